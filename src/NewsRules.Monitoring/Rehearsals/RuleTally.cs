using NewsRules.Engine.Rules;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>How often a rule found something, day by day, and what it found last.</summary>
public sealed class RuleTally(Rule rule)
{
    private const int Examples = 3;

    private readonly SortedDictionary<DateOnly, DayTally> _days = [];
    private readonly Queue<Rehearsed> _newest = [];

    /// <summary>Whose it is.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>The days (UTC) on which it found something, the oldest first.</summary>
    public IReadOnlyDictionary<DateOnly, DayTally> Days => _days;

    /// <summary>The last that somebody would have been told of (of a rule that raises nothing, the last found), the newest first.</summary>
    public IEnumerable<Rehearsed> Newest => _newest.Reverse();

    /// <summary>All that it found.</summary>
    public DayTally Total => new(_days.Values.Sum(day => day.Matches), _days.Values.Sum(day => day.Alerts));

    /// <summary>On how many days it raised more than it was expected to, in that day or the week that ends with it.</summary>
    public int DaysAboveBudget => Rule.Alert.Budget is { } budget
        ? _days.Keys.Count(last => _days.Where(day => day.Key <= last && day.Key > last.AddDays(-budget.Per.Days)).Sum(day => day.Value.Alerts) > budget.Max)
        : 0;

    /// <summary>Counts a finding; they come in the order of their time.</summary>
    public void Add(Rehearsed finding)
    {
        var day = DateOnly.FromDateTime(finding.Time.UtcDateTime);
        var before = _days.GetValueOrDefault(day);
        _days[day] = new(before.Matches + 1, before.Alerts + (finding.IsSent ? 1 : 0));
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

/// <summary>How many articles and keys matched, and how many alerts came of them.</summary>
public readonly record struct DayTally(int Matches, int Alerts);
