using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Receivers;
using NewsRules.Language.Sources;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// What a file says to whom it builds on nothing that another file changes: its rules, sources and receivers, and every complaint.
/// </summary>
/// <param name="Allowed">What its documents allow.</param>
internal sealed record FileRules(
    ImmutableArray<ReadRule> Rules,
    ImmutableArray<(SourceDefinition Source, YamlScalar Name)> Sources,
    ImmutableArray<(ReceiverDefinition Receiver, YamlScalar Name)> Receivers,
    ImmutableArray<Allowance> Allowed,
    ImmutableArray<Diagnostic> Faults
);

/// <summary>A <c>rule:</c> document.</summary>
/// <param name="IsNamed">False where so little of it can be read that its id is still free.</param>
/// <param name="Rule">Null for one with an error.</param>
internal readonly record struct ReadRule(
    YamlScalar Id,
    bool IsNamed,
    Rule? Rule,
    ImmutableArray<RuleTest> Tests,
    ImmutableArray<Diagnostic> Errors
);
