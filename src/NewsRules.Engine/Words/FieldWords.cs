using System.Runtime.InteropServices;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Words;

/// <summary>The words of an article's title or body, analysed once for all rules.</summary>
internal sealed class FieldWords(string text, string language)
{
    private readonly PhraseWords _words = new(text);
    private List<Entry>? _entries;
    private Dictionary<ulong, int> _first = [];

    public string Text { get; } = text;

    /// <summary>Adds what is filed under the keys of the words.</summary>
    public void AddFiled<T>(IReadOnlyDictionary<ulong, T> filed, ICollection<T> found)
    {
        Span<ulong> keys = stackalloc ulong[WordKeys.Most];
        for (var word = 0; word < _words.Count; word++)
        {
            foreach (var key in keys[..KeysOf(word, keys)])
            {
                if (filed.TryGetValue(key, out var under))
                {
                    found.Add(under);
                }
            }
        }
    }

    /// <summary>Where a phrase begins, ascending.</summary>
    public IEnumerable<int> Places(Phrase phrase)
    {
        for (var at = FirstOf(phrase.Anchor.Key(language)); at >= 0; at = _entries![at].Next)
        {
            var start = _entries![at].Word - phrase.AnchorPlace;
            if (start >= 0 && start + phrase.Words.Length <= _words.Count && Stands(phrase, start))
            {
                yield return start;
            }
        }
    }

    /// <summary>From the begin of one word to the end of another.</summary>
    public Span Stretch(int first, int last) => new(_words.SpanOf(first).Start, _words.SpanOf(last).End);

    private bool Stands(Phrase phrase, int start)
    {
        for (var at = 0; at < phrase.Words.Length; at++)
        {
            var wanted = phrase.Words[at];
            if ((at > 0 && _words.IsBroken(start + at) && !wanted.IsBroken) || !Is(start + at, wanted))
            {
                return false;
            }
        }

        return true;
    }

    private bool Is(int word, WantedWord wanted)
    {
        if (wanted.IsBeginning)
        {
            return WordKeys.Begin(_words.Folded(word), wanted.Folded) && (!wanted.IsInCapitals || WordKeys.StandsAsAbbreviation(BeginningOf(word, wanted.Folded.Length)));
        }

        Span<ulong> keys = stackalloc ulong[WordKeys.Most];
        return keys[..KeysOf(word, keys)].Contains(wanted.Key(language));
    }

    private int KeysOf(int word, Span<ulong> keys) => WordKeys.Of(_words.Folded(word), Written(word), language, keys);

    private ReadOnlySpan<char> Written(int word) => _words.SpanOf(word).Of(Text);

    private ReadOnlySpan<char> BeginningOf(int word, int length) => Written(word) is var written && written.Length > length ? written[..length] : written;

    private int FirstOf(ulong key)
    {
        if (_entries is null)
        {
            Index();
        }

        return _first.GetValueOrDefault(key, -1);
    }

    private void Index()
    {
        _entries = new List<Entry>(_words.Count * 3);
        _first = new Dictionary<ulong, int>(_words.Count * 2);
        Span<ulong> keys = stackalloc ulong[WordKeys.Most];
        for (var word = _words.Count - 1; word >= 0; word--)
        {
            foreach (var key in keys[..KeysOf(word, keys)])
            {
                ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, key, out var isKnown);
                var next = isKnown ? first : -1;
                if (next < 0 || _entries[next].Word != word)
                {
                    _entries.Add(new Entry(word, next));
                    first = _entries.Count - 1;
                }
            }
        }
    }

    /// <summary>A place of a key, and that of its next place.</summary>
    private readonly record struct Entry(int Word, int Next);
}
