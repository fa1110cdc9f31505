using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>Which of many facts that stand together are told of each key.</summary>
internal sealed class NaiveTold(NaiveFacts facts, NaiveTogether several, NaiveKeyParts parts, NaiveKey key)
{
    /// <summary>
    /// Each key of a rule that looks for nothing but facts together, with the first facts in the text that are told of it: of more than a
    /// hundred combinations the first hundred are, and then for each other key the first that give it, by the order of the facts of which
    /// the key is made, and of the others; by its values alone, where some do.
    /// </summary>
    /// <returns>Of each key the facts, or null where some key is given by no facts with its values alone: which give it first is not
    /// told.</returns>
    public IEnumerable<(string Key, string? Facts)> Of(Rule rule, Condition.Together together)
    {
        (ImmutableArray<Fact> Facts, bool AreAlone, string[] Keys, int Place)[] all =
        [
            .. several
                .Combinations(rule, together, matching: true)
                .Select(
                    (chosen, place) =>
                        (
                            chosen,
                            parts.Of(rule, together, chosen) is var (areAlone, rows) && areAlone,
                            rows.Select(given => key.Of(rule, given)).ToArray(),
                            place
                        )
                ),
        ];
        NamedSlot[] keyed =
        [
            .. rule
                .Alert.Key.Where(part => NaiveKeyParts.OwnerOf(together, part) >= 0)
                .Select(part => new NamedSlot(
                    NaiveKeyParts.OwnerOf(together, part),
                    NaiveKeyParts.In(together, NaiveKeyParts.OwnerOf(together, part), part)
                )),
        ];
        int[] ofKey = [.. keyed.Select(slot => slot.Fact).Distinct().Order()];
        var tied = together
            .Joins.Where(join => join.Slots.Any(slot => keyed.Contains(slot)))
            .SelectMany(join => join.Slots)
            .Select(slot => slot.Fact)
            .Order();
        var order = JoinPlan.Of(together, [.. ofKey.Concat(tied).Distinct()]).Order;
        var told = all.Take(JoinPlan.MostFound).ToList();
        var known = told.SelectMany(one => one.Keys).ToHashSet();
        var later = all.Skip(JoinPlan.MostFound)
            .OrderByDescending(one => one.AreAlone)
            .ThenBy(
                one =>
                    order
                        .Select(name =>
                            facts.Of(together.Facts[name].Kind).ToList().FindIndex(fact => ReferenceEquals(fact, one.Facts[name]))
                        )
                        .ToArray(),
                Lexicographic
            );
        foreach (var one in later)
        {
            if (ofKey.Length > 0 && one.Keys.Where(known.Add).ToArray().Length > 0)
            {
                told.Add(one);
            }
        }

        return told.OrderBy(one => one.Facts[0].Field)
            .ThenBy(one => one.Facts[0].Sentence.Start)
            .ThenBy(one => one.Place)
            .SelectMany(one => one.Keys.Select(key => (Key: key, one.Facts)))
            .DistinctBy(one => one.Key)
            .Select(one =>
                ($"{rule.Id}[{one.Key}]", told.Skip(JoinPlan.MostFound).All(one => one.AreAlone) ? string.Join(' ', one.Facts) : null)
            )
            .OrderBy(one => one.Item1, StringComparer.Ordinal);
    }

    private static Comparer<int[]> Lexicographic { get; } =
        Comparer<int[]>.Create(
            (one, other) => one.Zip(other, (place, otherPlace) => place.CompareTo(otherPlace)).FirstOrDefault(compared => compared != 0)
        );
}
