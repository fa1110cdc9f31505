using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Explaining;

/// <summary>What is asked of a fact or of one who takes part, as rules write it.</summary>
internal static class TestWords
{
    public static string Of(FactTest test) =>
        test switch
        {
            FactTest.All { Tests: [] } => "anything",
            FactTest.All all => string.Join(", ", all.Tests.Select(Of)),
            FactTest.Any any => string.Join(" or ", any.Tests.Select(Of)),
            FactTest.AtLeast some => $"{some.Count} of ({string.Join("; ", some.Tests.Select(Of))})",
            FactTest.None none => $"not ({Of(none.Test)})",
            FactTest.OneOf leaf => $"{leaf.Path}: {(leaf.Values.IsEmpty ? "any" : string.Join(" or ", leaf.Values))}",
            FactTest.InList leaf => $"{leaf.Path}: {{ {leaf.List} }}",
            FactTest.Absent leaf => $"{leaf.Path}: none",
            FactTest.Compare compare => $"{(compare.Same ? "same" : "different")}: {string.Join(", ", compare.Paths)}",
            FactTest.Participants who => $"participants: {Of(who.Count)} with {Of(who.Each)}",
            FactTest.Apart apart => string.Join("; ", apart.Parts.Select(Of)),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>How many.</summary>
    public static string Of(HowMany count) =>
        $"{count.Min}{(count.Max is { } max ? $" to {max}" : "")}{(count.Distinct is { } path ? $" by {path}" : "")}";
}
