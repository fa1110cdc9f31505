using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Explaining;

/// <summary>How many facts a rule wants, and how many there are.</summary>
/// <param name="Sure">How many pass.</param>
/// <param name="Possible">With those of which it cannot be told.</param>
public sealed record CountTrace(HowMany Wanted, int Sure, int Possible)
{
    /// <summary>The name of what is wrong first, <c>min</c> or <c>max</c>; null where nothing is.</summary>
    public string? Failed =>
        Sure < Wanted.Min ? "min"
        : Possible > Wanted.Max ? "max"
        : null;

    /// <summary>What is asked for of what is wrong; of a number that is right, the least.</summary>
    public string WantedNumber => Number((Failed == "max" ? Wanted.Max!.Value : Wanted.Min), Wanted.Distinct?.Name);

    /// <summary>How many there are.</summary>
    public string Found => Failed == "max" && Sure <= Wanted.Max ? $"{Number(Sure)} to {Number(Possible)}" : Number(Sure);

    /// <summary>All that is wrong.</summary>
    internal ImmutableArray<FailedCondition> Misses(Condition.Has has, object place, bool hasCandidates) =>
        [
            .. Sure < Wanted.Min
                ?
                [
                    new FailedCondition("min", Number(Sure))
                    {
                        Part = has,
                        Place = place,
                        AlsoCalled = hasCandidates ? [] : [FailedCondition.NoSuchFact],
                    },
                ]
                : Array.Empty<FailedCondition>(),
            .. Possible > Wanted.Max
                ? [new FailedCondition("max", Sure < Wanted.Min || Sure > Wanted.Max ? Number(Sure) : Found) { Part = has, Place = place }]
                : Array.Empty<FailedCondition>(),
        ];

    private static string Number(int number, string? distinct = null) =>
        number.ToString(CultureInfo.InvariantCulture) + (distinct is null ? "" : $" by {distinct}");
}
