using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>A document of a rules folder.</summary>
/// <param name="Kind">Its first key, by which it says what it is.</param>
/// <param name="IsWhole">False when its syntax has an error, so that part of it is missing.</param>
internal sealed record Document(YamlMapping Map, string Kind, bool IsWhole);

/// <summary>The documents of a file, and what is wrong with their syntax.</summary>
internal sealed record ReadFile(SourceFile File, ImmutableArray<Document> Documents, List<Diagnostic> Faults);
