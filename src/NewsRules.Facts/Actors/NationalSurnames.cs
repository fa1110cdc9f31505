using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// Surnames that are nationalities, "محمد شياع السوداني": alone they mean him where the article names him, unless they are an adjective
/// there.
/// </summary>
internal static class NationalSurnames
{
    public static void Settle(Reading title, Reading body)
    {
        LeaveFathers(title);
        LeaveFathers(body);
        HashSet<ulong>? surnames = null;
        Find(title, ref surnames);
        Find(body, ref surnames);
        if (surnames is not null)
        {
            Leave(title, surnames);
            Leave(body, surnames);
        }
    }

    /// <summary>"فيصل بن تركي": the name of a father is no nationality.</summary>
    private static void LeaveFathers(Reading reading)
    {
        HashSet<int>? fathers = null;
        for (
            var i = 0;
            reading.HasVerbFirst && (i = reading.Next(i, reading.Tokens.Length, Marks.Of(TermKind.Nationality))) < reading.Tokens.Length;
            i++
        )
        {
            if (NameParticles.IsOfFather(reading.Folded(i - 1)) && reading.Folded(i) is not ['ا', 'ل', ..])
            {
                (fathers ??= []).Add(i);
            }
        }

        if (fathers is not null)
        {
            reading.LeaveNames(fathers);
        }
    }

    private static void Find(Reading reading, ref HashSet<ulong>? surnames)
    {
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.Of(TermKind.Entity))) < reading.Tokens.Length; i++)
        {
            if (
                reading.At(i, TermKind.Entity) is { Length: > 1, Term.Shape: "person", End: var end }
                && IsOfOne(reading, end - 1)
                && reading.IsNational(end - 1)
            )
            {
                (surnames ??= []).Add(reading.HashOf(end - 1));
            }
        }

        for (
            var i = 2;
            reading.HasVerbFirst && (i = reading.Next(i, reading.Tokens.Length, Marks.Of(TermKind.Nationality))) < reading.Tokens.Length;
            i++
        )
        {
            if (IsBehindGivenName(reading, i))
            {
                (surnames ??= []).Add(reading.HashOf(i));
            }
        }
    }

    /// <summary>"اللواء منصور التركي": behind a courtesy and a name without the article, where no other name or office follows.</summary>
    private static bool IsBehindGivenName(Reading reading, int token) =>
        IsOfOne(reading, token)
        && reading.At(token) is [{ Particles: "" }, ..]
        && reading.Has(token - 1, FigureReader.OfSurnames)
        && !HeadWord.HasArticle(reading, token - 1)
        && IsCourtesy(reading, token - 2)
        && !(reading.Tokens.IsWord(token + 1) && reading.Has(token + 1, FigureReader.OfSurnames | CastReader.Starting))
        && !NameParticles.IsOfFather(reading.Folded(token - 1));

    /// <summary>"اللواء", and no ambassador.</summary>
    private static bool IsCourtesy(Reading reading, int token) =>
        reading.At(token, TermKind.Courtesy) is { Length: 1 } && !reading.Has(token, TermKind.Delegate, TermKind.Office);

    private static void Leave(Reading reading, HashSet<ulong> surnames)
    {
        var alone = new HashSet<int>();
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.Of(TermKind.Nationality))) < reading.Tokens.Length; i++)
        {
            if (surnames.Contains(WordHash.Of(BehindAnd(reading.Folded(i)))) && !IsAdjective(reading, i))
            {
                alone.Add(i);
            }
        }

        if (alone.Count > 0)
        {
            reading.LeaveNames(alone);
        }
    }

    /// <summary>
    /// "الجيش السوداني", "نظيره السوداني", "المصري والسوداني": behind a noun that can have an adjective, or another adjective; in "روبيو
    /// والسوداني" and "تبلغ السوداني" it is his name.
    /// </summary>
    private static bool IsAdjective(Reading reading, int token) =>
        token > 0
        && reading.Tokens.IsWord(token - 1)
        && (
            reading.Folded(token) is ['و', 'ا', 'ل', ..]
                ? reading.Has(token - 1, TermKind.Nationality)
                : (reading.Folded(token - 1) is ['ا', 'ل', ..] && !IsCourtesy(reading, token - 1))
                    || reading.Folded(token - 1) is [.., 'ه'] or [.., 'ه', 'ا']
                    || (reading.Has(token - 1, Marks.OfNames) && !reading.Has(token - 1, TermKind.Cue, TermKind.Trigger))
        );

    private static ReadOnlySpan<char> BehindAnd(ReadOnlySpan<char> word) => word is ['و', 'ا', 'ل', ..] ? word[1..] : word;

    private static bool IsOfOne(Reading reading, int token) => reading.Folded(token) is ['ا', 'ل', _, _, .., 'ي'];
}
