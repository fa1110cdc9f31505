using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Evidence;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Sources;

namespace NewsRules.Tests.Monitoring;

/// <summary>Articles, matches and deliveries made by hand.</summary>
internal static class Press
{
    public static DateTimeOffset Morning { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static Article Arabic { get; } =
        new(
            "n1",
            "القاهرة تتابع التطورات في طرابلس",
            "اجتمع المجلس صباح اليوم. أدانت وزارة الخارجية المصرية أعمال العنف الأخيرة في ليبيا. ودعت إلى ضبط النفس.\nوتستمر المشاورات."
        )
        {
            Source = "وكالة المرفأ",
            Language = "ar",
            Published = Morning,
            Link = "https://marfa.example/n1?a=1&b=2",
        };

    public static Article English { get; } =
        new(
            "n2",
            "Valletta watches Tripoli",
            "The council met at dawn. Malta's foreign ministry condemned the recent violence in Libya. It called for restraint."
        )
        {
            Source = "harbour-wire",
            Language = "en",
            Published = Morning,
            Link = "https://harbour.example/n2",
        };

    public static Match Match(Article article, string speaker, string cue, string content, string country, Rule? rule = null)
    {
        var statement = new Statement(
            Field.Body,
            Sentence(article.Body, cue),
            new Actor(null, Slot.Of("foreign-ministry"), Slot.Of(country), Slot.Absent, [At(article.Body, speaker)]),
            [At(article.Body, cue)],
            "condemn",
            [At(article.Body, content)],
            About.Nothing with
            {
                Country = Slot.Of("LY"),
            },
            null,
            null,
            "asserted",
            "indirect"
        );
        var sheet = new FactSheet(article, article.Language!, [statement], [], []);
        return new(rule ?? Rule(), sheet, [new KeyPart(new SlotPath("speaker.country"), country)], [statement], []);
    }

    public static Match ArabicMatch(Rule? rule = null) =>
        Match(Arabic, "وزارة الخارجية المصرية", "أدانت", "أعمال العنف الأخيرة في ليبيا", "EG", rule);

    public static Match EnglishMatch(Rule? rule = null) =>
        Match(English, "Malta's foreign ministry", "condemned", "the recent violence in Libya", "MT", rule);

    public static Rule Rule(TimeSpan? throttle = null, string title = "Statement by a foreign ministry about Libya") =>
        new(
            "fm-on-libya",
            new Condition.AllOf([]),
            [],
            AlertPolicy.Default with
            {
                Key = [new SlotPath("speaker.country")],
                Throttle = throttle,
            },
            "r1"
        )
        {
            Title = title,
        };

    public static DueDelivery Delivery(Match match, string subject, string? language = null, string? timeZone = null) =>
        new(
            "0123456789abcdef0123456789abcdef",
            new Receiver("desk", "desk@localhost", language, timeZone),
            ChannelNames.MailFile,
            "0123456789abcdef0123456789abcdef@localhost",
            subject,
            Morning,
            0,
            [
                new RaisedAlert(
                    "a1",
                    match.Rule.Id,
                    "r1",
                    match.Rule.Title!,
                    "medium",
                    "speaker.country=EG",
                    match.Sheet.Article.Published ?? Morning,
                    match.Sheet.Article,
                    match.Evidence()
                ),
            ]
        );

    /// <summary>What the repository's rule sends of one of its samples.</summary>
    public static DueDelivery DeliveryOfSample(string file, string title, string rule, string? language, string? timeZone)
    {
        var book = RepositoryRules.Book;
        using var bytes = File.OpenRead(Repository.At($"rules/samples/{file}"));
        var article = FileArticles
            .Read(file, bytes, RepositoryRules.Noise)
            .Select(read => read.Article!)
            .First(article => article.Title.StartsWith(title, StringComparison.Ordinal));
        var match = RuleSet
            .Compile(book.Rules.Where(one => one.Id == rule))
            .Match(new FactExtractor(book.Lexicon).Extract(article), Morning)
            .Matches[0];
        var subject = SubjectLine.Of(match, Morning, book.Lexicon, language);
        var delivery = Delivery(match, subject, language, timeZone);
        return delivery with
        {
            Alerts =
            [
                delivery.Alerts[0] with
                {
                    RuleRevision = "r1",
                    Key = AlertDesk.KeyText(match),
                    Article = match.Sheet.Article with { Language = match.Sheet.Language },
                },
            ],
        };
    }

    public static AlertMail Mail() => new(new(Names()), new(Names()), new MonitoringOptions());

    private static Names Names() => new(() => RepositoryRules.Book.Lexicon);

    private static Span At(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var start and >= 0
            ? new(start, start + words.Length)
            : throw new ArgumentException($"'{words}' is not in the text.");

    private static Span Sentence(string text, string word)
    {
        var at = At(text, word).Start;
        return new(text.LastIndexOf('.', at) + 2, text.IndexOf('.', at) + 1);
    }
}
