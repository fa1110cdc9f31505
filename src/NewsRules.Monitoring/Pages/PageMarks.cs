using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsRules.Facts.Articles;

namespace NewsRules.Monitoring.Pages;

/// <summary>
/// What an element is, is seen in the whole page, and marked before Readability takes paragraphs out of their blocks and names away.
/// </summary>
internal static class PageMarks
{
    private const string Mark = "data-newsrules";
    private const string Furniture = "furniture";
    private const string Caption = "caption";

    /// <summary>Finds the furniture that is marked.</summary>
    public const string OfFurniture = $"[{Mark}={Furniture}]";

    /// <summary>Marks every element of which nothing is read, with all that it holds, and what is said of pictures.</summary>
    /// <param name="story">Where the article stands: what holds it is no furniture. Null where nobody knows.</param>
    public static void SetIn(IHtmlDocument page, PageTally tally, PageStory? story, PageNoise noise)
    {
        var furniture = new PageFurniture(page, tally, story, noise);
        foreach (var element in page.All)
        {
            if ((element.ParentElement is { } parent && IsFurniture(parent)) || furniture.Has(element))
            {
                element.SetAttribute(Mark, Furniture);
            }
            else if (element.LocalName == "figcaption" || PageWords.In(element).Contains("caption", StringComparer.OrdinalIgnoreCase))
            {
                element.SetAttribute(Mark, Caption);
            }
            else
            {
                element.RemoveAttribute(Mark);
            }
        }
    }

    /// <summary>A new element that is marked.</summary>
    public static IElement Enclosure(IHtmlDocument page)
    {
        var element = page.CreateElement("span");
        element.SetAttribute(Mark, Furniture);
        return element;
    }

    /// <summary>True for an element that is marked as furniture.</summary>
    public static bool IsFurniture(IElement element) => element.GetAttribute(Mark) == Furniture;

    /// <summary>True for an element that is marked as what is said of a picture.</summary>
    public static bool IsCaption(IElement element) => element.GetAttribute(Mark) == Caption;
}
