using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>
/// Finds parts of a rule that another part beside them makes superfluous, or that count with it as two; of two that mean the same, the
/// later.
/// </summary>
internal static class Repetitions
{
    public static IEnumerable<LogicFault> Of(Rule rule) =>
        Of(rule.When)
            .Concat(
                Within(
                    rule.Except,
                    Among(rule.Except, (part, other) =>
                        part.Kind == other.Kind
                        && (other.Until is null || part.Until <= other.Until)
                        && Implication.Passes(part.Kind, part.Test, other.Test)
                    ),
                    exception => Of(exception.Kind, exception.Test)
                )
            );

    private static IEnumerable<LogicFault> Of(Condition condition) =>
        condition switch
        {
            // The facts of a wider part are told in the alert as well: only what must not be adds nothing beside a narrower one.
            Condition.AllOf all => Within(
                all.Parts,
                Among(all.Parts, (part, other) => part is Condition.Not ? Implication.Holds(other, part) : AreAlike(part, other)),
                Of
            ),
            Condition.AnyOf any => Within(any.Parts, Among(any.Parts, Implication.Holds), Of),
            Condition.AtLeast some => Within(some.Parts, Among(some.Parts, Implication.Holds).Select(AsTwo), Of),
            Condition.Not not => Of(not.Part),
            Condition.Has has => Of(has.Kind, has.Test),
            Condition.Together together => together.Facts.SelectMany(named => Of(named.Kind, named.Test)),
            _ => [],
        };

    /// <param name="beside">What must pass besides.</param>
    private static IEnumerable<LogicFault> Of(FactKind kind, FactTest test, params ImmutableArray<FactTest> beside) =>
        test switch
        {
            FactTest.All all => Within(
                all.Tests,
                Among(all.Tests, (part, other) => Implication.Passes(kind, other, part), beside),
                (part, left) => Of(kind, part, [.. beside, .. left.Where(other => !ReferenceEquals(other, part))])
            ),
            FactTest.Any any => Within(any.Tests, Among(any.Tests, (part, other) => Implication.Passes(kind, part, other)), part =>
                Of(kind, part)
            ),
            FactTest.AtLeast some => Within(
                some.Tests,
                Among(some.Tests, (part, other) => Implication.Passes(kind, part, other)).Select(AsTwo),
                part => Of(kind, part)
            ),
            FactTest.None none => Of(kind, none.Test),
            FactTest.Participants who => Of(kind, who.Each),
            FactTest.Apart apart => apart.Parts.SelectMany(part => Of(kind, part)),
            _ => [],
        };

    /// <summary>Of a part that adds nothing, no part is told of.</summary>
    private static IEnumerable<LogicFault> Within<T>(
        ImmutableArray<T> parts,
        IEnumerable<LogicFault> among,
        Func<T, IEnumerable<LogicFault>> of
    )
        where T : class => Within(parts, among, (part, _) => of(part));

    /// <param name="of">Told also which parts add something.</param>
    private static IEnumerable<LogicFault> Within<T>(
        ImmutableArray<T> parts,
        IEnumerable<LogicFault> among,
        Func<T, T[], IEnumerable<LogicFault>> of
    )
        where T : class
    {
        LogicFault[] faults = [.. among];
        T[] left = [.. parts.Where(part => faults.All(fault => !ReferenceEquals(fault.Part, part)))];
        return faults.Concat(left.SelectMany(part => of(part, left)));
    }

    private static LogicFault AsTwo(LogicFault fault) => fault with { Kind = LogicFaultKind.CountsAsTwo };

    private static bool AreAlike(Condition one, Condition other) => Implication.Holds(one, other) && Implication.Holds(other, one);

    private static IEnumerable<LogicFault> Among<T>(
        ImmutableArray<T> parts,
        Func<T, T, bool> isSuperfluous,
        params ImmutableArray<T> beside
    )
        where T : class
    {
        for (var at = 0; at < parts.Length; at++)
        {
            var part = parts[at];
            var other = beside.FirstOrDefault(other => isSuperfluous(part, other))
                ?? parts
                    .Where((other, place) => place != at && isSuperfluous(part, other) && (place < at || !isSuperfluous(other, part)))
                    .FirstOrDefault();
            if (other is not null)
            {
                yield return new LogicFault(LogicFaultKind.AddsNothing, part, other);
            }
        }
    }
}
