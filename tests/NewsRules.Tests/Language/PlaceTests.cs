using CsCheck;
using NewsRules.Engine.Rules;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>A complaint stands under the very words it is about, however they are written.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("plain {bad} {bad}")]
    [InlineData("'it''s {bad} and {bad}'")]
    [InlineData("\"\\u0627\\t\\\"😀\\U0001F600 {bad} {bad}\"")]
    [InlineData("\"{bad} \\\n      joined{bad}\"")]
    [InlineData("\"over\n\n      lines {bad}\n      {bad}\"")]
    [InlineData(">-\n      folded {bad}\n      ليبيا\n\n      {bad}")]
    [InlineData("|\n      literal {bad}\n        {bad}")]
    [InlineData("> # {bad} in a comment\n      folded {bad} {bad}")]
    public void APlaceholderIsFoundInEveryStyle(string subject)
    {
        var file = new SourceFile("x.yaml", $"rule: r\ntitle: t\nwhen:\n  statement: {{ kind: condemn }}\nalert:\n  subject: {subject}\n");

        var places = RuleBook.Read([file], Lexicon.Empty).Diagnostics.Where(one => one.Code == "NR2002").Select(one => one.Span);

        var last = file.Text.LastIndexOf("{bad}", StringComparison.Ordinal);
        var first = file.Text.LastIndexOf("{bad}", last - 1, StringComparison.Ordinal);
        Assert.Equal([new Span(first, first + 5), new Span(last, last + 5)], places);
    }

    [Theory]
    [InlineData("'{0}'")]
    [InlineData("\"{0}\"")]
    [InlineData(">\n      {0}")]
    [InlineData("|\n      {0}")]
    [InlineData("|+\n\n      {0}\n\n")]
    public void AValueMeansTheSameInEveryStyle(string style)
    {
        Assert.Equal(Read("{0}").Revision, Read(style).Revision);

        static Rule Read(string style)
        {
            var conditions = string.Concat(
                (
                    (string[])
                        [
                            "kind: condemn",
                            "medium: WAM",
                            "modality: asserted",
                            "about: Sudan",
                            "unknown: match",
                            "distinct: speaker.country",
                            "min: 2",
                        ]
                )
                    .Select(one => one.Split(' '))
                    .Select(one => $"    {one[0]} {style.Replace("{0}", one[1], StringComparison.Ordinal)}\n")
            );
            var alert =
                $"alert:\n  throttle: {style.Replace("{0}", "6h", StringComparison.Ordinal)}\n  subject: {style.Replace("{0}", "they {kind}", StringComparison.Ordinal)}\n";
            return Assert.Single(
                RuleBook
                    .Read([new SourceFile("x.yaml", $"rule: r\nwhen:\n  statement:\n{conditions}{alert}")], RepositoryRules.Book.Lexicon)
                    .Rules
            );
        }
    }

    [Fact]
    public void AnEscapedWordIsUnderlinedWithItsEscapes()
    {
        var scalar = Scalar("a: \"x \\u0627\\U0001F600b y\"");

        Assert.Equal("\\u0627\\U0001F600b", scalar.Place(2, 4).Of(scalar.File.Text).ToString());
    }

    [Fact]
    public void AFlowListEndsAtItsBracket()
    {
        var told = RuleBook.Read([new SourceFile("x.yaml", "rule: [a, b]\n")], Lexicon.Empty).Diagnostics;

        Assert.Contains(told, one => one.Span.Of(one.File.Text) is "[a, b]");
    }

    [Fact]
    public void EveryWordOfAQuotedTextIsFoundWhereItWasWritten() =>
        Gen.OneOf("ab", "it''s", "\\\"q", "\\u0627", "\\x41", "\\U0001F600", "😀", "ليبيا", "\\\\")
            .Array[1, 8]
            .Sample(words =>
            {
                var isDouble = words.Any(word => word[0] == '\\');
                var written = isDouble ? words.Select(word => word.Replace("''", "'", StringComparison.Ordinal)).ToArray() : words;
                var scalar = Scalar($"a: {(isDouble ? '"' : '\'')}{string.Join(' ', written)}{(isDouble ? '"' : '\'')}");

                var start = 0;
                foreach (var (word, value) in written.Zip(scalar.Value.Split(' ')))
                {
                    Assert.Equal(word, scalar.Place(start, value.Length).Of(scalar.File.Text).ToString());
                    start += value.Length + 1;
                }
            });

    [Theory]
    [InlineData("18:30")]
    [InlineData("1/2/2026")]
    [InlineData("March 2026")]
    public void ATimeThatDependsOnTheReaderIsNoTime(string time) => Assert.Contains("NR1110", TestPublished(time));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T09:00Z")]
    [InlineData("2026-03-01T09:00:00Z")]
    [InlineData("2026-03-01T09:00:00.5+02:00")]
    [InlineData("2026-03-01 09:00")]
    public void AWholeTimeIsATime(string time) => Assert.DoesNotContain("NR1110", TestPublished(time));

    private static IEnumerable<string> TestPublished(string time) =>
        RuleBook
            .Read(
                [
                    new SourceFile(
                        "x.yaml",
                        $"rule: r\ntitle: t\nwhen:\n  statement: {{ kind: condemn }}\ntests:\n  - name: one\n    article: {{ body: b, published: {time} }}\n    expect: {{ alerts: 0 }}\n"
                    ),
                ],
                Lexicon.Empty
            )
            .Diagnostics.Select(one => one.Code);

    private static YamlScalar Scalar(string text)
    {
        var told = new List<Diagnostic>();
        var map = Assert.IsType<YamlMapping>(Assert.Single(YamlReader.Read(new SourceFile("x.yaml", text), told)));
        Assert.Empty(told);
        return Assert.IsType<YamlScalar>(map["a"]);
    }
}
