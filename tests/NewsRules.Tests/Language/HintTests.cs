using NewsRules.Language;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>What is said of words that articles use and rules do not, and what roles are called.</summary>
public sealed class HintTests
{
    [Theory]
    [InlineData("kind: criticise", "did you mean 'condemn'?")]
    [InlineData("kind: أدان", "did you mean 'condemn'?")]
    [InlineData("about: Lybia", "did you mean 'Libya'?")]
    [InlineData("about: Tripoli", "it is a town of Libya: write Libya, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("about: { country: سرت }", "it is a town of Libya: write Libya, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("speaker: { entity: Benghazi }", "it is a town of Libya: write  country: LY, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("topic: Benghazi", "it is a town of Libya: write  country: LY, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("about: Tripoly", "did you mean 'Libya'?")]
    [InlineData("about: { entity: ly-zwx }", null)]
    [InlineData("about: { entity: ly-nic }", "did you mean 'ly-noc'?")]
    [InlineData("speaker: { country: Egyptian }", "did you mean 'Egypt'?")]
    [InlineData("speaker: { country: EU }", "it is a body, person or place: write  entity: eu")]
    [InlineData("speaker: { entity: Libya }", "it is a country: write  country: LY")]
    [InlineData("about: { country: ceasefire }", "it is a topic: write  topic: ceasefire")]
    [InlineData("speaker: { country: عمان }", "for the country write سلطنة عمان; it is a town of Jordan: write Jordan, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("about: عُمان", "for the country write سلطنة عمان; it is a town of Jordan: write Jordan, and for the town alone also  text:  with its name, or make an entity of it")]
    [InlineData("speaker: { country: كوريا }", "did you mean 'كوريا الشمالية' or 'كوريا الجنوبية'?")]
    [InlineData("about: Korea", "did you mean 'North Korea' or 'South Korea'?")]
    [InlineData("about: '!LY'", "put what must not be under  not:")]
    [InlineData("about: Wagner", null)]
    [InlineData("about: البرهان", null)]
    [InlineData("speaker: { country: KSB }", null)]
    [InlineData("speaker: { country: Suadi Arabia }", "did you mean 'Saudi Arabia'?")]
    [InlineData("about: تونيس", "did you mean 'تونس'?")]
    [InlineData("about: [Libya, 'Sudan, Chad']", "write a list: [Sudan, Chad]")]
    [InlineData("speaker: { role: president }", "did you mean 'head-of-state'?")]
    [InlineData("speaker: { role: السفير }", "did you mean 'government'?")]
    [InlineData("speaker: { role: foreign-minister }", "did you mean 'foreign-ministry'?")]
    public void AWordOfArticlesLeadsToTheWordOfRules(string condition, string? hint) => Assert.Equal(hint, Assert.Single(Read(condition).Diagnostics, one => one.Code == "NR2001").Hint);

    [Theory]
    [InlineData("head of state", "head-of-state")]
    [InlineData("رئيس الحكومة", "head-of-government")]
    [InlineData("وزارة الخارجية", "foreign-ministry")]
    [InlineData("ministère des Affaires étrangères", "foreign-ministry")]
    public void ARoleMayBeNamedInEveryLanguage(string name, string role) =>
        Assert.Equal(Revision($"speaker: {{ role: {role} }}"), Revision($"speaker: {{ role: \"{name}\" }}"));

    [Fact]
    public void TheOfficeOfANameIsARole() =>
        Assert.Equal("write  role: foreign-ministry", Assert.Single(Read("speaker: { name: [foreign minister, Badr Abdelatty] }").Diagnostics, one => one.Code == "NR2014").Hint);

    [Fact]
    public void SaudiArabiaIsShortenedToo() => Assert.Equal(Revision("speaker: { country: SA }"), Revision("speaker: { country: KSA }"));

    [Theory]
    [InlineData("type: phone-call, stage: took-place", "type: phone call, stage: took place")]
    [InlineData("participants: { role: international-organisation }", "participants: { role: international organisation }")]
    public void ASpaceStandsForAHyphen(string condition, string other) => Assert.Equal(Read(condition, "event").Rules.Single().Revision, Read(other, "event").Rules.Single().Revision);

    private static string Revision(string condition) => Assert.Single(Read(condition).Rules).Revision;

    private static RuleBook Read(string condition, string kind = "statement") =>
        RuleBook.Read([new SourceFile("r.yaml", $"rule: r\ntitle: A rule\nwhen:\n  {kind}: {{ {condition} }}\n")], RepositoryRules.Book.Lexicon);
}
