using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>What a rule makes of one fact, for people: what belongs together stands under one line.</summary>
internal static class FactTraceText
{
    /// <summary>Writes the fact and, below it, every condition on it.</summary>
    /// <param name="name">Its name in the rule; null where it has none.</param>
    public static void Write(TextWriter output, FactTrace fact, string? name, FactSheet sheet, string indent)
    {
        output.WriteLine(
            $"{indent}{(fact.Passes ? "✓" : "✗")} {(name is null ? "" : $"{name}: ")}{(fact.Fact is Statement or Event or Mention ? FactText.Line(fact.Fact, sheet) : "the article")}"
        );
        foreach (var exception in fact.TakenBy)
        {
            output.WriteLine($"{indent}  ✗ except {exception.Name}{(exception.Why is null ? "" : $": {CleanText.Line(exception.Why)}")}");
        }

        foreach (var exception in fact.Ended)
        {
            output.WriteLine($"{indent}  ✓ except {exception.Name}: it ended on {EndedText.Day(exception)}");
        }

        WriteBelow(output, fact.Test, sheet.Article.Text(fact.Fact.Field), indent + "  ");
    }

    /// <summary>What must all hold needs no line of its own directly below that of which it must hold.</summary>
    private static void WriteBelow(TextWriter output, TestTrace test, string text, string indent)
    {
        if (test.Name != "all_of")
        {
            Write(output, test, text, indent);
            return;
        }

        foreach (var part in test.Parts)
        {
            WriteBelow(output, part, text, indent);
        }
    }

    private static void Write(TextWriter output, TestTrace test, string text, string indent)
    {
        if (test is { Name: "all_of", Actor: null, Parts: [var only] })
        {
            Write(output, only, text, indent);
            return;
        }

        if (test.Actor is { } actor)
        {
            output.WriteLine($"{indent}{Mark(test.Verdict)} {CleanText.Line(FactText.Line(actor, text))}");
            WriteBelow(output, test with { Actor = null }, text, indent + "  ");
            return;
        }

        output.WriteLine(
            $"{indent}{Mark(test.Verdict)} {(IsOfThoseWhoFit(test) ? test.Name[..test.Name.LastIndexOf('.')] : test.Name)}{Told(test)}"
        );
        foreach (var part in test.Test is FactTest.Compare ? [] : test.Parts)
        {
            Write(output, part, text, indent + "  ");
        }
    }

    private static bool IsOfThoseWhoFit(TestTrace test) => test is { Test: FactTest.Participants, Verdict: Verdict.Passes };

    private static string Told(TestTrace test) =>
        IsOfThoseWhoFit(test) ? $": {CleanText.Line(test.Seen + test.Wanted![test.Wanted!.IndexOf(' ', StringComparison.Ordinal)..])}"
        : test.Test is FactTest.AtLeast some
            ? $": {test.Parts.Count(part => part.Verdict == Verdict.Passes)} of {test.Parts.Length} hold, {some.Count} must"
        : test.Wanted is null ? ""
        : test.Verdict == Verdict.Passes || test.Test is FactTest.Compare ? $": {CleanText.Line(test.Seen!)}"
        : $": wanted {CleanText.Line(test.Wanted)}, found {CleanText.Line(test.Seen!)}{(test.Seen == "absent" && test.Name.EndsWith("name", StringComparison.Ordinal) ? " (only persons have a name; for a body ask by  entity,  for an office by  role)" : "")}";

    private static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passes => "✓",
            Verdict.Unknown => "?",
            _ => "✗",
        };
}
