using Microsoft.Extensions.Time.Testing;
using NewsRules.Engine.Matching;
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

        var alert = Assert.Single(_outbox.Take(TimeSpan.FromMinutes(1))!.Alerts);

        Assert.Equal(Press.Arabic, alert.Article);
        Assert.Equal("condemn", Assert.Single(alert.Evidence.Facts).Kind);
        Assert.Equal(Press.Morning, alert.Raised);
    }

    [Fact]
    public void AnUnfinishedTransactionLeavesNothing()
    {
        Assert.Throws<InvalidOperationException>(() => _store.Write<bool>(transaction =>
        {
            new ArticleEntry(transaction, Press.Morning).Keep(Press.ArabicMatch().Sheet);
            throw new InvalidOperationException("killed");
        }));

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
    public void ALeasedDeliveryIsNotGivenOutAgainUntilTheLeaseEnds()
    {
        Keep(Press.ArabicMatch());
        var first = _outbox.Take(TimeSpan.FromMinutes(1));
        Assert.NotNull(first);
        Assert.Null(_outbox.Take(TimeSpan.FromMinutes(1)));

        _time.Advance(TimeSpan.FromMinutes(2));

        var second = _outbox.Take(TimeSpan.FromMinutes(1));
        Assert.Equal((first.MessageId, 1), (second!.MessageId, second.Attempts));
    }

    [Fact]
    public void TheLeasesOfADeadWorkerEndAtOnce()
    {
        Keep(Press.ArabicMatch());
        _outbox.Take(TimeSpan.FromMinutes(1));

        _outbox.EndLeases();

        Assert.NotNull(_outbox.Take(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void APostponedDeliveryWaitsForItsTimeAndASentOneIsGone()
    {
        Keep(Press.ArabicMatch());
        _outbox.Postpone(_outbox.Take(TimeSpan.FromMinutes(1))!, "disk full", Press.Morning.AddMinutes(5));
        Assert.Equal(Press.Morning.AddMinutes(5), _outbox.NextTry());
        Assert.Null(_outbox.Take(TimeSpan.FromMinutes(1)));

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, Drain());
        Assert.Null(_outbox.NextTry());
    }

    [Fact]
    public void AnOpenStoreCannotBeOpenedAgain() =>
        Assert.Contains("already running", Assert.Throws<MonitoringException>(() => NewsStore.Open(Path.Combine(_folder.FullName, "news.db"))).Message, StringComparison.Ordinal);

    [Fact]
    public void TheIdOfANotificationIgnoresTheOrderOfItsAlertsAndNothingElse()
    {
        var one = new AlertRevision("a", 1);
        var two = new AlertRevision("b", 1);

        Assert.Equal(Notification.Of("desk", "mail-file", one, two).Id, Notification.Of("desk", "mail-file", two, one).Id);
        Assert.Equal(4, new[]
        {
            Notification.Of("desk", "mail-file", one).Id,
            Notification.Of("duty", "mail-file", one).Id,
            Notification.Of("desk", "console", one).Id,
            Notification.Of("desk", "mail-file", one with { Revision = 2 }).Id,
        }.Distinct().Count());
    }

    private static Match Copy(Match match, string id) => match with { Sheet = match.Sheet with { Article = match.Sheet.Article with { Id = id } } };

    private int Drain()
    {
        var sent = 0;
        while (_outbox.Take(TimeSpan.FromMinutes(1)) is { } delivery)
        {
            _outbox.Sent(delivery);
            sent++;
        }

        return sent;
    }

    private bool Keep(Match match) => _store.Write(transaction =>
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
            Outbox.Queue(transaction, Notification.Of("desk", ChannelNames.MailFile, new AlertRevision(alert!.Id, 1)), "localhost", now);
        }

        return true;
    });
}
