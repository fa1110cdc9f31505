using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Text;

/// <summary>One field of an article, read: tokens, sentences, and every known form at its token.</summary>
internal sealed class Reading : IDisposable
{
    private const int MostOfDual = 20;

    private readonly HitList _hits;
    private readonly Marks[] _marks;
    private readonly Gazetteer _gazetteer;
    private bool? _tellsAli;

    public Reading(Field field, string text, Gazetteer gazetteer, PageNoise noise, bool attachesParticles, DateOnly? day)
    {
        (Field, Text, _gazetteer, HasVerbFirst, IsDated) = (field, text, gazetteer, attachesParticles, day is not null);
        Tokens = Tokenizer.Tokenize(text);
        Sentences = Prose(noise, Facts.Text.Sentences.Split(text, Tokens));
        _hits = new HitFinder(text, Tokens, gazetteer, attachesParticles, day).Find();
        _marks = _hits.AllMarks;
        Sentences =
            !attachesParticles ? new QuotedCalls(this).Join(Sentences)
            : field == Field.Title ? new HeadlineClauses(this).Split(Sentences)
            : Sentences;
    }

    public Field Field { get; }

    public string Text { get; }

    /// <summary>True for Arabic, where the subject can follow its verb.</summary>
    public bool HasVerbFirst { get; }

    /// <summary>True where the day of the article is known, and so the offices of that day.</summary>
    public bool IsDated { get; }

    public TokenList Tokens { get; }

    /// <summary>The sentences of the paragraphs that are no furniture of a page, the clauses of a headline.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The forms that begin at a token.</summary>
    public ReadOnlySpan<Hit> At(int token) => _hits.At(token);

    /// <summary>True when a form of one of these kinds and classes begins at the token.</summary>
    public bool Has(int token, Marks any) => (uint)token < (uint)_marks.Length ? _marks[token].Has(any) : Marks.Unknown.Has(any);

    /// <inheritdoc cref="HitList.Next"/>
    public int Next(int from, int end, Marks any) => _hits.Next(from, end, any);

    /// <summary>A word of a person's name names no topic: "النفطي".</summary>
    public void NameAt(int token) => _hits.Leave(token, Marks.Of(TermKind.Topic));

    /// <inheritdoc cref="HitList.LeaveNames"/>
    public void LeaveNames(HashSet<int> at) => _hits.LeaveNames(at);

    /// <summary>True for a word that is a nationality where it is not part of a longer name.</summary>
    public bool IsNational(int token) => _gazetteer.Has(HashOf(token), Marks.Of(TermKind.Nationality));

    /// <summary>True when no form of the lexicon begins at the token, or only the word of a topic.</summary>
    public bool IsUnknown(int token) => Has(token, Marks.Unknown);

    /// <summary>True when a form of this kind begins at the token.</summary>
    public bool Has(int token, TermKind kind) => Has(token, Marks.Of(kind));

    /// <summary>True when a form of one of these kinds begins at the token.</summary>
    public bool Has(int token, TermKind one, TermKind other) => Has(token, Marks.Of(one) | Marks.Of(other));

    /// <summary>True when a grammar word of this class begins at the token.</summary>
    public bool Is(int token, WordClass wordClass) => Has(token, Marks.Of(wordClass));

    /// <summary>
    /// True when a grammar word of one of these classes begins at the token: asked together, since which of many classes a word has cannot
    /// be foreseen.
    /// </summary>
    public bool Is(int token, WordClass one, WordClass other) => Has(token, Marks.Of(one) | Marks.Of(other));

    /// <inheritdoc cref="Is(int, WordClass, WordClass)"/>
    public bool Is(int token, WordClass first, WordClass second, WordClass third) =>
        Has(token, Marks.Of(first) | Marks.Of(second) | Marks.Of(third));

    /// <inheritdoc cref="Is(int, WordClass, WordClass)"/>
    public bool Is(int token, WordClass first, WordClass second, WordClass third, WordClass fourth) =>
        Has(token, Marks.Of(first) | Marks.Of(second) | Marks.Of(third) | Marks.Of(fourth));

    /// <summary>True when a form that begins at the token has "and" attached before it.</summary>
    public bool IsJoined(int token)
    {
        foreach (ref readonly var hit in At(token))
        {
            if (hit.IsJoined)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The form of this kind that begins at a token.</summary>
    public Hit? At(int token, TermKind kind) => Has(token, kind) ? First(token, kind) : null;

    private Hit? First(int token, TermKind kind)
    {
        foreach (ref readonly var hit in At(token))
        {
            if (hit.Term.Kind == kind)
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>The state that is named at a token by itself or its capital, without a preposition; null for none.</summary>
    public string? StateAt(int token)
    {
        foreach (ref readonly var hit in At(token))
        {
            if (hit is { Particles: "", Term.Kind: TermKind.Country or TermKind.Capital })
            {
                return hit.Term.State;
            }
        }

        return null;
    }

    /// <summary>Where the grammar word of this class that begins at the token ends; 0 when none does.</summary>
    public int EndOf(int token, WordClass wordClass)
    {
        foreach (ref readonly var hit in At(token))
        {
            if (hit.Term.Is(wordClass))
            {
                return hit.End;
            }
        }

        return 0;
    }

    /// <summary>True when the token is a grammar word of this class with the Arabic article before it.</summary>
    public bool IsDefinite(int token, WordClass wordClass) =>
        Folded(token) is ['ا', 'ل', .. { Length: > 0 } word]
        && Text[Tokens.SpanOf(token).Start] != 'أ'
        && _gazetteer.Has(WordHash.Of(word), Marks.Of(wordClass));

    /// <summary>
    /// True when the token is a grammar word of this class, with an article or without, and whatever preposition is attached: "شؤون",
    /// "الشؤون", "بالشؤون", "للشؤون".
    /// </summary>
    public bool IsNoun(int token, WordClass wordClass)
    {
        var folded = Folded(token);
        var attached = folded switch
        {
            ['ب' or 'ك', 'ا', 'ل', ..] => 3,
            ['ل', 'ل', ..] => 2,
            _ => folded.Length,
        };
        return Is(token, wordClass)
            || IsDefinite(token, wordClass)
            || (attached < folded.Length && _gazetteer.Has(WordHash.Of(folded[attached..]), Marks.Of(wordClass)));
    }

    /// <summary>True when the token is a grammar word of this class with the ending of the accusative: "بيانا".</summary>
    public bool IsAccusative(int token, WordClass wordClass) =>
        Folded(token) is [.. { Length: > 2 } word, 'ا'] && _gazetteer.Has(WordHash.Of(word), Marks.Of(wordClass));

    /// <summary>True where a word ends in "his" or "her": "زيارته", "لقائها", and no "زيارة".</summary>
    public bool HasPronoun(int token) => Folded(token) is [.., 'ه'] or [.., 'ه', 'ا'] && Text[Tokens.SpanOf(token).End - 1] != 'ة';

    /// <summary>
    /// True when the token is a grammar word of this class with its owner behind it, and perhaps a preposition before it: "قراره",
    /// "برأيها", "لموقفهم".
    /// </summary>
    public bool IsOwned(int token, WordClass wordClass) => IsOwned(token, Marks.Of(wordClass));

    /// <summary>The same of a form of this kind, "رفضتها" as "رفضت".</summary>
    public bool IsOwned(int token, TermKind kind) => IsOwned(token, Marks.Of(kind));

    private bool IsOwned(int token, Marks any)
    {
        var noun = Folded(token) switch
        {
            [.. var before, 'ه'] when Text[Tokens.SpanOf(token).End - 1] != 'ة' => before,
            [.. var before, 'ه', 'ا' or 'م'] => before,
            _ => [],
        };
        return noun.Length > 2
            && (
                _gazetteer.Has(WordHash.Of(noun), any) || (noun is ['ب' or 'ل', _, _, _, ..] && _gazetteer.Has(WordHash.Of(noun[1..]), any))
            );
    }

    /// <summary>
    /// True when the token is the oblique of a dual of this class before its owner: "وزيري" beside "وزيرا"; "أهالي" is none.
    /// </summary>
    public bool IsOblique(int token, WordClass wordClass)
    {
        if (Folded(token) is not [.. { Length: > 2 and < MostOfDual } word, 'ي'])
        {
            return false;
        }

        Span<char> nominative = stackalloc char[word.Length + 1];
        word.CopyTo(nominative);
        nominative[^1] = 'ا';
        return _gazetteer.Has(WordHash.Of(nominative), Marks.Of(wordClass));
    }

    /// <summary>True where the text writes the ending of the accusative, "محملاً": these words have the mark that no subject has.</summary>
    public bool HasFathatan(int first, int end) => Cover(first, end).Of(Text).Contains(Folding.Fathatan);

    /// <summary>True when the text writes a letter of the words double: "بيّن".</summary>
    public bool HasShadda(int first, int end) => Cover(first, end).Of(Text).Contains(Folding.Shadda);

    /// <summary>
    /// True for the name "إمام", and for "علي" where the text writes the preposition "على": Egyptian papers write both alike. Folded,
    /// they are the prepositions.
    /// </summary>
    public bool IsNameLikePreposition(int token) =>
        (Folded(token) is "امام" && Text[Tokens.SpanOf(token).Start] == 'إ') || IsNameAli(token);

    private bool IsNameAli(int token) => Folded(token) is "علي" && IsWrittenWithYa(token);

    /// <summary>True for "تلقي" in a text that writes "على": it is not "تلقى".</summary>
    public bool IsWrittenWithYa(int token) => Text[Tokens.SpanOf(token).End - 1] == 'ي' && TellsAli;

    private bool TellsAli =>
        _tellsAli ??= Text.Contains("على", StringComparison.Ordinal) || !Text.Contains("إلي ", StringComparison.Ordinal);

    public ReadOnlySpan<char> Folded(int token) => (uint)token < (uint)Tokens.Length ? Tokens.Folded(token) : [];

    /// <summary>The folded form as it is looked up: the same for the same word.</summary>
    public ulong HashOf(int token) => (uint)token < (uint)Tokens.Length ? Tokens.HashOf(token) : 0;

    /// <summary>True when these folded words, one space apart, begin at the token.</summary>
    public bool Reads(int token, string words)
    {
        for (var rest = words.AsSpan(); Folded(token) is [var first, ..] word && rest.StartsWith(first) && rest.StartsWith(word); token++)
        {
            if (rest.Length == word.Length)
            {
                return true;
            }

            if (rest[word.Length] != ' ')
            {
                return false;
            }

            rest = rest[(word.Length + 1)..];
        }

        return false;
    }

    /// <summary>True when the token is this folded word with a preposition attached: "بالاتفاق", "للاتفاق".</summary>
    public bool ReadsBehindPreposition(int token, string word) =>
        Folded(token) switch
        {
            ['ل', 'ل', .. var rest] => word is ['ا', 'ل', ..] && word.AsSpan(2).SequenceEqual(rest),
            ['ب' or 'ل' or 'ك', .. var rest] => rest.SequenceEqual(word),
            _ => false,
        };

    /// <summary>The sign that a token is; '\0' for a word.</summary>
    public char SignAt(int token) => (uint)token < (uint)Tokens.Length ? Tokens.SignAt(token) : '\0';

    public bool IsSign(int token, char sign) => SignAt(token) == sign;

    /// <summary>True when a town is named here whose name another country's has too.</summary>
    public bool NamesShared => Next(0, Tokens.Length, Marks.Shared) < Tokens.Length;

    /// <inheritdoc cref="HitList.Settle"/>
    public void Settle(Func<Term, string?, int, bool> isMeant) => _hits.Settle(isMeant);

    public Span Cover(int first, int end) => new(Tokens.SpanOf(first).Start, Tokens.SpanOf(end - 1).End);

    /// <summary>Gives the memory of tokens and forms back; nothing may be asked afterwards.</summary>
    public void Dispose()
    {
        Tokens.Release();
        _hits.Release();
    }

    private ImmutableArray<Sentence> Prose(PageNoise noise, ImmutableArray<Sentence> sentences)
    {
        ImmutableArray<Sentence>.Builder? prose = null;
        for (int first = 0, end; first < sentences.Length; first = end)
        {
            for (end = first + 1; end < sentences.Length && sentences[end].Paragraph == sentences[first].Paragraph; end++) { }

            if (noise.IsNoise(Text.AsSpan(sentences[first].Span.Start..sentences[end - 1].Span.End)))
            {
                prose ??= sentences[..first].ToBuilder();
            }
            else
            {
                prose?.AddRange(sentences.AsSpan(first, end - first));
            }
        }

        return prose?.DrainToImmutable() ?? sentences;
    }
}
