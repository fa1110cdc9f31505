using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>Reads one item of a rule's <c>tests:</c>.</summary>
/// <param name="reasons">What can stop the rule.</param>
/// <param name="when">What the rule asks for.</param>
internal sealed class RuleTestReader(Rule rule, Lazy<ImmutableArray<string>> reasons, ReadWhen when, Names names, Shape shape)
{
    private static readonly string[] Keys = ["name", "article", "facts", "expect"];
    private static readonly string[] ArticleKeys = ["lang", "language", "title", "body", "published", "source", "country", "url"];
    private static readonly string[] ExpectKeys = ["alerts", "fact", "key", "subject", "evidence", "because"];

    public RuleTest? Read(YamlNode node)
    {
        var before = shape.Diagnostics.Count;
        return ReadWhole(node) is { } test ? test with { Error = shape.ErrorSince(before) } : null;
    }

    private RuleTest? ReadWhole(YamlNode node)
    {
        if (shape.Map(node, "A test", Keys) is not { } map)
        {
            return null;
        }

        var name = Needed(map, "name") is { } called ? shape.Text(called, "'name'") : null;
        var article = map["article"] is { } text ? ReadArticle(text, name?.Value ?? "") : new Article($"{rule.Id}/{name?.Value}", "", "");
        if (map["article"] is null && map["facts"] is null)
        {
            article = shape.Missing<Article>(map, "A test", "article", "facts");
        }

        if (map["facts"] is not null && article is { Title: not "" } or { Body: not "" } && map["article"] is { } unread)
        {
            shape.Diagnostics.Add(Catalogue.TextBesideFacts(unread));
        }

        var facts = map["facts"] is { } byHand && article is not null ? new FactShorthand(names, shape).Read(byHand, article) : null;
        var expect = Needed(map, "expect") is { } expected ? ReadExpectation(expected) : null;
        return name is null || article is null || expect is null
            ? null
            : new(rule.Id, name.Value, name.File, name.Span, article, facts, expect);
    }

    private YamlNode? Needed(YamlMapping map, string key, string what = "A test") => map[key] ?? shape.Missing<YamlNode>(map, what, key);

    private RuleExpectation? ReadExpectation(YamlNode node)
    {
        if (shape.Map(node, "'expect'", ExpectKeys) is not { } expect)
        {
            return null;
        }

        foreach (var entry in expect.Entries.Where(entry => entry.Value is YamlMapping { Entries.IsEmpty: true }))
        {
            shape.Diagnostics.Add(Catalogue.Empty(entry.Value, $"'{entry.Key.Value}'"));
        }

        var alerts = Needed(expect, "alerts", "'expect'") is { } number ? shape.Number(number, "'alerts'", 0) : null;
        if (alerts is { } many)
        {
            CheckSense(expect, many);
        }

        var shown = new RuleExpectation(alerts ?? 0, ReadFact(expect["fact"]))
        {
            Key = expect["key"] is { } key
                ? ReadSlots(key, "'key'", rule.Alert.Key.Select(path => path.Name).ToHashSet(StringComparer.Ordinal), when.Slots)
                : [],
            Subject = shape.Text(expect["subject"], "'subject'")?.Value,
            Evidence = shape.Text(expect["evidence"], "'evidence'")?.Value,
            Because = ReadBecause(expect["because"]),
        };
        return alerts is null ? null : shown;
    }

    /// <summary>What stops an alert is said of none, what it shows of some.</summary>
    private void CheckSense(YamlMapping expect, int alerts)
    {
        if (alerts > 0 && !rule.Alert.Raise)
        {
            shape.Diagnostics.Add(Catalogue.NeverAlerts(expect["alerts"]!));
        }

        if (alerts == 0 && rule.Alert.Raise && expect["because"] is null)
        {
            shape.Diagnostics.Add(Catalogue.NoBecause(expect["alerts"]!));
        }

        if (alerts > 0 && expect.Find("because") is { } because)
        {
            shape.Diagnostics.Add(Catalogue.BecauseOfAnAlert(because.Key));
        }

        foreach (
            var shown in expect.Entries.Where(entry =>
                alerts == 0 && rule.Alert.Raise && entry.Key.Value is "fact" or "key" or "subject" or "evidence"
            )
        )
        {
            shape.Diagnostics.Add(Catalogue.NothingToShow(shown.Key));
        }
    }

    private ImmutableArray<string> ReadBecause(YamlNode? node) =>
        [.. shape.TextsAsOften(node, "'because'").Select(ReadReason).OfType<string>()];

    /// <summary>
    /// A reason by its path in the rule; that of a fact with a name may stand without it where no other fact has the like.
    /// </summary>
    private string? ReadReason(YamlScalar why)
    {
        return reasons.Value.Contains(why.Value) || MayBeOfAFact(why.Value)
            ? why.Value
            : Reasons.Meant(why.Value, rule) switch
            {
                [var only] => only,
                [] => shape.Refuse<string>(Catalogue.UnknownName(why, "condition of this rule", Reasons.Hint(why.Value, reasons.Value))),
                var several => shape.Refuse<string>(Catalogue.WhichFact(why, several)),
            };
    }

    /// <summary>True of a reason behind the name of a fact that could not be read.</summary>
    private bool MayBeOfAFact(string why) =>
        !when.IsWhole
        && new[] { why.IndexOf('.', StringComparison.Ordinal), why.LastIndexOf('.') }.Any(dot =>
            dot > 0 && Reasons.OfAny.Contains(why[(dot + 1)..])
        );

    private Article? ReadArticle(YamlNode node, string name)
    {
        if (node is YamlScalar)
        {
            return shape.Text(node, "'article'") is { } body ? new Article($"{rule.Id}/{name}", "", body.Value) : null;
        }

        if (shape.Map(node, "'article'", ArticleKeys) is not { } map)
        {
            return null;
        }

        return new Article(
            $"{rule.Id}/{name}",
            shape.Text(map["title"], "'title'")?.Value ?? "",
            shape.Text(map["body"], "'body'")?.Value ?? ""
        )
        {
            Language = shape.Text(map["lang"] ?? map["language"], "'lang'") is { } language
                ? names.Resolve(SlotValue.Language, language, shape)
                : null,
            Published = shape.Time(map["published"], "'published'"),
            Source = shape.Text(map["source"], "'source'")?.Value,
            Country = shape.Text(map["country"], "'country'") is { } country ? names.Resolve(SlotValue.Country, country, shape) : null,
            Link = shape.Text(map["url"], "'url'")?.Value,
        };
    }

    /// <summary>Slots of what the rule finds: of any fact, or of one with a name.</summary>
    private ImmutableArray<ExpectedSlot> ReadFact(YamlNode? node)
    {
        var slots = when.Slots.OfFound;
        foreach (
            var other in (node as YamlMapping)
                ?.Entries.Select(entry => entry.Key)
                .Where(slot => AskedSlots.IsOfAny(slot.Value) && !slots.MayHave(slot.Value))
                ?? []
        )
        {
            shape.Diagnostics.Add(Catalogue.SlotNotOfFact(other, Hints.OfSlot(other.Value, slots.Names)));
        }

        HashSet<string> known =
        [
            .. slots.Names,
            .. (node as YamlMapping)
                ?.Entries.Select(entry => entry.Key.Value)
                .Where(slot => slots.MayHave(slot) || AskedSlots.IsOfAny(slot))
                ?? [],
        ];
        return ReadSlots(node, "'fact'", known, slots);
    }

    private ImmutableArray<ExpectedSlot> ReadSlots(YamlNode? node, string what, HashSet<string> known, AskedSlots slots) =>
        [
            .. (shape.Map(node, what, known)?.Entries ?? [])
                .Where(entry => known.Contains(entry.Key.Value))
                .Select(entry => new ExpectedSlot(new SlotPath(entry.Key.Value), ReadValue(entry, slots.ValueOf(entry.Key.Value)))),
        ];

    private Slot ReadValue(YamlEntry entry, SlotValue value) =>
        entry.Value switch
        {
            YamlScalar { Value: FactTestReader.Nothing, Style: ScalarStyle.Plain } => Slot.Absent,
            YamlScalar { Value: FactShorthand.Unknown, Style: ScalarStyle.Plain } => Slot.Unknown,
            _ => Slot.Of([
                .. shape.Texts(entry.Value, $"'{entry.Key.Value}'").Select(text => names.Resolve(value, text, shape)).OfType<string>(),
            ]),
        };
}
