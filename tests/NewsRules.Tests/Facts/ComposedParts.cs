using System.Collections.Immutable;

namespace NewsRules.Tests.Facts;

/// <summary>A file of parts: sections headed by a line with a colon, rows with their columns parted by bars.</summary>
internal sealed class ComposedParts(string path)
{
    private readonly Dictionary<string, List<string[]>> _sections = new(StringComparer.Ordinal);

    public static ComposedParts In(string path)
    {
        var parts = new ComposedParts(path);
        List<string[]>? rows = null;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split(": ") is [var head, _] && !head.Contains(' ', StringComparison.Ordinal))
            {
                parts._sections.Add(head, rows = []);
            }
            else
            {
                (rows ?? throw new InvalidDataException($"{path}: a row of no section: {line}")).Add([
                    .. line.Split('|').Select(column => column.Trim()),
                ]);
            }
        }

        return parts;
    }

    /// <summary>The rows of a section, each with so many columns.</summary>
    public ImmutableArray<string[]> Rows(string section, int columns) =>
        _sections.GetValueOrDefault(section) is { Count: > 0 } rows && rows.TrueForAll(row => row.Length == columns)
            ? [.. rows]
            : throw new InvalidDataException($"{path}: '{section}' has no rows, or one without its {columns} columns.");
}
