using CsCheck;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Any text gives facts or none: never an exception, every span what its fact says, in memory that grows with the text.</summary>
public sealed class AnyTextTests
{
    private const int Units = 64 * 1024;

    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    private static readonly Gen<string> Words = Gen.OneOf<string>([
        .. RepositoryRules.Book.Lexicon.Entries.Select(entry => entry.Form).Where((_, at) => at % 7 == 0),
        "قال",
        "وأضاف",
        "إن",
        "أن",
        "وزارة الخارجية",
        "نظيره",
        "مع",
        "و",
        "ب",
        "لل",
        "«",
        "»",
        "“",
        "”",
        "\"",
        ":",
        "،",
        ",",
        ".",
        "\n",
        "-",
        "—",
        "(",
        ")",
        "'s",
        "’",
        "'",
        "said",
        "that",
        "he",
        "told",
        "according to",
        "the",
        "minister",
        "of",
        "Libya",
        "and",
        "a déclaré",
        "-t-il",
        "que",
        "d'",
        "ـ",
        "\u064b",
        "\u200f",
        "\u202b",
        "\ud83d",
        "\udc00",
        "😀",
        "\0",
        "1",
        "٢",
        "\u0301",
    ]);

    private static readonly Gen<string> Composed = Gen.Select(Words, Gen.OneOf(" ", " ", " ", ""))
        .Select((word, gap) => word + gap)
        .Array[0, 60]
        .Select(string.Concat);

    private static readonly Gen<string> Spliced = Gen.Select(
            Gen.OneOf<string>(Samples()),
            Gen.OneOf<string>(Samples()),
            Gen.Int[0, 2000],
            Gen.Int[0, 2000],
            Words
        )
        .Select((one, other, from, to, word) => one[..Math.Min(from, one.Length)] + word + other[Math.Min(to, other.Length)..]);

    // A few sentences over and over: what one of them tells, another may take back or tell again.
    private static readonly Gen<string> Repeating = Gen.OneOf<string>(Sentences())
        .Array[1, 4]
        .SelectMany(few => Gen.OneOf<string>(few).Array[1, 30])
        .Select(sentences => string.Join(' ', sentences));

    private static readonly Gen<string> AnyUnits = Gen.UInt[0, char.MaxValue]
        .Array[0, 200]
        .Select(units => new string([.. units.Select(unit => (char)unit)]));

    [Fact]
    public void WordsInAnyOrderGiveFactsWhoseSpansHold() => Composed.Sample(Holds);

    [Fact]
    public void ArticlesCutAndSplicedGiveFactsWhoseSpansHold() => Spliced.Sample(Holds);

    [Fact]
    public void SentencesOverAndOverGiveFactsWhoseSpansHold() => Repeating.Sample(Holds, iter: 1_000);

    [Fact]
    public void AnyUnitsGiveFactsWhoseSpansHold() => AnyUnits.Sample(Holds);

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public void RealNewsGivesFactsWhoseSpansHold(string language)
    {
        var corpus = Repository.At($"../shared/corpus/{language}.jsonl");
        Assert.SkipUnless(File.Exists(corpus), "The corpus is not beside this checkout.");
        using var lines = File.OpenRead(corpus);
        Assert.All(ArticleReader.ReadAllJsonLines(lines).Articles, article =>
            Assert.Null(FactInvariants.Broken(Extractor.Extract(article), RepositoryRules.Book.Lexicon))
        );
    }

    [Fact]
    public void WordsThatTellNothingAreWordsOfTheText() =>
        Composed.Sample(text =>
            Extractor
                .PassedOver(Extractor.Extract(new Article("a", text, text)))
                .All(word => word.Words.Start >= 0 && word.Words.Start < word.Words.End && word.Words.End <= text.Length)
        );

    [Theory]
    [InlineData("a")]
    [InlineData("ب")]
    [InlineData("😀")]
    [InlineData("e\u0301")]
    [InlineData("\u0627\u064b")]
    [InlineData("\ud83d")]
    [InlineData("\"")]
    [InlineData("« ")]
    [InlineData("”")]
    [InlineData("“ ”")]
    [InlineData(", ")]
    [InlineData(": ")]
    [InlineData("( ")]
    [InlineData("\n")]
    [InlineData("- ")]
    [InlineData("وزير ")]
    [InlineData("قال و")]
    [InlineData("قال ")]
    [InlineData("لل")]
    [InlineData("مع ")]
    [InlineData("said ")]
    [InlineData("minister ")]
    [InlineData("of the ")]
    [InlineData("and ")]
    [InlineData("Libya and ")]
    [InlineData("Aaa Bbb, ")]
    [InlineData("he said, ")]
    [InlineData("met with ")]
    [InlineData("a déclaré ")]
    [InlineData("ليبيا Libya ")]
    public void MemoryGrowsWithTheTextAndNoFaster(string unit)
    {
        var (one, four) = (Repeated(unit, Units), Repeated(unit, 4 * Units));
        Assert.True(Holds(one));
        var ratio = (double)Allocated(four) / Allocated(one);
        Assert.True(ratio < 6, $"four times the text took {ratio:0.0} times the memory");
    }

    [Fact]
    public void AWordThatIsNotWhatItsFactSaysIsSeen()
    {
        var sheet = Extractor.Extract(new Article("a", "", "قالت وزارة الخارجية التركية إن ليبيا تحتاج إلى انتخابات."));
        var (statement, mention) = (sheet.Statements[0], sheet.Mentions[^1]);
        Assert.Null(FactInvariants.Broken(sheet, Extractor.Lexicon));
        Assert.Equal(
            [
                "No reporting word: “وزارة”.",
                "Mention: 900..901 is no run of whole characters of 56 units.",
                "Not topic elections absent: “انتخاب”.",
            ],
            new[]
            {
                sheet with
                {
                    Statements = [statement with { Cue = [new Span(5, 10)] }],
                },
                sheet with
                {
                    Mentions = [mention with { Words = new Span(900, 901) }],
                },
                sheet with
                {
                    Mentions = [mention with { Words = mention.Words with { End = mention.Words.End - 2 } }],
                },
            }.Select(wrong => FactInvariants.Broken(wrong, Extractor.Lexicon))
        );
    }

    [Fact]
    public void AFactThatCheckDoesNotCountOnIsSeen()
    {
        var sheet = Extractor.Extract(
            new Article(
                "a",
                "",
                "تلقى الرئيس المصري اتصالا هاتفيا من نظيره الفرنسي. قالت وزارة الخارجية التركية إن ليبيا تحتاج إلى انتخابات."
            )
        );
        var (statement, happening, mention) = (
            sheet.Statements[0],
            sheet.Events[0],
            sheet.Mentions.First(mention => mention.Type == "country")
        );
        Assert.Null(FactInvariants.Broken(sheet, Extractor.Lexicon));
        Assert.All(
            new[]
            {
                sheet with
                {
                    Statements = [statement with { Speaker = statement.Speaker! with { Role = Slot.Of(["government", "parliament"]) } }],
                },
                sheet with
                {
                    Events = [happening with { Participants = [happening.Participants[0] with { Country = Slot.Of(["EG", "LY"]) }] }],
                },
                sheet with
                {
                    Events = [happening with { Modality = "expected" }],
                },
                sheet with
                {
                    Mentions = [mention with { Entity = Slot.Of("un") }],
                },
            },
            wrong => Assert.NotNull(FactInvariants.Broken(wrong, Extractor.Lexicon))
        );
    }

    private static bool Holds(string text) =>
        Extractor.Extract(new Article("a", "", text)) is var sheet && FactInvariants.Broken(sheet, Extractor.Lexicon) is { } broken
            ? throw new InvalidOperationException($"{broken} In: {text[..Math.Min(text.Length, 400)]}")
            : true;

    private static string Repeated(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static long Allocated(string text)
    {
        Extractor.Extract(new Article("a", "", text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extractor.Extract(new Article("a", "", text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string[] Sentences() =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("tests/cases/facts"), "*.txt", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => line is [not (' ' or '#'), ..]),
        ];

    private static string[] Samples()
    {
        var articles = Directory
            .GetFiles(Repository.At("rules/samples"), "*.jsonl")
            .SelectMany(path =>
            {
                using var stream = File.OpenRead(path);
                return ArticleReader.ReadAllJsonLines(stream).Articles.Select(article => article.Body).ToArray();
            });
        return [.. articles];
    }
}
