using System.Buffers;
using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>Gives participants to conditions, each to one: a maximum matching, by augmenting paths.</summary>
public readonly ref struct Seating
{
    private readonly ImmutableArray<Actor> _actors;
    private readonly Func<int, Actor, bool> _fits;
    private readonly Span<int> _heldBy;
    private readonly Span<bool> _tried;

    private Seating(ImmutableArray<Actor> actors, Func<int, Actor, bool> fits, Span<int> heldBy, Span<bool> tried)
    {
        (_actors, _fits) = (actors, fits);
        _heldBy = heldBy;
        _tried = tried;
        _heldBy.Fill(-1);
    }

    /// <summary>How many of the seats can be taken at once.</summary>
    /// <param name="seats">Of each condition, how many participants it needs.</param>
    /// <param name="fits">Whether a participant meets the condition at a place.</param>
    public static int Most(ImmutableArray<Actor> actors, ImmutableArray<int> seats, Func<int, Actor, bool> fits)
    {
        var (heldBy, tried) = (ArrayPool<int>.Shared.Rent(actors.Length), ArrayPool<bool>.Shared.Rent(actors.Length));
        var seating = new Seating(actors, fits, heldBy.AsSpan(0, actors.Length), tried.AsSpan(0, actors.Length));
        var taken = 0;
        for (var condition = 0; condition < seats.Length; condition++)
        {
            for (var seat = 0; seat < seats[condition] && seating.Seat(condition); seat++)
            {
                taken++;
            }
        }

        ArrayPool<int>.Shared.Return(heldBy);
        ArrayPool<bool>.Shared.Return(tried);
        return taken;
    }

    private bool Seat(int condition)
    {
        _tried.Clear();
        return Find(condition);
    }

    private bool Find(int condition)
    {
        for (var at = 0; at < _actors.Length; at++)
        {
            if (_tried[at] || !_fits(condition, _actors[at]))
            {
                continue;
            }

            _tried[at] = true;
            if (_heldBy[at] < 0 || Find(_heldBy[at]))
            {
                _heldBy[at] = condition;
                return true;
            }
        }

        return false;
    }
}
