using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads a <c>rule:</c> document.</summary>
/// <param name="asOf">The instant at which dated exceptions are judged; null: they are not.</param>
/// <param name="errorsAlone">True where nobody hears of warnings: what costs to find and is no error is not looked for.</param>
internal sealed partial class RuleReader(Names names, DefinitionsReader defined, WrittenAt places, DateTimeOffset? asOf, bool errorsAlone, Shape shape)
{
    private static readonly string[] Keys = ["rule", "title", "status", "level", "owner", "labels", "when", "except", "alert", "tests", "allow"];
    private readonly ConditionReader _conditions = new(names, defined.Definitions, places, shape);
    private readonly AlertReader _alerts = new(defined, shape);

    /// <summary>Reads exceptions, here and in what overrides rules.</summary>
    public ExceptionReader Exceptions => field ??= new(_conditions.Facts, defined.Definitions, places, asOf, shape);

    /// <summary>The rule as far as it can be read, and whether all of its conditions and its alert could; what is wrong is among the diagnostics.</summary>
    public (Rule Rule, YamlScalar Id, bool IsKnown)? Read(Document read)
    {
        places.Forget();
        var (document, before) = (read.Map, shape.Diagnostics.Count);
        shape.Map(document, "A rule", Keys);
        if (shape.Text(document["rule"], "'rule'") is not { } id)
        {
            return null;
        }

        if (!IdPattern().IsMatch(id.Value))
        {
            shape.Diagnostics.Add(Catalogue.NotAnId(id));
        }
        else if (Traps.Of(id) is { } trap)
        {
            shape.Diagnostics.Add(trap);
        }

        if (document["when"] is not { } when)
        {
            shape.Missing<object>(document, "A rule", "when");
            return null;
        }

        var told = shape.Diagnostics.Count;
        var (condition, except, alert) = (defined.Definitions.Read(when, shape, () => _conditions.Read(when, "'when'")), Exceptions.Read(document["except"], "'except'"), _alerts.Read(document["alert"]));
        var rule = new Rule(id.Value, condition, except, alert.Policy, Meaning.RevisionOf(condition, except, alert.Policy))
        {
            Title = shape.Line(document["title"], "'title'")?.Value,
            Status = shape.Word<RuleStatus>(document["status"], "status") ?? RuleStatus.Live,
            Level = shape.Word<Level>(document["level"], "level") ?? Level.Medium,
            Owner = shape.Text(document["owner"], "'owner'")?.Value,
            Labels = ReadLabels(document["labels"]),
        };
        var isKnown = shape.ErrorSince(told) is null;
        _alerts.CheckSlots(condition, isKnown, alert);
        if (document["title"] is null && !shape.IsMeant(document, "title"))
        {
            shape.Diagnostics.Add(Catalogue.NoTitle(id));
        }

        if (read.IsWhole && shape.ErrorSince(before) is null)
        {
            places.Keep(alert.Policy, (document["alert"] as YamlMapping)?["throttle"] ?? document);
            new LogicReader(places, shape).Check(errorsAlone ? RuleLogic.ErrorsOf(rule) : RuleLogic.FaultsOf(rule), document);
            if (RuleSize.Of(rule) is > RuleSize.Most and var size)
            {
                shape.Diagnostics.Add(Catalogue.TooManyToCompare(when, size, RuleSize.Most));
            }

            if (!errorsAlone)
            {
                CheckCost(rule, when);
            }
        }

        return (rule, id, isKnown);
    }

    private void CheckCost(Rule rule, YamlNode when)
    {
        if (RuleLogic.LooksAtWordsAlone(rule.When))
        {
            shape.Diagnostics.Add(Catalogue.WordsAlone(when));
        }

        if (RuleSet.IsAlwaysTried(rule.When))
        {
            shape.Diagnostics.Add(Catalogue.TriedOnEveryArticle(when));
        }
    }

    private ImmutableSortedDictionary<string, string> ReadLabels(YamlNode? node) =>
        node is null ? ImmutableSortedDictionary<string, string>.Empty : shape.Entries(node, "'labels'").ToImmutableSortedDictionary(entry => Sure(entry.Key).Value, entry => shape.Text(entry.Value, "A label") is { } text ? Sure(text).Value : "", StringComparer.Ordinal);

    private YamlScalar Sure(YamlScalar word)
    {
        if (Traps.Of(word) is { } trap)
        {
            shape.Diagnostics.Add(trap);
        }

        return word;
    }

    [GeneratedRegex("^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
