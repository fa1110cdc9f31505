using System.Text;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Articles;

/// <summary>JSON lines → articles and problems.</summary>
public sealed class JsonLinesTests
{
    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetFiles(Repository.At("tests/cases/articles/lines"), "*.jsonl")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>An expected file has one line a line read: <c>article ID</c> (* for a made id), or the beginning of the problem.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryLineBecomesWhatItsCaseExpects(string name)
    {
        var expected = File.ReadAllLines(Repository.At($"tests/cases/articles/lines/{name}.expected"));
        using var bytes = File.OpenRead(Repository.At($"tests/cases/articles/lines/{name}.jsonl"));
        var read = ArticleReader.ReadJsonLines(bytes).ToArray();
        Assert.Equal(expected.Length, read.Length);
        foreach (var (wanted, line) in expected.Zip(read))
        {
            Assert.StartsWith(
                wanted.TrimEnd('*'),
                line.Article is { } article ? $"article {article.Id}" : line.Problem!.ToString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void TitleAndBodyAreTheInputsOwnUnitByUnit()
    {
        var article = Assert.Single(
            Read("{\"id\":\"a\",\"title\":\" عنوان \\u200f\",\"body\":\"\\r\\n0\\n\\nنص  مـمدود…\\r\\nاترك رد\"}").Articles
        );
        Assert.Equal((" عنوان \u200f", "\r\n0\n\nنص  مـمدود…\r\nاترك رد"), (article.Title, article.Body));
    }

    [Fact]
    public void EveryFieldIsRead()
    {
        var article = Assert.Single(
            Read(
                "{\"id\":\"a\",\"title\":\"t\",\"body\":\"b\",\"source\":\"s\",\"country\":\"ly\",\"language\":\"ar-LY\",\"published\":\"2020-07-22T14:30:00\",\"url\":\"https://news.example/1\"}"
            ).Articles
        );
        Assert.Equal(
            ("a", "t", "b", "s", "LY", "ar", "https://news.example/1"),
            (article.Id, article.Title, article.Body, article.Source, article.Country, article.Language, article.Link)
        );
        Assert.Equal(new DateTimeOffset(2020, 7, 22, 14, 30, 0, TimeSpan.Zero), article.Published);
    }

    [Fact]
    public void AByteOrderMarkCarriageReturnsAndAMissingLastLineFeedDoNoHarm() =>
        Assert.Equal(
            ["a", "b"],
            Read("\uFEFF{\"id\":\"a\",\"body\":\"x\"}\r\n\r\n{\"id\":\"b\",\"body\":\"y\"}").Articles.Select(article => article.Id)
        );

    [Fact]
    public void ALineOfTwentyMegabytesIsAProblemAndTheNextLineIsRead()
    {
        using var bytes = new MemoryStream([
            .. "{\"id\":\"a\",\"body\":\""u8,
            .. Enumerable.Repeat((byte)'x', 20_000_000),
            .. "\"}\n{\"id\":\"b\",\"body\":\"y\"}\n"u8,
        ]);
        var reading = ArticleReader.ReadAllJsonLines(bytes);
        Assert.Equal("b", Assert.Single(reading.Articles).Id);
        Assert.Equal("1:1: The line is longer than 16 MB; it is left out.", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void AMillionArabicLettersInEscapesAreOneArticle() =>
        Assert.Equal(
            1_000_000,
            Assert.Single(Read($"{{\"body\":\"{string.Concat(Enumerable.Repeat("\\u0644", 1_000_000))}\"}}").Articles).Body.Length
        );

    [Theory]
    [InlineData(65_520)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    [InlineData(4_000_000)]
    public void LinesOfAnyAllowedLengthAreReadWhole(int length)
    {
        var text = new string('ب', length / 2);
        Assert.Equal([text, "y"], Read($"{{\"body\":\"{text}\"}}\n{{\"body\":\"y\"}}\n").Articles.Select(article => article.Body));
    }

    [Fact]
    public void BytesThatAreNotUtf8AreAProblemInUnitsOfTheLine()
    {
        using var bytes = new MemoryStream([.. "{\"id\":\"a\",\"body\":\"نص "u8, 0xC7, .. "\"}\n{\"id\":\"b\",\"body\":\"y\"}"u8]);
        var reading = ArticleReader.ReadAllJsonLines(bytes);
        Assert.Equal((1, 22), (reading.Problems[0].Line, reading.Problems[0].Column));
        Assert.Equal("b", Assert.Single(reading.Articles).Id);
    }

    [Fact]
    public void OneHundredThousandBracketsAreOneProblem() =>
        Assert.Single(Read("{\"body\":\"x\",\"more\":" + new string('[', 100_000)).Problems);

    private static ArticleReading Read(string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ArticleReader.ReadAllJsonLines(bytes);
    }
}
