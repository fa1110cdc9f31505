using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Tests.Engine;

/// <summary>What a condition gives of the key.</summary>
internal sealed record NaiveKeyRow(ImmutableArray<(Condition Of, int Part)> Way, ImmutableDictionary<SlotPath, string?> Parts)
{
    /// <summary>True of conditions whose ways part below what must hold as a whole, and of which no part has two values.</summary>
    public bool Agrees(NaiveKeyRow other) =>
        Way.Zip(other.Way).Where(ways => ways.First.Part != ways.Second.Part).Select(ways => ways.First.Of).FirstOrDefault()
            is Condition.AllOf
                or Condition.AtLeast { Count: > 1 }
        && Parts.All(part =>
            !other.Parts.TryGetValue(part.Key, out var value)
            || NaiveValues.Compared(part.Key, value) == NaiveValues.Compared(part.Key, part.Value)
        );
}
