using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The actors of a sentence, in order; a counterpart takes its office from the one before, and "A and B" are joined.</summary>
internal sealed class CastReader(Reading reading, Cast cast, FigureReader figures)
{
    internal static readonly Marks Starting = Marks.Of(TermKind.Country) | Marks.Of(TermKind.Nationality) | Marks.Of(TermKind.Capital) | Marks.Of(TermKind.Seat)
        | Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate) | Marks.Of(TermKind.Reference);

    private readonly List<Figure> _actors = [];

    public ImmutableArray<Figure> Read(Sentence sentence)
    {
        _actors.Clear();
        for (var at = Dateline.End(reading, sentence); at < sentence.End;)
        {
            if (!MayBegin(at) || ReadAt(at, sentence.End, _actors.Count > 0 ? _actors[^1] : null) is not { } figure)
            {
                at++;
                continue;
            }

            Join(figure);
            cast.Remember(figure, reading);
            at = figure.End;
        }

        foreach (var figure in _actors)
        {
            cast.RememberJoint(figure);
        }

        return [.. _actors];
    }

    private bool MayBegin(int token) => reading.Has(token, Starting) || figures.IsKnownSurname(token);

    private Figure? ReadAt(int token, int limit, Figure? before)
    {
        // "his counterparts, the French … and the German …": the second has only its nationality.
        if (before is { IsCounterpart: true } && before.End == token && reading.At(token, TermKind.Nationality) is { IsJoined: true })
        {
            var next = figures.Read(token, limit, true, before.Role);
            next?.IsCounterpart = true;
            return next;
        }

        if (figures.IsKnownSurname(token))
        {
            // Alone, where the words behind it are none of the name.
            return figures.Read(token, limit, true) is { Role: not null } known ? known : figures.Read(token, token + 1, true) is { Role: not null } alone ? alone : null;
        }

        return figures.Read(token, limit, false) is { IsKnown: true } figure ? figure : null;
    }

    private bool IsDual(Figure figure) => Enumerable.Range(figure.First, Math.Min(3, figure.End - figure.First)).Any(token => reading.Is(token, WordClass.Dual));

    /// <summary>"A and B", "A and the B", "A وB".</summary>
    private bool IsJoined(Figure before, Figure figure)
    {
        var last = before.EndOfAll;
        var first = reading.Is(figure.First - 1, WordClass.Determiner) ? figure.First - 1 : figure.First;
        return first - last <= 1 && (reading.IsJoined(figure.First) || reading.Folded(first - 1) is "و" || reading.Is(first - 1, WordClass.And));
    }

    private void Join(Figure figure)
    {
        var before = _actors.Count > 0 ? _actors[^1] : null;
        if (figure.IsCounterpart && (_actors.FindLast(other => !other.IsCountry) ?? before) is { } first)
        {
            figure.Role ??= first.Role;
            cast.RememberJoint(first.And(figure));
        }
        else if (figure.IsCounterpart)
        {
            figure.Role ??= cast.LastSpeaker?.Role;
        }

        if (before is null || figure.IsCounterpart || !IsJoined(before, figure))
        {
            _actors.Add(figure);
        }
        else if (figure.IsCountry && IsDual(before))
        {
            // "the foreign ministers of Italy and Malta": two holders of one office.
            before.Countries = before.Countries.AddRange(figure.Countries.Except(before.Countries));
            before.End = figure.End;
        }
        else
        {
            before.Joined = before.Joined.Add(figure);
        }
    }
}
