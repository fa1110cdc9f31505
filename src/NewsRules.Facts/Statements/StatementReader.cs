using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Cue → speaker → content, sentence by sentence; the speaker is carried to verbs that have no subject.</summary>
internal sealed class StatementReader(Reading reading, Cast cast, FigureReader figures)
{
    private readonly List<Statement> _statements = [];
    private readonly SpeakerFinder _speakers = new(reading, cast, figures);
    private int _lastCueEnd;
    private Slot _lastAbout;

    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        _lastCueEnd = sentence.First;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (reading.At(at, TermKind.Cue) is { } cue && Cues.IsCue(reading, cue, sentence))
            {
                Read(cue, sentence, actors);
                at = cue.End - 1;
            }
        }
    }

    public ImmutableArray<Statement> Statements => [.. _statements];

    /// <summary>"The envoy said that the ministry confirmed …": the ministry's words come from the envoy.</summary>
    private bool IsWithinAnother(in Hit cue, ImmutableArray<Span> speaker)
    {
        var start = cue.Start;
        return !speaker.IsEmpty && _statements.Count > 0 && _statements[^1].Content.Any(span => span.Start <= start && start < span.End);
    }

    private void Read(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var found = _speakers.Find(cue, sentence, _lastCueEnd, actors);
        if (found is null)
        {
            return;
        }

        var content = Content.Of(reading, cue, found.Value.After, sentence);
        var from = found.Value.After;
        if (content.IsEmpty && Cues.Afterwards(reading, cue) is >= 0 and var end)
        {
            (content, from) = (Content.Before(reading, _lastCueEnd, end), _lastCueEnd);
        }

        if (content.IsEmpty)
        {
            return;
        }

        var speaker = found.Value.Figure;
        cast.LastSpeaker = speaker ?? cast.LastSpeaker;
        _lastCueEnd = cue.End;
        var spans = found.Value.Spans;
        var about = AboutReader.Of(reading, from, sentence.End, content);
        if (spans.IsEmpty && about.Country.State == SlotState.Absent)
        {
            // "وحثتا الأطراف المعنية": who goes on speaking without naming a country goes on about the same.
            about = about with { Country = _lastAbout };
        }

        _lastAbout = about.Country;
        _statements.Add(new Statement(
            reading.Field,
            sentence.Span,
            speaker?.ToActor(spans),
            [new Span(cue.Start, reading.Tokens[cue.End - 1].Span.End)],
            Cues.Kind(reading, cue, sentence),
            content,
            about,
            null,
            null,
            Certainty.Of(reading, cue, sentence.First),
            cue.Term.Shape == "via" || IsWithinAnother(cue, spans) ? "relayed" : Content.IsQuoted(reading, content[0]) ? "direct" : "indirect"));
    }
}
