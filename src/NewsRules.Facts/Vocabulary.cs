using System.Collections.Immutable;

namespace NewsRules.Facts;

/// <summary>The closed sets of values that facts use and rules may name, as they are written in rules and in JSON.</summary>
public static class Vocabulary
{
    /// <summary>The office a speaker or participant holds.</summary>
    public static class Roles
    {
        public const string ForeignMinistry = "foreign-ministry";
        public const string HeadOfState = "head-of-state";
        public const string HeadOfGovernment = "head-of-government";
        public const string DefenceMinistry = "defence-ministry";
        public const string Government = "government";
        public const string Parliament = "parliament";
        public const string Military = "military";
        public const string InternationalOrganisation = "international-organisation";
        public const string Party = "party";
        public const string Media = "media";
        public const string Person = "person";
        public const string Other = "other";

        public static ImmutableArray<string> All { get; } =
        [
            ForeignMinistry,
            HeadOfState,
            HeadOfGovernment,
            DefenceMinistry,
            Government,
            Parliament,
            Military,
            InternationalOrganisation,
            Party,
            Media,
            Person,
            Other,
        ];

        /// <summary>
        /// Whether a role is that of who leads a state, its government, its diplomacy or its defence: a state has one of each.
        /// </summary>
        public static bool LeadsState(string? role) => role is HeadOfState or HeadOfGovernment or ForeignMinistry or DefenceMinistry;

        /// <summary>Whether an actor stands for its state in a role.</summary>
        public static bool IsOfState(string? role) => LeadsState(role) || role is Government or Parliament or Military;
    }

    /// <summary>What a speaker does by speaking; follows the reporting word.</summary>
    public static ImmutableArray<string> StatementKinds { get; } =
    ["say", "announce", "confirm", "deny", "condemn", "urge", "warn", "threaten", "agree", "reject", "praise", "other"];

    /// <summary>What happened between participants.</summary>
    public static ImmutableArray<string> EventTypes { get; } =
    [
        "phone-call",
        "meeting",
        "visit",
        "agreement",
        "threat",
        "request",
        "rejection",
        "accusation",
        "sanction",
        "aid",
        "mobilisation",
        "attack",
        "protest",
    ];

    /// <summary>The type of events that a topic names; null for none.</summary>
    public static string? EventOf(string topic) =>
        topic switch
        {
            "sanctions" => "sanction",
            "protests" => "protest",
            "humanitarian-aid" => "aid",
            _ => null,
        };

    /// <summary>How far an event has come.</summary>
    public static ImmutableArray<string> Stages { get; } = ["planned", "took-place", "announced", "agreed", "signed", "in-force", "broken"];

    /// <summary>Whether the text says that it is so.</summary>
    public static ImmutableArray<string> Modalities { get; } = ["asserted", "denied", "expected", "conditional"];

    /// <summary>Whether articles tell of events so: what is expected is planned, and what is planned is expected, not asserted.</summary>
    /// <param name="stage">Null for none.</param>
    public static bool AreTold(string? stage, string modality) =>
        modality switch
        {
            "expected" => stage == "planned",
            "asserted" => stage != "planned",
            _ => true,
        };

    /// <summary>In whose words a statement is given.</summary>
    public static ImmutableArray<string> Attributions { get; } = ["direct", "indirect", "relayed"];

    /// <summary>What kind of thing a mention names.</summary>
    public static ImmutableArray<string> MentionTypes { get; } = ["country", "organisation", "institution", "person", "place", "topic"];
}
