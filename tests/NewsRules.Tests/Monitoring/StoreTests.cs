using Microsoft.Extensions.Time.Testing;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Store;

namespace NewsRules.Tests.Monitoring;

/// <summary>The store, on a real file.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsrules-store-");
    private readonly FakeTimeProvider _time = new(Press.Morning);
    private readonly NewsStore _store;
    private readonly Outbox _outbox;

    public StoreTests()
    {
        _store = NewsStore.Open(Path.Combine(_folder.FullName, "news.db"));
        _outbox = new Outbox(_store, _time);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void AnArticleIsKeptOnce()
    {
        Assert.True(Keep(Press.ArabicMatch()));
        Assert.False(Keep(Press.ArabicMatch()));
        Assert.True(_store.Knows(Press.Arabic));
        Assert.False(_store.Knows(Press.Arabic with { Source = "another" }));
    }

    [Fact]
    public void AnAlertComesBackAsItWasRaised()
    {
        Keep(Press.ArabicMatch());

        var alert = Assert.Single(Take()!.Alerts);

        Assert.Equal(Press.Arabic, alert.Article);
        Assert.Equal("condemn", Assert.Single(alert.Evidence.Facts).Kind);
        Assert.Equal(Press.Morning, alert.Raised);
    }

    [Fact]
    public void ADeliveryComesBackWithItsReceiverAndOnlyToItsChannel()
    {
        Keep(Press.ArabicMatch());

        Assert.Empty(_outbox.Take(TimeSpan.FromMinutes(1), 10, [ChannelNames.Console, ChannelNames.Smtp]));
        var delivery = Take()!;
        Assert.Equal((Desk, "Subject", Press.Morning), (delivery.Receiver, delivery.Subject, delivery.Queued));

        _outbox.Release(delivery);
        Assert.Equal(0, Take()!.Attempts);
    }

    [Fact]
    public void ADeliveryGivenUpIsNeverTakenAgain()
    {
        Keep(Press.ArabicMatch());
        _outbox.GiveUp(Take()!, "no such user");
        _time.Advance(TimeSpan.FromDays(30));

        Assert.Null(Take());
        Assert.Equal(0, _outbox.Waiting());
    }

    [Fact]
    public void AnUnfinishedTransactionLeavesNothing()
    {
        Assert.Throws<InvalidOperationException>(() =>
            _store.Write<bool>(transaction =>
            {
                new ArticleEntry(transaction, Press.Morning).Keep(Press.ArabicMatch().Sheet);
                throw new InvalidOperationException("killed");
            })
        );

        Assert.False(_store.Knows(Press.Arabic));
    }

    [Fact]
    public void WithinTheThrottleASecondMatchIsKeptButNobodyIsToldAgain()
    {
        var rule = Press.Rule(throttle: TimeSpan.FromHours(6));
        Keep(Press.ArabicMatch(rule));
        _time.Advance(TimeSpan.FromHours(5));
        Keep(Copy(Press.ArabicMatch(rule), "later"));
        _time.Advance(TimeSpan.FromHours(2));
        Keep(Copy(Press.ArabicMatch(rule), "much later"));

        Assert.Equal(2, Drain());
    }

    [Fact]
    public void ARuleWithTheDayInItsKeyTellsOnceADay()
    {
        var rule = Press.Rule();
        rule = rule with { Alert = rule.Alert with { Key = rule.Alert.Key.Add(new SlotPath("day")) } };
        Keep(On("2026-03-01", "first"));
        Keep(On("2026-03-01", "second"));
        Keep(On("2026-03-02", "third"));

        Assert.Equal(2, Drain());

        Match On(string day, string id) =>
            Copy(Press.ArabicMatch(rule), id) is var match
                ? match with
                {
                    Key = match.Key.Add(new KeyPart(new SlotPath("day"), day)),
                }
                : throw new InvalidOperationException();
    }

    [Fact]
    public void ALeasedDeliveryIsNotGivenOutAgainUntilTheLeaseEnds()
    {
        Keep(Press.ArabicMatch());
        var first = Take();
        Assert.NotNull(first);
        Assert.Null(Take());

        _time.Advance(TimeSpan.FromMinutes(2));

        var second = Take();
        Assert.Equal((first.MessageId, 1), (second!.MessageId, second.Attempts));
    }

    [Fact]
    public void TheLeasesOfADeadWorkerEndAtOnce()
    {
        Keep(Press.ArabicMatch());
        Take();

        _outbox.EndLeases();

        Assert.NotNull(Take());
    }

    [Fact]
    public void APostponedDeliveryWaitsForItsTimeAndASentOneIsGone()
    {
        Keep(Press.ArabicMatch());
        _outbox.Postpone(Take()!, "disk full", Press.Morning.AddMinutes(5));
        Assert.Equal((ChannelNames.MailFile, Press.Morning.AddMinutes(5)), Assert.Single(_outbox.NextTries()));
        Assert.Null(Take());

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, Drain());
        Assert.Empty(_outbox.NextTries());
    }

    [Fact]
    public void AnOpenStoreCannotBeOpenedAgain() =>
        Assert.Contains(
            "already running",
            Assert.Throws<MonitoringException>(() => NewsStore.Open(Path.Combine(_folder.FullName, "news.db"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void TheIdOfANotificationIgnoresTheOrderOfItsAlertsAndNothingElse()
    {
        var one = new AlertRevision("a", 1);
        var two = new AlertRevision("b", 1);

        Assert.Equal(Id(Desk, "smtp", one, two), Id(Desk, "smtp", two, one));
        Assert.Equal(Id(Desk, "smtp", one), Id(Desk with { Language = "ar" }, "smtp", one));
        Assert.Equal(
            5,
            new[]
            {
                Id(Desk, "smtp", one),
                Id(Desk with { Name = "duty" }, "smtp", one),
                Id(Desk with { Address = "second@example.org" }, "smtp", one),
                Id(Desk, "console", one),
                Id(Desk, "smtp", one with { Revision = 2 }),
            }
                .Distinct()
                .Count()
        );
    }

    private static Receiver Desk { get; } = new("desk", "desk@example.org", "en", "Africa/Cairo");

    private static string Id(Receiver receiver, string channel, params AlertRevision[] alerts) =>
        Notification.Of(receiver, channel, "Subject", alerts).Id;

    private static Match Copy(Match match, string id) =>
        match with
        {
            Sheet = match.Sheet with { Article = match.Sheet.Article with { Id = id } },
        };

    private DueDelivery? Take() => _outbox.Take(TimeSpan.FromMinutes(1), 1, [ChannelNames.MailFile]).SingleOrDefault();

    private int Drain()
    {
        var sent = 0;
        while (Take() is { } delivery)
        {
            _outbox.Sent([delivery]);
            sent++;
        }

        return sent;
    }

    private bool Keep(Match match) =>
        _store.Write(transaction =>
        {
            var now = _time.GetUtcNow();
            var entry = new ArticleEntry(transaction, now);
            if (!entry.Keep(match.Sheet))
            {
                return false;
            }

            var alert = AlertDesk.Raise(match, now, entry.Earlier(match), Lexicon.Empty);
            if (entry.Keep(match, alert))
            {
                Outbox.Queue(
                    transaction,
                    Notification.Of(Desk, ChannelNames.MailFile, "Subject", new AlertRevision(alert!.Id, 1)),
                    "localhost",
                    now
                );
            }

            return true;
        });
}
