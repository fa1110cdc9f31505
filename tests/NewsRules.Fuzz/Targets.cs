using System.Text;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Language;
using NewsRules.Language.Yaml;
using NewsRules.Monitoring.Feeds;
using NewsRules.Monitoring.Pages;
using NewsRules.Tests;
using NewsRules.Tests.Facts;

namespace NewsRules.Fuzz;

/// <summary>Any bytes, read as the program reads them. A target throws where something is wrong.</summary>
internal delegate void Target(ReadOnlySpan<byte> bytes);

/// <summary>What is fuzzed, by name.</summary>
internal static class Targets
{
    private static readonly FactExtractor Extractor = new(RepositoryRules.Book.Lexicon);

    public static IReadOnlyDictionary<string, Target> ByName { get; } =
        new Dictionary<string, Target>
        {
            ["facts"] = bytes => Check(new Article("fuzz", "", Encoding.UTF8.GetString(bytes))),
            ["units"] = bytes =>
                Check(
                    new Article(
                        "fuzz",
                        "",
                        string.Create(bytes.Length / 2, bytes, (text, from) =>
                            from[..(text.Length * 2)].CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text))
                        )
                    )
                ),
            ["articles"] = bytes => ReadArticles(bytes),
            ["feeds"] = ReadFeed,
            ["pages"] = ReadPage,
            ["rules"] = bytes => RuleBook.Read([new SourceFile("fuzz.yaml", Encoding.UTF8.GetString(bytes))], Lexicon.Empty),
        };

    private static void ReadArticles(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        foreach (var article in ArticleReader.ReadAllJsonLines(stream).Articles)
        {
            Check(article);
        }
    }

    private static void ReadFeed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var feed = FeedReader.Read(bytes.ToArray(), null, null);
            foreach (var text in feed.Entries.SelectMany(entry => new[] { entry.Title, entry.Body }).Append(feed.Title))
            {
                _ = text.ToHtml().Length + text.ToText().Length;
            }
        }
        catch (NoFeedException)
        {
            // Most bytes are none.
        }
    }

    private static void ReadPage(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Check(PageReader.Read(bytes, null, null, Extractor.Noise).ToArticle());
        }
        catch (NoPageException)
        {
            // Most bytes are none.
        }
    }

    private static void Check(Article article)
    {
        if (FactInvariants.Broken(Extractor.Extract(article), Extractor.Lexicon) is { } broken)
        {
            throw new InvalidOperationException(broken);
        }
    }
}
