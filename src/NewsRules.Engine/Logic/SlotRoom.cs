using NewsRules.Engine.Conditions;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Logic;

/// <summary>What conditions on one slot, all of which must pass, leave it to be.</summary>
internal sealed class SlotRoom(SlotNature nature)
{
    private readonly List<FactTest> _tests = [];
    private readonly List<IReadOnlySet<string>> _asked = [];
    private readonly HashSet<string> _barred = new(FoldedText.Comparer);
    private bool _mayBeAbsent = !nature.IsAlwaysKnown;
    private bool _mayBeUnknown = !nature.IsAlwaysKnown;
    private bool _mayBeKnown = true;
    private IReadOnlySet<string>? _only;

    private SlotRoom(SlotRoom other, SlotNature nature)
        : this(nature)
    {
        _tests.AddRange(other._tests);
        _asked.AddRange(other._asked);
        _barred.UnionWith(other._barred);
        (_mayBeAbsent, _mayBeUnknown, _mayBeKnown, _only) = (other._mayBeAbsent, other._mayBeUnknown, other._mayBeKnown, other._only);
    }

    /// <summary>True of a slot that never has two values at once.</summary>
    public bool IsSingle => nature.IsSingle;

    /// <summary>True when no value, nor the lack of one, is left.</summary>
    public bool IsEmpty => !_mayBeAbsent && !_mayBeUnknown && !(_mayBeKnown && HasValueLeft);

    private bool HasValueLeft => _only is not { Count: 0 } && (nature.All.IsEmpty || !_barred.IsSupersetOf(nature.All)) && !_asked.Any(_barred.IsSupersetOf);

    /// <summary>The values of which it may still have one; null where there is no end of them.</summary>
    public IEnumerable<string>? Left => _only ?? (nature.All.IsEmpty ? null : nature.All.Where(value => !_barred.Contains(value)));

    /// <summary>True when this may still be its value, or one of them.</summary>
    public bool MayHave(string value) => !_barred.Contains(value) && _only?.Contains(value) != false;

    public SlotRoom Copy() => new(this, nature);

    /// <summary>The condition that came last before another; null where there is none.</summary>
    public FactTest? LastBefore(FactTest? other) => _tests.LastOrDefault(test => test != other);

    /// <summary>The slot must have one of these values; null: any.</summary>
    public void Ask(IReadOnlySet<string>? values, bool matchUnknown, FactTest test)
    {
        (_mayBeAbsent, _mayBeUnknown) = (false, _mayBeUnknown && matchUnknown);
        if (values is not null)
        {
            _asked.Add(values);
            _only = !nature.IsSingle ? null : _only is null ? values : _only.Where(values.Contains).ToHashSet(FoldedText.Comparer);
            _only = _only is null || _barred.Count == 0 ? _only : _only.Except(_barred, FoldedText.Comparer).ToHashSet(FoldedText.Comparer);
        }

        _tests.Add(test);
    }

    /// <summary>The slot must be known and have none of these values, or be absent; null: no value at all.</summary>
    public void Bar(IReadOnlySet<string>? values, bool matchUnknown, FactTest test)
    {
        _mayBeUnknown &= matchUnknown;
        _mayBeKnown &= values is not null;
        _barred.UnionWith(values ?? _barred);
        _only = _only?.Where(value => !_barred.Contains(value)).ToHashSet(FoldedText.Comparer);
        _tests.Add(test);
    }

    /// <summary>The text must give nothing for the slot.</summary>
    public void Empty(FactTest test)
    {
        (_mayBeUnknown, _mayBeKnown) = (false, false);
        _tests.Add(test);
    }

    /// <summary>The text must give something for it that is known.</summary>
    public void Fill(bool matchUnknown, FactTest test)
    {
        (_mayBeAbsent, _mayBeUnknown) = (false, _mayBeUnknown && matchUnknown);
        _tests.Add(test);
    }
}
