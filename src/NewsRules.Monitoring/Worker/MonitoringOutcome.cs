namespace NewsRules.Monitoring.Worker;

/// <summary>Why the worker ended before it was told to; null when all went well.</summary>
internal sealed class MonitoringOutcome
{
    public Exception? Failure { get; set; }
}
