using System.Collections.Immutable;
using System.Text.Json;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Printing;

/// <summary>The parts that the JSON of facts and of matches share.</summary>
internal static class JsonParts
{
    /// <summary>Field <c>"field"</c>: title or body.</summary>
    public static void WriteField(this Utf8JsonWriter json, Field field) =>
        json.WriteString("field", field == Field.Title ? "title" : "body");

    /// <summary>A property with the start and end of a span.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, Span? span)
    {
        json.WriteNullableNumber("start", span?.Start);
        json.WriteNullableNumber("end", span?.End);
    }

    /// <summary>An array of spans.</summary>
    public static void WriteSpans(this Utf8JsonWriter json, string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteSpan(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The first span as start and end, the others as <c>"more"</c> when there are any.</summary>
    public static void WriteFirstAndMore(this Utf8JsonWriter json, ImmutableArray<Span> spans)
    {
        json.WriteSpan(spans.IsEmpty ? null : spans[0]);
        if (spans.Length > 1)
        {
            json.WriteSpans("more", spans.Skip(1));
        }
    }

    /// <summary>The values of a slot as an array; empty when it is absent or unknown.</summary>
    public static void WriteValues(this Utf8JsonWriter json, string name, Slot slot)
    {
        json.WriteStartArray(name);
        foreach (var value in slot.ToImmutableArray())
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Role and country of an actor; <c>"countries"</c> only for several.</summary>
    public static void WriteOffice(this Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("role", actor.Role.First);
        json.WriteString("country", actor.Country.First);
        if (actor.Country.Count > 1)
        {
            json.WriteValues("countries", actor.Country);
        }
    }

    /// <summary>A number, or null.</summary>
    public static void WriteNullableNumber(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
