using Microsoft.Extensions.Hosting;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Sources;
using NewsRules.Monitoring.Store;

namespace NewsRules.Monitoring.Worker;

/// <summary>The hosted service: watches the sources until it is told to stop, or reads each once.</summary>
internal sealed class MonitoringWorker(
    RuleDesk desk,
    RuleWatch ruleWatch,
    SourceWatch sourceWatch,
    SourceVisits visits,
    RelayLoop relay,
    Outbox outbox,
    MonitoringOutput output,
    MonitoringOutcome outcome,
    MonitoringOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            await WorkAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            output.Say("newsrules: Stopped.");
        }
        catch (Exception failure)
        {
            outcome.Failure = failure;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        if (options.Once)
        {
            desk.Load();
        }
        else if (!ruleWatch.LoadFirst())
        {
            await WatchAsync(stop);
            return;
        }

        if (desk.Current.Sources.Length == 0 && options.Once)
        {
            throw new MonitoringException("The rules name no source: add a 'sources:' document.");
        }

        if (desk.Current.Receivers.Length == 0 && options.Smtp.Host is not null)
        {
            throw new MonitoringException("The rules name nobody to mail to: add a 'receivers:' document.");
        }

        if (options.Smtp.Host is null)
        {
            output.Say(
                $"newsrules: No mail server is set: mails are laid into {options.MailPath}{(desk.Current.Receivers.Length == 0 ? ", for nobody, since the rules name no receivers" : "")}."
            );
        }

        outbox.EndLeases();
        await (options.Once ? OnceAsync(stop) : WatchAsync(stop));
    }

    private async Task OnceAsync(CancellationToken stop)
    {
        var tally = new SourceTally();
        var looks = await Task.WhenAll(desk.Current.Sources.Select(source => UntilFinishedAsync(source, stop)));
        foreach (var look in looks)
        {
            tally.Add(look);
        }

        var failed = await relay.DrainAsync(stop);
        output.Say(
            $"newsrules: {tally.Articles}, {tally.Known} known; {Amount.Of(tally.Alerts, "alert")}{(looks.Count(look => look.Failed) is > 0 and var unread ? $"; {Amount.Of(unread, "source")} could not be read" : "")}."
        );
        if (outbox.Waiting() is > 0 and var waiting)
        {
            throw new MonitoringException(
                $"{Amount.Of(waiting, "delivery", "deliveries")} not made yet; kept and tried again by the next run."
            );
        }

        if (failed > 0)
        {
            throw new MonitoringException($"{Amount.Of(failed, "delivery", "deliveries")} refused for good.");
        }

        outcome.HadBrokenRules = desk.HasErrors;
    }

    // A file that is just being written is waited for.
    private async Task<SourceTally> UntilFinishedAsync(Language.Sources.SourceDefinition source, CancellationToken stop)
    {
        var tally = await visits.VisitAsync(source, stop);
        var before = tally;
        while (tally.Unfinished)
        {
            await Task.Delay(options.Settle, time, stop);
            tally = await visits.VisitAsync(source, stop);
            tally.CountFrom(before);
            before = tally;
        }

        return tally;
    }

    // Whichever ends first ends all: a full disk in one of them must not leave the others running for nothing.
    private async Task WatchAsync(CancellationToken stop)
    {
        output.Say($"newsrules: Watching {Amount.Of(desk.Current.Sources.Length, "source")}; Ctrl-C stops.");
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] parts = [ruleWatch.RunAsync(all.Token), sourceWatch.RunAsync(all.Token), relay.RunAsync(all.Token)];
        var ended = await Task.WhenAny(parts.Where(part => !part.IsCompletedSuccessfully));
        await all.CancelAsync();
        await Task.WhenAll(parts).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await relay.FinishAsync();
        await ended;
        stop.ThrowIfCancellationRequested();
    }
}
