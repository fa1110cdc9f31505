using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Matching;

/// <summary>What a rule asks for, as its key sees it: the conditions on facts of one kind, and each that looks for several facts together.</summary>
internal sealed class KeySources
{
    private readonly ImmutableArray<ImmutableArray<Condition>> _asked;
    private readonly ImmutableArray<KeySource> _sources;
    private readonly ImmutableArray<Lazy<Telling>?> _tellings;
    private readonly bool[,] _areJoined;

    public KeySources(Rule rule)
    {
        _asked = [.. rule.When.Asked().Where(IsOfFacts).GroupBy(Source).Select(conditions => conditions.ToImmutableArray())];
        _sources = [.. _asked.Select(conditions => new KeySource(conditions, rule.Alert.Key))];
        _tellings = [.. _asked.Select((conditions, at) => conditions[0] is Condition.Together together ? new Lazy<Telling>(() => new Telling(together, rule.Alert.Key, _sources[at])) : null)];
        _areJoined = new bool[_asked.Length, _asked.Length];
        Join(rule.When, new bool[_asked.Length, _asked.Length]);
    }

    /// <summary>What was found, of facts together those that are told.</summary>
    public IEnumerable<Finding> Told(Reading reading) =>
        reading.Findings.SelectMany(finding => finding.Among is { } all ? all.Tell(reading, finding, _tellings[Of(finding)]!.Value) : [finding]);

    /// <summary>The conditions that a find is of, as their place.</summary>
    public int Of(Finding finding) => PlaceOf(finding.Names ?? (object)SlotTable.KindOf(finding.First));

    /// <summary>The conditions at a place.</summary>
    public KeySource this[int place] => _sources[place];

    /// <summary>True when some fact that is asked for has the slot of a part of the key.</summary>
    public bool Have(int part) => _sources.Any(source => source.Has(part));

    /// <summary>True when all of the one and all of the other must hold, wherever the rule asks for them.</summary>
    public bool AreJoined(int one, int other) => _areJoined[one, other];

    /// <summary>True of what finds facts, and not of what is asked of the article or its words.</summary>
    public static bool IsOfFacts(Condition asked) => asked is Condition.Has { Kind: not FactKind.Article } or Condition.Together;

    private static object Source(Condition asked) => asked is Condition.Has has ? has.Kind : asked;

    private int PlaceOf(object source)
    {
        var place = 0;
        while (!Source(_asked[place][0]).Equals(source))
        {
            place++;
        }

        return place;
    }

    /// <summary>Notes which sources stand in different parts of what must all hold; those that stand in alternatives anywhere are parted for good.</summary>
    private ImmutableHashSet<int> Join(Condition condition, bool[,] areParted)
    {
        if (IsOfFacts(condition))
        {
            return [PlaceOf(Source(condition))];
        }

        ImmutableArray<ImmutableHashSet<int>> parts = [.. PartsOf(condition).Select(part => Join(part, areParted))];
        foreach (var (one, other) in from at in Enumerable.Range(0, parts.Length) from to in Enumerable.Range(0, at) from one in parts[at] from other in parts[to] select (one, other))
        {
            areParted[one, other] = areParted[other, one] |= condition is not Condition.AllOf;
            _areJoined[one, other] = _areJoined[other, one] = !areParted[one, other];
        }

        return parts.Aggregate(ImmutableHashSet<int>.Empty, (all, part) => all.Union(part));
    }

    private static ImmutableArray<Condition> PartsOf(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts,
        Condition.AnyOf any => any.Parts,
        Condition.AtLeast some => some.Parts,
        _ => [],
    };
}
