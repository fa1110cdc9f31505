using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>Finds the conditions of a rule that nobody would miss: each is left out in turn.</summary>
/// <param name="isMissed">Whether somebody notices that a rule is another.</param>
public sealed class Omissions(Func<Rule, bool> isMissed)
{
    /// <summary>Those that nobody misses, the outermost of each; parts of what is missed are tried as well.</summary>
    public IEnumerable<Omission> Of(Rule rule) =>
        [
            .. Of(rule.When, when => isMissed(rule with { When = when })),
            .. Parts(
                rule.Except,
                except => isMissed(rule with { Except = except }),
                (exception, missed) => Of(exception.Test, test => missed(exception with { Test = test }))
            ),
        ];

    private static IEnumerable<Omission> Of(Condition condition, Func<Condition, bool> isMissed) =>
        condition switch
        {
            Condition.AllOf all => Parts(all.Parts, parts => isMissed(new Condition.AllOf(parts)), Of),
            Condition.AnyOf any => Parts(any.Parts, parts => isMissed(new Condition.AnyOf(parts)), Of),
            Condition.AtLeast some => Parts(some.Parts, parts => isMissed(some with { Parts = parts }), Of),
            Condition.Not not => Of(not.Part, part => isMissed(new Condition.Not(part))),
            Condition.Has has =>
            [
                .. Of(has.Test, test => isMissed(has with { Test = test })),
                .. Of(has.Count, count => isMissed(has with { Count = count })),
            ],
            Condition.Together together =>
            [
                .. together
                    .Facts.Index()
                    .SelectMany(named =>
                        Within(
                            named.Item,
                            Of(named.Item.Test, test =>
                                isMissed(together with { Facts = together.Facts.SetItem(named.Index, named.Item with { Test = test }) })
                            )
                        )
                    ),
                .. Parts(together.Joins, joins => isMissed(together with { Joins = joins }), (_, _) => []),
            ],
            _ => [],
        };

    private static IEnumerable<Omission> Of(FactTest test, Func<FactTest, bool> isMissed) =>
        test switch
        {
            FactTest.All all => Parts(all.Tests, tests => isMissed(new FactTest.All(tests)), Of),
            FactTest.Any any => Parts(any.Tests, tests => isMissed(new FactTest.Any(tests)), Of),
            FactTest.AtLeast some => Parts(some.Tests, tests => isMissed(some with { Tests = tests }), Of),
            FactTest.None none => Of(none.Test, part => isMissed(none with { Test = part })),
            FactTest.Apart apart => Parts(
                apart.Parts,
                parts => isMissed(new FactTest.Apart(parts)),
                (part, missed) => Of(part, other => missed((FactTest.Participants)other))
            ),
            FactTest.Participants who =>
            [
                .. Of(who.Each, each => isMissed(who with { Each = each })),
                .. Of(who.Count, count => isMissed(who with { Count = count! })),
            ],
            _ => [],
        };

    private static IEnumerable<Omission> Of(HowMany? count, Func<HowMany, bool> isMissed) =>
        from bound in count is null
            ? []
            : new (string Name, HowMany Without)[]
            {
                ("min", count with { Min = 1 }),
                ("max", count with { Max = null }),
                ("distinct", count with { Distinct = null }),
            }
        where bound.Without != count && !isMissed(bound.Without)
        select new Omission(bound.Name, [count!]);

    private static IEnumerable<Omission> Parts<T>(
        ImmutableArray<T> parts,
        Func<ImmutableArray<T>, bool> isMissed,
        Func<T, Func<T, bool>, IEnumerable<Omission>> of
    )
        where T : class =>
        parts
            .Index()
            .SelectMany(part =>
                isMissed(parts.RemoveAt(part.Index))
                    ? Within(part.Item, of(part.Item, other => isMissed(parts.SetItem(part.Index, other))))
                    : [new Omission(NameOf(part.Item), [part.Item])]
            );

    private static IEnumerable<Omission> Within(object part, IEnumerable<Omission> omissions) =>
        omissions.Select(omission => omission with { Path = [part, .. omission.Path] });

    private static string NameOf(object part) =>
        part switch
        {
            RuleException exception => exception.Name,
            Condition.Has has => has.Kind.ToString().ToLowerInvariant(),
            Condition.Text => "text",
            Condition.Not or FactTest.None => "not",
            Condition.AllOf all => Joined(all.Parts, " and "),
            Condition.AnyOf any => Joined(any.Parts, " or "),
            Condition.AtLeast or FactTest.AtLeast => "at_least",
            Condition.Together => "facts",
            FactTest.All all => Joined(all.Tests, " and "),
            FactTest.Any any => Joined(any.Tests, " or "),
            FactTest.OneOf leaf => leaf.Path.Name,
            FactTest.InList leaf => leaf.Path.Name,
            FactTest.Absent leaf => leaf.Path.Name,
            FactTest.Compare { Same: true } or Join { Same: true } => "same",
            FactTest.Compare or Join => "different",
            FactTest.Participants or FactTest.Apart => "participants",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    private static string Joined<T>(ImmutableArray<T> parts, string with) =>
        string.Join(with, parts.Select(part => NameOf(part!)).Distinct());
}

/// <summary>A condition that may be left out.</summary>
/// <param name="Name">As rules and explanations call it.</param>
/// <param name="Path">The parts of the rule in which it stands, the outermost first, and at last itself.</param>
public sealed record Omission(string Name, ImmutableArray<object> Path);
