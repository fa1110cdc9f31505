using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Logic;

/// <summary>
/// What conditions on one fact, all of which must pass, leave it to be. Some contradictions between slots it does not see; what it reports
/// is one.
/// </summary>
internal sealed class FactRoom(FactKind kind, Action<LogicFault> report)
{
    private const int LastOrder = 3;
    private readonly List<(SlotPath Path, SlotRoom Room)> _rooms = [];
    private readonly List<FactTest> _given = [];

    /// <summary>True until nothing is left.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Adds a test; comparisons and choices last, when what they must go with is known.</summary>
    public void Add(FactTest test)
    {
        var parts = new List<FactTest>();
        Gather(test, parts);
        for (var order = 0; order <= LastOrder; order++)
        {
            AddAll(parts, order);
        }

        if (_given.Exists(given => given is FactTest.Compare))
        {
            AddComparisons([.. _given.OfType<FactTest.Compare>()]);
        }
    }

    private void AddAll(List<FactTest> parts, int order)
    {
        foreach (var part in parts)
        {
            if (IsOpen && Order(part) == order)
            {
                AddPart(part);
                _given.Add(part);
            }
        }
    }

    private void AddComparisons(FactTest.Compare[] compared)
    {
        foreach (var compare in compared.Where(compare => IsOpen && !Ties.CanHold(compare.Same, [.. compare.Paths.Select(Of)])))
        {
            Close(compare, compare.Paths.Select(path => Of(path).LastBefore(compare)).FirstOrDefault(other => other is not null));
        }

        if (
            IsOpen
            && Ties.AtOdds(compared, compare => compare.Same, compare => compare.Paths.Where(path => SlotNature.Of(kind, path).IsSingle))
                is var (first, second)
        )
        {
            Close(second, first);
        }
    }

    /// <summary>What is left of a slot.</summary>
    public SlotRoom Of(SlotPath path)
    {
        var whole = path.Whole;
        foreach (var (known, its) in _rooms)
        {
            if (known == whole)
            {
                return its;
            }
        }

        var room = new SlotRoom(SlotNature.Of(kind, path));
        _rooms.Add((whole, room));
        return room;
    }

    /// <summary>False when no fact passes a test.</summary>
    public static bool CanPass(FactKind kind, FactTest test)
    {
        var room = new FactRoom(kind, _ => { });
        room.Add(test);
        return room.IsOpen;
    }

    /// <summary>The test itself where it stands alone in a list or map.</summary>
    public static FactTest Single(FactTest test) =>
        test switch
        {
            FactTest.All { Tests: [var only] } => Single(only),
            FactTest.Any { Tests: [var only] } => Single(only),
            _ => test,
        };

    private static void Gather(FactTest test, List<FactTest> parts)
    {
        if (test is FactTest.All all)
        {
            foreach (var part in all.Tests)
            {
                Gather(part, parts);
            }
        }
        else
        {
            parts.AddRange(test is FactTest.Apart apart ? apart.Parts : [test]);
        }
    }

    private static int Order(FactTest part) =>
        part switch
        {
            FactTest.Any or FactTest.AtLeast => LastOrder,
            FactTest.None { Test: var test } when Single(test) is FactTest.All => 2,
            FactTest.None or FactTest.Participants { Count.Max: not null } => 1,
            _ => 0,
        };

    private void AddPart(FactTest part)
    {
        switch (part)
        {
            case FactTest.OneOf or FactTest.InList when Leaf.Of(part) is { } leaf:
                Narrow(Of(leaf.Path).Ask(leaf, part), part);
                break;
            case FactTest.Absent leaf:
                Narrow(Of(leaf.Path).Empty(leaf), leaf);
                break;
            case FactTest.None none:
                AddNone(none.Test, none);
                break;
            case FactTest.Compare compare:
                foreach (var path in compare.Paths)
                {
                    Narrow(Of(path).Fill(matchUnknown: false, compare), compare);
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
                AddParticipants(who);
                break;
        }
    }

    private void AddParticipants(FactTest.Participants who)
    {
        var each = new FactRoom(kind, report);
        each.Add(who.Each);
        IsOpen = each.IsOpen;
        if (IsOpen && DistinctValues.AreTooFew(each, who.Each, who.Count) is { } by)
        {
            Close(who.Count, by.Test);
        }
        else if (
            IsOpen
            && who.Count is { Max: { } most }
            && Given(who with { Count = who.Count with { Min = most + 1, Max = null } }) is { } more
        )
        {
            Close(who.Count, more);
        }
    }

    /// <summary>Of several that must not pass together those that surely do are left out: it is one of the others that fails.</summary>
    private void AddNone(FactTest barred, FactTest.None none)
    {
        switch (Single(barred))
        {
            case FactTest.OneOf or FactTest.InList when Leaf.Of(barred) is { } leaf:
                Narrow(Of(leaf.Path).Bar(leaf, none.MatchUnknown, none), none);
                break;
            case FactTest.Absent leaf:
                Narrow(Of(leaf.Path).Fill(none.MatchUnknown, none), none);
                break;
            case FactTest.Any any:
                foreach (var part in any.Tests.Where(_ => IsOpen))
                {
                    AddNone(part, none);
                }

                break;
            case FactTest.None twice when twice.MatchUnknown || !none.MatchUnknown || Certainty.IsAlwaysDecided(kind, twice.Test):
                Add(twice.Test);
                break;
            case FactTest.All all
                when all.Tests.RemoveAll(part => Given(part) is not null) is var open && open.Length < all.Tests.Length && !open.IsEmpty:
                AddNone(new FactTest.All(open), none);
                break;
            case var whole when Given(whole) is { } given:
                Close(none, given);
                break;
        }
    }

    /// <summary>What must pass anyhow, and makes a test pass; null where nothing does.</summary>
    private FactTest? Given(FactTest test) =>
        _given.FirstOrDefault(given => Implication.Passes(kind, given, test))
        ?? (test is FactTest.All all && _given.Count > 0 && all.Tests.All(part => Given(part) is not null) ? _given[^1] : null);

    /// <summary>Closes where a test has left nothing of a slot.</summary>
    private void Narrow(SlotRoom room, FactTest test)
    {
        if (IsOpen && room.IsEmpty)
        {
            Close(test, room.LastBefore(test));
        }
    }

    private void Close(object part, FactTest? other = null)
    {
        IsOpen = false;
        report(new LogicFault(LogicFaultKind.NeverTrue, part, other));
    }

    private void Choose(FactTest choice, IReadOnlyCollection<FactTest> parts, int least)
    {
        var closed = parts.Where(part => !IsOpenWith(part)).ToArray();
        if (
            parts.Count - closed.Length < least
            || !Choices.HaveRoomFor(least, [.. parts.Where(part => !closed.Contains(part))], (one, other) =>
                IsOpenWith(new FactTest.All([one, other]))
            )
        )
        {
            Close(choice);
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
            branch._rooms.Add((path, room.Copy()));
        }

        branch._given.AddRange(_given);
        branch.Add(part);
        return branch.IsOpen;
    }
}
