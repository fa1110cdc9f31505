using Dapper;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Tests.Monitoring;

/// <summary>What becomes of the copies of one text.</summary>
public sealed class SameStoryTests : IDisposable
{
    private const string Agency = """
        The port authority of Cirta said on Tuesday that the harbour would stay closed until divers had cleared the wreck of a dredger.
        Two tugs from the naval yard arrived in the morning, but the swell kept their crews from fixing a line to the hull.
        Fishing boats were sent to the small basin behind the northern mole, where the fuel quay is being repaired.
        The harbour master expects the first ferry to leave for the islands at the end of the week.
        """;

    private readonly Newsroom _room = new();
    private int _taken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public void ACopyUnderAnotherHeadlineAlertsNobodyAgain()
    {
        Assert.Equal(1, Take("agency", "Cirta harbour closed", Agency));
        Assert.Equal(0, Take("courier", "Wreck keeps ferries from the islands", "(Own report) " + Agency));
        Assert.Equal(
            0,
            Take("gazette", "Harbour: no ferries this week", Agency[..Agency.LastIndexOf("The harbour master", StringComparison.Ordinal)])
        );

        Assert.Equal(["agency/agency-0"], Stories().Distinct());
        Assert.Equal([null, "SameStory", "SameStory"], Suppressed());
    }

    [Fact]
    public void AnotherTextOnTheSameMatterIsNewsOfItsOwn()
    {
        Take("agency", "Cirta harbour closed", Agency);

        Assert.Equal(
            1,
            Take(
                "courier",
                "A week without ferries",
                """
                For the third day running no ship has entered the harbour of Cirta. On the quay, traders wait beside lorries of melons
                and nobody can say who is going to pay for the ice. A dredger that capsized on Sunday blocks the channel, and the
                divers of the navy, says their chief, need two calm days for their work.
                """
            )
        );
    }

    [Fact]
    public void WhatComesBackAfterAWeekIsNewsAgain()
    {
        Take("agency", "Cirta harbour closed", Agency);
        _room.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, Take("agency", "Cirta harbour closed", Agency));
        _room.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Take("agency", "Cirta harbour closed", Agency));
        Assert.Equal(0, Take("courier", "Cirta harbour closed", Agency));
    }

    [Fact]
    public void ShortNoticesAreNoCopiesOfEachOther()
    {
        Assert.Equal(1, Take("agency", "Ferries", "News from the harbour."));
        Assert.Equal(1, Take("agency", "Tugs", "News from the harbour."));
    }

    private int Take(string source, string title, string body)
    {
        var intake = _room.Part<NewsDesk>().Take(new Article($"{source}-{_taken++}", title, body) { Source = source, Language = "en" });
        Assert.Null(intake.Fault);
        return intake.Alerts;
    }

    private string[] Stories() =>
        _room.Part<NewsStore>().Ask(db => db.Query<string>("SELECT story FROM articles ORDER BY number").ToArray());

    private string?[] Suppressed() =>
        _room.Part<NewsStore>().Ask(db => db.Query<string?>("SELECT suppressed FROM matches ORDER BY article").ToArray());
}
