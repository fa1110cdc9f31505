using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>What rules mean, said as plainly as can be: every rule on every fact, no index, no closures.</summary>
internal sealed class NaiveMatcher
{
    private readonly NaiveVerdicts _verdicts;

    private readonly NaiveFacts _facts;

    private readonly NaiveTogether _together;

    private readonly NaiveKeyParts _parts;

    private readonly NaiveKey _key;

    /// <param name="without">Conditions that are left out; those that must not hold are taken not to.</param>
    public NaiveMatcher(FactSheet sheet, DateTimeOffset asOf, ImmutableArray<FailedCondition> without = default)
    {
        _verdicts = new NaiveVerdicts(without.IsDefault ? [] : without);
        _facts = new NaiveFacts(sheet, asOf, _verdicts);
        _together = new NaiveTogether(_facts, _verdicts);
        _parts = new NaiveKeyParts(_verdicts);
        _key = new NaiveKey(_facts);
    }

    /// <summary>A rule and a key, a line each, sorted.</summary>
    public IEnumerable<string> Match(IEnumerable<Rule> rules) =>
        rules
            .Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live)
            .SelectMany(rule => Keys(rule).Select(key => $"{rule.Id}[{key}]"))
            .Order(StringComparer.Ordinal);

    /// <summary>The same of what a compiled rule found.</summary>
    public static IEnumerable<string> Told(IEnumerable<Match> matches) =>
        matches
            .Select(match => $"{match.Rule.Id}[{string.Join(", ", match.Key.Select(part => $"{part.Path}={part.Compared}"))}]")
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// The keys of a rule that looks for nothing but facts together, each with the facts that are told of it: <see cref="NaiveTold"/>.
    /// </summary>
    public IEnumerable<(string Key, string? Facts)> Told(Rule rule, Condition.Together together) =>
        new NaiveTold(_facts, _together, _parts, _key).Of(rule, together);

    /// <summary>Whether a part of a rule holds.</summary>
    /// <param name="matching">False below a <c>not</c>, where exceptions take nothing away.</param>
    public bool Holds(Rule rule, Condition condition, bool matching = true) =>
        _verdicts.LeftOut(condition) switch
        {
            null or { Name: "min" or "max" } => Tried(rule, condition, matching),
            _ => true,
        };

    /// <summary>Whether a fact passes, and no exception takes it away.</summary>
    public bool Passes(Rule rule, FactKind kind, FactTest test, Fact fact, bool matching) =>
        (!matching || _facts.Left(rule, kind, fact) is not null) && _verdicts.Of(kind, test, fact) == Verdict.Passes;

    /// <summary>What a test says of a fact, or of one who takes part.</summary>
    public Verdict Says(FactKind kind, FactTest test, Fact fact, Actor? actor) =>
        actor is null ? _verdicts.Of(kind, test, fact) : _verdicts.Of(test, path => NaiveVerdicts.Read(actor, path), null);

    /// <summary>Every choice of a different fact for each name.</summary>
    public IEnumerable<ImmutableArray<Fact>> Combinations(Rule rule, Condition.Together together, bool matching) =>
        _together.Combinations(rule, together, matching);

    private IEnumerable<string> Keys(Rule rule)
    {
        if (!Holds(rule, rule.When, matching: true))
        {
            return [];
        }

        var rows = new NaiveKeyRows(_facts, _verdicts, _together, _parts, (of, condition) => Holds(of, condition));
        return NaiveKeyRows
            .InSets([.. rows.Of(rule, rule.When, [])])
            .DefaultIfEmpty(ImmutableDictionary<SlotPath, string?>.Empty)
            .Select(parts => _key.Of(rule, parts))
            .Distinct();
    }

    private bool Tried(Rule rule, Condition condition, bool matching) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.All(part => Holds(rule, part, matching)),
            Condition.AnyOf any => any.Parts.Any(part => Holds(rule, part, matching)),
            Condition.AtLeast some => some.Parts.Count(part => Holds(rule, part, matching)) >= some.Count,
            Condition.Not not => !Holds(rule, not.Part, matching: false),
            Condition.Has { Count: { } count } has => IsCounted(rule, has, count, matching),
            Condition.Has has => _facts
                .Left(rule, has.Kind, matching)
                .Any(fact => _verdicts.Of(has.Kind, has.Test, fact) == Verdict.Passes),
            Condition.Together together => _together.Combinations(rule, together, matching).Any(),
            Condition.Text text => new NaiveText(_facts.Sheet).Has(text.Query),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private bool IsCounted(Rule rule, Condition.Has has, HowMany count, bool matching)
    {
        Verdict Says(Fact fact) => _verdicts.Of(has.Kind, has.Test, fact);
        var left = _facts.Left(rule, has.Kind, matching);
        var counted = NaiveCount.Of(Wanted(has, count), left, Says, (path, fact) => _verdicts.Bound(has, path, fact));
        return counted == Verdict.Passes && (_verdicts.LeftOut(has, "min") is not null || left.Any(fact => Says(fact) == Verdict.Passes));
    }

    private HowMany Wanted(Condition.Has has, HowMany count) =>
        count with
        {
            Min = _verdicts.LeftOut(has, "min") is null ? count.Min : 0,
            Max = _verdicts.LeftOut(has, "max") is null ? count.Max : null,
        };
}
