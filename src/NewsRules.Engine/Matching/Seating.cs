using System.Buffers;
using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Gives each of several seats one of those who may sit there, nobody two: a maximum matching, by augmenting paths. Allocates nothing.
/// </summary>
public static class Seating
{
    private const int Few = 16;

    /// <summary>How many of the seats can be taken at once.</summary>
    /// <param name="seats">Of each condition, how many participants it needs.</param>
    /// <param name="fits">Whether a participant meets the condition at a place.</param>
    public static int Most(ImmutableArray<Actor> actors, ImmutableArray<int> seats, Func<int, Actor, bool> fits) =>
        Taken(new SeatsOfActors(actors, seats, fits), untilOneStaysFree: false);

    /// <summary>True when all of them can.</summary>
    internal static bool AreAllTaken<T>(T seats)
        where T : ISeats, allows ref struct => Taken(seats, untilOneStaysFree: true) == seats.Count;

    private static int Taken<T>(T seats, bool untilOneStaysFree)
        where T : ISeats, allows ref struct
    {
        var count = seats.Count;
        var rented = count > Few ? ArrayPool<int>.Shared.Rent(2 * count) : null;
        var room = rented is null ? stackalloc int[2 * Few] : rented;
        room[..(2 * count)].Fill(-1);
        var chosen = room[..count];
        var asked = room[count..(2 * count)];
        var taken = 0;
        for (var seat = 0; seat < count && (taken == seat || !untilOneStaysFree); seat++)
        {
            taken += Take(seats, seat, chosen, asked, round: seat) ? 1 : 0;
        }

        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return taken;
    }

    /// <summary>Takes a seat; whoever holds what fits it moves to another that fits, where there is one.</summary>
    /// <param name="chosen">What each seat has; negative while it is free.</param>
    /// <param name="asked">The round in which a seat was last asked to move.</param>
    private static bool Take<T>(T seats, int seat, Span<int> chosen, Span<int> asked, int round)
        where T : ISeats, allows ref struct
    {
        for (var choice = 0; choice < seats.ChoicesFor(seat); choice++)
        {
            if (choice == chosen[seat] || !seats.Fits(seat, choice))
            {
                continue;
            }

            var holder = HolderOf(seats, seat, choice, chosen);
            if (holder >= 0)
            {
                if (asked[holder] == round)
                {
                    continue;
                }

                asked[holder] = round;
                if (!Take(seats, holder, chosen, asked, round))
                {
                    continue;
                }
            }

            chosen[seat] = choice;
            return true;
        }

        return false;
    }

    private static int HolderOf<T>(T seats, int seat, int choice, ReadOnlySpan<int> chosen)
        where T : ISeats, allows ref struct
    {
        var holder = chosen.Length - 1;
        while (holder >= 0 && (holder == seat || chosen[holder] < 0 || !seats.AreOne(seat, choice, holder, chosen[holder])))
        {
            holder--;
        }

        return holder;
    }
}

/// <summary>Seats, with those who may sit there by their places.</summary>
internal interface ISeats
{
    int Count { get; }

    /// <summary>How many there are to choose from.</summary>
    int ChoicesFor(int seat);

    bool Fits(int seat, int choice);

    /// <summary>True of choices for two seats that are the same one.</summary>
    bool AreOne(int seat, int choice, int other, int otherChoice);
}

/// <summary>Conditions to which participants are given, each to one.</summary>
/// <param name="needed">How many each needs; of more than there are, one more.</param>
internal readonly struct SeatsOfActors(ImmutableArray<Actor> actors, ImmutableArray<int> needed, Func<int, Actor, bool> fits) : ISeats
{
    public int Count
    {
        get
        {
            var count = 0;
            for (var condition = 0; condition < needed.Length; condition++)
            {
                count += SeatsOf(condition);
            }

            return count;
        }
    }

    public int ChoicesFor(int seat) => actors.Length;

    public bool Fits(int seat, int choice)
    {
        var condition = 0;
        for (; seat >= SeatsOf(condition); condition++)
        {
            seat -= SeatsOf(condition);
        }

        return fits(condition, actors[choice]);
    }

    public bool AreOne(int seat, int choice, int other, int otherChoice) => choice == otherChoice;

    private int SeatsOf(int condition) => Math.Min(needed[condition], actors.Length + 1);
}

/// <summary>Slots of which each is to have a value that no other has; an unknown one may have any.</summary>
internal readonly ref struct SeatsOfSlots(ReadOnlySpan<Slot> slots, IEqualityComparer<string> comparer) : ISeats
{
    private readonly ReadOnlySpan<Slot> _slots = slots;

    public int Count => _slots.Length;

    public int ChoicesFor(int seat) => _slots[seat].IsKnown ? _slots[seat].Count : 1;

    public bool Fits(int seat, int choice) => true;

    public bool AreOne(int seat, int choice, int other, int otherChoice) =>
        _slots[seat].IsKnown && _slots[other].IsKnown && comparer.Equals(_slots[seat][choice], _slots[other][otherChoice]);
}
