using System.Diagnostics;

namespace NewsRules.EndToEnd;

/// <summary>What people see who run the program by hand: <c>script</c> (util-linux) gives it a screen.</summary>
public sealed class ScreenTests
{
    private const string Article = "The Greek foreign ministry said Libya needs elections.";

    [Fact]
    public async Task OnAScreenFactsAreMarkedInTheArticle()
    {
        var seen = await SeenAsync("xterm");

        Assert.Contains(
            "\e[1;36mThe Greek foreign ministry\e[0m \e[1;33msaid\e[0m \e[4;32mLibya\e[0m\e[4m needs \e[0m\e[4;32melections\e[0m.",
            seen,
            StringComparison.Ordinal
        );
        Assert.Contains("\e[1;33mcue\e[0m", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dumb", "")]
    [InlineData("xterm", "1")]
    public async Task WhoWantsNoColoursGetsNone(string terminal, string noColour)
    {
        var seen = await SeenAsync(terminal, noColour);

        Assert.Contains(Article, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[0m", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileGetsNoColours()
    {
        using var folder = new WorkingFolder();
        folder.Write("article.txt", Article);
        folder.Environment["TERM"] = "xterm";

        var outcome = (await NewsRulesProcess.RunAsync(folder, "facts", "article.txt")).Expect(0);

        Assert.Contains(Article, outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Output);
    }

    private static async Task<string> SeenAsync(string terminal, string noColour = "")
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "/usr/bin/script (Debian: bsdutils) is not installed.");
        using var folder = new WorkingFolder();
        folder.Write("article.txt", Article);
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var how = new ProcessStartInfo(
            "/usr/bin/script",
            ["-qec", $"'{dotnet}' '{NewsRulesProcess.Program}' facts article.txt", "/dev/null"]
        )
        {
            WorkingDirectory = folder.Path,
        };
        how.Environment["TERM"] = terminal;
        how.Environment["NO_COLOR"] = noColour;
        await using var screen = NewsRulesProcess.Start(how);
        return (await screen.ExitAsync()).Expect(0).Output;
    }
}
