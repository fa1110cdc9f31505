using NewsRules.Engine.Rules;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>How often a rule found something, day by day, and what it found last.</summary>
public sealed class RuleTally(Rule rule)
{
    private const int Examples = 3;

    private readonly SortedDictionary<DateOnly, FindingCount> _days = [];
    private readonly Queue<Rehearsed> _newest = [];

    /// <summary>Whose it is.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>The days, by the rule's time zone, on which it found something, the oldest first.</summary>
    public IReadOnlyDictionary<DateOnly, FindingCount> Days => _days;

    /// <summary>The last that somebody would have been told of (of a rule that raises nothing, the last found), the newest first.</summary>
    public IEnumerable<Rehearsed> Newest => _newest.Reverse();

    /// <summary>All that it found.</summary>
    public FindingCount Total => _days.Values.Aggregate(default(FindingCount), (sum, day) => sum + day);

    /// <summary>On how many days it raised more than it was expected to, in that day or the week that ends with it.</summary>
    public int DaysAboveBudget =>
        Rule.Alert.Budget is { } budget
            ? _days.Keys.Count(last =>
                _days.Where(day => day.Key <= last && day.Key > last.AddDays(-budget.Per.Days)).Sum(day => day.Value.Alerts) > budget.Max
            )
            : 0;

    /// <summary>Counts a finding; they come in the order of their time.</summary>
    public void Add(Rehearsed finding)
    {
        var day = Rule.Alert.DateOf(finding.Time);
        _days[day] = _days.GetValueOrDefault(day) + finding.Count;
        if (finding.IsSent || !Rule.Alert.Raise)
        {
            _newest.Enqueue(finding);
            if (_newest.Count > Examples)
            {
                _newest.Dequeue();
            }
        }
    }
}
