using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;

namespace NewsRules.Engine.Explaining;

/// <summary>What a test says of one fact, part by part.</summary>
/// <param name="Name">A slot path as rules write it ("about.country"), <c>participants.min</c>, <c>participants.max</c>, <c>participants.different</c>, <c>same</c>, <c>different</c>, or the logic that joins the parts: <c>all_of</c>, <c>any_of</c>, <c>at_least</c>, <c>not</c>.</param>
/// <param name="Wanted">What the rule asks for there, as rules write it; null for logic.</param>
/// <param name="Found">What the fact has there; null for logic.</param>
/// <param name="Count">Of <c>at_least</c>, how many parts must pass; else 0.</param>
public sealed record TestTrace(string Name, Verdict Verdict, string? Wanted, Slot? Found, ImmutableArray<TestTrace> Parts, int Count = 0)
{
    /// <summary>The conditions that must be mended for the fact to pass, each once; none when it does.</summary>
    public ImmutableArray<FailedCondition> Failed => Verdict == Verdict.Passes ? [] : [.. FailedParts.DistinctBy(failed => failed.Name)];

    private IEnumerable<FailedCondition> FailedParts => Name switch
    {
        "all_of" => Parts.SelectMany(part => part.Failed),
        "any_of" when Parts.IsEmpty => [new("any_of")],
        "any_of" => Parts.Select(part => part.Failed).MinBy(failed => failed.Length),
        "at_least" => Parts.Select(part => part.Failed).Where(failed => !failed.IsEmpty).OrderBy(failed => failed.Length).Take(Count - Parts.Count(part => part.Verdict == Verdict.Passes)).SelectMany(failed => failed),
        "not" => Parts[0].Leaves.Select(leaf => new FailedCondition(leaf.Name, leaf.Found)).DefaultIfEmpty(new("not")),
        _ => [new(Name, Found)],
    };

    private IEnumerable<TestTrace> Leaves => Wanted is not null ? [this] : Parts.SelectMany(part => part.Leaves);
}
