using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Explaining;

/// <summary>A test as it would be without one of its conditions.</summary>
internal static class Waiver
{
    private static readonly FactTest Always = new FactTest.All([]);
    private static readonly FactTest Never = new FactTest.Any([]);

    /// <summary>Where the condition holds and must not, as if it did not hold.</summary>
    public static FactTest Without(FactTest test, FailedCondition condition) =>
        ReferenceEquals(test, condition.Part)
            ? Replaced(test, condition.IsForbidden)
            : test switch
            {
                FactTest.All all => all with { Tests = Parts(all.Tests, condition) },
                FactTest.Any any => any with { Tests = Parts(any.Tests, condition) },
                FactTest.AtLeast some => some with { Tests = Parts(some.Tests, condition) },
                FactTest.None none => none with { Test = Without(none.Test, condition) },
                FactTest.Apart apart => Apart(apart, condition),
                _ => test,
            };

    /// <summary>Of participants in a list, what fails beside them is that each must be somebody else.</summary>
    private static FactTest Replaced(FactTest test, bool isForbidden) =>
        isForbidden ? Never
        : test is FactTest.Apart apart ? new FactTest.All([.. apart.Parts])
        : Always;

    private static FactTest Apart(FactTest.Apart apart, FailedCondition condition)
    {
        var parts = apart.Parts.Where(part => !ReferenceEquals(part, condition.Part)).ToImmutableArray();
        return parts.Length == apart.Parts.Length ? apart
            : condition.IsForbidden ? Never
            : parts.IsEmpty ? Always
            : new FactTest.Apart(parts);
    }

    private static ImmutableArray<FactTest> Parts(ImmutableArray<FactTest> parts, FailedCondition condition) =>
        [.. parts.Select(part => Without(part, condition))];
}
