using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>
/// Where in a fact a map stands, and the slots it may name there. Made once for each place: a folder may hold a hundred thousand rules.
/// </summary>
internal sealed class FactLevel
{
    private static readonly string[] Logic = ["all_of", "any_of", "at_least", "of", "not", "use", "same", "different", "unknown"];
    private static readonly string[] Counting = ["distinct", "min", "max"];
    private static readonly FrozenDictionary<FactKind, FactLevel> OfKind = Enum.GetValues<FactKind>()
        .ToFrozenDictionary(
            kind => kind,
            kind => new FactLevel(
                kind,
                "",
                kind switch
                {
                    FactKind.Event => "An event",
                    FactKind.Article => "An article",
                    _ => "A " + kind.ToString().ToLowerInvariant(),
                },
                SlotTable.Of(kind).ToDictionary(slot => slot.Path.Name, slot => slot.Value)
            )
        );

    private readonly FrozenDictionary<string, FactLevel> _below;

    private FactLevel(FactKind kind, string prefix, string what, IReadOnlyDictionary<string, SlotValue> slots)
    {
        Key =
            prefix.Length > 0 ? prefix.Split('.')[^2]
            : what == "A participant" ? "participants"
            : kind.ToString().ToLowerInvariant();
        (Kind, Prefix, What) = (kind, prefix, what);
        Slots = slots.ToFrozenDictionary(
            slot => slot.Key,
            slot => new FactSlot(new SlotPath(prefix + slot.Key), slot.Value),
            StringComparer.Ordinal
        );
        Paths = [.. slots.Keys.Select(slot => prefix + slot)];
        _below = slots
            .Keys.Where(slot => slot.Contains('.', StringComparison.Ordinal))
            .Select(slot => slot.Split('.')[0])
            .Distinct()
            .ToFrozenDictionary(key => key, key => Inside(key, slots));
        AllKeys = [.. slots.Keys.Select(slot => slot.Split('.')[0]).Distinct().Order(StringComparer.Ordinal), .. Logic];
        CountedKeys = [.. AllKeys, .. Counting];
    }

    /// <summary>One who takes part in an event.</summary>
    public static FactLevel Participant { get; } =
        new(FactKind.Event, "", "A participant", SlotTable.OfActor.ToDictionary(slot => slot.Name, slot => slot.Value));

    public FactKind Kind { get; }

    /// <summary>What stands before the slots' names in their paths.</summary>
    public string Prefix { get; }

    public string What { get; }

    /// <summary>The key that it stands under.</summary>
    public string Key { get; }

    public FrozenDictionary<string, FactSlot> Slots { get; }

    /// <summary>The whole paths of the slots.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>What to compare instead of slots that hold different things.</summary>
    public string Comparable =>
        What == "A participant"
            ? "of one who takes part no two slots hold the same; the event has [participants.country, about.country]"
            : Kind switch
            {
                FactKind.Statement => "compare slots that hold the same: [speaker.country, about.country]",
                FactKind.Event => "compare slots that hold the same: [participants.country, about.country]",
                _ => "it has no two slots that hold the same",
            };

    public IReadOnlyCollection<string> AllKeys { get; }

    /// <summary>The same of a fact or participant that may be counted.</summary>
    public IReadOnlyCollection<string> CountedKeys { get; }

    public static FactLevel Of(FactKind kind) => OfKind[kind];

    public FactSlot? Slot(string key) => Slots.GetValueOrDefault(key);

    public FactLevel? Below(string key) => _below.GetValueOrDefault(key);

    private FactLevel Inside(string key, IReadOnlyDictionary<string, SlotValue> slots) =>
        new(
            Kind,
            $"{Prefix}{key}.",
            $"'{key}'",
            slots
                .Where(slot => slot.Key.StartsWith(key + ".", StringComparison.Ordinal))
                .ToDictionary(slot => slot.Key[(key.Length + 1)..], slot => slot.Value)
        );
}

/// <summary>A slot that a map may name.</summary>
/// <param name="Path">Its whole path.</param>
internal sealed record FactSlot(SlotPath Path, SlotValue Value)
{
    /// <summary>The path as messages quote it.</summary>
    public string Quoted { get; } = $"'{Path}'";
}
