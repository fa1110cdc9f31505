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
    /// <summary>Of facts that pass, and of those that fail, so many are shown, the nearest first; the others are counted.</summary>
    private const int MostShown = 5;

    /// <summary>Writes every condition with a mark before it: ✓ it holds, ✗ it does not, ? that cannot be told.</summary>
    /// <param name="name">What people call the article.</param>
    public static void Write(
        TextWriter output,
        string name,
        Rule rule,
        FactSheet sheet,
        ConditionTrace trace,
        ImmutableArray<Match> matches,
        ImmutableArray<PassedOver> passedOver
    )
    {
        var article = sheet.Article;
        output.WriteLine(CleanText.Line(Wording.Joined(rule.Id, rule.Title)));
        output.WriteLine($"  article: {CleanText.Line(Wording.Joined(name, article.Title))}");
        output.WriteLine(
            $"  read in it: {Amount.Of(sheet.Statements.Length, "statement")}, {Amount.Of(sheet.Events.Length, "event")}, {Amount.Of(sheet.Mentions.Length, "mention")}"
        );
        output.WriteLine($"  {Mark(trace)} {Verdict(trace)}");
        Write(output, trace, sheet, "    ");
        Write(output, passedOver, sheet);
        Write(output, matches, Wording.IsSent(rule));
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

        WriteFacts(output, [.. trace.Facts.Where(fact => fact.Passes)], "", sheet, indent);
        WriteFacts(output, [.. trace.Facts.Where(fact => !fact.Passes)], ", none nearer", sheet, indent);
        foreach (var combination in trace.Combinations.Take(MostShown))
        {
            Write(output, combination, sheet, indent + "  ");
        }

        WriteLeft(
            output,
            trace.Combinations.Length,
            trace.Holds || trace.IsGivenUp ? "" : ", none nearer",
            indent,
            trace.Combinations.Length >= JoinPlan.MostFound
        );
    }

    private static void WriteFacts(TextWriter output, ImmutableArray<FactTrace> facts, string those, FactSheet sheet, string indent)
    {
        foreach (var fact in facts.Take(MostShown))
        {
            FactTraceText.Write(output, fact, null, sheet, indent + "  ");
        }

        WriteLeft(output, facts.Length, those, indent);
    }

    /// <param name="those">What is said of those that are not shown.</param>
    /// <param name="mayBeMore">True where not all are counted.</param>
    private static void WriteLeft(TextWriter output, int all, string those, string indent, bool mayBeMore = false)
    {
        if (all > MostShown)
        {
            output.WriteLine($"{indent}  … and {(mayBeMore ? "at least " : "")}{all - MostShown} more{those}");
        }
    }

    private static void Write(TextWriter output, Combination combination, FactSheet sheet, string indent)
    {
        output.WriteLine($"{indent}{(combination.Passes ? "✓ found together" : "✗ nearest together")}");
        foreach (var (named, fact) in combination.Facts)
        {
            if (fact is null)
            {
                output.WriteLine($"{indent}  ✗ {named.Name}: the article has no {named.Kind.ToString().ToLowerInvariant()} left for it");
                continue;
            }

            FactTraceText.Write(output, fact, named.Name, sheet, indent + "  ");
        }

        foreach (var tie in combination.Ties)
        {
            output.WriteLine($"{indent}  {(tie.Holds ? "✓" : "✗")} {tie.Name}: {CleanText.Line(tie.Seen)}");
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
            output.WriteLine(
                $"    “{CleanText.Line(word.Words.Of(sheet.Article.Text(word.Field)).ToString())}” ({word.Tells}): {Wording.Told(word, sheet.Language)}"
            );
        }

        if (passedOver.Length > MostShown)
        {
            output.WriteLine($"    … and {passedOver.Length - MostShown} more");
        }
    }

    private static void Write(TextWriter output, ImmutableArray<Match> matches, bool raises)
    {
        if (matches.IsEmpty)
        {
            return;
        }

        var hasKey = !matches[0].Key.IsEmpty;
        output.WriteLine(
            $"  {(raises ? Amount.Of(matches.Length, "alert") : Amount.Of(matches.Length, "match", "matches"))}{(hasKey ? ", by key:" : "")}"
        );
        foreach (var match in matches.Where(_ => hasKey))
        {
            output.WriteLine($"    {CleanText.Line(Wording.Key(match.Key))}");
        }
    }

    private static string Why(ConditionTrace trace) =>
        trace.Name == "facts" && trace.IsGivenUp
            ? trace.Holds || trace.IsUndecided
                ? $": given up{(trace.Holds ? " before all were found" : "")}: there are more facts that could be tied together than can be tried"
                : ": there are too many to try them all; the nearest of those that were tried"
            : trace is { IsUndecided: true, Holds: false }
                ? ""
                : trace.Condition is Condition.AtLeast some
                    ? $": {trace.Parts.Count(part => part.Holds)} of {trace.Parts.Length} hold, {some.Count} must"
                    : trace.Condition is Condition.Not && !trace.Holds
                        ? ": it holds, and must not"
                        : trace.Count is { } count
                            ? Number(count)
                            : trace.Query is { } query
                                ? $": {TextTraceText.Cut(CleanText.Line(query.ToString()!))}"
                                : trace.Holds || !trace.Parts.IsEmpty || trace.Condition is not Condition.Has
                                    ? ""
                                    : trace.Facts.IsEmpty
                                        ? ": the article has none"
                                        : $": none of {trace.Facts.Length} passes";

    private static string Number(CountTrace count) =>
        count.Failed is { } failed
            ? $": {failed}: wanted {count.WantedNumber}, found {count.Found}"
            : $": {count.Found}{(count.Wanted.Distinct is { } path ? $" by {path}" : "")}";

    private static string Verdict(ConditionTrace trace) =>
        (trace.Holds, trace.IsUndecided) switch
        {
            (true, false) => "matches",
            (true, true) => trace.IsGivenUp ? "matches, and may match more" : "matches, with more keys than are told",
            (false, true) => "does not match, since it is not known whether it does",
            _ => "does not match",
        };

    private static string Mark(ConditionTrace trace) =>
        trace.Holds ? "✓"
        : trace.IsUndecided ? "?"
        : "✗";
}
