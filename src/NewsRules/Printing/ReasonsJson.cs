using System.Collections.Immutable;
using System.Text.Json;
using NewsRules.Engine.Explaining;

namespace NewsRules.Printing;

/// <summary>
/// The JSON of what stops a rule: a list of reasons of which one would do, each a list of the conditions that fail together.
/// </summary>
internal static class ReasonsJson
{
    /// <summary>A property with the list.</summary>
    public static void Write(Utf8JsonWriter json, string property, ImmutableArray<NearMiss> misses)
    {
        json.WriteStartArray(property);
        foreach (var reason in misses.DistinctBy(miss => string.Join('\n', miss.Conditions.Select(condition => condition.Name))))
        {
            json.WriteStartArray();
            foreach (var condition in reason.Conditions)
            {
                json.WriteStringValue(condition.Name);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
