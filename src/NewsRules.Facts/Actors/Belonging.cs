using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>What the words that name somebody say of the state that he belongs to.</summary>
internal static class Belonging
{
    /// <summary>What is told of who is of a body between states: "المدعية العامة السابقة للمحكمة الجنائية الدولية".</summary>
    public const string Nowhere = "";

    /// <summary>
    /// "عضو المجلس المحلي لمدينة تعز": the country of what somebody is of; not of where an envoy goes, nor of his name. Null where nothing
    /// is told.
    /// </summary>
    public static string? Told(Figure figure, int end)
    {
        var reading = figure.Reading;
        string? told = null;
        for (var i = figure.First; i < figure.End || (i < reading.Tokens.Length && reading.Tokens.SpanOf(i).Start < end); i++)
        {
            if (!reading.Has(i, Marks.OfNames))
            {
                continue;
            }

            if (EndOfOutlet(reading, i) is > 0 and var paper)
            {
                i = paper - 1;
                continue;
            }

            var isOfWork =
                IsOfWork(reading, i)
                || (i == figure.First + 1 && reading.IsNoun(figure.First, WordClass.Held))
                || (
                    reading.Is(i - 1, WordClass.In)
                    && (reading.IsNoun(figure.First, WordClass.Envoy) || (figure.IsCounterpart && reading.Has(i, TermKind.Capital)))
                ); // "التقى نظراءه في باريس".
            foreach (ref readonly var hit in reading.At(i))
            {
                if (IsOfFriends(reading, hit))
                {
                    break;
                }

                if (isOfWork)
                {
                    told = hit.Term.Kind is TermKind.Nationality or TermKind.Country or TermKind.Capital ? Nowhere : told;
                    continue;
                }

                if (hit.Term is { Kind: TermKind.Entity, Role: Vocabulary.Roles.InternationalOrganisation })
                {
                    return Nowhere;
                }

                told = hit.Term is { Kind: TermKind.Entity, Role: Vocabulary.Roles.Other, Shape: "organisation", Country: null }
                    ? Nowhere
                    : told; // "مديرة الحملات في منظمة العفو الدولية".

                if (!IsOfName(figure, hit) && hit.Term.State is { } country)
                {
                    return country;
                }
            }
        }

        return told;
    }

    /// <summary>Behind the name of an outlet: "وكالة الأنباء الألمانية" tells of no German; 0 where none begins.</summary>
    private static int EndOfOutlet(Reading reading, int token) =>
        reading.At(token, TermKind.Entity) is { Term.Role: Vocabulary.Roles.Media } outlet ? outlet.End : 0;

    /// <summary>"إبراهيم جالو": a word of a person's name, as far as that was read, or a town right behind one.</summary>
    private static bool IsOfName(Figure figure, in Hit hit) =>
        hit.Particles.Length == 0
        && (
            figure.IsOfName(hit.First, hit.Term.Kind == TermKind.Nationality)
            || (hit.Term.Kind == TermKind.City && figure.Reading.Has(hit.First - 1, FigureReader.OfSurnames))
        );

    /// <summary>"المبعوث إلى ليبيا", "المختص في الشأن الإيراني": where somebody goes or what he knows, not whose he is.</summary>
    public static bool IsOfWork(Reading reading, int token)
    {
        while (reading.Has(token - 1, TermKind.Nationality))
        {
            token--; // "العلاقات الأميركية الصينية".
        }

        return reading.Is(token - 1, WordClass.Toward) || reading.IsNoun(token - 1, WordClass.Field);
    }

    /// <summary>"الموالي لروسيا": whose friend somebody is, or whose enemy, and not whose he is.</summary>
    public static bool IsOfFriends(Reading reading, in Hit hit) =>
        hit is { Particles: "ل", Term.Kind: TermKind.Country or TermKind.Capital }
        && reading.Folded(hit.First - 1) is "الموالي" or "المواليه" or "الموالين" or "المعادي" or "المعاديه" or "المناهض" or "المناهضه";

    /// <summary>Not a union, an outlet, or a body at home nowhere.</summary>
    public static bool MayHaveState(Figure figure) =>
        figure is { Entity: null, Role: not (Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Media) } && !IsRegional(figure);

    /// <summary>
    /// Who speaks for a state or for a party of one, or forces that are of neither; who speaks for himself, for a firm or for nobody that
    /// is named is of no country that the text does not tell.
    /// </summary>
    public static bool IsOfSomeState(Figure figure) =>
        figure.IsNobody ? HeadWord.Of(figure) is "قوات" : !IsAbroad(figure) || IsTitle(figure);

    /// <summary>"ووزير خارجيته", "رئيسة وزرائها": an office of whom was named before.</summary>
    public static bool IsTheirs(Figure figure)
    {
        var reading = figure.Reading;
        return reading.At(figure.First, TermKind.Office) is { } office
            && reading.Folded(office.End - 1) is [.., 'ت' or 'ئ', 'ه'] or [.., 'ت' or 'ئ', 'ه', 'ا']
            && reading.Text[reading.Tokens.SpanOf(office.End - 1).End - 1] != 'ة';
    }

    /// <summary>
    /// "السفيرة", "مصادر دبلوماسية", "الوفد", "رئيس الوفد": of another country than the one where he is, as often as not.
    /// </summary>
    public static bool IsAbroad(Figure figure) =>
        figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.Other && (IsSent(figure) || IsHeadOfDelegation(figure));

    /// <summary>"وفد مجلس الشورى", "رئيس وفد البرلمان": who visits another country than his own.</summary>
    public static bool IsDelegation(Figure figure) =>
        figure.Role is Vocabulary.Roles.Parliament
        && (HeadWord.Of(figure) is "وفد" || figure.Reading.Folded(figure.First + 1) is "وفد" or "الوفد");

    /// <summary>"رئيس الوفد", of which no more is told.</summary>
    public static bool IsHeadOfDelegation(Figure figure) =>
        (figure.HasName ? figure.NameFirst : figure.End) == figure.First + 2 && figure.Reading.Folded(figure.First + 1) is "الوفد";

    /// <summary>"وفد أمريكي", "وفدا أمريكيا".</summary>
    public static bool IsDelegates(Figure figure) =>
        figure is { IsBare: false, Countries.Length: 1 } && HeadWord.Of(figure) is "وفد" or "وفدا";

    private static bool IsSent(Figure figure)
    {
        var (reading, next) = (figure.Reading, figure.First + 1);
        var isDiplomatic = reading.Is(next, WordClass.Envoy) && reading.Is(next, WordClass.Official);
        return figure.End == next
            ? reading.IsNoun(figure.First, WordClass.Envoy)
            : IsAmbassador(figure)
                && figure.End == next + 1
                && !figure.HasName
                && reading.Folded(next) is ['ا', 'ل', _, _, .., 'ي'] or ['ا', 'ل', _, _, .., 'ي', 'ه'] // "السفير الكوري": of a state whose adjective no lexicon has.
                || isDiplomatic
                || (
                    reading.IsNoun(figure.First, WordClass.Envoy)
                    && reading.At(figure.First, TermKind.Office) is not { Length: > 1 }
                    && (figure.NameFirst == next || reading.Is(next, WordClass.Title))
                );
    }

    private static bool IsAmbassador(Figure figure) => HeadWord.Of(figure) is ['س', 'ف', 'ي', 'ر', ..];

    /// <summary>"الملك", "المليك": no president of a republic.</summary>
    public static bool IsKing(Figure figure) => figure.Reading.Folded(figure.First) is "الملك" or "المليك" or "الملكه" or "العاهل";

    /// <summary>"الملك", "أمير البلاد", "الديوان الأميري", "ولي العهد", "خادم الحرمين".</summary>
    public static bool IsOfCrown(Figure figure)
    {
        var at = figure.First;
        while (at < figure.End && figure.Reading.Folded(at) is not ("الملكي" or "الاميري" or "امير" or "الامير" or "ولي" or "خادم"))
        {
            at++;
        }

        return at < figure.End || IsKing(figure);
    }

    /// <summary>"ولي العهد", "أمير البلاد": of a crown, and no king.</summary>
    public static bool IsPrince(Figure figure) => IsOfCrown(figure) && !IsKing(figure) && HeadWord.Of(figure) is not "خادم";

    /// <summary>"السفير عبد الله حسن": what an ambassador is called at home, too.</summary>
    public static bool IsTitle(Figure figure) => figure.HasName && figure.Reading.Has(figure.First, TermKind.Courtesy);

    /// <summary>"الدول الكبرى", "مصدر دبلوماسي عربي", but not "مصدر في مطار طرابلس الدولي".</summary>
    public static bool IsRegional(Figure figure)
    {
        var first = figure.Reading.At(figure.First, TermKind.Office) is { } office
            ? Math.Max(figure.First + 1, office.End)
            : figure.First + 1; // "وزارة الخارجية والتعاون الدولي".
        if (HeadWord.Of(figure) is "دول" or "قوي")
        {
            return true;
        }

        for (var i = first; i <= figure.End && !figure.HasName; i++)
        {
            if (
                figure.Reading.Is(i, WordClass.Regional)
                && !figure.Reading.IsNoun(i - 1, WordClass.Field)
                && !(figure.Reading.Has(i - 1, Marks.OfTowns) && figure.Reading.Is(i - 2, WordClass.Genitive))
            )
            {
                return true;
            }
        }

        return false;
    }
}
