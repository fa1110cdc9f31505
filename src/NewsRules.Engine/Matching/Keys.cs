using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Parts what a rule found into matches by the rule's key. A slot with several values gives one match for each value that the rule's tests bind: what is said about
/// two countries has two keys, but only one under <c>country: RU</c>. The participants of an event are one value, their sorted set.
/// </summary>
internal sealed class Keys
{
    /// <summary>One fact gives at most so many keys, the first of its values: a fact about fifty countries and fifty topics is a list, no news.</summary>
    private const int MostOfAFact = 100;

    private readonly Rule _rule;
    private readonly ImmutableArray<(FactKind Kind, KeySource Source)> _alone;
    private readonly Dictionary<Condition.Together, KeySource> _together;

    public Keys(Rule rule)
    {
        _rule = rule;
        _alone = [.. rule.When.Asked().OfType<Condition.Has>().Select(has => (has.Kind, new KeySource(has, rule.Alert.Key)))];
        _together = rule.When.Asked().OfType<Condition.Together>().Distinct().ToDictionary(together => together, together => new KeySource(together, rule.Alert.Key));
    }

    public void Bind(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        // Many rules have no key and one condition, whose facts are found once each and in order.
        if (_rule.Alert.Key.IsEmpty && _together.Count == 0 && (reading.Findings.Count == 1 || (_alone.Length == 1 && !reading.HasVoices)))
        {
            matches.Add(new Match(_rule, reading.Sheet, [], [.. reading.Findings.Select(one => one.First)], [.. reading.FoundWords]));
            return;
        }

        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<(ImmutableArray<KeyPart> Key, List<Finding> Findings)>();
        Finding?[] findings = reading.Findings.Count == 0 ? [null] : [.. reading.Findings.Distinct().OrderBy(one => one.First.Field).ThenBy(one => one.First.Sentence.Start).Cast<Finding?>()];
        foreach (var finding in findings)
        {
            foreach (var key in KeysOf(finding, reading))
            {
                var text = string.Join('\u001f', key.Select(part => part.Compared));
                if (!byKey.TryGetValue(text, out var at))
                {
                    byKey[text] = at = groups.Count;
                    groups.Add((key, []));
                }

                if (finding is { } found)
                {
                    groups[at].Findings.Add(found);
                }
            }
        }

        foreach (var (key, found) in groups)
        {
            ImmutableArray<Fact> facts = [.. JointStatement.Join(found.SelectMany(one => one.Facts).Distinct()).OrderBy(fact => fact.Field).ThenBy(fact => fact.Sentence.Start)];
            matches.Add(new Match(_rule, reading.Sheet, key, facts, [.. reading.FoundWords]) { Named = found.Select(NamesOf).FirstOrDefault(names => !names.IsEmpty, []) });
        }
    }

    private static ImmutableArray<NamedFact> NamesOf(Finding finding) =>
        finding.Names is null ? [] : [.. finding.Names.Facts.Zip(finding.Facts, (test, fact) => new NamedFact(test.Name, fact))];

    private ImmutableArray<ImmutableArray<KeyPart>> KeysOf(Finding? finding, Reading reading)
    {
        ImmutableArray<KeySource> sources = finding is not { } found ? []
            : found.Names is { } names ? [_together[names]]
            : [.. _alone.Where(one => one.Kind == SlotTable.KindOf(found.First)).Select(one => one.Source)];
        ImmutableArray<ImmutableArray<string?>> values = [.. _rule.Alert.Key.Select((path, part) => SlotTable.OfEveryArticle.Contains(path.Name) ? [OfArticle(path.Name, reading)] : sources.IsEmpty ? [null] : sources[0].Values(part, finding!.Value))];
        if (values.All(of => of.Length == 1))
        {
            return KeysOf(values);
        }

        bool Passes(ImmutableArray<Slot?> seen) => sources.Any(source => source.Passes(finding!.Value, seen));
        var whole = values.Select(_ => (Slot?)null).ToImmutableArray();
        return KeysOf(values).RemoveAll(key => !Passes([.. key.Select(part => part.Value is { } value ? Slot.Of(value) : (Slot?)null)])) is { IsEmpty: false } alone ? alone
            : KeysOf([.. values.Select((of, part) => of.Length == 1 ? of : [.. BoundValues.Of(of!, seen => Passes(whole.SetItem(part, seen)))])]);
    }

    /// <summary>Every choice of a value for each part.</summary>
    private ImmutableArray<ImmutableArray<KeyPart>> KeysOf(ImmutableArray<ImmutableArray<string?>> values) => values.Index().Aggregate(
        (ImmutableArray<ImmutableArray<KeyPart>>)[[]],
        (keys, of) => [.. keys.SelectMany(key => of.Item.Select(value => key.Add(new KeyPart(_rule.Alert.Key[of.Index], value)))).Take(MostOfAFact)]);

    private string OfArticle(string part, Reading reading) => part switch
    {
        "day" => _rule.Alert.DayOf(reading.Sheet.Article.PublishedOr(reading.AsOf)),
        "story" => reading.Sheet.Article.Story ?? reading.Sheet.Article.Id,
        _ => reading.Sheet.Article.Id,
    };
}
