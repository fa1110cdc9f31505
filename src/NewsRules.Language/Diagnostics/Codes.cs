using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>A complaint as the reference has it.</summary>
/// <param name="Id">NR and four digits.</param>
/// <param name="What">What it says, in a few words.</param>
/// <param name="Why">What is behind it and what to do.</param>
/// <param name="Example">A file that gets it; null of what cannot be shown in a few lines.</param>
public sealed record Code(string Id, string What, string Why, string? Example)
{
    /// <summary>What is told of the example; empty without one.</summary>
    public IEnumerable<Diagnostic> Told =>
        Example is null
            ? []
            : RuleBook
                .Read([new SourceFile("example.yaml", Example)], Lexicon.Empty, asOf: DateTimeOffset.MaxValue)
                .Diagnostics.Where(one => one.Code == Id);
}

/// <summary>The reference of complaints: codes.yaml beside this file.</summary>
public static class Codes
{
    private static readonly Lazy<ImmutableArray<Code>> Read = new(ReadAll);

    /// <summary>Every code, in order.</summary>
    public static ImmutableArray<Code> All => Read.Value;

    /// <summary>The code of this name, in capitals or not; null when there is none.</summary>
    public static Code? Find(string id) => All.FirstOrDefault(code => string.Equals(code.Id, id, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<Code> ReadAll()
    {
        using var stream = typeof(Codes).Assembly.GetManifestResourceStream("codes.yaml")!;
        using var reader = new StreamReader(stream);
        var faults = new List<Diagnostic>();
        var document = YamlReader.Read(new SourceFile("codes.yaml", reader.ReadToEnd()), faults);
        return faults.Count > 0
            ? throw new InvalidDataException(DiagnosticText.Line(faults[0]))
            : [.. ((YamlMapping)document[0]).Entries.Select(Of)];
    }

    private static Code Of(YamlEntry entry)
    {
        var map = (YamlMapping)entry.Value;
        return new(entry.Key.Value, Text(map, "what")!, Text(map, "why")!, Text(map, "example"));
    }

    private static string? Text(YamlMapping map, string key) => (map[key] as YamlScalar)?.Value;
}
