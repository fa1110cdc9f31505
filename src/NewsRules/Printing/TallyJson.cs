using System.Globalization;
using System.Text.Json;
using NewsRules.Monitoring.Rehearsals;

namespace NewsRules.Printing;

/// <summary>The JSON of how often rules would have alerted, an object a rule. Names and order of its properties are a contract.</summary>
internal static class TallyJson
{
    /// <summary>Writes all of them.</summary>
    public static void Write(TextWriter output, IEnumerable<RuleTally> tallies, DateTimeOffset since, int articles)
    {
        using var lines = new JsonLines(output);
        foreach (var tally in tallies)
        {
            lines.Write(json => Write(json, tally, since, articles));
        }
    }

    private static void Write(Utf8JsonWriter json, RuleTally tally, DateTimeOffset since, int articles)
    {
        json.WriteStartObject();
        json.WriteString("rule", tally.Rule.Id);
        json.WriteString("since", Wording.Second(since));
        json.WriteNumber("articles", articles);
        WriteCount(json, tally.Total);
        json.WriteNumber("days_above_budget", tally.DaysAboveBudget);
        json.WriteStartArray("days");
        foreach (var (day, count) in tally.Days)
        {
            json.WriteStartObject();
            json.WriteString("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteCount(json, count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("newest");
        foreach (var finding in tally.Newest)
        {
            json.WriteStartObject();
            json.WriteString("time", Wording.Second(finding.Time));
            json.WriteString("subject", finding.Alert?.Subject);
            json.WritePropertyName("match");
            MatchJson.Write(json, finding.Match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, FindingCount count)
    {
        json.WriteNumber("alerts", count.Alerts);
        json.WriteNumber("matches", count.Matches);
    }
}
