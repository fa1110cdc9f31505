using Dapper;
using NewsRules.Language.Sources;

namespace NewsRules.Monitoring.Store;

/// <summary>
/// What is known of each source: when it is next looked at, what its server said last, and which of its files have been read.
/// </summary>
internal sealed class SourceLedger(NewsStore store)
{
    /// <summary>
    /// When a source is next looked at, and how often it has failed in a row; what was noted of another address under its name does not
    /// hold.
    /// </summary>
    public (DateTimeOffset? NextDue, int Failures) Schedule(SourceDefinition source) =>
        store.Ask(db =>
        {
            var row = db.QueryFirstOrDefault<ScheduleRow>(
                "SELECT next_due AS NextDue, failures FROM sources WHERE name = @Name AND (url IS NULL OR @Url IS NULL OR url = @Url)",
                new { source.Name, Url = Address(source) }
            );
            return (Instant.ReadOptional(row?.NextDue), (int)(row?.Failures ?? 0));
        });

    /// <summary>Notes a look at a source: the next one, and its error if it failed.</summary>
    public void Looked(SourceDefinition source, DateTimeOffset nextDue, int failures = 0, string? error = null) =>
        store.Ask(db =>
            db.Execute(
                """
                INSERT INTO sources (name, next_due, failures, error, url) VALUES (@Name, @due, @failures, @error, @Url)
                ON CONFLICT (name) DO UPDATE SET next_due = @due, failures = @failures, error = @error, url = @Url,
                  etag = CASE WHEN url IS @Url THEN etag END, last_modified = CASE WHEN url IS @Url THEN last_modified END
                """,
                new
                {
                    source.Name,
                    due = Instant.Text(nextDue),
                    failures,
                    error,
                    Url = Address(source),
                }
            )
        );

    /// <summary>What the server said of the feed when it was last read whole; null for another address.</summary>
    public FeedValidators? Validators(string source, Uri url) =>
        store.Ask(db =>
            db.QueryFirstOrDefault<FeedValidators>(
                "SELECT etag, last_modified AS LastModified FROM sources WHERE name = @source AND url = @url",
                new { source, url = url.AbsoluteUri }
            )
        );

    /// <summary>Keeps what the server said, once all articles of the feed are stored.</summary>
    public void Keep(string source, Uri url, FeedValidators validators) =>
        store.Ask(db =>
            db.Execute(
                """
                INSERT INTO sources (name, url, etag, last_modified) VALUES (@source, @url, @ETag, @LastModified)
                ON CONFLICT (name) DO UPDATE SET url = @url, etag = @ETag, last_modified = @LastModified
                """,
                new
                {
                    source,
                    url = url.AbsoluteUri,
                    validators.ETag,
                    validators.LastModified,
                }
            )
        );

    /// <summary>Notes what is told of a source; false when the same was told the last time, apart from its numbers.</summary>
    public bool Tells(string source, string notes) =>
        store.Ask(db =>
            db.Execute(
                "INSERT INTO sources (name, told) VALUES (@source, @told) ON CONFLICT (name) DO UPDATE SET told = @told WHERE told IS NOT @told",
                new { source, told = string.Concat(notes.Where(unit => !char.IsAsciiDigit(unit))) }
            )
        ) > 0;

    /// <summary>How a file stood when it was last read whole; null when it never was.</summary>
    public FileClaim? Claim(string source, string path) =>
        store.Ask(db =>
            db.QueryFirstOrDefault<FileClaim>(
                "SELECT size, modified, hash, articles FROM files WHERE source = @source AND path = @path",
                new { source, path }
            )
        );

    /// <summary>Claims a file, once all its articles are stored.</summary>
    public void Claim(string source, string path, FileClaim claim) =>
        store.Ask(db =>
            db.Execute(
                """
                INSERT INTO files (source, path, size, modified, hash, articles) VALUES (@source, @path, @Size, @Modified, @Hash, @Articles)
                ON CONFLICT (source, path) DO UPDATE SET size = @Size, modified = @Modified, hash = @Hash, articles = @Articles
                """,
                new
                {
                    source,
                    path,
                    claim.Size,
                    claim.Modified,
                    claim.Hash,
                    claim.Articles,
                }
            )
        );

    private static string? Address(SourceDefinition source) => (source as SourceDefinition.Feed)?.Url.AbsoluteUri;

    private sealed record ScheduleRow(string? NextDue, long Failures);
}

/// <summary>A feed's validators, as its server gave them.</summary>
internal sealed record FeedValidators(string? ETag, string? LastModified);

/// <summary>How a file stood when it was read.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Its time of last change, as text.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="Articles">How many articles it held.</param>
internal sealed record FileClaim(long Size, string Modified, string Hash, long Articles);
