using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Whom words mean that tell of somebody again without his name: "the ministry", "the bloc", "the envoy".</summary>
/// <param name="figures">Who was named before, the last at the end.</param>
internal readonly struct SvoDescriptions(List<Figure> figures)
{
    private const int LongestBody = 6;
    private const int LongestDescription = 4;

    /// <summary>"the ministry", "the spokesman" and a bare "Foreign Minister NAME": who held such an office last.</summary>
    public Figure? ByOffice(Figure figure, Figure? speaker)
    {
        if (figure.Reference == Reference.Text)
        {
            return speaker is { Role: not Vocabulary.Roles.Person } last ? last : null;
        }

        return figure is { Role: Vocabulary.Roles.Government, Reference: null } && !figure.Reading.Has(figure.First, TermKind.Reference) // "the minister of health".
            ? figure.HasName
                ? null
                : figures.FindLast(other => other.Countries.Length > 0 && IsSameOffice(figure, other))
            : figures.FindLast(other => other.Countries.Length > 0 && Fits(figure, other));
    }

    /// <summary>
    /// "the council" behind "the Gulf Cooperation Council", "the envoy" behind "the Maltese envoy": who was told of last by that word; "the
    /// bloc" the last body of several states, "the daily" who published last.
    /// </summary>
    public Figure? ByWord(Figure figure)
    {
        var reading = figure.Reading;
        if (
            figure is not { Role: null, HasName: false, Reference: null }
            || figure.End - figure.First is < 2 or > LongestDescription
            || char.IsAsciiDigit(reading.Folded(figure.First + 1)[0])
            || !reading.Is(figure.First, WordClass.Article)
            || reading.Is(figure.First, WordClass.Indefinite)
        )
        {
            return null;
        }

        var noun = figure.End - 1;
        return (figure.End - figure.First == 2 ? figures.FindLast(other => IsToldBy(reading.HashOf(noun), other)) : null)
            ?? (
                reading.Is(noun, WordClass.Outlet) ? figures.FindLast(other => other.Role is Vocabulary.Roles.Media)
                : reading.Is(noun, WordClass.Body)
                && figures.FindLast(other =>
                    other.Role is Vocabulary.Roles.Media or Vocabulary.Roles.InternationalOrganisation && !other.HasName
                )
                    is { Role: Vocabulary.Roles.InternationalOrganisation } body
                    ? body
                : null
            );
    }

    private static bool IsToldBy(ulong noun, Figure other)
    {
        if (other.Role is null or Vocabulary.Roles.Other || (other.Role is Vocabulary.Roles.Person && other.HasName))
        {
            return false;
        }

        var at = other.First;
        while (at < other.End && other.Reading.HashOf(at) != noun)
        {
            at++;
        }

        return at < other.End
            && (other.Reading.Is(at, WordClass.Official) || other.Reading.Is(at, WordClass.Source) || IsOfOffice(other, at));
    }

    /// <summary>"the interior ministry", "health officials" behind those "of Malta".</summary>
    private static bool IsSameOffice(Figure figure, Figure other)
    {
        var at = figure.First;
        while (at < figure.End && !(IsOfOffice(figure, at) && other.Role == figure.Role && IsToldBy(figure.Reading.HashOf(at), other)))
        {
            at++;
        }

        return at < figure.End;
    }

    /// <summary>A word of an office or of a body's name.</summary>
    private static bool IsOfOffice(Figure figure, int token)
    {
        for (var first = Math.Max(figure.First, token - LongestBody); first <= token; first++)
        {
            foreach (ref readonly var hit in figure.Reading.At(first))
            {
                if (hit.End > token && hit.Term.Kind is TermKind.Office or TermKind.Entity or TermKind.Seat)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Fits(Figure figure, Figure other) =>
        figure.Role switch
        {
            Vocabulary.Roles.Government or null => figure.Reference != "president"
                && other.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry or Vocabulary.Roles.Government,
            _ => other.Role == figure.Role,
        };
}
