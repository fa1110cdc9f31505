using System.Text.RegularExpressions;

namespace NewsRules.Language.Diagnostics;

/// <summary>
/// The signs and words by which search engines choose, join and leave out, in the languages of analysts. In rules they are letters like all
/// others, so that whoever writes them is told. Words in small letters are ordinary ones of a text, but Arabic has no capitals to tell them
/// by.
/// </summary>
internal static partial class QuerySigns
{
    /// <summary>The first word or sign of a text that is meant to choose, join or leave out.</summary>
    public static Match InText(string text) => Words().Match(text);

    /// <summary>A sign before a word that must be there, or must not, and the word.</summary>
    public static Match BeforeAWord(string text) => Prefix().Match(text);

    /// <summary>The part of an article that is named before a word, and the word: title:truce.</summary>
    public static Match OfAPart(string text) => Part().Match(text);

    /// <summary>The names of one text, parted by what no name has within it; null of a single one.</summary>
    public static string[]? Several(string name) => Parted(Surely().Split(name));

    /// <summary>The same by all that may stand between two names, and within one.</summary>
    public static string[]? Perhaps(string name) => Parted(MayPart().Split(name));

    /// <summary>Whether a name begins with what is meant to take it away.</summary>
    public static bool LeavesOut(string name) => Without().IsMatch(name);

    private static string[]? Parted(string[] parts) =>
        Array.FindAll(parts, part => part.Length > 0) is { Length: > 1 } several ? several : null;

    [GeneratedRegex(
        @"(?<=\S\s+)(?:(?<or>X?OR|OU|أو|او)|(?<and>AND|ET|و|&&))(?=\s+\S)|(?<!\S)(?<not>(AND)?NOT|SAUF)(?=\s+\S)|^(?:(?<or>X?OR)|(?<and>AND)|(?<not>(AND)?NOT))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        @"(?<!\S)(?<sign>[-!+])(""(?<word>[^""]+)""|(?<word>\p{L}\S*))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"(?<!\S)(?<part>(?<title>(in|all)?title|headline|titre|hd|عنوان|العنوان)|(?<source>site|source|domain|url|inurl|publisher|مصدر|المصدر|موقع)|(?<language>lang|language|langue|لغة|اللغة)|body|text|intext|content|author|byline|from|date|before|after|since|until):(?<word>[^\s/]\S*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\s*(?:[؛;|]+|,(?!\d))\s*|\s+(?:or|OR|ou|OU|أو|او|AND|ET|و|&&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Surely();

    [GeneratedRegex(@"\s*[،؛;|,/&+]+\s*|\s+(?i:or|ou|أو|او|and|et|و)\s+|\s+و(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex MayPart();

    [GeneratedRegex(@"^(?:[-!]\p{L}|(?:NOT|not|SAUF|sauf)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Without();
}
