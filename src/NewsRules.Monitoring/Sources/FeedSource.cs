using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>Looks at a feed: asks its server whether it has changed, and takes in what is new.</summary>
internal sealed class FeedSource(FeedFetcher fetcher, SourceLedger ledger, NewsDesk desk)
{
    /// <exception cref="SourceException">It cannot be fetched or is no feed.</exception>
    public async Task<SourceTally> LookAsync(SourceDefinition.Feed source, CancellationToken stop)
    {
        var tally = new SourceTally();
        var fetched = await fetcher.FetchAsync(source.Url, ledger.Validators(source.Name, source.Url), stop);
        if (fetched is null)
        {
            return tally;
        }

        var feed = Read(fetched);
        foreach (var article in FeedArticles.Of(feed, source))
        {
            stop.ThrowIfCancellationRequested();
            tally.Count(desk.Take(article));
        }

        // Only now: had we been stopped before the last article, the server would answer "not modified" and the rest would be lost.
        ledger.Keep(source.Name, source.Url, fetched.Validators);
        return tally;
    }

    private static Feed Read(FetchedFeed fetched)
    {
        try
        {
            return FeedReader.Read(fetched.Bytes, fetched.ContentType, fetched.Address);
        }
        catch (NoFeedException none)
        {
            throw new SourceException(none.Message, none);
        }
    }
}
