using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>Reads one item of a rule's <c>tests:</c>.</summary>
internal sealed class RuleTestReader(string rule, Names names, Shape shape)
{
    private static readonly string[] Keys = ["name", "article", "expect"];
    private static readonly string[] ArticleKeys = ["lang", "language", "title", "body", "published", "source", "country", "url"];
    private static readonly string[] ExpectKeys = ["alerts", "fact", "evidence", "because"];

    public RuleTest? Read(YamlNode node)
    {
        if (shape.Map(node, "A test", Keys) is not { } map)
        {
            return null;
        }

        foreach (var missing in Keys.Where(key => map[key] is null))
        {
            return shape.Refuse<RuleTest>(Catalogue.MissingKey(map, "A test", missing));
        }

        var name = shape.Text(map["name"], "'name'");
        var expect = shape.Map(map["expect"], "'expect'", ExpectKeys);
        if (name is null || expect is null || ReadArticle(map["article"]!, name.Value) is not { } article)
        {
            return null;
        }

        if (expect["alerts"] is null)
        {
            return shape.Refuse<RuleTest>(Catalogue.MissingKey(expect, "'expect'", "alerts"));
        }

        var alerts = shape.Number(expect["alerts"], "'alerts'", 0) ?? 0;
        return new(rule, name.Value, name.File, name.Span, article, alerts, ReadFact(expect["fact"]), shape.Text(expect["evidence"], "'evidence'")?.Value, shape.Text(expect["because"], "'because'")?.Value);
    }

    private Article? ReadArticle(YamlNode node, string name)
    {
        if (node is YamlScalar)
        {
            return shape.Text(node, "'article'") is { } body ? new Article($"{rule}/{name}", "", body.Value) : null;
        }

        if (shape.Map(node, "'article'", ArticleKeys) is not { } map)
        {
            return null;
        }

        return new Article($"{rule}/{name}", shape.Text(map["title"], "'title'")?.Value ?? "", shape.Text(map["body"], "'body'")?.Value ?? "")
        {
            Language = shape.Text(map["lang"] ?? map["language"], "'lang'")?.Value,
            Published = shape.Time(map["published"], "'published'"),
            Source = shape.Text(map["source"], "'source'")?.Value,
            Country = shape.Text(map["country"], "'country'") is { } country ? names.Resolve(SlotValue.Country, country, shape) : null,
            Link = shape.Text(map["url"], "'url'")?.Value,
        };
    }

    private ImmutableArray<ExpectedSlot> ReadFact(YamlNode? node)
    {
        var slots = Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)).DistinctBy(slot => slot.Path).ToDictionary(slot => slot.Path.Name, slot => slot.Value);
        return
        [
            .. (shape.Map(node, "'fact'", slots.Keys)?.Entries ?? []).Where(entry => slots.ContainsKey(entry.Key.Value)).Select(entry => new ExpectedSlot(
                new SlotPath(entry.Key.Value),
                [.. shape.Texts(entry.Value, $"'{entry.Key.Value}'").Select(text => names.Resolve(slots[entry.Key.Value], text, shape)).OfType<string>()])),
        ];
    }
}
