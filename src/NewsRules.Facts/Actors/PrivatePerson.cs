using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Who speaks for himself.</summary>
internal static class PrivatePerson
{
    // Words between a whole name and the surname alone, more than an article has: a text of a megabyte costs no more for each.
    private const int MostBetween = 4_000;

    private static readonly Marks Titles = Marks.Of(TermKind.Courtesy) | Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate);

    /// <summary>"مديرة التسويق سارة الحداد": somebody with a name and no office of a state, unless he speaks for many.</summary>
    public static bool Is(Figure figure) =>
        figure is { HasName: true, Reference: null or Reference.Theirs, Role: null or Vocabulary.Roles.Other }
        && (figure.Entity is null || IsDirector(figure))
        && !IsBody(figure)
        && HasPersonsName(figure)
        && !SpeaksForMany(figure);

    /// <summary>
    /// "رئيس النادي", "المدير الفني", "أمين عام الجمعية": one who heads or serves what is of no state, by his title alone.
    /// </summary>
    public static bool IsByTitle(Figure figure) =>
        figure is { HasName: false, Reference: null, Role: null or Vocabulary.Roles.Other }
        && (figure.Entity is null || IsDirector(figure))
        && (figure.Reading.At(figure.First, TermKind.Delegate) is { Particles: "", Term.Id: "carried" } || IsOfBoard(figure))
        && !IsBody(figure)
        && !figure.Reading.Is(figure.First, WordClass.Dual, WordClass.Source)
        && figure.Reading.Folded(figure.First) is not ([.., 'و'] or "اعضاء" or "مكتب" or "ديوان" or "قياده")
        && !SpeaksForMany(figure);

    /// <summary>
    /// "مديرة منظمة العفو الدولية سارة حداد", "سارة حداد، مديرة المنظمة", "الرئيس التنفيذي لشركة سامسونغ": no movement has one.
    /// </summary>
    private static bool IsDirector(Figure figure)
    {
        var title =
            figure.NameFirst != figure.First ? figure.First : figure.NameEnd + (figure.Reading.Tokens.IsWord(figure.NameEnd) ? 0 : 1);
        return title < figure.End
            && figure.Reading.Has(title, TermKind.Delegate)
            && HeadWord.WithoutArticle(figure.Reading.Folded(title)) is "مدير" or "مديره" or "رئيس" or "رئيسه"
            && (
                HeadWord.WithoutArticle(figure.Reading.Folded(title)) is ['م', ..]
                || figure.Reading.Folded(title + 1) is "التنفيذي" or "التنفيذيه"
            );
    }

    /// <summary>
    /// "وأوضح الحربي", "ويرى مورينو", "وقالت طومسون": one word that no lexicon knows and that closed a name before, that tells of a tribe
    /// or town, or that stands behind a verb which shows a man.
    /// </summary>
    public static bool IsByName(Figure figure)
    {
        var word = figure.Reading.Folded(figure.First);
        return figure is { HasName: true, Entity: null, Reference: null, Role: null or Vocabulary.Roles.Other }
            && figure.NameFirst == figure.First
            && figure.NameEnd == figure.First + 1
            && figure.End == figure.NameEnd
            && figure.Reading.Has(figure.First, FigureReader.OfSurnames)
            && !figure.Reading.Has(figure.NameEnd, TermKind.Office)
            && (
                HeadWord.IsDefinite(word)
                    ? word is ['ا', 'ل', _, _, _, .., 'ي'] || HasClosedName(figure)
                    : (!IsOfMany(word) && figure.IsFeminine is false) || HasClosedName(figure)
            );
    }

    private static bool IsOfMany(ReadOnlySpan<char> word) => word is [.., 'ه'] or [.., 'ا' or 'و' or 'ي', 'ن'] or [.., 'ا', 'ت'];

    /// <summary>"وقال العمير" where "علي العمير" stands before, "وقالت تومسون" where "هيلين تومسون" does.</summary>
    private static bool HasClosedName(Figure figure)
    {
        var reading = figure.Reading;
        var isClosed = false;
        for (var i = Math.Max(1, figure.First - MostBetween); i < figure.First; i++)
        {
            if (reading.HashOf(i) != reading.HashOf(figure.First))
            {
                continue;
            }

            if (reading.IsNoun(i - 1, WordClass.Titled) || IsOneWordOfMany(reading, i - 1))
            {
                return false; // "شركة تومسون".
            }

            isClosed |= IsGivenBefore(reading, i);
        }

        return isClosed;
    }

    /// <summary>
    /// A given name, a rank or title, or before a surname without the article a word that no lexicon knows: "الدكتور حداد", "هيلين تومسون".
    /// </summary>
    private static bool IsGivenBefore(Reading reading, int surname)
    {
        var word = reading.Folded(surname - 1);
        return reading.Is(surname - 1, WordClass.Name, WordClass.GivenName)
            || NameParticles.IsGiven(reading, surname - 1)
            || NameParticles.IsAli(reading, surname - 1)
            || reading.At(surname - 1, TermKind.Courtesy) is { Particles: "" }
            || (
                !HeadWord.IsDefinite(reading.Folded(surname))
                && reading.Tokens.IsWord(surname - 1)
                && reading.IsUnknown(surname - 1)
                && word is [_, _, _, ..] and not ([.., 'ه'] or [.., 'ا', 'ت'] or ['ل', 'ل', ..])
                && !HeadWord.HasArticle(reading, surname - 1)
            );
    }

    /// <summary>"أحد ملاك المزارع": one of many people.</summary>
    public static bool IsOneOfMany(Figure figure) =>
        figure is { Role: Vocabulary.Roles.Other, Reference: null, Entity: null }
        && figure.End > figure.First + 1
        && figure.Reading.Folded(figure.First) is "احد"
        && !IsThing(figure.Reading, figure.First + 1);

    private static bool IsThing(Reading reading, int token) =>
        reading.IsNoun(token, WordClass.Source)
        || reading.IsNoun(token, WordClass.Voice)
        || reading.IsNoun(token, WordClass.Body)
        || reading.IsNoun(token, WordClass.Titled)
        || reading.IsNoun(token, WordClass.Document)
        || reading.IsNoun(token, WordClass.Genitive);

    /// <summary>A body or a text, and nobody.</summary>
    public static bool IsBody(Figure figure) =>
        figure.Reading.Is(figure.First, WordClass.Body)
        || figure.Reading.IsNoun(figure.First, WordClass.Titled)
        || figure.Reading.IsNoun(figure.First, WordClass.Document)
        || (figure.Reading.At(figure.First, TermKind.Office) is { Term.Id: Vocabulary.Roles.Other } && !IsOfBoard(figure));

    /// <summary>"رئيس مجلس الإدارة".</summary>
    private static bool IsOfBoard(Figure figure) =>
        figure.Reading.At(figure.First, TermKind.Office) is { Particles: "", Length: > 2, Term.Id: Vocabulary.Roles.Other }
        && figure.Reading.Is(figure.First, WordClass.Genitive);

    /// <summary>Of two words at least, or beside a title; "الفريق الطبي" is a team and no general.</summary>
    private static bool HasPersonsName(Figure figure) =>
        (
            figure.NameEnd - figure.NameFirst > 1
            && !figure.Reading.Has(figure.NameEnd - 1, TermKind.Office)
            && !Statements.Speech.Quotes(figure.Reading, figure.NameFirst - 1)
        )
        || (figure.Reading.Has(figure.NameEnd, Titles) && !IsOneWordOfMany(figure.Reading, figure.NameEnd))
        || (
            figure.NameFirst > figure.First
            && figure.Reading.Has(figure.First, Titles)
            && figure.Reading.Folded(figure.First) is not "الفريق"
        );

    /// <summary>"أورينت بنك": a firm has its name before it too.</summary>
    private static bool IsOneWordOfMany(Reading reading, int token) =>
        reading.At(token, TermKind.Office) is { Length: 1, Term.Id: Vocabulary.Roles.Other };

    /// <summary>"المتحدث باسم الشركة", "رئيس النقابة".</summary>
    public static bool SpeaksForMany(Figure figure)
    {
        var at = figure.First;
        while (at < figure.End && !(figure.Reading.IsNoun(at, WordClass.Voice) && !IsNamedSo(figure.Reading, at)))
        {
            at++;
        }

        return at < figure.End;
    }

    /// <summary>"نادي الاتحاد": what another noun is called.</summary>
    private static bool IsNamedSo(Reading reading, int token) =>
        reading.Has(token - 1, Marks.Of(WordClass.Genitive))
        && !reading.Has(token - 1, TermKind.Delegate)
        && !reading.Has(token - 1, TermKind.Reference)
        && HeadWord.IsDefinite(reading.Folded(token));
}
