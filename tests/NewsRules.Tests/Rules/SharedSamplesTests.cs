using System.Text.RegularExpressions;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Tests.Rules;

/// <summary>The definitions and the first three rules of the description of the rule language that lies beside the checkout.</summary>
public sealed partial class SharedSamplesTests
{
    private static readonly string Description = Repository.At("../shared/rule-language.md");
    private static readonly string[] Wanted =
    [
        "define: desk-maghreb",
        "rule: fm-on-libya",
        "rule: ceasefire-agreement",
        "rule: leaders-call",
    ];

    [Fact]
    public void TheyAreWithoutAnError() =>
        Assert.Empty(Read().Diagnostics.Where(one => one.Severity == Severity.Error).Select(DiagnosticText.Line));

    [Fact]
    public void TheirTestsHold()
    {
        var outcomes = new RuleTestRunner(Read(), Engines.Find(Engines.Default)!).RunAll().ToArray();

        Assert.Equal(13, outcomes.Length);
        Assert.Empty(outcomes.Where(outcome => !outcome.Passed).Select(outcome => $"{outcome.Test.Rule}: {outcome.Test.Name}"));
    }

    /// <summary>The rule that the scorer is run with.</summary>
    [Fact]
    public void TheRuleBesideTheScorerIsRead()
    {
        var rule = Repository.At("../shared/devset/R1.yaml");
        Assert.SkipUnless(File.Exists(rule), "The rule is not here: ../shared is missing.");
        var book = RuleBook.Read([new SourceFile("R1.yaml", File.ReadAllText(rule))], RepositoryRules.Book.Lexicon);
        Assert.Equal("R1", Assert.Single(book.Rules).Id);
        Assert.Empty(book.Diagnostics.Where(one => one.Severity == Severity.Error).Select(DiagnosticText.Line));
    }

    private static RuleBook Read()
    {
        Assert.SkipUnless(File.Exists(Description), "The description is not here: ../shared is missing.");
        var samples = Block()
            .Matches(File.ReadAllText(Description).ReplaceLineEndings("\n"))
            .Select(block => block.Groups[1].Value)
            .Where(block => Wanted.Any(first => block.StartsWith(first + "\n", StringComparison.Ordinal)));
        return RuleBook.Read([new SourceFile("samples.yaml", string.Join("---\n", samples))], RepositoryRules.Book.Lexicon);
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
