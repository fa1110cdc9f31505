using System.Text;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>Cuts from a paragraph, while it is read, the links to other articles with the words before them; what is said beside them stays.</summary>
/// <param name="text">The paragraph as far as it is read.</param>
internal sealed class PagePointers(PageNoise noise, StringBuilder text)
{
    private const int LongestPhrase = 400;
    private const int LongestLabel = 160;

    // Where the last one stood: other links may follow it.
    private int _cut = -1;

    /// <summary>Cuts what was read last where it leads elsewhere: a link behind words that point, or a phrase set off that begins so. False where it does not.</summary>
    /// <param name="start">Where what was read last begins.</param>
    public bool Cut(int start, bool isLink)
    {
        if (start >= text.Length || text.Length - start > LongestPhrase || Begin(start, isLink) is not (>= 0 and var from))
        {
            return false;
        }

        text.Length = _cut = from;
        text.Append(' ');
        return true;
    }

    /// <summary>The paragraph, without the signs that stood around what was cut; the next one begins.</summary>
    public string Rest()
    {
        var rest = text.ToString();
        if (_cut >= 0 && _cut < rest.Length)
        {
            rest = PointingPhrase.Join(rest.AsSpan(0, _cut), rest.AsSpan(_cut).TrimStart(" .،؛:-–•"));
        }

        _cut = -1;
        return rest;
    }

    private int Begin(int start, bool isLink)
    {
        var phrase = text.ToString(start, text.Length - start);
        if (PointingPhrase.Is(phrase, isLink, noise))
        {
            return start;
        }

        var window = Math.Max(0, start - LongestLabel);
        var before = isLink ? text.ToString(window, start - window) : "";
        return !isLink ? -1
            : _cut >= window && IsJoin(before.AsSpan(_cut - window)) ? _cut
            : PointingPhrase.AtEnd(before, noise) is >= 0 and var label ? window + label
            : -1;
    }

    // "Read also: one headline, and another one"
    private static bool IsJoin(ReadOnlySpan<char> between) => between.Trim(" ،,|") is "" or "و" or "and";
}
