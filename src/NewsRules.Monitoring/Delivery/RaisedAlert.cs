using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Delivery;

/// <summary>An alert as the store gives it back: everything that a message can show.</summary>
/// <param name="Key">Rule and key, one line a slot: alerts of one rule and key belong to one thread.</param>
/// <param name="Level">"info" to "critical".</param>
/// <param name="Raised">When its article was first seen, UTC.</param>
internal sealed record RaisedAlert(
    string Id,
    string Rule,
    string RuleRevision,
    string Title,
    string Level,
    string Key,
    DateTimeOffset Raised,
    Article Article,
    AlertEvidence Evidence
);

/// <summary>A notification that is due now.</summary>
/// <param name="Subject">In the receiver's words.</param>
/// <param name="Queued">When it was queued, UTC.</param>
/// <param name="Attempts">How often it has been tried before.</param>
internal sealed record DueDelivery(
    string Notification,
    Receiver Receiver,
    string Channel,
    string MessageId,
    string Subject,
    DateTimeOffset Queued,
    int Attempts,
    IReadOnlyList<RaisedAlert> Alerts
);
