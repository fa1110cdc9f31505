using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Words;

/// <summary>Finds stretches of a number of words that hold a phrase of every group, each in words of its own: no word stands for two.</summary>
/// <param name="groups">No more than <see cref="TextQuery.Near.MostGroups"/>.</param>
internal sealed class Nearness(ImmutableArray<ImmutableArray<Phrase>> groups, int within)
{
    private readonly int _longest = groups.SelectMany(group => group).Select(phrase => phrase.Words.Length).DefaultIfEmpty(0).Max();

    /// <summary>Such stretches, as short as may be, none over another.</summary>
    public IEnumerable<Span> Places(FieldWords words)
    {
        var behind = 0;
        foreach (var (first, last) in Stretches(words))
        {
            if (first >= behind && last - first < within)
            {
                behind = last + 1;
                yield return words.Stretch(first, last);
            }
        }
    }

    /// <summary>Stretches of any length, the shortest for each word that ends one: their first words and their last.</summary>
    public IEnumerable<(int First, int Last)> Stretches(FieldWords words)
    {
        var places = PlacesOfGroups(words);
        var latest = new LatestStarts(groups.Length, _longest);
        for (var at = 0; at < places.Length;)
        {
            var last = places[at].Last;
            latest.Begin(last);
            for (; at < places.Length && places[at].Last == last; at++)
            {
                latest.Add(places[at].Group, places[at].First);
            }

            if (latest.StartOfAll() is { } first)
            {
                yield return (first, last);
            }
        }
    }

    /// <summary>By their ends; none where a group has none.</summary>
    private ImmutableArray<(int Last, int First, int Group)> PlacesOfGroups(FieldWords words)
    {
        var places = ImmutableArray.CreateBuilder<(int Last, int First, int Group)>();
        for (var group = 0; group < groups.Length; group++)
        {
            var before = places.Count;
            foreach (var phrase in groups[group])
            {
                places.AddRange(words.Places(phrase).Select(first => (first + phrase.Words.Length - 1, first, group)));
            }

            if (places.Count == before)
            {
                return [];
            }
        }

        places.Sort();
        return places.DrainToImmutable();
    }
}
