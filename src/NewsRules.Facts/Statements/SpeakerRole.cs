using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements;

/// <summary>The role of a speaker whom no lexicon knows: a person by his name, or else somebody.</summary>
internal static class SpeakerRole
{
    public static Figure Given(Figure figure)
    {
        figure.Role ??= figure.Reading.Is(figure.First, WordClass.Outlet) ? Vocabulary.Roles.Media : (figure.NameEnd - figure.NameFirst >= 2 || IsAddressed(figure)) && !IsTitled(figure) ? Vocabulary.Roles.Person : Vocabulary.Roles.Other;
        return figure;
    }

    /// <summary>"الدكتور العواد"; "الفريق الطبي" is a team and no general.</summary>
    private static bool IsAddressed(Figure figure) => figure.HasName && figure.Reading.Has(figure.First, TermKind.Courtesy) && figure.Reading.Folded(figure.First) is not "الفريق";

    /// <summary>"رئيس الجمعية خالد سعد": who heads what no lexicon knows is more than a person.</summary>
    private static bool IsTitled(Figure figure) => (figure.NameFirst > figure.First && figure.Reading.Has(figure.First, TermKind.Delegate)) || figure.Reading.Has(figure.NameEnd, TermKind.Delegate);
}
