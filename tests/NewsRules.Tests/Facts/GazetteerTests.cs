using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Facts;

/// <summary>Words are looked up by their hash alone.</summary>
public sealed class GazetteerTests
{
    private static readonly Lexicon Ours = RepositoryRules.Book.Lexicon;

    [Fact]
    public void NoTwoWordsOfTheLexiconsHaveOneHash() =>
        Assert.All(
            Ours.Entries.SelectMany(entry => Tokenizer.Tokenize(entry.Form).Words).Distinct().GroupBy(word => WordHash.Of(word)),
            words => Assert.Single(words)
        );

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("fr")]
    public void EveryFormLeadsToItsTerm(string language)
    {
        var gazetteer = Ours.For(language);
        var entries = Ours.Entries.Where(entry =>
            entry.Term.Kind != TermKind.Noise && (entry.Language is null || entry.Language == language)
        );

        Assert.All(entries, entry => Assert.True(Ends(gazetteer, Tokenizer.Tokenize(entry.Form), entry.Term), entry.Form));
    }

    [Fact]
    public void SoDoesTheOnlyForm()
    {
        var entry = new LexiconEntry(null, "مجلس المرفأ", new Term(TermKind.Entity, "harbour"));

        Assert.True(Ends(Lexicon.Empty.With([entry]).For("ar"), Tokenizer.Tokenize(entry.Form), entry.Term));
    }

    private static bool Ends(Gazetteer gazetteer, TokenList form, Term term)
    {
        var node = gazetteer.Begin(form.HashOf(0));
        for (var i = 1; i < form.Length && node >= 0; i++)
        {
            node = gazetteer.Next(node, form.HashOf(i));
        }

        return node >= 0
            && gazetteer.SensesAt(node).ToArray().Any(sense => sense.Term.Kind == term.Kind && (sense.Marks | term.Marks) == sense.Marks);
    }
}
