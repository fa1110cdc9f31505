using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>Rules of every shape over few values, so that they meet the facts of <see cref="RandomSheets"/>.</summary>
internal static class RandomRules
{
    // To make a generator costs far more than to draw from it.
    private static readonly ConcurrentDictionary<(FactKind? Kind, int Depth), Gen<FactTest>> Tests = new();
    private static readonly ConcurrentDictionary<SlotPath, Gen<FactTest>> Leaves = new();
    private static readonly ConcurrentDictionary<FactKind, Gen<HowMany?>> Counts = new();

    private static readonly Gen<FactKind> Kind = Gen.OneOf(
        FactKind.Statement,
        FactKind.Statement,
        FactKind.Event,
        FactKind.Event,
        FactKind.Mention,
        FactKind.Article
    );

    private static readonly Gen<ImmutableArray<SlotPath>> Key = Gen.OneOf([
            .. new[]
            {
                "speaker.country",
                "about.country",
                "about.topic",
                "type",
                "participants.country",
                "day",
                "article",
                "speaker.role",
                "speaker.name",
                "participants.name",
                "f0.about.country",
                "f1.about.country",
                "f1.participants.country",
                "f2.speaker.country",
            }.Select(path => new SlotPath(path)),
        ])
        .Array[0, 3]
        .Select(paths => paths.Distinct().ToImmutableArray());

    public static Gen<ImmutableArray<Rule>> Some { get; } =
        Gen.Select(
                When(2),
                Exception.Array[0, 2],
                Key,
                Gen.OneOf(RuleStatus.Live, RuleStatus.Live, RuleStatus.Test, RuleStatus.Draft, RuleStatus.Retired)
            )
            .Select(
                (when, except, key, status) =>
                    new Rule("r", when, [.. except], AlertPolicy.Default with { Key = key }, "1") { Status = status }
            )
            .Array[1, 12]
            .SelectMany(rules =>
                Gen.Select(When(1), Use.Array[rules.Length])
                    .Select(
                        (named, uses) =>
                            rules
                                .Select(
                                    (rule, at) =>
                                        rule with
                                        {
                                            Id = $"r{at}",
                                            When = uses[at](rule.When, new Condition.AllOf([named]) { HasNames = true }),
                                        }
                                )
                                .ToImmutableArray()
                    )
            );

    /// <summary>A rule that looks for nothing but facts together, with a key.</summary>
    public static Gen<Rule> OfTogether { get; } =
        Gen.Select(Together, Key).Select((together, key) => new Rule("r", together, [], AlertPolicy.Default with { Key = key }, "1"));

    /// <summary>How a rule uses a condition that others use too.</summary>
    private static Gen<Func<Condition, Condition, Condition>> Use =>
        Gen.Frequency<Func<Condition, Condition, Condition>>(
            (8, Gen.Const<Func<Condition, Condition, Condition>>((when, _) => when)),
            (2, Gen.Const<Func<Condition, Condition, Condition>>((when, named) => new Condition.AllOf([when, named]))),
            (2, Gen.Const<Func<Condition, Condition, Condition>>((when, named) => new Condition.AnyOf([named, when]))),
            (1, Gen.Const<Func<Condition, Condition, Condition>>((when, named) => new Condition.AllOf([when, new Condition.Not(named)]))),
            (1, Gen.Const<Func<Condition, Condition, Condition>>((_, named) => named))
        );

    private static Gen<RuleException> Exception =>
        Gen.Select(Kind, Gen.OneOf<DateTimeOffset?>(null, RandomSheets.Now, RandomSheets.Now.AddDays(1)))
            .SelectMany((kind, until) => Test(kind, 1).Select(test => new RuleException("e", null, until, kind, test)));

    private static Gen<Condition> When(int depth)
    {
        var has = Kind.SelectMany(kind =>
            Gen.Select(Test(kind, 2), Count(kind)).Select((test, count) => (Condition)new Condition.Has(kind, test, count))
        );
        if (depth == 0)
        {
            return has;
        }

        var parts = When(depth - 1).Array[0, 3].Select(all => all.ToImmutableArray());
        return Gen.Frequency(
            (5, has),
            (2, parts.Select(all => (Condition)new Condition.AllOf(all))),
            (2, parts.Select(any => (Condition)new Condition.AnyOf(any))),
            (1, SomeOf(When(depth - 1)).Select(some => (Condition)new Condition.AtLeast(some.Count, some.Parts))),
            (1, When(depth - 1).Select(part => (Condition)new Condition.Not(part))),
            (2, Together),
            (1, Text.Select(query => (Condition)new Condition.Text(query)))
        );
    }

    private static Gen<TextQuery> Text =>
        Gen.Select(
                Gen.OneOf(
                    "alpha",
                    "beta",
                    "sanction",
                    "Sanction",
                    "imposed alpha",
                    "san*",
                    "ALPHA",
                    "SAN*",
                    "SANCTIONS",
                    "الاتفاق",
                    "اتفاق",
                    "ليبيا",
                    "اتف*",
                    "alpha, beta"
                ).Array[1, 3],
                Gen.OneOf<Field?>(null, null, Field.Title, Field.Body),
                Gen.Int[2, 4]
            )
            .SelectMany(
                (phrases, part, within) =>
                    Gen.Frequency<TextQuery>(
                        (4, Gen.Const((TextQuery)new TextQuery.AnyOf([.. phrases], part))),
                        (
                            2,
                            Gen.Const(
                                (TextQuery)
                                    new TextQuery.Near(
                                        [.. phrases.Append("alpha").Select(phrase => ImmutableArray.Create(phrase))],
                                        within,
                                        part
                                    )
                            )
                        ),
                        (1, Gen.Const((TextQuery)new TextQuery.Pattern("al?pha [bs]", part)))
                    )
            );

    private static Gen<(int Count, ImmutableArray<T> Parts)> SomeOf<T>(Gen<T> part) =>
        part.Array[1, 3].SelectMany(parts => Gen.Int[1, parts.Length].Select(count => (count, parts.ToImmutableArray())));

    private static Gen<HowMany?> Count(FactKind kind) =>
        Counts.GetOrAdd(kind, _ =>
            Gen.Frequency(
                (4, Gen.Const((HowMany?)null)),
                (
                    1,
                    Gen.Select(
                            Gen.OneOf<SlotPath?>([null, .. SlotTable.Of(kind).Select(slot => (SlotPath?)slot.Path)]),
                            Gen.Int[1, 2],
                            Gen.OneOf<int?>(null, 1, 2)
                        )
                        .Select((distinct, min, max) => (HowMany?)new HowMany(distinct, min, max))
                )
            )
        );

    private static Gen<Condition> Together =>
        Gen.OneOf(FactKind.Statement, FactKind.Event, FactKind.Mention)
            .SelectMany(kind => Test(kind, 1).Select(test => (kind, test)))
            .Array[2, 3]
            .SelectMany(facts =>
                Gen.Int[0, facts.Length - 1]
                    .SelectMany(at => Gen.OneOf([.. SlotTable.Of(facts[at].kind)]).Select(slot => new NamedSlot(at, slot.Path)))
                    .Array[2, 3]
                    .SelectMany(slots => Gen.Bool.Select(same => new Join(same, [.. slots])))
                    .Array[0, 2]
                    .Select(joins =>
                        (Condition)
                            new Condition.Together(
                                [.. facts.Select((fact, at) => new NamedTest($"f{at}", fact.kind, fact.test))],
                                [.. joins]
                            )
                    )
            );

    /// <param name="kind">Null: of one who takes part.</param>
    private static Gen<FactTest> Test(FactKind? kind, int depth) => Tests.GetOrAdd((kind, depth), _ => MakeTest(kind, depth));

    private static Gen<FactTest> MakeTest(FactKind? kind, int depth)
    {
        var paths = kind is { } fact
            ? SlotTable.Of(fact).Select(slot => slot.Path)
            : SlotTable.OfActor.Select(slot => new SlotPath(slot.Name));
        var leaf = Gen.OneOf([.. paths]).SelectMany(Leaf);
        if (depth == 0)
        {
            return leaf;
        }

        var parts = Test(kind, depth - 1).Array[0, 3].Select(all => all.ToImmutableArray());
        return Gen.Frequency(
            (3, leaf),
            (3, parts.Select(all => (FactTest)new FactTest.All(all))),
            (1, parts.Select(any => (FactTest)new FactTest.Any(any))),
            (1, SomeOf(Test(kind, depth - 1)).Select(some => (FactTest)new FactTest.AtLeast(some.Count, some.Parts))),
            (
                1,
                Gen.Select(Test(kind, depth - 1), Gen.Bool).Select((part, matchUnknown) => (FactTest)new FactTest.None(part, matchUnknown))
            ),
            (
                1,
                Gen.Select(Gen.Bool, Gen.OneOf([.. paths]).Array[2, 3])
                    .Select((same, slots) => (FactTest)new FactTest.Compare(same, [.. slots]))
            ),
            (kind == FactKind.Event ? 3 : 0, Participants(depth).Select(who => (FactTest)who)),
            (kind == FactKind.Event ? 2 : 0, Participants(depth).Array[2, 3].Select(parts => (FactTest)new FactTest.Apart([.. parts])))
        );
    }

    private static Gen<FactTest.Participants> Participants(int depth) =>
        Gen.Select(
                Test(null, depth - 1),
                Gen.OneOf<SlotPath?>(null, new SlotPath("country"), new SlotPath("role")),
                Gen.Int[0, 2],
                Gen.OneOf<int?>(null, null, 1, 2)
            )
            .Select((each, distinct, min, max) => new FactTest.Participants(each, new HowMany(distinct, min, max)));

    private static Gen<FactTest> Leaf(SlotPath path) =>
        Leaves.GetOrAdd(path, _ =>
            Gen.Select(Gen.OneOf(RandomSheets.ValuesOf(path)).Array[0, 2], Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))))
                .SelectMany(
                    (values, unknown) =>
                        Gen.Frequency<FactTest>(
                            (4, Gen.Const((FactTest)new FactTest.OneOf(path, [.. values.Distinct()], unknown))),
                            (1, Gen.Const((FactTest)new FactTest.InList(path, new ValueList("list", values), unknown))),
                            (1, Gen.Const((FactTest)new FactTest.Absent(path)))
                        )
                )
        );
}
