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
        var text = new StringBuilder().Append(CleanText.Line(subject)).Append("\n\n");
        foreach (var passage in Passage.Of(alert))
        {
            text.Append("> ").Append(InContext(passage)).Append("\n\n");
        }

        foreach (var rows in FactRows.Of(alert.Evidence.Facts, labels, names))
        {
            AppendRows(text, rows);
        }

        text.Append(gist.More(labels)).Append(gist.Hidden > 0 ? "\n\n" : "");
        AppendRows(text, AlertRows.Article(alert, locale));
        AppendRows(text, AlertRows.Rule(alert, locale));
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>The gist, for a terminal.</summary>
    public static string Notice(RaisedAlert whole, string subject)
    {
        var gist = Gist.Of(whole);
        var alert = gist.Alert;
        var text = new StringBuilder($"ALERT [{Labels.Of("en").Value(alert.Level)}] {alert.Rule}: {CleanText.Line(subject)}\n");
        text.Append("  ").AppendJoin(" · ", Origin(alert.Article, alert.Raised).Select(part => CleanText.Line(part ?? "")).Where(part => part.Length > 0)).Append('\n');
        foreach (var passage in Passage.Of(alert))
        {
            text.Append("  > ").Append(Marked(passage)).Append('\n');
        }

        text.Append(gist.Hidden > 0 ? $"  {gist.More(Labels.Of(alert.Article.Language))}\n" : "");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<string?> Origin(Article article, DateTimeOffset seen) =>
        [article.Title, article.Source, (article.Published ?? seen).UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), article.Link];

    private static void AppendRows(StringBuilder text, IEnumerable<(string Label, string Value)> rows)
    {
        foreach (var (label, value) in rows)
        {
            text.Append(label).Append(": ").Append(value).Append('\n');
        }

        text.Append('\n');
    }

    private static string InContext(Passage passage) =>
        string.Join(' ', new[] { passage.Before, Marked(passage), passage.After }.Where(part => part.Length > 0));

    private static string Marked(Passage passage) =>
        string.Concat(passage.Pieces.Select(piece => piece.As is null or "content" || string.IsNullOrWhiteSpace(piece.Text) ? piece.Text : Starred(piece.Text))).Trim();

    private static string Starred(string words) => words.Replace(words.Trim(), $"*{words.Trim()}*", StringComparison.Ordinal);
}
