using NewsRules.Facts;

namespace NewsRules.Engine.Slots;

/// <summary>What the values of a slot are.</summary>
public enum SlotValue
{
    Country,
    Entity,
    Topic,
    Role,
    StatementKind,
    EventType,
    Stage,
    Modality,
    Attribution,
    MentionType,
    Language,

    /// <summary>Names as written.</summary>
    Words,
}

/// <summary>A slot that rules may name.</summary>
/// <param name="Path">As written in rules.</param>
/// <param name="Help">One line for the reference.</param>
/// <param name="Read">Takes the slot from a fact of its kind; of the article, the fact is the sheet's <see cref="ArticleFact"/>.</param>
public sealed record SlotDefinition(SlotPath Path, SlotValue Value, string Help, Func<Fact, Slot> Read)
{
    /// <summary>Of a slot of all who take part, what reads it of one of them; else null.</summary>
    internal Func<Actor, Slot>? ReadEach { get; init; }
}
