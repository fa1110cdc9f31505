using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The name of a speaker whom no lexicon knows: which of his words it is, and the title or office before and behind it.</summary>
internal readonly struct UnknownName(Reading reading, FigureReader figures)
{
    private readonly TitleWords _words = new(reading);

    /// <summary>"المتطوعة سارة العبيد": a word with the article that no lexicon knows, before a name and what was said.</summary>
    public Figure? WithTitle(Figure? figure, int limit)
    {
        if (
            figure is { NameFirst: var first }
            && IsTitleAlone(figure)
            && NameEnd.Arabic(reading, first + 1, limit, _words.IsNameWord) is var end
            && end > first + 2
            && Speech.Follows(reading, end, limit)
        )
        {
            (figure.NameFirst, figure.NameEnd, figure.End, figure.Role) = (first + 1, end, end, figure.Role ?? Vocabulary.Roles.Person);
        }

        return figure;
    }

    /// <summary>"المتطوعة": the one word of a name is one with the article, and the next has none.</summary>
    private bool IsTitleAlone(Figure figure) =>
        figure.NameFirst == figure.First
        && figure.NameEnd == figure.First + 1
        && reading.Folded(figure.First) is ['ا', 'ل', _, _, ..]
        && !reading.Is(figure.First, WordClass.Name)
        && reading.Folded(figure.First + 1) is not (['و', 'ا', 'ل', ..] or ['ا', 'ل', ..]);

    /// <summary>"سالم سيف فتح، وزير النقل العماني": the office behind a name that is a word, with a comma or without.</summary>
    public void TakeOffice(Figure figure, int limit)
    {
        var title = Content.IsComma(reading, figure.End) ? figure.End + 1 : figure.NameEnd;
        if (
            figure is { HasName: true, Role: null, Entity: null }
            && figure.NameEnd - figure.NameFirst > 1
            && reading.Has(title, CastReader.Holding)
            && !reading.Is(title, WordClass.Body)
            && figures.Read(title, limit, false, from: title) is { HasName: false, Role: { } role } office
        )
        {
            (figure.Role, figure.Countries) = (role, office.Countries);
        }
    }

    /// <summary>The name that closes the words behind a title, "الفنان ماجد العبيد رمضان"; "ودفعوا ثمنا باهظا" ends with none.</summary>
    public void TakeTail(Figure figure, int end)
    {
        if (figure.HasName || end - figure.First <= 2 || !AreTwoNames(end))
        {
            return;
        }

        var first = NameBefore.IsNoName(reading.Folded(end - 2)) ? end - 3 : end - 2;
        if (first == end - 2 || (first > figure.First && AreThreeNames(first)))
        {
            (figure.NameFirst, figure.NameEnd) = (first, end);
        }
    }

    /// <summary>"العبيد رمضان", and no "ثمنا باهظا".</summary>
    private bool AreTwoNames(int end) =>
        _words.IsNameWord(end - 1)
        && _words.IsNameWord(end - 2)
        && !(reading.Folded(end - 2) is [.., 'ا'] && reading.Folded(end - 1) is [.., 'ا']);

    /// <summary>"ماجد العبيد رمضان": a name before a word that is none alone, and no word with the article at the end.</summary>
    private bool AreThreeNames(int first) =>
        _words.IsNameWord(first) && !NameBefore.IsNoName(reading.Folded(first)) && !HeadWord.IsDefinite(reading.Folded(first + 2));

    /// <summary>"شدد سالم حداد على ضرورة": two words of a name at least, and nothing else.</summary>
    public static bool IsWhole(Figure figure) =>
        figure.NameFirst == figure.First && figure.NameEnd == figure.End && figure.End - figure.First > 1;

    /// <summary>"وفق سالم الحداد", but no name begins as "وفق الجدول" or "حسب رغبتهم".</summary>
    public static bool IsAlone(Figure figure) =>
        figure.NameFirst == figure.First
        && figure.NameEnd == figure.End
        && figure.Reading.Folded(figure.First)
            is not ([_, _, _, .., 'ه', 'م' or 'ن'] or [_, _, _, .., 'ت', 'ه', 'ا'] or [_, _, .., 'ت', 'ه'])
        && (
            !NameBefore.IsNoName(figure.Reading.Folded(figure.First)) || figure.Reading.Folded(figure.First) is [.., 'ي'] or [.., 'ي', 'ن']
        );
}
