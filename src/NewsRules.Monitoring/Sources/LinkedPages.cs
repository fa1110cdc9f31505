using NewsRules.Facts.Articles;
using NewsRules.Language.Sources;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// The pages that one look at a feed leads to, where the feed carries no more than summaries: one after the other, with a pause between.
/// Each is asked for once for each text of an article; when it fails, what the feed says stands, and a server that is busy is asked again.
/// </summary>
internal sealed class LinkedPages(
    FeedFetcher fetcher,
    SourceDefinition.Feed source,
    SourceTally tally,
    PageNoise noise,
    MonitoringOptions options,
    TimeProvider time
)
{
    private const int MostPages = 200;
    private const int MostProblems = 5;
    private const int MostFailures = 8;

    // What a feed that carries whole articles hardly ever falls below, in units.
    private const int LongestSummary = 600;

    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _asked;
    private int _failed;
    private bool _isLeftAlone;

    /// <summary>The article with the text of its page, or as it is, and then when its page is asked for again, if ever.</summary>
    /// <param name="failures">How often its page has failed before.</param>
    public async Task<(Article Article, PageTry? Again)> CompleteAsync(Article article, CancellationToken stop, int failures = 0)
    {
        if (!IsWanted(article) || Links.Absolute(article.Link, null) is not { } link)
        {
            return (article, null);
        }

        if (_asked++ >= MostPages || _isLeftAlone)
        {
            return (article, new(failures, time.GetUtcNow()));
        }

        try
        {
            await PauseAsync(stop);
            var fetched = await fetcher.FetchPageAsync(new(link), source.Url, stop);
            return (LinkedText.Of(article, fetched.ReadPage(noise), noise), null);
        }
        catch (SourceException failure)
        {
            _isLeftAlone |= failure.RetryAfter is not null;
            return (article, Again(failure, failures + 1));
        }
    }

    private PageTry? Again(SourceException failure, int failures)
    {
        PageTry? again =
            failure.IsPassing && failures < MostFailures
                ? new(failures, time.GetUtcNow() + RetryPause.Of(source.Every, failures, failure.RetryAfter))
                : null;
        tally.Tell(
            $"{failure.Message} What the feed says stands{(again is null ? "" : "; the page is asked for again")}.",
            _failed++ < MostProblems
        );
        return again;
    }

    /// <summary>Tells how many pages failed besides those that were told of one by one.</summary>
    public void TellRest() =>
        tally.Tell(
            $"Of {source.Url}, {Amount.Of(_failed - MostProblems, "more page")} failed; what the feed says of them stands.",
            _failed > MostProblems
        );

    private bool IsWanted(Article article) =>
        source.FullText == FullText.Always || (source.FullText == FullText.Auto && IsSummary(article.Body, noise));

    /// <summary>True for a text that is short, or breaks off with dots or a pointer to the rest.</summary>
    internal static bool IsSummary(string text, PageNoise noise) =>
        text.Length < LongestSummary
        || text.AsSpan().TrimEnd("])} \n") is [.., '…'] or [.., '.', '.', '.']
        || noise.LengthOfProse(text) < text.AsSpan().TrimEnd().Length;

    private async Task PauseAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (_next > now)
        {
            await Task.Delay(_next - now, time, stop);
        }

        _next = time.GetUtcNow() + options.PagePause;
    }
}
