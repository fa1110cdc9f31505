using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>What neither a fact nor an exception may be called, since keys, subjects and reasons mean something else by it.</summary>
internal static class TakenNames
{
    private static readonly ImmutableHashSet<string> Words =
    [
        .. ConditionReader.Kinds.Keys,
        .. SlotTable.OfEveryArticle,
        .. Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)).Select(slot => FirstWord(slot.Path.Name)),
        "all_of",
        "any_of",
        "at_least",
        "of",
        "not",
        "facts",
        "same",
        "different",
        "text",
        "use",
        "min",
        "max",
        "distinct",
        FailedCondition.NoSuchFact,
    ];

    public static bool IsTaken(string name) => Words.Contains(FirstWord(name));

    private static string FirstWord(string name) => name.Split('.')[0];
}
