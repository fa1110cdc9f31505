using System.Buffers;
using System.Text;

namespace NewsRules.Monitoring.Feeds.Documents;

/// <summary>
/// Characters that no text has: controls go, and those that Windows puts among the controls are what Windows means by them.
/// </summary>
internal static class Characters
{
    private static readonly SearchValues<char> Foul = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\t', '\n', '\r']),
        '\uFFFE',
        '\uFFFF',
        '\uFEFF',
    ]);

    public static string Clean(string text) => text.AsSpan().IndexOfAny(Foul) is var first and >= 0 ? Clean(text, first) : text;

    private static string Clean(string text, int first)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var unit in text.AsSpan(first))
        {
            _ =
                unit is >= '\u0080' and < '\u00A0' ? clean.Append(Windows(unit))
                : Foul.Contains(unit) ? clean
                : clean.Append(unit);
        }

        return clean.ToString();
    }

    private static string Windows(char unit) =>
        Encodings.Charsets.Western.GetString([(byte)unit]) is [var meant] && !char.IsControl(meant) ? meant.ToString() : "";
}
