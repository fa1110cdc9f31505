using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>An alert with as much of its evidence as anybody reads: the first places in the article, and how many more there are.</summary>
/// <param name="Hidden">Facts and words that are not shown.</param>
internal sealed record Gist(RaisedAlert Alert, int Hidden)
{
    private const int Most = 10;

    public static Gist Of(RaisedAlert alert)
    {
        var (facts, words) = (alert.Evidence.Facts, alert.Evidence.Words);
        var shown = alert.Evidence with { Facts = [.. facts.Take(Most)], Words = [.. words.Take(Most)] };
        return new(alert with { Evidence = shown }, facts.Length + words.Length - shown.Facts.Length - shown.Words.Length);
    }

    /// <summary>Says how many more there are; empty when all are shown.</summary>
    public string More(Labels labels) => Hidden == 0 ? "" : labels.Digits($"{labels.Words["more"]}: {Hidden}");
}
