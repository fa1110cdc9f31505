namespace NewsRules.Facts.Lexicons;

/// <summary>Everything known about words: countries, offices, bodies, people, topics, reporting verbs, event words, by language. Immutable.</summary>
public sealed class Lexicon
{
    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new();
}
