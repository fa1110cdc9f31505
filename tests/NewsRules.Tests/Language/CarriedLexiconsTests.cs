using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Lexicons;
using NewsRules.Language.Yaml;
using NewsRules.Printing;
using NewsRules.Reading;
using NewsRules.Tests.Facts;

namespace NewsRules.Tests.Language;

/// <summary>A compiled lexicon says what its files say, and nothing else is ever taken for one.</summary>
public sealed class CarriedLexiconsTests
{
    private static readonly ImmutableArray<SourceFile> Files =
    [
        .. Directory
            .EnumerateFiles(Repository.At("rules/lexicons"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Repository.Path, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    private static readonly Lexicon Written = RuleBook.Read(Files, Lexicon.Empty).Lexicon;
    private static readonly byte[] Compiled = CarriedLexicons.Write(Files, Written);

    [Fact]
    public void TheProgramCarriesWhatTheFilesSay() =>
        Assert.Equal(Written.Entries.Select(Said), EmbeddedRules.Lexicons.Lexicon.Entries.Select(Said));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachKindIsCompiledInItsOrder(TermKind kind) =>
        Assert.Equal(Written.Of(kind).Select(Said), CarriedLexicons.Read(Compiled).Lexicon.Of(kind).Select(Said));

    public static TheoryData<TermKind> Kinds => [.. Enum.GetValues<TermKind>()];

    [Fact]
    public void TheSameFactsAreReadWithIt()
    {
        var lexicon = CarriedLexicons.Read(Compiled).Lexicon;
        var (expected, actual) = (new FactExtractor(Written), new FactExtractor(lexicon));

        Assert.All(FactCaseTests.Cases, one => Assert.Equal(Facts(expected, one.Data.Item2), Facts(actual, one.Data.Item2)));
    }

    [Theory]
    [InlineData("2013-04-02", "foreign-ministry SE")]
    [InlineData("2012-12-31", "defence-ministry DK")]
    [InlineData("2021-01-01", "person DK")]
    public void OfficesAreCompiled(string day, string expected)
    {
        SourceFile[] files = [.. Files, FactCaseTests.People];
        var extractor = new FactExtractor(
            CarriedLexicons.Read(CarriedLexicons.Write([.. files], RuleBook.Read([.. files], Lexicon.Empty).Lexicon)).Lexicon
        );

        var speaker = Assert
            .Single(extractor.Extract(CaseBlock.Article("a", $"published: {day}\nVestergaren said the talks were useful.")).Statements)
            .Speaker!;

        Assert.Equal(expected, $"{speaker.Role} {speaker.Country}");
    }

    [Fact]
    public void WithMoreFormsItIsAsIfTheyHadBeenReadTogether()
    {
        LexiconEntry[] more =
        [
            new("en", "Cirta Port", new Term(TermKind.Entity, "cirta-port", Country: "DZ", Shape: "organisation")),
            new("ar", "قال", new Term(TermKind.Topic, "speech")),
        ];
        var (expected, actual) = (
            new FactExtractor(Written.With(more)),
            new FactExtractor(CarriedLexicons.Read(Compiled).Lexicon.With(more))
        );

        Assert.Contains(
            "Cirta Port (organisation · cirta-port · DZ)",
            Facts(actual, "Egypt's foreign ministry said Cirta Port had opened."),
            StringComparison.Ordinal
        );
        Assert.Equal("cirta-port", actual.Lexicon.Entities["cirta port"]);
        Assert.All(FactCaseTests.Cases, one => Assert.Equal(Facts(expected, one.Data.Item2), Facts(actual, one.Data.Item2)));
    }

    [Fact]
    public void OneThatIsCutOffIsRefused() =>
        Assert.All([0, 3, 4, 8, 100, 100_000, Compiled.Length / 3], length =>
            Assert.Throws<InvalidDataException>(() => CarriedLexicons.Read(Compiled[..length]))
        );

    [Fact]
    public void OtherBytesAreRefused()
    {
        var other = Compiled.ToArray();
        other[16] ^= 1; // The first letter of who made it.

        Assert.Throws<InvalidDataException>(() => CarriedLexicons.Read(new byte[1000]));
        Assert.Equal(
            "This lexicon was compiled by another version of the program.",
            Assert.Throws<InvalidDataException>(() => CarriedLexicons.Read(other)).Message
        );
    }

    [Fact]
    public void OnlyFilesThatSayOtherThingsAreRead()
    {
        var carried = CarriedLexicons.Read(Compiled);
        var topics = Files.Single(file => file.Path == "rules/lexicons/en/topics.yaml");
        var other = new SourceFile("my/topics.yaml", "lexicon: topics\nlanguage: en\ntopics: { kites: [kite] }\n");

        var (same, replaced, beside) = (
            carried.With([topics], _ => topics.Path).Lexicon,
            carried.With([other], _ => topics.Path).Lexicon,
            carried.With([other], _ => null).Lexicon
        );

        Assert.Same(carried.Lexicon, same);
        Assert.Equal(("kites", "kites"), (replaced.Topics["kite"], beside.Topics["kite"]));
        Assert.Equal(Written.Entries.Length + 1, beside.Entries.Length);
        Assert.True(replaced.Entries.Length < Written.Entries.Length);
    }

    // Two lists of needs are equal only when they are the same list.
    private static (LexiconEntry Entry, string Lists) Said(LexiconEntry entry) =>
        (
            entry with
            {
                Term = entry.Term with { Needs = default, NeedsAsWritten = default, Whom = default, Unless = default, Offices = [] },
            },
            string.Join(
                '/',
                new[] { entry.Term.Needs, entry.Term.NeedsAsWritten, entry.Term.Whom, entry.Term.Unless, OfficesOf(entry.Term) }.Select(
                    list => list.IsDefault ? "none" : string.Join('|', list)
                )
            )
        );

    private static ImmutableArray<string> OfficesOf(Term term) =>
        [.. term.Offices.Select(office => $"{office.From:O} {office.Until:O} {office.Term.Role} {office.Term.Country}")];

    private static string Facts(FactExtractor extractor, string text)
    {
        var sheet = extractor.Extract(new Article("a", "", text));
        return string.Join(
            '\n',
            sheet.Statements.Cast<Fact>().Concat(sheet.Events).Concat(sheet.Mentions).Select(fact => FactText.Line(fact, sheet))
        );
    }
}
