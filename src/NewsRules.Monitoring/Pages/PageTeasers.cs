using AngleSharp.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>Knows teasers of other articles by their shape: a headline that is a link, and a few words below it.</summary>
internal static class PageTeasers
{
    private const int MostBeside = 10_000;
    private const int FewestWords = 3;

    /// <summary>So many in a row are a list, whatever stands above it.</summary>
    public const int Fewest = 3;

    // Letters of a headline and what stands below it.
    private const int LongestTeaser = 500;

    // How far in, and how far from its beginning, the headline of a teaser stands.
    private const int DeepestHeadline = 8;
    private const int MostNodes = 60;

    /// <summary>True for a link with the words of a headline that has none beside it.</summary>
    public static bool IsHeadline(IElement link)
    {
        if (!HasWords(link.TextContent))
        {
            return false;
        }

        INode node = link;
        for (var depth = 0; depth < DeepestHeadline; depth++)
        {
            // To find what is beside it, the parser counts through all that is.
            if (node.Parent is { ChildNodes.Length: > MostBeside } || HasLetters(node.PreviousSibling) || HasLetters(node.NextSibling))
            {
                return false;
            }

            if (node.ParentElement is not { } parent || !PageParagraphs.IsInline(parent))
            {
                return true;
            }

            node = parent;
        }

        return true;
    }

    /// <summary>True for an element that begins with a headline and has little text for each; a table of figures is none.</summary>
    public static bool IsTeaser(IElement element, in Holding held) =>
        held is { Headlines: > 0, HasArticle: false, Rows: 0 }
        && held.Paragraphs <= 2 * held.Headlines
        && held.Letters <= LongestTeaser * held.Headlines
        && BeginsWithLink(element);

    /// <summary>True for an element in which nearly all stands in teasers.</summary>
    public static bool IsList(IElement element, PageTally tally, int fewest)
    {
        var all = tally[element];
        if (all.Headlines < fewest || all.HasArticle)
        {
            return false;
        }

        var (teasers, letters) = (0, 0);
        foreach (var child in element.Children)
        {
            var held = tally[child];
            var isTeaser = IsTeaser(child, held);
            teasers += isTeaser ? 1 : 0;
            letters += isTeaser ? held.Letters : 0;
        }

        return teasers >= fewest && letters > 0.8 * all.Letters;
    }

    /// <summary>True for a teaser with others of its name beside it.</summary>
    public static bool IsInRow(IElement element, PageTally tally)
    {
        bool IsOne(IElement? other) =>
            other is not null
            && other.LocalName == element.LocalName
            && other.ClassName == element.ClassName
            && IsTeaser(other, tally[other]);
        var first = element;
        for (var i = 1; i < Fewest && IsOne(first.PreviousElementSibling); i++)
        {
            first = first.PreviousElementSibling!;
        }

        var length = 0;
        for (var row = (IElement?)first; length < Fewest && IsOne(row); length++)
        {
            row = row!.NextElementSibling;
        }

        return length == Fewest;
    }

    // A date or a section may stand above the headline.
    private static bool BeginsWithLink(IElement element)
    {
        foreach (var text in element.Descendants().Take(MostNodes).OfType<IText>().Where(text => HasWords(text.Data)))
        {
            return text.Ancestors<IElement>().Take(DeepestHeadline).Any(around => around.LocalName == "a");
        }

        return false;
    }

    private static bool HasWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= FewestWords;

    /// <summary>True for an element with words of its paragraph right before or behind it.</summary>
    public static bool HasWordsBeside(IElement element) =>
        element.PreviousSibling is IText before && HasWords(before.Data) || element.NextSibling is IText behind && HasWords(behind.Data);

    private static bool HasLetters(INode? beside) =>
        beside switch
        {
            IText text => text.Data.Any(char.IsLetter),
            IElement { LocalName: not "a" } element when PageParagraphs.IsInline(element) => element.TextContent.Any(char.IsLetter),
            _ => false,
        };
}
