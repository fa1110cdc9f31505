using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements;

/// <summary>The role of a speaker whom no lexicon knows: a person by his name, or else somebody.</summary>
internal static class SpeakerRole
{
    // "معالي الدكتور الحداد": a courtesy of a state.
    public static Figure Given(Figure figure)
    {
        figure.Role ??=
            IsOfOutlet(figure) ? Vocabulary.Roles.Media
            : figure.HasName && figure.Reading.Is(figure.First, WordClass.Official) ? Vocabulary.Roles.Government
            : PrivatePerson.Is(figure) ? Vocabulary.Roles.Person
            : Vocabulary.Roles.Other;
        return figure;
    }

    /// <summary>"الموقع", "تقرير موقع «الأفق»".</summary>
    private static bool IsOfOutlet(Figure figure) =>
        figure.Reading.IsNoun(figure.Reading.IsNoun(figure.First, WordClass.Document) ? figure.First + 1 : figure.First, WordClass.Outlet);
}
