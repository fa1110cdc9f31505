using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>Something that the user can put right, told in a sentence.</summary>
internal sealed class UserError(string sentence) : Exception(sentence);

/// <summary>How a failure is told: one line, never a stack trace unless asked for.</summary>
internal static class Failures
{
    /// <summary>Tells it; the exit code.</summary>
    public static int Tell(Terminal terminal, Exception failure, bool verbose)
    {
        if (IsBrokenPipe(failure))
        {
            return ExitCode.Ok;
        }

        terminal.Talk.WriteLine($"newsrules: {Sentence(failure)}");
        if (verbose)
        {
            terminal.Talk.WriteLine(failure);
        }

        return ExitCode.Usage;
    }

    private static string Sentence(Exception failure) =>
        failure switch
        {
            UserError or IOException or UnauthorizedAccessException => failure.Message,
            _ => $"Unexpected failure: {failure.Message.ReplaceLineEndings(" ")} ({failure.GetType().Name}; --verbose shows where)",
        };

    // The reader of our output went away (`newsrules facts … | head`), which is how it says that it has enough. errno EPIPE is 32.
    private static bool IsBrokenPipe(Exception failure) =>
        failure is IOException { HResult: 32 or unchecked((int)0x8007006D) } or IOException { InnerException.HResult: 32 };
}
