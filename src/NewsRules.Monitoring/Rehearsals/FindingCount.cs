namespace NewsRules.Monitoring.Rehearsals;

/// <summary>How many articles and keys matched, and how many alerts came of them.</summary>
public readonly record struct FindingCount(int Matches, int Alerts)
{
    /// <summary>Both together.</summary>
    public static FindingCount operator +(FindingCount one, FindingCount other) =>
        new(one.Matches + other.Matches, one.Alerts + other.Alerts);
}
