using System.Globalization;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Printing;

/// <summary>The words behind facts, as people read them.</summary>
internal static class Wording
{
    /// <summary>The words that name an actor; those that named it before where the text implies it; null when there is neither.</summary>
    public static string? Words(this Actor actor, string text) =>
        actor.Spans.IsEmpty ? actor.Mention ?? actor.Name : string.Join(' ', actor.Spans.Select(span => span.Of(text).ToString()));

    /// <summary>A number of things: "1 test", "3 tests".</summary>
    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>An instant as people read it, in UTC.</summary>
    public static string Minute(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant as programs read it.</summary>
    public static string Second(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The words of spans, one behind the other.</summary>
    public static string InARow(this IEnumerable<Span> spans, string text) =>
        string.Join(" … ", spans.Select(span => span.Of(text).ToString()));

    /// <summary>The parts that there are, with a dot between.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
