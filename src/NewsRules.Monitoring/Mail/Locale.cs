using System.Globalization;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>How a receiver reads: the words around an alert, dates, digits, the time of day.</summary>
internal sealed record Locale(Labels Labels, TimeZoneInfo Zone)
{
    /// <summary>The receiver's own; the language of the article for one that names none.</summary>
    public static Locale Of(Receiver receiver, RaisedAlert alert) =>
        new(
            Labels.Of(receiver.Language ?? alert.Article.Language),
            receiver.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc
        );

    /// <summary>A time: "1 March 2026, 11:10 (UTC+2)", "١ مارس ٢٠٢٦، ١١:١٠ (غرينتش+٢)".</summary>
    public string Time(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        return Labels.Digits(
            $"{Labels.Join([Labels.Day(DateOnly.FromDateTime(local.DateTime)), local.ToString("HH:mm", CultureInfo.InvariantCulture)])} ({Offset(local.Offset)})"
        );
    }

    private string Offset(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return offset == TimeSpan.Zero ? Labels.Words["utc"]
            : offset.Minutes == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Labels.Words["utc"]}{sign}{Math.Abs(offset.Hours)}")
            : $"{Labels.Words["utc"]}{sign}{offset:h\\:mm}";
    }
}
