using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Rules;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Tests;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads a <c>rule:</c> document.</summary>
internal sealed partial class RuleReader(Names names, DefinitionsReader defined, Shape shape)
{
    private static readonly string[] Keys = ["rule", "title", "status", "level", "owner", "labels", "when", "except", "alert", "tests"];
    private readonly ConditionReader _conditions = new(names, defined.Definitions, shape);
    private readonly AlertReader _alerts = new(defined.Ladders, shape);

    /// <summary>Reads exceptions, here and in what overrides rules.</summary>
    public ExceptionReader Exceptions => new(_conditions.Facts, shape);

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

        var (condition, except, alert) = (_conditions.Read(when, "'when'"), Exceptions.Read(document["except"], "'except'"), _alerts.Read(document["alert"]));
        var rule = new Rule(id.Value, condition, except, alert, Meaning.RevisionOf(condition, except, alert))
        {
            Title = shape.Text(document["title"], "'title'")?.Value,
            Status = shape.Word<RuleStatus>(document["status"], "status") ?? RuleStatus.Live,
            Level = shape.Word<Level>(document["level"], "level") ?? Level.Medium,
            Owner = shape.Text(document["owner"], "'owner'")?.Value,
            Labels = ReadLabels(document["labels"]),
        };
        _alerts.CheckSlots(rule, document["alert"]);
        return (rule, id, ReadTests(document, rule, id));
    }

    private ImmutableArray<RuleTest> ReadTests(YamlMapping document, Rule rule, YamlScalar id)
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

        var reader = new RuleTestReader(rule, names, shape);
        return [.. shape.List(tests, "'tests'").Select(reader.Read).OfType<RuleTest>()];
    }

    private ImmutableSortedDictionary<string, string> ReadLabels(YamlNode? node) =>
        node is null ? ImmutableSortedDictionary<string, string>.Empty
        : node is not YamlMapping map ? shape.Refuse<ImmutableSortedDictionary<string, string>>(Catalogue.MapExpected(node, "'labels'")) ?? ImmutableSortedDictionary<string, string>.Empty
        : map.Entries.ToImmutableSortedDictionary(entry => entry.Key.Value, entry => shape.Text(entry.Value, "A label")?.Value ?? "", StringComparer.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
