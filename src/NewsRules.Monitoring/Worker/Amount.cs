using System.Globalization;

namespace NewsRules.Monitoring.Worker;

/// <summary>Numbers of things as people say them.</summary>
internal static class Amount
{
    /// <summary>"1 source", "3 sources".</summary>
    public static string Of(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
