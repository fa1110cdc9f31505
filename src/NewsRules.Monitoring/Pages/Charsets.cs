using System.Text;
using AngleSharp.Text;

namespace NewsRules.Monitoring.Pages;

/// <summary>Encodings by the names that pages, feeds and servers give them.</summary>
internal static class Charsets
{
    // Old Arabic sites are in windows-1256, which the runtime knows only when told to.
    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Arabic => Encoding.GetEncoding("windows-1256");

    public static Encoding Western => Encoding.GetEncoding("windows-1252");

    /// <summary>Null for a name that stands for nothing.</summary>
    public static Encoding? Of(string? name) => name is not null && TextEncoding.IsSupported(name.Trim()) ? TextEncoding.Resolve(name.Trim()) : null;
}
