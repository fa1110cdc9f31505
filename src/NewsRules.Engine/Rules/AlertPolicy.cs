using System.Collections.Immutable;
using System.Globalization;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Rules;

/// <summary>What becomes of matches.</summary>
/// <param name="Raise">False for "alert: none": the rule feeds others and never alerts.</param>
/// <param name="Key">Slot paths whose values tell alerts of one rule apart ("speaker.country", "story", "day", "article"); empty: one alert
/// a story.</param>
/// <param name="Throttle">No second alert with the same key within this time; null: none.</param>
/// <param name="Subject">The subject with {slot} placeholders; null: the title.</param>
public sealed record AlertPolicy(bool Raise, ImmutableArray<SlotPath> Key, TimeSpan? Throttle, string? Subject)
{
    /// <summary>One alert an article.</summary>
    public static AlertPolicy Default { get; } = new(true, [], null, null);

    /// <summary>What goes out within the throttle all the same; null: nothing.</summary>
    public ThrottleBreak? Unless { get; init; }

    /// <summary>True where the day is part of the key: that is one alert a day, whether there is a throttle or not.</summary>
    public bool IsDaily => Key.Contains(new SlotPath("day"));

    /// <summary>By which the day of an article is told; null: UTC.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>The day of an instant, as keys have it: 2026-03-01.</summary>
    public string DayOf(DateTimeOffset instant) => DateOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same as a date.</summary>
    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone ?? TimeZoneInfo.Utc).DateTime);

    /// <summary>How many alerts are expected; null: not said.</summary>
    public AlertBudget? Budget { get; init; }
}

/// <summary>What breaks a throttle.</summary>
public abstract record ThrottleBreak
{
    private ThrottleBreak() { }

    /// <summary>
    /// A statement of a kind that stands higher on a ladder than all alerted within the throttle; a kind that is not on it neither rises
    /// nor falls.
    /// </summary>
    /// <param name="Kinds">Kinds of statements, the mildest first.</param>
    public sealed record Rises(string Ladder, ImmutableArray<string> Kinds) : ThrottleBreak;

    /// <summary>An event at another stage than the last one alerted.</summary>
    public sealed record StageChanges : ThrottleBreak;
}

/// <summary>How many alerts a rule may raise before somebody should look at it. More are sent all the same.</summary>
/// <param name="Per">A day or a week.</param>
/// <param name="Max">At least 1.</param>
public sealed record AlertBudget(TimeSpan Per, int Max);
