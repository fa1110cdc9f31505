using System.Globalization;
using System.Net;
using System.Text;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>
/// An alert as an HTML page for mail clients: styles and direction stand on the elements, because clients drop style sheets and the
/// attributes of html and body. Everything that comes from the article or the rule is encoded.
/// </summary>
internal sealed class AlertHtml(Names names)
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    public string Page(RaisedAlert whole, string title, Locale locale)
    {
        var gist = Gist.Of(whole);
        var (alert, labels) = (gist.Alert, locale.Labels);
        var subject = Encoded(CleanText.Line(title));
        var article = Labels.Of(alert.Article.Language);
        var html = new StringBuilder();
        html.Append(Neutral, $"""
            <!DOCTYPE html>
            <html lang="{labels.Language}" dir="{labels.Direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>{subject}</title><style>{AlertStyle.Sheet}</style></head>
            <body {AlertStyle.Page.On("margin:0;padding:16px")}>
            <div lang="{labels.Language}" dir="{labels.Direction}" {AlertStyle.Card.On(Card(labels))}>
            <p {AlertStyle.Muted.On("margin:0 0 8px;font-size:14px")}><span {AlertStyle.Badge.On()}>{Encoded(labels.Value(alert.Level))}</span> <bdi>{Encoded(CleanText.Line(alert.Title))}</bdi></p>
            <h1 dir="auto" style="font-size:21px;line-height:1.4;margin:0 0 16px">{subject}</h1>

            """);
        foreach (var passage in Passage.Of(alert))
        {
            Append(html, passage, article);
        }

        foreach (var rows in FactRows.Of(alert.Evidence.Facts, labels, names))
        {
            AppendTable(html, rows, labels);
        }

        html.Append(gist.Hidden > 0 ? $"<p {AlertStyle.Muted.On("margin:0 0 16px")}>{Encoded(gist.More(labels))}</p>\n" : "");
        AppendTable(html, AlertRows.Article(alert, locale).Where(row => row.Label != labels.Words["link"]), labels);
        AppendLink(html, alert.Article.Link, labels);
        AppendFooter(html, alert, locale);
        return html.Append("</div>\n</body></html>\n").ToString();
    }

    private static string Card(Labels labels) =>
        $"max-width:640px;margin:0 auto;padding:24px;border-radius:8px;font:16px/1.7 Tahoma,'Segoe UI',Arial,sans-serif;"
        + $"direction:{labels.Direction};text-align:{(labels.IsRightToLeft ? "right" : "left")}";

    private static void Append(StringBuilder html, Passage passage, Labels article)
    {
        var side = article.IsRightToLeft ? "right" : "left";
        html.Append(Neutral, $"<blockquote lang=\"{article.Language}\" dir=\"{article.Direction}\" style=\"direction:{article.Direction};text-align:{side};margin:0 0 16px;padding:4px 12px;border-{side}:4px solid #b3541e\">");
        AppendNeighbour(html, passage.Before);
        foreach (var piece in passage.Pieces)
        {
            html.Append(AlertStyle.OfMark(piece.As) is { } style ? $"<span {style.On()}>{Encoded(piece.Text)}</span>" : Encoded(piece.Text));
        }

        AppendNeighbour(html, passage.After);
        html.Append("</blockquote>\n");
    }

    private static void AppendNeighbour(StringBuilder html, string sentence)
    {
        if (sentence.Length > 0)
        {
            html.Append(Neutral, $" <span {AlertStyle.Muted.On()}>{Encoded(sentence)}</span> ");
        }
    }

    private static void AppendTable(StringBuilder html, IEnumerable<(string Label, string Value)> rows, Labels labels)
    {
        html.Append(Neutral, $"<table dir=\"{labels.Direction}\" role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px;font-size:15px\">\n");
        foreach (var (label, value) in rows)
        {
            html.Append(Neutral, $"<tr><td {AlertStyle.Muted.On("padding:2px 0;vertical-align:top;white-space:nowrap")}>{Encoded(label)}</td>")
                .Append(Neutral, $"<td style=\"padding:2px 12px\"><bdi>{Encoded(value)}</bdi></td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void AppendLink(StringBuilder html, string? link, Labels labels)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            html.Append(Neutral, $"<p style=\"margin:0 0 16px\"><a href=\"{Encoded(url.AbsoluteUri)}\" {AlertStyle.Link.On()}>{Encoded(labels.Words["read"])}</a></p>\n");
        }
    }

    private static void AppendFooter(StringBuilder html, RaisedAlert alert, Locale locale)
    {
        var (label, rule) = AlertRows.Rule(alert, locale)[0];
        html.Append(Neutral, $"<p {AlertStyle.Muted.On("margin:16px 0 0;padding-top:12px;border-top:1px solid #8b919b;font-size:13px")}>")
            .Append(Neutral, $"{Encoded(label)}: <bdi>{Encoded(rule)}</bdi><br>{Encoded(locale.Labels.Words["sent-by"])}</p>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
