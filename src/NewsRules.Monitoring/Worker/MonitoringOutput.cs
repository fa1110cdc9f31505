namespace NewsRules.Monitoring.Worker;

/// <summary>
/// Where a running monitor speaks: alerts are data, everything said about the work is talk. Both are safe to share among threads.
/// </summary>
public sealed class MonitoringOutput(TextWriter alerts, TextWriter talk)
{
    private readonly Lock _lock = new();

    /// <summary>Prints an alert and flushes it.</summary>
    public void Alert(string text)
    {
        lock (_lock)
        {
            alerts.Write(text);
            alerts.Flush();
        }
    }

    /// <summary>Says a line about the work.</summary>
    public void Say(string line)
    {
        lock (_lock)
        {
            talk.WriteLine(line);
            talk.Flush();
        }
    }
}
