using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Pages;

/// <summary>Where a page that is none leads its reader at once, by a meta element.</summary>
internal static partial class PageRefresh
{
    private const int Head = 8192;

    // A page that has been read for longer is a page, and only shown anew.
    private const int Soon = 10;

    /// <summary>The other address; null where the page stays.</summary>
    public static Uri? Of(ReadOnlySpan<byte> bytes, Uri address)
    {
        var head = Unseen().Replace(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Head)]), "");
        return
            Element().Match(head) is { Success: true } element
            && Target().Match(element.Value) is { Success: true } target
            && int.Parse(target.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture) <= Soon
            && Uri.TryCreate(address, WebUtility.HtmlDecode(target.Groups["url"].Value), out var next)
            && next.Scheme is "http" or "https"
            && next != address
            ? next
            : null;
    }

    // Readers without scripts are led elsewhere, and are told so in full.
    [GeneratedRegex(
        "<!--.*?-->|<noscript\\b.*?</noscript>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(
        """<meta\b[^<>]*\bhttp-equiv\s*=\s*["']?refresh\b[^<>]*>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Element();

    [GeneratedRegex(
        """\bcontent\s*=\s*["']?\s*(?<seconds>[0-9]{1,4})(\.[0-9]*)?\s*[;,]\s*url\s*=\s*["']?\s*(?<url>[^"'>\s]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Target();
}
