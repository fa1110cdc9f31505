using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A condition that a fact fails.</summary>
/// <param name="Name">
/// A slot path as rules write it ("about.country"), <c>participants.min</c>, <c>participants.max</c>, <c>participants.different</c>, an exception's name,
/// <c>no-such-fact</c>, <c>text</c>, <c>not</c>.
/// </param>
/// <param name="Found">What the fact has there: other values, nothing, or something unknown; of participants, how many fit; null where there is nothing to look at.</param>
public sealed record FailedCondition(string Name, Slot? Found = null)
{
    /// <summary>The article has no fact of the kind, or no event or mention of the type, that the rule asks for.</summary>
    public static FailedCondition NoSuchFact { get; } = new("no-such-fact");

    /// <summary>The name, and what was found.</summary>
    public override string ToString() => Found is { } found ? $"{Name} (found: {found})" : Name;
}
