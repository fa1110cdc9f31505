using NewsRules.Engine.Rules;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Mail;
using NewsRules.Monitoring.Rehearsals;
using NewsRules.Monitoring.Store;

namespace NewsRules.Printing;

/// <summary>What an edit of rules adds and drops, for people.</summary>
internal static class DifferenceText
{
    private const int MostTold = 12;

    /// <summary>Reads the articles, and writes of each rule that is another or finds other things what is so.</summary>
    public static void Write(TextWriter output, RuleComparison comparison, IEnumerable<DatedArticle> articles)
    {
        foreach (var article in articles)
        {
            comparison.Take(article);
        }

        output.WriteLine($"{Amount.Of(comparison.Articles, "article")}.\n");
        foreach (var change in comparison.Changes.Where(change => change.IsNotable))
        {
            Write(output, change);
        }

        output.WriteLine($"{Amount.Of(comparison.Changes.Count(change => !change.IsNotable), "rule")} as before.");
    }

    private static void Write(TextWriter output, RuleChange change)
    {
        output.WriteLine(CleanText.Line(Wording.Joined(change.Id, change.Title)));
        if (change.Errors is { } errors)
        {
            output.WriteLine(
                $"  {change.What} ({(change.IsBroken ? "" : "was ")}{string.Join(", ", errors.Select(error => error.Code).Distinct())}): not compared\n"
            );
            return;
        }

        var edits = change.Edits.IsEmpty ? "" : $" ({CleanText.Line(string.Join(", ", change.Edits))})";
        output.WriteLine(
            $"  {change.What}{(change.RenamedFrom is { } name ? $" from {name}" : "")}{edits}: {Was(change.After.Matches, change.Before.Matches, "match", "matches")}, {Was(change.After.Alerts, change.Before.Alerts, "alert", "alerts")}"
        );
        WriteExamples(output, change, isAdded: true, change.Added);
        WriteExamples(output, change, isAdded: false, change.Dropped);
        if (change.OtherFacts > 0)
        {
            output.WriteLine($"  of other facts, under the same key: {Amount.Of(change.OtherFacts, "match", "matches")}");
        }

        output.WriteLine();
    }

    private static void WriteExamples(TextWriter output, RuleChange change, bool isAdded, int count)
    {
        RuleDifference[] newest = [.. change.Newest(isAdded)];
        if (count > 0)
        {
            output.WriteLine(
                $"  {(isAdded ? "added" : "dropped")}: {count}{(count > newest.Length ? $", the newest {newest.Length} of them" : "")}"
            );
        }

        foreach (var difference in newest)
        {
            MatchText.WriteExample(output, difference.Finding.Match, difference.Finding.Time);
            if (Told(difference.Why, isAdded ? change.Old : change.New) is { } why)
            {
                output.WriteLine($"      {(isAdded ? "was" : "is now")} {CleanText.Line(why)}");
            }
        }
    }

    /// <summary>Why the other version does not find it; null where there is none.</summary>
    private static string? Told(Absence why, Rule? other) =>
        why.Because switch
        {
            AbsentBecause.NoRule => null,
            AbsentBecause.Status => $"left out: status {other!.Status}".ToLowerInvariant(),
            AbsentBecause.Stopped =>
                $"stopped by {string.Join(" or ", why.Misses.Select(miss => string.Join(" and ", miss.Conditions)).Distinct().Take(MostTold))}",
            AbsentBecause.OtherKey => $"found under another key: {string.Join("; ", why.Keys.Take(MostTold).Select(Wording.Key))}",
            AbsentBecause.Undecided => "left: there are more facts that could be tied together than can be tried",
            _ => "not found; it was already in the article before it was revised",
        };

    private static string Was(int now, int before, string one, string several) =>
        $"{Amount.Of(now, one, several)}{(now == before ? "" : $" (was {before})")}";
}
