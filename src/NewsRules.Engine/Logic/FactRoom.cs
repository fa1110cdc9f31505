using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>What conditions on one fact, all of which must pass, leave it to be. Some contradictions between slots it does not see; what it reports is one.</summary>
internal sealed class FactRoom(FactKind kind, Action<LogicFault> report)
{
    private readonly Dictionary<SlotPath, SlotRoom> _rooms = [];

    /// <summary>True until nothing is left.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Adds a test; choices last, when what they must go with is known.</summary>
    public void Add(FactTest test)
    {
        foreach (var part in Parts(test).OrderBy(part => part is FactTest.Any or FactTest.AtLeast))
        {
            if (IsOpen)
            {
                AddPart(part);
            }
        }
    }

    private static IEnumerable<FactTest> Parts(FactTest test) => test switch { FactTest.All all => all.Tests.SelectMany(Parts), FactTest.Apart apart => apart.Parts, _ => [test] };

    private void AddPart(FactTest part)
    {
        switch (part)
        {
            case FactTest.OneOf leaf:
                Narrow(leaf.Path, leaf, room => room.Ask(Values(leaf), leaf.MatchUnknown, leaf));
                break;
            case FactTest.InList leaf:
                Narrow(leaf.Path, leaf, room => room.Ask(leaf.List.Values, leaf.MatchUnknown, leaf));
                break;
            case FactTest.Absent leaf:
                Narrow(leaf.Path, leaf, room => room.Empty(leaf));
                break;
            case FactTest.None none:
                AddNone(none.Test, none);
                break;
            case FactTest.Compare compare:
                foreach (var path in compare.Paths)
                {
                    Narrow(path, compare, room => room.Fill(matchUnknown: false, compare));
                }

                break;
            case FactTest.Any { Tests: [var only] }:
                Add(only);
                break;
            case FactTest.Any any:
                Choose(any, any.Tests, 1);
                break;
            case FactTest.AtLeast some:
                Choose(some, some.Tests, some.Count);
                break;
            case FactTest.Participants { Count.Min: > 0 } who:
                var each = new FactRoom(kind, report);
                each.Add(who.Each);
                IsOpen = each.IsOpen;
                break;
        }
    }

    /// <summary>Of what must not pass only single conditions are understood: of several it is enough that one fails.</summary>
    private void AddNone(FactTest barred, FactTest.None none)
    {
        switch (Single(barred))
        {
            case FactTest.OneOf leaf:
                Narrow(leaf.Path, none, room => room.Bar(Values(leaf), none.MatchUnknown, none));
                break;
            case FactTest.InList leaf:
                Narrow(leaf.Path, none, room => room.Bar(leaf.List.Values, none.MatchUnknown, none));
                break;
            case FactTest.Absent leaf:
                Narrow(leaf.Path, none, room => room.Fill(none.MatchUnknown, none));
                break;
            case FactTest.Any any:
                foreach (var part in any.Tests.Where(_ => IsOpen))
                {
                    AddNone(part, none);
                }

                break;
        }
    }

    /// <summary>The values of which a slot has one and no other; null where it may have more, or any.</summary>
    public IReadOnlySet<string>? Only(SlotPath path) => _rooms.GetValueOrDefault(path.Whole)?.Only;

    /// <summary>The test itself where it stands alone in a list or map.</summary>
    public static FactTest Single(FactTest test) => test switch { FactTest.All { Tests: [var only] } => Single(only), FactTest.Any { Tests: [var only] } => Single(only), _ => test };

    private void Narrow(SlotPath path, FactTest test, Action<SlotRoom> with)
    {
        if (!_rooms.TryGetValue(path.Whole, out var room))
        {
            _rooms[path.Whole] = room = new SlotRoom(SlotNature.Of(kind, path));
        }

        with(room);
        if (IsOpen && room.IsEmpty)
        {
            IsOpen = false;
            report(new LogicFault(LogicFaultKind.NeverTrue, test, room.LastBefore(test)));
        }
    }

    private void Choose(FactTest choice, IReadOnlyCollection<FactTest> parts, int least)
    {
        var closed = parts.Where(part => !IsOpenWith(part)).ToArray();
        if (parts.Count - closed.Length < least || !Choices.HaveRoomFor(least, [.. parts.Where(part => !closed.Contains(part))], (one, other) => IsOpenWith(new FactTest.All([one, other]))))
        {
            IsOpen = false;
            report(new LogicFault(LogicFaultKind.NeverTrue, choice));
            return;
        }

        foreach (var part in closed)
        {
            report(new LogicFault(LogicFaultKind.PartNeverTrue, part));
        }
    }

    private bool IsOpenWith(FactTest part)
    {
        var branch = new FactRoom(kind, _ => { });
        foreach (var (path, room) in _rooms)
        {
            branch._rooms[path] = room.Copy();
        }

        branch.Add(part);
        return branch.IsOpen;
    }

    private static HashSet<string>? Values(FactTest.OneOf leaf) => leaf.Values.IsEmpty ? null : leaf.Values.ToHashSet(StringComparer.Ordinal);
}
