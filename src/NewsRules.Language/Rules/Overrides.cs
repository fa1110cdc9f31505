using System.Collections.Immutable;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Changes rules without editing their files: adds exceptions, sets status and level.</summary>
/// <param name="ids">Of all rules, those with errors too.</param>
/// <param name="places">Where the exceptions stand.</param>
internal sealed class Overrides(ExceptionReader exceptions, IReadOnlyDictionary<string, YamlScalar> ids, WrittenAt places, Shape shape)
{
    private static readonly string[] Keys = ["rule", "exceptions", "status", "level"];
    private readonly Dictionary<(string Rule, string Key), YamlScalar> _set = [];

    /// <summary>The rules as one override leaves them.</summary>
    /// <param name="mayBeOfOthers">True where its rule may stand in a file that is not looked at.</param>
    public void Apply(YamlNode node, IDictionary<string, Rule> rules, bool mayBeOfOthers)
    {
        if (shape.Map(node, "An override", Keys) is not { } map)
        {
            return;
        }

        var id = map["rule"] is { } named ? shape.Text(named, "'rule'") : shape.Missing<YamlScalar>(map, "An override", "rule");
        var rule = id is not null && rules.TryGetValue(id.Value, out var known) ? known : null;
        var added = exceptions.Read(shape.Map(map["exceptions"], "'exceptions'", ["append"])?["append"], "'append'", rule?.Except ?? []);
        var (status, level) = (shape.Word<RuleStatus>(map["status"], "status"), shape.Word<Level>(map["level"], "level"));
        if (id is null)
        {
            return;
        }

        CheckOnce(map, id);
        if (map is { Entries: [_] })
        {
            shape.Diagnostics.Add(Catalogue.ChangesNothing(id));
        }

        if (rule is null)
        {
            // A rule with errors of its own is known, and left out.
            if (mayBeOfOthers || ids.ContainsKey(id.Value))
            {
                return;
            }

            shape.Diagnostics.Add(
                Catalogue.UnknownName(id, "rule", Hints.OfName(id.Value, Spelling.Meant(id.Value, ids.Keys), [.. ids.Keys]))
            );
            return;
        }

        rule = rule with { Except = LeftWith(rule, added), Status = status ?? rule.Status, Level = level ?? rule.Level };
        rules[id.Value] = rule with { Revision = Meaning.RevisionOf(rule.When, rule.Except, rule.Alert) };
    }

    /// <summary>A rule's exceptions with those that are added, unless they leave nothing of it.</summary>
    private ImmutableArray<RuleException> LeftWith(Rule rule, ImmutableArray<RuleException> added)
    {
        var (all, takesAll) = (rule.Except.AddRange(added), false);
        foreach (var fault in RuleLogic.FaultsOfExceptions(rule with { Except = all }).Where(fault => added.Contains(fault.Part)))
        {
            var at = places.Of(fault.Part)!;
            takesAll |= fault.Kind == LogicFaultKind.TakesEverything;
            shape.Diagnostics.Add(
                fault.Kind == LogicFaultKind.TakesEverything
                    ? Catalogue.TakesEverything(at, fault.Other is null, places.Of(fault.Other))
                    : Catalogue.TakesNothing(at)
            );
        }

        return takesAll ? rule.Except : all;
    }

    private void CheckOnce(YamlMapping map, YamlScalar id)
    {
        foreach (
            var entry in map.Entries.Where(entry =>
                entry.Key.Value is "status" or "level" && !_set.TryAdd((id.Value, entry.Key.Value), entry.Key)
            )
        )
        {
            shape.Diagnostics.Add(Catalogue.OverriddenTwice(entry.Key, _set[(id.Value, entry.Key.Value)]));
        }
    }
}
