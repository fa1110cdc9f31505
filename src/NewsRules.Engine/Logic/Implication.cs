using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>Whether one condition holds wherever another does. Where it cannot tell it says no.</summary>
internal static class Implication
{
    /// <summary>True when every article that the first holds of makes the second true.</summary>
    public static bool Holds(Condition first, Condition second) => (first, second) switch
    {
        (_, Condition.AllOf all) => all.Parts.All(part => Holds(first, part)),
        (Condition.AnyOf any, _) => !any.Parts.IsEmpty && any.Parts.All(part => Holds(part, second)),
        (_, Condition.AnyOf any) when any.Parts.Any(part => Holds(first, part)) => true,
        (_, Condition.AtLeast some) when some.Parts.Count(part => Holds(first, part)) >= some.Count => true,
        (Condition.AllOf all, _) => all.Parts.Any(part => Holds(part, second)),
        (Condition.Not one, Condition.Not other) => Holds(other.Part, one.Part),
        (Condition.Has one, Condition.Has other) => one.Kind == other.Kind && (other.Count is null || (other.Count == one.Count && other.Count.Max is null)) && Passes(one.Kind, one.Test, other.Test),
        (Condition.Together together, Condition.Has { Count: null } has) => together.Facts.Any(named => Holds(new Condition.Has(named.Kind, named.Test), has)),
        (Condition.Text { Query: TextQuery.AnyOf one }, Condition.Text { Query: TextQuery.AnyOf other }) => (other.In is null || other.In == one.In) && one.Phrases.All(other.Phrases.Contains),
        _ => Meaning.Of(first) == Meaning.Of(second),
    };

    /// <summary>True when every fact that passes the first test passes the second.</summary>
    public static bool Passes(FactKind kind, FactTest first, FactTest second) => (first, second) switch
    {
        (_, FactTest.All all) => all.Tests.All(part => Passes(kind, first, part)),
        (FactTest.Any any, _) => !any.Tests.IsEmpty && any.Tests.All(part => Passes(kind, part, second)),
        (_, FactTest.Any any) when any.Tests.Any(part => Passes(kind, first, part)) => true,
        (_, FactTest.AtLeast some) when some.Tests.Count(part => Passes(kind, first, part)) >= some.Count => true,
        (FactTest.All all, _) => all.Tests.Any(part => Passes(kind, part, second)),
        (FactTest.None one, FactTest.None other) when Leaf(one.Test) is { } barred && Leaf(other.Test) is { } less && barred.MatchUnknown == less.MatchUnknown => IsWithin(less, barred),
        (_, FactTest.None none) when Leaf(first) is { MatchUnknown: false, Values: { } values } leaf && Leaf(none.Test) is { Values: { } others } barred =>
            leaf.Path == barred.Path && SlotNature.Of(kind, leaf.Path).IsSingle && !values.Overlaps(others),
        (FactTest.Participants one, FactTest.Participants other) =>
            other.Count.Max is null && one.Count.Distinct == other.Count.Distinct && one.Count.Min >= other.Count.Min && Passes(kind, one.Each, other.Each),
        _ when Leaf(first) is { } one && Leaf(second) is { } other => IsWithin(one, other) && (!one.MatchUnknown || other.MatchUnknown),
        _ => Meaning.Of(first) == Meaning.Of(second),
    };

    private static bool IsWithin((SlotPath Path, IReadOnlySet<string>? Values, bool MatchUnknown) one, (SlotPath Path, IReadOnlySet<string>? Values, bool MatchUnknown) other) =>
        one.Path == other.Path && (other.Values is null || (one.Values is not null && one.Values.IsSubsetOf(other.Values)));

    private static (SlotPath Path, IReadOnlySet<string>? Values, bool MatchUnknown)? Leaf(FactTest test) => test switch
    {
        FactTest.OneOf leaf => (leaf.Path, leaf.Values.IsEmpty ? null : leaf.Values.ToImmutableHashSet(StringComparer.Ordinal), leaf.MatchUnknown),
        FactTest.InList leaf => (leaf.Path, leaf.List.Values, leaf.MatchUnknown),
        FactTest.All { Tests: [var only] } => Leaf(only),
        _ => null,
    };
}
