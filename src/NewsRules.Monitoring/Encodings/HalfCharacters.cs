using System.Globalization;

namespace NewsRules.Monitoring.Encodings;

/// <summary>
/// Halves of characters that JSON writes as escapes, as where a headline was cut inside an emoji ("\ud83d"). The parser takes them, and
/// then refuses to give out the name or text that holds one.
/// </summary>
internal static class HalfCharacters
{
    private const int Length = 6;
    private const string Blank = "0020";

    /// <summary>The same JSON, of the same length, with a blank for each.</summary>
    public static string Blanked(string json)
    {
        char[]? mended = null;
        var at = json.IndexOf('\\', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < json.Length)
        {
            var isHalf = char.IsSurrogate(Escaped(json, at));
            var isWhole = isHalf && char.IsSurrogatePair(Escaped(json, at), Escaped(json, at + Length));
            if (isHalf && !isWhole)
            {
                mended ??= json.ToCharArray();
                Blank.CopyTo(mended.AsSpan(at + 2));
            }

            at += isWhole ? 2 * Length : 2;
            at = at < json.Length ? json.IndexOf('\\', at) : -1;
        }

        return mended is null ? json : new(mended);
    }

    // The unit that an escape here stands for; zero for none.
    private static char Escaped(string json, int at) =>
        at + Length <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
