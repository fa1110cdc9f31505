using System.Buffers;
using AngleSharp.Dom;
using Ganss.Xss;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>
/// Markup as nearly all feeds have it, in which a sanitiser would do no more than take attributes away; it takes three times as long as to
/// parse.
/// </summary>
internal static class PlainMarkup
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private static readonly SearchValues<char> OfAddresses = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#&=%:+,;@!$'()*"
    );

    /// <summary>
    /// Takes the attributes and comments away that the sanitiser would, if that is all it would do; false, with nothing changed, if it may
    /// not be.
    /// </summary>
    public static bool Clear(IElement root, HtmlSanitizer sanitizer)
    {
        var refused = new List<(IElement Element, string Name)>();
        var comments = new List<IComment>();
        foreach (var node in root.Descendants())
        {
            if (node is IComment comment)
            {
                comments.Add(comment);
            }
            else if (
                !(
                    node is IText
                    || (
                        node is IElement { NamespaceUri: Html } element
                        && sanitizer.AllowedTags.Contains(element.LocalName)
                        && IsPlain(element, sanitizer, refused)
                    )
                )
            )
            {
                return false;
            }
        }

        comments.ForEach(comment => comment.Remove());
        refused.ForEach(attribute => attribute.Element.RemoveAttribute(attribute.Name));
        return true;
    }

    private static bool IsPlain(IElement element, HtmlSanitizer sanitizer, List<(IElement Element, string Name)> refused)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri is not null)
            {
                return false;
            }

            if (!sanitizer.AllowedAttributes.Contains(attribute.Name))
            {
                refused.Add((element, attribute.Name));
            }
            else if (
                !(
                    sanitizer.UriAttributes.Contains(attribute.Name)
                        ? IsAddress(attribute.Value)
                        : !attribute.Value.Contains('{', StringComparison.Ordinal)
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(string value) =>
        (value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal))
        && !value.AsSpan().ContainsAnyExcept(OfAddresses);
}
