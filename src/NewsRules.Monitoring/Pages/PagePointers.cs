using System.Buffers;
using System.Text;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// Cuts from a paragraph, while it is read, the links to other articles with the words before them; what is said beside them stays.
/// </summary>
/// <param name="text">The paragraph as far as it is read.</param>
internal sealed class PagePointers(PageNoise noise, StringBuilder text)
{
    private const int LongestPhrase = 400;
    private const int LongestLabel = 160;

    private const int MostWordsOfHead = 4;
    private const int FewestOfHeadline = 3;

    private static readonly SearchValues<char> OutOfHeads = SearchValues.Create("\"“”„«».!?؟،,");

    private readonly List<(int Start, int End)> _links = [];

    // Where the last one stood: other links may follow it.
    private int _cut = -1;

    /// <summary>
    /// Cuts what was read last where it leads elsewhere: a link behind words that point, or a phrase set off that begins so. False where it
    /// does not.
    /// </summary>
    /// <param name="start">Where what was read last begins.</param>
    public bool Cut(int start, bool isLink)
    {
        if (start >= text.Length || text.Length - start > LongestPhrase || Begin(start, isLink) is not (>= 0 and var from))
        {
            if (isLink && start < text.Length)
            {
                DropLinks(start);
                _links.Add((start, text.Length));
            }

            return false;
        }

        text.Length = _cut = from;
        DropLinks(from);
        text.Append(' ');
        return true;
    }

    // They stand in order: those that end behind are the last.
    private void DropLinks(int end)
    {
        while (_links is [.., var last] && last.End > end)
        {
            _links.RemoveAt(_links.Count - 1);
        }
    }

    /// <summary>The paragraph, without the signs that stood around what was cut; the next one begins.</summary>
    /// <param name="isLine">It is neither a heading nor an entry of a list or table.</param>
    public string Rest(bool isLine)
    {
        var rest = text.ToString();
        rest = isLine && LeadsElsewhere(rest) ? "" : rest;
        if (_cut >= 0 && _cut < rest.Length)
        {
            rest = PointingPhrase.Join(rest.AsSpan(0, _cut), rest.AsSpan(_cut).TrimStart(" .،؛:-–•"));
        }

        _cut = -1;
        _links.Clear();
        return rest;
    }

    // A few words, a colon or bar, and nothing behind it but the headlines of others: it points, however it is worded. What somebody said
    // may be a link too.
    private bool LeadsElsewhere(ReadOnlySpan<char> line)
    {
        if (_links is not [var (end, _), ..] || !IsHead(line[..end]))
        {
            return false;
        }

        foreach (var (start, stop) in _links)
        {
            if ((start > end && !IsJoin(line[end..start])) || !IsHeadline(line[start..stop].Trim()))
            {
                return false;
            }

            end = stop;
        }

        foreach (var unit in line[end..])
        {
            if (char.IsLetterOrDigit(unit))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsHead(ReadOnlySpan<char> words) =>
        words.Trim() is [.., ':' or '|'] head
        && !head.ContainsAnyInRange('0', '9')
        && !head.ContainsAny(OutOfHeads)
        && PointingPhrase.Words(head.TrimEnd(" :|")) is > 0 and <= MostWordsOfHead
        && !noise.Reports(head);

    private static bool IsHeadline(ReadOnlySpan<char> link) =>
        PointingPhrase.Words(link) >= FewestOfHeadline && link[^1] != '.' && !OutOfHeads.Contains(link[0]);

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
