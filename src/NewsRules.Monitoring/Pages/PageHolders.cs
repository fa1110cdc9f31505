using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>Makes a page ready for Readability, which goes by names and takes text out of its blocks.</summary>
internal static class PageHolders
{
    private static readonly string[] Hiding = ["hidden", "aria-hidden", "style", "role"];

    private static readonly FrozenSet<string> Unlikely = FrozenSet.ToFrozenSet(
        ["form", "aside", "footer", "dialog", "nav", "menu"],
        StringComparer.Ordinal
    );

    /// <summary>
    /// Takes the names from what holds most of the page's prose and from words of a sentence, makes plain blocks of what is text in spite
    /// of its tag, and lets no furniture lose its mark.
    /// </summary>
    /// <param name="page">In which furniture is marked.</param>
    public static void Prepare(IHtmlDocument page, PageTally tally, PageNoise noise)
    {
        foreach (var element in page.All.ToArray())
        {
            if (PageMarks.IsFurniture(element))
            {
                Enclose(page, element);
                continue;
            }

            if (
                tally.Holds(element, 0.5)
                || PageWords.NameOf(element, noise) is BlockName.Box or BlockName.Detail
                || PageParagraphs.IsInline(element)
            )
            {
                Unname(element, noise);
            }

            Show(element);
            if (Unlikely.Contains(element.LocalName) || IsBlockOfLines(element))
            {
                MakePlain(page, element);
            }
        }
    }

    // Paragraphs of old pages end with two breaks, and all of them stand in one font.
    private static bool IsBlockOfLines(IElement element) =>
        element.LocalName == "font"
        && element.Children.Any(child =>
            child is { LocalName: "br", NextElementSibling.LocalName: "br" }
            && (child.NextSibling is IElement || string.IsNullOrWhiteSpace(child.NextSibling?.TextContent))
        );

    private static void Show(IElement element)
    {
        foreach (var name in Hiding)
        {
            element.RemoveAttribute(name);
        }
    }

    private static void Unname(IElement element, PageNoise noise)
    {
        var names = element.ClassList.Where(name => PageWords.IsNameOfFurniture(name, noise)).ToArray();
        element.ClassList.Remove(names);
        if (element.Id is { } id && PageWords.IsNameOfFurniture(id, noise))
        {
            element.RemoveAttribute("id");
        }
    }

    private static void Enclose(IHtmlDocument page, IElement furniture)
    {
        foreach (var text in furniture.ChildNodes.OfType<IText>().Where(text => text.Data.Any(char.IsLetterOrDigit)).ToArray())
        {
            var mark = PageMarks.Enclosure(page);
            furniture.ReplaceChild(mark, text);
            mark.AppendChild(text);
        }
    }

    private static void MakePlain(IHtmlDocument page, IElement element)
    {
        var plain = page.CreateElement("div");
        plain.Append([.. element.ChildNodes]);
        element.Replace(plain);
    }
}
