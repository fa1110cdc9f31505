using System.Collections.Immutable;
using System.Text.Json;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Facts.Articles;

namespace NewsRules.Printing;

/// <summary>The JSON of words that a rule found, or did not. Names of its properties are a contract.</summary>
internal static class TextTraceJson
{
    /// <summary>Of a list of a thousand words, so many are told that are not found.</summary>
    private const int MostMissed = 100;

    /// <summary>The object of found words.</summary>
    public static void WriteWords(Utf8JsonWriter json, FoundWords words, Article article)
    {
        json.WriteStartObject();
        json.WriteString("fact", "text");
        json.WriteField(words.Field);
        json.WriteSpan(words.Span);
        json.WriteString("text", words.Span.Of(article.Text(words.Field)));
        json.WriteEndObject();
    }

    /// <summary>The same among the facts of a condition.</summary>
    public static void WriteFound(Utf8JsonWriter json, FoundWords words, ConditionTrace trace, Article article)
    {
        json.WriteStartObject();
        json.WriteBoolean("passes", trace.Holds);
        json.WritePropertyName("fact");
        WriteWords(json, words, article);
        json.WriteStartArray("except");
        json.WriteEndArray();
        json.WriteStartArray("except_ended");
        json.WriteEndArray();
        json.WriteStartObject("test");
        json.WriteString("condition", trace.Name);
        json.WriteString("verdict", "passes");
        json.WriteString("wanted", trace.Query?.ToString());
        json.WriteString("state", "known");
        json.WriteStartArray("found");
        json.WriteStringValue(words.Span.Of(article.Text(words.Field)));
        json.WriteEndArray();
        json.WriteStartArray("parts");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Property <c>"missed"</c>: the phrases that are not found, and why; <c>"missed_more"</c>: how many others.</summary>
    public static void WriteMissed(Utf8JsonWriter json, ImmutableArray<TextMiss> missed, Article article)
    {
        json.WriteStartArray("missed");
        foreach (var miss in missed.Take(MostMissed))
        {
            json.WriteStartObject();
            json.WriteString("wanted", miss.Wanted);
            json.WriteString("because", Code(miss.Because));
            json.WriteString("why", TextTraceText.Told(miss, article));
            json.WriteStartArray("missing");
            miss.Missing.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteNullableNumber("apart", miss.Apart);
            json.WriteStartArray("seen");
            miss.Seen.ToList().ForEach(seen => WriteWords(json, seen, article));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("missed_more", Math.Max(0, missed.Length - MostMissed));
    }

    private static string Code(TextMissBecause because) =>
        because switch
        {
            TextMissBecause.OtherField => "other-field",
            TextMissBecause.OtherLetters => "other-letters",
            TextMissBecause.LongerWords => "longer-words",
            TextMissBecause.WithoutArticle => "without-article",
            TextMissBecause.TooFarApart => "too-far-apart",
            TextMissBecause.NotInARow => "not-in-a-row",
            TextMissBecause.OneForTwo => "one-for-two",
            TextMissBecause.Missing => "missing",
            _ => "unfit",
        };
}
