using System.Collections.Immutable;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>What is said of the article and of the rule, label and value.</summary>
internal static class AlertRows
{
    public static ImmutableArray<(string Label, string Value)> Article(RaisedAlert alert, Locale locale) =>
    [
        .. new[]
        {
            (locale.Labels.Words["headline"], CleanText.Line(alert.Article.Title)),
            (locale.Labels.Words["source"], CleanText.Line(alert.Article.Source ?? "")),
            alert.Article.Published is { } published
                ? (locale.Labels.Words["published"], locale.Time(published))
                : (locale.Labels.Words["seen"], locale.Time(alert.Raised)),
            (locale.Labels.Words["link"], CleanText.Line(alert.Article.Link ?? "")),
        }.Where(row => row.Item2.Length > 0),
    ];

    public static ImmutableArray<(string Label, string Value)> Rule(RaisedAlert alert, Locale locale) =>
        [(locale.Labels.Words["rule"], $"{alert.Rule} ({alert.RuleRevision})")];
}
