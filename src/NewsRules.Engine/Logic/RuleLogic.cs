using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>Finds in a rule what cannot be meant. What it reports is so; it does not report all that is.</summary>
public sealed class RuleLogic
{
    private readonly List<LogicFault> _faults = [];

    private RuleLogic() { }

    /// <summary>The faults of a rule, each once.</summary>
    public static IReadOnlyCollection<LogicFault> FaultsOf(Rule rule)
    {
        var logic = new RuleLogic();
        if (RuleSize.Of(rule) <= RuleSize.Most && logic.CanHold(rule.When))
        {
            logic.CheckAlways(rule.When);
            logic._faults.AddRange(Repetitions.Of(rule));
            logic._faults.AddRange(PolicyLogic.FaultsOf(rule));
        }

        return logic._faults;
    }

    /// <summary>Those among them, and seldom another, for which the rule finds nothing at all: a fraction of the work.</summary>
    public static IReadOnlyCollection<LogicFault> ErrorsOf(Rule rule)
    {
        var logic = new RuleLogic();
        if (RuleSize.Of(rule) <= RuleSize.Most && logic.CanHold(rule.When) && PolicyLogic.TakingEverything(rule) is { } last)
        {
            logic._faults.Add(last);
        }

        return logic._faults;
    }

    /// <summary>What is wrong with a rule's exceptions.</summary>
    public static IEnumerable<LogicFault> FaultsOfExceptions(Rule rule) =>
        RuleSize.Of(rule) <= RuleSize.Most && CanBeTrue(rule.When) ? PolicyLogic.FaultsOfExceptions(rule) : [];

    /// <summary>False when no article could make the condition true.</summary>
    internal static bool CanBeTrue(Condition condition) => new RuleLogic().CanHold(condition);

    /// <summary>True when words, and no fact, make the condition true.</summary>
    public static bool LooksAtWordsAlone(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.Where(part => part is not Condition.Not).ToArray() is { Length: > 0 } asked
                && asked.All(LooksAtWordsAlone),
            Condition.AnyOf any => any.Parts.Any(LooksAtWordsAlone),
            Condition.AtLeast some => some.Parts.Count(LooksAtWordsAlone) >= some.Count,
            Condition.Text => true,
            _ => false,
        };

    /// <summary>False, and told, when no article could make the condition true.</summary>
    private bool CanHold(Condition condition)
    {
        var before = _faults.Count;
        Add(Parts(condition).ToArray());
        return _faults.FindIndex(before, fault => fault.Kind == LogicFaultKind.NeverTrue) < 0;
    }

    private static IEnumerable<Condition> Parts(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.SelectMany(Parts),
            Condition.Not { Part: Condition.Not twice } => Parts(twice.Part),
            _ => [condition],
        };

    /// <summary>Conditions that must all hold. Only the article is the same for all of them.</summary>
    private void Add(Condition[] parts)
    {
        var article = new FactRoom(FactKind.Article, _faults.Add);
        foreach (var part in parts)
        {
            switch (part)
            {
                case Condition.Has { Kind: FactKind.Article, Count.Min: > 1 } has:
                    _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, has.Count));
                    break;
                case Condition.Has { Kind: FactKind.Article } has:
                    article.Add(has.Test);
                    break;
                case Condition.Has has:
                    AddCounted(has, parts);
                    break;
                case Condition.Together together:
                    AddEach(together);
                    break;
                case Condition.AnyOf any:
                    Choose(any, any.Parts, 1);
                    break;
                case Condition.AtLeast some:
                    Choose(some, some.Parts, some.Count);
                    break;
                case Condition.Not { Part: Condition.Has { Kind: FactKind.Article, Count: null } of } when SaysNothing(of.Kind, of.Test):
                    _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, part));
                    break;
                case Condition.Not not when parts.FirstOrDefault(other => other != part && Implication.Holds(other, not.Part)) is { } asked:
                    _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, not, asked));
                    break;
            }
        }
    }

    private void AddCounted(Condition.Has has, Condition[] beside)
    {
        var room = new FactRoom(has.Kind, _faults.Add);
        room.Add(has.Test);
        if (room.IsOpen && has.Count is { } count && DistinctValues.AreTooFew(room, has.Test, count) is { } by)
        {
            _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, count, by.Test));
        }
        else if (
            has.Count is { Max: { } most } bound
            && has with { Count = bound with { Min = most + 1, Max = null } } is var more
            && beside.FirstOrDefault(other => other != has && Implication.Holds(other, more)) is { } asked
        )
        {
            _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, has.Count, asked));
        }
    }

    private void AddEach(Condition.Together together)
    {
        FactRoom[] rooms = [.. together.Facts.Select(named => new FactRoom(named.Kind, _faults.Add))];
        foreach (var (room, named) in rooms.Zip(together.Facts))
        {
            room.Add(named.Test);
        }

        foreach (
            var join in together.Joins.Where(join =>
                rooms.All(room => room.IsOpen) && !Ties.CanHold(join.Same, [.. join.Slots.Select(slot => rooms[slot.Fact].Of(slot.Path))])
            )
        )
        {
            _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, join));
        }

        if (
            Ties.AtOdds(
                together.Joins,
                join => join.Same,
                join => join.Slots.Where(slot => SlotNature.Of(together.Facts[slot.Fact].Kind, slot.Path).IsSingle)
            )
            is var (first, second)
        )
        {
            _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, second, first));
        }
    }

    private void Choose(Condition choice, IReadOnlyCollection<Condition> parts, int least)
    {
        var tried = parts.Select(part => (Part: part, Logic: new RuleLogic())).ToArray();
        var open = tried.Where(one => one.Logic.CanHold(one.Part)).ToArray();
        if (
            open.Length < least
            || !Choices.HaveRoomFor(least, [.. open.Select(one => one.Part)], (one, other) =>
                new RuleLogic().CanHold(new Condition.AllOf([one, other]))
            )
        )
        {
            _faults.Add(new LogicFault(LogicFaultKind.NeverTrue, choice));
            return;
        }

        _faults.AddRange(tried.Except(open).Select(never => new LogicFault(LogicFaultKind.PartNeverTrue, never.Part)));
        _faults.AddRange(open.SelectMany(one => one.Logic._faults));
    }

    private void CheckAlways(Condition condition)
    {
        if (Absence(condition) is { } not)
        {
            _faults.Add(new LogicFault(LogicFaultKind.OnlyAbsence, not));
            return;
        }

        if (IsEverything(condition))
        {
            _faults.Add(new LogicFault(LogicFaultKind.Everything, condition));
            return;
        }

        foreach (var has in PolicyLogic.Facts(condition))
        {
            CheckSaysNothing(has.Kind, has.Test);
        }
    }

    private static bool IsEverything(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.All(IsEverything),
            Condition.AnyOf any => any.Parts.Any(IsEverything),
            Condition.Has { Count: null } has => SaysNothing(has.Kind, has.Test),
            _ => false,
        };

    /// <summary>What makes the condition true without there being anything; null where that is not enough.</summary>
    private static Condition.Not? Absence(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => AbsenceOf(all.Parts, Math.Max(1, all.Parts.Length)),
            Condition.AnyOf any => AbsenceOf(any.Parts, 1),
            Condition.AtLeast some => AbsenceOf(some.Parts, some.Count),
            Condition.Not not => Absence(not.Part) is null ? not : null,
            _ => null,
        };

    private static Condition.Not? AbsenceOf(IEnumerable<Condition> parts, int least) =>
        parts.Select(Absence).OfType<Condition.Not>().ToArray() is { } absent && absent.Length >= least ? absent[0] : null;

    private static bool SaysNothing(FactKind kind, FactTest test) =>
        test switch
        {
            FactTest.All all => all.Tests.All(part => SaysNothing(kind, part)),
            FactTest.Any any => any.Tests.Any(part =>
                SaysNothing(kind, part)
                || (Denied(kind, part) is { } denied && any.Tests.Any(other => Implication.Passes(kind, denied, other)))
            ) || HasEveryValue(kind, any.Tests),
            FactTest.None none => (none.MatchUnknown || Certainty.IsAlwaysDecided(kind, none.Test)) && !FactRoom.CanPass(kind, none.Test),
            FactTest.OneOf leaf when SlotNature.Of(kind, leaf.Path) is { IsAlwaysKnown: true } nature => leaf.Values.IsEmpty
                || (!nature.All.IsEmpty && nature.All.All(leaf.Values.Contains)),
            _ => false,
        };

    /// <summary>True when the parts take every value of a slot between them.</summary>
    private static bool HasEveryValue(FactKind kind, ImmutableArray<FactTest> parts) =>
        parts
            .Select(FactRoom.Single)
            .OfType<FactTest.OneOf>()
            .GroupBy(leaf => leaf.Path.Whole)
            .Any(slot =>
                SlotNature.Of(kind, slot.Key) is { IsAlwaysKnown: true, All: { IsEmpty: false } all }
                && all.All(value => slot.Any(leaf => leaf.Values.Contains(value)))
            );

    /// <summary>What must not pass, where it surely passes or fails; null for whatever else.</summary>
    private static FactTest.OneOf? Denied(FactKind kind, FactTest test) =>
        FactRoom.Single(test) is FactTest.None none
        && FactRoom.Single(none.Test) is FactTest.OneOf leaf
        && SlotNature.Of(kind, leaf.Path).IsAlwaysKnown
            ? leaf
            : null;

    private void CheckSaysNothing(FactKind kind, FactTest test)
    {
        switch (test)
        {
            case FactTest.All all:
                foreach (var part in all.Tests)
                {
                    CheckSaysNothing(kind, part);
                }

                break;
            case FactTest.OneOf or FactTest.Any or FactTest.None when SaysNothing(kind, test):
                _faults.Add(new LogicFault(LogicFaultKind.SaysNothing, test));
                break;
        }
    }
}
