using System.Text.RegularExpressions;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

// 11xx: what a node should be and is not.
public static partial class Catalogue
{
    public static Diagnostic UnknownKey(YamlScalar key, string owner, string? hint) =>
        Error("NR1101", key, $"{owner} has no key '{key.Shown}'.", hint);

    public static Diagnostic MissingKey(YamlNode at, string owner, params ReadOnlySpan<string> oneOf) =>
        Error(
            "NR1102",
            at.File,
            FirstLine(at),
            oneOf.Length == 1 ? $"{owner} needs the key '{oneOf[0]}'." : $"{owner} needs one of the keys '{string.Join("', '", oneOf)}'."
        );

    public static Diagnostic KeysAtOdds(YamlScalar second, string owner, IReadOnlyCollection<string> oneOf, string instead) =>
        Error("NR1102", second, $"{owner} takes only one of the keys '{string.Join("', '", oneOf)}'.", instead);

    public static Diagnostic MapExpected(YamlNode at, string what) =>
        Error("NR1103", at, $"{what} must be a map of keys and values.", Hints.OfShape(at, what));

    public static Diagnostic TextExpected(YamlNode at, string what) =>
        Error(
            "NR1104",
            at.File,
            FirstLine(at),
            $"{what} must be a single text.",
            at is YamlMapping { Entries: [{ Key.Value: "list" }] }
                    ? "a list holds no other; where it is used several may stand: [{ list: … }, { list: … }]"
                : what == "'distinct'" ? "the values of one slot are counted; for two count twice, under  all_of:"
                : at.Span.Of(at.File.Text) is ['{', ..] ? "put it in quotes: braces make a map of it"
                : null
        );

    public static Diagnostic NumberExpected(YamlNode at, string what) =>
        Error("NR1104", at.File, FirstLine(at), $"{what} must be a whole number.");

    public static Diagnostic ListExpected(YamlNode at, string what) =>
        Error("NR1105", at, $"{what} must be a list.", Hints.OfShape(at, what));

    public static Diagnostic Empty(YamlNode at, string what) => Error("NR1106", at, $"{what} is empty.", Hints.OfNothing(at));

    public static Diagnostic ChangesNothing(YamlScalar rule) =>
        Error(
            "NR1106",
            rule,
            "This override is empty: it changes nothing of the rule.",
            "add  exceptions:,  status:  or  level:, or strike it"
        );

    public static Diagnostic UnknownDocument(YamlNode at, string? hint) =>
        Error(
            "NR1107",
            at.File,
            FirstLine(at),
            "A document must begin with 'rule', 'define', 'sources', 'receivers', 'lexicon' or 'entities'.",
            hint
        );

    public static Diagnostic NotADuration(YamlScalar at) =>
        Error("NR1108", at, $"'{at.Shown}' is no length of time.", "write for example 30m, 6h or 2d");

    public static Diagnostic TooLongATime(YamlScalar at, int days) =>
        Error("NR1108", at, $"'{at.Shown}' is too long a time.", $"write {days}d at most");

    public static Diagnostic NotANumber(YamlScalar at, int min, int max) =>
        Error(
            "NR1109",
            at,
            $"'{at.Shown}' is no whole number from {min} {(max == int.MaxValue ? "up" : $"to {max}")}.",
            Hints.OfNumber(at.Value, min)
        );

    public static Diagnostic NoneByMax(YamlScalar at) =>
        Error("NR1109", at, "'0' is no number of facts.", "what there must be none of stands under  not:");

    public static Diagnostic NotATime(YamlScalar at) =>
        Error("NR1110", at, $"'{at.Shown}' is no date.", Hints.OfDate(at.Value) ?? "write for example 2026-03-01 or 2026-03-01T09:00:00Z");

    public static Diagnostic NotADate(YamlScalar at) =>
        Error(
            "NR1110",
            at,
            $"'{at.Shown}' is no date.",
            Hints.OfDate(at.Value) ?? "write a year, a month or a day: 2014, 2014-06 or 2014-06-30"
        );

    public static Diagnostic NotAnAddress(YamlScalar at) =>
        Error(
            "NR1111",
            at,
            $"'{at.Shown}' is no http or https address.",
            at.Value.Contains("//", StringComparison.Ordinal) ? null : $"write it whole: https://{at.Shown}"
        );

    public static Diagnostic NotAnId(YamlScalar at) =>
        Error("NR1112", at, $"'{at.Shown}' is no id.", "use Latin letters and digits, with a hyphen, dot or _ between them: fm-on-libya");

    public static Diagnostic QuoteIt(YamlScalar at) =>
        Error("NR1113", at, $"'{at.Shown}' means something else to many YAML readers.", $"write \"{at.Shown}\" in quotes");

    public static Diagnostic NotAMailAddress(YamlScalar at) =>
        Error(
            "NR1114",
            at,
            $"'{at.Shown}' is no mail address.",
            at.Value.Contains(',', StringComparison.Ordinal) ? $"write a list: [{at.Shown}]" : "write for example desk@example.org"
        );

    public static Diagnostic NotATimeZone(YamlScalar at, string? near) =>
        Error("NR1115", at, $"No time zone is called '{at.Shown}'.", Hints.DidYouMean(near) ?? "write for example Africa/Tripoli");

    public static Diagnostic NotACountryCode(YamlScalar at) =>
        Error("NR1116", at, $"'{at.Shown}' is no code of a country.", "two capital letters of ISO 3166: LY");

    public static Diagnostic StarTooEarly(YamlScalar at, Span star) =>
        Error(
            "NR1117",
            at.File,
            star,
            $"A * stands for the rest of a word, behind {WantedWord.LeastBeginning} letters of it or more.",
            "write for example sanction*"
        );

    public static Diagnostic StarForNothing(YamlScalar at) =>
        Error(
            "NR1117",
            at,
            "A * stands for nothing in a name: it is compared as a whole.",
            "write the name; words that begin alike are looked for by  text:"
        );

    public static Diagnostic NotAPattern(YamlScalar at, Span place, RegexParseError why) =>
        Error("NR1118", at.File, place, $"This is no regular expression: {InWords(why)}.");

    public static Diagnostic PatternLooksAround(YamlScalar at) =>
        Error(
            "NR1119",
            at,
            "A pattern may not look around or back at what it found: (?=…), (?<!…), \\1.",
            "it would cost more the longer the text is"
        );

    public static Diagnostic PatternTooLarge(YamlScalar at, int most) =>
        Error("NR1120", at, $"This pattern stands for more than {most} signs, its repetitions counted.");

    public static Diagnostic ArabicComma(YamlScalar at, Span place) =>
        Error("NR1121", at.File, place, "The comma ، separates nothing here.", "write , between values");

    public static Diagnostic NoValue(YamlScalar at) =>
        Error(
            "NR1122",
            at,
            $"'{at.Shown}' means nothing at all to many YAML readers.",
            "for a slot without a value write none; where it is a word put it in quotes"
        );

    public static Diagnostic ControlCharacter(YamlScalar at, Span place) =>
        Error(
            "NR1123",
            at.File,
            place,
            "There is a control character here, which no article has.",
            "a \\ in double quotes makes one: write it in single quotes"
        );

    public static Diagnostic Invisible(YamlScalar at, Span place) =>
        Error(
            "NR1123",
            at.File,
            place,
            at.File.Text[Math.Min(place.Start, at.File.Text.Length - 1)] == '\u00a0'
                ? "There is a space of print here, which joins words."
                : "There is a character here that nobody sees.",
            "type the word anew"
        );

    public static Diagnostic QuotesOfPrint(YamlScalar at) =>
        Error("NR1124", at, "These quotes are part of the name.", "write straight ones: \"…\"");

    public static Diagnostic TooLong(YamlScalar at, string what, int most) =>
        Error("NR1126", at, $"{what} has {at.Value.Length} characters; more than {most} nobody reads.", "shorten it");

    /// <summary>UnterminatedBracket: unterminated bracket.</summary>
    private static string InWords(RegexParseError why) =>
        string.Concat(
            why.ToString().Select((unit, at) => char.IsUpper(unit) ? (at == 0 ? "" : " ") + char.ToLowerInvariant(unit) : unit.ToString())
        );
}
