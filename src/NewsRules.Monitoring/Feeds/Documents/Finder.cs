namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// The next place of some words in a text that is read from begin to end: however often it is asked, the text is searched once.
/// </summary>
internal sealed class Finder(string text, params string[] words)
{
    private readonly int[] _next = [.. words.Select(_ => -1)];

    /// <summary>The first place from there on where one of the words stands; the text's end where none does.</summary>
    /// <param name="at">Never before what was asked last.</param>
    public int From(int at)
    {
        var first = text.Length;
        for (var i = 0; i < words.Length; i++)
        {
            if (_next[i] < at)
            {
                _next[i] = text.IndexOf(words[i], at, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : text.Length;
            }

            first = Math.Min(first, _next[i]);
        }

        return first;
    }
}
