using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Rules;

/// <summary>A checked rule: names are resolved to canonical ids, nothing in it can fail at run time. It holds no state of a run.</summary>
/// <param name="Id">Unique among all loaded rules; kebab-case.</param>
/// <param name="When">What must be found in an article.</param>
/// <param name="Except">Named reasons to leave a matching fact out.</param>
/// <param name="Revision">Hash of everything that changes the meaning (When, Except, Alert); a change of title keeps it. Lower-case
/// hex.</param>
public sealed record Rule(string Id, Condition When, ImmutableArray<RuleException> Except, AlertPolicy Alert, string Revision)
{
    public string? Title { get; init; }

    public RuleStatus Status { get; init; } = RuleStatus.Live;

    public Level Level { get; init; } = Level.Medium;

    public string? Owner { get; init; }

    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>How far a rule goes.</summary>
public enum RuleStatus
{
    /// <summary>Checked only.</summary>
    Draft,

    /// <summary>Matched, recorded and shown, never delivered.</summary>
    Test,

    /// <summary>Delivered.</summary>
    Live,

    /// <summary>Not loaded.</summary>
    Retired,
}

/// <summary>How much an alert matters.</summary>
public enum Level
{
    Info,
    Low,
    Medium,
    High,
    Critical,
}

/// <summary>A named reason why a fact that matches is left out.</summary>
/// <param name="Name">Unique in its rule; shown by explain.</param>
/// <param name="Why">The reason in words.</param>
/// <param name="Until">From this instant on the exception no longer holds; null for always.</param>
/// <param name="Test">Tested on the very fact that matched; facts of another kind are not touched.</param>
public sealed record RuleException(string Name, string? Why, DateTimeOffset? Until, FactKind Kind, FactTest Test);
