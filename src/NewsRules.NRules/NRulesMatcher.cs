using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.NRules.Networks;

namespace NewsRules.NRules;

/// <summary>Evaluates a rule by NRules: a network of its own, built when the rule is first a candidate, and a session an article.</summary>
public sealed class NRulesMatcher(Rule rule) : IRuleMatcher
{
    /// <summary>
    /// A network keeps every way to tie facts together in memory: what may have more ways than this is left to closures, and so is what to
    /// tell of more than are told.
    /// </summary>
    private const long MostWays = 2_000;

    private readonly WaysToTie _ways = new(rule.When);
    private readonly Lazy<IRuleMatcher> _closures = new(() => RuleSet.BuiltIn(rule));
    private readonly Lazy<Network> _network = new(() => NetworkBuilder.Build(rule));

    /// <inheritdoc/>
    public Verdict Evaluate(Reading reading)
    {
        if (_ways.In(reading) > MostWays)
        {
            return _closures.Value.Evaluate(reading);
        }

        if (_network.Value.Run(reading) is not { } found)
        {
            return Verdict.Fails;
        }

        if (found.AreMany)
        {
            return _closures.Value.Evaluate(reading);
        }

        found.CollectIn(reading);
        return Verdict.Passes;
    }
}
