using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Counts what passes a test. Those who may pass are counted too: only where they would change nothing is the answer known.
/// </summary>
/// <param name="each">The test.</param>
/// <param name="distinct">The values that are counted of one that passes; null: each one that passes.</param>
internal sealed class Counting<T>(HowMany howMany, Func<T, Verdict> each, BoundValues<T>? distinct)
{
    /// <summary>One more than the most is too many, however many there are.</summary>
    private readonly int _enough = Math.Max(howMany.Min, howMany.Max is { } most and < int.MaxValue ? most + 1 : 0);

    public Verdict Of(ReadOnlySpan<T> items)
    {
        var sure = Count(items, Verdict.Passes, _enough);
        var possible = Count(items, Verdict.Unknown, _enough);
        return sure >= howMany.Min && !(possible > howMany.Max) ? Verdict.Passes
            : possible < howMany.Min || sure > howMany.Max || howMany.Min > howMany.Max ? Verdict.Fails
            : Verdict.Unknown;
    }

    /// <summary>How many pass, at least as surely as said.</summary>
    /// <param name="enough">So many are counted at least, where there are as many.</param>
    public int Count(ReadOnlySpan<T> items, Verdict least, int enough = int.MaxValue)
    {
        using var tally = distinct is null ? null : Tally.Take();
        var count = 0;
        for (var at = 0; at < items.Length && count < enough; at++)
        {
            var own = each(items[at]);
            if (own >= least)
            {
                count = tally is null ? count + 1 : distinct!.Count(items[at], own, least, tally);
            }
        }

        return count;
    }
}
