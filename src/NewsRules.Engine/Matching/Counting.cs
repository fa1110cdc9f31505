using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Matching;

/// <summary>Counts what passes a test. Those who may pass are counted too: only where they would change nothing is the answer known.</summary>
/// <param name="each">The test.</param>
/// <param name="distinct">The values that are counted of one that passes at least so surely; null: each one that passes.</param>
internal sealed class Counting<T>(HowMany howMany, Func<T, Verdict> each, Func<T, Verdict, ImmutableArray<string>>? distinct)
{
    public Verdict Of(ReadOnlySpan<T> items)
    {
        var sure = Count(items, Verdict.Passes);
        var possible = Count(items, Verdict.Unknown);
        return sure >= howMany.Min && !(possible > howMany.Max) ? Verdict.Passes
            : possible < howMany.Min || sure > howMany.Max || howMany.Min > howMany.Max ? Verdict.Fails
            : Verdict.Unknown;
    }

    /// <summary>How many pass, at least as surely as said.</summary>
    public int Count(ReadOnlySpan<T> items, Verdict least)
    {
        var count = 0;
        HashSet<string>? seen = null;
        foreach (var item in items)
        {
            if (each(item) < least)
            {
                continue;
            }

            if (distinct is null)
            {
                count++;
            }
            else
            {
                (seen ??= new(FoldedText.Comparer)).UnionWith(distinct(item, least));
            }
        }

        return seen?.Count ?? count;
    }
}
