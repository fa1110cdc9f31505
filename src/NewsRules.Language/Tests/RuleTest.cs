using System.Collections.Immutable;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>A test written inside a rule: an article, or facts written by hand, and what the rule should make of it.</summary>
/// <param name="Rule">Id of the rule it stands in.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Place">The test's name in the file, for messages.</param>
/// <param name="Facts">The facts, where they are written by hand; null: they are read from the article.</param>
public sealed record RuleTest(
    string Rule,
    string Name,
    SourceFile File,
    Span Place,
    Article Article,
    FactSheet? Facts,
    RuleExpectation Expect
)
{
    /// <summary>The first thing in it that cannot be read: then it cannot pass; null: all can.</summary>
    public Diagnostic? Error { get; init; }
}

/// <summary>What a test expects.</summary>
/// <param name="Alerts">How many alerts the article must raise.</param>
/// <param name="Fact">Slot values that one matched fact must have, or the fact of the name that the slot begins with; several values:
/// exactly that set.</param>
public sealed record RuleExpectation(int Alerts, ImmutableArray<ExpectedSlot> Fact)
{
    /// <summary>The values that one alert's key must have.</summary>
    public ImmutableArray<ExpectedSlot> Key { get; init; } = [];

    /// <summary>The subject of one alert, as it is rendered; null: not asked.</summary>
    public string? Subject { get; init; }

    /// <summary>Words that must stand within the evidence of a matched fact; null: not asked.</summary>
    public string? Evidence { get; init; }

    /// <summary>The conditions that must stop it, by their paths ("speaker.role"), for a test that expects none; none: not asked.</summary>
    public ImmutableArray<string> Because { get; init; } = [];
}

/// <summary>A slot and what it must be: values, absent or unknown.</summary>
public sealed record ExpectedSlot(SlotPath Path, Slot Value);
