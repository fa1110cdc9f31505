using Microsoft.Extensions.DependencyInjection;
using NewsRules.Monitoring.Feeds;

namespace NewsRules.Monitoring.Sources;

/// <summary>Fetches and reads a feed once, as the worker would, and keeps nothing of it.</summary>
public static class FeedTrial
{
    /// <returns>The feed, or in a sentence why there is none.</returns>
    public static async Task<(Feed? Feed, string? Problem)> RunAsync(Uri url, CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddSingleton(new MonitoringOptions()).AddSingleton(TimeProvider.System).AddFeedFetcher().BuildServiceProvider();
        try
        {
            var fetched = await services.GetRequiredService<FeedFetcher>().FetchAsync(url, null, stop);
            return fetched is null ? (null, $"{url} sent nothing.") : (fetched.ReadFeed(), null);
        }
        catch (SourceException failure)
        {
            return (null, failure.Message);
        }
    }
}
