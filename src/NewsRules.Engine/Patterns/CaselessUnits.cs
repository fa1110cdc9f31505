namespace NewsRules.Engine.Patterns;

/// <summary>
/// Units of text as fixed parts of patterns are compared: whatever a pattern may take for an ASCII letter is that letter in small.
/// </summary>
internal static class CaselessUnits
{
    /// <summary>The unit that stands for all that case makes of it.</summary>
    public static char Fold(char unit) =>
        unit switch
        {
            < 'A' => unit,
            <= 'Z' => (char)(unit | 0x20),
            < '\u0130' => unit,
            '\u0130' or '\u0131' => 'i',
            '\u212A' => 'k',
            _ => unit,
        };

    /// <summary>False for a unit that a pattern which ignores case may take for another than its folding says.</summary>
    public static bool IsCertain(char unit) =>
        char.IsAscii(unit)
        || (char.ToUpperInvariant(unit) == unit && char.ToLowerInvariant(unit) == unit && !char.IsLetter(unit))
        || unit is >= '\u0600' and <= '\u06FF';

    /// <summary>All units of a text.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (units, from) =>
        {
            for (var at = 0; at < units.Length; at++)
            {
                units[at] = Fold(from[at]);
            }
        });
}
