using System.Runtime.InteropServices;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Words;

/// <summary>
/// The words of an article's title or body, analysed once for all rules; used again for the next article, with what searches need of
/// memory.
/// </summary>
internal sealed class FieldWords
{
    private readonly PhraseWords _words = new("");
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<ulong, int> _first = [];
    private bool _isAnalysed;

    public string Text { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>What a search finds, of which each begins it anew.</summary>
    public List<Span> Found { get; } = [];

    /// <inheritdoc cref="Found"/>
    public NearPlaces Near { get; } = new();

    /// <summary>The keys of all words, each once.</summary>
    public Dictionary<ulong, int>.KeyCollection Keys
    {
        get
        {
            Analyse();
            return _first.Keys;
        }
    }

    /// <summary>The words of another text; what is known of the same one stays.</summary>
    public void Begin(string text, string language)
    {
        _isAnalysed &= ReferenceEquals(text, Text) && language == Language;
        (Text, Language) = (text, language);
    }

    /// <summary>Where a phrase begins, ascending.</summary>
    public PhrasePlaces Places(Phrase phrase)
    {
        Analyse();
        return new(this, phrase, _first.GetValueOrDefault(phrase.Anchor.Key(Language), -1));
    }

    /// <summary>From the begin of one word to the end of another.</summary>
    public Span Stretch(int first, int last) => new(_words.SpanOf(first).Start, _words.SpanOf(last).End);

    private bool Stands(Phrase phrase, int start)
    {
        if (start < 0 || start + phrase.Words.Length > _words.Count)
        {
            return false;
        }

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
            return WordKeys.Begin(_words.Folded(word), wanted.Folded)
                && (!wanted.IsInCapitals || WordKeys.StandsAsAbbreviation(BeginningOf(word, wanted.Folded.Length)));
        }

        Span<ulong> keys = stackalloc ulong[WordKeys.Most];
        return keys[..KeysOf(word, keys)].Contains(wanted.Key(Language));
    }

    private int KeysOf(int word, Span<ulong> keys) => WordKeys.Of(_words.Folded(word), Written(word), Language, keys);

    private ReadOnlySpan<char> Written(int word) => _words.SpanOf(word).Of(Text);

    private ReadOnlySpan<char> BeginningOf(int word, int length) =>
        Written(word) is var written && written.Length > length ? written[..length] : written;

    private void Analyse()
    {
        if (!_isAnalysed)
        {
            _words.Begin(Text);
            Index();
            _isAnalysed = true;
        }
    }

    private void Index()
    {
        _entries.Clear();
        _first.Clear();
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

    /// <summary>Goes through the places of a phrase. Allocates nothing.</summary>
    public struct PhrasePlaces(FieldWords words, Phrase phrase, int entry)
    {
        /// <summary>The first word.</summary>
        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (entry >= 0)
            {
                (Current, entry) = (words._entries[entry].Word - phrase.AnchorPlace, words._entries[entry].Next);
                if (words.Stands(phrase, Current))
                {
                    return true;
                }
            }

            return false;
        }

        public readonly PhrasePlaces GetEnumerator() => this;
    }
}
