using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Tells facts of two readings of one article that stand for each other, whatever the two make of them.</summary>
internal static class SameWords
{
    /// <summary>True when the same words say both, and of a statement the same speaker where both readings know one.</summary>
    public static bool Say(Fact one, Fact other) => one.Field == other.Field && one.Sentence == other.Sentence && (one, other) switch
    {
        (Statement said, Statement told) => said.Cue.SequenceEqual(told.Cue) && (said.Speaker is null || told.Speaker is null || (said.Speaker.Role == told.Speaker.Role && said.Speaker.Country == told.Speaker.Country)),
        (Event happening, Event told) => happening.Type == told.Type && happening.Words == told.Words,
        (Mention mention, Mention told) => mention.Words == told.Words,
        _ => false,
    };
}
