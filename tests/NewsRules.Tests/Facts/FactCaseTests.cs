using NewsRules.Facts;
using NewsRules.Language;
using NewsRules.Language.Yaml;
using NewsRules.Printing;

namespace NewsRules.Tests.Facts;

/// <summary>
/// Every text of tests/cases/facts gives exactly the statements and events written below it, as <c>newsrules facts</c> prints them.
/// </summary>
public sealed class FactCaseTests
{
    private static readonly string Folder = Repository.At("tests/cases/facts");

    /// <summary>People of an analyst, whom the texts may name.</summary>
    internal static readonly SourceFile People = new("people.yaml", File.ReadAllText(Path.Combine(Folder, "people.yaml")));

    private static readonly FactExtractor Extractor = new(RuleBook.Read([People], RepositoryRules.Book.Lexicon).Lexicon);

    public static TheoryData<string, string, string> Cases { get; } =
    [.. Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(InFile)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ATextGivesExactlyTheseFacts(string file, string text, string expected)
    {
        var sheet = Extractor.Extract(CaseBlock.Article(file, text));

        if (Environment.GetEnvironmentVariable("NEWSRULES_ACCEPT") is { Length: > 0 })
        {
            Accept(Path.Combine(Folder, file), $"{text}\n{Indented(expected)}", $"{text}\n{Indented(Shown(sheet))}");
            return;
        }

        Assert.Equal(expected, Shown(sheet));
    }

    private static void Accept(string path, string before, string now) =>
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, now, StringComparison.Ordinal));

    private static string Indented(string facts) => string.Join('\n', facts.Split('\n').Select(line => "  " + line));

    private static string Shown(FactSheet sheet) =>
        string.Join(
            '\n',
            sheet.Statements.Cast<Fact>().Concat(sheet.Events).Select(fact => FactText.Line(fact, sheet)).DefaultIfEmpty("nothing")
        );

    private static IEnumerable<TheoryDataRow<string, string, string>> InFile(string path) =>
        CaseBlock
            .In(path)
            .Select(block => new TheoryDataRow<string, string, string>(
                Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                block.Text,
                string.Join('\n', block.Facts)
            ));
}
