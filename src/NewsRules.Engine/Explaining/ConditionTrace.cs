using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>What an article makes of a condition, part by part.</summary>
/// <param name="Name">The kind of fact asked for, the name of a fact that is looked for with others, <c>text</c>, or the logic that joins the parts: <c>all_of</c>, <c>any_of</c>, <c>at_least</c>, <c>not</c>, <c>facts</c>.</param>
/// <param name="Facts">The article's facts of the kind, those nearest to passing first.</param>
/// <param name="Failed">What fails beside the parts and facts: a count, facts that do not fit together; null where nothing does.</param>
/// <param name="Count">Of <c>at_least</c>, how many parts must hold; else 0.</param>
/// <param name="Wanted">Of <c>text</c>, what is looked for; of a count that is wrong, the right one; of facts that do not fit together, the slots that are compared; else null.</param>
public sealed record ConditionTrace(string Name, bool Holds, ImmutableArray<ConditionTrace> Parts, ImmutableArray<FactTrace> Facts, FailedCondition? Failed = null, int Count = 0, string? Wanted = null)
{
    /// <summary>The same of these facts alone, where they are among those asked for: another reading of the article has them at the same words.</summary>
    public ConditionTrace On(IReadOnlyCollection<Fact> facts)
    {
        ImmutableArray<ConditionTrace> parts = Name == "not" ? Parts : [.. Parts.Select(part => part.On(facts))];
        ImmutableArray<FactTrace> some = [.. Facts.Where(trace => facts.Any(fact => SameWords.Say(fact, trace.Fact)))];
        return this with
        {
            Parts = parts,
            Facts = some.IsEmpty ? Facts : some,
            Holds = Name switch
            {
                "all_of" => parts.All(part => part.Holds),
                "any_of" => parts.Any(part => part.Holds),
                "at_least" => parts.Count(part => part.Holds) >= Count,
                _ => Holds && (Name == "not" || parts.All(part => part.Holds)) && (some.IsEmpty || some.Any(fact => fact.Passes)),
            },
        };
    }

    /// <summary>Of <c>text</c>, what is looked for: <see cref="TextTrace"/> tells what the article has of it. Else null.</summary>
    public TextQuery? Query { get; init; }

    /// <summary>True when facts that are looked for together were tried until it took too long: whether it holds is not known, and the rule makes nothing of it.</summary>
    public bool IsGivenUp { get; init; }
}

/// <summary>What a rule makes of one fact.</summary>
/// <param name="TakenBy">The exception that takes the fact away; none where none does.</param>
/// <param name="Passes">True when it passes, and no exception takes it away.</param>
public sealed record FactTrace(Fact Fact, TestTrace Test, ImmutableArray<RuleException> TakenBy, bool Passes)
{
    /// <summary>The exceptions that would take it away, and no longer hold.</summary>
    public ImmutableArray<RuleException> Ended { get; init; } = [];

    /// <summary>Its name, of facts that are looked for together; else null.</summary>
    public string? Name { get; init; }

    /// <summary>The shortest ways to make it pass, each with what must be mended; a single one without conditions when it does.</summary>
    internal ImmutableArray<NearMiss> Ways { get; } =
        [.. Test.Ways.Select(way => new NearMiss(null, [.. way.Conditions, .. TakenBy.Select(exception => new FailedCondition(exception.Name) { Part = exception })]))];

    /// <summary>True when it is another type of event or mention than the rule asks for: a meeting is no near miss of a phone call.</summary>
    public bool IsOfOtherType => !Passes && Ways.All(way => way.Conditions.Any(failed => failed is { Name: "type", IsForbidden: false }));
}
