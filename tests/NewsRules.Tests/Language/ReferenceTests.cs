using System.Text.RegularExpressions;
using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring;
using NewsRules.Monitoring.RuleTests;

namespace NewsRules.Tests.Language;

/// <summary>Holds README.md and rules/README.md to the program: what it shows is read, and its tables are complete.</summary>
public sealed partial class ReferenceTests
{
    private static readonly string RulesPage = File.ReadAllText(Repository.At("rules/README.md")).ReplaceLineEndings("\n");
    private static readonly string FrontPage = File.ReadAllText(Repository.At("README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Examples { get; } = [.. Block().Matches(FrontPage + RulesPage).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryExampleIsReadWithoutAnErrorAndItsTestsHold(string example)
    {
        var book = RuleBook.Read([new SourceFile("example.yaml", example)], RepositoryRules.Book.Lexicon);

        Assert.Empty(book.Diagnostics.Where(one => one.Severity == Severity.Error).Select(one => one.Message));
        Assert.Empty(new RuleTestRunner(book, Engines.Find(Engines.Default)!).RunAll().SelectMany(outcome => outcome.Failures));
        Assert.True(
            !book.Rules.IsEmpty
                || !book.Sources.IsEmpty
                || !book.Receivers.IsEmpty
                || example.StartsWith("entities:", StringComparison.Ordinal)
        );
    }

    public static TheoryData<string> Tables { get; } = ["slots", "values", "topics", "codes", "plover"];

    /// <summary>NEWSRULES_ACCEPT=1 writes the tables anew.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void ATableIsComplete(string name)
    {
        var (before, written) = (Part(name), string.Join('\n', Table(name)));
        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") == "1")
        {
            var path = Repository.At("rules/README.md");
            File.WriteAllText(
                path,
                File.ReadAllText(path).Replace($"<!-- {name} -->\n{before}\n", $"<!-- {name} -->\n{written}\n", StringComparison.Ordinal)
            );
        }

        Assert.Equal(written, before);
    }

    [Fact]
    public void EveryTypeOfEventIsOneOfPlover() =>
        Assert.Equal(Vocabulary.EventTypes, [.. Plover.Table.Where(row => row.Stage is null).Select(row => row.Type)]);

    private static IEnumerable<string> Table(string name) =>
        name switch
        {
            "slots" => Table(
                "of | slot | what it is | its values",
                Reference.Slots.Select(slot => $"{slot.Of} | `{slot.Path}` | {slot.What} | {slot.Values}")
            ),
            "values" => Table(
                " | ",
                Reference.Values.Select(values => $"{values.Name} | {string.Join(", ", values.All.Select(value => $"`{value}`"))}")
            ),
            "topics" => Table(
                "topic | in English | in Arabic",
                Reference.Topics(RepositoryRules.Book.Lexicon).Select(topic => $"`{topic.Id}` | {topic.English} | {topic.Arabic}")
            ),
            "codes" => Table("code | what it says", Codes.All.Select(code => $"`{code.Id}` | {code.What}")),
            _ => Table(
                "type | stage | in PLOVER",
                Plover.Table.Select(row => $"`{row.Type}` | {(row.Stage is null ? "" : $"`{row.Stage}`")} | {row.Code}")
            ),
        };

    private static IEnumerable<string> Table(string head, IEnumerable<string> rows) =>
        [
            $"| {head} |",
            string.Concat(Enumerable.Repeat("|---", head.Count(unit => unit == '|') + 1)) + "|",
            .. rows.Select(row => $"| {row} |"),
        ];

    private static string Part(string name)
    {
        var start = RulesPage.IndexOf($"<!-- {name} -->\n", StringComparison.Ordinal) + name.Length + 10;
        return RulesPage[start..RulesPage.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal)].TrimEnd('\n');
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
