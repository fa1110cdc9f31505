using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons;

/// <summary>What a known form is.</summary>
public enum TermKind
{
    Country,

    /// <summary>A nationality: adjective or people.</summary>
    Nationality,
    Capital,
    City,

    /// <summary>A building or metonym that stands for an office.</summary>
    Seat,
    Entity,

    /// <summary>An office or kind of body that gives a role.</summary>
    Office,

    /// <summary>Somebody who speaks for the office named next: a spokesman, a deputy, a source in it.</summary>
    Delegate,

    /// <summary>A form that points back to somebody named before: "the minister", "the statement".</summary>
    Reference,

    /// <summary>
    /// A courtesy title; part of a name's surroundings, gives no role. With a country, a word that tells of whose parties somebody is:
    /// "Republican".
    /// </summary>
    Courtesy,
    Cue,

    /// <summary>Furniture of pages; the id is its place. Not looked for in sentences.</summary>
    Noise,
    Topic,
    Trigger,

    /// <summary>A word of grammar; the id is its class.</summary>
    Word,
}

/// <summary>A known form and what it stands for.</summary>
/// <param name="Id">Country code, entity or topic id, role, statement kind, event type or word class, by kind.</param>
/// <param name="Role">The role an entity or seat has.</param>
/// <param name="Country">The country an entity, city or seat belongs to.</param>
/// <param name="Shape">Of a cue or trigger, its form: finite, dual, participle, noun, via; of an entity, its type; of a reference, what it
/// points to; of an office, "national".</param>
/// <param name="Needs">What must follow a cue or trigger for it to be one: "that", "quote", or the words themselves; empty:
/// nothing.</param>
/// <param name="Stage">The stage that a trigger gives its event.</param>
public sealed record Term(
    TermKind Kind,
    string Id,
    string? Role = null,
    string? Country = null,
    string? Shape = null,
    ImmutableArray<string> Needs = default,
    string? Stage = null
)
{
    /// <summary>The country that it names, or is of; null for none.</summary>
    public string? State => Kind == TermKind.Country ? Id : Country;

    /// <summary>The type of the mention that it makes; null where it makes none.</summary>
    public string? MentionType =>
        Kind switch
        {
            TermKind.Country or TermKind.Nationality => "country",
            TermKind.Capital or TermKind.City => "place",
            TermKind.Seat => "institution",
            TermKind.Topic => "topic",
            TermKind.Entity => Shape ?? "institution",
            _ => null,
        };

    /// <summary>The thing that it mentions; null where that is a country or a place.</summary>
    public string? Mentioned => Kind is TermKind.Entity or TermKind.Topic ? Id : null;

    /// <summary>True for what names somebody, a place or a body, or stands for one.</summary>
    internal bool IsName => Kind < TermKind.Cue;

    /// <summary>True for what is an office only right before a nationality.</summary>
    internal bool IsNational => Kind == TermKind.Office && Shape == "national";

    /// <summary>True for what keeps other names out of the words it is made of.</summary>
    internal bool IsWhole => Marks.Has(Marks.OfWholes);

    /// <summary>Its kind and word class; of a word of several classes, all of them.</summary>
    internal Marks Marks { get; init; } =
        Marks.Of(Kind)
        | Marks.Of(Kind == TermKind.Word ? WordClasses.Of(Id) : WordClass.None)
        | (Shape == SharedTown ? Marks.Shared : Marks.None);

    /// <summary>
    /// The shape of a town, or of a name or adjective of a country, that is meant only where the text names its country oftener than that
    /// of the other of this name.
    /// </summary>
    public const string SharedTown = "shared";

    /// <summary>The shape of a seat by which a state is called without being named: "قوات الاحتلال".</summary>
    public const string Byword = "byword";

    /// <summary>
    /// The same person by a surname that is a common word or that of others as well: a name only where somebody acts or speaks.
    /// </summary>
    public Term AsSurname => this with { Marks = Marks | Marks.Shared };

    /// <summary>True for a word of grammar of this class.</summary>
    internal bool Is(WordClass wordClass) => Marks.Has(Marks.Of(wordClass));

    /// <summary>
    /// What brings the other who takes part in what a trigger tells: prepositions, "object", or "pair" for two named side by side; and
    /// "words" where it is done with these too.
    /// </summary>
    public ImmutableArray<string> Whom { get; init; } = [];

    /// <summary>What it needs as the lexicon writes it, for people; none: as it is compared.</summary>
    public ImmutableArray<string> NeedsAsWritten { get; init; } = [];

    /// <summary>What must not follow a trigger.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>The offices of a person, oldest first; no two at a time.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>
    /// What a form stands for on a day: a person in the office of that day, or in none; where no day is known, in the last that he held: by
    /// a mere name the news quotes who holds one.
    /// </summary>
    internal Term On(DateOnly? day)
    {
        for (var i = Offices.Length - 1; i >= 0; i--)
        {
            if (Offices[i].IsHeldOn(day))
            {
                return Offices[i].Term;
            }
        }

        return Offices.IsEmpty || day is not null ? this : Offices[^1].Term;
    }

    internal bool TakesObject => Whom.Contains("object");

    /// <summary>True of "the agreement", which tells who takes part where two are named right at it.</summary>
    internal bool TakesPair => Whom.Contains("pair");

    /// <summary>True of what is done with words as well as by arms: "attacked", "هاجم".</summary>
    internal bool TakesWords => Whom.Contains("words");

    /// <summary>True when a preposition brings the other.</summary>
    internal bool Takes(ReadOnlySpan<char> preposition)
    {
        foreach (var one in Whom.AsSpan())
        {
            if (preposition.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A form of one language (null: of every language) and its meaning.</summary>
public sealed record LexiconEntry(string? Language, string Form, Term Term);
