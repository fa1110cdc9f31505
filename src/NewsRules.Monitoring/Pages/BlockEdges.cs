using AngleSharp.Dom;

namespace NewsRules.Monitoring.Pages;

/// <summary>The words that a block of a page begins and ends with.</summary>
internal static class BlockEdges
{
    // How far in the head of a block stands.
    private const int DeepestHead = 8;

    /// <summary>The text that it begins with; null where that lies too deep.</summary>
    public static IText? First(IElement element, PageTally tally)
    {
        INode? node = element;
        for (var depth = 0; depth < DeepestHead && node is IElement parent; depth++)
        {
            node = parent.ChildNodes.FirstOrDefault(child =>
                child is IText text ? !string.IsNullOrWhiteSpace(text.Data) : child is IElement inner && tally[inner].Letters > 0
            );
        }

        return node as IText;
    }

    /// <summary>What it ends with; empty where there are no words.</summary>
    public static string Last(INode node)
    {
        while (
            node is IElement
            && node.ChildNodes.LastOrDefault(child =>
                child is IElement { HasChildNodes: true } || (child is IText text && !string.IsNullOrWhiteSpace(text.Data))
            )
                is { } last
        )
        {
            node = last;
        }

        return node is IText words ? words.Data.TrimEnd() : "";
    }

    /// <summary>True for words right before a link: "Read also: …" within a text heads no block.</summary>
    public static bool PointsToLink(INode words)
    {
        while (words.NextSibling is null && words.ParentElement is { } parent && PageParagraphs.IsInline(parent))
        {
            words = parent;
        }

        var next =
            words.NextSibling is IText { NextSibling: { } behind } blank && string.IsNullOrWhiteSpace(blank.Data)
                ? behind
                : words.NextSibling;
        return next is IElement { LocalName: "a" };
    }
}
