using System.Collections.Immutable;
using NewsRules.Engine.Matching;

namespace NewsRules.NRules.Memory;

/// <summary>What parts of a rule found, in their order.</summary>
internal sealed record Found(ImmutableArray<Finding> Facts, ImmutableArray<FoundWords> Words)
{
    /// <summary>True where facts are tied in more ways than are told.</summary>
    public bool AreMany { get; init; }

    public static Found Together(IEnumerable<Found> parts)
    {
        var all = parts.ToArray();
        return new([.. all.SelectMany(part => part.Facts)], [.. all.SelectMany(part => part.Words)])
        {
            AreMany = all.Any(part => part.AreMany),
        };
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
