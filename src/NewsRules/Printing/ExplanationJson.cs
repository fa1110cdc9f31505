using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Printing;

/// <summary>The JSON of what a rule makes of an article. Names of its properties are a contract.</summary>
internal static class ExplanationJson
{
    /// <summary>The object of an article.</summary>
    public static void Write(
        Utf8JsonWriter json,
        Rule rule,
        FactSheet sheet,
        ConditionTrace trace,
        ImmutableArray<Match> matches,
        ImmutableArray<PassedOver> passedOver
    )
    {
        json.WriteStartObject();
        json.WriteString("article", sheet.Article.Id);
        json.WriteString("rule", rule.Id);
        json.WriteString("status", rule.Status.ToString().ToLowerInvariant());
        json.WriteBoolean("matches", trace.Holds);
        json.WriteBoolean("undecided", trace.IsUndecided);
        ReasonsJson.Write(json, "because", NearMiss.Of(trace));
        json.WritePropertyName("when");
        Write(json, trace, sheet);
        json.WriteNumber("alerts", Wording.IsSent(rule) ? matches.Length : 0);
        json.WriteStartArray("keys");
        foreach (var match in matches)
        {
            MatchJson.WriteKey(json, match.Key);
        }

        json.WriteEndArray();
        json.WriteStartArray("passed_over");
        foreach (var word in passedOver)
        {
            Write(json, word, sheet.Language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PassedOver word, string language)
    {
        json.WriteStartObject();
        json.WriteString("fact", word.IsEvent ? "event" : "statement");
        json.WriteString("tells", word.Tells);
        json.WriteString("field", word.Field.ToString().ToLowerInvariant());
        json.WriteNumber("start", word.Words.Start);
        json.WriteNumber("end", word.Words.End);
        json.WriteString("why", Wording.Told(word, language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConditionTrace trace, FactSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("condition", trace.Name);
        json.WriteBoolean("holds", trace.Holds);
        json.WriteString(
            "failed",
            trace.Holds ? null : trace.Count?.Failed ?? (trace.Condition is Condition.Not or Condition.Text ? trace.Name : null)
        );
        json.WriteString(
            "wanted",
            trace.Query?.ToString()
                ?? trace.Count?.WantedNumber
                ?? (trace.Condition is Condition.AtLeast some ? some.Count.ToString(CultureInfo.InvariantCulture) : null)
        );
        json.WriteString(
            "found",
            trace.Count?.Found
                ?? (
                    trace.Condition is Condition.AtLeast
                        ? trace.Parts.Count(part => part.Holds).ToString(CultureInfo.InvariantCulture)
                        : null
                )
        );
        json.WriteStartArray("parts");
        foreach (var part in trace.Parts)
        {
            Write(json, part, sheet);
        }

        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in trace.Facts)
        {
            json.WriteStartObject();
            WriteParts(json, fact, sheet);
            json.WriteEndObject();
        }

        var text = trace.Query is { } query ? TextTrace.Of(query, sheet) : null;
        foreach (var found in text?.Found ?? [])
        {
            TextTraceJson.WriteFound(json, found, trace, sheet.Article);
        }

        json.WriteEndArray();
        if (trace.Condition is Condition.Together)
        {
            json.WriteBoolean("given_up", trace.IsGivenUp);
            CombinationJson.Write(json, trace.Combinations, fact => WriteParts(json, fact, sheet));
        }

        if (text is not null)
        {
            TextTraceJson.WriteMissed(json, text.Missed, sheet.Article);
        }

        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, FactTrace fact, FactSheet sheet)
    {
        json.WriteBoolean("passes", fact.Passes);
        json.WritePropertyName("fact");
        FactJson.WriteFact(json, fact.Fact, sheet.Article);
        json.WriteStartArray("except");
        foreach (var exception in fact.TakenBy)
        {
            json.WriteStringValue(exception.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("except_ended");
        foreach (var exception in fact.Ended)
        {
            json.WriteStringValue(exception.Name);
        }

        json.WriteEndArray();
        json.WritePropertyName("test");
        Write(json, fact.Test);
    }

    private static void Write(Utf8JsonWriter json, TestTrace test)
    {
        json.WriteStartObject();
        json.WriteString("condition", test.Name);
        json.WriteString("verdict", test.Verdict.ToString().ToLowerInvariant());
        json.WriteString(
            "wanted",
            test.Wanted ?? (test.Test is FactTest.AtLeast some ? some.Count.ToString(CultureInfo.InvariantCulture) : null)
        );
        json.WriteString("state", test.Found?.State.ToString().ToLowerInvariant());
        json.WriteValues("found", test.Found ?? Slot.Absent);
        json.WriteStartArray("parts");
        foreach (var part in test.Parts)
        {
            Write(json, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
