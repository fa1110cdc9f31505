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
        ReadLabel(sentence, actors);
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
        if (_speakers.Find(cue, sentence, _lastCueEnd, actors) is not { } speaker)
        {
            return;
        }

        var content = Content.Of(reading, cue, speaker.After, sentence);
        var from = speaker.After;
        if (content.IsEmpty && Cues.Afterwards(reading, cue) is >= 0 and var end)
        {
            (content, from) = (Content.Between(reading, _lastCueEnd, end), _lastCueEnd);
        }

        if (!content.IsEmpty)
        {
            _lastCueEnd = cue.End;
            var isRelayed = cue.Term.Shape == "via" || IsWithinAnother(cue, speaker.Spans);
            Add(sentence, speaker, new Span(cue.Start, reading.Tokens.SpanOf(cue.End - 1).End), Cues.Kind(reading, cue, sentence), content, About(speaker, from, sentence, content), Certainty.Of(reading, cue, sentence.First), isRelayed);
        }
    }

    /// <summary>"الخارجية الروسية: …" over an article.</summary>
    private void ReadLabel(Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (reading.Field == Field.Title && _speakers.Label(sentence, actors) is { } speaker && Content.Between(reading, speaker.After, sentence.End) is { IsEmpty: false } content)
        {
            _lastCueEnd = speaker.After;
            Add(sentence, speaker, reading.Tokens.SpanOf(speaker.After - 1), "say", content, About(speaker, speaker.After, sentence, content), "asserted", isRelayed: false);
        }
    }

    /// <summary>"وحثتا الأطراف المعنية": who goes on speaking without naming a country goes on about the same.</summary>
    private About About(in FoundSpeaker speaker, int from, Sentence sentence, ImmutableArray<Span> content)
    {
        var about = AboutReader.Of(reading, from, sentence.End, content);
        return speaker.Spans.IsEmpty && about.Country.State == SlotState.Absent ? about with { Country = _lastAbout } : about;
    }

    private void Add(Sentence sentence, in FoundSpeaker speaker, Span cue, string kind, ImmutableArray<Span> content, About about, string modality, bool isRelayed)
    {
        cast.LastSpeaker = speaker.Figure ?? cast.LastSpeaker;
        _lastAbout = about.Country;
        var attribution = isRelayed ? "relayed" : Content.IsQuoted(reading, content[0]) ? "direct" : "indirect";
        _statements.Add(new Statement(reading.Field, sentence.Span, speaker.Figure?.ToActor(speaker.Spans), [cue], kind, content, about, null, null, modality, attribution));
    }
}
