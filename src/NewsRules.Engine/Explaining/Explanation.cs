using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>What a rule makes of an article, part by part and fact by fact: why it matches, or why it does not.</summary>
public sealed class Explanation
{
    private readonly Rule _rule;
    private readonly Exceptions _except;
    private readonly Reading _reading;
    private readonly MatchedFacts? _matched;

    private Explanation(Rule rule, FactSheet sheet, DateTimeOffset asOf, MatchedFacts? matched)
    {
        _rule = rule;
        _except = new Exceptions(rule.Except);
        _reading = new Reading(sheet, asOf);
        _matched = matched;
    }

    /// <summary>Puts every part of a rule to an article.</summary>
    /// <param name="asOf">The instant at which dated exceptions are judged.</param>
    public static ConditionTrace Of(Rule rule, FactSheet sheet, DateTimeOffset asOf) =>
        new Explanation(rule, sheet, asOf, null).Of(rule.When, exceptions: true);

    /// <summary>
    /// The same of those facts alone that another version of the rule has found, each under its name; it holds where these are found.
    /// </summary>
    /// <param name="sheet">The article as this version reads it: facts are told by their words.</param>
    /// <param name="byKey">True to see of the facts no other values than those of the match's key.</param>
    public static ConditionTrace OfMatch(Rule rule, FactSheet sheet, DateTimeOffset asOf, Match match, bool byKey) =>
        new Explanation(rule, sheet, asOf, new(match, byKey)).Of(rule.When, exceptions: true);

    private ConditionTrace Of(Condition condition, bool exceptions)
    {
        var (verdict, found) = Evaluate(condition, exceptions);
        var (holds, isUndecided) = (verdict == Verdict.Passes, verdict == Verdict.Unknown || (verdict == Verdict.Passes && _reading.IsCut));
        return condition switch
        {
            Condition.AllOf all => Logic("all_of", all.Parts, all.Parts.Length),
            Condition.AnyOf any => Logic("any_of", any.Parts, 1),
            Condition.AtLeast some => Logic("at_least", some.Parts, some.Count),
            Condition.Not not => Trace("not") with { Parts = [Of(not.Part, exceptions: false)] },
            Condition.Has has => OfFacts(has, Trace(has.Kind.ToString().ToLowerInvariant()), exceptions),
            Condition.Together together when verdict == Verdict.Unknown => Trace("facts"),
            Condition.Together together => OfTogether(together, Trace("facts"), exceptions, found),
            Condition.Text => Trace("text"),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

        ConditionTrace Trace(string name) => new(condition, name, holds, [], []) { IsUndecided = isUndecided, IsGivenUp = isUndecided };
        ConditionTrace Logic(string name, ImmutableArray<Condition> parts, int wanted)
        {
            ImmutableArray<ConditionTrace> traces = [.. parts.Select(part => Of(part, exceptions))];
            return Trace(name) with { Parts = traces, Holds = _matched is null ? holds : traces.Count(part => part.Holds) >= wanted };
        }
    }

    private ConditionTrace OfFacts(Condition.Has has, ConditionTrace trace, bool exceptions)
    {
        if (has.Count is { } wanted)
        {
            var all = Facts(has.Kind, has.Test, exceptions, null, seenByMatch: false);
            var count = Count(has.Test, exceptions ? _rule.Except : []);
            return trace with
            {
                Facts = all,
                Count = count,
                Ways = trace.Holds ? [] : new CountedWays(has, exceptions ? _rule.Except : [], Count).Of(OfType(all), count, trace.Place),
            };

            CountTrace Count(FactTest test, ImmutableArray<RuleException> except)
            {
                var facts = new Exceptions(except).LeftOf(has.Kind, _reading);
                var counting = TestCompiler.CountingOf(has with { Test = test }, wanted, TestCompiler.Compile(has.Kind, test));
                return new(wanted, counting.Count(facts, Verdict.Passes), counting.Count(facts, Verdict.Unknown));
            }
        }

        var own = Facts(has.Kind, has.Test, exceptions, null);
        var ways = ShortestWays.Near(
            OfType(own)
                .SelectMany(fact =>
                    fact.Ways.Select(way => new NearMiss(
                        [.. way.Select(condition => condition.At(trace.Place))],
                        [FactAsked.Of(trace.Place, fact.Fact)]
                    ))
                )
        );
        return trace with
        {
            Facts = own,
            Holds = _matched is null ? trace.Holds : own.Any(fact => fact.Passes),
            Ways = ways.IsEmpty ? [new([new FailedCondition(FailedCondition.NoSuchFact) { Part = has, Place = trace.Place }], [])] : ways,
        };
    }

    /// <param name="found">What fits.</param>
    private ConditionTrace OfTogether(Condition.Together together, ConditionTrace trace, bool exceptions, ImmutableArray<Finding> found)
    {
        ImmutableArray<ImmutableArray<FactTrace>> facts =
        [
            .. together.Facts.Select(named => Facts(named.Kind, named.Test, exceptions, named.Name)),
        ];
        var search = new NearestCombinations(
            together,
            [.. facts.Select(OfType)],
            (at, fact, path) =>
                MatchedFacts.Read(together.Facts[at].Kind, path, fact, SeenOf(together.Facts[at].Kind, together.Facts[at].Name)),
            trace.Place
        );
        if (_matched is null && trace.Holds)
        {
            return trace with
            {
                Combinations =
                [
                    .. found.Select(finding =>
                        search.Of(finding.Facts.Select((fact, at) => facts[at].First(one => ReferenceEquals(one.Fact, fact))))
                    ),
                ],
            };
        }

        var (combinations, ways) = search.Find();
        return trace with
        {
            Combinations = combinations,
            Ways = ways,
            IsGivenUp = search.IsGivenUp,
            Holds = _matched is not null && combinations.Any(one => one.Passes),
        };
    }

    private static ImmutableArray<FactTrace> OfType(ImmutableArray<FactTrace> facts) => facts.RemoveAll(fact => fact.IsOfOtherType);

    private ImmutableArray<FactTrace> Facts(FactKind kind, FactTest test, bool exceptions, string? name, bool seenByMatch = true)
    {
        var facts = seenByMatch && exceptions && _matched is not null ? _matched.Of(_reading.Of(kind), name) : _reading.Of(kind);
        var seen = seenByMatch && exceptions ? SeenOf(kind, name) : null;
        return
        [
            .. facts
                .Select(fact => OfFact(kind, test, fact, exceptions, seen))
                .OrderBy(fact => fact.IsOfOtherType)
                .ThenBy(fact => fact.Ways[0].Length),
        ];
    }

    private Func<SlotPath, Slot?>? SeenOf(FactKind kind, string? name) => _matched?.SeenOf(kind, name);

    private FactTrace OfFact(FactKind kind, FactTest test, Fact fact, bool exceptions, Func<SlotPath, Slot?>? seen)
    {
        ImmutableArray<RuleException> taking = exceptions ? [.. _except.AllTaking(kind, fact, _reading.AsOf)] : [];
        var trace = TestTracer.Of(kind, test, fact, seen);
        return new(fact, trace, taking, taking.IsEmpty && trace.Verdict == Verdict.Passes)
        {
            Ended = exceptions ? [.. _except.EndedOf(kind, fact, _reading.AsOf)] : [],
        };
    }

    /// <summary>Whether a part of the rule holds, and what it finds.</summary>
    private (Verdict Verdict, ImmutableArray<Finding> Found) Evaluate(Condition condition, bool exceptions)
    {
        _reading.Begin();
        var rule = _rule with { When = condition, Except = exceptions ? _rule.Except : [] };
        var verdict = new ClosureMatcher(rule).Evaluate(_reading);
        return (verdict, verdict == Verdict.Passes ? [.. new KeySources(rule).Told(_reading)] : []);
    }
}
