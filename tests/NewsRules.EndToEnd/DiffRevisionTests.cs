using System.Runtime.InteropServices;
using static NewsRules.EndToEnd.EditedRules;

namespace NewsRules.EndToEnd;

/// <summary><c>newsrules diff</c> of what git keeps.</summary>
public sealed class DiffRevisionTests
{
    [Fact]
    public async Task WhatGitKeepsBesideWhatIsThereNow()
    {
        using var folder = Folder();
        folder.Write("desk/rules/all.yaml", Old);
        folder.Commit("desk");
        folder.Write("desk/rules/all.yaml", New);
        folder.Commit("desk");

        foreach (
            var (before, after) in new[]
            {
                ("HEAD~1:desk/rules", "desk/rules"),
                ("HEAD~1:desk/rules", "HEAD:desk/rules"),
                ("HEAD~1:desk/rules/all.yaml", "HEAD:desk/rules/all.yaml"),
            }
        )
        {
            Assert.Equal(
                Edit,
                (await NewsRulesProcess.RunAsync(folder, "diff", before, after, "--articles", "news.jsonl")).Expect(0).Lines
            );
        }

        Assert.Contains(
            "invalid object name 'HEAD~7'",
            await ErrorAsync(folder, "diff", "HEAD~7:desk/rules", "desk/rules"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "path 'desk/rule' does not exist in 'HEAD'",
            await ErrorAsync(folder, "diff", "HEAD:desk/rule", "desk/rules"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("HEAD:desk/rules")]
    [InlineData("HEAD:desk/rules/port.yaml")]
    [InlineData("HEAD:desk/rules/towns/town.yaml")]
    public async Task ARevisionIsReadWithItsOwnWords(string before)
    {
        using var folder = Folder();
        folder.Write(
            "desk/rules/lexicons/ports.yaml",
            "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port] } }\n"
        );
        folder.Write("desk/rules/port.yaml", "rule: port\ntitle: The port\nwhen:\n  statement: { about: Cirta Port }\n");
        folder.Write("desk/rules/shared.yaml", "define: desk\nlists:\n  towns: { entities: [cirta-port] }\n");
        folder.Write("desk/rules/towns/town.yaml", "rule: town\ntitle: A town\nwhen:\n  mention: { entity: { list: towns } }\n");
        folder.Write("port.txt", "The Algerian foreign ministry said that Cirta Port was closed.");
        folder.Commit("desk");
        folder.Write(
            "desk/rules/lexicons/ports.yaml",
            "entities:\n  cirta-port: { type: organisation, country: DZ, names: { en: [Cirta Port, The Old Port] } }\n"
        );

        var outcome = (await NewsRulesProcess.RunAsync(folder, "diff", before, before[5..], "--articles", "port.txt")).Expect(0);

        Assert.Equal(
            ["1 article.", before.EndsWith("rules", StringComparison.Ordinal) ? "2 rules as before." : "1 rule as before."],
            outcome.Lines
        );
    }

    [Fact]
    public async Task WithoutGitARevisionIsToldToNeedIt()
    {
        using var folder = Folder();
        folder.Environment["PATH"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

        Assert.Contains(
            "git is needed to read a revision",
            await ErrorAsync(folder, "diff", "HEAD:rules", "new.yaml"),
            StringComparison.Ordinal
        );
    }
}
