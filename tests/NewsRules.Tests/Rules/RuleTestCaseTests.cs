using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Tests.Rules;

/// <summary>
/// Runs tests/cases/rule-tests: rules whose tests fail; each file ends with comments that say which, and what is told of them.
/// </summary>
public sealed class RuleTestCaseTests
{
    private const string Expected = "#= ";

    public static TheoryData<string> Files { get; } =
    [
        .. Directory
            .GetFiles(Repository.At("tests/cases/rule-tests"), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void ATestThatFailsIsToldOfInSentences(string name)
    {
        var file = new SourceFile(
            $"{name}.yaml",
            File.ReadAllText(Repository.At($"tests/cases/rule-tests/{name}.yaml")).ReplaceLineEndings("\n")
        );
        var book = RuleBook.Read([file], RepositoryRules.Book.Lexicon);
        Assert.Empty(book.Diagnostics.Where(one => one.Severity == Severity.Error || one.Code == "NR3002").Select(one => one.Message));

        var told = new RuleTestRunner(book, Engines.Find(Engines.Default)!)
            .RunAll()
            .SelectMany(outcome => outcome.Failures.Select(failure => $"{outcome.Test.Name}: {failure}"));

        var expected = file
            .Text.Split('\n')
            .Where(line => line.StartsWith(Expected, StringComparison.Ordinal))
            .Select(line => line[Expected.Length..]);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', told));
    }
}
