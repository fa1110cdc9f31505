using NewsRules.Engine.Rules;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>A folder that is read again and again says what it says to whoever reads it first.</summary>
public sealed class RuleReadingsTests
{
    private const string Uses = """
        rule: uses
        when:
          statement: { use: mild }
        ---
        rule: other
        when:
          statement: { kind: deny }
        """;

    /// <summary>Beside two files that stay, each file with a mistake comes and goes. Only what is wrong with tests is not told.</summary>
    [Fact]
    public void WhatIsReadAgainIsWhatIsReadAtFirst()
    {
        SourceFile[] stay = [new("a.yaml", Uses), new("z.yaml", Define("say"))];
        var readings = new RuleReadings(Lexicon.Empty);
        foreach (
            var path in Directory
                .EnumerateFiles(Repository.At("tests/cases/broken"), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            SourceFile[] files = [.. stay, new SourceFile("m.yaml", File.ReadAllText(path))];

            Assert.Equal(Told(RuleBook.Read(files, Lexicon.Empty)), Told(readings.Read(files, [])));
            files[0] = files[0] with { Text = Uses + "# again" };
            Assert.Equal(Told(RuleBook.Read(files, Lexicon.Empty)), Told(readings.Read(files, [])));
            Assert.Equal(Told(RuleBook.Read(stay, Lexicon.Empty)), Told(readings.Read(stay, [])));
        }
    }

    [Fact]
    public void OnlyWhatHasChangedIsReadAnew()
    {
        var readings = new RuleReadings(Lexicon.Empty);
        var before = readings.Read([new("a.yaml", Rule("one", "say")), new("b.yaml", Rule("other", "deny"))], []);

        var after = readings.Read([new("a.yaml", Rule("one", "urge")), new("b.yaml", Rule("other", "deny"))], []);

        Assert.NotEqual(before.Rules[0].Revision, after.Rules[0].Revision);
        Assert.Same(before.Rules[1], after.Rules[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RulesFollowADefinitionThatChanges(bool isAround)
    {
        var readings = new RuleReadings(Lexicon.Empty);
        RuleBook Read(string kind) =>
            isAround
                ? readings.Read([new("a.yaml", Uses)], [new("z.yaml", Define(kind))])
                : readings.Read([new("a.yaml", Uses), new("z.yaml", Define(kind))], []);

        var revisions = new[] { "say", "urge", "say" }.Select(kind => Read(kind).Rules[0].Revision).ToArray();

        Assert.NotEqual(revisions[0], revisions[1]);
        Assert.Equal(revisions[0], revisions[2]);
    }

    [Theory]
    [InlineData("tests: none")]
    [InlineData("tests:\n- name: twice\n  name: twice\n  article: A text.\n  expect: { alerts: 0 }")]
    [InlineData("tests:\n- name: for another reason\n  facts: []\n  expect: { alerts: 0, because: speaker.role }")]
    public void ATestThatIsWrongTakesNoRuleOutOfForce(string tests)
    {
        SourceFile[] files = [new("a.yaml", Rule("one", "say") + tests)];

        var book = RuleBook.Read(files, Lexicon.Empty);

        Assert.Contains(book.Diagnostics, one => one.Severity == Severity.Error);
        Assert.Equal("one", Assert.Single(book.Rules).Id);
        Assert.Empty(book.Broken);
        var force = new RuleReadings(Lexicon.Empty).Read(files, []);
        Assert.Equal(book.Rules[0].Revision, Assert.Single(force.Rules).Revision);
        Assert.Empty(force.Diagnostics);
    }

    [Fact]
    public void ARuleOfTwoFilesIsFreeWhenOneIsGone()
    {
        var readings = new RuleReadings(Lexicon.Empty);
        SourceFile[] both = [new("a.yaml", Rule("one", "say")), new("b.yaml", Rule("one", "deny"))];

        Assert.Equal("NR2004", Assert.Single(readings.Read(both, []).Diagnostics).Code);
        Assert.Equal("one", Assert.Single(readings.Read(both[1..], []).Rules).Id);
    }

    /// <summary>Without words no name can be looked up.</summary>
    [Fact]
    public void AFaultOfTheProgramIsToldAtItsDocumentAndLeavesTheOthers()
    {
        var file = new SourceFile(
            "a.yaml",
            $"{Rule("one", "say")}---\nrule: other\nwhen:\n  statement: {{ about: Libya }}\n---\n{Rule("last", "any")}"
        );
        var documents = new Documents([file], []);

        var read = FileReader.Read(Assert.Single(documents.All), new Ground(documents, [], Lexicon.Empty, new WrittenAt()), null!);

        Assert.Equal([(false, "one"), (false, "other"), (true, "last")], read.Rules.Select(rule => (rule.Rule is not null, rule.Id.Value)));
        var fault = read.Faults.Where(one => one.Severity == Severity.Error).Last();
        Assert.StartsWith(
            "a.yaml:5:1: error NR9001: This could not be read, by a fault of this program (NullReferenceException: ",
            DiagnosticText.Line(fault),
            StringComparison.Ordinal
        );
    }

    private static string Rule(string id, string kind) => $"rule: {id}\nwhen:\n  statement: {{ kind: {kind} }}\n";

    private static string Define(string kind) => $"define: shared\nconditions:\n  mild: {{ kind: {kind} }}\n";

    /// <summary>Rules as they mean, and errors.</summary>
    private static IEnumerable<string> Told(RuleBook book) =>
        [
            .. book.Rules.Select(rule => $"{rule.Id} {rule.Status} {rule.Level} {rule.Revision} {Meaning.OfFinding(rule)}"),
            .. book.Broken.Select(broken => $"{broken.Id.Value} is broken: {string.Join(", ", broken.Errors.Select(error => error.Code))}"),
            .. book.Sources.Select(source => source.ToString()),
            .. book.Receivers.Select(receiver => receiver.ToString()),
            .. book.Diagnostics.Where(one => one.Severity == Severity.Error && !IsOfATest(one)).Select(DiagnosticText.Line),
        ];

    private static bool IsOfATest(Diagnostic one) =>
        YamlReader.Read(one.File, []).OfType<YamlMapping>().Any(document => document["tests"]?.Span.Contains(one.Span) == true);
}
