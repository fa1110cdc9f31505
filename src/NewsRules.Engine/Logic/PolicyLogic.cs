using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>Finds exceptions and throttles that do not fit what their rule asks for.</summary>
internal static class PolicyLogic
{
    private static readonly SlotPath Kind = new("kind");

    public static IEnumerable<LogicFault> FaultsOf(Rule rule) =>
        FaultsOfExceptions(rule).Concat(FaultsOfThrottle(rule.Alert, [.. Facts(rule.When)]));

    /// <summary>Exceptions that take nothing, and the first that leaves nothing.</summary>
    public static IEnumerable<LogicFault> FaultsOfExceptions(Rule rule)
    {
        Condition.Has[] asked = [.. Facts(rule.When)];
        return rule
            .Except.Where(exception => !asked.Any(has => has.Kind == exception.Kind && AreOpen(has.Kind, has.Test, exception.Test)))
            .Select(exception => new LogicFault(LogicFaultKind.TakesNothing, exception))
            .Concat(TakingEverything(rule) is { } last ? [last] : []);
    }

    /// <summary>The first exception that, with those before it, leaves nothing; null where there is none.</summary>
    public static LogicFault? TakingEverything(Rule rule) =>
        rule.Except.IsEmpty ? null : TakingEverything(rule.When, [.. rule.Except.Where(exception => exception.Until is null)]);

    private static LogicFault? TakingEverything(Condition when, ImmutableArray<RuleException> exceptions)
    {
        if (exceptions.IsEmpty || RuleLogic.CanBeTrue(Without(when, exceptions)))
        {
            return null;
        }

        var last = Enumerable.Range(0, exceptions.Length).First(at => !RuleLogic.CanBeTrue(Without(when, exceptions[..(at + 1)])));
        var needed = exceptions[..last].LastOrDefault(one => RuleLogic.CanBeTrue(Without(when, exceptions[..(last + 1)].Remove(one))));
        return new LogicFault(
            LogicFaultKind.TakesEverything,
            exceptions[last],
            needed ?? (RuleLogic.CanBeTrue(Without(when, [exceptions[last]])) ? exceptions[last - 1] : null)
        );
    }

    /// <summary>The same of what exceptions leave; what there must not be is looked for among all facts.</summary>
    private static Condition Without(Condition condition, ImmutableArray<RuleException> exceptions) =>
        condition switch
        {
            Condition.AllOf all => new Condition.AllOf([.. all.Parts.Select(part => Without(part, exceptions))]),
            Condition.AnyOf any => new Condition.AnyOf([.. any.Parts.Select(part => Without(part, exceptions))]),
            Condition.AtLeast some => some with { Parts = [.. some.Parts.Select(part => Without(part, exceptions))] },
            Condition.Has has => has with { Test = Without(has.Kind, has.Test, exceptions) },
            Condition.Together together => together with
            {
                Facts = [.. together.Facts.Select(named => named with { Test = Without(named.Kind, named.Test, exceptions) })],
            },
            _ => condition,
        };

    /// <summary>An exception takes only what surely meets it: what may is left.</summary>
    private static FactTest.All Without(FactKind kind, FactTest test, ImmutableArray<RuleException> exceptions) =>
        new([
            test,
            .. exceptions
                .Where(exception => exception.Kind == kind)
                .Select(exception => new FactTest.None(exception.Test, MatchUnknown: true)),
        ]);

    /// <summary>The facts that a condition finds, each alone.</summary>
    public static IEnumerable<Condition.Has> Facts(Condition when) =>
        when.Asked()
            .SelectMany(asked =>
                asked switch
                {
                    Condition.Has has => [has],
                    Condition.Together together => together.Facts.Select(named => new Condition.Has(named.Kind, named.Test)),
                    _ => (IEnumerable<Condition.Has>)[],
                }
            );

    private static IEnumerable<LogicFault> FaultsOfThrottle(AlertPolicy alert, Condition.Has[] asked)
    {
        if (alert.Unless is ThrottleBreak.StageChanges && !asked.Any(has => has.Kind == FactKind.Event))
        {
            yield return new LogicFault(LogicFaultKind.StageNeverChanges, alert);
        }

        if (
            alert.Unless is ThrottleBreak.Rises rises
            && asked
                .Where(has => has.Kind == FactKind.Statement)
                .All(has => rises.Kinds.Count(kind => AreOpen(has.Kind, new FactTest.OneOf(Kind, [kind]), has.Test)) < 2)
        )
        {
            yield return new LogicFault(LogicFaultKind.NeverRises, alert);
        }
    }

    /// <summary>True when a fact may pass both.</summary>
    private static bool AreOpen(FactKind kind, FactTest one, FactTest other)
    {
        var room = new FactRoom(kind, _ => { });
        room.Add(one);
        room.Add(other);
        return room.IsOpen;
    }
}
