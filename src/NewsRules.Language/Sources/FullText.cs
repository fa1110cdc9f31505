namespace NewsRules.Language.Sources;

/// <summary>Whether the pages that a feed links to are read for the whole text.</summary>
public enum FullText
{
    /// <summary>What the feed says is all that is read.</summary>
    Never,

    /// <summary>Where the feed says little, or breaks off.</summary>
    Auto,

    /// <summary>Of every article.</summary>
    Always,
}
