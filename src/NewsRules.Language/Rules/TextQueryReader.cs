using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads <c>text:</c>, what is looked for in the words of an article.</summary>
internal sealed partial class TextQueryReader(Definitions.Definitions definitions, Shape shape)
{
    private static readonly string[] Ways = ["any_of", "all_of", "near", "pattern", "list"];
    private static readonly string[] Keys = [.. Ways, "within", "in"];

    public Condition? Read(YamlNode node)
    {
        if (node is not YamlMapping)
        {
            return AnyOf(node, null);
        }

        var map = shape.Map(node, "'text'", Keys)!;
        if (!map.Entries.Any(entry => Ways.Contains(entry.Key.Value)))
        {
            return shape.Missing<Condition>(map, "'text'", Ways);
        }

        Field? field = shape.OneOf(map["in"], "part of an article", ["title", "body"]) switch { "title" => Field.Title, "body" => Field.Body, _ => null };
        ImmutableArray<Condition> parts = [.. map.Entries.Select(entry => ReadWay(map, entry, field)).OfType<Condition>()];
        return parts.Length == 1 ? parts[0] : new Condition.AllOf(parts);
    }

    private Condition? ReadWay(YamlMapping map, YamlEntry way, Field? field) => way.Key.Value switch
    {
        "any_of" => AnyOf(way.Value, field),
        "list" => AnyOf(new YamlMapping(map.File, map.Span, [way]), field),
        "all_of" => new Condition.AllOf([.. shape.List(way.Value, "'all_of'").Select(item => AnyOf(item, field))]),
        "near" => Near(map, way.Value, field),
        "within" => shape.OnlyWith<Condition>(map, way, "near"),
        "pattern" => shape.Line(way.Value, "'pattern'") is { } pattern && PatternCheck.Passes(pattern, shape) ? new Condition.Text(new TextQuery.Pattern(pattern.Value, field)) : null,
        _ => null,
    };

    private Condition.Text AnyOf(YamlNode node, Field? field) => new(new TextQuery.AnyOf(Phrases(node, "'text'"), field));

    private Condition.Text? Near(YamlMapping map, YamlNode node, Field? field)
    {
        var groups = shape.List(node, "'near'").Select(group => Phrases(group, "'near'")).ToImmutableArray();
        if (map["within"] is null)
        {
            return shape.Missing<Condition.Text>(map, "'near'", "within");
        }

        if (groups.Length < 2)
        {
            return groups.IsEmpty ? null : shape.Refuse<Condition.Text>(Catalogue.NearToNothing(node));
        }

        var longest = groups.Max(group => group.IsEmpty ? 0 : group.Min(phrase => WantedWord.Of(phrase).Length));
        return shape.Number(map["within"], "'within'", 2) is not { } within ? null
            : within < longest ? shape.Refuse<Condition.Text>(Catalogue.TooNear((YamlScalar)map["within"]!, longest))
            : new(new TextQuery.Near(groups, within, field));
    }

    private ImmutableArray<string> Phrases(YamlNode node, string what)
    {
        var (texts, lists) = ListedTexts.Read(node, what, definitions, shape);
        foreach (var (list, name) in lists.Where(one => one.List.Value != SlotValue.Words))
        {
            shape.Diagnostics.Add(Catalogue.ListOfOther(name, Names.PluralOf(list.Value), "text"));
        }

        return [.. texts.Where(IsPhrase).Select(text => text.Value), .. lists.SelectMany(list => list.List.Values.Values.Order(StringComparer.Ordinal))];
    }

    /// <summary>At least a word, and each star at the end of one.</summary>
    private bool IsPhrase(YamlScalar text)
    {
        if (!shape.IsLine(text, "A phrase"))
        {
            return false;
        }

        if (Traps.Of(text) is { } trap)
        {
            shape.Diagnostics.Add(trap);
            return false;
        }

        for (var at = text.Value.IndexOf(WantedWord.Star, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(WantedWord.Star, at + 1))
        {
            if (!EndsWord(text.Value, at))
            {
                shape.Diagnostics.Add(Catalogue.StarTooEarly(text, text.Place(at, 1)));
                return false;
            }
        }

        if (SearchWord().Match(text.Value) is { Success: true } found && text.Value.Any(char.IsLower))
        {
            shape.Diagnostics.Add(Catalogue.SearchWord(text, text.Place(found.Index, found.Length)));
        }

        return !WantedWord.Of(text.Value).IsEmpty || shape.Refuse<Condition>(Catalogue.NoWord(text)) is not null;
    }

    private static bool EndsWord(string text, int star)
    {
        var word = WantedWord.Of(text[..(star + 1)]);
        return !word.IsEmpty && word[^1].IsBeginning && (star + 1 == text.Length || !char.IsLetterOrDigit(text[star + 1]));
    }

    [GeneratedRegex(@"(?<=\S )(AND|OR|NOT|NEAR)(?= \S)", RegexOptions.CultureInvariant)]
    private static partial Regex SearchWord();
}
