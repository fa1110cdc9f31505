using System.Globalization;
using System.Text;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Monitoring.Alerts;

/// <summary>
/// The subject of an alert: the rule's own, with slots in the place of <c>{slot}</c>, in words of the article's language.
/// One pass without logic: what an article says is never read as a placeholder.
/// </summary>
internal static class SubjectLine
{
    private const string Nothing = "–";
    private const int Longest = 200;

    public static string Of(Match match, DateTimeOffset firstSeen, Lexicon lexicon)
    {
        var template = match.Rule.Alert.Subject ?? match.Rule.Title ?? match.Rule.Id;
        var line = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                line.Append(template, at, template.Length - at);
                break;
            }

            line.Append(template, at, open - at).Append(Value(template[(open + 1)..close].Trim(), match, firstSeen, lexicon));
            at = close + 1;
        }

        return Shorten(CleanText.Line(line.ToString()));
    }

    private static string Value(string name, Match match, DateTimeOffset firstSeen, Lexicon lexicon)
    {
        var article = match.Sheet.Article;
        return name switch
        {
            "title" => article.Title,
            "source" => article.Source ?? Nothing,
            "article" => article.Id,
            "day" => (article.Published ?? firstSeen).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => OfFacts(new SlotPath(name), match, lexicon) ?? Nothing,
        };
    }

    // The key says which of several joint speakers this alert is of.
    private static string? OfFacts(SlotPath path, Match match, Lexicon lexicon)
    {
        foreach (var fact in match.Facts)
        {
            if (SlotTable.Find(SlotTable.KindOf(fact), path) is { } slot)
            {
                var key = match.Key.FirstOrDefault(part => part.Path == path)?.Value;
                var values = key is not null ? key.Split(',', StringSplitOptions.TrimEntries) : [.. slot.Read(fact).ToImmutableArray()];
                if (values.Length > 0)
                {
                    return InWords(slot, values, match.Sheet.Language, lexicon);
                }

                if (path.Name == "speaker.name" && fact is Statement { Speaker: { } speaker })
                {
                    return Office(speaker, match, lexicon);
                }
            }
        }

        return null;
    }

    private static string InWords(SlotDefinition slot, IEnumerable<string> values, string language, Lexicon lexicon)
    {
        var labels = Labels.Of(language);
        return slot.Value switch
        {
            SlotValue.Country => labels.Join(values.Select(code => lexicon.NameOf(code, labels.Language))),
            SlotValue.Words or SlotValue.Entity => labels.Join(values),
            _ => labels.ListOf(values),
        };
    }

    // A speaker who is only an office: "foreign ministry, Greece".
    private static string? Office(Actor speaker, Match match, Lexicon lexicon)
    {
        var labels = Labels.Of(match.Sheet.Language);
        var countries = match.Key.FirstOrDefault(part => part.Path.Name == "speaker.country")?.Value is { } country ? [country] : speaker.Country.ToImmutableArray();
        var parts = speaker.Role.ToImmutableArray().Select(labels.Value).Concat(countries.Select(code => lexicon.NameOf(code, labels.Language))).ToArray();
        return parts.Length == 0 ? null : labels.Join(parts);
    }

    private static string Shorten(string line) => line.Length <= Longest ? line : line[..(line.LastIndexOf(' ', Longest) is var end and > 0 ? end : Longest)] + " …";
}
