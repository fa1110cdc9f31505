using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A rule as closures. An exception takes its fact away wherever the rule asks for one, so a rule is true of what is left.</summary>
internal sealed class ClosureMatcher : IRuleMatcher
{
    private readonly Func<Reading, bool> _when;
    private readonly Exceptions _except;

    public ClosureMatcher(Rule rule)
    {
        _except = new Exceptions(rule.Except);
        _when = Compile(rule.When, collect: true);
    }

    /// <inheritdoc/>
    public bool Holds(Reading reading) => _when(reading);

    private Func<Reading, bool> Compile(Condition condition, bool collect) => condition switch
    {
        Condition.AllOf all => AllOf([.. Cost.Ascending(all.Parts).Select(part => all.HasNames ? Once(part, collect) : Compile(part, collect))]),
        Condition.AnyOf any => AnyOf([.. any.Parts.Select(part => Compile(part, collect))]),
        Condition.AtLeast some => AtLeast(some.Count, [.. some.Parts.Select(part => Compile(part, collect))]),
        Condition.Not not => Opposite(Compile(not.Part, collect: false)),
        Condition.Has { Count: { } count } has => Counted(has, count, collect),
        Condition.Has has => Has(has.Kind, TestCompiler.Compile(has.Kind, has.Test), collect),
        Condition.Together together => new FactsTogether(together, (kind, fact, reading) => IsLeft(kind, fact, reading, collect), collect).Find,
        Condition.Text text => Text(TextSearch.Compile(text.Query), collect),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>What other rules may ask of the article too; where exceptions take facts away it is this rule's own.</summary>
    private Func<Reading, bool> Once(Condition condition, bool collect)
    {
        var compiled = Compile(condition, collect);
        return collect && !_except.IsEmpty ? compiled : reading => reading.Once((condition, collect), compiled);
    }

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

    private static Func<Reading, bool> AnyOf(ImmutableArray<Func<Reading, bool>> parts) => AtLeast(1, parts);

    /// <summary>Tries every part, so that the facts of all true ones are collected.</summary>
    private static Func<Reading, bool> AtLeast(int wanted, ImmutableArray<Func<Reading, bool>> parts) => reading =>
    {
        var holding = 0;
        foreach (var part in parts)
        {
            var (findings, words) = (reading.Findings.Count, reading.FoundWords.Count);
            if (part(reading))
            {
                holding++;
            }
            else
            {
                reading.Forget(findings, words);
            }
        }

        return holding >= wanted;
    };

    private static Func<Reading, bool> Opposite(Func<Reading, bool> part) => reading => !part(reading);

    private Func<Reading, bool> Has(FactKind kind, Func<Fact, Verdict> test, bool collect) => reading =>
    {
        var found = false;
        var facts = reading.Of(kind);
        for (var i = 0; i < facts.Length; i++)
        {
            if (!IsLeft(kind, facts[i], reading, collect) || test(facts[i]) != Verdict.Passes)
            {
                continue;
            }

            found = true;
            if (!collect)
            {
                break;
            }

            reading.Collect(new Finding(facts[i]));
        }

        return found;
    };

    /// <summary>Counts what is left of the facts; those that pass are collected only when their number is right.</summary>
    private Func<Reading, bool> Counted(Condition.Has has, HowMany howMany, bool collect)
    {
        var test = TestCompiler.Compile(has.Kind, has.Test);
        var collecting = Has(has.Kind, test, collect);
        var counting = TestCompiler.CountingOf(has, howMany, test);
        var isCut = collect && !_except.IsEmpty;
        return reading => counting.Of(isCut ? _except.LeftOf(has.Kind, reading) : reading.Of(has.Kind).AsSpan()) == Verdict.Passes && collecting(reading);
    }

    private static Func<Reading, bool> Text(TextSearch search, bool collect) => collect
        ? reading => search.Find(reading.Article, reading.FoundWords)
        : reading => search.IsIn(reading.Article);

    /// <summary>What a rule says there must not be is looked for among all facts; an exception speaks of what is found.</summary>
    private bool IsLeft(FactKind kind, Fact fact, Reading reading, bool collect) => !collect || _except.Taking(kind, fact, reading.AsOf) is null;
}
