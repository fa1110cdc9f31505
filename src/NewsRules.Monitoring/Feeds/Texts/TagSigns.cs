using System.Text;

namespace NewsRules.Monitoring.Feeds.Texts;

/// <summary>Angle brackets that open nothing are words: an HTML parser would take what follows them for a comment.</summary>
internal static class TagSigns
{
    public static string Only(string markup)
    {
        var at = NextFalse(markup, 0);
        if (at < 0)
        {
            return markup;
        }

        var written = new StringBuilder(markup.Length + 16);
        var from = 0;
        for (; at >= 0; at = NextFalse(markup, from))
        {
            written.Append(markup, from, at - from).Append("&lt;");
            from = at + 1;
        }

        return written.Append(markup, from, markup.Length - from).ToString();
    }

    private static int NextFalse(string markup, int from)
    {
        for (var at = markup.IndexOf('<', from); at >= 0; at = markup.IndexOf('<', at + 1))
        {
            if (!IsTrue(markup.AsSpan(at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsTrue(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['!', '-', '-', ..] or ['!', '[', ..] => true,
            ['!' or '/' or '?', var letter, ..] => char.IsAsciiLetter(letter),
            [var letter, ..] => char.IsAsciiLetter(letter),
            _ => false,
        };
}
