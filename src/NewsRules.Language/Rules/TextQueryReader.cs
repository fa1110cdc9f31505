using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads <c>text:</c>, what is looked for in the words of an article.</summary>
internal sealed class TextQueryReader(Definitions.Definitions definitions, Shape shape)
{
    private const int MostWithin = 1000;
    private static readonly string[] Ways = ["any_of", "all_of", "near", "pattern", "list"];
    private static readonly string[] Keys = [.. Ways, "within", "in"];

    public Condition? Read(YamlNode node)
    {
        if (node is not YamlMapping)
        {
            return AnyOf(node, null);
        }

        var map = shape.Map(node, "'text'", Keys)!;
        Field? field = shape.OneOf(map["in"], "part of an article", ["title", "body"]) switch
        {
            "title" => Field.Title,
            "body" => Field.Body,
            _ => null,
        };
        if (!map.Entries.Any(entry => Ways.Contains(entry.Key.Value)))
        {
            return shape.Missing<Condition>(map, "'text'", Ways);
        }

        ImmutableArray<Condition> parts = [.. map.Entries.Select(entry => ReadWay(map, entry, field)).OfType<Condition>()];
        return parts.Length == 1 ? parts[0] : new Condition.AllOf(parts);
    }

    private Condition? ReadWay(YamlMapping map, YamlEntry way, Field? field) =>
        way.Key.Value switch
        {
            "any_of" => AnyOf(way.Value, field),
            "list" => AnyOf(new YamlMapping(map.File, map.Span, [way]), field),
            "all_of" => new Condition.AllOf([.. ReadAll(way.Value).Select(item => AnyOf(item, field))]),
            "near" => Near(map, way.Value, field),
            "within" => shape.OnlyWith<Condition>(map, way, "near"),
            "pattern" => shape.Line(way.Value, "'pattern'") is { } pattern && PatternCheck.Passes(pattern, shape)
                ? new Condition.Text(new TextQuery.Pattern(pattern.Value, field))
                : null,
            _ => null,
        };

    private Condition.Text AnyOf(YamlNode node, Field? field) => new(new TextQuery.AnyOf(Phrases(node, "'text'"), field));

    private Condition.Text? Near(YamlMapping map, YamlNode node, Field? field)
    {
        ImmutableArray<YamlNode> written = shape.List(node, "'near'");
        var groups = written.Select(group => Phrases(group, "'near'")).ToImmutableArray();
        if (groups.IsEmpty)
        {
            return null;
        }

        if (groups.Length is < 2 or > TextQuery.Near.MostGroups)
        {
            shape.Diagnostics.Add(Catalogue.NearToNothing(node, groups.Length));
        }

        var fewest = groups.Sum(Fewest);
        if ((map["within"] is { } number ? shape.Number(number, "'within'", 2, MostWithin) : Without(map)) is not { } within)
        {
            return null;
        }

        if (within < fewest)
        {
            return shape.Refuse<Condition.Text>(Catalogue.TooNear((YamlScalar)map["within"]!, fewest));
        }

        foreach (var (at, group) in written.Index())
        {
            CheckEachFits(group, fewest - Fewest(groups[at]), within);
        }

        return new(new TextQuery.Near(groups, within, field));
    }

    private int? Without(YamlMapping map)
    {
        shape.Missing<object>(map, "'near'", "within");
        return null;
    }

    /// <summary>Complains of those among several that the stretch has too few places for.</summary>
    private void CheckEachFits(YamlNode group, int besides, int within)
    {
        foreach (var phrase in group is YamlSequence several ? several.Items.OfType<YamlScalar>() : [])
        {
            var words = besides + WantedWord.Of(phrase.Value).Length;
            if (words > within)
            {
                shape.Diagnostics.Add(Catalogue.TooLongToBeNear(phrase, words, within));
            }
        }
    }

    private static int Fewest(ImmutableArray<string> phrases) => phrases.IsEmpty ? 0 : phrases.Min(phrase => WantedWord.Of(phrase).Length);

    private ImmutableArray<string> Phrases(YamlNode node, string what)
    {
        var (texts, lists) = ListedTexts.Read(node, what, definitions, shape);
        foreach (var (list, name) in lists)
        {
            shape.Diagnostics.AddRange(
                list.Value == SlotValue.Words ? list.FaultsAsPhrases : [Catalogue.ListOfOther(name, Names.PluralOf(list.Value), "text")]
            );
        }

        YamlScalar[] phrases = [.. texts.Where(text => PhraseCheck.Passes(text, shape))];
        CheckEachIsAnother(phrases);
        return
        [
            .. phrases.Select(phrase => phrase.Value),
            .. lists.SelectMany(list => list.List.Values.Written.Order(StringComparer.Ordinal)),
        ];
    }

    private ImmutableArray<YamlNode> ReadAll(YamlNode node)
    {
        var items = shape.List(node, "'all_of'");
        ImmutableArray<YamlScalar> texts = [.. items.OfType<YamlScalar>()];
        shape.TellOfTwice(texts);
        CheckEachIsAnother(texts);
        return items;
    }

    /// <summary>Complains of two phrases that are found in the same words.</summary>
    private void CheckEachIsAnother(IEnumerable<YamlScalar> phrases) =>
        shape.Once([
            .. phrases.Select(phrase =>
                (
                    phrase,
                    string.Join(
                        ' ',
                        WantedWord
                            .Of(phrase.Value)
                            .Select(word =>
                                $"{word.Key("en")}/{word.Key("fr")}{(word.IsBeginning ? "*" : "")}{(word.IsInCapitals ? "^" : "")}{(word.IsBroken ? "|" : "")}"
                            )
                    )
                )
            ),
        ]);
}
