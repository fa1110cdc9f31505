using System.Collections.Immutable;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// The rules of all files: those without an error, each id once, changed by what overrides them, compared with each other.
/// </summary>
internal sealed class RulesTogether
{
    private readonly Ground _ground;
    private readonly Names _names;
    private readonly Shape _shape;
    private readonly Dictionary<string, YamlScalar> _ids = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Rule> _rules = new(StringComparer.Ordinal);
    private readonly ImmutableArray<BrokenRule>.Builder _broken = ImmutableArray.CreateBuilder<BrokenRule>();
    private readonly ImmutableArray<RuleTest>.Builder _tests = ImmutableArray.CreateBuilder<RuleTest>();

    public RulesTogether(IEnumerable<ReadRule> rules, Ground ground, Names names, Shape shape)
    {
        (_ground, _names, _shape) = (ground, names, shape);
        foreach (var rule in rules)
        {
            Add(rule);
        }

        Override();
    }

    public ImmutableArray<Rule> Rules => [.. _rules.Values];

    public ImmutableArray<RuleTest> Tests => _tests.ToImmutable();

    public ImmutableArray<BrokenRule> Broken => _broken.ToImmutable();

    /// <summary>Tells of rules that others make superfluous, and of those that nobody owns.</summary>
    public void Compare()
    {
        var rules = Rules;
        foreach (var (rule, other, isSame) in RuleOverlaps.Of(rules))
        {
            _shape.Diagnostics.Add(
                isSame ? Catalogue.SameRule(_ids[rule.Id], _ids[other.Id]) : Catalogue.ShadowedRule(_ids[rule.Id], _ids[other.Id])
            );
        }

        foreach (var rule in rules.Any(rule => rule.Owner is not null) ? rules.Where(rule => rule.Owner is null) : [])
        {
            _shape.Diagnostics.Add(Catalogue.NoOwner(_ids[rule.Id]));
        }
    }

    private void Add(ReadRule read)
    {
        var errors = read.Errors;
        if (read.IsNamed && !_ids.TryAdd(read.Id.Value, read.Id))
        {
            var twice = Catalogue.RuleTwice(read.Id, _ids[read.Id.Value]);
            _shape.Diagnostics.Add(twice);
            errors = errors.Add(twice);
        }

        if (read.Rule is { } rule && errors.IsEmpty)
        {
            _rules.Add(rule.Id, rule);
            _tests.AddRange(read.Tests);
        }
        else
        {
            _broken.Add(new(read.Id, errors));
        }
    }

    /// <summary>What a file changes of rules that stand elsewhere.</summary>
    private void Override()
    {
        var exceptions = new RuleReader(_names, _ground.Defined, _ground.Places, _ground.AsOf, _ground.HearsErrorsAlone, _shape).Exceptions;
        var overrides = new Overrides(exceptions, _ids, _ground.Places, _shape);
        foreach (var node in _ground.Defined.Overrides)
        {
            ProgramFaults.Guard(node, _shape.Diagnostics, () => overrides.Apply(node, _rules, _ground.IsAround(node.File)));
        }
    }
}
