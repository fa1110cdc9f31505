using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// The name within a noun phrase: the last run of capitals of its head that no lexicon knows as an office, a country or a body.
/// </summary>
internal sealed class SvoNames(SvoWords words, SvoCast cast)
{
    // "U.S. State Department" is six tokens, and its last a word of the office still.
    private const int LongestOffice = 8;

    private readonly Reading _reading = words.Reading;

    public void Read(Stretch phrase, int head, Figure figure)
    {
        for (
            var comma = head;
            comma < phrase.End && (figure.Role is not null || IsDetermined(phrase.First)) && figure.NameFirst < 0;
            comma++
        )
        {
            if (words.IsComma(comma) && EndBetweenCommas(comma + 1, phrase.End) is > 0 and var last)
            {
                (figure.NameFirst, figure.NameEnd) = (comma + 1, last);
                return;
            }
        }

        head = WithoutBracket(phrase.First, head);
        var end = AtEnd(phrase with { End = head });
        if (IsTitle(phrase, end, head))
        {
            (end, head) = (AtEnd(phrase), phrase.End);
        }

        if (end < head && figure.NameFirst < 0 && !words.IsPossessive(head - 1))
        {
            (figure.NameFirst, figure.NameEnd) = (end, head);
        }
    }

    /// <summary>"NAME (D-Nev.)", "NAME (R)".</summary>
    private int WithoutBracket(int first, int end)
    {
        var at = end - 1;
        while (_reading.IsSign(end - 1, ')') && at > first && !_reading.IsSign(at, '('))
        {
            at--;
        }

        return at > first && _reading.IsSign(at, '(') ? at : end;
    }

    /// <summary>"Head of the council NAME": a word alone that begins its sentence, and what belongs to it.</summary>
    private bool IsTitle(Stretch phrase, int first, int head) =>
        first == phrase.First
        && head == first + 1
        && head < phrase.End
        && words.Is(head, WordClass.Genitive)
        && words.Is(head + 1, WordClass.Article)
        && !cast.IsSurname(_reading.HashOf(first));

    /// <summary>Where the name begins with which a phrase ends; its end where none does.</summary>
    private int AtEnd(Stretch phrase)
    {
        var first = phrase.End;
        while (
            first > phrase.First
            && (
                IsNamePart(first - 1)
                || (first < phrase.End && words.IsInside(first - 1))
                || NameParticles.IsSmall(_reading.Folded(first - 1))
            )
        )
        {
            first--;
        }

        while (first < phrase.End && !words.IsName(first))
        {
            first++;
        }

        return first;
    }

    /// <summary>"the", "his", "Malta's" before what somebody is.</summary>
    private bool IsDetermined(int first) =>
        words.Is(first, WordClass.Determiner) || words.Is(first - 1, WordClass.Possessive) || words.IsPossessive(first - 1);

    /// <summary>"the Libyan foreign minister, Taher Salem,": where the name ends; −1 for none.</summary>
    public int EndBetweenCommas(int first, int limit)
    {
        var at = first;
        while (at < limit && (IsNamePart(at) || (at > first && at + 1 < limit && words.IsInside(at))))
        {
            at++;
        }

        return at > first && (at == limit || words.Reading.Folded(at) is "," or ".") ? at : -1;
    }

    private bool IsNamePart(int token)
    {
        if (words.Is(token, WordClass.Document) || words.Is(token, WordClass.Official))
        {
            return false;
        }

        if (words.IsCapital(token) && cast.IsSurname(_reading.HashOf(token)))
        {
            return true;
        }

        foreach (ref readonly var hit in _reading.At(token))
        {
            if (
                !(hit.Term is { Kind: TermKind.Courtesy, Country: not null } && words.OpensName(hit))
                && hit.Term.Kind
                    is TermKind.Country
                        or TermKind.Nationality
                        or TermKind.Capital
                        or TermKind.Seat
                        or TermKind.Entity
                        or TermKind.Office
                        or TermKind.Delegate
                        or TermKind.Courtesy
            )
            {
                return false;
            }
        }

        return words.IsName(token) && !EndsOffice(token);
    }

    /// <summary>The last words of "Prime Minister" are no name.</summary>
    private bool EndsOffice(int token)
    {
        for (var first = Math.Max(0, token - LongestOffice); first < token; first++)
        {
            foreach (ref readonly var hit in _reading.At(first))
            {
                if (hit.End > token && hit.Term.Kind is not TermKind.Topic and not TermKind.Word and not TermKind.Trigger)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
