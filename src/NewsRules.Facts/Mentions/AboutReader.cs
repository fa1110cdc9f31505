using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Mentions;

/// <summary>What a stretch of text names: countries by name, nationality, capital, city or body; entities; topics.</summary>
internal static class AboutReader
{
    public static About Of(Reading reading, int first, int end, ImmutableArray<Span> content)
    {
        var countries = new List<string>();
        var entities = new List<string>();
        var topics = new List<string>();
        for (var i = first; i < end && reading.Tokens.SpanOf(i).Start < content[^1].End; i++)
        {
            foreach (ref readonly var hit in reading.At(i))
            {
                Add(hit.Term, countries, entities, topics);
            }
        }

        return new About(Slot.Of(countries), Slot.Of(entities), Slot.Of(topics));
    }

    public static About Of(Reading reading, IEnumerable<Stretch> content)
    {
        var countries = new List<string>();
        var entities = new List<string>();
        var topics = new List<string>();
        foreach (var token in content.SelectMany(stretch => Enumerable.Range(stretch.First, stretch.End - stretch.First)))
        {
            foreach (ref readonly var hit in reading.At(token))
            {
                Add(hit.Term, countries, entities, topics);
            }
        }

        return new About(Slot.Of(countries), Slot.Of(entities), Slot.Of(topics));
    }

    private static void Add(Term term, List<string> countries, List<string> entities, List<string> topics)
    {
        switch (term.Kind)
        {
            case TermKind.Topic:
                topics.Add(term.Id);
                break;
            case TermKind.Entity:
                entities.Add(term.Id);
                break;
            case TermKind.Country:
                countries.Add(term.Id);
                break;
        }

        if (term.Country is not null)
        {
            countries.Add(term.Country);
        }
    }
}
