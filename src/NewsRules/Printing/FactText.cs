using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>An article and its facts, for people.</summary>
internal static class FactText
{
    /// <summary>Writes the article and, below it, everything found in it.</summary>
    /// <param name="name">What people call the article.</param>
    /// <param name="colours">Whether a terminal reads it, so that the facts may be marked in the article.</param>
    public static void Write(TextWriter output, string name, FactSheet sheet, bool colours)
    {
        var article = sheet.Article;
        output.WriteLine(
            CleanText.Line(
                Wording.Joined(name, sheet.Language, article.Source, article.Published?.ToString("yyyy-MM-dd HH:mm 'UTC'", null))
            )
        );
        var inks = colours ? MarkedText.Inks : [];
        MarkedText.Write(output, sheet, Field.Title, inks);
        output.WriteLine();
        MarkedText.Write(output, sheet, Field.Body, inks);
        MarkedText.WriteLegend(output, inks);
        output.WriteLine();
        WriteAll(output, "statement", sheet.Statements, sheet);
        WriteAll(output, "event", sheet.Events, sheet);
        WriteAll(output, "mention", sheet.Mentions, sheet);
        output.WriteLine();
    }

    /// <summary>A fact on one line, without what could steer a terminal.</summary>
    public static string Line(Fact fact, FactSheet sheet)
    {
        var text = sheet.Article.Text(fact.Field);
        return CleanText.Line(
            fact switch
            {
                Statement statement => Line(statement, text),
                Event happening => Line(happening, text),
                Mention mention =>
                    $"{mention.Words.Of(text)} ({Wording.Joined(mention.Type, Value(mention.Entity), Value(mention.Country))})",
                _ => fact.ToString(),
            }
        );
    }

    private static void WriteAll(TextWriter output, string kind, IReadOnlyCollection<Fact> facts, FactSheet sheet)
    {
        output.WriteLine(Amount.Of(facts.Count, kind));
        foreach (var fact in facts)
        {
            output.WriteLine($"  {Line(fact, sheet)}");
        }
    }

    private static string Line(Statement statement, string text) =>
        Wording.Joined(
            statement.Kind,
            statement.Modality,
            statement.Attribution,
            $"speaker: {(statement.Speaker is { } speaker ? Line(speaker, text) : "unknown")}",
            About(statement.About),
            $"“{statement.Content.InARow(text)}”"
        );

    private static string Line(Event happening, string text) =>
        Wording.Joined(
            happening.Type,
            Value(happening.Stage),
            happening.Modality,
            $"participants: {string.Join("; ", happening.Participants.Select(participant => Line(participant, text)))}",
            About(happening.About),
            $"“{happening.Words.Of(text)}”"
        );

    /// <summary>Who speaks or takes part, as the text has him, and what he is.</summary>
    public static string Line(Actor actor, string text) =>
        $"{actor.Words(text)?.TrimEnd(',') ?? "(implied)"} ({Offices(actor)})".Replace(" ()", "", StringComparison.Ordinal);

    /// <summary>The office, or of several who speak together each with its countries.</summary>
    private static string Offices(Actor actor) =>
        string.Join(
            "; ",
            (actor.Joint.IsEmpty ? [actor] : actor.Joint)
                .GroupBy(one => one.Role)
                .Select(office =>
                    Wording.Joined(
                        Value(office.Key),
                        Value(
                            Slot.Of([.. office.SelectMany(one => one.Country.ToImmutableArray())]) is { IsKnown: true } countries
                                ? countries
                                : office.First().Country
                        )
                    )
                )
        );

    private static string? About(About about) =>
        Wording.Joined(Value(about.Country), Value(about.Entity), Value(about.Topic)) is { Length: > 0 } all ? $"about: {all}" : null;

    private static string? Value(Slot slot) => slot.State == SlotState.Absent ? null : slot.ToString();
}
