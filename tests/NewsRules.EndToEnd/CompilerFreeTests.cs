using System.Diagnostics;
using NewsRules.EndToEnd.Worker;

namespace NewsRules.EndToEnd;

/// <summary>Rules compile to closures: the program carries no C# compiler, and loads none.</summary>
public sealed class CompilerFreeTests
{
    private const string Compiler = "Microsoft.CodeAnalysis";

    [Fact]
    public async Task ThePublishedProgramCarriesNoCompiler()
    {
        using var folder = new WorkingFolder();

        await PublishAsync(folder.At("published"));

        var files = folder.Files("*").Select(file => Path.GetFileName(file)).ToArray();
        Assert.Contains("NewsRules.Engine.dll", files);
        Assert.DoesNotContain(files, file => file.StartsWith(Compiler, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TheRunningProgramHasLoadedNoCompilerWhenItAlerts()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        using var desk = Desk.OfFolder();
        desk.Bring("first", 1);
        await using var running = NewsRulesProcess.Start(desk.Folder, "run");
        await running.WaitForOutputAsync("ALERT");

        var loaded = await File.ReadAllTextAsync($"/proc/{running.Id}/maps", TestContext.Current.CancellationToken);

        Assert.Contains("NewsRules.Engine.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain(Compiler, loaded, StringComparison.OrdinalIgnoreCase);
    }

    // As built: the tests stand in a folder named like their configuration.
    private static async Task PublishAsync(string target)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["publish", Checkout.At("src/NewsRules"), "--no-build", "--nologo", "-c", configuration, "-o", target]
        )
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(publish.ExitCode == 0, said);
    }
}
