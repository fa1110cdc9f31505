using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Reads what a rule asks of one fact. A map is all of its keys, a list any of its items, a nested map conditions on the same thing;
/// which keys there are follows from <see cref="SlotTable"/>.
/// </summary>
internal sealed class FactTestReader(Names names, Shape shape)
{
    private const string Any = "any";
    private static readonly string[] Logic = ["all_of", "any_of", "not", "unknown"];
    private static readonly string[] Counting = ["distinct", "min", "max"];

    /// <summary>Reads the value of <c>statement:</c>, <c>event:</c>, <c>mention:</c> or <c>article:</c>.</summary>
    public FactTest Read(FactKind kind, YamlNode node) => ReadMap(Level.Of(kind), node, matchUnknown: false);

    private FactTest.All ReadMap(Level level, YamlNode node, bool matchUnknown)
    {
        if (shape.Map(node, level.What, [.. level.Keys, .. Logic]) is not { } map)
        {
            return new([]);
        }

        var unknown = MatchesUnknown(map, matchUnknown);
        return new([.. map.Entries.Select(entry => ReadEntry(level, entry, unknown)).OfType<FactTest>()]);
    }

    private bool MatchesUnknown(YamlMapping? map, bool inherited) =>
        map?["unknown"] is { } unknown ? shape.OneOf(unknown, "treatment of unknown values", ["match"]) == "match" : inherited;

    private FactTest? ReadEntry(Level level, YamlEntry entry, bool matchUnknown) => entry.Key.Value switch
    {
        "all_of" => new FactTest.All([.. shape.List(entry.Value, "'all_of'").Select(item => ReadMap(level, item, matchUnknown))]),
        "any_of" => new FactTest.Any([.. shape.List(entry.Value, "'any_of'").Select(item => ReadMap(level, item, matchUnknown))]),
        "not" => new FactTest.None(ReadMap(level, entry.Value, matchUnknown)),
        "about" when entry.Value is not YamlMapping => ReadSubjects(entry.Value, matchUnknown),
        "participants" when level.Kind == FactKind.Event && level.Prefix == "" => ReadParticipants(entry.Value, matchUnknown),
        var key when level.Slot(key) is { } value => ReadValues(new SlotPath(level.Prefix + key), value, entry.Value, matchUnknown),
        var key when level.Below(key) is { } below => ReadMap(below, entry.Value, matchUnknown),
        _ => null,
    };

    private FactTest.OneOf? ReadValues(SlotPath path, SlotValue value, YamlNode node, bool matchUnknown)
    {
        var texts = shape.Texts(node, $"'{path}'");
        if (texts is [{ Value: Any }])
        {
            return new(path, [], matchUnknown);
        }

        ImmutableArray<string> values = [.. texts.Select(text => names.Resolve(value, text, shape)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return values.IsEmpty ? null : new(path, values, matchUnknown);
    }

    private FactTest? ReadSubjects(YamlNode node, bool matchUnknown)
    {
        var subjects = shape.Texts(node, "'about'").Select(text => names.ResolveSubject(text, shape)).OfType<(SlotValue Value, string Id)>();
        ImmutableArray<FactTest> tests =
        [
            .. subjects.GroupBy(subject => subject.Value, subject => subject.Id)
                .Select(group => new FactTest.OneOf(new SlotPath("about." + group.Key.ToString().ToLowerInvariant()), [.. group.Distinct()], matchUnknown)),
        ];
        return tests.Length switch { 0 => null, 1 => tests[0], _ => new FactTest.Any(tests) };
    }

    private FactTest.All ReadParticipants(YamlNode node, bool matchUnknown)
    {
        var groups = node is YamlSequence ? shape.List(node, "'participants'") : [node];
        return new([.. groups.Select(group => ReadParticipant(group, matchUnknown))]);
    }

    private FactTest.Participants ReadParticipant(YamlNode node, bool matchUnknown)
    {
        var map = shape.Map(node, Level.Participant.What, [.. Level.Participant.Keys, .. Logic, .. Counting]);
        var unknown = MatchesUnknown(map, matchUnknown);
        var each = new FactTest.All([.. (map?.Entries ?? []).Select(entry => ReadEntry(Level.Participant, entry, unknown)).OfType<FactTest>()]);
        var distinct = shape.OneOf(map?["distinct"], "slot of a participant", Level.Participant.Keys);
        var min = shape.Number(map?["min"], "'min'", 1) ?? 1;
        var max = shape.Number(map?["max"], "'max'", 1);
        if (max < min)
        {
            shape.Diagnostics.Add(Catalogue.MaxBelowMin(map!["max"]!));
        }

        return new(each, distinct is null ? null : new SlotPath(distinct), min, max);
    }

    /// <summary>Where in a fact a map stands, and the slots it may name there.</summary>
    private sealed record Level(FactKind Kind, string Prefix, string What, ImmutableDictionary<string, SlotValue> Slots)
    {
        public static Level Participant { get; } = new(FactKind.Event, "", "A participant", SlotTable.OfActor.ToImmutableDictionary(slot => slot.Name, slot => slot.Value));

        public ImmutableArray<string> Keys { get; } = [.. Slots.Keys.Select(key => key.Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

        public static Level Of(FactKind kind) => new(kind, "", kind switch { FactKind.Event => "An event", FactKind.Article => "An article", _ => "A " + kind.ToString().ToLowerInvariant() },
            SlotTable.Of(kind).ToImmutableDictionary(slot => slot.Path.Name, slot => slot.Value));

        public SlotValue? Slot(string key) => Slots.TryGetValue(key, out var value) ? value : null;

        public Level? Below(string key)
        {
            var inside = Slots.Where(slot => slot.Key.StartsWith(key + ".", StringComparison.Ordinal)).ToImmutableDictionary(slot => slot.Key[(key.Length + 1)..], slot => slot.Value);
            return inside.IsEmpty ? null : new(Kind, Prefix + key + ".", $"'{key}'", inside);
        }
    }
}
