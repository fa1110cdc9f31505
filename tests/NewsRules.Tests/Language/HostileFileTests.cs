using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Tests.Language;

/// <summary>Whatever a file says, it is read to the end and told of; nothing it says costs more than its length.</summary>
public sealed class HostileFileTests
{
    private const string GoodRule = "rule: r\ntitle: t\nwhen:\n  statement: { kind: condemn }\n";

    public static TheoryData<string, string> Deep { get; } =
        new()
        {
            { "brackets", Repeat("[", 100_000) },
            { "braces", Repeat("{", 100_000) },
            { "hyphens", Repeat("- ", 50_000) },
            { "keys in brackets", Repeat("a: [", 60_000) },
            { "indentation", string.Concat(Enumerable.Range(0, 700).Select(depth => new string(' ', depth) + "a:\n")) },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public void DeepNestingIsOneComplaint(string what, string text) => Assert.True(Read(text) is [{ Code: "NR1003" }], what);

    public static TheoryData<string, string> Large { get; } =
        new()
        {
            {
                "an alias bomb",
                $"rule: [&a0 x{string.Concat(Enumerable.Range(1, 3000).Select(level => $", &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 10))}]"))}]"
            },
            { "tags", $"rule: [{Repeat("!t x, ", 40_000)}]" },
            { "a tag without end", $"rule: !{Repeat("t", 256_000)} x" },
            { "a quoted text that does not end", $"rule: \"{Repeat("x ", 128_000)}" },
            { "a folded text", $"rule: >\n{Repeat("  x\n", 64_000)}" },
            { "one key again and again", Repeat("a: 1\n", 50_000) },
            { "names that nobody knows", $"rule: r\nwhen:\n  statement: {{ kind: [{Repeat("condem,", 36_000)}] }}" },
            { "placeholders", $"rule: r\nwhen:\n  statement: {{ kind: urge }}\nalert: {{ subject: \"{Repeat("{x}", 85_000)}\" }}" },
            { "stars", $"rule: r\nwhen:\n  text: \"{Repeat("abc* ", 50_000)}\"" },
            { "a pattern", $"rule: r\nwhen:\n  text: {{ pattern: '{Repeat("a?", 128_000)}' }}" },
            {
                "conditions and their opposites",
                $"rule: r\nwhen:\n  all_of:\n{Repeat("    - statement: { kind: urge }\n    - not: { statement: { kind: say } }\n", 3600)}"
            },
            {
                "choices of which none can hold",
                $"rule: r\nwhen:\n  statement:\n    kind: urge\n    any_of:\n{Repeat("      - { kind: condemn }\n", 10_000)}"
            },
            {
                "choices in choices",
                $"rule: r\nwhen: {Repeat("{ any_of: [{ event: { type: meeting } }, ", 28)}{{ statement: {{ kind: say }} }}{Repeat("] }", 28)}"
            },
            { "words in all of all", $"rule: r\nwhen: {Repeat("{ all_of: [", 28)}{{ text: abc }}{Repeat("] }", 28)}" },
            { "nothing in all of all", $"rule: r\nwhen: {Repeat("{ all_of: [", 27)}{{ not: {{ text: abc }} }}{Repeat("] }", 27)}" },
            {
                "choices beside choices",
                $"rule: r\nwhen:\n  statement:\n    all_of:\n      - {Nested("any", "all", "say", "denied")}\n      - {Nested("all", "any", "urge", "expected")}"
            },
            {
                "slots compared",
                $"rule: r\nwhen:\n  facts: {{ aa: {{ statement: {{}} }}, bb: {{ statement: {{}} }} }}\n  same: [{Repeat("aa.kind, ", 28_000)}]"
            },
        };

    /// <summary>
    /// What is told of a quarter of a megabyte is told with a bounded amount of work; here, of memory that was asked for on the way.
    /// </summary>
    [Theory]
    [MemberData(nameof(Large))]
    public void AQuarterOfAMegabyteIsToldOfAtABoundedCost(string what, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Files are parsed on a thread of their own, so once more here.
        YamlReader.Read(new SourceFile("x.yaml", text), new List<Diagnostic>());
        var told = Read(text);

        Assert.InRange(told.Length, 1, 1001);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000, what);
    }

    /// <summary>
    /// Three kilobytes that stand for more conditions than any memory holds, and a row of conditions deeper than any stack.
    /// </summary>
    [Theory]
    [InlineData(39, "any_of: [{{ use: c{0} }}, {{ use: c{0}, modality: asserted }}]")]
    [InlineData(12, "any_of: [{{ use: c{0} }}, {{ use: c{0}, modality: asserted }}]")]
    [InlineData(20_000, "use: c{0}")]
    public void ConditionsThatUseConditionsAreBounded(int last, string body)
    {
        var conditions = string.Concat(
            Enumerable.Range(1, last).Select(at => $"  c{at}: {{ {string.Format(CultureInfo.InvariantCulture, body, at - 1)} }}\n")
        );
        var text =
            $"define: d\nconditions:\n  c0: {{ any_of: [{{ kind: urge }}, {{ kind: deny }}] }}\n{conditions}---\nrule: r\ntitle: t\nwhen:\n  statement: {{ use: c{last} }}\n";

        Assert.Contains(Read(text), one => one.Code == "NR3033");
    }

    /// <summary>
    /// The deepest that is read: each condition as deep as YAML may be, sixteen in a row, on the small stack of a thread.
    /// </summary>
    [Fact]
    public void TheDeepestConditionsThatMayBeAreRead()
    {
        var conditions = string.Concat(
            Enumerable
                .Range(0, 16)
                .Select(at =>
                    $"  c{at}: {Repeat("{ not: ", 58)}{(at == 0 ? "{ kind: urge }" : $"{{ use: c{at - 1} }}")}{Repeat(" }", 58)}\n"
                )
        );

        Assert.DoesNotContain(
            Read($"define: d\nconditions:\n{conditions}---\nrule: r\ntitle: t\nwhen:\n  statement: {{ use: c15 }}\n"),
            one => one.Severity == Severity.Error
        );
    }

    [Fact]
    public void AListInAConditionMayBeLong() =>
        Assert.DoesNotContain(
            Read(
                $"define: d\nlists:\n  l: {{ words: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(at => $"w{at}"))}] }}\nconditions:\n  c: {{ text: {{ any_of: {{ list: l }} }} }}\n---\nrule: r\ntitle: t\nwhen: {{ use: [c, c] }}\n"
            ),
            one => one.Code == "NR3033"
        );

    [Theory]
    [InlineData("", "NR1010")]
    [InlineData(" \n\n", "NR1010")]
    [InlineData("\uFEFF", "NR1010")]
    [InlineData("rule: a\0b", "NR1002")]
    [InlineData("rule: a\uFFFDb", "NR1002")]
    [InlineData("rule: &a [*a]", "NR1004")]
    [InlineData("rule: \"\\uD800\"", "NR1001")]
    [InlineData("%YAML 9.9\n---\nrule: r", "NR1001")]
    [InlineData("list: [a\n---\n", "NR1015")]
    public void WhatIsNoRuleFileIsToldOf(string text, string code) => Assert.Contains(Read(text), one => one.Code == code);

    /// <summary>They are counted; whether they can hold is left open.</summary>
    [Fact]
    public void ARuleOfHundredsOfConditionsIsTold()
    {
        static IEnumerable<string> Of(int kinds) =>
            Read(
                    $"rule: r\ntitle: t\nwhen:\n  any_of:\n{string.Concat(Enumerable.Range(0, kinds).Select(at => $"    - statement: {{ medium: m{at} }}\n"))}"
                )
                .Select(one => one.Code)
                .Distinct();

        Assert.Equal(["NR4002"], Of(150));
        Assert.Equal(["NR4002", "NR4013"], Of(151).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheFirstKey() => Assert.Equal(["NR4002"], Read("\uFEFF" + GoodRule).Select(one => one.Code));

    [Fact]
    public void AFileTooLongIsNotRead() =>
        Assert.Equal("NR1008", Assert.Single(Read("rule: " + new string('x', YamlReader.MaxLength))).Code);

    [Fact]
    public void ALongLineIsRead() => Assert.Equal("NR1102", Assert.Single(Read("rule: " + new string('x', 20_000_000))).Code);

    [Fact]
    public void AFileOfTooManyValuesIsReadNoFurther() =>
        Assert.Contains(Read($"rule: [{Repeat("a,", YamlReader.MaxNodes)}]"), one => one.Code == "NR1011");

    [Theory]
    [InlineData("---\n@\n")]
    [InlineData("--- [\n")]
    [InlineData("---\na: 1\n")]
    [InlineData("---\nrule: r\nwhen: { statement: { kind: condem } }\n")]
    [InlineData("- &a [*a, *a]\n")]
    public void AFileWrongThroughoutIsToldOfUpToABound(string part)
    {
        var told = Read(Repeat(part, 20_000));

        Assert.Equal(1001, told.Length);
        Assert.Equal("NR1012", told[^1].Code);
        Assert.Equal(Severity.Error, told[^1].Severity);
    }

    [Fact]
    public void ManyNotesAreWorthNoMoreThanAThought()
    {
        var told = Read(
            string.Concat(
                Enumerable
                    .Range(0, 1200)
                    .Select(id =>
                        $"---\nrule: r{id}\ntitle: t\nwhen: {{ statement: {{ kind: condemn, speaker: {{ name: n{id} }} }} }}\ntests: [ {{ name: a, article: x, expect: {{ alerts: 0 }} }} ]\n"
                    )
            )
        );

        Assert.Equal(("NR1012", Severity.Note), (told[^1].Code, told[^1].Severity));
    }

    [Fact]
    public void AnErrorIsToldOfBehindAnyNumberOfWarnings() =>
        Assert.Contains(
            Read(
                string.Concat(Enumerable.Range(0, 2000).Select(id => $"---\nrule: r{id}\nwhen: {{ statement: {{ kind: condemn }} }}\n"))
                    + "---\nrule: last\n"
            ),
            one => one.Code == "NR1102"
        );

    /// <summary>Here the parser ends without a word inside a list and a map.</summary>
    [Fact]
    public void AFileThatEndsInsideAMapIsToldOf() =>
        Assert.NotEmpty(Read("ruleany[😀\t18:30~]keystatement*aany\t{\n  <<~!t \n  }\n---\n- : ?statement]{x}\t\n---\n- :{["));

    [Fact]
    public void AnyTextIsToldOfWithinItsBounds() => Text.Sample(IsToldOfWithinItsBounds);

    [Fact]
    public void AnAnchorOfNothingIsToldOfWithinItsBounds() =>
        IsToldOfWithinItsBounds("rule: r\nwhen: { statement: &a# x\n : any }\n---\n~}: &a#\n: 😀,\n");

    private static void IsToldOfWithinItsBounds(string text) =>
        Assert.All(Read(text), one => Assert.InRange(one.Span.End, one.Span.Start, text.Length));

    private static Gen<string> Text { get; } =
        Gen.OneOf(
            Gen.String,
            Gen.OneOf(
                    "rule",
                    "when",
                    "statement",
                    "about",
                    "tests",
                    "alert",
                    "key",
                    "sources",
                    "lexicon",
                    "entities",
                    ":",
                    ": ",
                    "\n",
                    "\n  ",
                    "\n---\n",
                    "- ",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "\"",
                    "'",
                    "|\n",
                    ">\n",
                    "*a",
                    "&a",
                    "!t ",
                    "#",
                    "?",
                    "%",
                    "\t",
                    "\\",
                    "ليبيا",
                    "😀",
                    "\ud800",
                    "any",
                    "{x}",
                    "<<",
                    "~",
                    "18:30",
                    "6h"
                )
                .Array[0, 40]
                .Select(string.Concat)
        );

    private static ImmutableArray<Diagnostic> Read(string text) =>
        RuleBook.Read([new SourceFile("x.yaml", text)], Lexicon.Empty).Diagnostics;

    /// <summary>Choices of which each holds another, and something else beside it.</summary>
    private static string Nested(string outer, string inner, string kind, string modality) =>
        $"{Repeat($"{{ {outer}_of: [{{ attribution: direct }}, {{ {inner}_of: [{{ modality: {modality} }}, ", 13)}{{ kind: {kind} }}{Repeat("] }] }", 13)}";

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
