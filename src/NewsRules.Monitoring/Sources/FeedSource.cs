using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>Looks at a feed: asks its server whether it has changed, and takes in what is new.</summary>
internal sealed class FeedSource(
    FeedFetcher fetcher,
    SourceLedger ledger,
    EntryLedger entries,
    NewsDesk desk,
    MonitoringOptions options,
    TimeProvider time
)
{
    /// <exception cref="SourceException">It cannot be fetched or is no feed.</exception>
    public async Task<SourceTally> LookAsync(SourceDefinition.Feed source, CancellationToken stop)
    {
        var tally = new SourceTally();
        var pages = new LinkedPages(fetcher, source, tally, desk.Noise, options, time);
        var fetched = await fetcher.FetchAsync(source.Url, ledger.Validators(source.Name, source.Url), stop);
        await TakePagesAsync(source, pages, tally, stop);
        if (fetched is null)
        {
            pages.TellRest();
            return tally;
        }

        var feed = fetched.ReadFeed();
        await TakeAsync([.. FeedArticles.Of(feed, source, tally)], new(entries, source.Name), pages, tally, stop);
        pages.TellRest();
        TellNotes(source, [.. Moved(source, fetched), .. Mended(source, feed)], tally);

        // Only now, and only of a whole feed: otherwise the server would answer "not modified" and the rest would be lost.
        if (!feed.IsCut)
        {
            ledger.Keep(source.Name, source.Url, fetched.Validators);
        }

        return tally;
    }

    private static IEnumerable<string> Moved(SourceDefinition.Feed source, Fetched fetched) =>
        fetched.HasMoved ? [$"{source.Url} has moved for good to {fetched.Address}; name that address in the sources."] : [];

    private static IEnumerable<string> Mended(SourceDefinition.Feed source, Feed feed) =>
        feed.Notes.IsEmpty ? [] : [$"{source.Url} is mended: {string.Join(' ', feed.Notes)}"];

    // A feed that is always wrong in one way is told of once.
    private void TellNotes(SourceDefinition.Feed source, string[] notes, SourceTally tally)
    {
        if (ledger.Tells(source.Name, string.Join('\n', notes)))
        {
            tally.Problems.AddRange(notes);
        }
    }

    // Those that are known first: what they are, no other is.
    private async Task TakeAsync(
        List<Article> articles,
        FeedSightings sightings,
        LinkedPages pages,
        SourceTally tally,
        CancellationToken stop
    )
    {
        List<Article> unknown = [.. articles.Where(article => !sightings.Knows(article))];
        tally.CountKnown(articles.Count - unknown.Count);
        foreach (var article in unknown)
        {
            stop.ThrowIfCancellationRequested();
            if (sightings.Knows(article))
            {
                tally.CountKnown(1);
                continue;
            }

            var sighting = sightings.Read(article);
            var (told, again) = await pages.CompleteAsync(article, stop);
            var intake = desk.Take(told, sighting with { Again = again });
            if (intake.First is { } first)
            {
                sightings.Note(first, article);
            }

            tally.Count(intake);
        }
    }

    private async Task TakePagesAsync(SourceDefinition.Feed source, LinkedPages pages, SourceTally tally, CancellationToken stop)
    {
        foreach (var waiting in entries.Waiting(source.Name, options.Once ? DateTimeOffset.MaxValue : time.GetUtcNow()))
        {
            stop.ThrowIfCancellationRequested();
            var (told, again) = await pages.CompleteAsync(waiting.Article, stop, waiting.Attempts);
            if (told == waiting.Article)
            {
                entries.Wait(waiting.First, again);
            }
            else
            {
                tally.Count(desk.Take(told, new Sighting([], "") { Revises = waiting.First }));
            }
        }
    }
}
