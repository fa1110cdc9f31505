using System.Collections.Immutable;

namespace NewsRules.Monitoring.Feeds;

/// <summary>A feed as its document tells it.</summary>
/// <param name="Format">"rss20", "atom10", "json11", …</param>
/// <param name="Link">The page that it is the feed of; null when it does not say.</param>
/// <param name="Language">As the feed writes it (BCP 47, mostly); null when it does not say.</param>
public sealed record Feed(string Format, FeedText Title, string? Link, string? Language, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>True when the document breaks off before its end: there were more entries.</summary>
    public bool IsCut { get; init; }

    /// <summary>What is wrong with the document and how it was read, a sentence each; empty where nothing is.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>What was read is no feed; the message says why.</summary>
public sealed class NoFeedException(string sentence, Exception? cause = null) : FormatException(sentence, cause);
