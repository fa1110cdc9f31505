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
    [InlineData(
        "about: Tripoli",
        "it is a town of Libya: write Libya, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData(
        "about: { country: سرت }",
        "it is a town of Libya: write Libya, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData(
        "speaker: { entity: Benghazi }",
        "it is a town of Libya: write  country: LY, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData(
        "topic: Benghazi",
        "it is a town of Libya: write  country: LY, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData("about: Tripoly", "did you mean 'Libya'?")]
    [InlineData("about: { entity: ly-zwx }", null)]
    [InlineData("about: { entity: ly-nic }", "did you mean 'ly-noc'?")]
    [InlineData("speaker: { country: Egyptian }", "did you mean 'Egypt'?")]
    [InlineData("speaker: { country: EU }", "it is a body, person or place: write  entity: eu")]
    [InlineData("speaker: { entity: Libya }", "it is a country: write  country: LY")]
    [InlineData("about: { country: ceasefire }", "it is a topic: write  topic: ceasefire")]
    [InlineData(
        "speaker: { country: عمان }",
        "for the country write سلطنة عمان; it is a town of Jordan: write Jordan, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData(
        "about: عُمان",
        "for the country write سلطنة عمان; it is a town of Jordan: write Jordan, and for the town alone also  text:  with its name, or make an entity of it"
    )]
    [InlineData("speaker: { country: كوريا }", "did you mean 'كوريا الشمالية' or 'كوريا الجنوبية'?")]
    [InlineData("about: Korea", "did you mean 'North Korea' or 'South Korea'?")]
    [InlineData("about: '!LY'", "put what must not be under  not:")]
    [InlineData("about: Wagner", null)]
    [InlineData("about: حماد", "did you mean 'أسامة حماد'?")]
    [InlineData("speaker: { entity: حماد }", "did you mean 'أسامة حماد'?")]
    [InlineData("speaker: { country: KSB }", null)]
    [InlineData("speaker: { country: Suadi Arabia }", "did you mean 'Saudi Arabia'?")]
    [InlineData("about: تونيس", "did you mean 'تونس'?")]
    [InlineData("about: [Libya, 'Sudan, Chad']", "write a list: [Sudan, Chad]")]
    [InlineData("speaker: { role: president }", "did you mean 'head-of-state'?")]
    [InlineData("speaker: { role: السفير }", "did you mean 'government'?")]
    [InlineData("speaker: { role: foreign-minister }", "did you mean 'foreign-ministry'?")]
    [InlineData("speaker: { role: PM }", "did you mean 'head-of-government'?")]
    [InlineData("speaker: { role: رئيس }", "did you mean 'head-of-state' or 'head-of-government'?")]
    [InlineData(
        "speaker: { role: spokesman }",
        "whoever speaks for an office has its role: the spokesman of a foreign ministry is  foreign-ministry"
    )]
    [InlineData("about: foreign-ministry", "it is a role: write  role: foreign-ministry  of who speaks or takes part")]
    [InlineData("about: condemn", "it is a kind of statement: write  kind: condemn")]
    [InlineData("kind: phone-call", "it is a type of event: write  type: phone-call")]
    [InlineData("topic: hostages release", "did you mean 'hostages'?")]
    [InlineData("topic: beekeeping", "newsrules docs topics  lists them")]
    [InlineData("speaker: { country: QAT }", "did you mean 'QA'?")]
    [InlineData("speaker: { country: 'EG,TR' }", "write a list: [EG, TR]")]
    [InlineData("about: Libya|Sudan", "write a list: [Libya, Sudan]")]
    [InlineData("about: ليبيا والسودان", "write a list: [ليبيا, السودان]")]
    [InlineData("about: ليبيا و السودان", "write a list: [ليبيا, السودان]")]
    [InlineData("about: South Sudan et Libye", "write a list: [South Sudan, Libye]")]
    [InlineData("kind: urge|warn", "write a list: [urge, warn]")]
    [InlineData("kind: [urge warn]", "write a list: [urge, warn]")]
    public void AWordOfArticlesLeadsToTheWordOfRules(string condition, string? hint) =>
        Assert.Equal(hint, Assert.Single(Read(condition).Diagnostics, one => one.Code == "NR2001").Hint);

    [Theory]
    [InlineData("type: عقوبات", "did you mean 'sanction'?")]
    [InlineData("type: election", "it is a topic: write  topic: elections")]
    [InlineData("type: تهديد", "did you mean 'threat'?")]
    [InlineData("type: مساعدات", "did you mean 'aid'?")]
    [InlineData("type: ضربة", "did you mean 'attack'?")]
    [InlineData("stage: done", "did you mean 'took-place'?")]
    public void AWordForAnEventLeadsToTheWordOfRules(string condition, string? hint) =>
        Assert.Equal(hint, Assert.Single(Read(condition, "event").Diagnostics, one => one.Code == "NR2001").Hint);

    [Theory]
    [InlineData("cease-fire")]
    [InlineData("1/2")]
    [InlineData("24/7")]
    [InlineData("km/h")]
    [InlineData("and/or")]
    [InlineData("S/RES/1970")]
    [InlineData("$100")]
    [InlineData("1,000 barrels")]
    [InlineData("3,5 milliards")]
    [InlineData("July 4, 2026")]
    [InlineData("Washington, DC")]
    [InlineData("Washington, D.C.")]
    [InlineData("Acme, Inc.")]
    [InlineData("Libya - Egypt")]
    [InlineData("-5 degrees")]
    [InlineData("Why now?")]
    [InlineData("من المسؤول؟")]
    [InlineData("near 5 schools")]
    [InlineData("law and order")]
    [InlineData("truth or dare")]
    [InlineData("at 10:30 in Sebha")]
    [InlineData("https://example.org")]
    [InlineData("والسودان وليبيا")]
    [InlineData("C++ and C#")]
    [InlineData("و")]
    [InlineData("Marks & Spencer")]
    [InlineData("he said in Tripoli on Sunday, and left")]
    public void WordsThatOnlyLookLikeASearchAreNoHabit(string text) =>
        Assert.DoesNotContain(
            RuleBook
                .Read([new SourceFile("r.yaml", $"rule: r\ntitle: A rule\nwhen: {{ text: \"{text}\" }}\n")], RepositoryRules.Book.Lexicon)
                .Diagnostics,
            one => one.Code == "NR3030"
        );

    [Theory]
    [InlineData("head of state", "head-of-state")]
    [InlineData("رئيس الحكومة", "head-of-government")]
    [InlineData("وزارة الخارجية", "foreign-ministry")]
    [InlineData("ministère des Affaires étrangères", "foreign-ministry")]
    public void ARoleMayBeNamedInEveryLanguage(string name, string role) =>
        Assert.Equal(Revision($"speaker: {{ role: {role} }}"), Revision($"speaker: {{ role: \"{name}\" }}"));

    [Fact]
    public void TheOfficeOfANameIsARole() =>
        Assert.Equal(
            "write  role: foreign-ministry",
            Assert.Single(Read("speaker: { name: [foreign minister, Badr Abdelatty] }").Diagnostics, one => one.Code == "NR2014").Hint
        );

    [Theory]
    [InlineData("European Union", "write  entity: eu")]
    [InlineData("الاتحاد الأوروبي", "write  entity: eu")]
    [InlineData("NATO", "write  entity: nato")]
    [InlineData("Libya", "write  country: LY")]
    [InlineData("ليبيا", "write  country: LY")]
    [InlineData("Egyptian foreign ministry", "write  role: foreign-ministry, country: EG")]
    [InlineData("وزارة الخارجية المصرية", "write  role: foreign-ministry, country: EG")]
    [InlineData("President Sisi", "write the name alone: Sisi")]
    [InlineData("Egyptian President Sisi", "write the name alone: Sisi")]
    [InlineData("الرئيس السيسي", "write the name alone: السيسي")]
    public void WhatIsNoPersonHasNoName(string name, string hint) =>
        Assert.Equal(hint, Assert.Single(Read($"speaker: {{ name: {name} }}").Diagnostics, one => one.Code == "NR2014").Hint);

    [Theory]
    [InlineData("Sisi")]
    [InlineData("Abdel Fattah el-Sisi")]
    [InlineData("محمد شياع السوداني")]
    [InlineData("أحمد المصري")]
    [InlineData("Badr Abdelatty")]
    [InlineData("' '")]
    public void APersonHasOne(string name) =>
        Assert.DoesNotContain(Read($"speaker: {{ name: {name} }}").Diagnostics, one => one.Code == "NR2014");

    [Fact]
    public void SaudiArabiaIsShortenedToo() => Assert.Equal(Revision("speaker: { country: SA }"), Revision("speaker: { country: KSA }"));

    [Theory]
    [InlineData("type: phone-call, stage: took-place", "type: phone call, stage: took place")]
    [InlineData("participants: { role: international-organisation }", "participants: { role: international organisation }")]
    public void ASpaceStandsForAHyphen(string condition, string other) =>
        Assert.Equal(Read(condition, "event").Rules.Single().Revision, Read(other, "event").Rules.Single().Revision);

    private static string Revision(string condition) => Assert.Single(Read(condition).Rules).Revision;

    private static RuleBook Read(string condition, string kind = "statement") =>
        RuleBook.Read(
            [new SourceFile("r.yaml", $"rule: r\ntitle: A rule\nwhen:\n  {kind}: {{ {condition} }}\n")],
            RepositoryRules.Book.Lexicon
        );
}
