using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads what a rule asks of an article: facts, words, and their all, any and not.</summary>
internal sealed class ConditionReader(Names names, Shape shape)
{
    /// <summary>The kinds of facts by the key that asks for them.</summary>
    public static ImmutableDictionary<string, FactKind> Kinds { get; } = Enum.GetValues<FactKind>().ToImmutableDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly string[] Keys = [.. Kinds.Keys.Order(StringComparer.Ordinal), "text", "all_of", "any_of", "not"];

    public FactTestReader Facts { get; } = new(names, shape);

    /// <summary>Reads a map of conditions; several together are all of them.</summary>
    public Condition Read(YamlNode node, string what)
    {
        var map = shape.Map(node, what, Keys);
        if (map is { Entries.IsEmpty: true })
        {
            shape.Diagnostics.Add(Diagnostics.Catalogue.Empty(map, what));
        }

        ImmutableArray<Condition> parts = [.. (map?.Entries ?? []).Select(ReadPart).OfType<Condition>()];
        return parts.Length == 1 ? parts[0] : new Condition.AllOf(parts);
    }

    private Condition? ReadPart(YamlEntry entry) => entry.Key.Value switch
    {
        "all_of" => new Condition.AllOf(ReadList(entry)),
        "any_of" => new Condition.AnyOf(ReadList(entry)),
        "not" => new Condition.Not(Read(entry.Value, "'not'")),
        "text" => ReadText(entry.Value),
        var key => Kinds.TryGetValue(key, out var kind) ? new Condition.Has(kind, Facts.Read(kind, entry.Value)) : null,
    };

    private ImmutableArray<Condition> ReadList(YamlEntry entry) => [.. shape.List(entry.Value, $"'{entry.Key.Value}'").Select(item => Read(item, $"'{entry.Key.Value}'"))];

    private Condition.Text ReadText(YamlNode node)
    {
        var map = node is YamlMapping ? shape.Map(node, "'text'", ["any_of", "in"]) : null;
        var phrases = shape.Texts(map is null ? node : map["any_of"], "'text'");
        if (map is not null && map["any_of"] is null)
        {
            shape.Diagnostics.Add(Diagnostics.Catalogue.MissingKey(map, "'text'", "any_of"));
        }

        var field = shape.OneOf(map?["in"], "part of an article", ["title", "body"]);
        return new(new TextQuery([.. phrases.Select(phrase => phrase.Value)], field switch { "title" => Field.Title, "body" => Field.Body, _ => null }));
    }
}
