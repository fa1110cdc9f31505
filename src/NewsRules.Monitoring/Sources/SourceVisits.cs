using NewsRules.Language.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>Looks at one source, says what came of it, and notes when to look again. What is wrong with one source stops no other.</summary>
internal sealed class SourceVisits(FolderSource folders, FeedSource feeds, SourceLedger ledger, MonitoringOutput output, MonitoringOptions options, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // A server may ask to be left alone, but not for good.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public async Task<SourceTally> VisitAsync(SourceDefinition source, CancellationToken stop)
    {
        var started = time.GetUtcNow();
        var (_, failures) = ledger.Schedule(source.Name);
        try
        {
            var tally = await LookAsync(source, stop);
            ledger.Looked(source.Name, started + (tally.Unfinished && Soon < source.Every ? Soon : source.Every), failures: 0, error: null);
            Say(source, tally);
            return tally;
        }
        catch (SourceException failure)
        {
            var pause = Pause(source, failures + 1, failure.RetryAfter);
            ledger.Looked(source.Name, started + pause, failures + 1, failure.Message);
            var again = options.Once ? "" : $" Tried again in {pause.TotalSeconds:0} s.";
            output.Say($"newsrules: Source '{source.Name}': {failure.Message}{again}");
            return new() { Failed = true };
        }
    }

    private async Task<SourceTally> LookAsync(SourceDefinition source, CancellationToken stop) => source switch
    {
        SourceDefinition.Folder folder => folders.Look(folder, stop),
        SourceDefinition.Feed feed => await feeds.LookAsync(feed, stop),
        _ => throw new SourceException($"This program cannot read sources such as '{source.Name}'."),
    };

    private void Say(SourceDefinition source, SourceTally tally)
    {
        foreach (var problem in tally.Problems)
        {
            output.Say($"newsrules: Source '{source.Name}': {problem}");
        }

        if (tally.New > 0)
        {
            output.Say($"newsrules: Source '{source.Name}': {Amount.Of(tally.New, "new article")}, {Amount.Of(tally.Alerts, "alert")}.");
        }
    }

    // A server in trouble is asked less and less often, but a source that is wanted every minute not once a day.
    private static TimeSpan Pause(SourceDefinition source, int failures, TimeSpan? retryAfter)
    {
        var longest = source.Every > LongestPause ? source.Every : LongestPause;
        var pause = TimeSpan.FromTicks(Math.Min((long)(source.Every.Ticks * Math.Pow(2, Math.Min(failures - 1, 16))), longest.Ticks));
        return retryAfter > LongestWait ? LongestWait : retryAfter > pause ? retryAfter.Value : pause;
    }
}
