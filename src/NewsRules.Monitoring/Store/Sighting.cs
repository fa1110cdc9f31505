namespace NewsRules.Monitoring.Store;

/// <summary>An entry of a feed as it was seen.</summary>
/// <param name="Names">What it is known by: its id and its link, or its words where it has no link.</param>
/// <param name="Words">A hash of what it says in the feed.</param>
internal sealed record Sighting(string[] Names, string Words)
{
    /// <summary>The number of the first text of the article that this is a revision of; null for a new article.</summary>
    public long? Revises { get; init; }

    /// <summary>When its page, which could not be read, is asked for again; null: never.</summary>
    public PageTry? Again { get; init; }
}

/// <summary>A page that is asked for again.</summary>
/// <param name="Attempts">How often it has failed.</param>
internal readonly record struct PageTry(int Attempts, DateTimeOffset Next);
