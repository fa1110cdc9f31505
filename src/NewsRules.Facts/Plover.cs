using System.Collections.Immutable;

namespace NewsRules.Facts;

/// <summary>
/// What events are called in PLOVER, the Political Language Ontology for Verifiable Event Records (Open Event Data Alliance,
/// github.com/openeventdata/PLOVER, PLOVER_MANUAL of 2024, chapter "Event Categories"): its type, and its mode where all of ours have
/// one. Consultations and aid that are still to come are AGREE there; to sign is SUPPORT.
/// </summary>
public static class Plover
{
    /// <summary>
    /// Type of event, the stage that the row is for (null: all others), type and mode in PLOVER, written as its manual does.
    /// </summary>
    public static ImmutableArray<(string Type, string? Stage, string Code)> Table { get; } =
    [
        ("phone-call", "planned", "AGREE"),
        ("phone-call", null, "CONSULT-phone"),
        ("meeting", "planned", "AGREE"),
        ("meeting", "broken", "SANCTION-discontinue"),
        ("meeting", null, "CONSULT"),
        ("visit", "planned", "AGREE"),
        ("visit", null, "CONSULT-visit"),
        ("agreement", "signed", "SUPPORT"),
        ("agreement", "in-force", "SUPPORT"),
        ("agreement", "broken", "SANCTION-discontinue"),
        ("agreement", null, "AGREE"),
        ("threat", null, "THREATEN"),
        ("request", null, "REQUEST"),
        ("rejection", null, "REJECT"),
        ("accusation", null, "ACCUSE-allege"),
        ("sanction", null, "SANCTION-discontinue"),
        ("aid", "planned", "AGREE"),
        ("aid", null, "AID"),
        ("mobilisation", null, "MOBILIZE-troops"),
        ("attack", null, "ASSAULT"),
        ("protest", null, "PROTEST-demo"),
    ];

    /// <summary>Type and mode of an event: "CONSULT-phone".</summary>
    public static string Of(Event happening)
    {
        foreach (var row in Table)
        {
            if (row.Type == happening.Type && (row.Stage is null || row.Stage == happening.Stage.First))
            {
                return row.Code;
            }
        }

        throw new ArgumentException($"No row for '{happening.Type}'.", nameof(happening));
    }
}
