using System.Collections.Immutable;
using System.Globalization;
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

    private Explanation(Rule rule, FactSheet sheet, DateTimeOffset asOf)
    {
        _rule = rule;
        _except = new Exceptions(rule.Except);
        _reading = new Reading(sheet, asOf);
    }

    /// <summary>Puts every part of a rule to an article.</summary>
    /// <param name="asOf">The instant at which dated exceptions are judged.</param>
    public static ConditionTrace Of(Rule rule, FactSheet sheet, DateTimeOffset asOf) => new Explanation(rule, sheet, asOf).Of(rule.When, exceptions: true);

    private ConditionTrace Of(Condition condition, bool exceptions)
    {
        var (holds, isGivenUp) = (Holds(condition, exceptions), _reading.GaveUp);
        return (condition switch
        {
            Condition.AllOf all => new("all_of", holds, Parts(all.Parts), []),
            Condition.AnyOf any => new("any_of", holds, Parts(any.Parts), []),
            Condition.AtLeast some => new("at_least", holds, Parts(some.Parts), [], Count: some.Count),
            Condition.Not not => new("not", holds, [Of(not.Part, exceptions: false)], [], holds ? null : Failed("not") with { Asked = ConditionWords.Of(not.Part), AlsoCalled = [$"not.{ConditionWords.NameOf(not.Part)}"] }),
            Condition.Has has => Counted(has, holds, new(has.Kind.ToString().ToLowerInvariant(), holds, [], Facts(has.Kind, has.Test, exceptions)), exceptions),
            Condition.Together together => Joined(together, isGivenUp, new("facts", holds, [.. together.Facts.Select(named => OfNamed(named, exceptions))], []), exceptions),
            Condition.Text text => new("text", holds, [], [], holds ? null : Failed("text") with { Asked = ConditionWords.Of(text) }, Wanted: text.Query.ToString()) { Query = text.Query },
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        }) with
        {
            IsGivenUp = isGivenUp,
        };

        FailedCondition Failed(string name) => new(name) { Part = condition };
        ImmutableArray<ConditionTrace> Parts(ImmutableArray<Condition> parts) => [.. parts.Select(part => Of(part, exceptions))];
    }

    private ConditionTrace OfNamed(NamedTest named, bool exceptions) =>
        new(named.Name, Holds(new Condition.Has(named.Kind, named.Test), exceptions), [], [.. Facts(named.Kind, named.Test, exceptions).Select(fact => fact with { Name = named.Name })]);

    private ImmutableArray<FactTrace> Facts(FactKind kind, FactTest test, bool exceptions) =>
        [.. _reading.Of(kind).Select(fact => OfFact(kind, test, fact, exceptions)).OrderBy(fact => fact.IsOfOtherType).ThenBy(fact => fact.Ways[0].Conditions.Length)];

    private FactTrace OfFact(FactKind kind, FactTest test, Fact fact, bool exceptions)
    {
        ImmutableArray<RuleException> taking = exceptions && _except.Taking(kind, fact, _reading.AsOf) is { } exception ? [exception] : [];
        var trace = TestTracer.Of(kind, test, fact);
        return new(fact, trace, taking, taking.IsEmpty && trace.Verdict == Verdict.Passes)
        {
            Ended = exceptions ? [.. _except.EndedOf(kind, fact, _reading.AsOf)] : [],
        };
    }

    private ConditionTrace Joined(Condition.Together together, bool isGivenUp, ConditionTrace trace, bool exceptions)
    {
        if (trace.Holds || isGivenUp || together.Joins.IsEmpty || !Holds(together with { Joins = [] }, exceptions))
        {
            return trace.Holds ? trace : trace with { Failed = new FailedCondition("facts") { Part = together } };
        }

        var join = together.Joins.FirstOrDefault(join => !Holds(together with { Joins = [join] }, exceptions)) ?? together.Joins[0];
        return trace with
        {
            Failed = new FailedCondition(join.Same ? "same" : "different", string.Join("; ", join.Slots.Select(slot => $"{Named(slot)}: {Seen(slot)}"))) { Part = join },
            Wanted = string.Join(", ", join.Slots.Select(Named)),
        };

        string Named(NamedSlot slot) => $"{together.Facts[slot.Fact].Name}.{slot.Path}";
        string Seen(NamedSlot slot) => string.Join(", ", trace.Parts[slot.Fact].Facts.Where(fact => fact.Passes).Select(fact => SlotTable.Find(together.Facts[slot.Fact].Kind, slot.Path)!.Read(fact.Fact)).SelectMany(seen => Told(seen)).Distinct());
    }

    private static ImmutableArray<string> Told(Slot seen) => seen.IsKnown ? seen.ToImmutableArray() : [seen.ToString()];

    private ConditionTrace Counted(Condition.Has has, bool holds, ConditionTrace trace, bool exceptions)
    {
        if (holds || has.Count is not { } count)
        {
            return trace;
        }

        var facts = exceptions ? _except.LeftOf(has.Kind, _reading) : _reading.Of(has.Kind);
        var found = TestCompiler.CountingOf(has, count, TestCompiler.Compile(has.Kind, has.Test)).Count(facts.AsSpan(), Verdict.Passes);
        var isTooMany = count.Max is not null && found >= count.Min;
        return trace with
        {
            Failed = new FailedCondition(isTooMany ? "max" : "min", found.ToString(CultureInfo.InvariantCulture)) { Part = has },
            Wanted = (isTooMany ? count.Max!.Value : count.Min).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>False as well for what was given up: of that the rule makes nothing.</summary>
    private bool Holds(Condition condition, bool exceptions)
    {
        _reading.Begin();
        return new ClosureMatcher(_rule with { When = condition, Except = exceptions ? _rule.Except : [] }).Holds(_reading) && !_reading.GaveUp;
    }
}
