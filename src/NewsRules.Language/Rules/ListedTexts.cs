using System.Collections.Immutable;
using NewsRules.Language.Definitions;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Values as rules write them: texts and <c>list: name</c>, alone or in a list.</summary>
internal readonly record struct ListedTexts(ImmutableArray<YamlScalar> Texts, ImmutableArray<(DefinedList List, YamlScalar Name)> Lists)
{
    public static ListedTexts Read(YamlNode? node, string what, Definitions.Definitions definitions, Shape shape) =>
        node is YamlMapping || (node is YamlSequence { Items: var items } && items.Any(item => item is YamlMapping))
            ? WithLists(node, what, definitions, shape)
            : new(shape.Texts(node, what), []);

    private static ListedTexts WithLists(YamlNode node, string what, Definitions.Definitions definitions, Shape shape)
    {
        ImmutableArray<YamlMapping> maps = node is YamlSequence sequence ? [.. sequence.Items.OfType<YamlMapping>()] : [(YamlMapping)node];
        ImmutableArray<(DefinedList, YamlScalar)> lists =
        [
            .. from map in maps
            let name = shape.Text(shape.Map(map, what, ["list"])?["list"], "'list'")
            where name is not null
            let list = definitions.List(name, shape)
            where list is not null
            select (list, name),
        ];
        return node is YamlSequence mixed && mixed.Items.Length > maps.Length
            ? new(shape.Texts(mixed with { Items = [.. mixed.Items.Where(item => item is not YamlMapping)] }, what), lists)
            : new([], lists);
    }
}
