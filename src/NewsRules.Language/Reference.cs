using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Language.Rules;

namespace NewsRules.Language;

/// <summary>What a rule may ask for: the tables of rules/README.md and of <c>newsrules docs</c>.</summary>
public static class Reference
{
    /// <summary>Every slot: the fact it is of, its path, what it is, and of which kind its values are.</summary>
    public static IEnumerable<(string Of, string Path, string What, string Values)> Slots =>
        from kind in Enum.GetValues<FactKind>()
        from slot in SlotTable.Of(kind)
        select (kind.ToString().ToLowerInvariant(), slot.Path.Name, slot.Help, Names.WordFor(slot.Value));

    /// <summary>The values that are words of the rule language, by what they are called together.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<string> All)> Values { get; } =
    [
        ("roles", Vocabulary.Roles.All),
        ("kinds of statements", Vocabulary.StatementKinds),
        ("types of events", Vocabulary.EventTypes),
        ("stages", Vocabulary.Stages),
        ("modality", Vocabulary.Modalities),
        ("attribution", Vocabulary.Attributions),
        ("types of mentions", Vocabulary.MentionTypes),
    ];

    /// <summary>The topics of a lexicon, in the order of their ids, with a name in English and one in Arabic.</summary>
    public static IEnumerable<(string Id, string English, string Arabic)> Topics(Lexicon lexicon) =>
        lexicon
            .Topics.Values.Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => (id, lexicon.NameOfTopic(id, "en"), lexicon.NameOfTopic(id, "ar")));
}
