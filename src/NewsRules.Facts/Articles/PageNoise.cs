using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Articles;

/// <summary>
/// What the furniture of a news page looks like in its text: counters, share bars, comment forms, pointers to other articles. Nothing in
/// it is ever a fact. Knows phrases of all languages at once: a page's furniture need not be in its article's language.
/// </summary>
public sealed class PageNoise
{
    private const int LongestPointer = 30;
    private const int LongestFurniture = 400;
    private const int LongestBegin = 64;
    private const int LongestByline = 6;
    private const int LongestNotice = 8;
    private const int LongestSource = 2;
    private const int LongestCall = 120;
    private const int FirstPictograph = 0x1F300;

    private static readonly SearchValues<char> OfSentences = SearchValues.Create("\"“«.!?؟");
    private static readonly SearchValues<char> BehindLabels = SearchValues.Create(":-–—/|");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private readonly HashSet<string> _lines;
    private readonly HashSet<string> _openings;
    private readonly HashSet<string> _labels;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _begins;
    private readonly int _longestOpening;
    private readonly string[] _tails;
    private readonly string[] _endings;
    private readonly string _lastOfEndings;
    private readonly HashSet<string> _days;
    private readonly HashSet<string> _heads;
    private readonly HashSet<string> _authors;
    private readonly HashSet<string> _closings;
    private readonly HashSet<string> _ends;
    private readonly HashSet<string> _bylines;
    private readonly HashSet<string> _unfolds;
    private readonly HashSet<string> _skips;
    private readonly Pointers _pointers;
    private readonly FrozenDictionary<string, BlockName> _names;
    private readonly FrozenSet<string> _articles;
    private readonly Lazy<HashSet<string>> _cues;

    private PageNoise(ILookup<string, string> forms, Func<IEnumerable<string>> cues)
    {
        _cues = new(() => Folded(cues()));
        var pointers = forms["pointers"].ToArray();
        _pointers = new(pointers);
        var tails = forms["lines"].Where(line => line.StartsWith('…')).ToArray();
        var all = forms["lines"]
            .Except(tails)
            .Concat(pointers)
            .Concat(forms["heads"])
            .Concat(forms["authors"])
            .Concat(forms["closings"])
            .Concat(forms["ends"])
            .ToArray();
        var open = all.Where(line => line.EndsWith('…')).Select(line => line.TrimEnd('…').TrimEnd()).ToArray();
        _lines = Folded(all);
        _labels = Folded(open.Where(line => line.EndsWith(':')));
        _openings = Folded(open.Where(line => !line.EndsWith(':')));
        _tails = [.. Folded(tails)];
        _begins = _lines
            .Concat(_labels)
            .Concat(_openings)
            .Select(phrase => PlainWords.Begin(phrase, new char[LongestBegin], out _).ToString())
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var opening in _openings)
        {
            _longestOpening = Math.Max(_longestOpening, PlainWords.Split(opening).Length);
        }

        _endings = [.. forms["endings"].Where(ending => ending.Length > 0).OrderByDescending(ending => ending.Length)];
        _lastOfEndings = string.Concat(
            _endings.Select(ending => $"{char.ToLowerInvariant(ending[^1])}{char.ToUpperInvariant(ending[^1])}").Distinct()
        );
        _days = Folded(forms["days"]);
        _heads = Folded(forms["heads"].Concat(forms["authors"]).Concat(pointers));
        _authors = Folded(forms["authors"]);
        _closings = Folded(forms["closings"]);
        _ends = Folded(forms["ends"]);
        _bylines = Folded(forms["bylines"]);
        _unfolds = Folded(forms["unfolds"]);
        _skips = Folded(forms["skips"]);
        _names = new[]
        {
            ("names", BlockName.Furniture),
            ("boxes", BlockName.Box),
            ("details", BlockName.Detail),
            ("blocks", BlockName.Block),
            ("consents", BlockName.Consent),
        }
            .SelectMany(kind =>
                forms[kind.Item1].Distinct(StringComparer.OrdinalIgnoreCase).Select(name => KeyValuePair.Create(name, kind.Item2))
            )
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _articles = forms["articles"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    internal static PageNoise Of(Lexicon lexicon) =>
        new(lexicon.Of(TermKind.Noise).ToLookup(entry => entry.Term.Id, entry => entry.Form), () =>
            lexicon.Of(TermKind.Cue).Select(entry => entry.Form)
        );

    /// <summary>Knows nothing but what has no letters.</summary>
    public static PageNoise None { get; } = new(Array.Empty<string>().ToLookup(form => form), () => []);

    /// <summary>True for a paragraph that is furniture as a whole: no fact may be read from it.</summary>
    public bool IsNoise(ReadOnlySpan<char> paragraph)
    {
        if (!HasWords(paragraph))
        {
            return true;
        }

        var prose = paragraph[..LengthOfProse(paragraph)];
        return !HasWords(prose)
            || IsTags(prose)
            || IsCounter(prose)
            || (prose.Length < LongestFurniture && (IsNotice(prose) || IsFurniture(prose)));
    }

    /// <summary>True for the first words of a block of other articles, or of one about the author.</summary>
    public bool HeadsBlock(ReadOnlySpan<char> words) =>
        words.Length < LongestBegin
        && PlainWords.Fold(FromFirstWord(words)) is var head
        && (_heads.Contains(head) || _closings.Contains(Label(PlainWords.Split(head))));

    /// <summary>True for what only a box about the author begins or ends with.</summary>
    public bool IsOfAuthor(ReadOnlySpan<char> line) => IsOneOf(_authors, line);

    /// <summary>True for the head of the comments, or of what is said of the author: nothing of the article stands behind it.</summary>
    public bool Closes(ReadOnlySpan<char> paragraph) => IsOneOf(_closings, paragraph);

    /// <summary>True for the sign that an agency ends its article with.</summary>
    public bool Ends(ReadOnlySpan<char> paragraph) => IsOneOf(_ends, paragraph);

    /// <summary>True for what is written on a button that shows the rest of an article.</summary>
    public bool Unfolds(ReadOnlySpan<char> control) => IsOneOf(_unfolds, control);

    /// <summary>True for what is written on a link that leads past a block of the page.</summary>
    public bool Skips(ReadOnlySpan<char> link) =>
        link.Length < LongestBegin && PlainWords.Split(PlainWords.Fold(link)) is [var first, ..] && _skips.Contains(first);

    /// <summary>
    /// Units of the words that lead to another article and that a text begins with ("Read also:"); 0 where there are none.
    /// </summary>
    /// <param name="isSure">They can be nothing else, whatever sign follows them.</param>
    public int LengthOfPointer(ReadOnlySpan<char> text, out bool isSure) => _pointers.LengthIn(text, out isSure);

    /// <summary>True for a whole class name that is given to articles.</summary>
    public bool NamesArticle(string name) => _articles.Contains(name);

    /// <summary>What a word in a class name or id says of the element that is called so.</summary>
    public BlockName NameOf(string word) => _names.GetValueOrDefault(word);

    /// <summary>True for a paragraph that only says who wrote the article: "By Ines Falcao in Lisbon".</summary>
    public bool IsByline(ReadOnlySpan<char> paragraph) =>
        paragraph.Length < LongestBegin
        && !paragraph.ContainsAny(OfSentences)
        && PlainWords.Split(PlainWords.Fold(paragraph)) is { Length: > 1 and <= LongestByline } words
        && _bylines.Contains(words[0]);

    /// <summary>What stands behind the label of a byline ("Written by: …"); null where a text begins with none.</summary>
    public string? BehindByline(string text)
    {
        var sign = text.AsSpan().IndexOfAny(BehindLabels);
        return sign > 0 && _bylines.Contains(PlainWords.Fold(text.AsSpan(0, sign))) ? text[(sign + 1)..].Trim(' ', ':') : null;
    }

    /// <summary>True where one of the words reports what somebody said.</summary>
    public bool Reports(ReadOnlySpan<char> words) =>
        Array.Exists(PlainWords.Split(PlainWords.Fold(words)), word =>
            _cues.Value.Contains(word) || (word is ['و' or 'ف', .. var verb] && _cues.Value.Contains(verb))
        );

    /// <summary>Units of the paragraph that come before the furniture hanging at its end and the white space before that.</summary>
    public int LengthOfProse(ReadOnlySpan<char> paragraph)
    {
        var prose = paragraph.TrimEnd();
        var cut = true;
        while (cut && !prose.IsEmpty && _lastOfEndings.Contains(prose[^1]))
        {
            cut = false;
            foreach (var ending in _endings)
            {
                if (HangsAtEnd(prose, ending))
                {
                    prose = prose[..^ending.Length].TrimEnd();
                    cut = true;
                }
            }
        }

        return prose.Length;
    }

    /// <summary>True when a word of the paragraph says on which day something happened.</summary>
    internal bool NamesDay(string folded)
    {
        foreach (var word in PlainWords.Split(folded))
        {
            if (_days.Contains(word) || (word.Length > 3 && word[0] is 'و' or 'ف' && _days.Contains(word[1..])))
            {
                return true;
            }
        }

        return false;
    }

    // "End" must not be cut from "weekend": an ending that begins with a letter needs a border before it.
    private static bool HangsAtEnd(ReadOnlySpan<char> text, string ending) =>
        text.Length >= ending.Length
        && (text[^1] == ending[^1] || char.IsLetter(text[^1]))
        && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        && (text.Length == ending.Length || !char.IsLetterOrDigit(ending[0]) || !char.IsLetterOrDigit(text[^(ending.Length + 1)]));

    // Signs and pictures may stand before the words.
    private static ReadOnlySpan<char> FromFirstWord(ReadOnlySpan<char> text)
    {
        while (
            !text.IsEmpty
            && Rune.DecodeFromUtf16(text, out var rune, out var units) is var read
            && (read != OperationStatus.Done || !Rune.IsLetterOrDigit(rune))
        )
        {
            text = text[units..];
        }

        return text;
    }

    private bool IsFurniture(ReadOnlySpan<char> paragraph)
    {
        var prose = FromFirstWord(paragraph);
        var begin = PlainWords.Begin(prose, stackalloc char[LongestBegin], out var first);
        if (!_begins.Contains(begin) && !_begins.Contains(begin[..first]))
        {
            return HasTail(prose);
        }

        var words = PlainWords.Split(PlainWords.Fold(prose));
        return _lines.Contains(Label(words))
            || (words.Length <= LongestPointer && (Points(prose) || HasLabel(prose) || HasOpening(words)))
            || HasTail(prose);
    }

    // "Related news on Libya was denied by the minister." points nowhere.
    private bool Points(ReadOnlySpan<char> prose)
    {
        var pointer = _pointers.LengthIn(prose, out var isSure);
        return pointer > 0 && isSure && (prose[^1] != '.' || !char.IsLetterOrDigit(prose[..pointer].TrimEnd()[^1]));
    }

    // "To get the news first click here"
    private bool HasTail(ReadOnlySpan<char> prose)
    {
        if (prose.Length > LongestCall || EndsSentence(prose))
        {
            return false;
        }

        var words = PlainWords.Fold(prose);
        return Array.Exists(_tails, tail =>
            words.EndsWith(tail, StringComparison.Ordinal) && (words.Length == tail.Length || words[^(tail.Length + 1)] == ' ')
        );
    }

    // "👁 1.2k"
    private static bool IsCounter(ReadOnlySpan<char> prose) =>
        Rune.DecodeFromUtf16(prose, out var sign, out var units) == OperationStatus.Done
        && sign.Value >= FirstPictograph
        && Rune.GetUnicodeCategory(sign) == UnicodeCategory.OtherSymbol
        && PlainWords.Split(PlainWords.Fold(prose[units..])) is [[>= '0' and <= '9', ..], ..] words
        && words.Count(word => !char.IsAsciiDigit(word[0])) <= 1;

    private static bool IsOneOf(HashSet<string> lines, ReadOnlySpan<char> paragraph) =>
        paragraph.Length < LongestBegin && lines.Contains(Label(PlainWords.Split(PlainWords.Fold(FromFirstWord(paragraph)))));

    // "© 2026 The Morning Post", "© AFP": whoever puts the sign before a sentence says something.
    private static bool IsNotice(ReadOnlySpan<char> prose) =>
        prose[0] == '©'
        && (
            !EndsSentence(prose)
            || PlainWords.Split(PlainWords.Fold(prose)) is { Length: <= LongestNotice } or [[>= '0' and <= '9', ..], ..]
        );

    // "12 shares", "3 min read"
    private static string Label(string[] words) => string.Join(' ', words.Where(word => !char.IsAsciiDigit(word[0])));

    // "Source: agencies"; but a sentence behind the colon is somebody's, and so is what "He went on:" leads to.
    private bool HasLabel(ReadOnlySpan<char> prose) =>
        prose.IndexOf(':') is > 0 and < 40 and var colon
        && PlainWords.Fold(prose[..colon]) is var label
        && (_pointers.IsLabel(label) ? !IsQuote(prose[(colon + 1)..]) : _labels.Contains(label))
        && (!EndsSentence(prose) || PlainWords.Split(PlainWords.Fold(prose[(colon + 1)..])).Length <= LongestSource);

    /// <summary>True for what stands in quotation marks, or begins so and ends as sentences do: somebody said it.</summary>
    public static bool IsQuote(ReadOnlySpan<char> words) =>
        words.Trim() is [var first, .., var last] said && Quotes.Contains(first) && (Quotes.Contains(last) || EndsSentence(said));

    private static bool EndsSentence(ReadOnlySpan<char> prose) => prose.TrimEnd("\"”’»)]'“ ") is [.., '.' or '!' or '?' or '؟' or '…'];

    private bool HasOpening(string[] words)
    {
        for (var count = Math.Min(words.Length, _longestOpening); count > 0; count--)
        {
            if (_openings.Contains(string.Join(' ', words, 0, count)))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Folded(IEnumerable<string> phrases) =>
        phrases.Select(phrase => PlainWords.Fold(phrase)).Where(phrase => phrase.Length > 0).ToHashSet(StringComparer.Ordinal);

    // "#Libya #Sudan"
    private static bool IsTags(ReadOnlySpan<char> prose)
    {
        var isBegin = true;
        foreach (var unit in prose)
        {
            if (isBegin && unit != '#' && !char.IsWhiteSpace(unit))
            {
                return false;
            }

            isBegin = char.IsWhiteSpace(unit);
        }

        return true;
    }

    // "A A A" has none, nor has "0".
    private static bool HasWords(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var unit in text)
        {
            letters =
                char.IsLetter(unit) ? letters + 1
                : Folding.IsSilent(unit) ? letters
                : 0;
            if (letters > 1)
            {
                return true;
            }
        }

        return false;
    }
}
