using System.Text;
using NewsRules.Monitoring.Feeds.Documents;
using NewsRules.Monitoring.Feeds.Texts;

namespace NewsRules.Monitoring.Feeds.Formats;

/// <summary>The text constructs of Atom: a type, and in Atom 0.3 a mode, say how words are written.</summary>
internal static class AtomText
{
    public static FeedText Of(FeedElement element)
    {
        var type = element.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Trim().ToLowerInvariant() ?? "";
        if (element.HasElements || (type.Contains("xhtml", StringComparison.Ordinal) && mode != "escaped"))
        {
            return FeedText.Markup(InnerMarkup.Of(element), element.Base);
        }

        var decoded = mode == "base64" || IsBinary(type) ? Decoded(element.Value) : null;
        return Typed(decoded ?? element.Value, type, decoded is not null, element);
    }

    private static FeedText Typed(string words, string type, bool wasEncoded, FeedElement element) =>
        type switch
        {
            _ when type.Contains("html", StringComparison.Ordinal) || element.Name == "content:encoded" => FeedText.Markup(
                words,
                element.Base
            ),
            "" or "text" or "text/plain" when !wasEncoded && IsAtom(element) => FeedText.Plain(words),
            _ => FeedText.Either(words, element.Base),
        };

    private static bool IsAtom(FeedElement element) =>
        !element.Name.Contains(':', StringComparison.Ordinal) || element.Name.StartsWith("atom:", StringComparison.Ordinal);

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("xml", StringComparison.Ordinal);

    // What happens to consist of the letters of base64 is not encoded: bytes that are no text give it away.
    private static string? Decoded(string words)
    {
        var bytes = new byte[words.Length];
        return
            Convert.TryFromBase64String(words, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var text
            && !text.Contains('\uFFFD', StringComparison.Ordinal)
            ? Characters.Clean(text)
            : null;
    }
}
