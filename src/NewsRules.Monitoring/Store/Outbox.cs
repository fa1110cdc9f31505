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
        var receiver = notification.Receiver;
        var row = new
        {
            notification.Id,
            Receiver = receiver.Name,
            receiver.Address,
            receiver.Language,
            receiver.TimeZone,
            notification.Channel,
            notification.Subject,
            MessageId = $"{notification.Id}@{mailDomain}",
            Due = Instant.Text(due),
        };
        var added = entry.Execute(
            """
            INSERT INTO notifications (id, receiver, address, language, timezone, channel, subject, message_id, due)
            VALUES (@Id, @Receiver, @Address, @Language, @TimeZone, @Channel, @Subject, @MessageId, @Due)
            ON CONFLICT (id) DO NOTHING
            """,
            row
        );
        if (added == 0)
        {
            return;
        }

        entry.Execute("INSERT INTO deliveries (notification, state, next_try) VALUES (@Id, 'pending', @Due)", row);
        foreach (var (alert, revision) in notification.Alerts)
        {
            entry.Execute(
                "INSERT INTO notification_alerts (notification, alert, revision) VALUES (@Notification, @Alert, @Revision)",
                new
                {
                    Notification = notification.Id,
                    Alert = alert,
                    Revision = revision,
                }
            );
        }
    }

    /// <summary>Ends the leases of a worker that is no more; the lock on the store makes sure that it is none of ours.</summary>
    public void EndLeases() => store.Ask(db => db.Execute("UPDATE deliveries SET lease_until = NULL WHERE state = 'pending'"));

    /// <summary>Takes the deliveries that have waited longest, at most so many, for as long as the lease lasts.</summary>
    /// <param name="channels">By which of the <see cref="ChannelNames"/> they go.</param>
    public IReadOnlyList<DueDelivery> Take(TimeSpan lease, int most, string[] channels) =>
        store.Write(entry =>
        {
            var now = time.GetUtcNow();
            var due = entry.Rows<DueRow>(
                """
                UPDATE deliveries SET lease_until = @Until, attempts = attempts + 1
                WHERE notification IN (
                  SELECT d.notification FROM deliveries d JOIN notifications n ON n.id = d.notification
                  WHERE d.state = 'pending' AND d.next_try <= @Now AND (d.lease_until IS NULL OR d.lease_until <= @Now) AND n.channel IN @Channels
                  ORDER BY d.next_try, d.rowid LIMIT @Most)
                RETURNING rowid AS Number, notification, attempts
                """,
                new
                {
                    Now = Instant.Text(now),
                    Until = Instant.Text(now + lease),
                    Channels = channels,
                    Most = most,
                }
            );
            return (IReadOnlyList<DueDelivery>)[.. due.OrderBy(row => row.Number).Select(row => Load(entry, row))];
        });

    /// <summary>Notes that they have been sent.</summary>
    public void Sent(IReadOnlyCollection<DueDelivery> deliveries)
    {
        if (deliveries.Count > 0)
        {
            store.Ask(db =>
                db.Execute(
                    "UPDATE deliveries SET state = 'sent', sent = @Now, lease_until = NULL, error = NULL WHERE notification IN @Sent",
                    new { Now = Instant.Text(time.GetUtcNow()), Sent = deliveries.Select(delivery => delivery.Notification) }
                )
            );
        }
    }

    /// <summary>Notes why it could not be sent, and when it is tried again.</summary>
    public void Postpone(DueDelivery delivery, string error, DateTimeOffset nextTry) =>
        store.Ask(db =>
            db.Execute(
                "UPDATE deliveries SET next_try = @NextTry, lease_until = NULL, error = @Error WHERE notification = @Notification",
                new
                {
                    NextTry = Instant.Text(nextTry),
                    Error = error,
                    delivery.Notification,
                }
            )
        );

    /// <summary>Notes why it can never be sent.</summary>
    public void GiveUp(DueDelivery delivery, string error) =>
        store.Ask(db =>
            db.Execute(
                "UPDATE deliveries SET state = 'failed', lease_until = NULL, error = @Error WHERE notification = @Notification",
                new { Error = error, delivery.Notification }
            )
        );

    /// <summary>Gives it back as if it had never been taken.</summary>
    public void Release(DueDelivery delivery) =>
        store.Ask(db =>
            db.Execute("UPDATE deliveries SET attempts = attempts - 1, lease_until = NULL WHERE notification = @Notification", delivery)
        );

    /// <summary>How many deliveries wait.</summary>
    public int Waiting() => store.Ask(db => db.ExecuteScalar<int>("SELECT count(*) FROM deliveries WHERE state = 'pending'"));

    /// <summary>The instant at which the next delivery by each channel is due; none for a channel by which none waits.</summary>
    public IReadOnlyList<(string Channel, DateTimeOffset Due)> NextTries() =>
        [
            .. store
                .Ask(db =>
                    db.Query<(string Channel, string Due)>(
                        "SELECT n.channel, min(d.next_try) FROM deliveries d JOIN notifications n ON n.id = d.notification WHERE d.state = 'pending' GROUP BY n.channel"
                    )
                )
                .Select(next => (next.Channel, Instant.Read(next.Due))),
        ];

    private static DueDelivery Load(StoreTransaction entry, DueRow due)
    {
        var row = entry.First<NotificationRow>(
            "SELECT receiver, address, language, timezone, channel, subject, message_id AS MessageId, due FROM notifications WHERE id = @Notification",
            due
        )!;
        var alerts = entry
            .Rows<AlertRow>(
                """
                SELECT a.id, a.rule, a.rule_revision AS RuleRevision, a.title AS RuleTitle, a.level, a.key, a.subject, a.raised, a.evidence,
                  t.id AS ArticleId, t.source, t.link, t.title, t.body, t.language, t.country, t.published
                FROM notification_alerts n JOIN alerts a ON a.id = n.alert JOIN articles t ON t.number = a.article
                WHERE n.notification = @Notification ORDER BY a.raised, a.id
                """,
                due
            )
            .ToList();
        var receiver = new Receiver(row.Receiver, row.Address, row.Language, row.TimeZone);
        return new(
            due.Notification,
            receiver,
            row.Channel,
            row.MessageId,
            row.Subject ?? alerts[0].Subject,
            Instant.Read(row.Due),
            (int)due.Attempts - 1,
            [.. alerts.Select(alert => alert.Alert())]
        );
    }

    private sealed record DueRow(long Number, string Notification, long Attempts);

    private sealed record NotificationRow(
        string Receiver,
        string Address,
        string? Language,
        string? TimeZone,
        string Channel,
        string? Subject,
        string MessageId,
        string Due
    );

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
        string? Published
    )
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
            return new(Id, Rule, RuleRevision, RuleTitle, Level, Key, Instant.Read(Raised), article, EvidenceOfMatch.FromJson(Evidence));
        }
    }
}
