using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Stories;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Which articles the entries of one document are. An entry is known when the source has said the same words under its id or link. Other
/// words there are a revision of that article if headline or text are like it and no other entry of the document is that article; else they
/// are a new one. Links are one article's when they name one page (<see cref="LinkName"/>).
/// </summary>
internal sealed class FeedSightings(EntryLedger ledger, string source)
{
    // Under the link of a live blog lie hundreds.
    private const int MostCompared = 20;

    private static readonly TimeSpan OfIssue = TimeSpan.FromHours(12);

    // The articles found in this document, with the ids that they have in it.
    private readonly Dictionary<long, string> _found = [];

    /// <summary>True for an entry that says what it has said before.</summary>
    public bool Knows(Article article)
    {
        var sighting = Of(article);
        var known = ledger
            .Seen(source, sighting.Names)
            .Where(seen => seen.Words == sighting.Words)
            .OrderBy(seen => seen.Name == article.Id ? 0 : 1)
            .FirstOrDefault(seen => _found.GetValueOrDefault(seen.Article, article.Id) == article.Id);
        if (known is not null)
        {
            Note(known.Article, article);
        }

        return known is not null;
    }

    /// <summary>What is to be kept of an entry that is not known: whose revision it is, if any.</summary>
    public Sighting Read(Article article)
    {
        var sighting = Of(article);
        return sighting with
        {
            Revises = ledger
                .Seen(source, sighting.Names)
                .GroupBy(seen => seen.Name)
                .OrderBy(seen => seen.Key == article.Id ? 0 : 1)
                .Select(Revised)
                .FirstOrDefault(first => first is not null),
        };

        long? Revised(IEnumerable<SeenEntry> underName)
        {
            long[] articles = [.. underName.Select(seen => seen.Article).Distinct()];
            return articles
                .Where(first => !_found.ContainsKey(first))
                .Take(MostCompared)
                .Cast<long?>()
                .FirstOrDefault(first => IsLike(article, ledger.Latest(first!.Value), isNameOfMany: articles.Length > 1));
        }
    }

    /// <summary>Notes that an entry of the document is the article of this number.</summary>
    public void Note(long first, Article article) => _found[first] = article.Id;

    private static Sighting Of(Article article)
    {
        var day = article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : (DateOnly?)null;
        string?[] names =
        [
            article.Id,
            article.Link ?? ArticleId.OfContent(article.Title, article.Body, day),
            LinkName.Of(article.Id),
            LinkName.Of(article.Link),
        ];
        return new([.. names.OfType<string>().Distinct()], ArticleId.OfContent(article.Title, article.Body));
    }

    // A new headline at a new address is another article under an id that is used again, and one under a name of many articles is another
    // of them. A bulletin stands at one address and under one headline every day: of the next issue nearly all words must be the old ones.
    private static bool IsLike(Article article, Article known, bool isNameOfMany)
    {
        var isNextIssue = article.Published - known.Published >= OfIssue;
        return (article.Title.Length > 0 && article.Title == known.Title && !isNextIssue)
            || (
                !isNameOfMany
                && HaveOneLink(article, known)
                && SharedWords.AreLike(
                    $"{article.Title} {article.Body}",
                    $"{known.Title} {known.Body}",
                    isNextIssue ? SharedWords.Edited : SharedWords.Like
                )
            );
    }

    private static bool HaveOneLink(Article article, Article known) =>
        article.Link is null
        || known.Link is null
        || article.Link == known.Link
        || (LinkName.Of(article.Link) is { } name && name == LinkName.Of(known.Link));
}
