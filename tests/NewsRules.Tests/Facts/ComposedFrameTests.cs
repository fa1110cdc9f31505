using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Tests.Facts;

/// <summary>Thousands of sentences, composed of the parts in tests/cases/composed, give what their parts say.</summary>
public sealed class ComposedFrameTests
{
    private const int MostShown = 40;

    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    [Theory]
    [InlineData("english.txt")]
    public void EverySpeakerInEveryFrameIsReadAsItsPartsSay(string file)
    {
        var sentences = ComposedSentence.Of(ComposedParts.In(Repository.At($"tests/cases/composed/{file}"))).ToImmutableArray();
        var failures = sentences
            .Select(sentence => (sentence, Read: Line(sentence)))
            .Where(one => one.Read != one.sentence.Expected)
            .Select(one => $"{one.sentence.Text}\n  wanted {one.sentence.Expected}\n  read   {one.Read}")
            .ToImmutableArray();
        Assert.True(failures.IsEmpty, $"{failures.Length} of {sentences.Length}:\n{string.Join('\n', failures.Take(MostShown))}");
    }

    private static string Line(ComposedSentence sentence)
    {
        var sheet = Extractor.Extract(new Article("composed", "", sentence.Text));
        return sheet.Statements is [.., var statement] ? Line(statement, sentence) : "nothing";
    }

    private static string Line(Statement statement, ComposedSentence sentence)
    {
        var speaker = statement.Speaker;
        return ComposedSentence.Line(
            statement.Kind,
            Said(speaker?.Spans ?? [], sentence.Text),
            Values(speaker?.Role),
            Values(speaker?.Country),
            speaker?.Name ?? "",
            Said(statement.Content, sentence.Text),
            statement.About.Country.ToImmutableArray().Except(speaker?.Country.ToImmutableArray() ?? [])
        );
    }

    private static string Values(Slot? slot) => string.Join(' ', slot?.ToImmutableArray() ?? []);

    private static string Said(ImmutableArray<Span> spans, string text) =>
        string.Join(" … ", spans.Select(span => span.Of(text).ToString()));
}
