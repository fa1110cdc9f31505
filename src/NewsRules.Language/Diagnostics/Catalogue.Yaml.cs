using NewsRules.Facts.Articles;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

// 10xx: what keeps a file from being read.
public static partial class Catalogue
{
    private const string Unread = "; the rest of this document was not read";

    public static Diagnostic UnknownEscape(SourceFile file, Span at) =>
        Error("NR1001", file, at, "A \\ in double quotes means something else here.", $"write the text in single quotes{Unread}");

    public static Diagnostic NotYaml(SourceFile file, Span at, string why) =>
        Error("NR1001", file, at, $"This is not YAML: {why.TrimEnd('.')}.", "the rest of this document was not read");

    public static Diagnostic NotText(SourceFile file, Span at) =>
        Error("NR1002", file, at, "This file is not text in UTF-8.", "save it as UTF-8");

    public static Diagnostic TooDeep(SourceFile file, Span at) =>
        Error("NR1003", file, at, $"Lists and maps nest deeper than {YamlReader.MaxDepth} here.", "the rest of this document was not read");

    public static Diagnostic Alias(SourceFile file, Span at) =>
        Error("NR1004", file, at, "An alias (*name) is not allowed.", "write the value out, or put it in quotes when the * belongs to it");

    public static Diagnostic TagOrAnchor(SourceFile file, Span at) =>
        Error("NR1005", file, at, "A tag (!name) or anchor (&name) is not allowed.", "put the value in quotes when the sign belongs to it");

    public static Diagnostic KeyIsNoText(YamlNode key) => Error("NR1006", key, "A key must be a word.");

    public static Diagnostic DuplicateKey(YamlScalar key, YamlScalar first) =>
        Error("NR1007", key, $"The key '{key.Shown}' is here twice.").Beside(first, "the first one");

    public static Diagnostic TooLarge(SourceFile file) =>
        Error(
            "NR1008",
            file,
            new Span(0, 0),
            "This file is too large to be rules.",
            $"keep a file under {YamlReader.MaxLength / 1024 / 1024} million characters"
        );

    public static Diagnostic Tab(SourceFile file, Span at) =>
        Error("NR1009", file, at, "A line begins with a tab.", $"indent with spaces{Unread}");

    public static Diagnostic EmptyFile(SourceFile file) =>
        new("NR1010", Severity.Warning, file, new Span(0, 0), "This file says nothing.", "write a rule in it, or take it away");

    public static Diagnostic TooManyNodes(SourceFile file, Span at) =>
        Error(
            "NR1011",
            file,
            at,
            $"This file holds more than {YamlReader.MaxNodes} values.",
            "spread it over several files; the rest was not read"
        );

    public static Diagnostic MoreOfThisFile(Diagnostic last, IReadOnlyList<Diagnostic> rest) =>
        new(
            "NR1012",
            rest.Max(one => one.Severity),
            last.File,
            last.Span,
            $"This file has {rest.Count} more complaints.",
            "repair the first ones and check again"
        );

    public static Diagnostic ColonInText(SourceFile file, Span at) =>
        Error("NR1013", file, at, "A colon with a space behind it begins a new value here.", $"put the text in quotes{Unread}");

    public static Diagnostic BracesForgotten(SourceFile file, Span at, string outer, string key) =>
        Error(
            "NR1013",
            file,
            at,
            "A colon with a space behind it begins a new value here.",
            $"write  {outer}: {{ {key}: … }}, or begin a new line with  {key}:{Unread}"
        );

    public static Diagnostic CannotBegin(SourceFile file, Span at) =>
        Error(
            "NR1014",
            file,
            at,
            $"A value cannot begin with {at.Of(file.Text).ToString()}.",
            $"put it in quotes{(at.Of(file.Text) is "@" ? ", or for a list write { list: name }" : "")}{Unread}"
        );

    public static Diagnostic BracketNotClosed(SourceFile file, Span bracket) =>
        Error(
            "NR1015",
            file,
            bracket,
            $"The {bracket.Of(file.Text)} that begins here is not closed.",
            $"put  {(bracket.Of(file.Text) is "{" ? '}' : ']')}  where it ends{Unread}"
        );

    public static Diagnostic ClosesNothing(SourceFile file, Span bracket) =>
        Error("NR1015", file, bracket, $"This {bracket.Of(file.Text)} closes nothing.", $"strike it{Unread}");

    public static Diagnostic QuoteNotClosed(SourceFile file, Span at) =>
        Error("NR1015", file, at, "The quote that begins here is not closed.", "the rest of this document was not read");

    public static Diagnostic QuoteClosedTooEarly(SourceFile file, Span at) =>
        Error(
            "NR1015",
            file,
            at,
            "The quote is closed before this.",
            $"write a quote within quotes twice where it is ', and with a \\ before it where it is \"{Unread}"
        );

    public static Diagnostic TooFarIn(SourceFile file, Span key) =>
        Error(
            "NR1016",
            file,
            key,
            "This line stands further in than the one that it belongs to.",
            $"begin it as far in as the line above; a text that goes on stands in quotes{Unread}"
        );

    public static Diagnostic IndentFitsNone(SourceFile file, Span at) =>
        Error(
            "NR1016",
            file,
            at,
            "This stands under no key that is above it.",
            $"begin the line as far in as the lines that it belongs to{Unread}"
        );

    public static Diagnostic EmptyFolder(string path) =>
        Warning(
            "NR1017",
            new SourceFile(path, ""),
            new Span(0, 0),
            "There is no file of rules in this folder.",
            "a file of rules ends in .yaml"
        );

    public static Diagnostic CommaForgotten(SourceFile file, Span key) =>
        Error("NR1018", file, key, "A comma is missing before this.", $"write  , {key.Of(file.Text)}:{Unread}");

    public static Diagnostic CommaTooMany(SourceFile file, Span comma) =>
        Error("NR1018", file, comma, "This comma is one too many.", $"strike it{Unread}");

    public static Diagnostic BlankForgotten(SourceFile file, Span key) =>
        Error("NR1018", file, key, "A blank is missing behind this colon.", $"write  {key.Of(file.Text)} …{Unread}");

    public static Diagnostic LineForgotten(SourceFile file, Span key) =>
        Error("NR1018", file, key, "A new line is missing before this.", $"begin a line with it, or put the text in quotes{Unread}");
}
