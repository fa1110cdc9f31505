using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Who speaks for himself.</summary>
internal static class PrivatePerson
{
    private static readonly Marks Titles = Marks.Of(TermKind.Courtesy) | Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate);

    /// <summary>"مديرة التسويق سارة الحداد": somebody with a name and no office of a state, unless he speaks for many.</summary>
    public static bool Is(Figure figure) =>
        figure is { HasName: true, Entity: null, Reference: null, Role: null or Vocabulary.Roles.Other } && !IsBody(figure) && HasPersonsName(figure) && !SpeaksForMany(figure);

    private static bool IsBody(Figure figure) =>
        figure.Reading.Is(figure.First, WordClass.Body) || figure.Reading.IsNoun(figure.First, WordClass.Titled)
        || (figure.Reading.At(figure.First, TermKind.Office) is { Term.Id: Vocabulary.Roles.Other } office && !(office.Length > 2 && figure.Reading.Is(figure.First, WordClass.Genitive))); // "رئيس مجلس إدارة" is none.

    /// <summary>Of two words at least, or beside a title; "الفريق الطبي" is a team and no general.</summary>
    private static bool HasPersonsName(Figure figure) =>
        (figure.NameEnd - figure.NameFirst > 1 && !Statements.Speech.Quotes(figure.Reading, figure.NameFirst - 1)) || figure.Reading.Has(figure.NameEnd, Titles)
        || (figure.NameFirst > figure.First && figure.Reading.Has(figure.First, Titles) && figure.Reading.Folded(figure.First) is not "الفريق");

    /// <summary>"المتحدث باسم الشركة", "رئيس النقابة".</summary>
    private static bool SpeaksForMany(Figure figure)
    {
        var at = figure.First;
        while (at < figure.End && !(figure.Reading.IsNoun(at, WordClass.Voice) && !IsNamedSo(figure.Reading, at)))
        {
            at++;
        }

        return at < figure.End;
    }

    /// <summary>"نادي الاتحاد": what another noun is called.</summary>
    private static bool IsNamedSo(Reading reading, int token) => reading.Has(token - 1, Marks.Of(WordClass.Genitive)) && !reading.Has(token - 1, TermKind.Delegate) && !reading.Has(token - 1, TermKind.Reference) && HeadWord.IsDefinite(reading.Folded(token));
}
