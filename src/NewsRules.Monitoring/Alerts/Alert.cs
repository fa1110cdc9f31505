using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;

namespace NewsRules.Monitoring.Alerts;

/// <summary>A match that somebody is told of, or the reason why nobody is.</summary>
/// <param name="Id">Hash of rule, key and window; lower-case hex. Unique in the store.</param>
/// <param name="Window">Start of the throttle period, by event time; for a rule without throttle, the article's id.</param>
/// <param name="Subject">The rendered subject line.</param>
/// <param name="Suppressed">Null when it is delivered.</param>
public sealed record Alert(
    string Id,
    Rule Rule,
    string RuleRevision,
    ImmutableArray<KeyPart> Key,
    string Window,
    string Subject,
    Match Match,
    SuppressedBecause? Suppressed
)
{
    /// <summary>What a later match must go beyond to break the rule's throttle; null where nothing breaks it.</summary>
    public string? Standing { get; init; }
}

/// <summary>Why a match is not delivered.</summary>
public enum SuppressedBecause
{
    /// <summary>
    /// An alert with the same key went out within the rule's throttle, or on the same day where the day is part of the key.
    /// </summary>
    Throttled,

    /// <summary>A copy of the same text raised an alert with the same key.</summary>
    SameStory,

    /// <summary>The rule's status is test: recorded and shown only.</summary>
    RuleUnderTest,

    /// <summary>The article was published before the rules first ran here: recorded, not sent.</summary>
    AlreadyRaised,
}
