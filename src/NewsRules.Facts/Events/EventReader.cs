using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Trigger word + actors of its sentence → event. "A with each of B and C" becomes an event with each.</summary>
internal sealed class EventReader(Reading reading)
{
    private readonly List<Event> _events = [];

    public ImmutableArray<Event> Events => [.. _events];

    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var seen = new HashSet<string>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            foreach (var hit in reading.At(i).ToArray())
            {
                if (hit.Term.Kind == TermKind.Trigger && seen.Add(hit.Term.Id))
                {
                    Read(hit, sentence, actors);
                }
            }
        }
    }

    private void Read(Hit trigger, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var people = actors.SelectMany(figure => figure.Joined.Prepend(figure)).Where(figure => figure.Role is not ("media" or null)).ToArray();
        if (trigger.Term.Id == "threat")
        {
            people = [.. people.Where(figure => figure.End <= trigger.First).Take(1)];
            Add(trigger, sentence, people);
            return;
        }

        var each = EachFrom(sentence, trigger);
        var group = people.Where(figure => each >= 0 && figure.First >= each).ToArray();
        if (group.Length > 1 && people.LastOrDefault(figure => figure.End <= each) is { } caller)
        {
            foreach (var other in group.Take(4))
            {
                Add(trigger, sentence, [caller, other]);
            }

            return;
        }

        people = [.. people.Where(figure => figure.Countries.Count > 0 || figure.Role is "international-organisation").DistinctBy(figure => (figure.Countries.FirstOrDefault() ?? figure.Role)).Take(2)];
        if (people.Length == 2)
        {
            Add(trigger, sentence, people);
        }
    }

    private int EachFrom(Sentence sentence, Hit trigger)
    {
        for (var i = trigger.End; i < Math.Min(sentence.End, trigger.End + 16); i++)
        {
            if (reading.Is(i, "each"))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(Hit trigger, Sentence sentence, Figure[] people)
    {
        if (people.Length == 0)
        {
            return;
        }

        var start = Math.Min(trigger.Start, people[0].Start);
        var end = Math.Max(reading.Tokens[trigger.End - 1].Span.End, reading.Tokens[people.Max(figure => figure.End) - 1].Span.End);
        var modality = trigger.First > 0 && reading.Is(trigger.First - 1, "negation") ? "denied" : "asserted";
        _events.Add(new Event(
            reading.Field,
            sentence.Span,
            trigger.Term.Id,
            new Span(start, end),
            [.. people.Select(figure => figure.ToActor([reading.Cover(figure.First, figure.End)]))],
            AboutReader.Of(reading, trigger.End, sentence.End, [sentence.Span]),
            Slot.Of(trigger.Term.Stage),
            modality));
    }
}
