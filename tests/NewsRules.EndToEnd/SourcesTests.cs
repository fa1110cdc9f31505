namespace NewsRules.EndToEnd;

/// <summary><c>newsrules sources</c>.</summary>
public sealed class SourcesTests
{
    private const string Opml = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="1.0"><head><title>Subscriptions</title></head><body>
          <outline text="العالم العربي">
            <outline text="وكالة &quot;المرصد&quot;" type="rss" xmlUrl="https://marsad.example/rss?a=1&amp;b=2"/>
          </outline>
          <outline text="Cape Mercury" type="rss" xmlUrl="https://cape-mercury.example/feed"/>
        </body></opml>
        """;

    [Fact]
    public async Task AListOfSubscriptionsBecomesSourcesAndComesBack()
    {
        using var folder = new WorkingFolder();
        folder.Write("list.opml", Opml);

        var imported = (await NewsRulesProcess.RunAsync(folder, "sources", "import", "list.opml")).Expect(0);
        Assert.Equal(
            [
                "sources:",
                "  - { name: \"Cape Mercury\", feed: \"https://cape-mercury.example/feed\" }",
                "  - { name: \"وكالة \\\"المرصد\\\"\", feed: \"https://marsad.example/rss?a=1&b=2\", group: \"العالم العربي\" }",
            ],
            imported.Lines
        );

        folder.Write("rules/sources.yaml", imported.Output + "  - { name: inbox, folder: incoming }\n");
        folder.Write("rules/incoming/first.txt", "Nobody spoke.");
        (await NewsRulesProcess.RunAsync(folder, "check")).Expect(0);
        var exported = (await NewsRulesProcess.RunAsync(folder, "sources", "export")).Expect(0);
        Assert.Contains("1 folder left out", exported.Error, StringComparison.Ordinal);

        folder.Write("again.opml", exported.Output);
        Assert.Equal(imported.Lines, (await NewsRulesProcess.RunAsync(folder, "sources", "import", "again.opml")).Expect(0).Lines);
    }

    [Fact]
    public async Task WhatIsNoFeedIsToldWithItsPlaceAndTheOthersAreThere()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "list.opml",
            Opml.Replace("</body>", "<outline text=\"About\" type=\"link\" url=\"https://x.example\"/></body>", StringComparison.Ordinal)
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "sources", "import", "list.opml")).Expect(3);

        Assert.Contains("list.opml:7:2: 'About' is no feed: it has no xmlUrl.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(3, outcome.Lines.Length);
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("sources", "import")]
    [InlineData("sources", "import", "missing.opml")]
    public async Task WhatCannotBeMeantIsAnErrorOfUsage(params string[] arguments)
    {
        using var folder = new WorkingFolder();
        (await NewsRulesProcess.RunAsync(folder, arguments)).Expect(2);
    }
}
