using System.Collections.Immutable;
using NewsRules.Engine.Rules;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>A key of a rule that an edit has changed.</summary>
/// <param name="Key">As rules write it: <c>when</c>, <c>level</c>, <c>alert.throttle</c>.</param>
/// <param name="Old">What it was, where that is a word; else null.</param>
/// <param name="New">What it is, where that is a word; else null.</param>
public sealed record RuleEdit(string Key, string? Old = null, string? New = null)
{
    /// <summary>
    /// Those of two versions, in the order in which a rule has its keys; definitions count as what they are where they are used.
    /// </summary>
    public static ImmutableArray<RuleEdit> Of(Rule old, Rule now)
    {
        var (before, after) = (old.Alert, now.Alert);
        RuleEdit?[] edits =
        [
            old.Title == now.Title ? null : new("title"),
            Told("status", old.Status, now.Status),
            Told("level", old.Level, now.Level),
            old.Owner == now.Owner ? null : new("owner", old.Owner, now.Owner),
            old.Labels.SequenceEqual(now.Labels) ? null : new("labels"),
            Meaning.Of(old.When) == Meaning.Of(now.When) ? null : new("when"),
            old.Except.Select(Told).SequenceEqual(now.Except.Select(Told)) ? null : new("except"),
            before.Raise == after.Raise ? null : new("alert"),
            before.Key.SequenceEqual(after.Key) ? null : new("alert.key"),
            before.Throttle == after.Throttle && Equals(Told(before.Unless), Told(after.Unless)) ? null : new("alert.throttle"),
            Equals(before.TimeZone, after.TimeZone) ? null : new("alert.timezone"),
            before.Budget == after.Budget ? null : new("alert.budget"),
            before.Subject == after.Subject ? null : new("alert.subject"),
        ];
        return [.. edits.OfType<RuleEdit>()];
    }

    private static RuleEdit? Told<T>(string key, T old, T now)
        where T : struct, Enum => old.Equals(now) ? null : new(key, old.ToString().ToLowerInvariant(), now.ToString().ToLowerInvariant());

    private static (string, string?) Told(RuleException exception) => (Meaning.Of(exception), exception.Why);

    private static string Told(ThrottleBreak? unless) => unless is ThrottleBreak.Rises rises ? string.Join(',', rises.Kinds) : $"{unless}";

    /// <summary>The key, and what became of it.</summary>
    public override string ToString() => Old is null && New is null ? Key : $"{Key}: {Old ?? "none"} → {New ?? "none"}";
}
