using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Trigger → its arguments → event. "A with each of B and C" becomes an event with each, and so does a call with several.</summary>
internal sealed class EventReader(Reading reading)
{
    private const int TopicWindow = 8;
    private const int ObjectWindow = 10;

    private readonly List<Event> _events = [];

    public ImmutableArray<Event> Events => [.. _events];

    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (actors.IsEmpty)
        {
            return;
        }

        var participants = new Participants(reading, sentence, actors);
        var before = _events.Count;
        for (var i = sentence.First; (i = reading.Next(i, sentence.End, Marks.Of(TermKind.Trigger))) < sentence.End; i++)
        {
            if (reading.At(i, TermKind.Trigger) is { } trigger && (trigger.Term.Shape == "noun" || !trigger.IsPrefixed) && !IsTold(trigger.Term.Id, before))
            {
                Read(trigger, sentence, participants.Of(trigger), actors);
            }
        }

        if (_events.Count > before + 1)
        {
            DropCallsToldAsMeetings(sentence);
        }
    }

    private bool IsTold(string type, int from)
    {
        for (var i = from; i < _events.Count; i++)
        {
            if (_events[i].Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"بحث الرئيس مع نظيره في اتصال هاتفي": who only spoke by phone has not met.</summary>
    private void DropCallsToldAsMeetings(Sentence sentence) =>
        _events.RemoveAll(meeting => meeting.Type == "meeting" && meeting.Sentence == sentence.Span
            && _events.Exists(call => call.Type == "phone-call" && call.Sentence == sentence.Span && meeting.Participants.All(one => call.Participants.Any(other => IsSame(one, other)))));

    private static bool IsSame(Actor one, Actor other) => (one.Role.First, one.Country.First) == (other.Role.First, other.Country.First);

    private void Read(in Hit trigger, Sentence sentence, Parties parties, ImmutableArray<Figure> actors)
    {
        var course = Course.Of(reading, trigger, sentence);
        if (course.IsWanted || !HasObject(trigger, sentence))
        {
            return;
        }

        if (trigger.Term.Id == "threat")
        {
            if ((trigger.Term.Shape == "noun" ? WhoDraws(trigger, parties, actors) : parties.Subject.FirstOrDefault(IsActor)) is { } threatener)
            {
                Add(trigger, sentence, course, [threatener], [], least: 1);
            }
        }
        else if ((parties.IsEach || trigger.Term.Id == "phone-call") && parties is { Subject.Length: 1, Partners.Length: > 1 })
        {
            foreach (var partner in parties.Partners)
            {
                Add(trigger, sentence, course, [parties.Subject[0], partner], [.. parties.All], least: 2);
            }
        }
        else
        {
            Add(trigger, sentence, course, [.. parties.All], [], least: 2);
        }
    }

    /// <summary>Who draws a red line; a country or what stands right before it is what the line protects.</summary>
    private static Figure? WhoDraws(in Hit line, Parties parties, ImmutableArray<Figure> actors)
    {
        var first = line.First;
        return parties.Subject.Concat(actors.Reverse()).FirstOrDefault(figure => figure.End < first && !figure.IsCountry && IsActor(figure));
    }

    /// <summary>"وقعت … اتفاقا": some triggers tell an event only with their object.</summary>
    private bool HasObject(in Hit trigger, Sentence sentence)
    {
        for (var i = trigger.End; i < Math.Min(sentence.End, trigger.End + ObjectWindow); i++)
        {
            foreach (var need in trigger.Term.Needs.AsSpan())
            {
                if (reading.IsSign(i, need))
                {
                    return true;
                }
            }
        }

        return trigger.Term.Needs.IsDefaultOrEmpty;
    }

    /// <param name="beside">Who takes part in events beside this one, and is not what it is about.</param>
    private void Add(in Hit trigger, Sentence sentence, Course course, Figure[] people, Figure[] beside, int least)
    {
        ImmutableArray<Actor> actors = [.. people.Where(IsActor).SelectMany(ByCountry).DistinctBy(actor => (actor.Role.First, actor.Country.First, actor.Entity.First))];
        if (actors.Length < least)
        {
            return;
        }

        var last = Math.Max(trigger.End, people.Max(figure => figure.End));
        var end = reading.Tokens.SpanOf(LastOfTopic(last, sentence) - 1).End;
        var start = Math.Min(trigger.Start, people.Min(figure => figure.Start));
        _events.Add(new Event(reading.Field, sentence.Span, trigger.Term.Id, new Span(start, end), actors, About(trigger, sentence, last, [.. people, .. beside]), Slot.Of(course.Stage), course.Modality));
    }

    /// <summary>What it is about: countries named behind those who take part and not theirs; topics anywhere behind the trigger.</summary>
    private About About(in Hit trigger, Sentence sentence, int last, Figure[] parties)
    {
        var own = parties.SelectMany(figure => figure.Countries).ToHashSet(StringComparer.Ordinal);
        var behind = AboutReader.Of(reading, last, sentence.End, [sentence.Span]);
        var topics = AboutReader.Of(reading, trigger.First, sentence.End, [sentence.Span]).Topic;
        return new About(Slot.Of(behind.Country.ToImmutableArray().RemoveAll(own.Contains)), behind.Entity, topics);
    }

    /// <summary>The end of a topic that follows closely, so that the evidence says what was agreed.</summary>
    private int LastOfTopic(int last, Sentence sentence)
    {
        for (var i = last; i < Math.Min(sentence.End, last + TopicWindow); i++)
        {
            if (reading.At(i, TermKind.Topic) is { } topic)
            {
                return topic.End;
            }
        }

        return last;
    }

    private IEnumerable<Actor> ByCountry(Figure figure)
    {
        var actor = figure.ToActor([new Span(figure.Start, reading.Tokens.SpanOf(figure.End - 1).End)], alone: true);
        return actor.Country.Count <= 1 ? [actor] : actor.Country.ToImmutableArray().Select(country => actor with { Country = Slot.Of(country) });
    }

    private static bool IsActor(Figure figure) =>
        figure.Role is not (null or Vocabulary.Roles.Media or Vocabulary.Roles.Person)
        && (figure.Countries.Length > 0 || figure.Entity is not null || figure.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party);
}
