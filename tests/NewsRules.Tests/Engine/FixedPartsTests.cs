using CsCheck;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Patterns;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Engine;

/// <summary>What of a regular expression stands in every text that it fits, by which its rule is found.</summary>
public sealed class FixedPartsTests
{
    [Theory]
    [InlineData("treaty", "treaty")]
    [InlineData("Article [0-9]+ of the Treaty", " of the treaty")]
    [InlineData("sanctions?", "sanction")]
    [InlineData("embargo|boycott", "embargo boycott")]
    [InlineData("gr[ae]y list", "gray list grey list")]
    [InlineData("(pre)?fabricat(ed|es)", "fabricated fabricates")]
    [InlineData("(?:oil|gas) field", "oil field gas field")]
    [InlineData(@"\bF-\d{2}\b jets", " jets")]
    [InlineData(@"(?i)OPEC\+", "opec+")]
    [InlineData("(?i)élysée", "lys")]
    [InlineData("élysée", "élysée")]
    [InlineData("(?i:OPEC) élysée", "opec élysée")]
    [InlineData("[ab][cd][ef][gh]end", "gend hend")]
    [InlineData("oil|gas|tin|zinc|iron|lead|salt|gold", "oil gas tin zinc iron lead salt gold")]
    [InlineData("oil|gas|tin|zinc|iron|lead|salt|gold|coal", null)]
    [InlineData(@"القرار (رقم )?\d+", "القرار ")]
    [InlineData("(?<place>Minsk) agreement", "minsk agreement")]
    [InlineData("(ab){2,3}c", null)]
    [InlineData("(abc){2,3}", "abc")]
    [InlineData("(abc)*", null)]
    [InlineData("(abc){0,4}d", null)]
    [InlineData("embargo|[0-9]+", null)]
    [InlineData("[a-z]+", null)]
    [InlineData("UN", null)]
    [InlineData("(?x) a b c d", null)]
    [InlineData("[a-z-[aeiou]]rst", null)]
    [InlineData(@"\u0041bcd", "abcd")]
    public void PartsThatMustStandAreFound(string pattern, string? parts) =>
        Assert.Equal(parts, FixedParts.Of(pattern) is { IsDefault: false } known ? string.Join(' ', known) : null);

    /// <summary>Random patterns on random texts: where one fits, a part of it stands.</summary>
    [Fact]
    public void APatternFitsNothingWithoutItsParts() =>
        Gen.Select(Pattern(3), Gen.OneOf([.. "abcABCkKsé é-\u212A\u017F"]).Array[0, 12].Select(units => new string(units)))
            .Sample(
                (pattern, text) =>
                {
                    var parts = FixedParts.Of(pattern);
                    Assert.True(
                        parts.IsDefault
                            || !TextSearch.Expression(pattern).IsMatch(text)
                            || parts.Any(part => CaselessUnits.Fold(text).Contains(part, StringComparison.Ordinal)),
                        $"{pattern} fits “{text}”"
                    );
                },
                iter: 20_000
            );

    /// <summary>The whole of what .NET may take for a letter when case is ignored.</summary>
    [Fact]
    public void ALetterIsFoldedFromAllThatAPatternTakesForIt()
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var pattern = TextSearch.Expression($"(?i)^{letter}$");
            Assert.All(
                Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => unit != '\n' && pattern.IsMatch([unit])),
                unit => Assert.Equal(letter, CaselessUnits.Fold(unit))
            );
        }
    }

    [Fact]
    public void ARuleWithAPatternIsTriedWhereItsPartsStand()
    {
        var rules = RuleSet.Compile([
            .. Enumerable.Range(0, 5000).Select(at => Rule($"r{at}", $@"\bresolution {at}\d?\b")),
            Rule("any", "[0-9]{9}"),
        ]);
        var sheet = new FactSheet(new Article("a", "On Resolution 777", "The resolution 1234 of last year"), "en", [], [], []);

        var result = rules.Match(sheet, default);

        Assert.Equal(["r123", "r1234"], result.Matches.Select(match => match.Rule.Id));
        Assert.InRange(result.RulesTried, 4, 12);
        Assert.Equal("any", Assert.Single(rules.AlwaysTried).Id);
    }

    private static Gen<string> Pattern(int depth)
    {
        var atom = Gen.OneOf(
            "a",
            "b",
            "c",
            "A",
            "k",
            "s",
            "é",
            "ab",
            "bc",
            "abc",
            "[ab]",
            "[^a]",
            "[a-c]",
            ".",
            @"\w",
            @"\b",
            "^",
            "$",
            @"\-",
            @"\u0041"
        );
        if (depth == 0)
        {
            return atom;
        }

        var inner = Pattern(depth - 1);
        return Gen.Frequency(
            (4, atom),
            (3, Gen.Select(inner, inner).Select((one, other) => one + other)),
            (2, Gen.Select(inner, inner).Select((one, other) => $"(?:{one}|{other})")),
            (2, Gen.Select(inner, Gen.OneOf("?", "*", "+", "{2}", "{1,2}", "{0,1}", "??", "+?")).Select((one, times) => $"({one}){times}")),
            (1, inner.Select(one => $"(?i:{one})")),
            (1, inner.Select(one => $"(?i){one}")),
            (1, Gen.Select(inner, inner).Select((one, other) => $"(?<n>{one}){other}"))
        );
    }

    private static Rule Rule(string id, string pattern) =>
        new(id, new Condition.Text(new TextQuery.Pattern(pattern)), [], AlertPolicy.Default, "1");
}
