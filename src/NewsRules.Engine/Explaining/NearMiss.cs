using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// One of the shortest ways in which a rule would match: without these conditions it does, without fewer of them it does not.
/// </summary>
/// <param name="Conditions">All of them fail; never none.</param>
/// <param name="Facts">On which facts they fail.</param>
public sealed record NearMiss(ImmutableArray<FailedCondition> Conditions, ImmutableArray<FactAsked> Facts)
{
    /// <summary>The nearest misses, all equally near; none when the condition holds.</summary>
    public static ImmutableArray<NearMiss> Of(ConditionTrace trace) => trace.Holds ? [] : ShortestWays.Shortest(Ways(trace));

    /// <summary>
    /// Where one condition or another would do, all that would, of one choice of facts. Those who speak together are one fact.
    /// </summary>
    public static IEnumerable<ImmutableArray<FailedCondition>> OfEachChoice(ImmutableArray<NearMiss> misses)
    {
        var several = misses
            .SelectMany(miss => miss.Facts)
            .GroupBy(fact => fact.By, fact => fact.Fact, ReferenceEqualityComparer.Instance)
            .FirstOrDefault(facts => facts.Distinct().Count() > 1);
        return several is null
            ? [misses.Select(miss => miss.Conditions).Aggregate(ImmutableArray<FailedCondition>.Empty, ShortestWays.Union)]
            : several
                .Distinct()
                .SelectMany(fact =>
                    OfEachChoice(misses.RemoveAll(miss => miss.Facts.Any(asked => asked.By == several.Key && !asked.Fact.Equals(fact))))
                );
    }

    private static ImmutableArray<NearMiss> Ways(ConditionTrace trace) =>
        trace.Condition switch
        {
            _ when trace.Holds => ShortestWays.Nothing,
            _ when trace.IsUndecided => [Of(trace, "facts")],
            Condition.AllOf all => Parts(trace, all.Parts.Length),
            Condition.AnyOf => Parts(trace, 1) is { IsEmpty: false } ways ? ways : [Of(trace, "any_of")],
            Condition.AtLeast some => Parts(trace, some.Count),
            Condition.Has or Condition.Together => trace.Ways,
            _ => [Of(trace, trace.Name)],
        };

    private static ImmutableArray<NearMiss> Parts(ConditionTrace trace, int count) => ShortestWays.Of(count, [.. trace.Parts.Select(Ways)]);

    private static NearMiss Of(ConditionTrace trace, string name) =>
        new(
            [
                new FailedCondition(name)
                {
                    Part = trace.Condition,
                    Place = trace.Place,
                    Asked = trace.Condition is Condition.Not or Condition.Text
                        ? ConditionWords.Of(trace.Condition is Condition.Not { Part: var part } ? part : trace.Condition)
                        : null,
                    AlsoCalled = trace.Condition is Condition.Not not ? [$"not.{ConditionWords.NameOf(not.Part)}"] : [],
                },
            ],
            []
        );
}

/// <summary>A fact on which conditions fail.</summary>
/// <param name="By">What asks for it, compared by reference.</param>
/// <param name="Fact">Who speaks together is one fact: a statement without speaker and addressee. Of a number of facts that is wrong, what
/// is told of it.</param>
public readonly record struct FactAsked(object By, object Fact)
{
    internal static FactAsked Of(object by, Fact fact) =>
        new(by, fact is Statement said ? said with { Speaker = null, Addressee = null } : fact);
}
