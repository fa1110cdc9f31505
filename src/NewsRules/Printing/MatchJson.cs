using System.Collections.Immutable;
using System.Text.Json;
using NewsRules.Engine.Matching;

namespace NewsRules.Printing;

/// <summary>The JSON of a match. Names and order of its properties are a contract.</summary>
internal static class MatchJson
{
    /// <summary>The object of a match.</summary>
    public static void Write(Utf8JsonWriter json, Match match)
    {
        json.WriteStartObject();
        json.WriteString("article", match.Sheet.Article.Id);
        json.WriteString("rule", match.Rule.Id);
        json.WritePropertyName("key");
        WriteKey(json, match.Key);
        json.WriteStartArray("facts");
        foreach (var fact in match.Facts)
        {
            FactJson.WriteFact(json, fact, match.Sheet.Article);
        }

        foreach (var words in match.Words)
        {
            TextTraceJson.WriteWords(json, words, match.Sheet.Article);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The object of a key.</summary>
    public static void WriteKey(Utf8JsonWriter json, ImmutableArray<KeyPart> key)
    {
        json.WriteStartObject();
        foreach (var part in key)
        {
            json.WriteString(part.Path.Name, part.Value);
        }

        json.WriteEndObject();
    }
}
