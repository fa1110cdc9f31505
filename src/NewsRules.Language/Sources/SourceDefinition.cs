namespace NewsRules.Language.Sources;

/// <summary>Where articles come from: one entry of a <c>sources:</c> document.</summary>
/// <param name="Name">Unique among all sources; becomes <c>Article.Source</c> when the article names none.</param>
/// <param name="Language">Language of articles that name none.</param>
/// <param name="Country">Country of the outlet, ISO 3166-1 alpha-2.</param>
/// <param name="Every">How often it is looked at.</param>
public abstract record SourceDefinition(string Name, string? Language, string? Country, TimeSpan Every)
{
    /// <summary>A folder of .jsonl, .txt and .html files, read only, never written to.</summary>
    /// <param name="Path">Relative to the folder of the file that names it.</param>
    public sealed record Folder(string Name, string Path, string? Language, string? Country, TimeSpan Every)
        : SourceDefinition(Name, Language, Country, Every);

    /// <summary>An RSS or Atom feed over HTTP.</summary>
    public sealed record Feed(string Name, Uri Url, string? Language, string? Country, TimeSpan Every)
        : SourceDefinition(Name, Language, Country, Every)
    {
        /// <summary>Whether its pages are read.</summary>
        public FullText FullText { get; init; }

        /// <summary>Where it stands in a list of subscriptions, "World / Africa"; null when it stands in no group.</summary>
        public string? Group { get; init; }
    }
}
