using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads the named, dated reasons why a fact does not count.</summary>
internal sealed class ExceptionReader(
    FactTestReader facts,
    Definitions.Definitions definitions,
    WrittenAt places,
    DateTimeOffset? asOf,
    Shape shape
)
{
    private static readonly string[] Kinds = ["statement", "event", "mention", "article"];
    private static readonly string[] Keys = ["name", "why", "until", .. Kinds.Order(StringComparer.Ordinal)];

    /// <summary>The names of exceptions, those too that cannot be read.</summary>
    public static IEnumerable<string> NamesIn(YamlNode? node) =>
        ((node as YamlSequence)?.Items ?? [])
            .OfType<YamlMapping>()
            .Select(item => item["name"])
            .OfType<YamlScalar>()
            .Select(name => name.Value);

    /// <param name="before">Those that the rule has already.</param>
    public ImmutableArray<RuleException> Read(YamlNode? node, string what, IEnumerable<RuleException>? before = null)
    {
        if (node is null)
        {
            return [];
        }

        var known = (before ?? []).Select(exception => exception.Name).ToHashSet(StringComparer.Ordinal);
        var items = shape.List(node, what);
        foreach (
            var again in items.Select(item => (item as YamlMapping)?["name"]).OfType<YamlScalar>().Where(name => !known.Add(name.Value))
        )
        {
            shape.Diagnostics.Add(Catalogue.ExceptionTwice(again));
        }

        var told = shape.Diagnostics.Count;
        return [.. definitions.Read(node, shape, () => ReadEach(items, mayUse: shape.ErrorSince(told) is null).ToArray())];
    }

    /// <param name="mayUse">False where named conditions are read as if they said nothing.</param>
    private IEnumerable<RuleException> ReadEach(ImmutableArray<YamlNode> items, bool mayUse) =>
        items.Select(item => places.Keep(Read(item), item)).OfType<RuleException>().Where(_ => mayUse);

    /// <summary>One without an error.</summary>
    private RuleException? Read(YamlNode node)
    {
        var before = shape.Diagnostics.Count;
        if (shape.Map(node, "An exception", Keys) is not { } map)
        {
            return null;
        }

        var name = map["name"] is { } called
            ? shape.Sure(shape.Text(called, "'name'"))
            : shape.Missing<YamlScalar>(map, "An exception", "name");
        if (name is not null && TakenNames.IsTaken(name.Value))
        {
            shape.Diagnostics.Add(Catalogue.NameTaken(name, "An exception"));
        }

        if (map["why"] is null)
        {
            shape.Diagnostics.Add(Catalogue.NoReason((YamlNode?)name ?? map));
        }

        var (why, until) = (shape.Sure(shape.Text(map["why"], "'why'"))?.Value, shape.Time(map["until"], "'until'"));
        if (until <= asOf)
        {
            shape.Diagnostics.Add(Catalogue.ExceptionEnded(map["until"]!));
        }

        var (kind, test) = facts.ReadOnlyOne(map, "An exception", "make an exception of each", Kinds);
        return name is null || test is null || shape.ErrorSince(before) is not null ? null : new(name.Value, why, until, kind, test);
    }
}
