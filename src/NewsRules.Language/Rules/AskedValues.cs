using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>What a test asks of a slot.</summary>
/// <param name="Values">Null: any, or none.</param>
/// <param name="IsNone">True where the text must give nothing.</param>
internal sealed record AskedValues(FactTest Test, IReadOnlyCollection<string>? Values, bool IsNone)
{
    /// <summary>What a test, or the first part of it that asks for something of a slot, asks there; null where none does.</summary>
    public static AskedValues? Of(FactTest test, SlotPath path) =>
        test switch
        {
            FactTest.All all => OfFirst(all.Tests, path),
            FactTest.OneOf leaf when leaf.Path == path => new AskedValues(leaf, leaf.Values.IsEmpty ? null : leaf.Values, IsNone: false),
            FactTest.InList leaf when leaf.Path == path => new AskedValues(leaf, leaf.List.Values, IsNone: false),
            FactTest.Absent leaf when leaf.Path == path => new AskedValues(leaf, null, IsNone: true),
            _ => null,
        };

    private static AskedValues? OfFirst(ImmutableArray<FactTest> parts, SlotPath path)
    {
        foreach (var part in parts)
        {
            if (Of(part, path) is { } asked)
            {
                return asked;
            }
        }

        return null;
    }

    /// <summary>True of a value that would do; null: of a slot without one.</summary>
    public bool IsMetBy(string? value) => IsNone ? value is null : value is not null && Values?.Contains(value) != false;
}
