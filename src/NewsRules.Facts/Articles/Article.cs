namespace NewsRules.Facts.Articles;

/// <summary>
/// One published text. Offsets of facts are UTF-16 code units into <see cref="Title"/> or <see cref="Body"/>, which are never rewritten.
/// </summary>
/// <param name="Id">Identifies the text: given by the input, else derived from source and canonical link, else from the content.</param>
/// <param name="Title">The headline; empty when there is none.</param>
/// <param name="Body">The text below the headline; paragraphs are separated by line feeds.</param>
public sealed record Article(string Id, string Title, string Body)
{
    /// <summary>The outlet or feed that published the text, as its source names it.</summary>
    public string? Source { get; init; }

    /// <summary>The outlet's country, ISO 3166-1 alpha-2: where "the foreign ministry" without an adjective is at home.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 primary language ("ar", "en"); null when it is to be recognised from the text.</summary>
    public string? Language { get; init; }

    /// <summary>When the outlet says that it published the text; null when it does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>No outlet published on the web before; an earlier date is the zero of some clock.</summary>
    public static DateTimeOffset Earliest { get; } = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The day on which it was published, by the clock of the outlet.</summary>
    internal DateOnly? Day => Published >= Earliest ? DateOnly.FromDateTime(Published.Value.DateTime) : null;

    /// <summary>
    /// When it counts as published: as the outlet says, but where that cannot be, or it says nothing, when it was first seen.
    /// </summary>
    public DateTimeOffset PublishedOr(DateTimeOffset firstSeen) =>
        Published >= Earliest && Published <= firstSeen ? Published.Value : firstSeen;

    /// <summary>The canonical link of the text.</summary>
    public string? Link { get; init; }

    /// <summary>
    /// What copies of one text have in common; null when nobody has compared it with others, and then it is a story of its own.
    /// </summary>
    public string? Story { get; init; }

    /// <summary>The text of one field.</summary>
    public string Text(Field field) => field == Field.Title ? Title : Body;
}
