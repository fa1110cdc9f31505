namespace NewsRules.Facts.Lexicons;

/// <summary>Words of a language and what they mean.</summary>
/// <param name="Language">BCP 47 primary language.</param>
/// <param name="Words">As written in the lexicon; inflected forms follow from the language's grammar.</param>
public sealed record Term(string Language, string Words, Sense Sense);

/// <summary>What a term of the lexicon means.</summary>
public abstract record Sense
{
    private Sense()
    {
    }

    /// <summary>Names a country, or something that belongs to it.</summary>
    /// <param name="Role">Of a seat, the office that it stands for.</param>
    public sealed record OfCountry(string Code, CountryForm Form, string? Role = null) : Sense;

    /// <summary>Names a person, body or place.</summary>
    public sealed record OfEntity(string Id, string Type, string? Country, string? Role) : Sense;

    /// <summary>Belongs to a topic.</summary>
    public sealed record OfTopic(string Id) : Sense;

    /// <summary>Names an office: its holder ("foreign minister") or the body ("foreign ministry").</summary>
    public sealed record OfOffice(string Role, OfficeForm Form) : Sense;

    /// <summary>Reports speech.</summary>
    public sealed record OfCue(string Kind, CueForm Form) : Sense;

    /// <summary>Tells an event.</summary>
    /// <param name="Stage">The stage that the word itself tells; null: took-place.</param>
    public sealed record OfEvent(string Type, EventForm Form, string? Stage) : Sense;

    /// <summary>A word of the grammar: how what stands near it is to be read.</summary>
    public sealed record OfGrammar(string Use) : Sense;
}

/// <summary>How a term stands for a country.</summary>
public enum CountryForm
{
    Name,
    Adjective,
    People,
    Capital,
    City,
    Seat,
}

/// <summary>How a term names an office.</summary>
public enum OfficeForm
{
    /// <summary>Who holds it.</summary>
    Holder,

    /// <summary>The body.</summary>
    Body,

    /// <summary>Who speaks for another: "spokesman of", "deputy", "source in". The office is that of what follows.</summary>
    Delegate,
}

/// <summary>How a term reports speech.</summary>
public enum CueForm
{
    Verb,
    Participle,
    Noun,

    /// <summary>"according to".</summary>
    Source,
}

/// <summary>How a term tells an event.</summary>
public enum EventForm
{
    Verb,
    Noun,
}
