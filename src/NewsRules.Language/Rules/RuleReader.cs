using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads a <c>rule:</c> document.</summary>
internal sealed partial class RuleReader(Names names, Shape shape)
{
    private static readonly string[] Keys = ["rule", "title", "status", "level", "owner", "labels", "when", "except", "alert", "tests"];
    private static readonly string[] Meaning = ["when", "except", "alert"];
    private static readonly string[] AlertKeys = ["key", "throttle", "subject"];
    private static readonly string[] ExceptionKeys = ["name", "why", "until"];
    private readonly ConditionReader _conditions = new(names, shape);

    /// <summary>The rule and its tests, as far as they can be read; what is wrong is among the diagnostics.</summary>
    public (Rule Rule, YamlScalar Id, ImmutableArray<RuleTest> Tests)? Read(YamlMapping document)
    {
        shape.Map(document, "A rule", Keys);
        if (shape.Text(document["rule"], "'rule'") is not { } id)
        {
            return null;
        }

        if (!IdPattern().IsMatch(id.Value))
        {
            shape.Diagnostics.Add(Catalogue.NotAnId(id));
        }

        if (document["when"] is not { } when)
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(document, "A rule", "when"));
            return null;
        }

        var rule = new Rule(id.Value, _conditions.Read(when, "'when'"), ReadExceptions(document["except"]), ReadAlert(document["alert"]), Revision(document))
        {
            Title = shape.Text(document["title"], "'title'")?.Value,
            Status = Word<RuleStatus>(document["status"], "status") ?? RuleStatus.Live,
            Level = Word<Level>(document["level"], "level") ?? Level.Medium,
            Owner = shape.Text(document["owner"], "'owner'")?.Value,
            Labels = ReadLabels(document["labels"]),
        };
        CheckKey(rule, document["alert"]);
        return (rule, id, ReadTests(document, id));
    }

    private ImmutableArray<RuleTest> ReadTests(YamlMapping document, YamlScalar id)
    {
        if (document["title"] is null)
        {
            shape.Diagnostics.Add(Catalogue.NoTitle(id));
        }

        if (document["tests"] is not { } tests)
        {
            shape.Diagnostics.Add(Catalogue.NoTests(id));
            return [];
        }

        var reader = new RuleTestReader(id.Value, names, shape);
        return [.. shape.List(tests, "'tests'").Select(reader.Read).OfType<RuleTest>()];
    }

    private ImmutableArray<RuleException> ReadExceptions(YamlNode? node) => [.. shape.List(node, "'except'").Select(ReadException).OfType<RuleException>()];

    private RuleException? ReadException(YamlNode node)
    {
        if (shape.Map(node, "An exception", [.. ExceptionKeys, .. ConditionReader.Kinds.Keys.Order(StringComparer.Ordinal)]) is not { } map)
        {
            return null;
        }

        var name = shape.Text(map["name"], "'name'")?.Value;
        var facts = map.Entries.Where(entry => ConditionReader.Kinds.ContainsKey(entry.Key.Value)).ToList();
        if (name is null || facts.Count != 1)
        {
            return shape.Refuse<RuleException>(name is null ? Catalogue.MissingKey(map, "An exception", "name") : Catalogue.MissingKey(map, "An exception", "statement", "event", "mention", "article"));
        }

        var kind = ConditionReader.Kinds[facts[0].Key.Value];
        return new(name, shape.Text(map["why"], "'why'")?.Value, shape.Time(map["until"], "'until'"), kind, _conditions.Facts.Read(kind, facts[0].Value));
    }

    private AlertPolicy ReadAlert(YamlNode? node)
    {
        if (node is null or YamlScalar { Value: "none" })
        {
            return AlertPolicy.Default with { Raise = node is null };
        }

        var map = shape.Map(node, "'alert'", AlertKeys);
        var subject = shape.Text(map?["subject"], "'subject'");
        Placeholders.Check(subject, shape);
        return new(true, [.. shape.Texts(map?["key"], "'key'").Select(path => new SlotPath(path.Value))], ReadThrottle(map?["throttle"]), subject?.Value);
    }

    private TimeSpan? ReadThrottle(YamlNode? node) =>
        node is YamlMapping ? shape.Duration(shape.Map(node, "'throttle'", ["for"])?["for"], "'for'") : shape.Duration(node, "'throttle'");

    /// <summary>A key may only name slots that a fact of the rule has, or a part that every article has.</summary>
    private void CheckKey(Rule rule, YamlNode? alert)
    {
        var kinds = Kinds(rule.When).ToHashSet();
        foreach (var path in (alert as YamlMapping)?["key"] is { } key ? shape.Texts(key, "'key'") : [])
        {
            var slot = new SlotPath(path.Value);
            var everywhere = Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)).Select(known => known.Path.Name).Concat(SlotTable.OfEveryArticle).ToHashSet();
            if (!everywhere.Contains(path.Value))
            {
                shape.Diagnostics.Add(Catalogue.UnknownSlot(path, Spelling.Nearest(path.Value, everywhere)));
            }
            else if (!SlotTable.OfEveryArticle.Contains(path.Value) && !kinds.Any(kind => SlotTable.Find(kind, slot) is not null))
            {
                shape.Diagnostics.Add(Catalogue.SlotNotOfFact(path));
            }
        }
    }

    private static IEnumerable<FactKind> Kinds(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Kinds),
        Condition.AnyOf any => any.Parts.SelectMany(Kinds),
        Condition.Has has => [has.Kind],
        _ => [],
    };

    private ImmutableSortedDictionary<string, string> ReadLabels(YamlNode? node) =>
        node is null ? ImmutableSortedDictionary<string, string>.Empty
        : node is not YamlMapping map ? shape.Refuse<ImmutableSortedDictionary<string, string>>(Catalogue.MapExpected(node, "'labels'")) ?? ImmutableSortedDictionary<string, string>.Empty
        : map.Entries.ToImmutableSortedDictionary(entry => entry.Key.Value, entry => shape.Text(entry.Value, "A label")?.Value ?? "", StringComparer.Ordinal);

    private T? Word<T>(YamlNode? node, string what)
        where T : struct, Enum => Enum.TryParse<T>(shape.OneOf(node, what, [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())]), ignoreCase: true, out var word) ? word : null;

    /// <summary>Layout, comments and key order do not change what a rule means.</summary>
    private static string Revision(YamlMapping document)
    {
        var meaning = string.Join('\n', Meaning.Select(key => Canonical(document[key])));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)))[..12];
    }

    private static string Canonical(YamlNode? node) => node switch
    {
        YamlScalar scalar => $"\"{scalar.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        YamlSequence list => $"[{string.Join(',', list.Items.Select(Canonical))}]",
        YamlMapping map => $"{{{string.Join(',', map.Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).Select(entry => Canonical(entry.Key) + ":" + Canonical(entry.Value)))}}}",
        _ => "",
    };

    [GeneratedRegex("^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
