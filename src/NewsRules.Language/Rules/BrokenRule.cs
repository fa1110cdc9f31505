using System.Collections.Immutable;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>A rule that cannot be used.</summary>
/// <param name="Id">Where its id stands.</param>
/// <param name="Errors">What is wrong with it and what it uses, each once.</param>
public sealed record BrokenRule(YamlScalar Id, ImmutableArray<Diagnostic> Errors);
