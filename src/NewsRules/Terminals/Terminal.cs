using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsRules.Terminals;

/// <summary>The three streams of the program: data on one, talk on another, UTF-8 on all.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(TextWriter output, TextWriter talk, Func<Stream> input) => (Output, Talk, OpenInput) = (output, talk, input);

    /// <summary>Standard output: nothing but data. Buffered; throws <see cref="IOException"/> when the reader of a pipe has left.</summary>
    public TextWriter Output { get; }

    /// <summary>Whether people read standard output on a screen that knows colours (https://no-color.org).</summary>
    public bool ShowsColours { get; } =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Standard error: everything said to people about the data.</summary>
    public TextWriter Talk { get; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>The streams of this process.</summary>
    public static Terminal Open()
    {
        var output = new StreamWriter(OpenOutput(), Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        var talk = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };
        return new Terminal(output, talk, Console.OpenStandardInput);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
            // The reader of the pipe has left; nobody misses the rest.
        }
    }

    // The console's own stream swallows a broken pipe, so that the work would go on for nobody. A file must stay with it:
    // FileStream writes a seekable file at a position of its own and would overwrite what others append.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
