namespace NewsRules.Monitoring.Worker;

/// <summary>Why the worker ended before it was told to; no failure when all went well.</summary>
internal sealed class MonitoringOutcome
{
    public Exception? Failure { get; set; }

    /// <summary>True when every source was read once, with rules of which some have errors.</summary>
    public bool HadBrokenRules { get; set; }
}
