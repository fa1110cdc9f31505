using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Words;

/// <summary>
/// Finds stretches of a number of words that hold a phrase of every group, each in words of its own: no word stands for two.
/// </summary>
/// <param name="groups">No more than <see cref="TextQuery.Near.MostGroups"/>.</param>
internal sealed class Nearness(ImmutableArray<ImmutableArray<Phrase>> groups, int within)
{
    private readonly int _longest = groups.SelectMany(group => group).Select(phrase => phrase.Words.Length).DefaultIfEmpty(0).Max();

    /// <summary>Adds such stretches, as short as may be, none over another.</summary>
    public void Find(FieldWords words, List<Span> found)
    {
        var behind = 0;
        foreach (var (first, last) in Stretches(words))
        {
            if (first >= behind && last - first < within)
            {
                behind = last + 1;
                found.Add(words.Stretch(first, last));
            }
        }
    }

    /// <summary>
    /// Stretches of any length, the shortest for each word that ends one: their first words and their last. The next search in the words
    /// begins the list anew.
    /// </summary>
    public List<(int First, int Last)> Stretches(FieldWords words)
    {
        var (places, latest, found) = (words.Near.OfGroups, words.Near.Latest, words.Near.Stretches);
        found.Clear();
        Find(words, places);
        latest.Clear(groups.Length, _longest);
        var at = 0;
        while (at < places.Count)
        {
            var last = places[at].Last;
            latest.Begin(last);
            for (; at < places.Count && places[at].Last == last; at++)
            {
                latest.Add(places[at].Group, places[at].First);
            }

            if (latest.StartOfAll() is { } first)
            {
                found.Add((first, last));
            }
        }

        return found;
    }

    /// <summary>Places of the groups by their ends; none where a group has none.</summary>
    private void Find(FieldWords words, List<(int Last, int First, int Group)> places)
    {
        places.Clear();
        for (var group = 0; group < groups.Length; group++)
        {
            var before = places.Count;
            foreach (var phrase in groups[group])
            {
                foreach (var first in words.Places(phrase))
                {
                    places.Add((first + phrase.Words.Length - 1, first, group));
                }
            }

            if (places.Count == before)
            {
                places.Clear();
                return;
            }
        }

        places.Sort();
    }
}
