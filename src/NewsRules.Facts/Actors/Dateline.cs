using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// Where and when a news item was filed: "القاهرة (وكالة) -", "الدوحة في 3 مارس /قنا/", "OSLO, March 4 -". No actor, and nothing that is
/// spoken about.
/// </summary>
internal static class Dateline
{
    private const int Longest = 12;
    private const int MostOfOutlet = 4;
    private const int MostOfLine = 7;
    private const int MostOfTown = 3;

    /// <summary>The token behind the dateline of a sentence; its first token when it has none.</summary>
    public static int End(Reading reading, Sentence sentence)
    {
        if (!IsPlace(reading, sentence.First) && !IsInCapitals(reading, sentence))
        {
            return sentence.First;
        }

        for (var i = sentence.First + 1; i < Math.Min(sentence.End, sentence.First + Longest); i++)
        {
            if (reading.Has(i, TermKind.Cue))
            {
                break;
            }

            if (IsDash(reading, i) || (reading.IsSign(i, '/') && IsApart(reading, i)))
            {
                return BehindOutlet(reading, i + 1, sentence.End);
            }
        }

        return sentence.First;
    }

    /// <summary>"JERUSALEM (AP) —", "EL GENEINA, March 3 -": a town by its capitals alone.</summary>
    private static bool IsInCapitals(Reading reading, Sentence sentence)
    {
        if (reading.HasVerbFirst)
        {
            return false;
        }

        var at = sentence.First;
        while (
            at < Math.Min(sentence.End, sentence.First + MostOfTown)
            && reading.Tokens.IsWord(at)
            && !reading.Tokens.SpanOf(at).Of(reading.Text).ContainsAnyExceptInRange('A', 'Z')
        )
        {
            at++;
        }

        return at > sentence.First && at < sentence.End && (reading.IsSign(at, '(') || reading.IsSign(at, ','));
    }

    /// <summary>
    /// "بنغازي - بوابة أفريقيا الإخبارية - نفت", "بيروت - رويترز: التقى": behind the outlet or the writer that a second dash or a colon
    /// closes.
    /// </summary>
    private static int BehindOutlet(Reading reading, int first, int limit)
    {
        for (var i = first + 1; i <= Math.Min(limit - 1, first + MostOfOutlet) && !reading.Has(i, TermKind.Cue); i++)
        {
            if (IsDash(reading, i) || (reading.IsSign(i, ':') && !IsSomebody(reading, reading.IsSign(first, '(') ? first + 1 : first)))
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>"القاهرة - وزير الخارجية: «…»": who says what stands behind the colon, and no outlet.</summary>
    private static bool IsSomebody(Reading reading, int token) =>
        reading.Has(token, CastReader.Starting)
            ? reading.At(token, TermKind.Entity) is not { Particles: "", Term.Role: Vocabulary.Roles.Media }
            : reading.Field == Field.Title;

    private static bool IsDash(Reading reading, int token) => Statements.Speech.IsDash(reading, token) && IsApart(reading, token);

    private static bool IsApart(Reading reading, int token) => reading.Tokens.SpanOf(token).Start > reading.Tokens.SpanOf(token - 1).End;

    /// <summary>
    /// The country of an article that begins "القاهرة في 14 مايو /", "الكويت - 21 - 5", "أثينا (رويترز) -": where it was filed; null
    /// without a dateline.
    /// </summary>
    public static string? CountryOf(Reading body)
    {
        if (body.Is(0, WordClass.Held))
        {
            return null;
        }

        if (BehindPaper(body) is { } town)
        {
            return town;
        }

        foreach (ref readonly var hit in body.At(0))
        {
            if (
                hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City
                && hit.Particles.Length == 0
                && !IsOfTwo(body, hit)
                && (Follows(body, hit.End) || (body.Sentences is [var first, ..] && End(body, first) > 0))
            )
            {
                return hit.Term.State;
            }
        }

        return null;
    }

    /// <summary>"أخبار اليوم – الرياض": a line of its own, in which a town closes the name of the outlet.</summary>
    private static string? BehindPaper(Reading body)
    {
        var end = body.Sentences is [var first, ..] ? first.End : 0;
        if (!body.HasVerbFirst || end is < 3 or > MostOfLine || !IsDash(body, end - 2) || body.Next(0, end, Marks.Of(TermKind.Cue)) < end)
        {
            return null;
        }

        foreach (ref readonly var hit in body.At(end - 1))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City && hit.Particles.Length == 0)
            {
                return hit.Term.State;
            }
        }

        return null;
    }

    /// <summary>"LAGOS/ACCRA, March 3 -": filed in two countries.</summary>
    private static bool IsOfTwo(Reading body, in Hit place)
    {
        if (body.HasVerbFirst || !body.IsSign(place.End, '/'))
        {
            return false;
        }

        foreach (ref readonly var other in body.At(place.End + 1))
        {
            if (other.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City && other.Term.State != place.Term.State)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dash, a stroke, an agency in brackets, a day.</summary>
    private static bool Follows(Reading body, int token) =>
        body.HasVerbFirst
        && (
            body.SignAt(token) is '-' or '–' or '—' or '/' or '('
            || body.Folded(token) is [>= '0' and <= '9', ..]
            || (body.Is(token, WordClass.In) && body.Folded(token + 1) is [>= '0' and <= '9', ..])
        );

    /// <summary>Whether a place stands at a token, with nothing before it in the same word.</summary>
    public static bool IsPlace(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City && hit.Particles.Length == 0)
            {
                return true;
            }
        }

        return false;
    }
}
