using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Slots;

/// <summary>Which values a slot can have, where the facts know no other.</summary>
public static class ClosedValues
{
    /// <summary>All of them, as rules write them; empty where there is no end of them.</summary>
    public static ImmutableArray<string> Of(SlotValue value) =>
        value switch
        {
            SlotValue.Role => Vocabulary.Roles.All,
            SlotValue.StatementKind => Vocabulary.StatementKinds,
            SlotValue.EventType => Vocabulary.EventTypes,
            SlotValue.Stage => Vocabulary.Stages,
            SlotValue.Modality => Vocabulary.Modalities,
            SlotValue.Attribution => Vocabulary.Attributions,
            SlotValue.MentionType => Vocabulary.MentionTypes,
            _ => [],
        };
}
