using System.Collections.Immutable;

namespace NewsRules.Monitoring.Feeds;

/// <summary>A feed as its document tells it.</summary>
/// <param name="Format">"rss20", "atom10", …</param>
/// <param name="Language">BCP 47 primary language; null when the feed does not say.</param>
public sealed record Feed(string Format, string Title, string? Language, ImmutableArray<FeedEntry> Entries);

/// <summary>One entry.</summary>
/// <param name="Id">As the feed gives it; null when it gives none.</param>
/// <param name="Link">Absolute where it could be resolved.</param>
/// <param name="Summary">Markup as the feed gives it.</param>
/// <param name="Content">Markup as the feed gives it; null when there is only a summary.</param>
public sealed record FeedEntry(string? Id, string Title, string? Link, DateTimeOffset? Published, string? Summary, string? Content);

/// <summary>What was read is no feed; the message says why.</summary>
public sealed class NoFeedException(string sentence, Exception? cause = null) : FormatException(sentence, cause);
