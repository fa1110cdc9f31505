using Dapper;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Store;

/// <summary>What is to be sent, and what became of it.</summary>
internal sealed class Outbox(NewsStore store, TimeProvider time)
{
    /// <summary>Queues a notification in the transaction that raised its alerts; a known one is left as it is.</summary>
    public static void Queue(StoreTransaction entry, Notification notification, string mailDomain, DateTimeOffset due)
    {
        var row = new { notification.Id, notification.Receiver, notification.Channel, MessageId = $"{notification.Id}@{mailDomain}", Due = Instant.Text(due) };
        var added = entry.Execute(
            """
            INSERT INTO notifications (id, receiver, channel, message_id, due) VALUES (@Id, @Receiver, @Channel, @MessageId, @Due)
            ON CONFLICT (id) DO NOTHING
            """,
            row);
        if (added == 0)
        {
            return;
        }

        entry.Execute("INSERT INTO deliveries (notification, state, next_try) VALUES (@Id, 'pending', @Due)", row);
        foreach (var (alert, revision) in notification.Alerts)
        {
            entry.Execute(
                "INSERT INTO notification_alerts (notification, alert, revision) VALUES (@Notification, @Alert, @Revision)",
                new { Notification = notification.Id, Alert = alert, Revision = revision });
        }
    }

    /// <summary>Ends the leases of a worker that is no more; the lock on the store makes sure that it is none of ours.</summary>
    public void EndLeases() => store.Ask(db => db.Execute("UPDATE deliveries SET lease_until = NULL WHERE state = 'pending'"));

    /// <summary>Takes the delivery that has waited longest, for as long as the lease lasts; null when none is due.</summary>
    public DueDelivery? Take(TimeSpan lease) => store.Write(entry =>
    {
        var now = time.GetUtcNow();
        var due = entry.First<DueRow>(
            """
            UPDATE deliveries SET lease_until = @Until, attempts = attempts + 1
            WHERE notification = (
              SELECT notification FROM deliveries
              WHERE state = 'pending' AND next_try <= @Now AND (lease_until IS NULL OR lease_until <= @Now)
              ORDER BY next_try, rowid LIMIT 1)
            RETURNING notification, attempts
            """,
            new { Now = Instant.Text(now), Until = Instant.Text(now + lease) });
        return due is null ? null : Load(entry, due);
    });

    /// <summary>Notes that it has been sent.</summary>
    public void Sent(DueDelivery delivery) => store.Ask(db => db.Execute(
        "UPDATE deliveries SET state = 'sent', sent = @Now, lease_until = NULL, error = NULL WHERE notification = @Notification",
        new { Now = Instant.Text(time.GetUtcNow()), delivery.Notification }));

    /// <summary>Notes why it could not be sent, and when it is tried again.</summary>
    public void Postpone(DueDelivery delivery, string error, DateTimeOffset nextTry) => store.Ask(db => db.Execute(
        "UPDATE deliveries SET next_try = @NextTry, lease_until = NULL, error = @Error WHERE notification = @Notification",
        new { NextTry = Instant.Text(nextTry), Error = error, delivery.Notification }));

    /// <summary>The instant at which the next delivery is due; null when none waits.</summary>
    public DateTimeOffset? NextTry() =>
        Instant.ReadOptional(store.Ask(db => db.ExecuteScalar<string?>("SELECT min(next_try) FROM deliveries WHERE state = 'pending'")));

    private static DueDelivery Load(StoreTransaction entry, DueRow due)
    {
        var (receiver, channel, messageId) = entry.First<NotificationRow>(
            "SELECT receiver, channel, message_id AS MessageId FROM notifications WHERE id = @Notification", due)!;
        var alerts = entry.Rows<AlertRow>(
            """
            SELECT a.id, a.rule, a.rule_revision AS RuleRevision, a.title AS RuleTitle, a.level, a.key, a.subject, a.raised, a.evidence,
              t.id AS ArticleId, t.source, t.link, t.title, t.body, t.language, t.country, t.published
            FROM notification_alerts n JOIN alerts a ON a.id = n.alert JOIN articles t ON t.number = a.article
            WHERE n.notification = @Notification ORDER BY a.raised, a.id
            """,
            due);
        return new(due.Notification, receiver, channel, messageId, (int)due.Attempts - 1, [.. alerts.Select(row => row.Alert())]);
    }

    private sealed record DueRow(string Notification, long Attempts);

    private sealed record NotificationRow(string Receiver, string Channel, string MessageId);

    private sealed record AlertRow(
        string Id,
        string Rule,
        string RuleRevision,
        string RuleTitle,
        string Level,
        string Key,
        string Subject,
        string Raised,
        string Evidence,
        string ArticleId,
        string Source,
        string? Link,
        string Title,
        string Body,
        string Language,
        string? Country,
        string? Published)
    {
        public RaisedAlert Alert()
        {
            var article = new Article(ArticleId, Title, Body)
            {
                Source = Source,
                Link = Link,
                Language = Language,
                Country = Country,
                Published = Instant.ReadOptional(Published),
            };
            return new(Id, Rule, RuleRevision, RuleTitle, Level, Key, Subject, Instant.Read(Raised), article, EvidenceOfMatch.FromJson(Evidence));
        }
    }
}
