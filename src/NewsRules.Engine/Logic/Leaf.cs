using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Logic;

/// <summary>A test that asks for values of a slot, whether they stand there or in a list; without a copy of them.</summary>
internal readonly record struct Leaf(SlotPath Path, ImmutableArray<string> Few, FrozenSet<string>? Many, bool MatchUnknown)
{
    /// <summary>Null of a test that is none.</summary>
    public static Leaf? Of(FactTest test) =>
        test switch
        {
            FactTest.OneOf leaf => new(leaf.Path.Whole, leaf.Values, null, leaf.MatchUnknown),
            FactTest.InList leaf => new(leaf.Path.Whole, [], leaf.List.Values, leaf.MatchUnknown),
            FactTest.All { Tests: [var only] } => Of(only),
            _ => null,
        };

    /// <summary>True where any known value will do.</summary>
    public bool IsAny => Many is null && Few.IsEmpty;

    public IEnumerable<string> Values => Many ?? Few.AsEnumerable();

    /// <summary>True of an empty list.</summary>
    public bool IsOfNone => Many is { Count: 0 };

    public bool IsWithin(Leaf other) => Path == other.Path && (other.IsAny || (!IsAny && Values.All(other.Has)));

    public bool IsApartFrom(Leaf other) => Path == other.Path && !other.IsAny && !Values.Any(other.Has);

    private bool Has(string value) => Many?.Contains(value) ?? Few.Contains(value, FoldedText.Comparer);
}
