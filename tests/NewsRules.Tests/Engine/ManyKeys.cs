using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using static NewsRules.Tests.Engine.ManyFacts;

namespace NewsRules.Tests.Engine;

/// <summary>Rules by whose keys facts make many, and what such facts are about.</summary>
internal static class ManyKeys
{
    /// <summary>The keys of a rule that looks for two facts alike, by a slot of each.</summary>
    public static IEnumerable<string> KeysOfTwo(FactKind kind, string path, FactTest test, FactSheet sheet)
    {
        var together = new Condition.Together([new("one", kind, test), new("two", kind, test)], []);
        var result = RuleSet
            .Compile([
                new Rule(
                    "r",
                    together,
                    [],
                    AlertPolicy.Default with
                    {
                        Key = [new SlotPath("one." + path), new SlotPath("two." + path)],
                    },
                    "1"
                ),
            ])
            .Match(sheet, RandomSheets.Now);

        Assert.Empty(result.Undecided);
        return result.Matches.Select(match => string.Join(' ', match.Key.Select(part => part.Value))).Order(StringComparer.Ordinal);
    }

    public static NewsRules.Facts.Slot Many(string of, int values) =>
        NewsRules.Facts.Slot.Of(Enumerable.Range(0, values).Select(at => $"{of}{at}"));

    public static AlertPolicy KeyOf(string path, int facts) =>
        AlertPolicy.Default with
        {
            Key = [.. Enumerable.Range(0, facts).Select(at => new SlotPath($"f{at}.{path}"))],
        };

    public static About AboutAll(ImmutableArray<string> countries) => About.Nothing with { Country = NewsRules.Facts.Slot.Of(countries) };

    /// <summary>Each of many countries speaks about the same others.</summary>
    public static FactSheet OfCountriesAbout(int statements, int others)
    {
        var sheet = OfCountries(statements, at => $"C{at}");
        return sheet with
        {
            Statements =
            [
                .. sheet.Statements.Select(statement =>
                    statement with
                    {
                        About = AboutAll([.. Enumerable.Range(0, others).Select(at => $"D{at}")]),
                    }
                ),
            ],
        };
    }

    public static Rule Keyed(Condition when, params string[] key) =>
        new("r", when, [], AlertPolicy.Default with { Key = [.. key.Select(path => new SlotPath(path))] }, "1");
}
