using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>What is known of a slot.</summary>
public enum SlotState
{
    /// <summary>There is nothing to know: the text gives none.</summary>
    Absent,

    /// <summary>The text gives one that could not be resolved.</summary>
    Unknown,

    /// <summary>One or more values.</summary>
    Known,
}

/// <summary>
/// A three-valued slot of a fact: values, absent, or unknown. Values are canonical ids ("LY", "foreign-ministry", "ceasefire") or names as
/// written; they are compared by <see cref="FoldedText.Comparer"/>, and stand in order of appearance and without repeats. The default is
/// absent. Reading a slot allocates nothing.
/// </summary>
public readonly struct Slot : IEquatable<Slot>
{
    private readonly SlotState _state;
    private readonly string? _first;
    private readonly ImmutableArray<string> _all;

    private Slot(SlotState state, string? first, ImmutableArray<string> all) => (_state, _first, _all) = (state, first, all);

    /// <summary>There is none.</summary>
    public static Slot Absent => default;

    /// <summary>There is one that could not be resolved.</summary>
    public static Slot Unknown => new(SlotState.Unknown, null, default);

    /// <summary>A single value; absent for null.</summary>
    public static Slot Of(string? value) => value is null ? default : new(SlotState.Known, value, default);

    /// <summary>Several values, kept once each in order of appearance; absent for none.</summary>
    public static Slot Of(IEnumerable<string> values)
    {
        if (values is IReadOnlyList<string> { Count: < 2 } few)
        {
            return few.Count == 0 ? default : Of(few[0]);
        }

        return OfDistinct([.. values.Distinct(FoldedText.Comparer)]);
    }

    /// <summary>Values of which none is there twice; absent for none.</summary>
    public static Slot OfDistinct(ImmutableArray<string> all) =>
        all.Length switch
        {
            0 => default,
            1 => Of(all[0]),
            _ => new(SlotState.Known, all[0], all),
        };

    /// <summary>Which of the three it is.</summary>
    public SlotState State => _state;

    /// <summary>True when there is a value.</summary>
    public bool IsKnown => _state == SlotState.Known;

    /// <summary>How many values there are.</summary>
    public int Count =>
        _first is null ? 0
        : _all.IsDefault ? 1
        : _all.Length;

    /// <summary>The first value, or null.</summary>
    public string? First => _first;

    /// <summary>The value at a place, from 0.</summary>
    public string this[int index] =>
        _all.IsDefault ? (index == 0 && _first is not null ? _first : throw new ArgumentOutOfRangeException(nameof(index))) : _all[index];

    /// <summary>True when the value is among the values.</summary>
    public bool Contains(string value) => Contains(value, FoldedText.Comparer);

    /// <summary>
    /// True when the value is among the values, as the comparer compares them: of canonical ids an ordinal one says the same, in less time.
    /// </summary>
    public bool Contains(string value, IEqualityComparer<string> comparer)
    {
        for (var i = 0; i < Count; i++)
        {
            if (comparer.Equals(this[i], value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of the values is in the set, as the set compares them.</summary>
    public bool HasOneOf(FrozenSet<string> values)
    {
        for (var i = 0; i < Count; i++)
        {
            if (values.Contains(this[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values as an array.</summary>
    public ImmutableArray<string> ToImmutableArray() =>
        !_all.IsDefault ? _all
        : _first is null ? []
        : [_first];

    /// <inheritdoc/>
    public bool Equals(Slot other)
    {
        var areEqual = _state == other._state && Count == other.Count;
        for (var i = 0; areEqual && i < Count; i++)
        {
            areEqual = this[i] == other[i];
        }

        return areEqual;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Slot other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_state, _first, Count);

    public static bool operator ==(Slot left, Slot right) => left.Equals(right);

    public static bool operator !=(Slot left, Slot right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() =>
        _state switch
        {
            SlotState.Known => string.Join(", ", ToImmutableArray()),
            SlotState.Unknown => "unknown",
            _ => "absent",
        };
}
