using CsCheck;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Text;

/// <summary>Folding and tokens over texts of every script that news is written in, and of what hurts.</summary>
public sealed class FoldingTests
{
    private static readonly Gen<string> Texts = Gen.Frequency(
            (
                6,
                Gen.OneOf<string>(
                    "أ",
                    "إ",
                    "آ",
                    "ٱ",
                    "ى",
                    "ة",
                    "ـ",
                    "ًَّ",
                    "قال",
                    "ليبيا",
                    "وزارة",
                    "ﻻ",
                    "ﻟﻘﺎء",
                    "ﹷ",
                    "٣",
                    "۴",
                    "،",
                    "«",
                    "؟"
                )
            ),
            (4, Gen.OneOf<string>("Said", "É", "ß", "İ", "I", "ﬁ", "Ångström", "'s", "’s", "-", "42", "U.S.")),
            (2, Gen.OneOf<string>(" ", "\n", "\u00a0", "\u200f", "\u200b", "\u202e", "\u2067", "\ufeff", "\u00ad")),
            (2, Gen.OneOf<string>("\ud83d", "\ude00", "😀", "e\u0301", "\u0301", "\0", "的", "𐍈")),
            (1, Gen.Char.Select(unit => unit.ToString()))
        )
        .Array[0, 30]
        .Select(string.Concat);

    [Fact]
    public void FoldingTwiceIsFoldingOnce() => Texts.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void TheFoldOfAJoinIsTheJoinOfTheFolds() =>
        Gen.Select(Texts, Texts).Sample((one, other) => Folding.Fold(one + other) == Folding.Fold(one) + Folding.Fold(other));

    [Fact]
    public void TokensStandInOrderInsideTheTextAndLeaveOnlySpaceAndSilenceBetween() =>
        Texts.Sample(text =>
        {
            var at = 0;
            var tokens = Tokenizer.Tokenize(text);
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                Assert.InRange(token.Span.Start, at, text.Length);
                Assert.InRange(token.Span.End, token.Span.Start + 1, text.Length);
                Assert.All(text[at..token.Span.Start], Between);
                var written = text[token.Span.Start..token.Span.End];
                Assert.Equal(written.Trim('ـ').Length == 0 ? "-" : Folding.Fold(written), Folding.Fold(token.Folded));
                at = token.Span.End;
            }

            Assert.All(text[at..], Between);
        });

    [Fact]
    public void WhatLengthensNoWordIsADash()
    {
        var tokens = Tokenizer.Tokenize("بنغازي ـ قالت ليبـــيا بـ«خير» ـــ");

        Assert.Equal(
            ["بنغازي", "-", "قالت", "ليبيا", "ب", "«", "خير", "»", "-"],
            Enumerable.Range(0, tokens.Length).Select(token => tokens[token].Folded.ToString())
        );
    }

    [Theory]
    [InlineData("أحمد", "احمد")]
    [InlineData("مُصْطَفَى", "مصطفي")]
    [InlineData("ليبـــيا", "ليبيا")]
    [InlineData("القاهرة", "القاهره")]
    [InlineData("ﻻﻓﺮﻭﻑ", "لافروف")]
    [InlineData("ﺍﻹﻣﺎﺭﺍﺕ", "الامارات")]
    [InlineData("ﮐﺎﺑﻞ", "كابل")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ÉLYSÉE", "elysee")]
    public void WordsThatAreWrittenInTwoWaysAreOne(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData(" أحمد\u00a0 معيتـيق\u200f", "احمد معيتيق", true)]
    [InlineData("Al-Jazeera", "AL-JAZEERA", true)]
    [InlineData("Al-Jazeera", "al  jazeera", true)]
    [InlineData("Agence-Sahel\u2011Presse -", "Agence Sahel Presse", true)]
    [InlineData("ﺳﻴﺮﻏﻲ ﻻﻓﺮﻭﻑ", "سيرغي لافروف", true)]
    [InlineData("Abu Zeid", "Abuzeid", false)]
    [InlineData("Hibr", "Hibra", false)]
    [InlineData("", " \u0640", true)]
    public void NamesAreOneWhoseFoldedWordsAre(string one, string other, bool areOne)
    {
        Assert.Equal(areOne, FoldedText.Comparer.Equals(one, other));
        Assert.Equal(areOne, FoldedText.Of(one) == FoldedText.Of(other));
    }

    [Fact]
    public void TextsAreEqualWhereTheirFoldedFormsAre() =>
        Gen.Select(Texts, Texts, Gen.Bool)
            .Sample(
                (one, other, isLike) =>
                {
                    var like = isLike ? one.ToUpperInvariant() + "\u200f " : other;
                    Assert.Equal(FoldedText.Of(one) == FoldedText.Of(like), FoldedText.Comparer.Equals(one, like));
                    Assert.Equal(FoldedText.Of(one), FoldedText.Of(FoldedText.Of(one)));
                    Assert.Equal(FoldedText.Comparer.GetHashCode(one), FoldedText.Comparer.GetHashCode(FoldedText.Of(one)));
                    Assert.Equal(
                        string.Join(
                            ' ',
                            Folding
                                .Fold(one)
                                .Replace('-', ' ')
                                .Replace('\u2010', ' ')
                                .Replace('\u2011', ' ')
                                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                        ),
                        FoldedText.Of(one)
                    );
                }
            );

    private static void Between(char unit) =>
        Assert.True(char.IsWhiteSpace(unit) || Folding.IsSilent(unit), $"U+{(int)unit:X4} is in no token.");
}
