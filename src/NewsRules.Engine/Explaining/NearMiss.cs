using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>A fact that came nearest to a rule, and what it fails by.</summary>
/// <param name="Fact">Null where no single fact is to blame.</param>
/// <param name="Conditions">Each of them must be mended for the rule to match.</param>
public sealed record NearMiss(Fact? Fact, ImmutableArray<FailedCondition> Conditions);
