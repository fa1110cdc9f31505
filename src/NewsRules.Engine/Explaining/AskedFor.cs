using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Whether a rule may want what a word would tell.</summary>
public static class AskedFor
{
    /// <summary>True when the word could tell a fact that is looked for; one of no kind takes it from what is expressed.</summary>
    public static bool MayBe(Condition when, PassedOver word) =>
        word is { IsEvent: false, Tells: "other" }
            ? when.Asked().Any(condition => condition is Condition.Has { Kind: FactKind.Statement } or Condition.Together)
            : MayBe(when, word.IsEvent ? FactKind.Event : FactKind.Statement, word.Tells);

    /// <summary>
    /// True when a fact of this kind of statement or type of event could be one that is looked for, whatever its other slots are.
    /// </summary>
    private static bool MayBe(Condition when, FactKind kind, string type) =>
        when.Asked()
            .Any(condition =>
                condition switch
                {
                    Condition.Has has => has.Kind == kind && Of(has.Test, type) != Verdict.Fails,
                    Condition.Together together => together.Facts.Any(fact => fact.Kind == kind && Of(fact.Test, type) != Verdict.Fails),
                    _ => false,
                }
            );

    private static Verdict Of(FactTest test, string type) =>
        test switch
        {
            FactTest.All all => Parts(all.Tests, type).Append(Verdict.Passes).Min(),
            FactTest.Any any => Parts(any.Tests, type).Append(Verdict.Fails).Max(),
            FactTest.AtLeast some => Parts(some.Tests, type).Count(verdict => verdict != Verdict.Fails) < some.Count
                ? Verdict.Fails
                : Verdict.Unknown,
            FactTest.None none => Verdict.Passes - (int)Of(none.Test, type),
            FactTest.OneOf { Path.Name: "type" or "kind" } leaf => leaf.Values.IsEmpty || leaf.Values.Contains(type)
                ? Verdict.Passes
                : Verdict.Fails,
            FactTest.InList { Path.Name: "type" or "kind" } leaf => leaf.List.Values.Contains(type) ? Verdict.Passes : Verdict.Fails,
            _ => Verdict.Unknown,
        };

    private static IEnumerable<Verdict> Parts(ImmutableArray<FactTest> parts, string type) => parts.Select(part => Of(part, type));
}
