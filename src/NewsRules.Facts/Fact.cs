using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Something that an article says, with the words that say it.</summary>
/// <param name="Field">The field that all spans of the fact point into.</param>
/// <param name="Sentence">The sentence that says it.</param>
public abstract record Fact(Field Field, Span Sentence);

/// <summary>
/// Who speaks or takes part. A slot is a value, absent (a union has no country), or unknown (an unresolved "the minister").
/// </summary>
/// <param name="Name">The person's or body's name as written, without its office; null when only the office is named.</param>
/// <param name="Role">One of <see cref="Vocabulary.Roles"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 codes; several for joint speakers.</param>
/// <param name="Entity">Id of a body or person of the entity lexicon.</param>
/// <param name="Spans">The words naming the actor; empty when implied (a verb without a subject).</param>
public sealed record Actor(string? Name, Slot Role, Slot Country, Slot Entity, ImmutableArray<Span> Spans)
{
    /// <summary>The words that named them last; of an actor without spans, where the text implies them.</summary>
    public string? Mention { get; init; }

    /// <summary>
    /// Of several who speak as one, each with office and country of his own; their slots together are those above. Empty for one.
    /// </summary>
    public ImmutableArray<Actor> Joint { get; init; } = [];

    /// <summary>True of several of whom each is told for himself and who hold no office in common.</summary>
    internal bool AreApart { get; init; }

    /// <summary>
    /// Each of those who speak as one, and of one office that several countries hold one for each: "the foreign ministers of Italy and
    /// Malta".
    /// </summary>
    public ImmutableArray<Actor> Each =>
        !Joint.IsEmpty ? [.. Joint.SelectMany(one => one.Each)]
        : Country.Count > 1 ? [.. Country.ToImmutableArray().Select(country => this with { Country = Slot.Of(country) })]
        : [this];
}

/// <summary>
/// Slots of several as if they were one: the values of all, each once and sorted, since their order in a sentence tells nothing.
/// </summary>
public sealed record AllActors(Slot Name, Slot Role, Slot Country, Slot Entity)
{
    /// <summary>Of those who take part.</summary>
    public static AllActors Of(ImmutableArray<Actor> actors) =>
        new(
            All(actors, actor => Slot.Of(actor.Name)),
            All(actors, actor => actor.Role),
            All(actors, actor => actor.Country),
            All(actors, actor => actor.Entity)
        );

    private static Slot All(ImmutableArray<Actor> actors, Func<Actor, Slot> read)
    {
        var all = default(SlotBuilder);
        foreach (var actor in actors)
        {
            var values = read(actor);
            for (var at = 0; at < values.Count; at++)
            {
                all.Add(values[at]);
            }
        }

        return all.ToSlot() is { Count: > 1 } several
            ? Slot.Of(several.ToImmutableArray().OrderBy(FoldedText.Of, StringComparer.Ordinal))
            : all.ToSlot();
    }
}

/// <summary>What a fact is about: everything named in its content.</summary>
/// <param name="Country">ISO codes, through names, adjectives, capitals, places and bodies.</param>
/// <param name="Entity">Ids of the entity lexicon.</param>
/// <param name="Topic">Ids of the topic lexicon.</param>
public sealed record About(Slot Country, Slot Entity, Slot Topic)
{
    /// <summary>About nothing that is known.</summary>
    public static About Nothing { get; } = new(Slot.Absent, Slot.Absent, Slot.Absent);
}

/// <summary>Somebody said something.</summary>
/// <param name="Field">The field that all spans point into.</param>
/// <param name="Sentence">The sentence of the cue.</param>
/// <param name="Speaker">Null when a speaker was seen but not resolved.</param>
/// <param name="Cue">The reporting word or words, without an attached "and".</param>
/// <param name="Kind">One of <see cref="Vocabulary.StatementKinds"/>.</param>
/// <param name="Content">What was said.</param>
/// <param name="About">What the content names.</param>
/// <param name="Addressee">To whom; null when nobody is named.</param>
/// <param name="Medium">Through what (the agency or paper that relays it), as written; null when not named.</param>
/// <param name="Modality">One of <see cref="Vocabulary.Modalities"/>.</param>
/// <param name="Attribution">One of <see cref="Vocabulary.Attributions"/>.</param>
public sealed record Statement(
    Field Field,
    Span Sentence,
    Actor? Speaker,
    ImmutableArray<Span> Cue,
    string Kind,
    ImmutableArray<Span> Content,
    About About,
    Actor? Addressee,
    string? Medium,
    string Modality,
    string Attribution
) : Fact(Field, Sentence)
{
    /// <summary>True of a statement of several, or to several.</summary>
    public bool IsJoint => AreSeveral(Speaker) || AreSeveral(Addressee);

    /// <summary>What each who speaks says to each to whom it is said; of a statement that is not joint, itself.</summary>
    public IEnumerable<Statement> Voices =>
        IsJoint
            ? (Speaker?.Each ?? [null!]).SelectMany(_ => Addressee?.Each ?? [null!], (speaker, addressee) => Between(speaker, addressee))
            : [this];

    private Statement Between(Actor? speaker, Actor? addressee) => this with { Speaker = speaker, Addressee = addressee };

    /// <summary>A statement of each, where those who say it together hold no office in common; else itself.</summary>
    internal IEnumerable<Statement> Apart =>
        Speaker is { AreApart: true } ? Speaker.Joint.Select(one => this with { Speaker = one }) : [this];

    private static bool AreSeveral(Actor? actor) => actor is { Joint.IsEmpty: false } or { Country.Count: > 1 };
}

/// <summary>Something happened, is planned or is asked for between participants.</summary>
/// <param name="Field">The field that all spans point into.</param>
/// <param name="Sentence">The sentence that tells it.</param>
/// <param name="Type">One of <see cref="Vocabulary.EventTypes"/>.</param>
/// <param name="Words">The words that tell the event, from its trigger to its last participant.</param>
/// <param name="Participants">Who takes part, in order of appearance.</param>
/// <param name="About">What it is about.</param>
/// <param name="Stage">One of <see cref="Vocabulary.Stages"/>, or absent.</param>
/// <param name="Modality">One of <see cref="Vocabulary.Modalities"/>.</param>
public sealed record Event(
    Field Field,
    Span Sentence,
    string Type,
    Span Words,
    ImmutableArray<Actor> Participants,
    About About,
    Slot Stage,
    string Modality
) : Fact(Field, Sentence)
{
    /// <summary>Who takes part, in order of appearance.</summary>
    public ImmutableArray<Actor> Participants
    {
        get;
        init => (field, All) = (value, AllActors.Of(value));
    } = Participants;

    /// <summary>Their slots together.</summary>
    public AllActors All { get; private init; } = AllActors.Of(Participants);
}

/// <summary>An entity is named.</summary>
/// <param name="Field">The field that all spans point into.</param>
/// <param name="Sentence">The sentence that names it.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Type">One of <see cref="Vocabulary.MentionTypes"/>.</param>
/// <param name="Entity">Id in the entity or topic lexicon; absent for a country.</param>
/// <param name="Country">The country it is or belongs to.</param>
public sealed record Mention(Field Field, Span Sentence, Span Words, string Type, Slot Entity, Slot Country) : Fact(Field, Sentence);

/// <summary>An article with everything extracted from it; each list is in order of appearance, the title's first.</summary>
public sealed record FactSheet(
    Article Article,
    string Language,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Event> Events,
    ImmutableArray<Mention> Mentions
)
{
    /// <summary>As the article has them.</summary>
    public ImmutableArray<Statement> Statements
    {
        get;
        init => (field, Voices) = (value, VoicesOf(value));
    } = Statements;

    /// <summary>
    /// The statements as rules see them: one for each who speaks and to whom, so that all conditions on who speaks are of one speaker.
    /// </summary>
    public ImmutableArray<Statement> Voices { get; private init; } = VoicesOf(Statements);

    private static ImmutableArray<Statement> VoicesOf(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.IsJoint)
            {
                return [.. statements.SelectMany(one => one.Voices)];
            }
        }

        return statements;
    }
}
