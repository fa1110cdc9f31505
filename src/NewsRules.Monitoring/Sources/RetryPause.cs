namespace NewsRules.Monitoring.Sources;

/// <summary>How long a server in trouble is left alone.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // A server may ask to be left alone, but not for good.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Longer and longer, but what is wanted every minute is not asked for once a day.</summary>
    /// <param name="every">How often it is asked when all is well.</param>
    /// <param name="failures">In a row, from 1.</param>
    /// <param name="retryAfter">What the server asks for.</param>
    public static TimeSpan Of(TimeSpan every, int failures, TimeSpan? retryAfter)
    {
        var longest = every > Longest ? every : Longest;
        var pause = TimeSpan.FromTicks(Math.Min((long)(every.Ticks * Math.Pow(2, Math.Min(failures - 1, 16))), longest.Ticks));
        return retryAfter > LongestWait ? LongestWait
            : retryAfter > pause ? retryAfter.Value
            : pause;
    }
}
