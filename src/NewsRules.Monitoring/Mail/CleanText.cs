using System.Text;

namespace NewsRules.Monitoring.Mail;

/// <summary>
/// Takes out of foreign text what could change anything but itself: controls, line ends, marks that turn the reading order, halves of
/// characters.
/// </summary>
public static class CleanText
{
    /// <summary>The text on one line, spaces run together; fit for a header or a terminal.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                gap = true;
            }
            else if (!TurnsReadingOrder(rune.Value))
            {
                line.Append(gap && line.Length > 0 ? " " : "").Append(rune.ToString());
                gap = false;
            }
        }

        return line.ToString();
    }

    /// <summary>A piece of a line: cleaned the same way, but spaces at its ends stay.</summary>
    public static string Piece(string text)
    {
        var line = Line(text);
        var before = text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
        var after = line.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "";
        return before + line + after;
    }

    // Arabic letter mark, left-to-right and right-to-left marks, embeddings and overrides, isolates.
    private static bool TurnsReadingOrder(int code) =>
        code is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
