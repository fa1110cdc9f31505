using System.Globalization;

namespace NewsRules.Monitoring.Delivery;

/// <summary>How long to wait between tries.</summary>
internal static class BackOff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestOfAChannel = TimeSpan.FromMinutes(10);

    /// <summary>A delivery that could not be made for so long is given up, as mail servers do (RFC 5321, 4.5.4.1).</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    /// <summary>
    /// The pause before the next try of a delivery: doubled with each, from five seconds to six hours, and up to a quarter shorter or
    /// longer, by the notification's id, so that what failed together is not tried together.
    /// </summary>
    /// <param name="notification">Its id, lower-case hex.</param>
    public static TimeSpan Of(string notification, int attempts)
    {
        var lot =
            uint.Parse(notification.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            * 2654435761u
            * (uint)(attempts + 1);
        return Doubled(attempts, Longest) * (0.75 + (lot / (double)uint.MaxValue / 2));
    }

    /// <summary>The pause before a channel that is down is tried again: from five seconds to ten minutes.</summary>
    public static TimeSpan OfChannel(int failures) => Doubled(failures, LongestOfAChannel);

    private static TimeSpan Doubled(int times, TimeSpan most) =>
        TimeSpan.FromSeconds(Math.Min(Shortest.TotalSeconds * Math.Pow(2, Math.Min(times, 30)), most.TotalSeconds));
}
