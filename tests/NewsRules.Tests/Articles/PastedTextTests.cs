using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Articles;

/// <summary>Pasted text → articles, by the cases in tests/cases/articles/pasted.</summary>
public sealed class PastedTextTests
{
    private const string Divider = "\n--- expected\n";

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetFiles(Repository.At("tests/cases/articles/pasted"), "*.txt")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void APastedTextBecomesTheArticlesItsCaseExpects(string name)
    {
        var parts = File.ReadAllText(Repository.At($"tests/cases/articles/pasted/{name}")).ReplaceLineEndings("\n").Split(Divider);
        Assert.Equal(2, parts.Length);
        Assert.Equal(parts[1].TrimEnd(), Shown(ArticleReader.ReadPlainText(parts[0], RepositoryRules.Noise)));
    }

    /// <summary>
    /// The headlines are lines 1 and 15 of the file, the bodies the paragraphs below them; a counter, and a comment form at the end, are in
    /// neither.
    /// </summary>
    [Fact]
    public void TheSeedHoldsTwoArticlesAndNoCommentForm()
    {
        var seed = Repository.At("../shared/seeds/000_8aa61b431287e12d.txt");
        Assert.SkipUnless(File.Exists(seed), "The seed is not here: ../shared is missing.");
        using var bytes = File.OpenRead(seed);
        var reading = ArticleReader.ReadPlainText(bytes, RepositoryRules.Noise);
        var lines = File.ReadAllLines(seed);
        var places = reading
            .Articles.Select(article =>
                (
                    Title: Array.IndexOf(lines, article.Title) + 1,
                    Body: article.Body.Split('\n').Select(line => Array.IndexOf(lines, line) + 1).ToArray()
                )
            )
            .ToArray();

        Assert.Empty(reading.Problems);
        Assert.Equal([1, 15], places.Select(place => place.Title));
        Assert.Equal([5, 7, 9, 11, 13], places[0].Body);
        Assert.Equal([17, 19, 21, 23, 25, 27], places[1].Body);
    }

    [Fact]
    public void TheSampleWithTwoNewsItemsIsTwoArticles()
    {
        using var bytes = File.OpenRead(Repository.At("rules/samples/nashrat-al-sabah.txt"));
        Assert.Equal(
            [3, 2],
            ArticleReader.ReadPlainText(bytes, RepositoryRules.Noise).Articles.Select(article => article.Body.Split('\n').Length)
        );
    }

    [Fact]
    public void TheSameTextHasTheSameIdAndAnotherTextAnotherId()
    {
        static string Id(string text) => ArticleReader.ReadPlainText(text, PageNoise.None).Articles[0].Id;
        Assert.Equal(Id("A headline\n\nA body."), Id("A headline\r\n\r\nA body.\r\n"));
        Assert.NotEqual(Id("A headline\n\nA body."), Id("A headline\n\nAnother body."));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\r\n0\r\n")]
    public void ATextWithoutWordsIsAProblemAndNoArticle(string text)
    {
        var reading = ArticleReader.ReadPlainText(text, PageNoise.None);
        Assert.Empty(reading.Articles);
        Assert.Equal("1:1: The text holds no article.", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void BytesThatAreNotUtf8AreAProblemAtTheirPlace()
    {
        using var bytes = new MemoryStream([.. "عنوان\nنص "u8, 0xC7, 0xE1]);
        Assert.StartsWith(
            "2:4: This is not UTF-8",
            Assert.Single(ArticleReader.ReadPlainText(bytes, PageNoise.None).Problems).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheHeadline()
    {
        foreach (
            var encoding in new System.Text.Encoding[]
            {
                System.Text.Encoding.UTF8,
                System.Text.Encoding.Unicode,
                System.Text.Encoding.BigEndianUnicode,
            }
        )
        {
            using var bytes = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("عنوان\nنص الخبر.")]);
            Assert.Equal("عنوان", Assert.Single(ArticleReader.ReadPlainText(bytes, PageNoise.None).Articles).Title);
        }
    }

    [Fact]
    public void ATextThatIsTooLongIsAProblem()
    {
        using var bytes = new MemoryStream(new byte[ArticleReader.Longest + 1]);
        Assert.Contains(
            "longer than 4 MB",
            Assert.Single(ArticleReader.ReadPlainText(bytes, PageNoise.None).Problems).Message,
            StringComparison.Ordinal
        );
    }

    private static string Shown(ArticleReading reading) =>
        string.Join('\n', reading.Articles.Select(article => $"# {article.Title}".TrimEnd() + "\n" + article.Body));
}
