using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Papers, agencies and channels as those who are told something.</summary>
internal static class Outlets
{
    /// <summary>An outlet, and nobody who writes for one.</summary>
    public static bool Is(Figure figure) =>
        figure.Role is Vocabulary.Roles.Media
        && (
            figure.Entity is not null
            || figure.Reading.Is(figure.First, WordClass.Body)
            || figure.Reading.IsNoun(figure.First, WordClass.Titled)
        );

    /// <summary>"الكاتب سالم شكري", and "الكاتب" later: who writes, and passes on nobody's words as an outlet does.</summary>
    public static bool IsWriter(Figure figure) =>
        figure is { Role: Vocabulary.Roles.Media, Entity: null, Origin: { HasName: true } named }
        && !Is(figure)
        && !Statements.Speech.Quotes(named.Reading, named.NameFirst - 1);

    /// <summary>"لوكالة الأنباء": an outlet to which it was said.</summary>
    public static bool AreAddressed(Reading reading, int token) => EndOfAddressed(reading, token) > 0;

    /// <summary>Where it ends; 0 where none begins here.</summary>
    public static int EndOfAddressed(Reading reading, int token)
    {
        var end = 0;
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles is "ل" && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.Media)
            {
                end = Math.Max(end, hit.End);
            }
        }

        return end;
    }
}
