using System.Globalization;
using System.Text;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Delivery;

namespace NewsRules.Monitoring.Mail;

/// <summary>An alert as plain text: the plain part of its mail, and what a terminal shows.</summary>
internal sealed class AlertText(Names names)
{
    /// <summary>Everything, for a mail.</summary>
    public string Letter(RaisedAlert whole, string subject, Locale locale)
    {
        var gist = Gist.Of(whole);
        var (alert, labels) = (gist.Alert, locale.Labels);
        var origin = Origin.Of(alert, locale);
        var text = new StringBuilder(
            $"{CleanText.Line(subject)}\n\n{origin.Headline}\n{origin.Source}{(origin.Source.Length > 0 ? " · " : "")}{origin.Time}\n"
        )
            .Append(origin.Link)
            .Append(origin.Link.Length > 0 ? "\n\n" : "\n");
        foreach (var passage in Passage.Of(alert))
        {
            text.Append("> ").Append(InContext(passage)).Append("\n\n");
        }

        foreach (var row in FactRow.Of(alert.Evidence.Facts, labels, names))
        {
            text.Append("- ").Append(Sentence(row, labels)).Append('\n');
        }

        text.Append(alert.Evidence.Facts.Length > 0 ? "\n" : "").Append(gist.More(labels)).Append(gist.Hidden > 0 ? "\n\n" : "");
        return text.Append("-- \n")
            .Append(labels.Words["rule"])
            .Append(": ")
            .Append(origin.Rule)
            .Append('\n')
            .Append(labels.Words["sent-by"])
            .Append('\n')
            .ToString();
    }

    /// <summary>The gist, for a terminal.</summary>
    public static string Notice(RaisedAlert whole, string subject)
    {
        var gist = Gist.Of(whole);
        var alert = gist.Alert;
        var text = new StringBuilder($"ALERT [{Labels.Of("en").Value(alert.Level)}] {alert.Rule}: {CleanText.Line(subject)}\n");
        text.Append("  ")
            .AppendJoin(
                " · ",
                Origins(alert.Article, alert.Raised).Select(part => CleanText.Line(part ?? "")).Where(part => part.Length > 0)
            )
            .Append('\n');
        foreach (var passage in Passage.Of(alert))
        {
            text.Append("  > ").Append(Marked(passage)).Append('\n');
        }

        text.Append(gist.Hidden > 0 ? $"  {gist.More(Labels.Of(alert.Article.Language))}\n" : "");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<string?> Origins(Article article, DateTimeOffset seen) =>
        [
            article.Title,
            article.Source,
            article.PublishedOr(seen).UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            article.Link,
        ];

    // "foreign ministry · Egypt: confirms (About: Libya)".
    private static string Sentence(FactRow row, Labels labels) =>
        (row.Who.Length > 0 ? $"{row.Who}: " : "") + row.What + (row.About.Length > 0 ? $" ({labels.Words["about"]}: {row.About})" : "");

    private static string InContext(Passage passage) =>
        string.Join(' ', new[] { passage.Before, Marked(passage), passage.After }.Where(part => part.Length > 0));

    private static string Marked(Passage passage) =>
        string.Concat(
                passage.Pieces.Select(piece =>
                    piece.As is null or "content" or "place" || string.IsNullOrWhiteSpace(piece.Text) ? piece.Text : Starred(piece.Text)
                )
            )
            .Trim();

    private static string Starred(string words) => words.Replace(words.Trim(), $"*{words.Trim()}*", StringComparison.Ordinal);
}
