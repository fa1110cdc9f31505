using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// Surnames that are nationalities, "محمد شياع السوداني": alone they mean him where the article names him, unless they are an adjective
/// there.
/// </summary>
internal static class NationalSurnames
{
    private static readonly Marks Titles = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate);

    public static void Settle(Reading title, Reading body)
    {
        LeaveFathers(title);
        LeaveFathers(body);
        HashSet<ulong>? surnames = null;
        HashSet<ulong>? speakers = null;
        Find(title, ref surnames, ref speakers);
        Find(body, ref surnames, ref speakers);
        if (surnames is not null || speakers is not null)
        {
            Leave(title, surnames, speakers);
            Leave(body, surnames, speakers);
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

    /// <param name="surnames">Those that somebody surely has.</param>
    /// <param name="speakers">Those that somebody may have: he is meant only where the word alone speaks.</param>
    private static void Find(Reading reading, ref HashSet<ulong>? surnames, ref HashSet<ulong>? speakers)
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
            else if (IsBehindName(reading, i))
            {
                (speakers ??= []).Add(reading.HashOf(i));
            }
        }

        FindBehindGivenNames(reading, ref speakers);
    }

    /// <summary>"خالد التونسي": a given name has left its word no nationality.</summary>
    private static void FindBehindGivenNames(Reading reading, ref HashSet<ulong>? speakers)
    {
        for (
            var i = 0;
            reading.HasVerbFirst && (i = reading.Next(i, reading.Tokens.Length, Marks.Of(WordClass.Name))) < reading.Tokens.Length;
            i++
        )
        {
            if (reading.Tokens.IsWord(i + 1) && IsOfOne(reading, i + 1) && reading.IsNational(i + 1))
            {
                (speakers ??= []).Add(reading.HashOf(i + 1));
            }
        }
    }

    /// <summary>
    /// "الخبير الليبي خالد التونسي", "رئيس الاتحاد عبد المولى المغربي": behind a given name, before which a title ends or a verb stands.
    /// </summary>
    private static bool IsBehindName(Reading reading, int token)
    {
        var given = NameEnd.IsServant(reading, token - 1) ? token - 2 : token - 1;
        return IsOfOne(reading, token)
            && reading.At(token) is [{ Particles: "" }, ..]
            && given > 0
            && (given < token - 1 || (reading.Has(given, FigureReader.OfSurnames) && !HeadWord.HasArticle(reading, given)))
            && (HeadWord.HasArticle(reading, given - 1) || reading.Has(given - 1, Titles) || IsSaid(reading, given));
    }

    /// <summary>"أضاف المغربي".</summary>
    private static bool IsSaid(Reading reading, int token) =>
        reading.At(token - 1, TermKind.Cue) is { IsPrefixed: false } verb && Agreement.IsFinite(verb);

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

    private static void Leave(Reading reading, HashSet<ulong>? surnames, HashSet<ulong>? speakers)
    {
        var alone = new HashSet<int>();
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.Of(TermKind.Nationality))) < reading.Tokens.Length; i++)
        {
            var word = WordHash.Of(BehindAnd(reading.Folded(i)));
            if (surnames?.Contains(word) == true ? !IsAdjective(reading, i) : speakers?.Contains(word) == true && IsSaid(reading, i))
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
