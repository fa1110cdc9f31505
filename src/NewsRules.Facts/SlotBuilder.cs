using System.Collections.Immutable;

namespace NewsRules.Facts;

/// <summary>Collects the values of a <see cref="Slot"/>; a single one costs no memory.</summary>
internal struct SlotBuilder
{
    private string? _first;
    private List<string>? _all;

    /// <summary>Adds a value that is not there yet; null adds nothing.</summary>
    public void Add(string? value)
    {
        if (value is null || value == _first || _all?.Contains(value) == true)
        {
            return;
        }

        if (_first is null)
        {
            _first = value;
            return;
        }

        _all ??= [_first];
        _all.Add(value);
    }

    /// <summary>Adds those values that are not there yet.</summary>
    public void AddAll(ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <summary>The values so far; absent for none.</summary>
    public readonly Slot ToSlot() => _all is null ? Slot.Of(_first) : Slot.OfDistinct([.. _all]);
}
