using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Matching;

/// <summary>The conditions on facts of a rule, as its key sees them, by their places among all that it looks for.</summary>
internal sealed class KeySources
{
    private readonly ImmutableArray<KeySource?> _sources;
    private readonly ImmutableArray<Lazy<Telling>?> _tellings;

    public KeySources(Rule rule)
    {
        ImmutableArray<Condition> asked = [.. rule.When.Asked()];
        Alternatives = new(rule.When);
        _sources = [.. asked.Select(condition => IsOfFacts(condition) ? new KeySource(condition, rule.Alert.Key) : null)];
        _tellings =
        [
            .. asked.Select(
                (condition, place) =>
                    condition is Condition.Together together
                        ? new Lazy<Telling>(() => new Telling(together, rule.Alert.Key, _sources[place]!))
                        : null
            ),
        ];
    }

    /// <summary>Which of them hold together.</summary>
    public Alternatives Alternatives { get; }

    /// <summary>The condition on facts at a place.</summary>
    public KeySource this[int place] => _sources[place]!;

    /// <summary>What was found, of facts together those that are told.</summary>
    public IEnumerable<Finding> Told(Reading reading) =>
        reading.Findings.SelectMany(finding =>
            finding.Among is { } all ? all.Tell(reading, finding, _tellings[finding.Place]!.Value) : [finding]
        );

    /// <summary>True when some fact that is asked for has the slot of a part of the key.</summary>
    public bool Have(int part) => _sources.Any(source => source?.Has(part) == true);

    /// <summary>True of what finds facts, and not of what is asked of the article or its words.</summary>
    public static bool IsOfFacts(Condition asked) => asked is Condition.Has { Kind: not FactKind.Article } or Condition.Together;
}
