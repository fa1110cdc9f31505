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
        var at = 0;
        while (at < template.Length)
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
        return template.StartsWith('{') && labels.Language == "en" && whole.Length > 0
            ? char.ToUpperInvariant(whole[0]) + whole[1..]
            : whole;
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
            "day" => labels.Day(match.Rule.Alert.DateOf(article.PublishedOr(firstSeen))),
            _ => OfFacts(new SlotPath(name), match, labels, lexicon) ?? Nothing,
        };
    }

    private static string? OfFacts(SlotPath path, Match match, Labels labels, Lexicon lexicon)
    {
        foreach (var (fact, slotPath) in Named(path, match))
        {
            if (
                SlotTable.Find(SlotTable.KindOf(fact), SlotTable.InWords.GetValueOrDefault(slotPath.Name, slotPath)) is { } slot
                && OfFact(fact, slot, path, match, labels, lexicon) is { } told
            )
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>"first.speaker.country" is of the fact of that name, another path of any fact.</summary>
    private static IEnumerable<(Fact Fact, SlotPath Slot)> Named(SlotPath path, Match match) =>
        match.Named.Where(named => path.Below(named.Name) is not null).Select(named => (named.Fact, path.Below(named.Name)!.Value))
            is var named
        && named.Any()
            ? named
            : match.Facts.Append(new ArticleFact(match.Sheet)).Select(fact => (fact, path));

    // The key says which of several values this alert is of.
    private static string? OfFact(Fact fact, SlotDefinition slot, SlotPath path, Match match, Labels labels, Lexicon lexicon)
    {
        if (slot.Path.Name == "participants.name" && fact is Event { Participants: { IsEmpty: false } participants })
        {
            return labels.Join(participants.Select(actor => actor.Name ?? Office(actor, labels, lexicon)).OfType<string>());
        }

        var key = match.Key.FirstOrDefault(part => part.Path == path || part.Path == slot.Path)?.Value;
        var values = key is not null
            ? key.Split(slot.Path.IsOfAll ? '+' : ',', StringSplitOptions.TrimEntries)
            : [.. slot.Read(fact).ToImmutableArray()];
        return values.Length > 0 ? InWords(slot, values, labels, lexicon)
            : slot.Path.Name == "speaker.name" && fact is Statement { Speaker: { } speaker } ? Office(speaker, labels, lexicon)
            : null;
    }

    private static string InWords(SlotDefinition slot, IEnumerable<string> values, Labels labels, Lexicon lexicon) =>
        slot.Value switch
        {
            SlotValue.Country => labels.Join(values.Select(code => lexicon.NameOf(code, labels.Language))),
            SlotValue.Words => labels.Join(values),
            SlotValue.Entity => labels.Join(values.Select(id => lexicon.NameOfEntity(id, labels.Language))),
            SlotValue.StatementKind => labels.Join(values.Select(labels.Kind)),
            _ => labels.ListOf(values),
        };

    // A speaker who is only a body or an office: "African Union", "foreign ministry (Greece)".
    private static string? Office(Actor speaker, Labels labels, Lexicon lexicon)
    {
        var named = labels.Join(speaker.Country.ToImmutableArray().Select(code => lexicon.NameOf(code, labels.Language)));
        var office = speaker.Entity.First is { } entity
            ? lexicon.NameOfEntity(entity, labels.Language)
            : labels.ListOf(speaker.Role.ToImmutableArray());
        return office.Length == 0 && named.Length == 0 ? null
            : office.Length == 0 ? named
            : named.Length == 0 || speaker.Entity.IsKnown ? office
            : $"{office} ({named})";
    }

    private static string Shorten(string line) =>
        line.Length <= Longest ? line : line[..(line.LastIndexOf(' ', Longest) is var end and > 0 ? end : Longest)] + " …";
}
