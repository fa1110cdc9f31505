using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Tests;

/// <summary>Reads the <c>tests:</c> of a rule.</summary>
internal sealed class TestsReader(Names names, Shape shape)
{
    /// <param name="isKnown">False for a rule of which not every condition could be read.</param>
    public ImmutableArray<RuleTest> Read(YamlMapping document, Rule rule, bool isKnown)
    {
        if (document[Documents.Tests] is not { } tests)
        {
            if (!shape.IsMeant(document, Documents.Tests))
            {
                shape.Diagnostics.Add(Catalogue.NoTests((YamlScalar)document["rule"]!));
            }

            return [];
        }

        var reader = new RuleTestReader(rule, isKnown ? null : ExceptionsIn(document), names, shape);
        var items = shape.List(tests, "'tests'");
        CheckNames(items);
        return [.. items.Select(reader.Read).OfType<RuleTest>()];
    }

    /// <summary>The names of exceptions, those too that could not be read.</summary>
    private static ImmutableArray<string> ExceptionsIn(YamlMapping document) =>
        [.. ((document["except"] as YamlSequence)?.Items ?? []).OfType<YamlMapping>().Select(item => item["name"]).OfType<YamlScalar>().Select(name => name.Value)];

    private void CheckNames(IEnumerable<YamlNode> tests)
    {
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var name in tests.OfType<YamlMapping>().Select(test => test["name"]).OfType<YamlScalar>().Where(name => !known.TryAdd(name.Value, name)))
        {
            shape.Diagnostics.Add(Catalogue.TestTwice(name, known[name.Value]));
        }
    }
}
