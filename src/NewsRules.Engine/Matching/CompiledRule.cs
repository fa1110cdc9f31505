using System.Collections.Immutable;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Matching;

/// <summary>A rule with what evaluates its condition.</summary>
internal sealed class CompiledRule(Rule rule, IRuleMatcher matcher)
{
    private readonly Keys _keys = new(rule);

    public Rule Rule { get; } = rule;

    /// <summary>Another rule of the same meaning: what is found is of the condition that the matcher was made of.</summary>
    public CompiledRule With(Rule other) => new(other with { When = Rule.When }, matcher);

    /// <summary>Adds this rule's matches of one article, one for each key; false, and none, where it was given up.</summary>
    public bool Match(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        if (matcher.Holds(reading) && !reading.GaveUp)
        {
            _keys.Bind(reading, matches);
        }

        return !reading.GaveUp;
    }
}
