using System.Collections.Immutable;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads all <c>rule:</c> documents and keeps those without an error, each id once.</summary>
internal sealed class RulesReader(Names names, DefinitionsReader defined, Shape shape)
{
    public (ImmutableArray<Rule> Rules, ImmutableArray<RuleTest> Tests) Read(IEnumerable<YamlMapping> documents)
    {
        var reader = new RuleReader(names, defined, new WrittenAt(), shape);
        var ids = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var tests = ImmutableArray.CreateBuilder<RuleTest>();
        var faults = shape.Diagnostics.Where(one => one.Severity == Severity.Error).ToLookup(one => one.File.Path, one => one.Span.Start, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Order().ToArray(), StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var before = shape.Diagnostics.Count;
            var faulty = faults.TryGetValue(document.File.Path, out var starts) && FaultIn(document, starts);
            if (reader.Read(document, !faulty) is not { } read)
            {
                continue;
            }

            if (!ids.TryAdd(read.Rule.Id, read.Id))
            {
                shape.Diagnostics.Add(Catalogue.RuleTwice(read.Id, ids[read.Rule.Id]));
            }

            if (!faulty && shape.Diagnostics.Skip(before).All(one => one.Severity != Severity.Error))
            {
                rules.Add(read.Rule);
                tests.AddRange(read.Tests);
            }
        }

        var overridden = Override(rules.ToImmutable(), reader);
        CompareRules(overridden, ids);
        foreach (var unused in defined.Definitions.Unused)
        {
            shape.Diagnostics.Add(Catalogue.NotUsed(unused));
        }

        return (overridden, tests.ToImmutable());
    }

    private void CompareRules(ImmutableArray<Rule> rules, Dictionary<string, YamlScalar> ids)
    {
        foreach (var (rule, other, isSame) in RuleOverlaps.Of(rules))
        {
            shape.Diagnostics.Add(isSame ? Catalogue.SameRule(ids[rule.Id], ids[other.Id]) : Catalogue.ShadowedRule(ids[rule.Id], ids[other.Id]));
        }

        foreach (var rule in rules.Any(rule => rule.Owner is not null) ? rules.Where(rule => rule.Owner is null) : [])
        {
            shape.Diagnostics.Add(Catalogue.NoOwner(ids[rule.Id]));
        }
    }

    /// <summary>What a file changes of rules that stand elsewhere.</summary>
    private ImmutableArray<Rule> Override(ImmutableArray<Rule> rules, RuleReader reader)
    {
        var byId = new OrderedDictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            byId.TryAdd(rule.Id, rule);
        }

        var overrides = new Overrides(reader.Exceptions, shape);
        foreach (var node in defined.Overrides)
        {
            overrides.Apply(node, byId);
        }

        return [.. byId.Values];
    }

    /// <summary>True when the syntax of the document itself has an error: a key twice, an alias.</summary>
    private static bool FaultIn(YamlMapping document, int[] starts)
    {
        var first = Array.BinarySearch(starts, document.Span.Start);
        first = first < 0 ? ~first : first;
        return first < starts.Length && starts[first] < document.Span.End;
    }
}
