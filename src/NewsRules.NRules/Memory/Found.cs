using System.Collections.Immutable;
using NewsRules.Engine.Matching;

namespace NewsRules.NRules.Memory;

/// <summary>What parts of a rule found, in their order.</summary>
internal sealed record Found(ImmutableArray<Finding> Facts, ImmutableArray<FoundWords> Words)
{
    public static Found Together(IEnumerable<Found> parts)
    {
        var all = parts.ToArray();
        return new([.. all.SelectMany(part => part.Facts)], [.. all.SelectMany(part => part.Words)]);
    }

    public void CollectIn(Reading reading)
    {
        foreach (var fact in Facts)
        {
            reading.Collect(fact);
        }

        foreach (var words in Words)
        {
            reading.Collect(words);
        }
    }
}
