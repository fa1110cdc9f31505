using NewsRules.Engine.Words;

namespace NewsRules.Tests.Engine;

/// <summary>Which words are forms of one, and which are not.</summary>
public sealed class WordFormsTests
{
    [Theory]
    [InlineData("sanction sanctions sanctioned sanctioning")]
    [InlineData("impose imposes imposed imposing")]
    [InlineData("agree agrees agreed agreeing")]
    [InlineData("country countries")]
    [InlineData("deny denies denied denying")]
    [InlineData("run runs running")]
    [InlineData("make makes made making")]
    [InlineData("control controls controlled controlling")]
    [InlineData("travel travelled travelling")]
    [InlineData("call calls called calling")]
    [InlineData("die dies died dying")]
    [InlineData("meet meets met meeting")]
    [InlineData("strike strikes struck striking")]
    [InlineData("create creates created creating")]
    [InlineData("stabilize stabilizes stabilized")]
    [InlineData("woman women")]
    [InlineData("crisis crises")]
    [InlineData("process processes processed")]
    [InlineData("visit visits visited visiting")]
    [InlineData("tie ties tied tying")]
    [InlineData("hope hopes hoped hoping")]
    [InlineData("need needs needed needing")]
    public void EnglishFormsHaveOneStem(string forms) => Assert.Single(forms.Split(' ').Select(form => Stem("en", form)).Distinct());

    [Theory]
    [InlineData("news new")]
    [InlineData("nation national")]
    [InlineData("united unit")]
    [InlineData("policy police")]
    [InlineData("his hi")]
    [InlineData("bus bu")]
    [InlineData("thing th")]
    [InlineData("hop hope")]
    [InlineData("morning morn")]
    public void OtherEnglishWordsHaveOthers(string words) =>
        Assert.Equal(2, words.Split(' ').Select(word => Stem("en", word)).Distinct().Count());

    [Theory]
    [InlineData("national nationale nationaux nationales")]
    [InlineData("libyen libyenne libyens libyennes")]
    [InlineData("accord accords")]
    [InlineData("bureau bureaux")]
    [InlineData("signe signee signes signees")]
    public void FrenchFormsHaveOneStem(string forms) => Assert.Single(forms.Split(' ').Select(form => Stem("fr", form)).Distinct());

    [Theory]
    [InlineData("وبالاتفاق", "وبالاتفاق الاتفاق اتفاق بالاتفاق")]
    [InlineData("للاتفاق", "للاتفاق لاتفاق اتفاق الاتفاق")]
    [InlineData("وزير", "وزير زير")]
    [InlineData("ورد", "ورد")]
    [InlineData("الحج", "الحج حج")]
    [InlineData("فكالاسد", "فكالاسد كالاسد الاسد اسد")]
    public void AnArabicWordHasEveryRestBehindWhatMayBeWrittenOntoIt(string word, string forms)
    {
        Span<ArabicForm> found = stackalloc ArabicForm[ArabicClitics.Most];
        var count = ArabicClitics.Forms(word, found);

        Assert.Equal(
            forms.Split(' ').Order(StringComparer.Ordinal),
            found[..count].ToArray().Select(form => (form.HasLostArticle ? "ال" : "") + word[form.Start..]).Order(StringComparer.Ordinal)
        );
    }

    private static string Stem(string language, string word)
    {
        Span<char> letters = [.. word, ' '];
        return letters[..(language == "fr" ? FrenchStem.Shorten(letters, word.Length) : EnglishStem.Shorten(letters, word.Length))]
            .ToString();
    }
}
