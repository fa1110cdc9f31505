using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring;

namespace NewsRules.Tests.Engine;

/// <summary>
/// NRules against closures: the same matches, keys, facts and words, in the same order. Closures are held to what rules mean by
/// <see cref="MatchingTests"/>.
/// </summary>
public sealed class EngineConformanceTests
{
    /// <summary>Why a test is skipped where NRules is not built in.</summary>
    public const string WithoutNRules = "NRules is not in this build: WithNRules=true dotnet test";

    [Fact]
    public void NRulesFindsWhatClosuresFind()
    {
        var nrules = NRules();
        Gen.Select(RandomRules.Some, RandomSheets.One)
            .Sample(
                (rules, sheet) =>
                    Assert.Equal(
                        Told(RuleSet.Compile(rules).Match(sheet, RandomSheets.Now)),
                        Told(RuleSet.Compile(rules, nrules).Match(sheet, RandomSheets.Now))
                    ),
                iter: 10_000,
                print: sample => string.Join('\n', sample.Item1.Select(Meaning.OfFinding)) + "\n" + sample.Item2
            );
    }

    [Fact]
    public void ANetworkServesAllThreads()
    {
        var nrules = NRules();
        var samples = Gen.Select(RandomRules.Some, RandomSheets.One.Array[20]).Array[20].Single();
        foreach (var (rules, sheets) in samples)
        {
            var (expected, found) = (RuleSet.Compile(rules), RuleSet.Compile(rules, nrules));
            Parallel.ForEach(sheets.Concat(sheets), sheet =>
                Assert.Equal(Told(expected.Match(sheet, RandomSheets.Now)), Told(found.Match(sheet, RandomSheets.Now)))
            );
        }
    }

    /// <summary>Four of a hundred facts can be tied in a hundred million ways, and a network would keep them all.</summary>
    [Fact]
    public void FactsThatCouldBeTiedInTooManyWaysAreLeftToClosures()
    {
        var nrules = NRules();
        var facts = Enumerable.Range(0, 4).Select(at => new NamedTest($"f{at}", FactKind.Mention, new FactTest.All([])));
        var rule = new Rule("r", new Condition.Together([.. facts], []), [], AlertPolicy.Default, "1");
        var mentions = Enumerable
            .Range(0, 100)
            .Select(at => new Mention(Field.Body, new Span(at, at + 1), new Span(at, at + 1), "country", Slot.Absent, Slot.Of("LY")));
        var sheet = new FactSheet(new Article("a", "", "x"), "en", [], [], [.. mentions]);

        Assert.Equal(
            Told(RuleSet.Compile([rule]).Match(sheet, RandomSheets.Now)),
            Told(RuleSet.Compile([rule], nrules).Match(sheet, RandomSheets.Now))
        );
    }

    private static Func<Rule, IRuleMatcher> NRules()
    {
        Assert.SkipWhen(Engines.Find(Engines.NRules) is null, WithoutNRules);
        return Engines.Find(Engines.NRules)!;
    }

    private static IEnumerable<string> Told(MatchResult result) =>
        result.Matches.Select(match =>
            string.Join(
                "\n  ",
                [
                    $"{match.Rule.Id}[{string.Join(", ", match.Key.Select(part => $"{part.Path}={part.Value}"))}]",
                    .. match.Facts.Select(fact => fact.ToString()),
                    .. match.Words.Select(words => words.ToString()),
                    .. match.Named.Select(named => named.ToString()),
                ]
            )
        );
}
