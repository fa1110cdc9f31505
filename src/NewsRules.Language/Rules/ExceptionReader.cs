using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads the named, dated reasons why a fact does not count.</summary>
internal sealed class ExceptionReader(FactTestReader facts, Definitions.Definitions definitions, WrittenAt places, DateTimeOffset? asOf, Shape shape)
{
    private static readonly string[] Keys = ["name", "why", "until", .. ConditionReader.Kinds.Keys.Order(StringComparer.Ordinal)];

    /// <param name="before">Those that the rule has already.</param>
    public ImmutableArray<RuleException> Read(YamlNode? node, string what, IEnumerable<RuleException>? before = null)
    {
        if (node is null)
        {
            return [];
        }

        var known = (before ?? []).Select(exception => exception.Name).ToHashSet(StringComparer.Ordinal);
        var items = shape.List(node, what);
        foreach (var again in items.Select(item => (item as YamlMapping)?["name"]).OfType<YamlScalar>().Where(name => !known.Add(name.Value)))
        {
            shape.Diagnostics.Add(Catalogue.ExceptionTwice(again));
        }

        return [.. definitions.Read(node, shape, () => items.Select(item => places.Keep(Read(item), item)).OfType<RuleException>().ToArray())];
    }

    private RuleException? Read(YamlNode node)
    {
        if (shape.Map(node, "An exception", Keys) is not { } map)
        {
            return null;
        }

        var name = shape.Text(map["name"], "'name'")?.Value;
        ImmutableArray<YamlEntry> tests = [.. map.Entries.Where(entry => ConditionReader.Kinds.ContainsKey(entry.Key.Value))];
        if (name is null || tests.Length != 1)
        {
            return name is null ? shape.Missing<RuleException>(map, "An exception", "name") : shape.Missing<RuleException>(map, "An exception", "statement", "event", "mention", "article");
        }

        if (TakenNames.IsTaken(name))
        {
            return shape.Refuse<RuleException>(Catalogue.NameTaken((YamlScalar)map["name"]!, "An exception"));
        }

        if (map["why"] is null)
        {
            shape.Diagnostics.Add(Catalogue.NoReason(map["name"]!));
        }

        var (kind, until) = (ConditionReader.Kinds[tests[0].Key.Value], shape.Time(map["until"], "'until'"));
        if (until <= asOf)
        {
            shape.Diagnostics.Add(Catalogue.ExceptionEnded(map["until"]!));
        }

        return new(name, shape.Text(map["why"], "'why'")?.Value, until, kind, facts.Read(kind, tests[0].Value));
    }
}
