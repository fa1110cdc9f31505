using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using NewsRules.Commands;

namespace NewsRules.Reading;

/// <summary>The git that is installed, which knows every form of repositories and of revisions; it is only asked.</summary>
internal static class Git
{
    /// <summary>What it prints, byte by byte, and, when it refuses, its complaint.</summary>
    /// <exception cref="UserError">There is no git.</exception>
    public static (byte[] Output, string? Complaint) Ask(string input, params string[] arguments)
    {
        using var git = Start(arguments);
        var complaint = git.StandardError.ReadToEndAsync();
        var told = WriteAsync(git.StandardInput, input);
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        told.Wait();
        return (output.ToArray(), git.ExitCode == 0 ? null : Sentence(complaint.Result));
    }

    private static Process Start(string[] arguments)
    {
        var how = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        how.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(how)!;
        }
        catch (Win32Exception missing)
        {
            throw new UserError($"git is needed to read a revision, and cannot be started: {missing.Message}");
        }
    }

    private static async Task WriteAsync(StreamWriter input, string text)
    {
        try
        {
            await input.WriteAsync(text);
            input.Close();
        }
        catch (IOException)
        {
            // It ended without having read everything, and says why itself.
        }
    }

    private static string Sentence(string complaint)
    {
        var line = complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
            ?? "git says nothing";
        return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
    }
}
