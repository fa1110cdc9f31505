using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A fact that came nearest to a rule, and what it fails by.</summary>
/// <param name="Fact">Null where no single fact is to blame.</param>
/// <param name="Conditions">
/// What stops the rule: slot paths as rules write them ("about.country"), <c>participants.min</c>, an exception's name,
/// <c>no-such-fact</c>, <c>text</c>, <c>not</c>.
/// </param>
public sealed record NearMiss(Fact? Fact, ImmutableArray<string> Conditions)
{
    /// <summary>The article has no fact of the kind, or no event or mention of the type, that the rule asks for.</summary>
    public const string NoSuchFact = "no-such-fact";
}
