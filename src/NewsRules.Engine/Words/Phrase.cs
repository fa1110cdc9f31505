using System.Collections.Immutable;

namespace NewsRules.Engine.Words;

/// <summary>Words that stand one behind the other.</summary>
internal sealed class Phrase
{
    public Phrase(string text)
        : this(WantedWord.Of(text)) { }

    public Phrase(ImmutableArray<WantedWord> words)
    {
        Words = words;
        AnchorPlace = Words.IsEmpty
            ? 0
            : Enumerable.Range(0, Words.Length).MaxBy(at => Words[at].IsBeginning ? 0 : Words[at].Folded.Length);
    }

    public ImmutableArray<WantedWord> Words { get; }

    /// <summary>The longest word, by which the phrase is looked for: it is likely the rarest.</summary>
    public WantedWord Anchor => Words[AnchorPlace];

    public int AnchorPlace { get; }
}
