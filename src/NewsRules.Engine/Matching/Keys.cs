using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Parts what a rule found into matches by the rule's key. A slot with several values gives one match for each value that the rule's own
/// conditions on it let through: joint speakers of two countries are two keys, but only one under <c>country: RU</c>. The
/// participants of an event are one value, their sorted set.
/// </summary>
internal static class Keys
{
    public static void Bind(Rule rule, Reading reading, ImmutableArray<Match>.Builder matches)
    {
        var wanted = rule.Alert.Key.IsEmpty ? null : Wanted(rule.When);
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<(ImmutableArray<KeyPart> Key, List<Fact> Facts)>();
        Fact?[] facts = reading.Facts.Count == 0 ? [null] : [.. reading.Facts];
        foreach (var fact in facts)
        {
            foreach (var key in KeysOf(rule, fact, reading, wanted))
            {
                var text = string.Join('\u001f', key.Select(part => part.Value));
                if (!byKey.TryGetValue(text, out var at))
                {
                    byKey[text] = at = groups.Count;
                    groups.Add((key, []));
                }

                if (fact is not null)
                {
                    groups[at].Facts.Add(fact);
                }
            }
        }

        foreach (var (key, found) in groups)
        {
            matches.Add(new Match(rule, reading.Sheet, key, [.. found], [.. reading.Words]));
        }
    }

    private static IEnumerable<ImmutableArray<KeyPart>> KeysOf(Rule rule, Fact? fact, Reading reading, Dictionary<SlotPath, HashSet<string>>? wanted)
    {
        IEnumerable<ImmutableArray<KeyPart>> keys = [[]];
        foreach (var path in rule.Alert.Key)
        {
            var values = Values(path, fact, reading, wanted);
            keys = keys.SelectMany(key => values.Select(value => key.Add(new KeyPart(path, value))));
        }

        return keys;
    }

    private static ImmutableArray<string?> Values(SlotPath path, Fact? fact, Reading reading, Dictionary<SlotPath, HashSet<string>>? wanted)
    {
        if (SlotTable.OfEveryArticle.Contains(path.Name))
        {
            return [path.Name == "day" ? Day(reading) : reading.Sheet.Article.Id];
        }

        if (fact is null || SlotTable.Find(SlotTable.KindOf(fact), path) is not { } slot)
        {
            return [null];
        }

        var values = slot.Read(fact).ToImmutableArray();
        if (path.Name.StartsWith("participants.", StringComparison.Ordinal))
        {
            return [values.IsEmpty ? null : string.Join('+', values)];
        }

        var bound = wanted!.TryGetValue(path, out var only) ? values.RemoveAll(value => !only.Contains(value)) : values;
        return bound.IsEmpty ? values.IsEmpty ? [null] : [.. values] : [.. bound];
    }

    private static string Day(Reading reading) =>
        (reading.Sheet.Article.Published ?? reading.AsOf).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The values that the conditions name for each slot.</summary>
    private static Dictionary<SlotPath, HashSet<string>> Wanted(Condition when)
    {
        var wanted = new Dictionary<SlotPath, HashSet<string>>();
        foreach (var leaf in Leaves(when).Where(leaf => !leaf.Values.IsEmpty))
        {
            (wanted.TryGetValue(leaf.Path, out var values) ? values : wanted[leaf.Path] = new(StringComparer.Ordinal)).UnionWith(leaf.Values);
        }

        return wanted;
    }

    private static IEnumerable<FactTest.OneOf> Leaves(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Leaves),
        Condition.AnyOf any => any.Parts.SelectMany(Leaves),
        Condition.Has has => Leaves(has.Test),
        _ => [],
    };

    private static IEnumerable<FactTest.OneOf> Leaves(FactTest test) => test switch
    {
        FactTest.All all => all.Tests.SelectMany(Leaves),
        FactTest.Any any => any.Tests.SelectMany(Leaves),
        FactTest.OneOf leaf => [leaf],
        _ => [],
    };
}
