namespace NewsRules.EndToEnd;

/// <summary><c>newsrules explain</c> of more than is tried or told.</summary>
public sealed class ExplainLimitsTests
{
    /// <summary>
    /// Each of thirty-three countries with each other: of more keys than are told it is not said that facts were not tried.
    /// </summary>
    [Fact]
    public async Task OfMoreKeysThanAreToldItIsSaidThatTheyAreMore()
    {
        string[] countries =
        [
            "Egypt",
            "Libya",
            "Sudan",
            "Chad",
            "Niger",
            "Mali",
            "Morocco",
            "Tunisia",
            "Algeria",
            "Turkey",
            "Greece",
            "Italy",
            "Malta",
            "Spain",
            "Portugal",
            "France",
            "Germany",
            "Austria",
            "Hungary",
            "Poland",
            "Norway",
            "Sweden",
            "Finland",
            "Denmark",
            "Ireland",
            "Iceland",
            "Belgium",
            "Qatar",
            "Kuwait",
            "Oman",
            "Bahrain",
            "Iraq",
            "Iran",
        ];
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/two.yaml",
            """
            rule: pairs
            when:
              facts: { one: { statement: { kind: urge } }, two: { statement: { kind: urge } } }
            alert: { key: [one.speaker.country, two.speaker.country] }
            """
        );
        folder.Write(
            "one.jsonl",
            $$"""{"id":"a1","title":"","language":"en","body":"{{string.Join(' ', countries.Select(country => $"{country}'s foreign ministry urged calm."))}}"}"""
        );

        var explained = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "pairs", "one.jsonl")).Expect(0);

        Assert.Contains("  ✓ matches, with more keys than are told", explained.Lines);
        Assert.DoesNotContain("given up", explained.Output, StringComparison.Ordinal);
        Assert.Contains("  1000 alerts, by key:", explained.Lines);
    }

    // Named twice below, so that no three are the same, and far too many to try which four do it.
    private const string Countries = """
        Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Belize Benin Bhutan
        Bolivia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Croatia Cuba Cyprus Denmark
        Djibouti Ecuador Egypt Eritrea Estonia Ethiopia Fiji Finland France Gabon Germany Ghana Greece Guatemala Guyana Haiti Honduras
        Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Kuwait Kyrgyzstan Laos Latvia Lebanon
        Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Malta Mauritania Mauritius Mexico Moldova Mongolia
        Morocco Mozambique Namibia Nepal Nicaragua Nigeria Norway Oman Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania Russia
        Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Tajikistan Tanzania Thailand Togo
        Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe
        """;

    [Fact]
    public async Task ARuleThatIsGivenUpIsSaidToBe()
    {
        using var folder = new WorkingFolder();
        folder.Write(
            "rules/twice.yaml",
            """
            rule: twice
            title: A country named three times beside another
            when:
              facts:
                first: { mention: { type: country } }
                second: { mention: { type: country } }
                third: { mention: { type: country } }
                fourth: { mention: { type: country } }
              different: [first.country, second.country]
              same: [second.country, third.country, fourth.country]
            alert: { key: [first.country] }
            """
        );
        var listed = string.Join(", ", Countries.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        folder.Write("one.txt", $"The list\n\nOf one group: {listed}.\n\nOf the other: {listed}.\n");

        var outcome = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "twice", "one.txt")).Expect(0);

        Assert.Contains("? does not match, since it is not known whether it does", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "? facts: given up: there are more facts that could be tied together than can be tried",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "not all is known of what these rules match: twice",
            (await NewsRulesProcess.RunAsync(folder, "match", "one.txt")).Expect(0).Error,
            StringComparison.Ordinal
        );

        folder.Write("more.txt", $"The list\n\nOf one group: {listed}, Zimbabwe.\n\nOf the other: {listed}.\n");
        var some = (await NewsRulesProcess.RunAsync(folder, "explain", "--rule", "twice", "more.txt")).Expect(0);

        Assert.Contains("✓ matches, and may match more", some.Output, StringComparison.Ordinal);
        Assert.Contains(
            "✓ facts: given up before all were found: there are more facts that could be tied together than can be tried",
            some.Output,
            StringComparison.Ordinal
        );
    }
}
