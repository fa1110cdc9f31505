using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Monitoring.Alerts;

/// <summary>Decides what becomes of a match. It reads no clock and no store: it is told both.</summary>
public static class AlertDesk
{
    /// <summary>
    /// The alert that a match raises, or null when its rule raises none ("alert: none").
    /// A match that tells nothing new, throttled or of the same story, gets the id of the alert that it is folded into, so that the store
    /// keeps one row for both.
    /// </summary>
    /// <param name="firstSeen">When the article reached us; throttles run on this time.</param>
    /// <param name="earlier">The newest alert of the same rule and <see cref="KeyText"/> that was not itself folded; null when there is
    /// none.</param>
    /// <param name="lexicon">Names countries in the subject.</param>
    public static Alert? Raise(Match match, DateTimeOffset firstSeen, EarlierAlert? earlier, Lexicon lexicon)
    {
        var rule = match.Rule;
        if (!rule.Alert.Raise)
        {
            return null;
        }

        var standing = Standing.Of(match);
        var folded = Folded(rule, firstSeen, earlier, standing);
        var window = folded is null ? Window(rule, match.Sheet.Article, firstSeen) : earlier!.Window;
        var id = folded is null ? Hash(rule.Id, KeyText(match), window) : earlier!.Id;
        var suppressed = folded ?? (rule.Status == RuleStatus.Test ? SuppressedBecause.RuleUnderTest : null);
        return new(id, rule, rule.Revision, match.Key, window, SubjectLine.Of(match, firstSeen, lexicon), match, suppressed)
        {
            Standing = standing,
        };
    }

    /// <summary>The key as one line of text, the same for equal keys: the store finds earlier alerts by it.</summary>
    public static string KeyText(Match match) => string.Join('\n', match.Key.Select(part => $"{part.Path}={part.Compared}"));

    private static SuppressedBecause? Folded(Rule rule, DateTimeOffset firstSeen, EarlierAlert? earlier, string? standing) =>
        earlier switch
        {
            { SameStory: true } => SuppressedBecause.SameStory,
            not null when IsHeldBack(rule.Alert, firstSeen, earlier) && !Standing.HasMoved(rule.Alert.Unless, earlier.Standing, standing) =>
                SuppressedBecause.Throttled,
            _ => null,
        };

    private static bool IsHeldBack(AlertPolicy policy, DateTimeOffset firstSeen, EarlierAlert earlier) =>
        policy.IsDaily || (policy.Throttle is { } throttle && firstSeen < earlier.Raised + throttle);

    private static string Window(Rule rule, Article article, DateTimeOffset firstSeen) =>
        rule.Alert.Throttle is null ? $"{article.Source}/{article.Id}" : firstSeen.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..32];
}
