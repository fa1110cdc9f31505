using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using NewsRules.Monitoring.Feeds.Documents;
using NewsRules.Monitoring.Pages;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>
/// HTML from which everything is gone that does something: scripts, styles, forms, frames, handlers, links to other than the web and mail.
/// </summary>
internal static class InertHtml
{
    // The time to clean grows with the square of what is taken away.
    private const int MostElements = 20_000;

    private static readonly string[] WithTheirContent =
    [
        "script",
        "style",
        "template",
        "iframe",
        "applet",
        "select",
        "noembed",
        "noframes",
    ];

    private static readonly string[] Refused =
    [
        "style",
        "form",
        "input",
        "button",
        "select",
        "option",
        "optgroup",
        "textarea",
        "fieldset",
        "legend",
        "label",
        "datalist",
        "keygen",
        "output",
        "menuitem",
        "dialog",
        "meta",
        "link",
        "base",
        "map",
        "area",
    ];

    private static readonly string[] RefusedAttributes =
    [
        "style",
        "target",
        "action",
        "background",
        "name",
        "id",
        "class",
        "accept",
        "accept-charset",
        "enctype",
        "method",
        "usemap",
        "ismap",
        "tabindex",
        "accesskey",
        "contenteditable",
        "draggable",
        "dropzone",
        "contextmenu",
    ];

    private static readonly HtmlSanitizer Sanitizer = Build();

    /// <param name="baseUri">What its links are relative to.</param>
    public static string Of(string markup, Uri? baseUri) => Of(markup, baseUri, alwaysSanitise: false);

    /// <param name="alwaysSanitise">Also where it would change nothing but attributes.</param>
    internal static string Of(string markup, Uri? baseUri, bool alwaysSanitise)
    {
        if (!markup.Contains('<', StringComparison.Ordinal))
        {
            return PlainHtml.Of(Characters.Clean(WebUtility.HtmlDecode(markup)));
        }

        try
        {
            using var page = PageMarkup.Parse("<!DOCTYPE html><body>" + TagSigns.Only(markup), isScripting: false);
            var clean =
                page.All.Length > MostElements || page.Body is not { } body
                    ? ""
                    : (!alwaysSanitise && PlainMarkup.Clear(body, Sanitizer) ? body : Sanitised(page, baseUri))?.InnerHtml.Trim() ?? "";

            // An attribute that nobody closes swallows all there is; words are not lost with it.
            return clean.Length > 0 ? clean : Words(markup);
        }
        catch (NoPageException)
        {
            return Words(markup);
        }
    }

    private static IElement? Sanitised(IHtmlDocument page, Uri? baseUri)
    {
        foreach (var element in page.QuerySelectorAll(string.Join(',', WithTheirContent)))
        {
            element.Remove();
        }

        return Sanitizer.SanitizeDom(page, page.Body, baseUri?.AbsoluteUri ?? "").Body;
    }

    private static string Words(string markup) => PlainHtml.Of(MarkupText.Of(markup));

    private static HtmlSanitizer Build()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.ExceptWith(Refused);
        sanitizer.AllowedAttributes.ExceptWith(RefusedAttributes);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowDataAttributes = false;
        return sanitizer;
    }
}
