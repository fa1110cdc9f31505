using NewsRules.Facts.Lexicons;

namespace NewsRules.Tests.Lexicons;

/// <summary>The lexicon files themselves.</summary>
public sealed class LexiconFileTests
{
    public static TheoryData<string> Files { get; } =
    [.. Directory.GetFiles(Repository.At("rules/lexicons"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ItSaysFirstWhatItIsAndWhereItComesFrom(string path)
    {
        var header = string.Join(' ', File.ReadLines(path).TakeWhile(line => line.StartsWith('#')));

        Assert.True(
            header.Contains("by hand", StringComparison.OrdinalIgnoreCase) || header.Contains("CLDR", StringComparison.Ordinal),
            $"No source is named in the first comment of {path}."
        );
    }

    [Fact]
    public void NoFormIsThereTwiceAndNoneNamesTwo() =>
        Assert.Empty(
            RepositoryRules
                .Book.Diagnostics.Where(one => one.File.Path.Contains("lexicons", StringComparison.Ordinal))
                .Select(one => $"{one.Code} {one.Message}")
        );

    [Fact]
    public void ATopicHasItsWordsInEveryLanguage()
    {
        var words = RepositoryRules
            .Book.Lexicon.Entries.Where(entry => entry.Term.Kind == TermKind.Topic)
            .ToLookup(entry => entry.Term.Id, entry => entry.Language);

        Assert.True(words.Count >= 30, $"{words.Count} topics");
        Assert.Empty(words.SelectMany(topic => new[] { "ar", "en", "fr" }.Except(topic).Select(language => $"{topic.Key}: {language}")));
    }
}
