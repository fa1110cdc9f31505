using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The actors of a sentence, in order; a counterpart takes its office from the one before, and "A and B" are joined.</summary>
internal sealed class CastReader(Reading reading, Cast cast, FigureReader figures)
{
    public ImmutableArray<Figure> Read(Sentence sentence)
    {
        var actors = ImmutableArray.CreateBuilder<Figure>();
        for (var at = sentence.First; at < sentence.End;)
        {
            var figure = StartsActor(at) ? figures.Read(at, sentence.End, false) : null;
            if (figure is null || (figure.IsKnown is false))
            {
                at++;
                continue;
            }

            Join(figure, actors);
            at = figure.End;
        }

        foreach (var figure in actors)
        {
            cast.Remember(figure, reading);
        }

        return actors.ToImmutable();
    }

    private bool StartsActor(int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Nationality or TermKind.Capital or TermKind.Seat or TermKind.Entity or TermKind.Office or TermKind.Delegate or TermKind.Reference)
            {
                return true;
            }
        }

        return false;
    }

    private void Join(Figure figure, ImmutableArray<Figure>.Builder actors)
    {
        var before = actors.Count > 0 ? actors[^1] : null;
        if (figure.IsCounterpart && before is not null)
        {
            figure.Role ??= before.Role;
        }

        var isJoined = reading.At(figure.First).ToArray().Any(hit => hit.IsJoined) || (figure.First > 0 && reading.Folded(figure.First - 1) is "و" or "and");
        var gap = before is null ? 9 : figure.First - (before.Joined.Count > 0 ? before.Joined[^1].End : before.End);
        if (before is not null && isJoined && gap <= 1 && !figure.IsCounterpart)
        {
            before.Joined.Add(figure);
            return;
        }

        actors.Add(figure);
    }
}
