using System.Collections.Immutable;
using System.Text.Json;
using NewsRules.Engine.Explaining;

namespace NewsRules.Printing;

/// <summary>
/// The JSON of facts that are looked for together: what was found, or what came nearest, each fact under its name. Names of its properties
/// are a contract.
/// </summary>
internal static class CombinationJson
{
    /// <summary>Property <c>"combinations"</c>.</summary>
    /// <param name="writeFact">Writes the properties of a fact.</param>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Combination> combinations, Action<FactTrace> writeFact)
    {
        json.WriteStartArray("combinations");
        foreach (var combination in combinations)
        {
            json.WriteStartObject();
            json.WriteBoolean("passes", combination.Passes);
            json.WriteStartArray("facts");
            foreach (var (named, fact) in combination.Facts)
            {
                json.WriteStartObject();
                json.WriteString("name", named.Name);
                if (fact is not null)
                {
                    writeFact(fact);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("ties");
            combination.Ties.ToList().ForEach(tie => Write(json, tie));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TieTrace tie)
    {
        json.WriteStartObject();
        json.WriteString("condition", tie.Name);
        json.WriteBoolean("holds", tie.Holds);
        json.WriteStartArray("slots");
        foreach (var (path, found) in tie.Slots)
        {
            json.WriteStartObject();
            json.WriteString("slot", path);
            json.WriteString("state", found.State.ToString().ToLowerInvariant());
            json.WriteValues("found", found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
