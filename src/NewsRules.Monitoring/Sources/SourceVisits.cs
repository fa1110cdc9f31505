using NewsRules.Language.Sources;
using NewsRules.Monitoring.Store;
using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>
/// Looks at one source, says what came of it, and notes when to look again. What is wrong with one source stops no other, whatever it is.
/// </summary>
internal sealed class SourceVisits(
    FolderSource folders,
    FeedSource feeds,
    SourceLedger ledger,
    MonitoringOutput output,
    MonitoringOptions options,
    TimeProvider time
)
{
    private static readonly TimeSpan OfGone = TimeSpan.FromDays(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<SourceTally> VisitAsync(SourceDefinition source, CancellationToken stop)
    {
        var started = time.GetUtcNow();
        try
        {
            var tally = await LookAsync(source, stop);
            ledger.Looked(source, started + (tally.Unfinished && Soon < source.Every ? Soon : source.Every));
            Say(source, tally);
            return tally;
        }
        catch (Exception failure) when (ProgramFault.Is(failure))
        {
            return Failed(source, started, failure as SourceException ?? new($"It cannot be read, {ProgramFault.Told(failure)}", failure));
        }
    }

    private SourceTally Failed(SourceDefinition source, DateTimeOffset started, SourceException failure)
    {
        var (_, failures) = ledger.Schedule(source);
        var pause = failure.IsGone ? OfGone : RetryPause.Of(source.Every, failures + 1, failure.RetryAfter);
        ledger.Looked(source, started + pause, failures + 1, failure.Message);
        output.Say($"newsrules: Source '{source.Name}': {failure.Message}{Again(failure, pause)}");
        return new() { Failed = true };
    }

    private string Again(SourceException failure, TimeSpan pause) =>
        failure.IsGone ? " It has gone for good: take it out of the sources; it is asked for once a month."
        : options.Once ? ""
        : $" Tried again in {pause.TotalSeconds:0} s.";

    private async Task<SourceTally> LookAsync(SourceDefinition source, CancellationToken stop) =>
        source switch
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

        if (tally.New + tally.Revised > 0)
        {
            output.Say($"newsrules: Source '{source.Name}': {tally.Articles}, {Amount.Of(tally.Alerts, "alert")}.");
        }
    }
}
