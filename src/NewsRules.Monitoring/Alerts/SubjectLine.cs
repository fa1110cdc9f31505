using System.Globalization;
using System.Text;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Monitoring.Alerts;

/// <summary>
/// The subject of an alert: the rule's own, with slots in the place of <c>{slot}</c>, in words of the subject's language; of a subject
/// that is slots alone, in the reader's or else the article's.
/// One pass without logic: what an article says is never read as a placeholder.
/// </summary>
internal static class SubjectLine
{
    private const string Nothing = "–";
    private const int Longest = 200;

    /// <param name="reader">The language of whoever reads it; null: that of the article.</param>
    public static string Of(Match match, DateTimeOffset firstSeen, Lexicon lexicon, string? reader = null)
    {
        var template = match.Rule.Alert.Subject ?? match.Rule.Title ?? match.Rule.Id;
        var labels = Labels.Of(LanguageOf(template) ?? reader ?? match.Sheet.Language);
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

            line.Append(template, at, open - at).Append(Value(template[(open + 1)..close].Trim(), match, firstSeen, labels, lexicon));
            at = close + 1;
        }

        var whole = Shorten(CleanText.Line(line.ToString()));
        return template.StartsWith('{') && labels.Language == "en" && whole.Length > 0 ? char.ToUpperInvariant(whole[0]) + whole[1..] : whole;
    }

    /// <summary>The language of what the rule writes itself; null when it writes nothing but slots.</summary>
    private static string? LanguageOf(string template)
    {
        var own = string.Concat(template.Split('{').Select((part, at) => at == 0 ? part : part[(part.IndexOf('}') + 1)..]));
        return own.Any(char.IsLetter) ? Languages.Recognise(own, "") : null;
    }

    private static string Value(string name, Match match, DateTimeOffset firstSeen, Labels labels, Lexicon lexicon)
    {
        var article = match.Sheet.Article;
        return name switch
        {
            "title" => article.Title,
            "source" => article.Source ?? Nothing,
            "article" => article.Id,
            "day" => (article.Published ?? firstSeen).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => OfFacts(new SlotPath(name), match, labels, lexicon) ?? Nothing,
        };
    }

    // The key says which of several joint speakers this alert is of.
    private static string? OfFacts(SlotPath path, Match match, Labels labels, Lexicon lexicon)
    {
        foreach (var fact in match.Facts)
        {
            if (SlotTable.Find(SlotTable.KindOf(fact), path) is { } slot)
            {
                var key = match.Key.FirstOrDefault(part => part.Path == path)?.Value;
                var values = key is not null ? key.Split(path.IsOfAll ? '+' : ',', StringSplitOptions.TrimEntries) : [.. slot.Read(fact).ToImmutableArray()];
                if (values.Length > 0)
                {
                    return InWords(slot, values, labels, lexicon);
                }

                if (path.Name == "speaker.name" && fact is Statement { Speaker: { } speaker })
                {
                    return Office(speaker, match, labels, lexicon);
                }
            }
        }

        return null;
    }

    private static string InWords(SlotDefinition slot, IEnumerable<string> values, Labels labels, Lexicon lexicon) => slot.Value switch
    {
        SlotValue.Country => labels.Join(values.Select(code => lexicon.NameOf(code, labels.Language))),
        SlotValue.Words => labels.Join(values),
        SlotValue.Entity => labels.Join(values.Select(id => lexicon.NameOfEntity(id, labels.Language))),
        SlotValue.StatementKind => labels.Join(values.Select(labels.Kind)),
        _ => labels.ListOf(values),
    };

    // A speaker who is only a body or an office: "African Union", "foreign ministry (Greece)".
    private static string? Office(Actor speaker, Match match, Labels labels, Lexicon lexicon)
    {
        var countries = match.Key.FirstOrDefault(part => part.Path.Name == "speaker.country")?.Value is { } country ? [country] : speaker.Country.ToImmutableArray();
        var named = labels.Join(countries.Select(code => lexicon.NameOf(code, labels.Language)));
        var office = speaker.Entity.First is { } entity ? lexicon.NameOfEntity(entity, labels.Language) : labels.ListOf(speaker.Role.ToImmutableArray());
        return office.Length == 0 && named.Length == 0 ? null
            : office.Length == 0 ? named
            : named.Length == 0 || speaker.Entity.IsKnown ? office
            : $"{office} ({named})";
    }

    private static string Shorten(string line) => line.Length <= Longest ? line : line[..(line.LastIndexOf(' ', Longest) is var end and > 0 ? end : Longest)] + " …";
}
