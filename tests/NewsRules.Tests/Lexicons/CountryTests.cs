using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Tests.Lexicons;

/// <summary>
/// Every country has its names, adjectives and capitals in every language, and each of these forms is read as that country.
/// </summary>
public sealed class CountryTests
{
    private static readonly Lexicon Lexicon = RepositoryRules.Book.Lexicon;
    private static readonly FactExtractor Extractor = new(Lexicon);
    private static readonly string[] Languages = ["ar", "en", "fr"];

    /// <summary>ISO 3166-1 alpha-2: the 193 members of the United Nations, the observers PS and VA, and EH, TW, XK.</summary>
    private static readonly string[] Codes = """
        AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ
        EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB
        LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS
        RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
        PS VA EH TW XK
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is left out, and why.</summary>
    private static readonly Dictionary<(string Language, string Code, TermKind Kind), string> Exceptions = new()
    {
        [("en", "CG", TermKind.Nationality)] = "Congolese is said of both Congos, of CD far more often",
        [("fr", "CG", TermKind.Nationality)] = "congolais is said of both Congos, of CD far more often",
        [("ar", "KM", TermKind.Nationality)] = "قمري is lunar",
        [("en", "DM", TermKind.Nationality)] = "Dominican is of the Dominican Republic",
        [("fr", "SG", TermKind.Capital)] = "the city is the state",
    };

    [Fact]
    public void TheCodesAreAllTheMembersObserversAndThreeMore() => Assert.Equal(193 + 2 + 3, Codes.Distinct().Count());

    [Theory]
    [InlineData(TermKind.Country)]
    [InlineData(TermKind.Nationality)]
    [InlineData(TermKind.Capital)]
    public void EveryCountryHasItInEveryLanguage(TermKind kind)
    {
        var known = Lexicon.Entries.Where(entry => entry.Term.Kind == kind).Select(entry => (entry.Language!, entry.Term.Id)).ToHashSet();
        var missing = Languages.SelectMany(language =>
            Codes.Where(code => !known.Contains((language, code))).Select(code => (language, code, kind))
        );

        Assert.Equal(Exceptions.Keys.Where(left => left.Kind == kind).Order(), missing.Order());
    }

    [Theory]
    [InlineData("ar", "ورد ذكر {0} أمس.")]
    [InlineData("ar", "وورد ذكر {0}، بحسب الوفد.")]
    [InlineData("en", "They spoke of {0} on Monday.")]
    [InlineData("fr", "On a parlé de {0} lundi.")]
    public void EveryFormIsReadAsItsCountry(string language, string sentence)
    {
        var forms = Lexicon.Entries.Where(entry =>
            entry.Language == language
            && entry.Term.Shape != Term.SharedTown
            && entry.Term.Kind is TermKind.Country or TermKind.Nationality or TermKind.Capital or TermKind.City or TermKind.Seat
        );
        var wrong = forms
            .Where(entry => Read(string.Format(null, sentence, entry.Form), language) != CodeOf(entry.Term))
            .Select(entry => $"{entry.Form}: {CodeOf(entry.Term)}, read as {Read(string.Format(null, sentence, entry.Form), language)}");

        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData(
        "ar",
        "مصري",
        "مصري مصرية مصريان مصريين مصريون مصريتان مصريتين مصريات المصري المصرية المصريان المصريين المصريون المصريتان المصريات للمصريين والمصريون"
    )]
    [InlineData(
        "ar",
        "كوري شمالي",
        "الكوري الشمالي|الكورية الشمالية|الكوريون الشماليون|الكوريين الشماليين|الكوريتان الشماليتان|كورية شمالية"
    )]
    [InlineData("ar", "جنوب أفريقي", "الجنوب أفريقي|الجنوب أفريقية|الجنوب إفريقيين|جنوب أفريقيون")]
    [InlineData("fr", "libyen", "libyen libyenne libyens libyennes Libyens")]
    [InlineData("fr", "turc", "turc turque turcs turques")]
    public void AnAdjectiveHasAllItsForms(string language, string adjective, string forms)
    {
        var country = Lexicon
            .Entries.First(entry => entry.Language == language && entry.Term.Kind == TermKind.Nationality && entry.Form == adjective)
            .Term.Country;

        Assert.All(forms.Split(forms.Contains('|', StringComparison.Ordinal) ? '|' : ' '), form =>
            Assert.Equal(country, Read($"… {form} …", language))
        );
    }

    public static TheoryData<string, string, string> Sentences { get; } =
    [
        .. Languages.SelectMany(language =>
            File.ReadLines(Repository.At($"tests/cases/countries/{language}.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(": ", 2))
                .Select(line => new TheoryDataRow<string, string, string>(language, line[0], line[1]))
        ),
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void ASentenceNamesExactlyTheseCountries(string language, string countries, string sentence) =>
        Assert.Equal(countries, Read(sentence, language) is { Length: > 0 } read ? read : "none");

    private static string CodeOf(Term term) => term.Country ?? term.Id;

    private static string Read(string text, string language) =>
        string.Join(
            ' ',
            Extractor
                .Extract(new Article("x", "", text) { Language = language })
                .Mentions.SelectMany(mention => mention.Country.ToImmutableArray())
                .Distinct()
        );
}
