using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>Finds exceptions and throttles that do not fit what their rule asks for.</summary>
internal static class PolicyLogic
{
    private static readonly SlotPath Kind = new("kind");

    public static IEnumerable<LogicFault> FaultsOf(Rule rule)
    {
        Condition.Has[] asked = [.. Facts(rule.When)];
        return rule.Except.Select(exception => FaultOf(exception, rule, asked)).OfType<LogicFault>().Concat(FaultsOfThrottle(rule.Alert, asked));
    }

    /// <summary>The facts that a condition finds, each alone.</summary>
    public static IEnumerable<Condition.Has> Facts(Condition when) => when.Asked().SelectMany(asked => asked switch
    {
        Condition.Has has => [has],
        Condition.Together together => together.Facts.Select(named => new Condition.Has(named.Kind, named.Test)),
        _ => (IEnumerable<Condition.Has>)[],
    });

    private static LogicFault? FaultOf(RuleException exception, Rule rule, Condition.Has[] asked)
    {
        Condition.Has[] of = [.. asked.Where(has => has.Kind == exception.Kind)];
        return !of.Any(has => AreOpen(exception.Kind, has.Test, exception.Test)) ? new LogicFault(LogicFaultKind.TakesNothing, exception)
            : rule.When is Condition.Has && exception.Until is null && Implication.Passes(exception.Kind, of[0].Test, exception.Test) ? new LogicFault(LogicFaultKind.TakesEverything, exception)
            : null;
    }

    private static IEnumerable<LogicFault> FaultsOfThrottle(AlertPolicy alert, Condition.Has[] asked)
    {
        if (alert.Unless is ThrottleBreak.StageChanges && !asked.Any(has => has.Kind == FactKind.Event))
        {
            yield return new LogicFault(LogicFaultKind.StageNeverChanges, alert);
        }

        if (alert.Unless is ThrottleBreak.Rises rises && asked.Where(has => has.Kind == FactKind.Statement).All(has => rises.Kinds.Count(kind => AreOpen(has.Kind, new FactTest.OneOf(Kind, [kind]), has.Test)) < 2))
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
