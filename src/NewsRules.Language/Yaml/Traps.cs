using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsRules.Facts.Text;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>Words that are not what they look like: in YAML of other readers, or on the screen.</summary>
internal static partial class Traps
{
    private static readonly FrozenSet<string> Truths = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "NO",
            "No",
            "no",
            "ON",
            "On",
            "on",
            "YES",
            "Yes",
            "yes",
            "OFF",
            "Off",
            "off",
            "Y",
            "y",
            "N",
            "n",
            "true",
            "True",
            "TRUE",
            "false",
            "False",
            "FALSE",
        ]
    );
    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(StringComparer.Ordinal, ["null", "Null", "NULL", "~"]);

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 160).Select(unit => (char)unit).Where(unit => char.IsControl(unit) && !char.IsWhiteSpace(unit)),
    ]);

    /// <summary>What a value without quotes is to readers of YAML 1.1: NO is false, 18:30 is 1110, ~ is nothing.</summary>
    /// <param name="isOpen">False where only certain words can stand, so that no quotes would help.</param>
    public static Diagnostic? Of(YamlScalar value, bool isOpen = true) =>
        value.Style != ScalarStyle.Plain ? null
        : Nothing.Contains(value.Value) ? Catalogue.NoValue(value)
        : !isOpen ? null
        : Truths.Contains(value.Value) || (value.Value is [(>= '0' and <= '9') or '-' or '+', ..] && Sexagesimal().IsMatch(value.Value))
            ? Catalogue.QuoteIt(value)
        : null;

    /// <summary>Why a word is known to nobody although it looks like one that is.</summary>
    /// <param name="isFolded">True where it is compared folded, so that most of what nobody sees does not matter.</param>
    public static Diagnostic? Disguise(YamlScalar word, bool isFolded = false)
    {
        var invisible = Invisible(word.Value, isFolded);
        return invisible >= 0 ? Catalogue.Invisible(word, word.Place(invisible, 1))
            : word.Value.IndexOf('،', StringComparison.Ordinal) is >= 0 and var comma ? Catalogue.ArabicComma(word, word.Place(comma, 1))
            : word.Value is ['“' or '”' or '«' or '„', ..] or [.., '”' or '»'] or ['‘', .., '’'] ? Catalogue.QuotesOfPrint(word)
            : null;
    }

    /// <summary>A control character where words are looked for: "\b" in double quotes is one.</summary>
    public static Diagnostic? Control(YamlScalar text)
    {
        var at = text.Value.AsSpan().IndexOfAny(Controls);
        return at < 0 ? null : Catalogue.ControlCharacter(text, text.Place(at, 1));
    }

    private static int Invisible(string text, bool isFolded)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                (text[at] == '\u00a0' || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
                && !(isFolded && (char.IsWhiteSpace(text[at]) || Folding.IsSilent(text[at])))
            )
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex("^[-+]?[0-9]+(:[0-5]?[0-9])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Sexagesimal();
}
