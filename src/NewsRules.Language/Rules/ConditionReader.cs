using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads what a rule asks of an article: facts, words, and their all, any, some and not.</summary>
internal sealed class ConditionReader(Names names, Definitions.Definitions definitions, WrittenAt places, Shape shape)
{
    /// <summary>The kinds of facts by the key that asks for them.</summary>
    public static ImmutableDictionary<string, FactKind> Kinds { get; } =
        Enum.GetValues<FactKind>().ToImmutableDictionary(kind => kind.ToString().ToLowerInvariant());

    public static ImmutableArray<string> Keys { get; } =
    [.. Kinds.Keys.Order(StringComparer.Ordinal), "facts", "same", "different", "text", "all_of", "any_of", "at_least", "of", "not", "use"];

    public FactTestReader Facts { get; } = new(names, definitions, places, shape);

    /// <summary>How many errors were found within facts and texts: they take away no fact that a rule asks for.</summary>
    public int ErrorsWithin { get; private set; }

    /// <summary>Reads a map of conditions; several together are all of them.</summary>
    public Condition Read(YamlNode node, string what)
    {
        var map = shape.Map(node, what, Keys);
        if (map is { Entries.IsEmpty: true })
        {
            shape.Diagnostics.Add(Catalogue.Empty(map, what));
        }

        var parts = new List<Condition>();
        foreach (var entry in map?.Entries ?? [])
        {
            var before = shape.Diagnostics.Count;
            var part = places.Keep(ReadPart(map!, entry), entry.Value);
            if (part is not null)
            {
                parts.Add(part);
            }

            ErrorsWithin += part is Condition.Has or Condition.Together || entry.Key.Value == "text" ? shape.ErrorsSince(before) : 0;
        }

        return parts is [var only] ? only : new Condition.AllOf([.. parts]);
    }

    private Condition? ReadPart(YamlMapping map, YamlEntry entry) =>
        entry.Key.Value switch
        {
            "all_of" => new Condition.AllOf(ReadList(entry.Value, "'all_of'")),
            "any_of" => new Condition.AnyOf(ReadList(entry.Value, "'any_of'")),
            "at_least" => AtLeast(shape.AtLeast(map, entry.Value), ReadList(map["of"], "'of'")),
            "of" => shape.OnlyWith<Condition>(map, entry, "at_least"),
            "not" => new Condition.Not(Read(entry.Value, "'not'")),
            "use" => Use(shape.Texts(entry.Value, "'use'")),
            "facts" => new TogetherReader(Facts, places, shape).Read(map, entry.Value),
            "same" or "different" => shape.OnlyWith<Condition>(map, entry, "facts"),
            "text" => new TextQueryReader(definitions, shape).Read(entry.Value),
            var key => Kinds.TryGetValue(key, out var kind) ? Facts.ReadCounted(kind, entry.Value) : null,
        };

    private static Condition.AtLeast? AtLeast(int? least, ImmutableArray<Condition> parts) =>
        least is { } number ? new(number, parts) : null;

    private ImmutableArray<Condition> ReadList(YamlNode? node, string what) =>
        [.. shape.List(node, what).Select(item => places.Keep(Read(item, what), item)!)];

    /// <summary>What named conditions say of an article.</summary>
    public Condition.AllOf Use(IEnumerable<YamlScalar> uses) =>
        new([
            .. from name in uses
            let condition = new ConditionPlaces(definitions).Find(name, null, shape)
            where condition is not null
            let read = condition.In(name, "when", body => places.Shared(() => Read(body, $"The condition '{name.Value}'")), shape)
            where read is not null
            select read,
        ])
        {
            HasNames = true,
        };
}
