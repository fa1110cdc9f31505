using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
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
internal sealed partial class RuleReader(
    Names names,
    DefinitionsReader defined,
    WrittenAt places,
    DateTimeOffset? asOf,
    bool errorsAlone,
    Shape shape
)
{
    private static readonly string[] Keys =
    [
        "rule",
        "title",
        "status",
        "level",
        "owner",
        "labels",
        "when",
        "except",
        "alert",
        "tests",
        "allow",
    ];
    private readonly ConditionReader _conditions = new(names, defined.Definitions, places, shape);
    private readonly AlertReader _alerts = new(defined, shape);

    /// <summary>Reads exceptions, here and in what overrides rules.</summary>
    public ExceptionReader Exceptions => field ??= new(_conditions.Facts, defined.Definitions, places, asOf, shape);

    /// <summary>
    /// The rule as far as it can be read, the map it stands in, and what it asks for; what is wrong is among the diagnostics.
    /// </summary>
    public (Rule Rule, YamlMapping Map, ReadWhen When) Read(Document read)
    {
        places.Forget();
        var document = shape.Map(read.Map, "A rule", Keys)!;
        var id = ReadId(document);
        var when = ReadWhen(document, read);
        var (except, alert) = (Exceptions.Read(document["except"], "'except'"), _alerts.Read(document["alert"]));
        var rule = new Rule(id?.Value ?? "", when.Condition, except, alert.Policy, Meaning.RevisionOf(when.Condition, except, alert.Policy))
        {
            Title = shape.Sure(shape.Line(document["title"], "'title'"))?.Value,
            Status = shape.Word<RuleStatus>(document["status"], "status") ?? RuleStatus.Live,
            Level = shape.Word<Level>(document["level"], "level") ?? Level.Medium,
            Owner = shape.Sure(shape.Text(document["owner"], "'owner'"))?.Value,
            Labels = ReadLabels(document["labels"]),
        };
        _alerts.CheckSlots(when, alert);
        if (id is not null && document["when"] is not null && document["title"] is null && !shape.IsMeant(document, "title"))
        {
            shape.Diagnostics.Add(Catalogue.NoTitle(id));
        }

        if (when.IsWhole && document["when"] is { } asked)
        {
            places.Keep(alert.Policy, (document["alert"] as YamlMapping)?["throttle"] ?? document);
            CheckLogic(rule, asked, document);
        }

        return (rule, document, when);
    }

    private ReadWhen ReadWhen(YamlMapping document, Document read)
    {
        if ((document["when"] ?? shape.Missing<YamlNode>(document, "A rule", "when")) is not { } when)
        {
            return new(new Condition.AllOf([]), isWhole: false, hasEachFact: false);
        }

        var (before, within) = (shape.Diagnostics.Count, _conditions.ErrorsWithin);
        var condition = defined.Definitions.Read(when, shape, () => _conditions.Read(when, "'when'"));
        CheckNames(condition, when);
        var (errors, isWhole) = (shape.ErrorsSince(before), !read.HasFaultIn(when));
        return new(condition, isWhole && errors == 0, isWhole && errors == _conditions.ErrorsWithin - within);
    }

    /// <summary>Keys, subjects and tests speak of a fact by its name, whichever <c>facts:</c> it stands in.</summary>
    private void CheckNames(Condition condition, YamlNode when)
    {
        foreach (
            var ofName in condition.Asked().OfType<Condition.Together>().SelectMany(together => together.Facts).GroupBy(fact => fact.Name)
        )
        {
            if (ofName.FirstOrDefault(fact => fact.Kind != ofName.First().Kind) is { } other)
            {
                shape.Diagnostics.Add(Catalogue.NameOfTwoKinds(places.InRule(other) ?? when, other.Name, ofName.First().Kind, other.Kind));
            }
        }
    }

    /// <summary>What cannot be meant, and what costs much, of a rule whose conditions could be read whole.</summary>
    private void CheckLogic(Rule rule, YamlNode when, YamlMapping document)
    {
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

    private YamlScalar? ReadId(YamlMapping document)
    {
        var id = shape.Text(document["rule"], "'rule'");
        if (id is not null && (IdPattern().IsMatch(id.Value) ? Traps.Of(id) : Catalogue.NotAnId(id)) is { } fault)
        {
            shape.Diagnostics.Add(fault);
        }

        return id;
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
        node is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : shape
                .Entries(node, "'labels'")
                .ToImmutableSortedDictionary(
                    entry => shape.Sure(entry.Key)!.Value,
                    entry => shape.Sure(shape.Text(entry.Value, "A label"))?.Value ?? "",
                    StringComparer.Ordinal
                );

    [GeneratedRegex("^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
