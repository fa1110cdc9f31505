using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;

namespace NewsRules.Language.Tests;

/// <summary>What can stop a rule, by the names that explanations and <c>because:</c> give to it.</summary>
internal static class Reasons
{
    private static readonly string[] Choices = ["all_of", "any_of", "at_least"];

    /// <param name="exceptions">The names of its exceptions, and of those that overrides add.</param>
    public static ImmutableArray<string> Of(Rule rule, IEnumerable<string> exceptions) =>
        [.. Of(rule.When).Concat(exceptions).Append(FailedCondition.NoSuchFact).Distinct()];

    /// <summary>What can stop any rule, for one that could not be read whole.</summary>
    public static ImmutableArray<string> OfAny { get; } =
    [
        .. Enum.GetValues<FactKind>()
            .SelectMany(kind => SlotTable.Of(kind))
            .Select(slot => slot.Path.Name)
            .Concat(SlotTable.OfActor.Select(slot => slot.Name))
            .Distinct(),
        "any_of",
        "not",
        "min",
        "max",
        "facts",
        "same",
        "different",
        "text",
        "participants.min",
        "participants.max",
        "participants.different",
        FailedCondition.NoSuchFact,
    ];

    /// <summary>What to write in place of a reason that there is not.</summary>
    public static string? Hint(string reason, ImmutableArray<string> known) =>
        ConditionReader.Kinds.ContainsKey(reason) ? $"where the article has no such fact, write {FailedCondition.NoSuchFact}"
        : Choices.Contains(reason)
            ? Hints.OfName(reason, null, known) is { } named ? $"name what is missing under it: {named}"
                : null
        : Hints.OfName(reason, Within(reason, known) ?? Spelling.Nearest(reason, known), known);

    /// <summary>
    /// What is meant by a reason with the keys that it stands under: <c>statement.about.country</c>; of what must not be, the whole of it.
    /// </summary>
    private static string? Within(string reason, ImmutableArray<string> known) =>
        reason.StartsWith("not.", StringComparison.Ordinal) && known.Contains("not")
            ? string.Join("' or '", known.Where(one => one.StartsWith("not", StringComparison.Ordinal)))
        : reason.Split('.') is { Length: > 1 } parts
            ? Enumerable.Range(1, parts.Length - 1).Select(from => string.Join('.', parts[from..])).FirstOrDefault(known.Contains)
        : null;

    /// <summary>
    /// What a reason may mean that does not say of which fact: <c>kind</c> where the rule has <c>call.kind</c> and <c>answer.kind</c>.
    /// </summary>
    public static ImmutableArray<string> Meant(string reason, Rule rule) =>
        [.. Named(rule.When).Where(named => Of(named.Test).Contains(reason)).Select(named => $"{named.Name}.{reason}").Distinct()];

    private static IEnumerable<NamedTest> Named(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.SelectMany(Named),
            Condition.AnyOf any => any.Parts.SelectMany(Named),
            Condition.AtLeast some => some.Parts.SelectMany(Named),
            Condition.Not not => Named(not.Part),
            Condition.Together together => together.Facts,
            _ => [],
        };

    private static IEnumerable<string> Of(NamedTest named) => Of(named.Test).Select(reason => $"{named.Name}.{reason}");

    private static IEnumerable<string> Of(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => all.Parts.SelectMany(Of),
            Condition.AnyOf any => any.Parts.SelectMany(Of),
            Condition.AtLeast some => some.Parts.SelectMany(Of),
            Condition.Not not => ["not", $"not.{ConditionWords.NameOf(not.Part)}"],
            Condition.Has has => Of(has.Test).Concat(Of(has.Count)),
            Condition.Together together => together
                .Facts.SelectMany(Of)
                .Append("facts")
                .Concat(together.Joins.Select(join => join.Same ? "same" : "different")),
            _ => ["text"],
        };

    private static IEnumerable<string> Of(FactTest test) =>
        test switch
        {
            FactTest.All all => all.Tests.SelectMany(Of),
            FactTest.Any any => any.Tests.SelectMany(Of),
            FactTest.AtLeast some => some.Tests.SelectMany(Of),
            FactTest.None none => Of(none.Test),
            FactTest.OneOf leaf => [leaf.Path.Name],
            FactTest.InList leaf => [leaf.Path.Name],
            FactTest.Absent leaf => [leaf.Path.Name],
            FactTest.Compare compare => [compare.Same ? "same" : "different"],
            FactTest.Apart apart => apart
                .Parts.SelectMany((part, at) => Of(part).Concat(Of(part, $"participants.{at + 1}")))
                .Append("participants.different"),
            _ => Of((FactTest.Participants)test, "participants"),
        };

    private static IEnumerable<string> Of(FactTest.Participants who, string name) =>
        Of(who.Each).Concat(Of(who.Count)).Select(reason => $"{name}.{reason}");

    private static string[] Of(HowMany? count) =>
        count is null ? []
        : count.Max is null ? ["min"]
        : ["min", "max"];
}
