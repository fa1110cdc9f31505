using NewsRules.Facts.Text;

namespace NewsRules.Facts.Articles;

/// <summary>Words that lead to another article: "Read also", "Watch:".</summary>
internal sealed class Pointers
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _labels;
    private readonly int _longest;

    /// <param name="forms">What ends in a colon points only where it stands before one.</param>
    public Pointers(IEnumerable<string> forms)
    {
        var all = forms.ToArray();
        _words = Folded(all.Where(form => !form.EndsWith(':')));
        _labels = Folded(all.Where(form => form.EndsWith(':')));
        _longest = _words.Concat(_labels).Select(words => PlainWords.Split(words).Length).DefaultIfEmpty().Max();
    }

    /// <summary>True for folded words that point only before a colon.</summary>
    public bool IsLabel(string words) => _labels.Contains(words);

    /// <summary>Units of the pointer that a text begins with, with the signs behind it; 0 where there is none.</summary>
    public int LengthIn(ReadOnlySpan<char> text, out bool isSure)
    {
        var found = 0;
        isSure = false;
        var words = "";
        var at = 0;
        for (var count = 0; count < _longest && at < text.Length; count++)
        {
            var end = EndOfWord(text, at);
            words += (count > 0 ? " " : "") + PlainWords.Fold(text[at..end]);
            at = SkipSigns(text, end);
            if (_words.Contains(words) || (_labels.Contains(words) && text[end..at].Contains(':')))
            {
                isSure = _words.Contains(words);
                found = at;
            }
        }

        return found;
    }

    private static int SkipSigns(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Folding.IsSilent(text[at])))
        {
            at++;
        }

        return at;
    }

    private static HashSet<string> Folded(IEnumerable<string> forms) =>
        forms.Select(form => PlainWords.Fold(form)).Where(form => form.Length > 0).ToHashSet(StringComparer.Ordinal);
}
