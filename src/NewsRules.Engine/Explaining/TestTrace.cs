using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>What a test says of one fact, part by part.</summary>
/// <param name="Test">The very part of the rule.</param>
/// <param name="Name">A slot path as rules write it ("about.country"), <c>participants.min</c>, <c>participants.max</c>,
/// <c>participants.different</c>, <c>same</c>, <c>different</c>, or the logic that joins the parts: <c>all_of</c>, <c>any_of</c>,
/// <c>at_least</c>, <c>not</c>. Of participants in a list the place follows: <c>participants.2.min</c>.</param>
/// <param name="Wanted">What the rule asks for there, as rules write it; null for logic.</param>
/// <param name="Found">What the fact has there; null for logic, and for slots that are compared.</param>
/// <param name="Parts">Of logic, what it joins; of slots that are compared, each slot; of participants, the nearest of those who do not fit
/// where too few do, else those who fit.</param>
/// <param name="Count">Of <c>at_least</c>, how many parts must pass; else 0.</param>
public sealed record TestTrace(
    FactTest Test,
    string Name,
    Verdict Verdict,
    string? Wanted,
    Slot? Found,
    ImmutableArray<TestTrace> Parts,
    int Count = 0
)
{
    /// <summary>Of one who takes part, who it is; else null.</summary>
    public Actor? Actor { get; init; }

    /// <summary>What the fact has there, as people read it: of slots that are compared, of each; null for logic.</summary>
    public string? Seen =>
        Test is FactTest.Compare && !Parts.IsEmpty
            ? string.Join("; ", Parts.Select(slot => $"{slot.Name}: {slot.Found}"))
            : Found?.ToString();

    /// <summary>The shortest ways to make it pass, each with what must be mended; a single one without conditions when it does.</summary>
    internal ImmutableArray<NearMiss> Ways => Mending.ToPass(this);
}
