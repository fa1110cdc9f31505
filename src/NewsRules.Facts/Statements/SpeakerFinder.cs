using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A speaker (null: not resolved), the spans that name it here (none: implied), and the token where what is said can begin.</summary>
internal readonly record struct FoundSpeaker(Figure? Figure, ImmutableArray<Span> Spans, int After);

/// <summary>Whose words a cue reports: behind the cue, before it, or carried.</summary>
internal sealed class SpeakerFinder(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostOfUnknown = 3;

    public FoundSpeaker? Find(in Hit cue, Sentence sentence, int clauseFrom, ImmutableArray<Figure> actors)
    {
        var shape = cue.Term.Shape ?? "finite";
        if (shape is "noun" or "via")
        {
            return Behind(cue, sentence, actors, false);
        }

        if (shape == "participle")
        {
            return cast.LastSpeaker is null ? Nearest(cue, actors) : Carried(cue);
        }

        if (IsImpersonal(cue, sentence))
        {
            return null;
        }

        return Front(cue, sentence, actors) ?? Behind(cue, sentence, actors, true) ?? Before(cue, clauseFrom, actors) ?? (shape.StartsWith("dual", StringComparison.Ordinal) && cast.LastJoint is { } joint ? new FoundSpeaker(joint, [], cue.End) : Carried(cue));
    }

    /// <summary>Who is named before the colon that a sentence begins with; a country there is a heading, and an outlet only passes on.</summary>
    public FoundSpeaker? Label(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var figure = actors.FirstOrDefault(figure => figure.First == sentence.First) ?? figures.Read(sentence.First, sentence.End, true);
        return figure is { IsKnown: true, IsCountry: false, Role: not Vocabulary.Roles.Media } && reading.IsSign(figure.EndOfAll, ":")
            ? new FoundSpeaker(figure, Spans(figure), figure.EndOfAll + 1)
            : null;
    }

    private FoundSpeaker? Behind(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool guess)
    {
        var at = cue.End;
        while (reading.Is(at, WordClass.Skip) && at < sentence.End)
        {
            at++;
        }

        if (at >= sentence.End)
        {
            return null;
        }

        var takesParticle = cue.Term.Shape is "noun" or "via";
        var known = actors.FirstOrDefault(figure => (figure.First == at && figure.Start == reading.Tokens.SpanOf(at).Start) || (figure.First == at && takesParticle));
        if (known is not null)
        {
            return new FoundSpeaker(known, Spans(known), known.EndOfAll);
        }

        if (!guess || IsBoundary(at))
        {
            return null;
        }

        var figure = figures.Read(at, sentence.End, true);
        if (figure is null || !(figure.IsKnown || (figure.HasName && reading.At(at, TermKind.Courtesy) is not null) || LeadsToSpeech(figure.End, sentence.End)))
        {
            return null;
        }

        cast.Remember(WithRole(figure), reading);
        return new FoundSpeaker(figure, Spans(figure), figure.End);
    }

    /// <summary>"الجزائر تنفي تقارير …": who opens the sentence right before the verb; what follows is the object.</summary>
    private FoundSpeaker? Front(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var figure = actors.FirstOrDefault();
        return figure?.First == sentence.First && figure.EndOfAll == cue.First && !cue.IsJoined ? new FoundSpeaker(figure, Spans(figure), cue.End) : null;
    }

    private FoundSpeaker? Before(in Hit cue, int from, ImmutableArray<Figure> actors)
    {
        Figure? best = null;
        var position = cue.First;
        foreach (var figure in actors)
        {
            if (figure.First >= from && figure.EndOfAll <= position && IsSubjectPlace(figure, position))
            {
                best = figure;
            }
        }

        return best is null ? Unknown(cue, from) : new FoundSpeaker(best, Spans(best), cue.End);
    }

    /// <summary>"غير أن المراقبين يؤكدون": whom no lexicon knows, between the beginning of a clause and its verb; whoever spoke before does not.</summary>
    private FoundSpeaker? Unknown(in Hit cue, int from)
    {
        for (var first = cue.First - 1; first >= Math.Max(from, cue.First - MostOfUnknown) && !cue.IsJoined; first--)
        {
            if (first > from && !reading.Is(first - 1, WordClass.Opener) && !reading.Is(first - 1, WordClass.That))
            {
                continue;
            }

            return reading.Folded(first).StartsWith("ال", StringComparison.Ordinal) && !IsBoundary(first) && figures.Read(first, cue.First, true) is { } figure && figure.End == cue.First
                ? new FoundSpeaker(WithRole(figure), Spans(figure), cue.End)
                : null;
        }

        return null;
    }

    private static Figure WithRole(Figure figure)
    {
        figure.Role ??= figure.NameEnd - figure.NameFirst >= 2 ? Vocabulary.Roles.Person : Vocabulary.Roles.Other;
        return figure;
    }

    /// <summary>Only function words, a place or a time may stand between a subject and its verb, and no other clause.</summary>
    private bool IsSubjectPlace(Figure figure, int cue)
    {
        for (var i = figure.EndOfAll; i < cue; i++)
        {
            if (reading.Is(i, WordClass.That) || reading.Is(i, WordClass.Relative) || reading.At(i, TermKind.Cue) is not null || cue - i > 12)
            {
                return false;
            }
        }

        return figure.First == 0 || !reading.Tokens.IsWord(figure.First - 1) || reading.Is(figure.First - 1, WordClass.Opener) || reading.Is(figure.First - 1, WordClass.That) || figure.Start > reading.Tokens.SpanOf(figure.First).Start || figure.EndOfAll == cue || reading.Is(figure.EndOfAll, WordClass.Opener);
    }

    private static FoundSpeaker? Nearest(in Hit cue, ImmutableArray<Figure> actors)
    {
        var first = cue.First;
        var figure = actors.LastOrDefault(figure => figure.End <= first);
        return figure is null ? null : new FoundSpeaker(figure, [], cue.End);
    }

    private FoundSpeaker? Carried(in Hit cue) => cast.LastSpeaker is { } speaker ? new FoundSpeaker(speaker, [], cue.End) : null;

    /// <summary>"يذكر أن …": a sentence that opens so reports nobody; nor does "التي طالبته …" report the speaker before.</summary>
    private bool IsImpersonal(in Hit cue, Sentence sentence) =>
        (cue.First == sentence.First && !cue.IsJoined && reading.Folded(cue.First)[0] == 'ي' && reading.Is(cue.End, WordClass.That))
        || (cue.First > sentence.First && reading.Is(cue.First - 1, WordClass.Relative) && reading.Folded(cue.First).EndsWith("ته", StringComparison.Ordinal));

    private bool LeadsToSpeech(int from, int limit)
    {
        for (var i = from; i < Math.Min(limit, from + 14); i++)
        {
            if (reading.Is(i, WordClass.That) || reading.IsSign(i, ":") || Content.Opens(reading, i))
            {
                return true;
            }

            if (i == from && reading.Tokens.IsWord(i) && !IsBoundary(i))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsBoundary(int token) => !reading.Tokens.IsWord(token) || reading.Is(token, WordClass.That) || reading.Is(token, WordClass.Preposition) || reading.Is(token, WordClass.Time)
        || reading.Is(token, WordClass.OfTitle) || reading.Is(token, WordClass.Object) || reading.Is(token, WordClass.Relative);

    private ImmutableArray<Span> Spans(Figure figure) => [new Span(figure.Start, reading.Tokens.SpanOf(figure.EndOfAll - 1).End)];
}
