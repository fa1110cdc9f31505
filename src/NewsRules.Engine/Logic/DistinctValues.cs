using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Text;

namespace NewsRules.Engine.Logic;

/// <summary>What tests say of the values that are counted.</summary>
internal static class DistinctValues
{
    /// <summary>
    /// Counts that nothing could reach: what leaves the counted slot too few values, null where it has no more by itself; null altogether
    /// where there are enough, or where others speak of it too.
    /// </summary>
    /// <param name="room">What the test leaves of each that is counted.</param>
    public static (FactTest? Test, SlotPath Path)? AreTooFew(FactRoom room, FactTest each, HowMany count) =>
        count is not { Distinct: { } path, Min: var least and > 1 } ? null
        : room.Of(path).Left?.Take(least).Count() < least ? (room.Of(path).LastBefore(null), path)
        : Asked(each, path.Whole) is { Length: > 0 } asked
        && !path.IsOfAll
        && asked.SelectMany(leaf => Leaf.Of(leaf)!.Value.Values).Distinct(FoldedText.Comparer).Take(least).Count() < least
            ? (asked[0], path)
        : null;

    /// <summary>All that a test says of a slot, where it asks for values of it and nothing else; else nothing.</summary>
    private static FactTest[] Asked(FactTest test, SlotPath path)
    {
        FactTest[] said = [.. Of(test, path)];
        return said.All(leaf => leaf is FactTest.OneOf { Values.IsEmpty: false } or FactTest.InList && IsAsked(test, leaf, path))
            ? said
            : [];
    }

    private static IEnumerable<FactTest> Of(FactTest test, SlotPath path) =>
        test switch
        {
            FactTest.All all => all.Tests.SelectMany(part => Of(part, path)),
            FactTest.Any any => any.Tests.SelectMany(part => Of(part, path)),
            FactTest.AtLeast some => some.Tests.SelectMany(part => Of(part, path)),
            FactTest.None none => Of(none.Test, path),
            FactTest.OneOf leaf => leaf.Path.Whole == path ? [leaf] : [],
            FactTest.InList leaf => leaf.Path.Whole == path ? [leaf] : [],
            FactTest.Absent leaf => leaf.Path.Whole == path ? [leaf] : [],
            FactTest.Compare compare => compare.Paths.Any(other => other.Whole == path) ? [compare] : [],
            _ => [],
        };

    private static bool IsAsked(FactTest test, FactTest leaf, SlotPath path) =>
        ReferenceEquals(test, leaf)
        || test switch
        {
            FactTest.All all => all.Tests.Any(part => IsAsked(part, leaf, path)),
            FactTest.Any any => any.Tests.Any(part => IsAsked(part, leaf, path)) && any.Tests.All(part => Asked(part, path).Length > 0),
            _ => false,
        };

    /// <summary>
    /// True where every value that is counted of a fact for the first test is for the second, if the fact passes both. Where it cannot tell
    /// it says no.
    /// </summary>
    public static bool AreWithin(FactTest first, FactTest second, SlotPath path) =>
        Of(second, path.Whole).ToArray() switch
        {
            [] => true,
            [var other]
                when Of(first, path.Whole).ToArray() is [var one]
                    && IsAskedAnyhow(first, one)
                    && IsAskedAnyhow(second, other)
                    && Leaf.Of(one) is { } narrow
                    && Leaf.Of(other) is { } wide
                    && narrow.IsWithin(wide) => true,
            _ => Meaning.Of(first) == Meaning.Of(second),
        };

    private static bool IsAskedAnyhow(FactTest test, FactTest leaf) =>
        ReferenceEquals(test, leaf) || (test is FactTest.All all && all.Tests.Any(part => IsAskedAnyhow(part, leaf)));
}
