using NewsRules.Facts.Articles;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Language.Yaml;

/// <summary>
/// What is meant by a colon where YAML allows none: a text without quotes, a line too far in, a map without braces, a comma that is
/// missing.
/// </summary>
internal sealed class ColonMistakes(SourceFile file, int document)
{
    /// <summary>Keys whose value is a text of people, in which a colon belongs.</summary>
    private static readonly string[] OfTexts =
    [
        "rule",
        "title",
        "owner",
        "why",
        "name",
        "subject",
        "article",
        "body",
        "text",
        "evidence",
        "labels",
        "allow",
    ];

    public Diagnostic Told(int colon)
    {
        var at = new Span(colon, colon + 1);
        var (start, line) = (file.LineAt(colon).Start, file.Text);
        var key = colon;
        while (key > start && (char.IsAsciiLetterLower(line[key - 1]) || line[key - 1] is '_' or '.'))
        {
            key--;
        }

        var before = line[start..key];
        var open = Brackets.OpenAt(file.Text, document, colon);
        var last = before.LastIndexOf(": ", StringComparison.Ordinal);
        var outer = last < 0 ? "" : before[..last].Split(' ', '{', '[', ',')[^1];
        var name = line[key..colon];
        return name.Length == 0 || OfTexts.Contains(outer) || !(before.Length == 0 || before[^1] is ' ') ? Catalogue.ColonInText(file, at)
            : open is { } bracket && before.Trim().Length == 0 && key - start <= Indent(bracket.Start)
                ? Catalogue.BracketNotClosed(file, bracket)
            : before.Trim() is "" or "-"
                ? open is null
                        ? GluedAbove(start) is { } glued ? Catalogue.BlankForgotten(file, glued)
                            : Catalogue.TooFarIn(file, new Span(key, colon))
                    : Catalogue.CommaForgotten(file, new Span(key, colon))
            : last >= 0 && before[(last + 1)..].Trim().Length == 0 ? Catalogue.BracesForgotten(file, at, outer, name)
            : open is null ? Catalogue.LineForgotten(file, new Span(key, colon))
            : Catalogue.CommaForgotten(file, new Span(key, colon));
    }

    /// <summary>
    /// The key, with its colon, that its value stands right behind in the line above: about:Libya is a text, which goes on in the next
    /// line.
    /// </summary>
    private Span? GluedAbove(int start)
    {
        var line = file.LineAt(Math.Max(0, start - 1));
        var text = line.Of(file.Text);
        var indent = text.IndexOfAnyExcept(' ', '-');
        var colon = indent < 0 ? -1 : text[indent..].IndexOf(':');
        return
            colon > 0
            && start > 0
            && text[indent..(indent + colon)].IndexOfAnyExcept(Hints.InKeys) < 0
            && indent + colon + 1 < text.Length
            && !char.IsWhiteSpace(text[indent + colon + 1])
            ? new Span(line.Start + indent, line.Start + indent + colon + 1)
            : null;
    }

    private int Indent(int at)
    {
        var line = file.LineAt(at).Start;
        return file.Text.AsSpan(line).IndexOfAnyExcept(' ', '-');
    }
}
