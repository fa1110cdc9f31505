using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Whose office or country is told only later, or by where the article plays: known when all is read.</summary>
internal sealed class LateOffices(Cast article)
{
    private const int FormerBefore = 3;

    /// <summary>The figure with what the article tells of him after he spoke.</summary>
    public Actor? ActorOf(Figure? figure, ImmutableArray<Span> spans)
    {
        if (
            figure is { HasName: true, Role: Vocabulary.Roles.Person or Vocabulary.Roles.Other }
            && figure.Countries.IsEmpty
            && article.Knows(figure.Reading.HashOf(figure.NameEnd - 1))
        )
        {
            article.Finish(figure);
            var later = figure.PointsTo;
            figure.Countries = later is { IsBare: false } ? later.Countries : [];
            figure.Role = later is not null && HoldsNoOffice(later) ? Vocabulary.Roles.Person : figure.Role;
        }

        if (
            figure is { Entity: null, Countries.IsEmpty: true }
            && Vocabulary.Roles.IsOfState(figure.Role)
            && !(figure.HasName && Vocabulary.Roles.LeadsState(figure.Role)) // Unions have presidents too.
            && IsOfHome(figure)
        )
        {
            article.Finish(figure);
        }

        return figure?.ToActor(spans, alone: true);
    }

    /// <summary>
    /// "the transport ministry", "Police", "Transport Minister NAME": who is called by his office alone is at home where the article plays.
    /// </summary>
    private static bool IsOfHome(Figure figure)
    {
        for (var i = figure.First; i < figure.End; i++)
        {
            if (figure.Reading.Has(i, Marks.OfPlacesAndBodies))
            {
                return false;
            }
        }

        return figure.HasName
            || (
                figure.Reference is null
                && (
                    (figure.Reading.Has(figure.First, TermKind.Office) && !figure.Reading.Is(figure.First, WordClass.Source))
                    || (figure.Reading.Is(figure.First, WordClass.Article) && !figure.Reading.Is(figure.First, WordClass.Indefinite))
                )
            );
    }

    /// <summary>"former federal prosecutor NAME", "presidential candidate NAME".</summary>
    private static bool HoldsNoOffice(Figure figure)
    {
        for (var i = figure.End - 1; i >= figure.First - FormerBefore; i--)
        {
            if (figure.Reading.Is(i, WordClass.Former) || figure.Reading.At(i, TermKind.Office) is { Term.Id: Vocabulary.Roles.Person })
            {
                return true;
            }
        }

        return false;
    }
}
