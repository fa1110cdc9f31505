using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Sources;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language;

/// <summary>Everything that a rules folder says, read and checked: rules, their tests, lexicons, sources, and every complaint of every file.</summary>
/// <param name="Rules">The rules without an error, drafts and retired ones too, in order of file and place.</param>
public sealed record RuleBook(
    ImmutableArray<Rule> Rules,
    ImmutableArray<RuleTest> Tests,
    Lexicon Lexicon,
    ImmutableArray<SourceDefinition> Sources,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads files. Never throws for what a file says: bad input becomes diagnostics.</summary>
    /// <param name="files">The analyst's files: rules, sources, own lexicons and entities.</param>
    /// <param name="lexicons">The lexicon files that come first: the embedded ones, unless replaced.</param>
    public static RuleBook Read(IReadOnlyList<SourceFile> files, Lexicon lexicons) => new([], [], lexicons, [], []);
}
