using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A rule as closures. An exception takes its fact away wherever the rule asks for one, so a rule is true of what is left.</summary>
internal sealed class CompiledRule
{
    private readonly Func<Reading, bool> _when;
    private readonly Exceptions _except;
    private readonly Keys _keys;

    public CompiledRule(Rule rule)
    {
        Rule = rule;
        _except = new Exceptions(rule.Except);
        _keys = new Keys(rule);
        _when = Compile(rule.When, collect: true);
    }

    public Rule Rule { get; }

    /// <summary>True of what the article says; collects the facts that make it so.</summary>
    public bool Holds(Reading reading) => _when(reading);

    /// <summary>Adds this rule's matches of one article, one for each key.</summary>
    public void Match(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        if (Holds(reading))
        {
            _keys.Bind(reading, matches);
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
            var left = collect ? _except.Left(kind, facts[i], reading.AsOf) : facts[i];
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
}
