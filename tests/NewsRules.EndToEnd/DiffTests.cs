using static NewsRules.EndToEnd.EditedRules;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules diff</c>: what an edit adds and drops.</summary>
public sealed class DiffTests
{
    [Fact]
    public async Task TwoFilesOnArticles()
    {
        using var folder = Folder();

        Assert.Equal(
            Edit,
            (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines
        );
    }

    [Fact]
    public async Task ARuleOfTheSameMeaningIsRenamed()
    {
        using var folder = Folder();
        folder.Write(
            "new.yaml",
            Old.Replace("rule: fm-condemns", "rule: condemnations", StringComparison.Ordinal)
                .Replace("title: A foreign ministry condemns", "title: Condemned", StringComparison.Ordinal)
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;
        var json = (
            await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")
        )
            .Expect(0)
            .Lines;

        Assert.Equal(
            ["2 articles.", "condemnations · Condemned", "  renamed from fm-condemns (title): 1 match, 1 alert", "2 rules as before."],
            lines
        );
        Assert.Equal(
            """{"change":"renamed","rule":"condemnations","renamed_from":"fm-condemns","keys":["title"],"added":0,"dropped":0,"of_other_facts":0,"matches":{"old":1,"new":1},"alerts":{"old":1,"new":1}}""",
            Assert.Single(json)
        );
    }

    [Fact]
    public async Task EveryKeyThatIsAnotherIsToldAndARuleOfAnotherLevelIsNotAsBefore()
    {
        using var folder = Folder();
        folder.Write("old.yaml", Old + "\nowner: desk-med\nalert: { key: [speaker.country] }\n");
        folder.Write(
            "new.yaml",
            Old.Replace(
                "title: A foreign ministry condemns\n",
                "title: A foreign ministry condemns\nlevel: critical\n",
                StringComparison.Ordinal
            )
                + "\nowner: desk-sea\nstatus: test\nalert: { key: [speaker.country], throttle: 6h }\nexcept: [ { name: own, why: \"Heard\", statement: { speaker: { country: MT } } } ]\n"
        );

        var lines = (await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl")).Expect(0).Lines;

        Assert.Equal(
            [
                "2 articles.",
                "fm-condemns · A foreign ministry condemns",
                "  changed (level: medium → critical): 1 match, 1 alert",
                "old-rule · To be struck",
                "  changed (status: live → test, owner: desk-med → desk-sea, except, alert.throttle): 0 matches, 0 alerts",
                "1 rule as before.",
            ],
            lines
        );
    }

    [Fact]
    public async Task ProgramsGetAnObjectAMatchAndThenOneARule()
    {
        using var folder = Folder();

        var lines = (
            await NewsRulesProcess.RunAsync(folder, "diff", "old.yaml", "new.yaml", "--articles", "news.jsonl", "--format", "jsonl")
        )
            .Expect(0)
            .Lines;

        Assert.StartsWith(
            """{"match":"dropped","rule":"fm-on-malta","time":"2026-03-01T08:00:00Z","alert":true,"why":"stopped","stopped_by":[["kind"]],"other_keys":[],"found":{"article":"a1",""",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            """{"match":"added","rule":"fm-on-malta","time":"2026-03-02T08:00:00Z","alert":true,"why":"stopped","stopped_by":[["kind"]],"other_keys":[],"found":{"article":"a2",""",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"change":"changed","rule":"fm-on-malta","keys":["when"],"added":1,"dropped":1,"of_other_facts":0,"matches":{"old":1,"new":1},"alerts":{"old":1,"new":1}}""",
            lines[2]
        );
        Assert.StartsWith("""{"change":"changed","rule":"fm-condemns","keys":["title"],""", lines[3], StringComparison.Ordinal);
        Assert.Equal(
            """{"change":"removed","rule":"old-rule","keys":[],"added":0,"dropped":0,"of_other_facts":0,"matches":{"old":0,"new":0},"alerts":{"old":0,"new":0}}""",
            lines[4]
        );
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("There is no file or folder 'HEAD'; what git keeps is written with its path, as in HEAD~1:rules.", "HEAD", "new.yaml")]
    [InlineData("'HEAD:rules' cannot be read: not a git repository", "HEAD:rules", "new.yaml")]
    [InlineData("There is no store '.newsrules/newsrules.db'", "old.yaml", "new.yaml")]
    [InlineData("On the articles that run kept in the last 30 days", "old.yaml", "new.yaml")]
    [InlineData("Either --articles or --since, not both.", "old.yaml", "new.yaml", "--since", "3d", "--articles", "news.jsonl")]
    [InlineData("There is no option '--foo' here", "old.yaml", "--foo")]
    public async Task WhatCannotBeDoneIsToldInASentence(string sentence, params string[] arguments)
    {
        using var folder = Folder();

        Assert.Contains(sentence, await ErrorAsync(folder, ["diff", .. arguments]), StringComparison.Ordinal);
    }
}
