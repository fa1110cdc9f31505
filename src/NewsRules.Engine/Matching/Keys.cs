using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Parts what a rule found into matches by the rule's key. A slot with several values gives one match for each value that the rule's tests
/// bind: what is said about two countries has two keys, but only one under <c>country: RU</c>. The participants of an event are one value,
/// their sorted set. Each part of the key is of the facts that have such a slot: what is found by conditions that must all hold is one
/// match together, and alternatives are a match each: <see cref="KeyRows"/>.
/// </summary>
internal sealed class Keys
{
    private readonly Rule _rule;
    private readonly bool _isOfOne;
    private readonly bool _hasTogether;
    private KeySources? _sources;
    private ImmutableArray<Func<Reading, string?>?> _ofArticle;

    public Keys(Rule rule)
    {
        ImmutableArray<Condition> asked = [.. rule.When.Asked().Where(KeySources.IsOfFacts)];
        (_rule, _isOfOne, _hasTogether) = (rule, asked.Length == 1, asked.Any(one => one is Condition.Together));
    }

    /// <summary>Made when first needed: most rules have no key.</summary>
    private KeySources Sources => _sources ??= new KeySources(_rule);

    private ImmutableArray<Func<Reading, string?>?> FromArticle =>
        _ofArticle.IsDefault ? _ofArticle = [.. _rule.Alert.Key.Select(OfArticle)] : _ofArticle;

    /// <summary>Adds the matches; false where there are more than are told.</summary>
    public bool Bind(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        // Many rules have no key and one condition, whose facts are found once each and in order.
        if (_rule.Alert.Key.IsEmpty && !_hasTogether && (_isOfOne || reading.Findings.Count == 1))
        {
            var all = reading.FoundFacts;
            matches.Add(
                new Match(
                    _rule,
                    reading.Sheet,
                    [],
                    all.Length > 1 && reading.HasVoices ? JointStatement.Join(all) : all,
                    [.. reading.FoundWords]
                )
            );
            return true;
        }

        ImmutableArray<KeyPart> ofArticle =
        [
            .. _rule.Alert.Key.Select((path, part) => new KeyPart(path, FromArticle[part]?.Invoke(reading))),
        ];
        var rows = reading.KeyRows;
        rows.Begin(Sources);
        foreach (var finding in Sources.Told(reading).Distinct().OrderBy(one => one.First.Field).ThenBy(one => one.First.Sentence.Start))
        {
            rows.Add(finding);
        }

        foreach (var (key, found) in rows.Join(ofArticle))
        {
            ImmutableArray<Fact> facts =
            [
                .. JointStatement
                    .Join(found.SelectMany(one => one.Facts).Distinct())
                    .OrderBy(fact => fact.Field)
                    .ThenBy(fact => fact.Sentence.Start),
            ];
            matches.Add(
                new Match(_rule, reading.Sheet, key, facts, [.. reading.FoundWords])
                {
                    Named = [.. found.SelectMany(NamesOf).DistinctBy(named => named.Name)],
                }
            );
        }

        rows.Clear();
        return !rows.IsCut;
    }

    private static IEnumerable<NamedFact> NamesOf(Finding finding) =>
        finding.Names is null ? [] : finding.Names.Facts.Zip(finding.Facts, (test, fact) => new NamedFact(test.Name, fact));

    /// <summary>What reads a part that is of the article, and of none of the facts asked for; null for others.</summary>
    private Func<Reading, string?>? OfArticle(SlotPath path, int part) =>
        path.Name switch
        {
            "day" => reading => _rule.Alert.DayOf(reading.Sheet.Article.PublishedOr(reading.AsOf)),
            "story" => reading => reading.Sheet.Article.Story ?? reading.Sheet.Article.Id,
            "article" => reading => reading.Sheet.Article.Id,
            _ => !Sources.Have(part) && SlotTable.Find(FactKind.Article, path) is { } slot
                ? reading => slot.Read(reading.Article).First?.Trim()
                : null,
        };
}
