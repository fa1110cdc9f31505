using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>A document of a rules folder.</summary>
/// <param name="Kind">Its first key, by which it says what it is.</param>
/// <param name="Faults">The errors in its syntax, by which parts of it are missing.</param>
internal sealed record Document(YamlMapping Map, string Kind, ImmutableArray<Diagnostic> Faults)
{
    /// <summary>The same but for those in its tests, which are theirs alone.</summary>
    public IEnumerable<Diagnostic> OwnFaults =>
        Map[Documents.Tests]?.Span is { } tests
            ? Faults.Where(fault => fault.Span.Start < tests.Start || fault.Span.Start >= tests.End)
            : Faults;

    /// <summary>True where part of a node is missing.</summary>
    public bool HasFaultIn(YamlNode node) => Faults.Any(fault => fault.Span.Start >= node.Span.Start && fault.Span.Start < node.Span.End);
}

/// <summary>A file, and what is wrong with its syntax.</summary>
/// <param name="Documents">Its documents, each read when it is asked for, to be gone through once; of what others build on, as often as one
/// likes.</param>
/// <param name="Faults">All of them when its documents have been gone through.</param>
internal sealed record ReadFile(SourceFile File, IEnumerable<Document> Documents, List<Diagnostic> Faults);
