using NewsRules.Engine.Conditions;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Logic;

/// <summary>What conditions on one slot, all of which must pass, leave it to be.</summary>
internal sealed class SlotRoom(SlotNature nature)
{
    private readonly List<FactTest> _tests = new(1);
    private readonly List<Leaf> _asked = new(1);
    private HashSet<string>? _barred;
    private IReadOnlySet<string>? _only;
    private bool _mayBeAbsent = !nature.IsAlwaysKnown;
    private bool _mayBeUnknown = !nature.IsAlwaysKnown;
    private bool _mayBeKnown = true;

    private SlotRoom(SlotRoom other, SlotNature nature)
        : this(nature)
    {
        _tests.AddRange(other._tests);
        _asked.AddRange(other._asked);
        _barred = other._barred is { } barred ? new(barred, FoldedText.Comparer) : null;
        (_mayBeAbsent, _mayBeUnknown, _mayBeKnown) = (other._mayBeAbsent, other._mayBeUnknown, other._mayBeKnown);
    }

    /// <summary>True of a slot that never has two values at once.</summary>
    public bool IsSingle => nature.IsSingle;

    /// <summary>True when no value, nor the lack of one, is left.</summary>
    public bool IsEmpty => !_mayBeAbsent && !_mayBeUnknown && !(_mayBeKnown && HasValueLeft);

    // Most slots are asked for once.
    private bool HasValueLeft =>
        (_barred is null && _asked is [] or [{ IsOfNone: false }])
        || (
            Only is not { Count: 0 }
            && (nature.All.IsEmpty || !nature.All.All(IsBarred))
            && !_asked.Exists(asked => asked.Values.All(IsBarred))
        );

    /// <summary>The values that are left of those asked for, where it has one; null where any will do.</summary>
    private IReadOnlySet<string>? Only => nature.IsSingle && _asked is [_, ..] ? _only ??= WhatIsLeft() : null;

    /// <summary>The values of which it may still have one; null where there is no end of them.</summary>
    public IEnumerable<string>? Left => Only ?? (nature.All.IsEmpty ? null : nature.All.Where(value => !IsBarred(value)));

    /// <summary>True when this may still be its value, or one of them.</summary>
    public bool MayHave(string value) => !IsBarred(value) && Only?.Contains(value) != false;

    public SlotRoom Copy() => new(this, nature);

    /// <summary>The condition that came last before another; null where there is none.</summary>
    public FactTest? LastBefore(FactTest? other) => _tests.LastOrDefault(test => test != other);

    /// <summary>The slot must have one of these values, or any; gives back what is left of it.</summary>
    public SlotRoom Ask(Leaf values, FactTest test)
    {
        if (!values.IsAny)
        {
            _asked.Add(values);
            _only = null;
        }

        return Fill(values.MatchUnknown, test);
    }

    /// <summary>The slot must be known and have none of these values, or be absent; of any: no value at all.</summary>
    public SlotRoom Bar(Leaf values, bool matchUnknown, FactTest test)
    {
        _mayBeUnknown &= matchUnknown;
        _mayBeKnown &= !values.IsAny;
        (_barred ??= new(FoldedText.Comparer)).UnionWith(values.Values);
        _only = null;
        _tests.Add(test);
        return this;
    }

    /// <summary>The text must give nothing for the slot.</summary>
    public SlotRoom Empty(FactTest test)
    {
        (_mayBeUnknown, _mayBeKnown) = (false, false);
        _tests.Add(test);
        return this;
    }

    /// <summary>The text must give something for it that is known.</summary>
    public SlotRoom Fill(bool matchUnknown, FactTest test)
    {
        (_mayBeAbsent, _mayBeUnknown) = (false, _mayBeUnknown && matchUnknown);
        _tests.Add(test);
        return this;
    }

    private IReadOnlySet<string> WhatIsLeft()
    {
        if (_barred is null && _asked is [{ Many: { } list }])
        {
            return list;
        }

        var left = _asked[0].Values.ToHashSet(FoldedText.Comparer);
        foreach (var asked in _asked.Skip(1))
        {
            left.IntersectWith(asked.Values);
        }

        left.ExceptWith(_barred ?? []);
        return left;
    }

    private bool IsBarred(string value) => _barred?.Contains(value) == true;
}
