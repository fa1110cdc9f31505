using System.Net;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Delivery.Smtp;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring;

/// <summary>Puts the monitor into a host, and runs it there.</summary>
public static class MonitoringRegistration
{
    /// <summary>Adds everything that a running monitor is made of.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="rules">The analyst's files.</param>
    /// <param name="lexicon">The lexicon that the analyst's own lexicons extend.</param>
    /// <param name="output">Where it speaks.</param>
    public static IServiceCollection AddMonitoring(
        this IServiceCollection services,
        MonitoringOptions options,
        RuleFiles rules,
        Lexicon lexicon,
        MonitoringOutput output
    )
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(rules).AddSingleton(lexicon).AddSingleton(output);
        services.AddSingleton<MonitoringOutcome>();
        services.AddSingleton(_ => NewsStore.Open(options.StorePath));
        services.AddSingleton<SourceLedger>().AddSingleton<EntryLedger>().AddSingleton<Outbox>().AddSingleton<Bell>();
        services.AddSingleton<RuleDesk>().AddSingleton<RuleWatch>().AddSingleton<NewsDesk>();
        AddSources(services);
        AddDelivery(services, options);
        services.AddHostedService<MonitoringWorker>();
        return services;
    }

    /// <summary>
    /// Runs the host until it is told to stop (or, with <see cref="MonitoringOptions.Once"/>, until all is read and delivered).
    /// </summary>
    /// <returns>False when every source was read once, with rules of which some have errors.</returns>
    /// <exception cref="MonitoringException">The monitor could not go on; the message is for its user.</exception>
    public static async Task<bool> RunMonitoringAsync(this IHost host, CancellationToken stop = default)
    {
        var outcome = host.Services.GetRequiredService<MonitoringOutcome>();

        // Opened before the host starts: it would log the failure of a part with a stack trace.
        host.Services.GetRequiredService<NewsStore>();
        await host.RunAsync(stop);
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return !outcome.HadBrokenRules;
    }

    private static void AddSources(IServiceCollection services)
    {
        services.AddSingleton<FolderSource>().AddSingleton<FeedSource>();
        services.AddSingleton<SourceVisits>().AddSingleton<SourceWatch>();
        services.AddFeedFetcher();
    }

    /// <summary>Adds what fetches feeds.</summary>
    internal static IServiceCollection AddFeedFetcher(this IServiceCollection services)
    {
        services
            .AddSingleton<FeedFetcher>()
            .AddHttpClient(FeedFetcher.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AutomaticDecompression = DecompressionMethods.All,
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = TimeSpan.FromSeconds(15),
                    MaxResponseHeadersLength = 64,

                    // Whether a server may be asked depends on the request: a connection serves no other.
                    PooledConnectionLifetime = TimeSpan.Zero,
                    ConnectCallback = PublicAddresses.ConnectAsync,
                }
            );
        return services;
    }

    private static void AddDelivery(IServiceCollection services, MonitoringOptions options)
    {
        services.AddSingleton(provider => new Names(() => provider.GetRequiredService<RuleDesk>().Current.Extractor.Lexicon));
        services.AddSingleton<AlertText>().AddSingleton<AlertHtml>().AddSingleton<AlertMail>();
        services.AddSingleton<IChannel, ConsoleChannel>().AddSingleton<IChannel, MailFileChannel>();
        if (options.Smtp.Host is not null)
        {
            services.AddSingleton<IChannel, SmtpChannel>();
        }

        services.AddSingleton<Relay>().AddSingleton<RelayLoop>();
    }
}
