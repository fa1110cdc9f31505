using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Tests.Engine;

/// <summary>Rules of every shape over few values, so that they meet the facts of <see cref="RandomSheets"/>.</summary>
internal static class RandomRules
{
    private static readonly Gen<FactKind> Kind = Gen.OneOf(FactKind.Statement, FactKind.Statement, FactKind.Event, FactKind.Event, FactKind.Mention, FactKind.Article);

    private static readonly Gen<ImmutableArray<SlotPath>> Key =
        Gen.OneOf([.. new[] { "speaker.country", "about.country", "about.topic", "type", "participants.country", "day", "article", "speaker.role" }.Select(path => new SlotPath(path))])
            .Array[0, 3].Select(paths => paths.Distinct().ToImmutableArray());

    public static Gen<ImmutableArray<Rule>> Some { get; } =
        Gen.Select(When(2), Exception.Array[0, 2], Key, Gen.OneOf(RuleStatus.Live, RuleStatus.Live, RuleStatus.Test, RuleStatus.Draft, RuleStatus.Retired))
            .Select((when, except, key, status) => new Rule("r", when, [.. except], AlertPolicy.Default with { Key = key }, "1") { Status = status })
            .Array[1, 12].Select(rules => rules.Select((rule, at) => rule with { Id = $"r{at}" }).ToImmutableArray());

    private static Gen<RuleException> Exception => Gen.Select(Kind, Gen.OneOf<DateTimeOffset?>(null, RandomSheets.Now, RandomSheets.Now.AddDays(1)))
        .SelectMany((kind, until) => Test(kind, 1).Select(test => new RuleException("e", null, until, kind, test)));

    private static Gen<Condition> When(int depth)
    {
        var has = Kind.SelectMany(kind => Test(kind, 2).Select(test => (Condition)new Condition.Has(kind, test)));
        if (depth == 0)
        {
            return has;
        }

        var parts = When(depth - 1).Array[0, 3].Select(all => all.ToImmutableArray());
        return Gen.Frequency(
            (5, has),
            (2, parts.Select(all => (Condition)new Condition.AllOf(all))),
            (2, parts.Select(any => (Condition)new Condition.AnyOf(any))),
            (1, When(depth - 1).Select(part => (Condition)new Condition.Not(part))),
            (1, Gen.OneOf("alpha", "beta").Select(word => (Condition)new Condition.Text(new TextQuery([word], null)))));
    }

    private static Gen<FactTest> Test(FactKind kind, int depth) => Test(SlotTable.Of(kind).Select(slot => slot.Path), depth, kind == FactKind.Event);

    private static Gen<FactTest> Test(IEnumerable<SlotPath> paths, int depth, bool ofEvent)
    {
        var leaf = Gen.OneOf([.. paths]).SelectMany(Leaf);
        if (depth == 0)
        {
            return leaf;
        }

        var parts = Test(paths, depth - 1, ofEvent).Array[0, 3].Select(all => all.ToImmutableArray());
        return Gen.Frequency(
            (3, leaf),
            (3, parts.Select(all => (FactTest)new FactTest.All(all))),
            (1, parts.Select(any => (FactTest)new FactTest.Any(any))),
            (1, Test(paths, depth - 1, ofEvent).Select(part => (FactTest)new FactTest.None(part))),
            (ofEvent ? 3 : 0, Participants(depth)));
    }

    private static Gen<FactTest> Participants(int depth) =>
        Gen.Select(Test(SlotTable.OfActor.Select(slot => new SlotPath(slot.Name)), depth - 1, false), Gen.OneOf<SlotPath?>(null, new SlotPath("country"), new SlotPath("role")), Gen.Int[0, 2], Gen.OneOf<int?>(null, null, 1, 2))
            .Select((each, distinct, min, max) => (FactTest)new FactTest.Participants(each, distinct, min, max));

    private static Gen<FactTest> Leaf(SlotPath path) =>
        Gen.Select(Gen.OneOf(RandomSheets.ValuesOf(path)).Array[0, 2], Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))))
            .Select((values, unknown) => (FactTest)new FactTest.OneOf(path, [.. values.Distinct()], unknown));
}
