using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Parts what a rule found into matches by the rule's key. A slot with several values gives one match for each value with which alone the
/// rule's tests would pass too: joint speakers of two countries are two keys, but only one under <c>country: RU</c>. The participants of
/// an event are one value, their sorted set.
/// </summary>
internal sealed class Keys
{
    /// <summary>One fact gives at most so many keys, the first of its values: a fact about fifty countries and fifty topics is a list, no news.</summary>
    private const int MostOfAFact = 100;

    private readonly Rule _rule;
    private readonly ImmutableArray<(FactKind Kind, Func<BoundFact, Verdict> Test)> _asked;

    public Keys(Rule rule)
    {
        _rule = rule;
        _asked = [.. Asked(rule.When).Select(has => (has.Kind, TestCompiler.CompileBound(has.Kind, has.Test, rule.Alert.Key)))];
    }

    public void Bind(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<(ImmutableArray<KeyPart> Key, List<Fact> Facts)>();
        Fact?[] facts = reading.Facts.Count == 0 ? [null] : [.. reading.Facts.Distinct().OrderBy(fact => fact.Field).ThenBy(fact => fact.Sentence.Start)];
        foreach (var fact in facts)
        {
            foreach (var key in KeysOf(fact, reading))
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
            matches.Add(new Match(_rule, reading.Sheet, key, [.. found], [.. reading.Words]));
        }
    }

    private ImmutableArray<ImmutableArray<KeyPart>> KeysOf(Fact? fact, Reading reading)
    {
        ImmutableArray<ImmutableArray<KeyPart>> keys = [[]];
        foreach (var path in _rule.Alert.Key)
        {
            var values = Values(path, fact, reading);
            keys = [.. keys.SelectMany(key => values.Select(value => key.Add(new KeyPart(path, value)))).Take(MostOfAFact)];
        }

        return keys.Length > 1 && keys.RemoveAll(key => !Passes(fact!, key)) is { IsEmpty: false } bound ? bound : keys;
    }

    private bool Passes(Fact fact, ImmutableArray<KeyPart> key)
    {
        var kind = SlotTable.KindOf(fact);
        foreach (var (asked, test) in _asked)
        {
            if (asked == kind && test(new BoundFact(fact, key)) == Verdict.Passes)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string?> Values(SlotPath path, Fact? fact, Reading reading)
    {
        if (SlotTable.OfEveryArticle.Contains(path.Name))
        {
            return [OfArticle(path.Name, reading)];
        }

        if (fact is null || SlotTable.Find(SlotTable.KindOf(fact), path) is not { } slot || slot.Read(fact) is not { IsKnown: true } values)
        {
            return [null];
        }

        return path.IsOfAll ? [string.Join('+', values.ToImmutableArray())] : [.. values.ToImmutableArray()];
    }

    private static string OfArticle(string part, Reading reading) => part switch
    {
        "day" => Day(reading),
        "story" => reading.Sheet.Article.Story ?? reading.Sheet.Article.Id,
        _ => reading.Sheet.Article.Id,
    };

    private static string Day(Reading reading) =>
        (reading.Sheet.Article.Published ?? reading.AsOf).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the rule asks facts for; what it asks that there be none of collects no fact.</summary>
    private static IEnumerable<Condition.Has> Asked(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Asked),
        Condition.AnyOf any => any.Parts.SelectMany(Asked),
        Condition.Has has => [has],
        _ => [],
    };
}
