using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>
/// Where the cue of a label stands. One that occurs again in its paragraph is written with a word beside it, itself in brackets: <c>[said]
/// the minister</c>.
/// </summary>
internal static class CueFinder
{
    /// <summary>The span of the cue in its paragraph; an attached "and" is no part of it.</summary>
    public static Span Find(string written, string paragraph)
    {
        var words = written.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var places = Places(words, paragraph).ToArray();
        if (places is not [var place])
        {
            throw new FormatException($"'{words}' occurs {places.Length} times in: {paragraph}");
        }

        return written.Contains('[', StringComparison.Ordinal)
            ? new(place + written.IndexOf('[', StringComparison.Ordinal), place + written.IndexOf(']', StringComparison.Ordinal) - 1)
            : new(place, place + words.Length);
    }

    private static IEnumerable<int> Places(string words, string text)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (Begins(text, at) && !IsLetter(text, at + words.Length))
            {
                yield return at;
            }
        }
    }

    private static bool Begins(string text, int at) => !IsLetter(text, at - 1) || (text[at - 1] is 'و' or 'ف' && !IsLetter(text, at - 2));

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
