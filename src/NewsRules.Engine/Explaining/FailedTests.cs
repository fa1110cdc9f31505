using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Which parts of a test a fact fails. Each part is judged by the closure that also matches, so that the two cannot differ.</summary>
internal static class FailedTests
{
    /// <summary>The conditions that a fact fails; none when it passes.</summary>
    public static ImmutableArray<string> Of(FactKind kind, FactTest test, Fact fact)
    {
        if (TestCompiler.Compile(kind, test)(fact) == Verdict.Passes)
        {
            return [];
        }

        return test switch
        {
            FactTest.All all => [.. all.Tests.SelectMany(part => Of(kind, part, fact)).Distinct()],
            FactTest.Any { Tests.IsEmpty: false } any => any.Tests.Select(part => Of(kind, part, fact)).MinBy(failed => failed.Length),
            FactTest.None none => [.. Named(none.Test).Distinct()],
            _ => [.. Named(test)],
        };
    }

    private static IEnumerable<string> Named(FactTest test) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(Named),
        FactTest.Any any => any.Tests.SelectMany(Named),
        FactTest.None none => Named(none.Test),
        FactTest.OneOf leaf => [leaf.Path.Name],
        FactTest.Participants => ["participants.min"],
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
