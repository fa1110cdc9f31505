using System.Collections.Immutable;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>A match that only one of two versions of a rule has.</summary>
/// <param name="IsAdded">True when it is the new one that has it.</param>
/// <param name="Why">Why the other version does not have it.</param>
public sealed record RuleDifference(Rehearsed Finding, bool IsAdded, Absence Why);

/// <summary>Why a version of a rule does not have a match of another.</summary>
/// <param name="Because">What kind of reason it is.</param>
/// <param name="Misses">What stops it, where something does.</param>
/// <param name="Keys">Where it has the same facts under other keys, those.</param>
public sealed record Absence(AbsentBecause Because, ImmutableArray<NearMiss> Misses, ImmutableArray<ImmutableArray<KeyPart>> Keys);

/// <summary>The kinds of reasons.</summary>
public enum AbsentBecause
{
    /// <summary>There is no such version.</summary>
    NoRule,

    /// <summary>It is a draft, or retired.</summary>
    Status,

    /// <summary>Conditions stop it.</summary>
    Stopped,

    /// <summary>It has the same facts under another key.</summary>
    OtherKey,

    /// <summary>It was given up: too many facts could be tied together.</summary>
    Undecided,

    /// <summary>It holds of the facts, and does not have them: of a revised article it had them before.</summary>
    Unknown,
}
