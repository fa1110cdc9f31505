using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Tests.Engine;

/// <summary>A key as it is told.</summary>
internal sealed class NaiveKey(NaiveFacts facts)
{
    public string Of(Rule rule, ImmutableDictionary<SlotPath, string?> parts) =>
        string.Join(
            ", ",
            rule.Alert.Key.Select(path =>
                path.Name switch
                {
                    "day" =>
                        $"day={TimeZoneInfo.ConvertTime(facts.Sheet.Article.Published is { Year: >= 1990 } said && said <= facts.AsOf ? said : facts.AsOf, rule.Alert.TimeZone ?? TimeZoneInfo.Utc):yyyy-MM-dd}",
                    "article" or "story" => $"{path}={facts.Sheet.Article.Id}",
                    _ =>
                        $"{path}={NaiveValues.Compared(path, parts.TryGetValue(path, out var value) || rule.When.Asked().Any(asked => Has(asked, path)) ? value : SlotTable.Find(FactKind.Article, path)?.Read(facts.Article).First)}",
                }
            )
        );

    private static bool Has(Condition asked, SlotPath part) =>
        asked switch
        {
            Condition.Has { Kind: not FactKind.Article } has => SlotTable.Find(has.Kind, part) is not null,
            Condition.Together together => together.Facts.Any(fact => SlotTable.Find(fact.Kind, part.Below(fact.Name) ?? part) is not null),
            _ => false,
        };
}
