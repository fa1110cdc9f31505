using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Stories;

namespace NewsRules.Monitoring.Worker;

/// <summary>What becomes of an article: facts, matches, alerts, and what is to be sent, kept together or not at all.</summary>
internal sealed class NewsDesk(NewsStore store, RuleDesk desk, Bell bell, MonitoringOptions options, TimeProvider time)
{
    private const int FirstRevision = 1;

    private readonly string _mailDomain = AlertMail.Domain(options.Sender);

    /// <summary>What the furniture of pages looks like, by the lexicon in force.</summary>
    public PageNoise Noise => desk.Current.Extractor.Noise;

    /// <summary>Takes an article in; one that is known already changes nothing.</summary>
    public Intake Take(Article article) => store.Knows(article) ? Intake.Known : Take(article, null);

    /// <summary>Takes in what an entry of a feed tells: an article, or another text of one that is known.</summary>
    public Intake Take(Article article, Sighting? sighting)
    {
        try
        {
            return Read(article, sighting);
        }
        catch (Exception fault) when (ProgramFault.Is(fault))
        {
            // One article that the program cannot digest must not stop the desk, now and at every start to come.
            return Intake.Failed($"Article '{article.Id}' is left out, {ProgramFault.Told(fault)}");
        }
    }

    private Intake Read(Article article, Sighting? sighting)
    {
        var firstSeen = time.GetUtcNow();
        var rules = desk.Current;
        var read = rules.Extractor.Extract(article);
        var intake = store.Write(transaction =>
        {
            var seen = sighting is null ? null : new SightingEntry(transaction, article, sighting);
            var stories = new StoryLedger(transaction, firstSeen);
            var named = article with { Id = seen?.Id() ?? article.Id };
            var facts = read with { Article = named with { Story = seen?.Story() ?? stories.StoryOf(named) } };
            var entry = new ArticleEntry(transaction, firstSeen, sighting?.Revises);
            if (seen?.SaysTheSame() == true || !entry.Keep(facts))
            {
                seen?.Keep(entry.First);
                return Intake.Known with { First = entry.First };
            }

            seen?.Keep(entry.First);
            stories.Remember(facts.Article);

            // One after the other: the second of two matches with one key must see the alert of the first.
            var result = rules.Rules.Match(facts, firstSeen);
            var alerts = Revision
                .News(result, entry.Earlier(), rules.Extractor, rules.Rules, firstSeen)
                .Select(match => (Match: match, Alert: AlertDesk.Raise(match, firstSeen, entry.Earlier(match), rules.Extractor.Lexicon)))
                .Where(raised => entry.Keep(raised.Match, raised.Alert))
                .Select(raised => raised.Alert!)
                .ToList();
            foreach (var notification in alerts.SelectMany(alert => Notifications(alert, rules)))
            {
                Outbox.Queue(transaction, notification, _mailDomain, due: firstSeen);
            }

            return new(sighting?.Revises is null ? Novelty.New : Novelty.Revised, alerts.Count, Doubt: Undecided.Of(article, result))
            {
                First = entry.First,
            };
        });
        bell.Ring();
        return intake;

        IEnumerable<Notification> Notifications(Alert alert, LoadedRules rules) =>
            Routing
                .Ways(rules.Receivers, options.MailChannel)
                .Select(way =>
                    Notification.Of(
                        way.Receiver,
                        way.Channel,
                        SubjectLine.Of(alert.Match, firstSeen, rules.Extractor.Lexicon, way.Receiver.Language),
                        new AlertRevision(alert.Id, FirstRevision)
                    )
                );
    }
}

/// <summary>What an article is to the store.</summary>
internal enum Novelty
{
    Known,
    New,

    /// <summary>Another text of one that is known.</summary>
    Revised,
}

/// <summary>What came of taking an article in.</summary>
/// <param name="Alerts">How many alerts it raised that somebody is told of.</param>
/// <param name="Fault">Why it could not be taken in, a sentence; null when it could.</param>
/// <param name="Doubt">What is not known of it, a sentence; null: nothing.</param>
internal readonly record struct Intake(Novelty Novelty, int Alerts, string? Fault = null, string? Doubt = null)
{
    public static Intake Known { get; } = new(Novelty.Known, 0);

    /// <summary>The number of the article's first text; null where nothing was taken in.</summary>
    public long? First { get; init; }

    public static Intake Failed(string fault) => new(Novelty.Known, 0, fault);
}
