using System.Collections.Immutable;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>A rule that another makes superfluous.</summary>
/// <param name="IsSame">True when the two mean the same; false when the other finds more.</param>
public sealed record RuleOverlap(Rule Rule, Rule Other, bool IsSame);

/// <summary>Finds rules that mean what another means, and rules of which another finds everything and does the same with it.</summary>
public static class RuleOverlaps
{
    /// <summary>
    /// Each rule is compared with so many others at most, those of the same level, owner and labels that ask for something that it asks for
    /// too.
    /// </summary>
    private const int MostCompared = 50;

    /// <summary>The superfluous ones, in order; of two that mean the same, the later.</summary>
    public static IEnumerable<RuleOverlap> Of(IEnumerable<Rule> rules)
    {
        ImmutableArray<Rule> loaded = [.. rules.Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live)];
        var byMeaning = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var others = new HashSet<Rule>(ReferenceEqualityComparer.Instance);
        foreach (var rule in loaded)
        {
            var meaning = $"{rule.Status}{Meaning.OfFinding(rule)}|{Meaning.OfAlert(rule.Alert)}";
            if (!byMeaning.TryAdd(meaning, rule))
            {
                others.Add(rule);
                yield return new RuleOverlap(rule, byMeaning[meaning], IsSame: true);
            }
        }

        foreach (
            var alike in loaded
                .Where(rule => !others.Contains(rule) && RuleSize.Of(rule) <= RuleSize.MostCompared)
                .GroupBy(Treatment, StringComparer.Ordinal)
        )
        {
            foreach (var overlap in Shadowed([.. alike]))
            {
                yield return overlap;
            }
        }
    }

    private static IEnumerable<RuleOverlap> Shadowed(ImmutableArray<Rule> rules)
    {
        var asked = new RulesByAsked(rules);
        foreach (var rule in rules)
        {
            var wider = asked
                .ThatAskNoMore(rule)
                .Take(MostCompared)
                .FirstOrDefault(other => !ReferenceEquals(other, rule) && Finds(other, rule));
            if (wider is not null)
            {
                yield return new RuleOverlap(rule, wider, IsSame: false);
            }
        }
    }

    /// <summary>True when one rule finds all that another does.</summary>
    private static bool Finds(Rule wider, Rule rule) =>
        Implication.Holds(rule.When, wider.When)
        && wider.Except.All(exception => rule.Except.Any(own => Meaning.Of(own) == Meaning.Of(exception)));

    private static string Treatment(Rule rule) =>
        $"{rule.Status}/{rule.Level}/{rule.Owner}/{string.Join(',', rule.Labels.Select(label => $"{label.Key}={label.Value}"))}/{Meaning.OfAlert(rule.Alert)}";
}
