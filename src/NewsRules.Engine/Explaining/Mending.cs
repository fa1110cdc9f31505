using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;

namespace NewsRules.Engine.Explaining;

/// <summary>
/// What would have to be otherwise for a fact to pass a test, or to fail it: the shortest ways, each with the parts of the rule that are in
/// it.
/// </summary>
internal static class Mending
{
    /// <param name="least">What is wanted: that it surely passes, or that nobody can tell.</param>
    public static ImmutableArray<NearMiss> ToPass(TestTrace trace, Verdict least = Verdict.Passes) =>
        trace.Verdict >= least
            ? ShortestWays.Nothing
            : Otherwise(
                trace,
                false,
                trace.Test switch
                {
                    FactTest.All or FactTest.Apart => OfParts(trace, trace.Parts.Length, part => ToPass(part, least)),
                    FactTest.Any => OfParts(trace, 1, part => ToPass(part, least)),
                    FactTest.AtLeast some => OfParts(trace, some.Count, part => ToPass(part, least)),
                    FactTest.None none => ToFail(
                        trace.Parts[0],
                        none.MatchUnknown || least == Verdict.Unknown ? Verdict.Unknown : Verdict.Fails
                    ),
                    _ => [],
                }
            );

    /// <param name="most">What is wanted: that it surely fails, or that nobody can tell.</param>
    private static ImmutableArray<NearMiss> ToFail(TestTrace trace, Verdict most) =>
        trace.Verdict <= most
            ? ShortestWays.Nothing
            : trace.Test switch
            {
                FactTest.All or FactTest.Apart when !trace.Parts.IsEmpty => OfParts(trace, 1, part => ToFail(part, most)),
                FactTest.All => [],
                FactTest.Any => OfParts(trace, trace.Parts.Length, part => ToFail(part, most)),
                FactTest.AtLeast some => OfParts(trace, trace.Parts.Length - some.Count + 1, part => ToFail(part, most)),
                FactTest.None none => ToPass(trace.Parts[0], none.MatchUnknown || most == Verdict.Fails ? Verdict.Passes : Verdict.Unknown),
                _ => Otherwise(trace, true, []),
            };

    private static ImmutableArray<NearMiss> OfParts(TestTrace trace, int count, Func<TestTrace, ImmutableArray<NearMiss>> mend) =>
        trace.Parts.IsEmpty ? [] : ShortestWays.Of(count, [.. trace.Parts.Select(mend)]);

    /// <summary>What has no parts that could be mended is mended as a whole.</summary>
    private static ImmutableArray<NearMiss> Otherwise(TestTrace trace, bool isForbidden, ImmutableArray<NearMiss> ways) =>
        ways.IsEmpty
            ?
            [
                new(
                    [
                        new(trace.Name, trace.Seen)
                        {
                            Part = trace.Test,
                            AlsoCalled = OtherNames(trace, isForbidden),
                            IsForbidden = isForbidden,
                        },
                    ],
                    []
                ),
            ]
            : ways;

    /// <summary>
    /// Of those who take part: the one slot that the nearest would have to change, and what a condition in a list would be called alone.
    /// </summary>
    private static ImmutableArray<string> OtherNames(TestTrace trace, bool isForbidden)
    {
        if (trace.Test is not FactTest.Participants)
        {
            return [];
        }

        var slots = trace
            .Parts.SelectMany(actor => isForbidden ? ToFail(actor, Verdict.Fails) : ToPass(actor))
            .Where(way => way.Conditions.Length == 1)
            .Select(way => way.Conditions[0].Name);
        return
        [
            .. slots.SelectMany(name => new[] { name, Alone(name) }).Append(Alone(trace.Name)).Where(name => name != trace.Name).Distinct(),
        ];
    }

    private static string Alone(string name) =>
        name.Split('.') is [var first, [>= '0' and <= '9', ..], .. var rest] ? string.Join('.', [first, .. rest]) : name;
}
