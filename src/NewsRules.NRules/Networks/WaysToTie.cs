using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;

namespace NewsRules.NRules.Networks;

/// <summary>In how many ways a rule could tie the facts of an article together, if all passed its tests.</summary>
internal sealed class WaysToTie(Condition condition)
{
    private readonly ImmutableArray<Condition.Together> _asked = [.. Asked(condition)];

    /// <summary>The most ways of one condition; 0 where none ties facts.</summary>
    public long In(Reading reading)
    {
        var most = 0L;
        foreach (var together in _asked)
        {
            most = Math.Max(
                most,
                together.Facts.Aggregate(1L, (ways, named) => ways * Math.Min(reading.Of(named.Kind).Length, short.MaxValue))
            );
        }

        return most;
    }

    private static IEnumerable<Condition.Together> Asked(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.SelectMany(Asked),
            Condition.AnyOf any => any.Parts.SelectMany(Asked),
            Condition.AtLeast some => some.Parts.SelectMany(Asked),
            Condition.Not not => Asked(not.Part),
            Condition.Together together => [together],
            _ => [],
        };
}
