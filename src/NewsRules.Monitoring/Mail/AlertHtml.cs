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
        var (origin, article) = (Origin.Of(alert, locale), Labels.Of(alert.Article.Language));
        var html = new StringBuilder();
        html.Append(
            Neutral,
            $"""
            <!DOCTYPE html>
            <html lang="{labels.Language}" dir="{labels.Direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>{subject}</title><style>{AlertStyle.Sheet}</style></head>
            <body {AlertStyle.Page.On("margin:0;padding:16px")}>
            <div lang="{labels.Language}" dir="{labels.Direction}" {AlertStyle.Card.On(Card(labels))}>
            <p {AlertStyle.Muted.On("margin:0 0 8px;font-size:14px")}><span {AlertStyle.Badge.On()}>{Encoded(
                labels.Value(alert.Level)
            )}</span> <bdi>{Encoded(CleanText.Line(alert.Title))}</bdi></p>
            <h1 dir="auto" style="font-size:21px;line-height:1.4;margin:0 0 16px">{subject}</h1>

            """
        );
        AppendOrigin(html, origin, article);
        foreach (var passage in Passage.Of(alert))
        {
            Append(html, passage, article);
        }

        AppendTable(html, [.. FactRow.Of(alert.Evidence.Facts, labels, names)], labels);
        html.Append(gist.Hidden > 0 ? $"<p {AlertStyle.Muted.On("margin:0 0 16px")}>{Encoded(gist.More(labels))}</p>\n" : "");
        html.Append(Neutral, $"<p {AlertStyle.Muted.On("margin:16px 0 0;padding-top:12px;border-top:1px solid #8b919b;font-size:13px")}>")
            .Append(
                Neutral,
                $"{Encoded(labels.Words["rule"])}: <bdi>{Encoded(origin.Rule)}</bdi><br>{Encoded(labels.Words["sent-by"])}</p>\n"
            );
        return html.Append("</div>\n</body></html>\n").ToString();
    }

    private static string Card(Labels labels) =>
        $"max-width:640px;margin:0 auto;padding:24px;border-radius:8px;font:16px/1.7 Tahoma,'Segoe UI',Arial,sans-serif;"
        + $"direction:{labels.Direction};text-align:{labels.Side}";

    private static void Append(StringBuilder html, Passage passage, Labels article)
    {
        html.Append(
            Neutral,
            $"<blockquote lang=\"{article.Language}\" dir=\"{article.Direction}\" style=\"direction:{article.Direction};text-align:{article.Side};margin:0 0 16px;padding:4px 12px;border-{article.Side}:4px solid #b3541e\">"
        );
        AppendNeighbour(html, passage.Before);
        foreach (var piece in passage.Pieces)
        {
            html.Append(
                AlertStyle.OfMark(piece.As) is { } style ? $"<span {style.On()}>{Encoded(piece.Text)}</span>" : Encoded(piece.Text)
            );
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

    private static void AppendOrigin(StringBuilder html, Origin origin, Labels article)
    {
        var headline = $"<bdi lang=\"{article.Language}\">{Encoded(origin.Headline)}</bdi>";
        html.Append(
                Neutral,
                $"<p style=\"margin:0 0 16px\">{(origin.Link.Length > 0 ? $"<a href=\"{Encoded(origin.Link)}\" {AlertStyle.Link.On()}>{headline}</a>" : headline)}<br>"
            )
            .Append(
                Neutral,
                $"<span {AlertStyle.Muted.On("font-size:14px")}>{(origin.Source.Length > 0 ? $"<bdi>{Encoded(origin.Source)}</bdi> · " : "")}{Encoded(origin.Time)}</span></p>\n"
            );
    }

    private static void AppendTable(StringBuilder html, IReadOnlyList<FactRow> rows, Labels labels)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Append(
            Neutral,
            $"<table dir=\"{labels.Direction}\" style=\"border-collapse:collapse;width:100%;margin:0 0 16px;font-size:15px\">\n<tr>"
        );
        foreach (var head in (string[])["who", "kind", "about"])
        {
            html.Append(
                Neutral,
                $"<th scope=\"col\" {AlertStyle.Muted.On($"padding:4px 0;font-weight:normal;text-align:{labels.Side}")}>{Encoded(labels.Words[head])}</th>"
            );
        }

        html.Append("</tr>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in (string[])[row.Who, row.What, row.About])
            {
                html.Append(
                    Neutral,
                    $"<td style=\"padding:4px 0;padding-{labels.End}:12px;vertical-align:top;border-top:1px solid #c3c8d0\"><bdi>{Encoded(cell)}</bdi></td>"
                );
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
