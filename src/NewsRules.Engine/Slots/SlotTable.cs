using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Slots;

/// <summary>Every slot of every kind of fact: the one table that rules are checked against, compiled from and documented by.</summary>
public static class SlotTable
{
    /// <summary>Slots of one who speaks or takes part; below <c>speaker</c>, <c>addressee</c> and <c>participants</c>.</summary>
    public static ImmutableArray<ActorSlot> OfActor { get; } =
    [
        new("role", SlotValue.Role, "the office", actor => actor.Role, all => all.Role),
        new("country", SlotValue.Country, "the country", actor => actor.Country, all => all.Country),
        new("entity", SlotValue.Entity, "the person or body, when the lexicon knows it", actor => actor.Entity, all => all.Entity),
        new("name", SlotValue.Words, "the name as written", actor => Slot.Of(actor.Name), all => all.Name),
    ];

    private static readonly ImmutableArray<SlotDefinition> StatementSlots =
    [
        .. OfActors("speaker", "of who speaks", fact => ((Statement)fact).Speaker, Slot.Unknown),
        .. OfContent(fact => ((Statement)fact).About),
        Of("kind", SlotValue.StatementKind, "what the speaker does by speaking", fact => Slot.Of(((Statement)fact).Kind)),
        Of("modality", SlotValue.Modality, "whether it was really said", fact => Slot.Of(((Statement)fact).Modality)),
        Of("attribution", SlotValue.Attribution, "in whose words it is given", fact => Slot.Of(((Statement)fact).Attribution)),
        Of("medium", SlotValue.Words, "the agency or paper that relays it, as written", fact => Slot.Of(((Statement)fact).Medium)),
        .. OfActors("addressee", "of whom it is said to", fact => ((Statement)fact).Addressee, Slot.Absent),
    ];

    private static readonly ImmutableArray<SlotDefinition> EventSlots =
    [
        Of("type", SlotValue.EventType, "what happened", fact => Slot.Of(((Event)fact).Type)),
        Of("stage", SlotValue.Stage, "how far it has come", fact => ((Event)fact).Stage),
        Of("modality", SlotValue.Modality, "whether the text says that it is so", fact => Slot.Of(((Event)fact).Modality)),
        .. OfContent(fact => ((Event)fact).About),
        .. OfActor.Select(slot =>
            Of("participants." + slot.Name, slot.Value, slot.Help + ", of those who take part", fact =>
                slot.ReadAll(((Event)fact).All)
            ) with
            {
                ReadEach = slot.Read,
            }
        ),
    ];

    private static readonly ImmutableArray<SlotDefinition> MentionSlots =
    [
        Of("type", SlotValue.MentionType, "what kind of thing is named", fact => Slot.Of(((Mention)fact).Type)),
        Of("entity", SlotValue.Entity, "the person, body or place", fact => ((Mention)fact).Entity),
        Of("country", SlotValue.Country, "the country that it is or belongs to", fact => ((Mention)fact).Country),
    ];

    private static readonly ImmutableArray<SlotDefinition> ArticleSlots =
    [
        Of("source", SlotValue.Words, "the outlet or feed", fact => Slot.Of(((ArticleFact)fact).Sheet.Article.Source)),
        Of("language", SlotValue.Language, "the language it is written in", fact => Slot.Of(((ArticleFact)fact).Sheet.Language)),
        Of("country", SlotValue.Country, "the outlet's country", fact => Slot.Of(((ArticleFact)fact).Sheet.Article.Country)),
    ];

    private static readonly ImmutableArray<FrozenDictionary<string, SlotDefinition>> ByName =
    [
        .. Enum.GetValues<FactKind>().Select(kind => Of(kind).ToFrozenDictionary(slot => slot.Path.Name, StringComparer.Ordinal)),
    ];

    /// <summary>Key parts that are no slot of a fact: the story, the article, its day by the rule's time zone.</summary>
    public static ImmutableArray<string> OfEveryArticle { get; } = ["story", "article", "day"];

    /// <summary>Names that subjects may give to slots when they show them in words.</summary>
    public static ImmutableDictionary<string, SlotPath> InWords { get; } =
        new Dictionary<string, SlotPath>
        {
            ["about.name"] = new("about.country"),
            ["kind.label"] = new("kind"),
            ["stage.label"] = new("stage"),
            ["type.label"] = new("type"),
            ["participants.names"] = new("participants.name"),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The slots of one kind of fact.</summary>
    public static ImmutableArray<SlotDefinition> Of(FactKind kind) =>
        kind switch
        {
            FactKind.Statement => StatementSlots,
            FactKind.Event => EventSlots,
            FactKind.Mention => MentionSlots,
            _ => ArticleSlots,
        };

    /// <summary>The slot with this path, or null.</summary>
    public static SlotDefinition? Find(FactKind kind, SlotPath path) => ByName[(int)kind].GetValueOrDefault(path.Name);

    /// <summary>
    /// The slot that a path names of a fact with a name: "call.stage" and "stage" are both of the event that is called "call"; null for
    /// none.
    /// </summary>
    /// <param name="fact">The name; empty without.</param>
    public static SlotDefinition? Find(FactKind kind, string fact, SlotPath path) => Find(kind, path.Below(fact) ?? path);

    /// <summary>What reads a slot of one who takes part.</summary>
    public static Func<Actor, Slot> ReaderOfActor(SlotPath path) => OfActor.First(slot => slot.Name == path.Name).Read;

    /// <summary>The kind of a fact.</summary>
    public static FactKind KindOf(Fact fact) =>
        fact switch
        {
            Statement => FactKind.Statement,
            Event => FactKind.Event,
            Mention => FactKind.Mention,
            _ => FactKind.Article,
        };

    private static SlotDefinition Of(string path, SlotValue value, string help, Func<Fact, Slot> read) =>
        new(new SlotPath(path), value, help, read);

    private static IEnumerable<SlotDefinition> OfActors(string owner, string whose, Func<Fact, Actor?> actor, Slot none) =>
        OfActor.Select(slot =>
            Of($"{owner}.{slot.Name}", slot.Value, $"{slot.Help}, {whose}", fact => actor(fact) is { } known ? slot.Read(known) : none)
        );

    private static IEnumerable<SlotDefinition> OfContent(Func<Fact, About> about) =>
        [
            Of("about.country", SlotValue.Country, "countries that it is about", fact => about(fact).Country),
            Of("about.entity", SlotValue.Entity, "persons, bodies and places that it is about", fact => about(fact).Entity),
            Of("about.topic", SlotValue.Topic, "topics that it is about", fact => about(fact).Topic),
            Of("topic", SlotValue.Topic, "the same as about.topic", fact => about(fact).Topic),
        ];
}
