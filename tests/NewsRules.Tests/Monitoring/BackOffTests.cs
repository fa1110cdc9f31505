using CsCheck;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Tests.Monitoring;

/// <summary>Pauses grow, end, and are drawn apart.</summary>
public sealed class BackOffTests
{
    private static readonly Gen<string> Ids = Gen.Char["0123456789abcdef"].Array[32].Select(letters => new string(letters));

    [Fact]
    public void APauseIsWithinAQuarterOfADoublingThatEndsAtSixHours() =>
        Gen.Select(Ids, Gen.Int[0, 100])
            .Sample(
                (id, attempts) =>
                {
                    var middle = Math.Min(5 * Math.Pow(2, attempts), 6 * 3600);
                    return BackOff.Of(id, attempts).TotalSeconds is var pause && pause >= middle * 0.75 && pause <= middle * 1.25;
                }
            );

    [Fact]
    public void WhatFailedTogetherIsNotTriedTogether()
    {
        var pauses = Enumerable.Range(0, 1_000).Select(number => BackOff.Of($"{number:x8}{new string('0', 24)}", 3).TotalSeconds).ToArray();

        Assert.InRange(pauses.Count(pause => pause < 40), 400, 600);
        Assert.InRange(pauses.Distinct().Count(), 900, 1_000);
    }

    [Fact]
    public void AChannelThatIsDownIsTriedEveryTenMinutesInTheEnd() =>
        Assert.Equal([5, 10, 320, 600, 600], new[] { 0, 1, 6, 7, 1_000 }.Select(failures => BackOff.OfChannel(failures).TotalSeconds));
}
