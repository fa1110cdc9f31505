using System.Globalization;
using System.Net;
using System.Text;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>
/// An alert as an HTML page for mail clients: styles and direction stand on the elements, because clients drop style sheets and the
/// attributes of html and body. Everything that comes from the article or the rule is encoded.
/// </summary>
internal sealed class AlertHtml(CountryNames countries)
{
    private const string Muted = "color:#5c6370";

    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    public string Page(RaisedAlert whole)
    {
        var gist = Gist.Of(whole);
        var alert = gist.Alert;
        var labels = Labels.Of(alert.Article.Language);
        var html = new StringBuilder();
        html.Append(Neutral, $"""
            <!DOCTYPE html>
            <html lang="{labels.Language}" dir="{labels.Direction}"><head><meta charset="utf-8"><title>{Encoded(CleanText.Line(alert.Subject))}</title></head>
            <body style="margin:0;padding:16px;background:#f4f5f7">
            <div lang="{labels.Language}" dir="{labels.Direction}" style="{Card(labels)}">
            <h1 style="font-size:20px;line-height:1.4;margin:0 0 16px">{Encoded(CleanText.Line(alert.Subject))}</h1>

            """);
        foreach (var passage in Passage.Of(alert))
        {
            Append(html, passage, labels);
        }

        foreach (var fact in alert.Evidence.Facts)
        {
            AppendTable(html, FactRows.Of(fact, labels, countries), labels);
        }

        html.Append(gist.Hidden > 0 ? $"<p style=\"margin:0 0 16px;{Muted}\">{Encoded(gist.More(labels))}</p>\n" : "");
        AppendTable(html, AlertRows.Article(alert, labels).Where(row => row.Label != labels.Words["link"]), labels);
        AppendLink(html, alert.Article.Link, labels);
        AppendFooter(html, alert, labels);
        return html.Append("</div>\n</body></html>\n").ToString();
    }

    private static string Card(Labels labels) =>
        $"max-width:640px;margin:0 auto;padding:24px;background:#ffffff;color:#1c1e21;border-radius:8px;font:16px/1.7 Tahoma,'Segoe UI',Arial,sans-serif;"
        + $"direction:{labels.Direction};text-align:{(labels.IsRightToLeft ? "right" : "left")}";

    private static void Append(StringBuilder html, Passage passage, Labels labels)
    {
        var side = labels.IsRightToLeft ? "right" : "left";
        html.Append(Neutral, $"<blockquote dir=\"{labels.Direction}\" style=\"margin:0 0 16px;padding:4px 12px;border-{side}:4px solid #b3541e\">");
        AppendNeighbour(html, passage.Before);
        foreach (var piece in passage.Pieces)
        {
            html.Append(Style(piece.As) is { } style ? $"<span style=\"{style}\">{Encoded(piece.Text)}</span>" : Encoded(piece.Text));
        }

        AppendNeighbour(html, passage.After);
        html.Append("</blockquote>\n");
    }

    private static void AppendNeighbour(StringBuilder html, string sentence)
    {
        if (sentence.Length > 0)
        {
            html.Append(Neutral, $" <span style=\"{Muted}\">{Encoded(sentence)}</span> ");
        }
    }

    private static string? Style(string? mark) => mark switch
    {
        "cue" => "background:#ffe08a;color:#1c1e21;font-weight:bold",
        "speaker" or "participant" => "background:#cfe3ff;color:#1c1e21",
        "words" => "background:#ffe9b8;color:#1c1e21",
        "content" => "border-bottom:2px solid #b3541e",
        _ => null,
    };

    private static void AppendTable(StringBuilder html, IEnumerable<(string Label, string Value)> rows, Labels labels)
    {
        html.Append(Neutral, $"<table dir=\"{labels.Direction}\" role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px;font-size:15px\">\n");
        foreach (var (label, value) in rows)
        {
            html.Append(Neutral, $"<tr><td style=\"padding:2px 0;vertical-align:top;white-space:nowrap;{Muted}\">{Encoded(label)}</td>")
                .Append(Neutral, $"<td style=\"padding:2px 12px\"><bdi>{Encoded(value)}</bdi></td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void AppendLink(StringBuilder html, string? link, Labels labels)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            html.Append(Neutral, $"<p style=\"margin:0 0 16px\"><a href=\"{Encoded(url.AbsoluteUri)}\" style=\"color:#0b57d0\">{Encoded(labels.Words["read"])}</a></p>\n");
        }
    }

    private static void AppendFooter(StringBuilder html, RaisedAlert alert, Labels labels)
    {
        var (label, rule) = AlertRows.Rule(alert, labels)[0];
        html.Append(Neutral, $"<p style=\"margin:16px 0 0;padding-top:12px;border-top:1px solid #d8dbe0;font-size:13px;{Muted}\">")
            .Append(Neutral, $"{Encoded(label)}: <bdi>{Encoded(rule)}</bdi><br>{Encoded(labels.Words["sent-by"])}</p>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
