using System.Collections.Immutable;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads all <c>rule:</c> documents and keeps those without an error, each id once.</summary>
internal sealed class RulesReader(Names names, DefinitionsReader defined, WrittenAt places, Shape shape)
{
    private readonly RuleReader _reader = new(names, defined, places, shape);
    private readonly Dictionary<string, YamlScalar> _ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Rule>.Builder _rules = ImmutableArray.CreateBuilder<Rule>();
    private readonly ImmutableArray<BrokenRule>.Builder _broken = ImmutableArray.CreateBuilder<BrokenRule>();
    private readonly ImmutableArray<RuleTest>.Builder _tests = ImmutableArray.CreateBuilder<RuleTest>();

    /// <summary>Reads one document.</summary>
    public void Read(Document document)
    {
        var before = shape.Diagnostics.Count;
        var read = _reader.Read(document);
        if (read is { } known && !_ids.TryAdd(known.Rule.Id, known.Id))
        {
            shape.Diagnostics.Add(Catalogue.RuleTwice(known.Id, _ids[known.Rule.Id]));
        }

        if (read is { } whole && document.IsWhole && shape.ErrorSince(before) is null)
        {
            _rules.Add(whole.Rule);
            _tests.AddRange(whole.Tests);
        }
        else if (document.Map["rule"] is YamlScalar id)
        {
            _broken.Add(new(id, [.. shape.Diagnostics.Skip(before).Where(one => one.Severity == Severity.Error)]));
        }
    }

    /// <summary>All that were read, changed by what overrides them and compared with each other.</summary>
    public (ImmutableArray<Rule> Rules, ImmutableArray<RuleTest> Tests, ImmutableArray<BrokenRule> Broken) Finish(Documents documents)
    {
        var overridden = Override(_rules.ToImmutable(), documents);
        CompareRules(overridden);
        CheckUnused(documents);
        return (overridden, _tests.ToImmutable(), _broken.ToImmutable());
    }

    private void CheckUnused(Documents documents)
    {
        ImmutableArray<DefinedCondition> conditions = [.. defined.Definitions.UnusedConditions];
        foreach (var unused in documents.HasAround ? [] : defined.Definitions.UnusedLists.Concat(conditions.Select(condition => condition.Name)).Concat(defined.UnusedLadders))
        {
            shape.Diagnostics.Add(Catalogue.NotUsed(unused));
        }

        var reader = new UnusedConditions(names, defined.Definitions);
        foreach (var fault in conditions.Where(condition => !documents.IsAround(condition.Name.File)).SelectMany(reader.FaultsOf))
        {
            shape.Diagnostics.Add(fault);
        }
    }

    private void CompareRules(ImmutableArray<Rule> rules)
    {
        foreach (var (rule, other, isSame) in RuleOverlaps.Of(rules))
        {
            shape.Diagnostics.Add(isSame ? Catalogue.SameRule(_ids[rule.Id], _ids[other.Id]) : Catalogue.ShadowedRule(_ids[rule.Id], _ids[other.Id]));
        }

        foreach (var rule in rules.Any(rule => rule.Owner is not null) ? rules.Where(rule => rule.Owner is null) : [])
        {
            shape.Diagnostics.Add(Catalogue.NoOwner(_ids[rule.Id]));
        }
    }

    /// <summary>What a file changes of rules that stand elsewhere.</summary>
    private ImmutableArray<Rule> Override(ImmutableArray<Rule> rules, Documents documents)
    {
        var byId = new OrderedDictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            byId.TryAdd(rule.Id, rule);
        }

        var overrides = new Overrides(_reader.Exceptions, _ids, shape);
        foreach (var node in defined.Overrides)
        {
            overrides.Apply(node, byId, documents.IsAround(node.File));
        }

        return [.. byId.Values];
    }
}
