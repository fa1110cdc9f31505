using System.Text.RegularExpressions;
using NewsRules.Engine.Words;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// What search engines understand and rules look for as it stands: signs and words for "and", "or", "not", "near" and for letters that may
/// be any.
/// </summary>
internal static partial class SearchHabits
{
    private const string Commas = ",،;؛";
    private const int MostOfOne = 3;
    private const int LongestAbbreviation = 4;
    private static readonly string[] Endings = ["Inc", "Ltd", "Co", "Jr", "Sr"];

    /// <summary>The complaint about the first of them in a text; null where there is none.</summary>
    public static Diagnostic? Of(YamlScalar text)
    {
        var (words, bar) = (text.Value, text.Value.IndexOf('|', StringComparison.Ordinal));
        return SlashedPattern().Match(words) is { Success: true } pattern ? Slashes(text, pattern)
            : bar >= 0 ? Parting(text, bar, words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : Near().Match(words) is { Success: true } near ? Nearness(text, near)
            : QuerySigns.InText(words) is { Success: true } word ? Logic(text, word)
            : QuerySigns.BeforeAWord(words) is { Success: true } sign ? Prefix(text, sign)
            : QuerySigns.OfAPart(words) is { Success: true } part ? OfAPart(text, part)
            : Boost().Match(words) is { Success: true } boost
                ? Catalogue.SearchHabit(
                    text,
                    text.Place(boost.Index, boost.Length),
                    "A ^ weighs nothing: every word of a phrase must be there.",
                    "strike it"
                )
            : AnyLetter().Match(words) is { Success: true } any
                ? Catalogue.SearchHabit(
                    text,
                    text.Place(any.Index, any.Length),
                    any.Value == "?" ? "A ? stands for no letter." : "Brackets choose no letter.",
                    "list each spelling, or write a pattern"
                )
            : Flags().Match(words) is { Success: true } flags
                ? Catalogue.SearchHabit(
                    text,
                    text.Place(flags.Index, flags.Length),
                    "This sets nothing: it makes no pattern of a phrase.",
                    "strike it, as words in small letters are found in any; or write a pattern"
                )
            : Count().Match(words) is { Success: true } count
                ? Catalogue.SearchHabit(
                    text,
                    text.Place(count.Index, count.Length),
                    "This counts nothing: it is looked for as a word of the phrase.",
                    "strike it: a phrase is found or not, however often"
                )
            : OfCommas(text);
    }

    private static Diagnostic Slashes(YamlScalar text, Match pattern) =>
        Catalogue.SearchHabit(
            text,
            text.Span,
            "Slashes make no pattern here: the words between them are looked for.",
            $"write  text: {{ pattern: '{(pattern.Groups["flags"].Value.Contains('i', StringComparison.Ordinal) ? "(?i)" : "")}{pattern.Groups["pattern"].Value}' }}"
        );

    private static Diagnostic Parting(YamlScalar text, int sign, string[] parts) =>
        Catalogue.SearchHabit(
            text,
            text.Place(sign, 1),
            "This sign parts nothing: all of the text is one phrase.",
            $"where any of it is enough write a list: [{string.Join(", ", parts)}]"
        );

    private static Diagnostic Nearness(YamlScalar text, Match near) =>
        Catalogue.SearchHabit(
            text,
            text.Place(near.Index, near.Length),
            "Nearness is not asked for inside a phrase: this is looked for as it stands.",
            $"write  near: [ … , … ]  and beside it  within: {(near.Groups["words"].Value is { Length: > 0 } words ? words : "5")}"
        );

    private static Diagnostic Logic(YamlScalar text, Match word) =>
        Catalogue.SearchHabit(
            text,
            text.Place(word.Index, word.Length),
            word.Value == "&&"
                ? "Signs join nothing here: all of the text is one phrase."
                : $"'{word.Value}' is looked for as a word of the phrase.",
            word.Groups["or"].Success ? "for either write  any_of: [ … ]"
                : word.Groups["and"].Success ? "for both write  all_of: [ … ]"
                : "what must not be there stands beside it, under  not: { text: … }"
        );

    private static Diagnostic Prefix(YamlScalar text, Match sign)
    {
        var (at, word) = (text.Place(sign.Index, 1), sign.Groups["word"].Value);
        return sign.Groups["sign"].Value == "+"
            ? Catalogue.SearchHabit(
                text,
                at,
                "This sign demands nothing: all of the text is one phrase, of which every word must be there.",
                "for words that stand apart write  all_of: [ … ]"
            )
            : Catalogue.SearchHabit(
                text,
                at,
                $"This sign takes nothing away: '{word}' is looked for like every other word.",
                $"what must not be there stands beside it, under  not: {{ text: {word} }}"
            );
    }

    private static Diagnostic OfAPart(YamlScalar text, Match part) =>
        Catalogue.SearchHabit(
            text,
            text.Place(part.Index, part.Groups["part"].Length + 1),
            $"'{part.Groups["part"].Value}:' names no part of an article here: it is looked for as a word of the phrase.",
            part.Groups["title"].Success ? "write  text: { any_of: [ … ], in: title }"
                : part.Groups["source"].Success ? "write beside it  article: { source: … }"
                : part.Groups["language"].Success ? "write beside it  article: { language: … }"
                : "strike it"
        );

    private static Diagnostic? OfCommas(YamlScalar text)
    {
        var at = text.Value.AsSpan().IndexOfAny(Commas);
        string[] parts = at < 0 ? [] : text.Value.Split(Commas.ToCharArray(), StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(IsOfItsOwn) && (parts.All(IsAbbreviation) || !parts.Any(IsAbbreviation))
            ? Parting(text, at, parts)
            : null;
    }

    /// <summary>What may stand in a list of words, and is no rest of a number or date.</summary>
    private static bool IsOfItsOwn(string part) =>
        part.Length > 0
        && !char.IsDigit(part[0])
        && WantedWord.Of(part).Length is > 0 and <= MostOfOne
        && !Endings.Contains(part.TrimEnd('.'));

    /// <summary>As in "Washington, DC".</summary>
    private static bool IsAbbreviation(string part) =>
        part.Count(char.IsLetter) <= LongestAbbreviation && part.All(unit => char.IsUpper(unit) || unit == '.');

    [GeneratedRegex(@"^\s*/(?<pattern>.+)/(?<flags>[a-z]*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashedPattern();

    [GeneratedRegex(
        @"(?<!\S)(?i:near|within|adj|pre|w)[/~](?<words>\d{1,4})(?!\S)|(?<=\S\s+)(?i:w/in)\s+(?<words>\d{1,4})(?!\S)|(?<=\S\s+)(?:NEAR|ADJ|NEXT|SAME)(?<words>\d{0,4})(?=\s+\S)|(?<=\S\s+)(?i:/|w/)(?:(?<words>\d{1,3})|[sSpP])(?=\s+\S)|~(?<words>\d{1,4})(?!\S)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Near();

    [GeneratedRegex(@"(?<=\p{L})\^\d+(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Boost();

    [GeneratedRegex(@"(?<=\p{L})(?:\?|\[\p{L}+\])(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex AnyLetter();

    [GeneratedRegex(@"^\s*\(\?[imnsx]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Flags();

    [GeneratedRegex(@"(?<!\S)atleast\s?\d+(?=\s?\()", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Count();
}
