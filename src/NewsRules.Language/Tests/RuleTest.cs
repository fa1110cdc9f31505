using System.Collections.Immutable;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>A test written inside a rule: an article and what the rule should make of it.</summary>
/// <param name="Rule">Id of the rule it stands in.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Place">The test's name in the file, for messages.</param>
/// <param name="Alerts">How many alerts the article must raise.</param>
/// <param name="Fact">Slot values that one matched fact must have; several values: exactly that set.</param>
/// <param name="Evidence">Words that must stand within the evidence of a matched fact; null: not asked.</param>
/// <param name="Because">The condition path that must stop it ("speaker.role"), for a test that expects none; null: not asked.</param>
public sealed record RuleTest(
    string Rule,
    string Name,
    SourceFile File,
    Span Place,
    Article Article,
    int Alerts,
    ImmutableArray<ExpectedSlot> Fact,
    string? Evidence,
    string? Because);

/// <summary>A slot of the matched fact and the values it must have.</summary>
public sealed record ExpectedSlot(SlotPath Path, ImmutableArray<string> Values);
