namespace NewsRules.Facts.Lexicons;

/// <summary>The word classes by the names they have in a lexicon.</summary>
public static class WordClasses
{
    private static readonly Dictionary<string, WordClass> ByName = Enum.GetValues<WordClass>()
        .Where(one => one != WordClass.None)
        .ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>Every name: "that", "of-title", ….</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The class of a name; <see cref="WordClass.None"/> for another word.</summary>
    public static WordClass Of(string name) => ByName.GetValueOrDefault(name);

    private static string NameOf(WordClass one) =>
        string.Concat(
            one.ToString()
                .Select(
                    (letter, at) =>
                        at > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"
                )
        );
}
