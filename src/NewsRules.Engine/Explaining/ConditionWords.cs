using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Explaining;

/// <summary>What a rule asks of an article, as rules write it and no longer than a line.</summary>
public static class ConditionWords
{
    private const int Longest = 120;

    /// <summary>The condition in words.</summary>
    public static string Of(Condition condition) =>
        Whole(condition) is { Length: > Longest } words ? $"{words[..Longest].TrimEnd()} …" : Whole(condition);

    /// <summary>The kind of fact that is asked for, <c>facts</c>, <c>text</c>, or the logic that joins the parts.</summary>
    public static string NameOf(Condition condition) =>
        condition switch
        {
            Condition.AllOf { Parts: [var only] } => NameOf(only),
            Condition.AllOf => "all_of",
            Condition.AnyOf => "any_of",
            Condition.AtLeast => "at_least",
            Condition.Not => "not",
            Condition.Has has => has.Kind.ToString().ToLowerInvariant(),
            Condition.Together => "facts",
            _ => "text",
        };

    private static string Whole(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Joined(all.Parts, " and "),
            Condition.AnyOf any => Joined(any.Parts, " or "),
            Condition.AtLeast some => $"{some.Count} of ({Joined(some.Parts, "; ")})",
            Condition.Not not => $"not ({Whole(not.Part)})",
            Condition.Has has => $"{NameOf(has)}{(has.Count is { } count ? $", {TestWords.Of(count)}" : "")}: {TestWords.Of(has.Test)}",
            Condition.Together together => string.Join(
                " and ",
                together.Facts.Select(named => $"{named.Name}: {TestWords.Of(named.Test)}")
            ),
            Condition.Text text => $"{text.Query}",
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };

    private static string Joined(ImmutableArray<Condition> parts, string with) => string.Join(with, parts.Select(Whole));
}
