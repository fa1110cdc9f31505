using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A rule as closures. An exception takes its fact away wherever the rule asks for one, so a rule is true of what is left.</summary>
internal sealed class CompiledRule
{
    private readonly Func<Reading, bool> _when;
    private readonly ImmutableArray<(FactKind Kind, DateTimeOffset? Until, Func<Fact, Verdict> Test)> _except;

    public CompiledRule(Rule rule)
    {
        Rule = rule;
        _except = [.. rule.Except.Select(except => (except.Kind, except.Until, TestCompiler.Compile(except.Kind, except.Test)))];
        _when = Compile(rule.When, collect: true);
    }

    public Rule Rule { get; }

    /// <summary>Adds this rule's matches of one article, one for each key.</summary>
    public void Match(FactSheet sheet, ArticleFact article, DateTimeOffset asOf, ImmutableArray<Match>.Builder matches)
    {
        var reading = new Reading(sheet, article, asOf);
        if (_when(reading))
        {
            Keys.Bind(Rule, reading, matches);
        }
    }

    private Func<Reading, bool> Compile(Condition condition, bool collect) => condition switch
    {
        Condition.AllOf all => AllOf([.. all.Parts.Select(part => Compile(part, collect))]),
        Condition.AnyOf any => AnyOf([.. any.Parts.Select(part => Compile(part, collect))]),
        Condition.Not not => Opposite(Compile(not.Part, collect: false)),
        Condition.Has has => Has(has.Kind, TestCompiler.Compile(has.Kind, has.Test), collect),
        Condition.Text text => TextSearch.Compile(text.Query, collect),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Func<Reading, bool> AllOf(ImmutableArray<Func<Reading, bool>> parts) => reading =>
    {
        foreach (var part in parts)
        {
            if (!part(reading))
            {
                return false;
            }
        }

        return true;
    };

    /// <summary>Tries every part, so that the facts of all true ones are collected.</summary>
    private static Func<Reading, bool> AnyOf(ImmutableArray<Func<Reading, bool>> parts) => reading =>
    {
        var holds = false;
        foreach (var part in parts)
        {
            var (facts, words) = (reading.Facts.Count, reading.Words.Count);
            if (part(reading))
            {
                holds = true;
            }
            else
            {
                reading.Forget(facts, words);
            }
        }

        return holds;
    };

    private static Func<Reading, bool> Opposite(Func<Reading, bool> part) => reading => !part(reading);

    private Func<Reading, bool> Has(FactKind kind, Func<Fact, Verdict> test, bool collect) => reading =>
    {
        var found = false;
        var facts = reading.Of(kind);
        for (var i = 0; i < facts.Count; i++)
        {
            var left = collect ? Left(kind, facts[i], reading.AsOf) : facts[i];
            if (left is null || test(left) != Verdict.Passes)
            {
                continue;
            }

            found = true;
            if (!collect)
            {
                break;
            }

            reading.Collect(left);
        }

        return found;
    };

    /// <summary>
    /// What the exceptions leave of a fact: all, nothing, or of a joint statement the speakers' countries that no exception takes.
    /// </summary>
    private Fact? Left(FactKind kind, Fact fact, DateTimeOffset asOf)
    {
        if (fact is not Statement { Speaker: { Country.Count: > 1 } joint } statement)
        {
            return IsExcepted(kind, fact, asOf) ? null : fact;
        }

        var left = joint.Country.ToImmutableArray().RemoveAll(country => IsExcepted(kind, Of(country), asOf));
        return left.Length == joint.Country.Count ? fact : left.IsEmpty ? null : statement with { Speaker = joint with { Country = Slot.Of(left) } };

        Statement Of(string country) => statement with { Speaker = joint with { Country = Slot.Of(country) } };
    }

    private bool IsExcepted(FactKind kind, Fact fact, DateTimeOffset asOf)
    {
        foreach (var except in _except)
        {
            if (except.Kind == kind && !(except.Until <= asOf) && except.Test(fact) == Verdict.Passes)
            {
                return true;
            }
        }

        return false;
    }
}
