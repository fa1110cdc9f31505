using System.Buffers;
using System.Net;
using System.Text;

namespace NewsRules.Monitoring.Feeds;

/// <summary>Mends what feeds in the wild break most: names of HTML characters, bare ampersands and angle brackets, control characters, words before the document.</summary>
internal static class FeedRepair
{
    private const int LongestName = 32;

    private static readonly SearchValues<char> InReference = SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] Verbatim = ["<![CDATA[", "]]>", "<!--", "-->", "<?", "?>"];

    /// <summary>One pass; what is verbatim stays as it is.</summary>
    public static string Of(string text)
    {
        var mended = new StringBuilder(text.Length + 256);
        for (var at = Math.Max(0, text.IndexOf('<', StringComparison.Ordinal)); at < text.Length;)
        {
            var length = LengthVerbatim(text, at);
            if (length > 0)
            {
                foreach (var unit in text.AsSpan(at, length))
                {
                    mended.Append(Clean(unit));
                }

                at += length;
            }
            else
            {
                at += Mend(text, at, mended);
            }
        }

        return mended.ToString();
    }

    private static int LengthVerbatim(string text, int at)
    {
        for (var i = 0; i < Verbatim.Length && text[at] == '<'; i += 2)
        {
            if (string.CompareOrdinal(text, at, Verbatim[i], 0, Verbatim[i].Length) == 0)
            {
                var end = text.IndexOf(Verbatim[i + 1], at, StringComparison.Ordinal);
                return (end < 0 ? text.Length : end + Verbatim[i + 1].Length) - at;
            }
        }

        return 0;
    }

    // How many units of the text were mended.
    private static int Mend(string text, int at, StringBuilder mended)
    {
        if (text[at] == '&' && Reference(text, at) is var reference)
        {
            mended.Append(reference.Length == 0 ? "&amp;" : Written(reference));
            return Math.Max(1, reference.Length);
        }

        _ = text[at] == '<' && !Opens(text, at) ? mended.Append("&lt;") : mended.Append(Clean(text[at]));
        return 1;
    }

    private static bool Opens(string text, int at) => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?' or '_');

    // "&name;" or "&#12;"; empty when it is none.
    private static string Reference(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestName, text.Length - at));
        return end > at + 1 && text.AsSpan(at + 1, end - at - 1).IndexOfAnyExcept(InReference) < 0 ? text[at..(end + 1)] : "";
    }

    private static string Written(string reference) => WebUtility.HtmlDecode(reference) switch
    {
        var unknown when unknown == reference => "&amp;" + reference[1..],
        "&" => "&amp;",
        "<" => "&lt;",
        var meant => meant,
    };

    private static char Clean(char unit) => unit is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? ' ' : unit;
}
