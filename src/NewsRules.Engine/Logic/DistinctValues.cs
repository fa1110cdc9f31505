using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>Counts that no facts could reach, since of the counted slot the facts' own test takes too few values.</summary>
internal static class DistinctValues
{
    /// <summary>The condition on the counted slot that leaves it too few values; null where there are enough, or where others speak of it too.</summary>
    public static FactTest? TooFewOf(Condition.Has has) =>
        has.Count is { Distinct: { IsOfAll: false } path, Min: var least } && Of(has.Test, path.Whole).ToArray() is [var only] && IsAsked(has.Test, only) && Values(only) < least ? only : null;

    private static IEnumerable<FactTest> Of(FactTest test, SlotPath path) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(part => Of(part, path)),
        FactTest.Any any => any.Tests.SelectMany(part => Of(part, path)),
        FactTest.AtLeast some => some.Tests.SelectMany(part => Of(part, path)),
        FactTest.None none => Of(none.Test, path),
        FactTest.OneOf leaf => leaf.Path.Whole == path ? [leaf] : [],
        FactTest.InList leaf => leaf.Path.Whole == path ? [leaf] : [],
        FactTest.Absent leaf => leaf.Path.Whole == path ? [leaf] : [],
        FactTest.Compare compare => compare.Paths.Any(other => other.Whole == path) ? [compare] : [],
        _ => [],
    };

    private static bool IsAsked(FactTest test, FactTest leaf) => ReferenceEquals(test, leaf) || (test is FactTest.All all && all.Tests.Any(part => IsAsked(part, leaf)));

    private static int Values(FactTest test) => test switch
    {
        FactTest.OneOf { Values.IsEmpty: false } leaf => leaf.Values.Distinct(StringComparer.Ordinal).Count(),
        FactTest.InList leaf => leaf.List.Values.Count,
        _ => int.MaxValue,
    };
}
