using System.Globalization;

namespace NewsRules.Monitoring;

/// <summary>Numbers of things as people say them.</summary>
public static class Amount
{
    /// <summary>"1 source", "3 sources"; "2 deliveries", whose plural is told.</summary>
    public static string Of(int number, string thing, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? thing : several ?? thing + "s")}");
}
