using NewsRules.Language.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>Looks at a feed: asks its server whether it has changed, and takes in what is new.</summary>
internal sealed class FeedSource(FeedFetcher fetcher, SourceLedger ledger, NewsDesk desk, MonitoringOptions options, TimeProvider time)
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

        var feed = fetched.ReadFeed();
        var pages = new LinkedPages(fetcher, source, tally, desk.Noise, options, time);
        foreach (var article in FeedArticles.Of(feed, source))
        {
            stop.ThrowIfCancellationRequested();
            tally.Count(desk.Knows(article) ? Intake.Known : desk.Take(await pages.CompleteAsync(article, stop)));
        }

        // Only now, and only of a whole feed: otherwise the server would answer "not modified" and the rest would be lost.
        if (!feed.IsCut)
        {
            ledger.Keep(source.Name, source.Url, fetched.Validators);
        }

        return tally;
    }
}
