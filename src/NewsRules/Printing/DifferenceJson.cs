using System.Text.Json;
using NewsRules.Monitoring.Rehearsals;
using NewsRules.Monitoring.Store;

namespace NewsRules.Printing;

/// <summary>
/// The JSON of what an edit of rules adds and drops: an object a match that only one version has, then one for each rule that is another
/// or finds other things. Names and order of its properties are a contract.
/// </summary>
internal static class DifferenceJson
{
    /// <summary>Reads the articles, and writes what is found as it is found.</summary>
    public static void Write(TextWriter output, RuleComparison comparison, IEnumerable<DatedArticle> articles)
    {
        using var lines = new JsonLines(output);
        foreach (var difference in articles.SelectMany(article => comparison.Take(article)))
        {
            lines.Write(json => Write(json, difference));
        }

        foreach (var change in comparison.Changes.Where(change => change.IsNotable))
        {
            lines.Write(json => Write(json, change));
        }
    }

    private static void Write(Utf8JsonWriter json, RuleDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("match", difference.IsAdded ? "added" : "dropped");
        json.WriteString("rule", difference.Finding.Match.Rule.Id);
        json.WriteString("time", Wording.Second(difference.Finding.Time));
        json.WriteBoolean("alert", difference.Finding.IsSent);
        json.WriteString("why", Code(difference.Why.Because));
        ReasonsJson.Write(json, "stopped_by", difference.Why.Misses);
        json.WriteStartArray("other_keys");
        foreach (var key in difference.Why.Keys)
        {
            MatchJson.WriteKey(json, key);
        }

        json.WriteEndArray();
        json.WritePropertyName("found");
        MatchJson.Write(json, difference.Finding.Match);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.What);
        json.WriteString("rule", change.Id);
        if (change.RenamedFrom is { } name)
        {
            json.WriteString("renamed_from", name);
        }

        if (change.Errors is { } errors)
        {
            json.WriteStartArray("errors");
            foreach (var code in errors.Select(error => error.Code).Distinct())
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("keys");
        foreach (var edit in change.Edits)
        {
            json.WriteStringValue(edit.Key);
        }

        json.WriteEndArray();
        json.WriteNumber("added", change.Added);
        json.WriteNumber("dropped", change.Dropped);
        json.WriteNumber("of_other_facts", change.OtherFacts);
        Write(json, "matches", change.Before.Matches, change.After.Matches);
        Write(json, "alerts", change.Before.Alerts, change.After.Alerts);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int before, int after)
    {
        json.WriteStartObject(name);
        json.WriteNumber("old", before);
        json.WriteNumber("new", after);
        json.WriteEndObject();
    }

    private static string Code(AbsentBecause because) =>
        because switch
        {
            AbsentBecause.NoRule => "no-rule",
            AbsentBecause.Status => "status",
            AbsentBecause.Stopped => "stopped",
            AbsentBecause.OtherKey => "other-key",
            AbsentBecause.Undecided => "undecided",
            _ => "unknown",
        };
}
