using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Tells facts of two readings of one article that stand for each other, whatever the two make of them.</summary>
public static class SameWords
{
    /// <summary>True when the same words say both, and of a statement the same speaker where both readings know one.</summary>
    public static bool Say(Fact one, Fact other) =>
        one.Field == other.Field
        && one.Sentence == other.Sentence
        && (one, other) switch
        {
            (Statement said, Statement told) => said.Cue.SequenceEqual(told.Cue)
                && (
                    said.Speaker is null
                    || told.Speaker is null
                    || (said.Speaker.Role == told.Speaker.Role && said.Speaker.Country == told.Speaker.Country)
                ),
            (Event happening, Event told) => happening.Type == told.Type && happening.Words == told.Words,
            (Mention mention, Mention told) => mention.Words == told.Words,
            _ => false,
        };

    /// <summary>True when two matches have a fact in common; those without facts are of the same words or of none.</summary>
    public static bool Share(Match one, Match other) =>
        (one.Facts.IsEmpty && other.Facts.IsEmpty) || VoicesOf(one).Any(fact => VoicesOf(other).Any(told => Say(fact, told)));

    /// <summary>True when two matches are of the same facts.</summary>
    public static bool HaveSameFacts(Match one, Match other) =>
        VoicesOf(one).All(fact => VoicesOf(other).Any(told => Say(fact, told)))
        && VoicesOf(other).All(fact => VoicesOf(one).Any(told => Say(fact, told)));

    private static IEnumerable<Fact> VoicesOf(Match match) => match.Facts.SelectMany(fact => JointStatement.VoicesOf(fact));
}
