using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>Where an alert comes from, cleaned: the article's headline, source, time and address, and the rule.</summary>
/// <param name="Headline">Its address in the place of an article without one.</param>
/// <param name="Source">The outlet; may be empty.</param>
/// <param name="Time">When it was published, or else first seen.</param>
/// <param name="Link">Empty unless it is a web address.</param>
/// <param name="Rule">Its id and revision.</param>
internal sealed record Origin(string Headline, string Source, string Time, string Link, string Rule)
{
    public static Origin Of(RaisedAlert alert, Locale locale)
    {
        var (article, labels) = (alert.Article, locale.Labels);
        var published = article.PublishedOr(alert.Raised);
        var time = published == article.Published ? locale.Time(published) : $"{labels.Words["seen"]}: {locale.Time(published)}";
        var link =
            Uri.TryCreate(article.Link, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
                ? url.AbsoluteUri
                : "";
        var headline = CleanText.Line(article.Title);
        return new(
            headline.Length > 0 ? headline : CleanText.Line(link.Length > 0 ? link : article.Id),
            CleanText.Line(article.Source ?? ""),
            time,
            link,
            $"{alert.Rule} ({alert.RuleRevision})"
        );
    }
}
