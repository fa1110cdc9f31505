using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>Why a rule does not match an article: the facts that came nearest, and what they fail by.</summary>
public sealed class Explanation
{
    private readonly Rule _rule;
    private readonly Exceptions _except;
    private readonly Reading _reading;

    private Explanation(Rule rule, FactSheet sheet, DateTimeOffset asOf)
    {
        _rule = rule;
        _except = new Exceptions(rule.Except);
        _reading = new Reading(sheet, new ArticleFact(sheet), asOf);
    }

    /// <summary>The nearest misses, all equally near; none when the rule matches.</summary>
    /// <param name="asOf">The instant at which dated exceptions are judged.</param>
    public static ImmutableArray<NearMiss> Of(Rule rule, FactSheet sheet, DateTimeOffset asOf) =>
        new Explanation(rule, sheet, asOf).Of(rule.When);

    private ImmutableArray<NearMiss> Of(Condition condition) => condition switch
    {
        Condition.AllOf all => Together([.. all.Parts.Select(Of).Where(misses => !misses.IsEmpty)]),
        Condition.AnyOf any => Nearest([.. any.Parts.Select(Of)]),
        Condition.AtLeast some => Holds(some) ? [] : Together([.. some.Parts.Select(Of).Where(misses => !misses.IsEmpty).OrderBy(misses => misses.Min(miss => miss.Conditions.Length)).Take(some.Count - some.Parts.Count(Holds))]),
        Condition.Has { Count: { } count } has => Holds(has) ? [] : Of(has with { Count = null }) is { IsEmpty: false } misses ? misses : [new NearMiss(null, [Miscounted(has, count)])],
        Condition.Has has => Of(has),
        Condition.Together together => Holds(together) ? [] : Of(together),
        Condition.Not not => Holds(not) ? [] : [new NearMiss(null, [new("not")])],
        _ => Holds(condition) ? [] : [new NearMiss(null, [new("text")])],
    };

    private ImmutableArray<NearMiss> Of(Condition.Has has)
    {
        // A meeting is no near miss of a phone call: the type is what a fact is, not what it is like.
        ImmutableArray<NearMiss> misses = [.. _reading.Of(has.Kind).Select(fact => Of(has, fact)).Where(miss => miss.Conditions.All(failed => failed.Name != "type"))];
        return misses.IsEmpty ? [new NearMiss(null, [FailedCondition.NoSuchFact])]
            : misses.Any(miss => miss.Conditions.IsEmpty) ? []
            : Nearest([.. misses.Select(miss => ImmutableArray.Create(miss))]);
    }

    /// <summary>First a fact for each name; where each has one, they do not fit together.</summary>
    private ImmutableArray<NearMiss> Of(Condition.Together together) =>
        Together([.. together.Facts.Select(named => Of(new Condition.Has(named.Kind, named.Test))).Where(misses => !misses.IsEmpty)]) is { IsEmpty: false } misses ? misses
        : [new NearMiss(null, [new(together.Joins.IsEmpty ? "facts" : together.Joins[0].Same ? "same" : "different")])];

    private FailedCondition Miscounted(Condition.Has has, HowMany count) =>
        new(count.Max is not null && Holds(has with { Count = count with { Max = null } }) ? "max" : "min");

    private NearMiss Of(Condition.Has has, Fact fact)
    {
        var left = _except.Left(has.Kind, fact, _reading.AsOf);
        var failed = FailedTests.Of(has.Kind, has.Test, left ?? fact);
        return ReferenceEquals(left, fact) || (left is not null && failed.IsEmpty)
            ? new(fact, failed)
            : new(fact, [.. failed, .. _except.TakingOf(has.Kind, fact, _reading.AsOf).Select(exception => new FailedCondition(exception.Name))]);
    }

    /// <summary>One miss may be mended alone; of several parts that fail, each must be.</summary>
    private static ImmutableArray<NearMiss> Together(ImmutableArray<ImmutableArray<NearMiss>> failed) =>
        failed.Length <= 1 ? failed.FirstOrDefault([]) : [new NearMiss(null, [.. failed.SelectMany(misses => misses[0].Conditions).DistinctBy(condition => condition.Name)])];

    private static ImmutableArray<NearMiss> Nearest(ImmutableArray<ImmutableArray<NearMiss>> alternatives)
    {
        if (alternatives.IsEmpty)
        {
            return [new NearMiss(null, [new("any_of")])];
        }

        if (alternatives.Any(misses => misses.IsEmpty))
        {
            return [];
        }

        var fewest = alternatives.Min(misses => misses.Min(miss => miss.Conditions.Length));
        return [.. alternatives.SelectMany(misses => misses).Where(miss => miss.Conditions.Length == fewest)];
    }

    private bool Holds(Condition condition) => new CompiledRule(_rule with { When = condition }).Holds(_reading);
}
