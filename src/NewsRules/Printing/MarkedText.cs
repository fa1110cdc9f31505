using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>An article's own words, with its facts in colour.</summary>
internal static class MarkedText
{
    private const char Underline = '4';

    /// <summary>
    /// All colours. Of several on one letter the first shows; what is said is underlined, so that everything in it keeps its colour.
    /// </summary>
    public static readonly ImmutableArray<Ink> Inks =
    [
        new("cue", "1;33", sheet => sheet.Statements.SelectMany(statement => In(statement, statement.Cue))),
        new("speaker", "1;36", sheet => sheet.Statements.SelectMany(statement => In(statement, statement.Speaker?.Spans ?? []))),
        new("mention", "32", sheet => sheet.Mentions.SelectMany(mention => In(mention, [mention.Words]))),
        new("event", "35", sheet => sheet.Events.SelectMany(happening => In(happening, [happening.Words]))),
        new("content", "4", sheet => sheet.Statements.SelectMany(statement => In(statement, statement.Content))),
    ];

    /// <summary>Writes a field in some inks, or in none. Colours end with each line, so that a pager can cut anywhere.</summary>
    public static void Write(TextWriter output, FactSheet sheet, Field field, ImmutableArray<Ink> inks)
    {
        var text = sheet.Article.Text(field).TrimEnd();
        var codes = new string?[text.Length + 1];
        foreach (var ink in inks.Reverse())
        {
            foreach (var (_, span) in ink.Of(sheet).Where(place => place.Field == field))
            {
                for (var at = span.Start; at < Math.Min(span.End, text.Length); at++)
                {
                    codes[at] = codes[at]?[0] == Underline ? $"{Underline};{ink.Code}" : ink.Code;
                }
            }
        }

        WriteLines(output, text, codes);
    }

    /// <summary>Writes which ink is what.</summary>
    public static void WriteLegend(TextWriter output, ImmutableArray<Ink> inks)
    {
        if (!inks.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine(string.Join(' ', inks.Select(ink => Coloured(ink.Name, ink.Code))));
        }
    }

    private static void WriteLines(TextWriter output, string text, string?[] codes)
    {
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || text[end] == '\n' || text[start] == '\n' || codes[end] != codes[start])
            {
                Write(output, text[start..end], codes[start]);
                start = end;
            }
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, string piece, string? code)
    {
        if (piece == "\n")
        {
            output.WriteLine();
        }
        else
        {
            output.Write(code is null ? CleanText.Piece(piece) : Coloured(CleanText.Piece(piece), code));
        }
    }

    private static string Coloured(string words, string code) => $"\e[{code}m{words}\e[0m";

    private static IEnumerable<(Field, Span)> In(Fact fact, ImmutableArray<Span> spans) => spans.Select(span => (fact.Field, span));

    /// <summary>A colour and what it marks.</summary>
    /// <param name="Name">What it marks, for the legend.</param>
    /// <param name="Code">Parameters of Select Graphic Rendition (ECMA-48, 8.3.117).</param>
    /// <param name="Of">The places it marks in a sheet.</param>
    internal sealed record Ink(string Name, string Code, Func<FactSheet, IEnumerable<(Field Field, Span Span)>> Of);
}
