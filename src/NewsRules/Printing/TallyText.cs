using System.Globalization;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Rehearsals;

namespace NewsRules.Printing;

/// <summary>How often rules would have alerted, for people.</summary>
internal static class TallyText
{
    /// <summary>Those that found something, day by day and with the newest they found, and then those that found nothing.</summary>
    public static void Write(TextWriter output, IReadOnlyCollection<RuleTally> tallies, DateTimeOffset since, int articles)
    {
        output.WriteLine($"{Amount.Of(articles, "article")} since {Wording.Minute(since)}.\n");
        foreach (var tally in tallies.Where(tally => tally.Total.Matches > 0))
        {
            Write(output, tally);
        }

        string[] silent = [.. tallies.Where(tally => tally.Total.Matches == 0).Select(tally => tally.Rule.Id)];
        if (silent.Length > 0)
        {
            output.WriteLine($"Nothing found by {string.Join(", ", silent)}.");
        }
    }

    private static void Write(TextWriter output, RuleTally tally)
    {
        output.WriteLine(CleanText.Line(Wording.Joined(tally.Rule.Id, tally.Rule.Title)));
        output.WriteLine(
            $"  {Line(tally.Total)} on {Amount.Of(tally.Days.Count, "day")}{(tally.Rule.Alert.Raise ? "" : " (alert: none)")}"
        );
        if (tally.Rule.Alert.Budget is { } budget && tally.DaysAboveBudget > 0)
        {
            output.WriteLine(
                $"  above its budget of {budget.Max} a {(budget.Per.Days == 1 ? "day" : "week")} on {Amount.Of(tally.DaysAboveBudget, "day")}"
            );
        }

        foreach (var (day, count) in tally.Days)
        {
            output.WriteLine($"    {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Line(count)}");
        }

        output.WriteLine("  the newest:");
        foreach (var finding in tally.Newest)
        {
            MatchText.WriteExample(output, finding.Match, finding.Time);
        }

        output.WriteLine();
    }

    private static string Line(FindingCount count) =>
        $"{Amount.Of(count.Alerts, "alert")} of {Amount.Of(count.Matches, "match", "matches")}";
}
