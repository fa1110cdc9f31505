using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>What a word is where there are capitals, as far as its spelling and the lexicon tell.</summary>
internal sealed class SvoWords(Reading reading)
{
    // "didn't", "de la"
    private const int LongestWord = 3;
    private const int ShortestCapital = 5;

    // "(D-N.Y.)"
    private const int LongestParty = 9;

    /// <summary>What somebody is, right before his name.</summary>
    public static readonly Marks Titles =
        Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate) | Marks.Of(TermKind.Courtesy) | Marks.Of(TermKind.Seat);

    public Reading Reading { get; } = reading;

    /// <summary>Of a class of the grammar; "A." and "I." of a name are of none.</summary>
    public bool Is(int token, WordClass wordClass) => Reading.Is(token, wordClass) && !IsInitial(token);

    /// <summary>Where the grammar word of this class begins that ends before a token; −1 for none.</summary>
    public int StartOf(int end, WordClass wordClass)
    {
        for (var first = end - 1; first >= Math.Max(0, end - LongestWord); first--)
        {
            if (Is(first, wordClass) && Reading.EndOf(first, wordClass) == end)
            {
                return first;
            }
        }

        return -1;
    }

    /// <summary>True when a grammar word of this class ends before a token.</summary>
    public bool Ends(int end, WordClass wordClass) => StartOf(end, wordClass) >= 0;

    public bool IsNumber(int token) => IsWord(token) && char.IsAsciiDigit(Reading.Folded(token)[0]);

    /// <summary>A hyphen within a word.</summary>
    public bool IsHyphen(int token) => Reading.Folded(token) is "-" && IsTight(token) && IsTight(token - 1);

    /// <summary>Between spaces: no hyphen.</summary>
    public bool IsDash(int token) => Reading.Folded(token) is "—" or "–" or "-" && !IsTight(token) && !IsTight(token - 1);

    public bool IsComma(int token) => Reading.Folded(token) is ",";

    public bool IsWord(int token) => (uint)token < (uint)Reading.Tokens.Length && Reading.Tokens.IsWord(token);

    public bool IsCapital(int token) => IsWord(token) && char.IsUpper(Reading.Text[Reading.Tokens.SpanOf(token).Start]);

    /// <summary>A capital that no start of a sentence or quotation explains.</summary>
    public bool IsName(int token) =>
        IsCapital(token)
        && !Is(token, WordClass.Pronoun)
        && !Is(token, WordClass.Determiner)
        && !Is(token, WordClass.Preposition)
        && !IsTime(token)
        && !Is(token, WordClass.Subordinator)
        && !Is(token, WordClass.Conjunction);

    public bool IsAdverb(int token) =>
        Is(token, WordClass.Adverb)
        || (
            IsWord(token)
            && (IsHeadline || !IsCapital(token))
            && Reading.Folded(token) is { Length: > 4 } word
            && word.EndsWith("ly", StringComparison.Ordinal)
            && !(Is(token, WordClass.Outlet) && Is(token - 1, WordClass.Article)) // "the daily".
        );

    /// <summary>"May" is a month only with a capital; "last-minute" is no time.</summary>
    public bool IsTime(int token) =>
        Is(token, WordClass.Time) && !IsHyphen(token + 1) && (!Is(token, WordClass.Auxiliary) || (IsCapital(token) && !IsSurname(token)));

    public bool IsAuxiliary(int token) => Is(token, WordClass.Auxiliary) && !(Is(token, WordClass.Time) && IsCapital(token));

    /// <summary>"Theresa May"; "May said".</summary>
    private bool IsSurname(int month) =>
        (
            IsCapital(month - 1)
            && !Is(month - 1, WordClass.Time)
            && !Is(month - 1, WordClass.Preposition)
            && !Is(month - 1, WordClass.Determiner)
        ) || (IsCue(month + 1) && !Is(month - 1, WordClass.Preposition) && !Is(month - 1, WordClass.Determiner));

    public bool IsPossessive(int token) =>
        Reading.Folded(token) is "'s"
        || (Reading.Folded(token) is "'" && IsWord(token - 1) && Reading.Folded(token - 1).EndsWith('s') && IsTight(token - 1));

    public bool IsParticiple(int token) =>
        IsWord(token)
        && !IsCapital(token)
        && !Is(token, WordClass.Preposition)
        && Reading.Folded(token) is { Length: > 5 } word
        && word.EndsWith("ing", StringComparison.Ordinal);

    public bool IsPast(int token) =>
        IsWord(token)
        && !IsCapital(token)
        && Reading.Folded(token) is { Length: > 4 } word
        && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"sends", where a name stands before it.</summary>
    public bool IsPresent(int token) =>
        IsWord(token)
        && !IsCapital(token)
        && !IsPossessive(token)
        && (Reading.IsUnknown(token) || Reading.Has(token, TermKind.Trigger))
        && Reading.Folded(token) is [_, _, _, .., 's'];

    /// <summary>"to leave", but not "to the press" and "to reporters".</summary>
    public bool IsInfinitive(int token) =>
        (Is(token, WordClass.To) || Reading.Folded(token) is "to")
        && IsWord(token + 1)
        && !IsCapital(token + 1)
        && !IsNumber(token + 1)
        && !Is(token + 1, WordClass.Determiner)
        && !Is(token + 1, WordClass.ObjectPronoun)
        && !IsPlural(token + 1)
        && !Reading.Has(token + 1, Marks.OfNames);

    private bool IsPlural(int token) => Reading.Folded(token) is [.., not 's', 's'];

    /// <summary>A verb that tells what happened: "sent", and "filed" where its object follows.</summary>
    public bool IsVerb(int token) =>
        !IsCapital(token)
        && (
            Is(token, WordClass.Verb)
            || (
                IsPast(token)
                && IsWord(token - 1)
                && (Is(token + 1, WordClass.Article) || Is(token + 1, WordClass.Preposition) || Is(token + 1, WordClass.ObjectPronoun))
            )
        );

    /// <summary>True for a sentence whose longer words all begin with a capital, as in headlines.</summary>
    public bool IsHeadline { get; private set; }

    /// <summary>Looks how a sentence is written; only the first of a field can be a headline.</summary>
    public void Enter(Sentence sentence) => IsHeadline = sentence.First == 0 && IsInCapitals(sentence);

    private bool IsInCapitals(Sentence sentence)
    {
        var capitals = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (IsCapital(i))
            {
                capitals++;
            }
            else if (
                IsWord(i)
                && char.IsLower(Reading.Text[Reading.Tokens.SpanOf(i).Start])
                && Reading.Tokens.SpanOf(i).Length >= ShortestCapital
                && !Is(i, WordClass.Preposition)
                && !Is(i, WordClass.Subordinator)
            )
            {
                return false;
            }
        }

        return capitals > 2;
    }

    private bool IsInitial(int token) =>
        IsTight(token) && Reading.Tokens.SpanOf(token).Length == 1 && Reading.IsSign(token + 1, '.') && IsCapital(token);

    public bool IsCue(int token) =>
        !IsHyphen(token - 1)
        && Reading.At(token, TermKind.Cue) is { } cue
        && (cue.Term.Shape is "finite" || (cue.Term.Shape is "participle" && IsVerbal(cue)));

    /// <summary>"claims", "calls": could be a noun.</summary>
    public bool IsReportingNoun(int token) => ReportingNoun(token) is not null;

    /// <summary>The reporting noun that begins at a token, which may be a verb elsewhere: "warning".</summary>
    public Hit? ReportingNoun(int token)
    {
        foreach (ref readonly var hit in Reading.At(token))
        {
            if (hit.Term is { Kind: TermKind.Cue, Shape: "noun" })
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>"adding", "ajoutant"; "sure" and "ready" report only with "is".</summary>
    public bool IsVerbal(in Hit cue) => cue.Length > 1 || IsPresentParticiple(cue.First);

    /// <summary>"the Democratic Alliance": the name of a body begins with what elsewhere tells somebody's party.</summary>
    public bool OpensName(in Hit party) =>
        Is(party.First - 1, WordClass.Article) && IsCapital(party.End) && !Reading.Has(party.End, Titles);

    /// <summary>"Democratic Forces for …", "Democrat Party", "Democratic Front leader NAME": the same without the article.</summary>
    public bool BeginsName(in Hit party, int end)
    {
        var at = party.End;
        if (!IsCapital(at) || Is(at, WordClass.Titled) || Reading.Has(at, Titles))
        {
            return IsCapital(at) && (Is(at, WordClass.Titled) || Reading.At(at, TermKind.Office) is { Term.Id: Vocabulary.Roles.Military });
        }

        while (at < end && (IsCapital(at) || IsInside(at)))
        {
            at++;
        }

        return at < end && (Is(at, WordClass.Linking) || Reading.Has(at, Titles));
    }

    /// <summary>
    /// By what the lexicon knows, "senator", "envoy", or by its ending: "spokesman", "economist"; an airliner is a thing.
    /// </summary>
    /// <param name="hasOffice">True where an office or a body is told.</param>
    public static bool IsOfPerson(Reading reading, int token, bool hasOffice) =>
        reading.Folded(token) switch
        {
            [_, _, .., 'e' or 'o', 'r'] => hasOffice || reading.Has(token, Titles),
            [_, .., 'm', 'a', 'n'] => !reading.Has(token, TermKind.Nationality),
            [_, _, .., 'i', 's', 't'] => true,
            _ => false,
        } && !reading.Is(token, WordClass.Document, WordClass.Outlet, WordClass.Body);

    /// <summary>True where a paragraph begins.</summary>
    public bool StartsParagraph(int token) => token == 0 || EndsParagraph(token - 1);

    public bool EndsParagraph(int token) =>
        token + 1 >= Reading.Tokens.Length
        || Reading.Text.AsSpan(Reading.Tokens.SpanOf(token).End..Reading.Tokens.SpanOf(token + 1).Start).Contains('\n');

    /// <summary>Behind the party and state in brackets, "(D-Nev.)", that open at a token; the token where none do.</summary>
    public int EndOfParty(int token)
    {
        if (!Reading.IsSign(token, '(') || !IsCapital(token + 1) || Reading.Tokens.SpanOf(token + 1).Length > 1)
        {
            return token;
        }

        for (var at = token + 2; at < Math.Min(Reading.Tokens.Length, token + LongestParty); at++)
        {
            if (Reading.IsSign(at, ')'))
            {
                return at + 1;
            }
        }

        return token;
    }

    /// <summary>A word that can be a verb, of whatever form.</summary>
    public bool MayBeVerb(int token) => IsAuxiliary(token) || IsVerb(token) || IsPast(token) || IsPresent(token) || IsCue(token);

    /// <summary>By its ending: "being", "ajoutant".</summary>
    public bool IsPresentParticiple(int token) => Reading.Folded(token) is [.., 'i', 'n', 'g'] or [.., 'a', 'n', 't'];

    /// <summary>True when no space stands behind a token.</summary>
    public bool IsTight(int token) =>
        token >= 0 && token + 1 < Reading.Tokens.Length && Reading.Tokens.SpanOf(token).End == Reading.Tokens.SpanOf(token + 1).Start;

    /// <summary>A sign inside a noun phrase: a hyphen in a name, the stop of "Mr." or "U.S.", an ampersand, a party in brackets.</summary>
    public bool IsInside(int token) =>
        Reading.Folded(token) switch
        {
            "-" or "–" or "/" => IsTight(token) && IsTight(token - 1),
            "." => IsTight(token - 1)
                && IsWord(token - 1)
                && (IsWord(token + 1) || Reading.Folded(token + 1) is ")" or "," || IsHyphen(token + 1)),
            "&" => true,
            "'" => IsTight(token - 1),
            _ => false,
        };

    /// <summary>Something that can begin a noun phrase or a clause that is told.</summary>
    public bool StartsClause(int token) =>
        Is(token, WordClass.That)
        || Is(token, WordClass.Pronoun)
        || Is(token, WordClass.Determiner)
        || IsCapital(token)
        || Content.Opens(Reading, token)
        || Reading.IsSign(token, ':')
        || Is(token, WordClass.Question);
}
