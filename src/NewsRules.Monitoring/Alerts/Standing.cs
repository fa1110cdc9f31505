using System.Globalization;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Monitoring.Alerts;

/// <summary>
/// How far a match has come by what breaks its rule's throttle: a rung of a ladder, or the stages of events. The store keeps it with the
/// alert.
/// </summary>
internal static class Standing
{
    /// <summary>Null when nothing breaks the throttle, or the facts have no such thing.</summary>
    public static string? Of(Match match) =>
        match.Rule.Alert.Unless switch
        {
            ThrottleBreak.Rises rises => match
                .Facts.OfType<Statement>()
                .Select(statement => rises.Kinds.IndexOf(statement.Kind))
                .DefaultIfEmpty(-1)
                .Max()
                is >= 0
                    and var rung
                ? rung.ToString(CultureInfo.InvariantCulture)
                : null,
            ThrottleBreak.StageChanges => match
                .Facts.OfType<Event>()
                .Select(happening => happening.Stage.First)
                .OfType<string>()
                .LastOrDefault(),
            _ => null,
        };

    /// <summary>True when the match has come further than the alert before it.</summary>
    public static bool HasMoved(ThrottleBreak? unless, string? earlier, string? now) =>
        unless switch
        {
            ThrottleBreak.Rises => now is not null
                && int.Parse(now, CultureInfo.InvariantCulture) > (earlier is null ? -1 : int.Parse(earlier, CultureInfo.InvariantCulture)),
            ThrottleBreak.StageChanges => now is not null && now != earlier,
            _ => false,
        };
}
