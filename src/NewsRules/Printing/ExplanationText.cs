using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>What a rule makes of an article, for people.</summary>
internal static class ExplanationText
{
    /// <summary>Of facts that fail, so many are shown, the nearest first; the others are counted.</summary>
    private const int MostShown = 5;

    /// <summary>Writes every condition with a mark before it: ✓ it holds, ✗ it does not, ? that cannot be told.</summary>
    /// <param name="name">What people call the article.</param>
    public static void Write(TextWriter output, string name, Rule rule, FactSheet sheet, ConditionTrace trace, ImmutableArray<PassedOver> passedOver)
    {
        var article = sheet.Article;
        output.WriteLine(CleanText.Line(Wording.Joined(rule.Id, rule.Title)));
        output.WriteLine($"  article: {CleanText.Line(Wording.Joined(name, article.Title))}");
        output.WriteLine($"  read in it: {Amount.Of(sheet.Statements.Length, "statement")}, {Amount.Of(sheet.Events.Length, "event")}, {Amount.Of(sheet.Mentions.Length, "mention")}");
        output.WriteLine($"  {Mark(trace)} {(trace.Holds ? "matches" : trace.IsGivenUp ? "does not match, since it is not known whether it does" : "does not match")}");
        Write(output, trace, sheet, "    ");
        Write(output, passedOver, sheet);
        foreach (var line in Wording.AfterMatching(rule))
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, ConditionTrace trace, FactSheet sheet, string indent)
    {
        output.WriteLine($"{indent}{Mark(trace)} {trace.Name}{Why(trace)}");
        foreach (var part in trace.Parts)
        {
            Write(output, part, sheet, indent + "  ");
        }

        foreach (var line in trace.Query is { } query ? TextTraceText.Lines(TextTrace.Of(query, sheet), sheet.Article) : [])
        {
            output.WriteLine($"{indent}  {line}");
        }

        var shown = trace.Holds ? [.. trace.Facts.Where(fact => fact.Passes)] : trace.Facts;
        foreach (var fact in shown.Take(MostShown))
        {
            Write(output, fact, sheet, indent + "  ");
        }

        if (shown.Length > MostShown)
        {
            output.WriteLine($"{indent}  … and {shown.Length - MostShown} more, none nearer");
        }
    }

    private static void Write(TextWriter output, ImmutableArray<PassedOver> passedOver, FactSheet sheet)
    {
        if (!passedOver.IsEmpty)
        {
            output.WriteLine("  words that tell such facts elsewhere; here none was read from them:");
        }

        foreach (var word in passedOver.Take(MostShown))
        {
            output.WriteLine($"    “{CleanText.Line(word.Words.Of(sheet.Article.Text(word.Field)).ToString())}” ({word.Tells}): {Wording.Told(word, sheet.Language)}");
        }

        if (passedOver.Length > MostShown)
        {
            output.WriteLine($"    … and {passedOver.Length - MostShown} more");
        }
    }

    private static string Why(ConditionTrace trace) =>
        trace.IsGivenUp ? trace.Name == "facts" ? ": given up: there are more facts that could be tied together than can be tried" : ""
        : trace.Name == "at_least" ? $": {trace.Parts.Count(part => part.Holds)} of {trace.Parts.Length} hold, {trace.Count} must"
        : trace is { Name: "facts", Failed.Name: "facts" } ? WhyNotTogether([.. trace.Parts.Where(part => !part.Holds)])
        : trace.Failed is { Name: "not" } ? ": it holds, and must not"
        : trace is { Failed: { Found: { } seen } tie, Name: "facts" } ? $": {tie.Name}: {CleanText.Line(seen)}"
        : trace is { Failed: { Found: { } found } wrong, Wanted: { } right } ? $": {wrong.Name}: wanted {CleanText.Line(right)}, found {CleanText.Line(found)}"
        : trace.Failed is { } failed && failed.Name != trace.Name ? $": {failed}"
        : trace.Wanted is { } wanted ? $": {TextTraceText.Cut(CleanText.Line(wanted))}"
        : trace.Holds || !trace.Parts.IsEmpty ? ""
        : trace.Facts.IsEmpty ? ": the article has none"
        : $": none of {trace.Facts.Length} passes";

    private static string WhyNotTogether(ConditionTrace[] missing) =>
        missing.Length == 0 ? ": it takes a fact of its own for each name" : $": there is none for {string.Join(" and ", missing.Select(part => part.Name))}";

    private static void Write(TextWriter output, FactTrace fact, FactSheet sheet, string indent)
    {
        output.WriteLine($"{indent}{(fact.Passes ? "✓" : "✗")} {(fact.Fact is Statement or Event or Mention ? FactText.Line(fact.Fact, sheet) : "the article")}");
        foreach (var exception in fact.TakenBy)
        {
            output.WriteLine($"{indent}  ✗ except {exception.Name}{(exception.Why is null ? "" : $": {CleanText.Line(exception.Why)}")}");
        }

        foreach (var exception in fact.Ended)
        {
            output.WriteLine($"{indent}  ✓ except {exception.Name}: it ended on {EndedText.Day(exception)}");
        }

        Write(output, fact.Test, indent + "  ");
    }

    private static void Write(TextWriter output, TestTrace test, string indent)
    {
        // All of a single thing, or of what stands directly under a fact, needs no line of its own.
        if (test.Name == "all_of")
        {
            foreach (var part in test.Parts)
            {
                Write(output, part, indent);
            }

            return;
        }

        output.WriteLine($"{indent}{Mark(test.Verdict)} {(IsOfThoseWhoFit(test) ? test.Name[..test.Name.LastIndexOf('.')] : test.Name)}{Told(test)}");
        foreach (var part in test.Test is FactTest.Compare ? [] : test.Parts)
        {
            Write(output, part, indent + "  ");
        }
    }

    private static bool IsOfThoseWhoFit(TestTrace test) => test is { Test: FactTest.Participants, Verdict: Verdict.Passes };

    private static string Told(TestTrace test) =>
        IsOfThoseWhoFit(test) ? $": {CleanText.Line(test.Seen + test.Wanted![test.Wanted!.IndexOf(' ', StringComparison.Ordinal)..])}"
        : test.Wanted is null ? test.Count > 0 ? $": {test.Count} of {test.Parts.Length}" : ""
        : test.Verdict == Verdict.Passes || test.Test is FactTest.Compare ? $": {CleanText.Line(test.Seen!)}"
        : $": wanted {CleanText.Line(test.Wanted)}, found {CleanText.Line(test.Seen!)}";

    private static string Mark(ConditionTrace trace) => trace.Holds ? "✓" : trace.IsGivenUp ? "?" : "✗";

    private static string Mark(Verdict verdict) => verdict switch { Verdict.Passes => "✓", Verdict.Unknown => "?", _ => "✗" };
}
