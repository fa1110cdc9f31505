using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>Reads the <c>tests:</c> of a rule.</summary>
/// <param name="appended">The names of exceptions that overrides add to a rule.</param>
internal sealed class TestsReader(Func<string, IEnumerable<string>> appended, Names names, Shape shape)
{
    /// <param name="when">What the rule asks for.</param>
    public ImmutableArray<RuleTest> Read(YamlMapping document, Rule rule, ReadWhen when)
    {
        if (document[Documents.Tests] is not { } tests)
        {
            if (
                document["when"] is not null
                && document["rule"] is YamlScalar { Value: not "" } id
                && !shape.IsMeant(document, Documents.Tests)
            )
            {
                shape.Diagnostics.Add(Catalogue.NoTests(id));
            }

            return [];
        }

        var reader = new RuleTestReader(rule, new(() => ReasonsOf(rule, document, when)), when, names, shape);
        var items = shape.List(tests, "'tests'");
        CheckNames(items);
        return [.. items.Select(reader.Read).OfType<RuleTest>()];
    }

    private ImmutableArray<string> ReasonsOf(Rule rule, YamlMapping document, ReadWhen when)
    {
        var reasons = Reasons.Of(rule, ExceptionReader.NamesIn(document["except"]).Concat(appended(rule.Id)));
        return when.IsWhole ? reasons : [.. reasons, .. Reasons.OfAny.Except(reasons)];
    }

    private void CheckNames(IEnumerable<YamlNode> tests)
    {
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (
            var name in tests
                .OfType<YamlMapping>()
                .Select(test => test["name"])
                .OfType<YamlScalar>()
                .Where(name => !known.TryAdd(name.Value, name))
        )
        {
            shape.Diagnostics.Add(Catalogue.TestTwice(name, known[name.Value]));
        }
    }
}
