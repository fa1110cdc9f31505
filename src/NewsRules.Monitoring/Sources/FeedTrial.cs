using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Sources;

/// <summary>Fetches and reads a feed once, as the worker would, and keeps nothing of it.</summary>
/// <param name="Feed">Null where there is none to be read.</param>
/// <param name="Problem">In a sentence, why there is none.</param>
/// <param name="Others">Of an address that is a page's: the feeds that it declares, else those that it links to, else those at the usual
/// places, with what is read in each.</param>
public sealed record FeedTrial(Uri Url, Feed? Feed, string? Problem, ImmutableArray<FeedTrial> Others)
{
    /// <summary>Tries the feed at an address, or the feeds of the page there.</summary>
    public static async Task<FeedTrial> RunAsync(Uri url, CancellationToken stop)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new MonitoringOptions())
            .AddSingleton(TimeProvider.System)
            .AddFeedFetcher()
            .BuildServiceProvider();
        var fetcher = services.GetRequiredService<FeedFetcher>();
        var (trial, fetched) = await TryAsync(fetcher, url, url, stop);
        if (trial.Feed is null && fetched?.LeadsTo is { } next)
        {
            (trial, fetched) = await TryAsync(fetcher, next, url, stop);
        }

        if (trial.Feed is not null || fetched?.Feeds() is not { } feeds)
        {
            return trial;
        }

        var others = await TryAllAsync(fetcher, feeds.Declared, url, stop);
        return trial with
        {
            Problem = $"{url} is a page that declares no feed and links to none, and none lies at the usual places.",
            Others =
                !others.IsEmpty ? others
                : await FoundAsync(feeds.Linked) is { IsEmpty: false } linked ? linked
                : await FoundAsync(PageFeeds.Usual(fetched.Address)),
        };

        async Task<ImmutableArray<FeedTrial>> FoundAsync(IEnumerable<Uri> urls) =>
            [.. (await TryAllAsync(fetcher, urls, url, stop)).Where(other => other.Feed is not null)];
    }

    private static async Task<ImmutableArray<FeedTrial>> TryAllAsync(
        FeedFetcher fetcher,
        IEnumerable<Uri> urls,
        Uri from,
        CancellationToken stop
    )
    {
        var trials = ImmutableArray.CreateBuilder<FeedTrial>();
        foreach (var url in urls)
        {
            trials.Add((await TryAsync(fetcher, url, from, stop)).Trial);
        }

        return trials.ToImmutable();
    }

    private static async Task<(FeedTrial Trial, Fetched? Fetched)> TryAsync(FeedFetcher fetcher, Uri url, Uri from, CancellationToken stop)
    {
        Fetched? fetched = null;
        try
        {
            fetched = await fetcher.FetchAsync(url, null, stop, from);
            return (new(url, fetched?.ReadFeed(), fetched is null ? $"{url} sent nothing." : null, []), fetched);
        }
        catch (SourceException failure)
        {
            return (new(url, null, failure.Message, []), fetched);
        }
    }
}
