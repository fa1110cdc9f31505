using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>The article of a web page, without what stands around it.</summary>
/// <param name="Paragraphs">Never empty.</param>
public sealed record Page(string Title, ImmutableArray<PageParagraph> Paragraphs)
{
    /// <summary>The paragraphs, a line each.</summary>
    public string Text => Lines(Paragraphs);

    /// <summary>Who wrote it, as the page says; null when it does not.</summary>
    public string? Byline { get; init; }

    /// <summary>When the page says that it was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>BCP 47 primary language; null when it is to be recognised from the text.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet, as it calls itself.</summary>
    public string? Site { get; init; }

    /// <summary>The canonical link, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>
    /// The text that facts are read from: a caption may tell of another day than the article, and a link of another article.
    /// </summary>
    public string Body => Lines(Paragraphs.Where(paragraph => paragraph.Kind is PageParagraphKind.Prose or PageParagraphKind.Heading));

    /// <summary>The article that facts are read from.</summary>
    public Article ToArticle() =>
        new(Link is { } link ? ArticleId.OfLink(Site ?? "", link) : ArticleId.OfContent(Title, Body), Title, Body)
        {
            Source = Site,
            Language = Language,
            Published = Published,
            Link = Link,
        };

    private static string Lines(IEnumerable<PageParagraph> paragraphs) => string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
}

/// <summary>What was read is no page with an article; the message says why.</summary>
public sealed class NoPageException(string sentence) : FormatException(sentence);
