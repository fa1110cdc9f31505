using System.Security.Cryptography;
using System.Text;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Alerts;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Store;

/// <summary>Writes one article with everything that follows from it, inside one transaction.</summary>
/// <param name="revises">The number of the first text of the article that this one is a later text of; null for a new article.</param>
internal sealed class ArticleEntry(StoreTransaction store, DateTimeOffset firstSeen, long? revises = null)
{
    private long _article;

    /// <summary>The number of the first text of the article.</summary>
    public long First => revises ?? _article;

    /// <summary>The article's earlier texts, the latest first; none of a new article.</summary>
    public IEnumerable<Article> Earlier() =>
        store.Rows<ArticleText>(ArticleText.Earlier, new { number = _article }).Select(text => new Article("", text.Title, text.Body));

    /// <summary>Keeps the article; false when it is known already, and then nothing else may be written.</summary>
    public bool Keep(FactSheet sheet)
    {
        var article = sheet.Article;
        var added = store.Execute(
            """
            INSERT INTO articles (source, id, link, title, body, language, country, published, first_seen, content_hash, story, revises)
            VALUES (@Source, @Id, @Link, @Title, @Body, @Language, @Country, @Published, @FirstSeen, @Hash, @Story, @Revises)
            ON CONFLICT (source, id) DO NOTHING
            """,
            new
            {
                Source = article.Source ?? "",
                article.Id,
                article.Link,
                article.Title,
                article.Body,
                sheet.Language,
                article.Country,
                Published = Instant.Text(article.Published),
                FirstSeen = Instant.Text(firstSeen),
                Hash = ContentHash(article),
                Story = article.Story ?? "",
                Revises = revises,
            }
        );
        _article = store.Scalar<long>("SELECT last_insert_rowid()");
        return added == 1;
    }

    /// <summary>
    /// The alert under the match's rule and key that the same story raised, or else the newest of any story; what a revision says anew the
    /// story has not told.
    /// </summary>
    public EarlierAlert? Earlier(Match match)
    {
        var asked = new
        {
            Rule = match.Rule.Id,
            Key = AlertDesk.KeyText(match),
            match.Sheet.Article.Story,
        };
        return (
            revises is not null
                ? null
                : Of(
                    """
                    SELECT alerts.id, window, raised, standing FROM articles JOIN alerts ON article = number
                    WHERE story = @Story AND rule = @Rule AND key = @Key ORDER BY raised LIMIT 1
                    """,
                    sameStory: true
                )
        )
            ?? Of(
                "SELECT id, window, raised, standing FROM alerts WHERE rule = @Rule AND key = @Key ORDER BY raised DESC, rowid DESC LIMIT 1",
                sameStory: false
            );

        EarlierAlert? Of(string sql, bool sameStory) =>
            store.First<EarlierRow>(sql, asked) is { } row
                ? new(row.Id, row.Window, Instant.Read(row.Raised), sameStory, row.Standing)
                : null;
    }

    /// <summary>
    /// Keeps a match and, unless it is folded into an older alert, the alert it raised; true when somebody is to be told.
    /// </summary>
    public bool Keep(Match match, Alert? alert)
    {
        var evidence = match.Evidence().ToJson();
        var isNew =
            alert is not null
            && alert.Suppressed is not (SuppressedBecause.Throttled or SuppressedBecause.SameStory)
            && Raise(alert, evidence);
        var suppressed = alert?.Suppressed ?? (alert is not null && !isNew ? SuppressedBecause.AlreadyRaised : null);
        store.Execute(
            """
            INSERT INTO matches (article, rule, rule_revision, key, alert, suppressed, evidence)
            VALUES (@Article, @Rule, @Revision, @Key, @Alert, @Suppressed, @Evidence)
            """,
            new
            {
                Article = _article,
                Rule = match.Rule.Id,
                match.Rule.Revision,
                Key = AlertDesk.KeyText(match),
                Alert = alert?.Id,
                Suppressed = suppressed?.ToString(),
                Evidence = evidence,
            }
        );
        return isNew && suppressed is null;
    }

    private bool Raise(Alert alert, string evidence) =>
        store.Execute(
            """
            INSERT INTO alerts (id, revision, rule, rule_revision, title, level, key, window, subject, raised, suppressed, article, evidence, standing)
            VALUES (@Id, 1, @Rule, @RuleRevision, @Title, @Level, @Key, @Window, @Subject, @Raised, @Suppressed, @Article, @Evidence, @Standing)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                alert.Id,
                Rule = alert.Rule.Id,
                alert.RuleRevision,
                Title = alert.Rule.Title ?? alert.Rule.Id,
                Level = alert.Rule.Level.ToString().ToLowerInvariant(),
                Key = AlertDesk.KeyText(alert.Match),
                alert.Window,
                alert.Subject,
                Raised = Instant.Text(firstSeen),
                Suppressed = alert.Suppressed?.ToString(),
                Article = _article,
                Evidence = evidence,
                alert.Standing,
            }
        ) == 1;

    private static string ContentHash(Article article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Title}\n{article.Body}")));

    private sealed record EarlierRow(string Id, string Window, string Raised, string? Standing);
}
