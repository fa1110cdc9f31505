using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsRules.Monitoring.Encodings;

/// <summary>Encodings by the names that pages, feeds and servers give them.</summary>
internal static partial class Charsets
{
    // Old Arabic sites are in windows-1256, which the runtime knows only when told to.
    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Western => Encoding.GetEncoding("windows-1252");

    /// <summary>What a Content-Type header says of the encoding; null when it says nothing.</summary>
    public static string? Said(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"', '\'', ' ') : null;

    /// <summary>
    /// By a name of the WHATWG (https://encoding.spec.whatwg.org), of IANA, or one like "cp437", "ms932" or "utf_16"; null for a name that
    /// stands for nothing.
    /// </summary>
    public static Encoding? Of(string? name)
    {
        var label = name?.Trim().ToLowerInvariant() ?? "";
        return label.Length == 0
            ? null
            : Web(label) ?? Registered(label) ?? Registered(label.Replace('_', '-')) ?? Registered(Plain(label)) ?? Numbered(label);
    }

    private static Encoding? Web(string label) =>
        AngleSharp.Text.TextEncoding.IsSupported(label) ? AngleSharp.Text.TextEncoding.Resolve(label) : null;

    private static Encoding? Registered(string label)
    {
        try
        {
            return label.Contains("utf-7", StringComparison.Ordinal) ? null : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Plain(string label) =>
        label.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) switch
        {
            "u8" or "utf8" or "utf" or "unicode11utf8" => "utf-8",
            "u16" or "utf16" or "ucs2" or "csunicode" or "iso10646ucs2" or "utf16le" => "utf-16",
            "utf16be" => "utf-16BE",
            "u32" or "utf32" or "ucs4" or "csucs4" or "iso10646ucs4" or "utf32le" => "utf-32",
            "utf32be" => "utf-32BE",
            ['i', 's', 'o', '8', '8', '5', '9', .. var part] => $"iso-8859-{part}",
            var other => other,
        };

    private static Encoding? Numbered(string label)
    {
        if (CodePage().Match(label) is not { Success: true } match)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^(x-)?(cp|ibm|ms|win|windows|microsoft)?[-_]?(?<number>\d{3,5})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex CodePage();
}
