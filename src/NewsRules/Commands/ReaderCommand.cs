using System.CommandLine;
using System.Text.Json;
using NewsRules.Monitoring;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Terminals;

namespace NewsRules.Commands;

/// <summary>A command that shows what a reader makes of files, by name or from a list. One bad file among many stops no other.</summary>
/// <typeparam name="T">What is read of a file.</typeparam>
internal abstract class ReaderCommand<T> : NewsRulesCommand
    where T : class
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files, whatever they are called.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "JSON lines of files to read: name, file, and, where known, content_type and base.",
        HelpName = "LIST.jsonl",
    };
    private readonly Option<string?> _contentType = new("--content-type")
    {
        Description = "What the server said in its Content-Type.",
        HelpName = "TYPE",
    };
    private readonly Option<string?> _base = new("--base")
    {
        Description = "Where it was found: what its links are relative to.",
        HelpName = "URL",
    };
    private readonly Option<string> _format = CommonOptions.Format("text", "jsonl");
    private readonly Terminal _terminal;

    /// <summary>Makes the command.</summary>
    protected ReaderCommand(Terminal terminal, string name, string description)
        : base(name, description)
    {
        _terminal = terminal;
        Add(_files);
        Add(_batch);
        Add(_contentType);
        Add(_base);
        Add(_format);
        SetAction(Run);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not what this command reads; the message says why.</exception>
    protected abstract T Read(ListedFile file);

    /// <summary>Shows it for reading.</summary>
    protected abstract void Write(TextWriter output, T read);

    /// <summary>Writes its JSON object.</summary>
    protected abstract void Write(Utf8JsonWriter json, string name, T read);

    private int Run(ParseResult parsed)
    {
        var files = parsed.GetValue(_files) ?? [];
        var batch = parsed.GetValue(_batch);
        if (files.Length == 0 && batch is null)
        {
            throw new UserError("Which file? Name some, or a list of them with --batch.");
        }

        var asJson = batch is not null || parsed.GetValue(_format) == "jsonl";
        var given = files.Select(file => new ListedFile(
            file,
            file,
            parsed.GetValue(_contentType),
            ListedFile.Address(parsed.GetValue(_base))
        ));
        using var lines = new JsonLines(_terminal.Output);
        var code = ExitCode.Ok;
        foreach (var file in given.Concat(batch is null ? [] : ListedFile.Batch(batch)))
        {
            code = Math.Max(code, asJson ? ShowAsJson(lines, file) : Show(file));
        }

        return code;
    }

    // What is wrong with a file stands in its place.
    private int ShowAsJson(JsonLines lines, ListedFile file)
    {
        var (read, problem) = TryRead(file);
        lines.Write(json =>
        {
            if (read is null)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("error", problem);
                json.WriteEndObject();
            }
            else
            {
                Write(json, file.Name, read);
            }
        });
        return ExitCode.Ok;
    }

    private int Show(ListedFile file)
    {
        var (read, problem) = TryRead(file);
        if (read is null)
        {
            _terminal.Talk.WriteLine($"newsrules: {file.Name}: {problem}");
            return ExitCode.Usage;
        }

        Write(_terminal.Output, read);
        return ExitCode.Ok;
    }

    private (T? Read, string Problem) TryRead(ListedFile file)
    {
        try
        {
            return (Read(file), "");
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message);
        }
        catch (Exception fault) when (fault is not UserError && ProgramFault.Is(fault))
        {
            return (null, $"It cannot be read, {ProgramFault.Told(fault)}");
        }
    }
}
