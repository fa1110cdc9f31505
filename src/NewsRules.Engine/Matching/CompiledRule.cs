using System.Collections.Immutable;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Matching;

/// <summary>A rule with what evaluates it, made when the rule is first a candidate: of a hundred thousand most never are.</summary>
internal sealed class CompiledRule
{
    private readonly Func<Rule, IRuleMatcher> _engine;
    private IRuleMatcher? _matcher;
    private Keys? _keys;

    public CompiledRule(Rule rule, Func<Rule, IRuleMatcher> engine)
        : this(rule, engine, Witnesses.Of(rule.When)) { }

    private CompiledRule(Rule rule, Func<Rule, IRuleMatcher> engine, ImmutableArray<Witness>? under) =>
        (Rule, _engine, Under) = (rule, engine, under);

    public Rule Rule { get; }

    /// <summary>Where it is filed: of these an article must have one; null where none is known.</summary>
    public ImmutableArray<Witness>? Under { get; }

    /// <summary>
    /// Another rule of the same meaning. Its conditions are let go: those that the matcher is made of are kept in any case.
    /// </summary>
    public CompiledRule With(Rule other) =>
        ReferenceEquals(other, Rule) ? this : new(other with { When = Rule.When }, _engine, Under) { _matcher = _matcher };

    /// <summary>Adds this rule's matches of one article, one for each key; false where there may be more.</summary>
    public bool Match(Reading reading, ImmutableArray<Match>.Builder matches)
    {
        return (_matcher ?? Compile()).Evaluate(reading) switch
        {
            Verdict.Fails => true,
            Verdict.Passes => (_keys ??= new Keys(Rule)).Bind(reading, matches) && !reading.IsCut,
            _ => false,
        };
    }

    /// <summary>Of two threads that come here at once, one compiles for both.</summary>
    private IRuleMatcher Compile()
    {
        var compiled = _engine(Rule);
        return Interlocked.CompareExchange(ref _matcher, compiled, null) ?? compiled;
    }
}
