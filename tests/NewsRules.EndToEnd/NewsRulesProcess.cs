using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsRules.EndToEnd;

/// <summary>The built program, started as a user would start it, with everything that it says.</summary>
internal sealed class NewsRulesProcess : IAsyncDisposable
{
    /// <summary>How long the slowest machine may take for one step; far beyond what is measured, so that only a hang reaches it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The built program.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "newsrules.dll");

    private readonly Process _process;
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();

    private NewsRulesProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => _error.Hear(line.Data);
    }

    /// <summary>Its number among the processes.</summary>
    public int Id => _process.Id;

    /// <summary>The physical memory that it holds now, bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it has printed on standard output so far; line ends are line feeds.</summary>
    public string Output => _output.Text;

    /// <summary>What it has printed on standard error so far.</summary>
    public string Error => _error.Text;

    /// <summary>Starts <c>newsrules</c> in a folder; standard input is closed unless some is given.</summary>
    public static NewsRulesProcess Start(WorkingFolder folder, params string[] arguments) => Start(folder, input: null, arguments);

    /// <summary>Starts it with bytes on standard input.</summary>
    public static NewsRulesProcess Start(WorkingFolder folder, byte[]? input, string[] arguments) =>
        Start(HowToStart(folder, arguments), input);

    /// <summary>Starts another program that a test needs beside it.</summary>
    public static NewsRulesProcess Start(ProcessStartInfo how, byte[]? input = null)
    {
        how.RedirectStandardInput = how.RedirectStandardOutput = how.RedirectStandardError = true;
        how.StandardOutputEncoding = how.StandardErrorEncoding = Encoding.UTF8;
        var process = new Process { StartInfo = how };
        var running = new NewsRulesProcess(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = FeedAsync(process, input ?? []);
        return running;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<Outcome> RunAsync(WorkingFolder folder, params string[] arguments) => RunWithInputAsync(folder, [], arguments);

    /// <summary>Runs it to its end with text on standard input.</summary>
    public static Task<Outcome> RunWithInputAsync(WorkingFolder folder, string input, params string[] arguments) =>
        RunWithInputAsync(folder, Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs it to its end with bytes on standard input.</summary>
    public static async Task<Outcome> RunWithInputAsync(WorkingFolder folder, byte[] input, params string[] arguments)
    {
        await using var running = Start(folder, input, arguments);
        return await running.ExitAsync();
    }

    /// <summary>Waits until so many lines of standard output contain the words; the last of them.</summary>
    public Task<string> WaitForOutputAsync(string words, int times = 1) => WaitForLineAsync(_output, words, times);

    /// <summary>Waits until a line of standard error contains the words; that line.</summary>
    public Task<string> WaitForErrorAsync(string words) => WaitForLineAsync(_error, words, times: 1);

    /// <summary>Asks it to stop (SIGTERM).</summary>
    public void Terminate() => Signal("-TERM");

    /// <summary>Presses Ctrl-C (SIGINT).</summary>
    public void Interrupt() => Signal("-INT");

    /// <summary>Ends it at once (SIGKILL): it learns nothing of it.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    public async Task<Outcome> ExitAsync(TimeSpan? deadline = null)
    {
        using var late = new CancellationTokenSource(deadline ?? Patience);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It did not end within {deadline ?? Patience}.{Environment.NewLine}{this}");
        }

        return new Outcome(_process.ExitCode, Output, Error);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => $"--- output{Environment.NewLine}{Output}--- error{Environment.NewLine}{Error}";

    private static ProcessStartInfo HowToStart(WorkingFolder folder, string[] arguments)
    {
        // A shell that runs the tests in the background has them ignore Ctrl-C, and what they start would inherit that.
        string[] host =
        [
            .. OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : Array.Empty<string>(),
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        ];
        var start = new ProcessStartInfo(host[0], host[1..]) { WorkingDirectory = folder.Path };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in folder.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task FeedAsync(Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It may end without having read everything.
        }
    }

    private async Task<string> WaitForLineAsync(Transcript transcript, string words, int times)
    {
        try
        {
            return await transcript.WaitForAsync(words, times).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No line with '{words}' within {Patience}.{Environment.NewLine}{this}");
        }
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
