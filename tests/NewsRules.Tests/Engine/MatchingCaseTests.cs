using System.Collections.Immutable;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;

namespace NewsRules.Tests.Engine;

/// <summary>Runs tests/cases/matching: rules, then cases of facts written by hand with the matches they give.</summary>
public sealed class MatchingCaseTests
{
    public static TheoryData<string, string> Cases { get; } =
    [
        .. Directory
            .GetFiles(Repository.At("tests/cases/matching"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(path).Cases.Select(test => (Path.GetFileNameWithoutExtension(path), Name(test)))),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void FactsMatchTheRulesOfTheirFile(string file, string name) => Match(file, name, RuleSet.BuiltIn);

    [Fact]
    public void NRulesMatchesAllOfThemAlike()
    {
        Assert.SkipWhen(Engines.Find(Engines.NRules) is null, EngineConformanceTests.WithoutNRules);
        foreach (var test in Cases)
        {
            Match(test.Data.Item1, test.Data.Item2, Engines.Find(Engines.NRules)!);
        }
    }

    private static void Match(string file, string name, Func<Rule, IRuleMatcher> engine)
    {
        var (book, cases) = Read(Repository.At($"tests/cases/matching/{file}.yaml"));
        var test = Assert.Single(cases, one => Name(one) == name);
        Assert.Subset(
            new HashSet<string> { "case", "article", "facts", "seen", "matches", "because" },
            test.Entries.Select(entry => entry.Key.Value).ToHashSet()
        );
        var (sheet, seen) = (
            FactsByHand.Read(test),
            test["seen"] is YamlScalar time ? DateTimeOffset.Parse(time.Value, null) : RandomSheets.Now
        );

        var matches = RuleSet.Compile(book.Rules, engine).Match(sheet, seen).Matches;

        var expected = Assert.IsType<YamlSequence>(test["matches"]).Items.Cast<YamlScalar>().Select(item => item.Value);
        Assert.Equal(expected, matches.Select(Told));
        Assert.Equal(new NaiveMatcher(sheet, seen).Match(book.Rules), NaiveMatcher.Told(matches));
        Assert.All(book.Rules.Where(rule => rule.Status is RuleStatus.Live or RuleStatus.Test), rule =>
            MatchingTests.IsExplained(rule, sheet, seen, matches.Any(match => match.Rule.Id == rule.Id))
        );
        if (test["because"] is YamlScalar because)
        {
            Assert.Equal(
                because.Value,
                string.Join(
                    " or ",
                    NearMiss
                        .Of(Explanation.Of(Assert.Single(book.Rules), sheet, seen))
                        .Select(miss => string.Join(" and ", miss.Conditions))
                )
            );
        }
    }

    private static (RuleBook Book, ImmutableArray<YamlMapping> Cases) Read(string path)
    {
        var documents = File.ReadAllText(path)
            .ReplaceLineEndings("\n")
            .Split("\n---\n")
            .ToLookup(text => text.StartsWith("case:", StringComparison.Ordinal));
        var complaints = new List<Diagnostic>();
        ImmutableArray<YamlMapping> cases =
        [
            .. YamlReader.Read(new SourceFile(path, string.Join("\n---\n", documents[true])), complaints).Cast<YamlMapping>(),
        ];
        var book = RuleBook.Read([new SourceFile(path, string.Join("\n---\n", documents[false]))], RepositoryRules.Book.Lexicon);
        Assert.Empty(complaints.Concat(book.Diagnostics).Where(one => one.Severity == Severity.Error).Select(one => one.Message));
        Assert.NotEmpty(cases);
        return (book, cases);
    }

    private static string Name(YamlMapping test) => ((YamlScalar)test["case"]!).Value;

    private static string Told(Match match) => string.Join(' ', match.Key.Select(part => part.Value ?? "none").Prepend(match.Rule.Id));
}
