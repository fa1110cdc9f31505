using System.Collections.Immutable;
using NewsRules.Engine.Explaining;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>A match that only one of two versions of a rule has.</summary>
/// <param name="IsAdded">True when it is the new one that has it.</param>
/// <param name="Why">What stops the other version; nothing where there is none, or where it matches under another key.</param>
public sealed record RuleDifference(Rehearsed Finding, bool IsAdded, ImmutableArray<NearMiss> Why);
