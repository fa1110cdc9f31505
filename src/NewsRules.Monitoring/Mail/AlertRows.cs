using System.Collections.Immutable;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>What is said of the article and of the rule, label and value.</summary>
internal static class AlertRows
{
    public static ImmutableArray<(string Label, string Value)> Article(RaisedAlert alert, Labels labels) =>
    [
        .. new[]
        {
            (labels.Words["headline"], CleanText.Line(alert.Article.Title)),
            (labels.Words["source"], CleanText.Line(alert.Article.Source ?? "")),
            alert.Article.Published is { } published
                ? (labels.Words["published"], Labels.Time(published))
                : (labels.Words["seen"], Labels.Time(alert.Raised)),
            (labels.Words["link"], CleanText.Line(alert.Article.Link ?? "")),
        }.Where(row => row.Item2.Length > 0),
    ];

    public static ImmutableArray<(string Label, string Value)> Rule(RaisedAlert alert, Labels labels) =>
        [(labels.Words["rule"], $"{alert.Rule} ({alert.RuleRevision})")];
}
