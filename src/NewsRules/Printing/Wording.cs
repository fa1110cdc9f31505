using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>The words behind facts, as people read them.</summary>
internal static class Wording
{
    /// <summary>The words that name an actor; those that named it before where the text implies it; null when there is neither.</summary>
    public static string? Words(this Actor actor, string text) =>
        actor.Spans.IsEmpty ? actor.Mention ?? actor.Name : string.Join(' ', actor.Spans.Select(span => span.Of(text).ToString()));

    /// <summary>An instant as people read it, in UTC.</summary>
    public static string Minute(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant as programs read it.</summary>
    public static string Second(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The words of spans, one behind the other.</summary>
    public static string InARow(this IEnumerable<Span> spans, string text) =>
        string.Join(" … ", spans.Select(span => span.Of(text).ToString()));

    /// <summary>The parts that there are, with a dot between.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>A key as people read it.</summary>
    public static string Key(ImmutableArray<KeyPart> key) =>
        key.IsEmpty ? "none" : string.Join(", ", key.Select(part => $"{part.Path.Name}: {part.Told}"));

    /// <summary>Why a word told no fact.</summary>
    /// <param name="language">Of the article.</param>
    public static string Told(PassedOver word, string language) =>
        word.Why switch
        {
            PassedOverBecause.NobodyKnown => "no office, country, body or known person was found in its sentence",
            PassedOverBecause.NeedsMore => $"it counts only with {NeedWords.Of(word, language)}",
            PassedOverBecause.TooFewFound =>
                $"{string.Join(" and ", word.Found.Select(found => $"“{CleanText.Line(found)}”"))} {(word.Found.Length == 1 ? "alone was found to take part, and it takes more" : "were found to take part, and too little is told of who they are")}",
            PassedOverBecause.OnlyWanted => "somebody only wants it or asks for it; it is not told as done or to come",
            PassedOverBecause.OtherSense => "as it stands there, it may mean something else",
            PassedOverBecause.OnlyNamed => "it is only named: nothing in its sentence tells that one was made, sent or held",
            _ => $"who {(word.IsEvent ? "takes part" : "speaks")} was not found in its sentence",
        };

    /// <summary>True of a rule whose matches are alerts that are sent.</summary>
    public static bool IsSent(Rule rule) => rule is { Alert.Raise: true, Status: RuleStatus.Live };

    /// <summary>What keeps a rule that matches from sending an alert, now or for a time; a line each.</summary>
    public static IEnumerable<string> AfterMatching(Rule rule)
    {
        string[] key = [.. rule.Alert.Key.Where(path => path.Name != "day").Select(path => path.Name)];
        var same = key.Length == 0 ? "" : $" for the same {string.Join(" and ", key)}";
        string?[] lines =
        [
            rule.Status switch
            {
                RuleStatus.Draft => "status: draft: run leaves it out, and so does match without --rule or --since",
                RuleStatus.Test => "status: test: match shows it, run keeps it and sends nothing",
                RuleStatus.Retired => "status: retired: it is not loaded",
                _ => null,
            },
            rule.Alert switch
            {
                { Raise: false } => "alert: none: it finds and never sends",
                { IsDaily: true } => $"once a day{same}",
                { Throttle: { } throttle } => $"throttled: after an alert nothing more for {Length(throttle)}{same}",
                _ => null,
            },
        ];
        return lines.OfType<string>();
    }

    /// <summary>A length of time as rules write it: 6h.</summary>
    private static string Length(TimeSpan time) =>
        time is { Hours: 0, Minutes: 0, Seconds: 0 } ? $"{time.Days}d"
        : time is { Minutes: 0, Seconds: 0 } ? $"{time.TotalHours:0}h"
        : time.Seconds == 0 ? $"{time.TotalMinutes:0}m"
        : $"{time.TotalSeconds:0}s";
}
