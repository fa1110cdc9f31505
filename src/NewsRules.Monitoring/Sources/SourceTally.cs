using NewsRules.Monitoring.Worker;

namespace NewsRules.Monitoring.Sources;

/// <summary>What a look at a source brought.</summary>
internal sealed class SourceTally
{
    /// <summary>Articles never seen before.</summary>
    public int New { get; private set; }

    /// <summary>Articles that say something else than before.</summary>
    public int Revised { get; private set; }

    /// <summary>Articles that were stored already.</summary>
    public int Known { get; private set; }

    /// <summary>Alerts that the new ones raised and that somebody is told of.</summary>
    public int Alerts { get; private set; }

    /// <summary>True when the source could not be read at all.</summary>
    public bool Failed { get; init; }

    /// <summary>What could not be read, a sentence each.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>True when something was still being written and is worth a look soon.</summary>
    public bool Unfinished { get; set; }

    public void Count(Intake intake)
    {
        if (intake.Fault is { } fault)
        {
            Problems.Add(fault);
            return;
        }

        if (intake.Doubt is { } doubt)
        {
            Problems.Add(doubt);
        }

        New += intake.Novelty == Novelty.New ? 1 : 0;
        Revised += intake.Novelty == Novelty.Revised ? 1 : 0;
        Known += intake.Novelty == Novelty.Known ? 1 : 0;
        Alerts += intake.Alerts;
    }

    /// <summary>The new articles, and those revised if there are any, in words.</summary>
    public string Articles => Amount.Of(New, "new article") + (Revised > 0 ? $", {Revised} revised" : "");

    public void Tell(string problem, bool isWorthTelling)
    {
        if (isWorthTelling)
        {
            Problems.Add(problem);
        }
    }

    public void CountKnown(int articles) => Known += articles;

    public void Add(SourceTally other)
    {
        New += other.New;
        Revised += other.Revised;
        Known += other.Known;
        Alerts += other.Alerts;
    }

    /// <summary>Adds what an earlier look at the same source brought: its new articles count as new, not as known.</summary>
    public void CountFrom(SourceTally earlier)
    {
        New += earlier.New;
        Known -= earlier.New;
        Alerts += earlier.Alerts;
    }
}
