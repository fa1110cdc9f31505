using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>Whether one condition holds wherever another does. Where it cannot tell it says no.</summary>
internal sealed class Implication
{
    /// <summary>Of choices in choices there are more ways than can be tried.</summary>
    private const int MostSteps = 10_000;

    private int _steps;

    private Implication() { }

    /// <summary>True when every article that the first holds of makes the second true.</summary>
    public static bool Holds(Condition first, Condition second) => new Implication().Implies(first, second);

    /// <summary>True when every fact that passes the first test passes the second.</summary>
    public static bool Passes(FactKind kind, FactTest first, FactTest second) => new Implication().Implies(kind, first, second);

    private bool Implies(Condition first, Condition second) =>
        _steps++ < MostSteps
        && (first, second) switch
        {
            (_, Condition.AllOf all) => all.Parts.All(part => Implies(first, part)),
            (Condition.AnyOf any, _) => !any.Parts.IsEmpty && any.Parts.All(part => Implies(part, second)),
            (_, Condition.AnyOf any) when any.Parts.Any(part => Implies(first, part)) => true,
            (_, Condition.AtLeast some) when some.Parts.Count(part => Implies(first, part)) >= some.Count => true,
            (Condition.AllOf all, _) => all.Parts.Any(part => Implies(part, second)),
            (Condition.Not one, Condition.Not other) => Implies(other.Part, one.Part),
            (Condition.Has one, Condition.Has other) => one.Kind == other.Kind
                && (other.Count is not { } count || (one.Count is { } more && CountsNoMore(more, one.Test, count, other.Test)))
                && Implies(one.Kind, one.Test, other.Test),
            (Condition.Together together, Condition.Has { Count: null } has) => together.Facts.Any(named =>
                Implies(new Condition.Has(named.Kind, named.Test), has)
            ),
            (Condition.Text { Query: TextQuery.AnyOf one }, Condition.Text { Query: TextQuery.AnyOf other }) => (
                other.In is null || other.In == one.In
            ) && one.Phrases.All(other.Phrases.Contains),
            _ => first.GetType() == second.GetType() && Meaning.Of(first) == Meaning.Of(second),
        };

    private bool Implies(FactKind kind, FactTest first, FactTest second) =>
        _steps++ < MostSteps
        && (first, second) switch
        {
            (_, FactTest.All all) => all.Tests.All(part => Implies(kind, first, part)),
            (_, FactTest.None { Test: var barred }) when FactRoom.Single(barred) is FactTest.None twice => Implies(kind, first, twice.Test),
            (FactTest.Any any, _) => !any.Tests.IsEmpty && any.Tests.All(part => Implies(kind, part, second)),
            (_, FactTest.Any any) when any.Tests.Any(part => Implies(kind, first, part)) => true,
            (_, FactTest.AtLeast some) when some.Tests.Count(part => Implies(kind, first, part)) >= some.Count => true,
            (FactTest.All all, _) => all.Tests.Any(part => Implies(kind, part, second)),
            (FactTest.Apart apart, not FactTest.Apart) => apart.Parts.Any(part => Implies(kind, part, second)),
            (FactTest.None one, FactTest.None other)
                when Leaf.Of(one.Test) is { } barred && Leaf.Of(other.Test) is { } less && barred.MatchUnknown == less.MatchUnknown =>
                less.IsWithin(barred) && (!one.MatchUnknown || other.MatchUnknown),
            (_, FactTest.None none) when Leaf.Of(first) is { MatchUnknown: false, IsAny: false } leaf && Leaf.Of(none.Test) is { } barred =>
                SlotNature.Of(kind, leaf.Path).IsSingle && leaf.IsApartFrom(barred),
            (FactTest.Participants one, FactTest.Participants other) => CountsNoMore(one.Count, one.Each, other.Count, other.Each)
                && Implies(kind, one.Each, other.Each),
            _ when Leaf.Of(first) is { } one && Leaf.Of(second) is { } other => one.IsWithin(other)
                && (!one.MatchUnknown || other.MatchUnknown),
            _ => first.GetType() == second.GetType() && Meaning.Of(first) == Meaning.Of(second),
        };

    /// <summary>
    /// True where as many are found as the second wants when they are as many as the first wants: where values are counted, each must be
    /// one that the second counts too.
    /// </summary>
    private static bool CountsNoMore(HowMany more, FactTest first, HowMany count, FactTest second) =>
        count.Max is null
        && count.Distinct == more.Distinct
        && more.Min >= count.Min
        && (count.Distinct is not { IsOfAll: false } path || DistinctValues.AreWithin(first, second, path));
}
