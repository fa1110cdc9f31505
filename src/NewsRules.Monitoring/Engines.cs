using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
#if WITH_NRULES
using NewsRules.NRules;
#endif

namespace NewsRules.Monitoring;

/// <summary>What evaluates rules: the names of engines, and which of them are in this build.</summary>
public static class Engines
{
    /// <summary>Closures, in every build.</summary>
    public const string BuiltIn = "builtin";

    /// <summary>NRules, in a build that is made with it.</summary>
    public const string NRules = "nrules";

    /// <summary>What is used unless settings say otherwise.</summary>
    public static string Default => WithNRules is null ? BuiltIn : NRules;

    private static Func<Rule, IRuleMatcher>? WithNRules =>
#if WITH_NRULES
        rule => new NRulesMatcher(rule);
#else
        null;
#endif

    /// <summary>The engine that settings ask for, once they are checked.</summary>
    public static Func<Rule, IRuleMatcher> Of(MonitoringOptions options) => Find(options.Engine)!;

    /// <summary>The engine of a name, in whatever letters; null when it is not in this build.</summary>
    public static Func<Rule, IRuleMatcher>? Find(string name) =>
        name.ToLowerInvariant() switch
        {
            BuiltIn => RuleSet.BuiltIn,
            NRules => WithNRules,
            _ => null,
        };
}
