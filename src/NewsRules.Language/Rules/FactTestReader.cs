using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Reads what a rule asks of one fact. A map is all of its keys, a list any of its items, a nested map conditions on the same thing;
/// which keys there are follows from <see cref="SlotTable"/>.
/// </summary>
internal sealed class FactTestReader(Names names, Definitions.Definitions definitions, WrittenAt places, Shape shape)
{
    private const string Any = "any";
    private const string Nothing = "none";
    private static readonly string[] Logic = ["all_of", "any_of", "at_least", "of", "not", "use", "same", "different", "unknown"];
    private static readonly string[] Counting = ["distinct", "min", "max"];

    /// <summary>Reads the value of <c>statement:</c>, <c>event:</c>, <c>mention:</c> or <c>article:</c>.</summary>
    public FactTest Read(FactKind kind, YamlNode node) => ReadMap(Level.Of(kind), node, matchUnknown: false);

    /// <summary>The same of a fact that may be counted.</summary>
    public Condition.Has ReadCounted(FactKind kind, YamlNode node)
    {
        var level = Level.Of(kind);
        var test = ReadMap(level, node, matchUnknown: false, Counting);
        return new(kind, test, node is YamlMapping map ? ReadCount(map, level.Slots.Keys, "slot") : null);
    }

    private FactTest.All ReadMap(Level level, YamlNode node, bool matchUnknown, params ReadOnlySpan<string> more)
    {
        if (shape.Map(node, level.What, [.. level.Keys, .. Logic, .. more]) is not { } map)
        {
            return new([]);
        }

        var unknown = MatchesUnknown(map, matchUnknown);
        return new([.. map.Entries.Select(entry => places.Keep(ReadEntry(level, map, entry, unknown), entry.Value)).OfType<FactTest>()]);
    }

    private bool MatchesUnknown(YamlMapping? map, bool inherited) =>
        map?["unknown"] is { } unknown ? shape.OneOf(unknown, "treatment of unknown values", ["match"]) == "match" : inherited;

    private FactTest? ReadEntry(Level level, YamlMapping map, YamlEntry entry, bool matchUnknown) => entry.Key.Value switch
    {
        "all_of" => new FactTest.All(ReadList(level, entry.Value, "'all_of'", matchUnknown)),
        "any_of" => new FactTest.Any(ReadList(level, entry.Value, "'any_of'", matchUnknown)),
        "at_least" => shape.AtLeast(map, entry.Value) is { } least ? new FactTest.AtLeast(least, ReadList(level, map["of"]!, "'of'", matchUnknown)) : null,
        "of" => shape.OnlyWith<FactTest>(map, entry, "at_least"),
        "not" => new FactTest.None(ReadMap(level, entry.Value, matchUnknown)),
        "use" => new FactTest.All([.. shape.Texts(entry.Value, "'use'").Select(name => Use(level, name, matchUnknown)).OfType<FactTest>()]),
        "same" or "different" => ReadComparison(level, entry),
        "about" when entry.Value is not YamlMapping about || about["list"] is not null => ReadSubjects(entry.Value, matchUnknown),
        "participants" when level.Kind == FactKind.Event && level.Prefix == "" => ReadParticipants(entry.Value, matchUnknown),
        var key when level.Slot(key) is { } value => ReadValues(new SlotPath(level.Prefix + key), value, entry.Value, matchUnknown),
        var key when level.Below(key) is { } below => ReadMap(below, entry.Value, matchUnknown),
        _ => null,
    };

    private ImmutableArray<FactTest> ReadList(Level level, YamlNode node, string what, bool matchUnknown) => [.. shape.List(node, what).Select(item => places.Keep(ReadMap(level, item, matchUnknown), item)!)];

    private FactTest.All? Use(Level level, YamlScalar name, bool matchUnknown) =>
        definitions.Condition(name, shape) is { } condition ? condition.In((level.What, level.Kind, level.Prefix, matchUnknown), body => ReadMap(level, body, matchUnknown), name, shape) : null;

    /// <summary>Slots of one fact: those that stand here, or deeper, by their whole path.</summary>
    private FactTest.Compare? ReadComparison(Level level, YamlEntry entry)
    {
        var slots = level.Slots.Keys.Select(slot => level.Prefix + slot).ToArray();
        var paths = shape.Texts(entry.Value, $"'{entry.Key.Value}'");
        ImmutableArray<SlotPath> known = [.. paths.Where(path => IsSlot(path, slots)).Select(path => new SlotPath(path.Value))];
        return known.Length == paths.Length && known.Length < 2 ? shape.Refuse<FactTest.Compare>(Catalogue.NothingToCompare(entry.Value, $"'{entry.Key.Value}'"))
            : known.Length == paths.Length ? new(entry.Key.Value == "same", known)
            : null;
    }

    private bool IsSlot(YamlScalar path, string[] slots)
    {
        if (slots.Contains(path.Value))
        {
            return true;
        }

        shape.Diagnostics.Add(Catalogue.UnknownSlot(path, Spelling.Nearest(path.Value, slots)));
        return false;
    }

    private FactTest? ReadValues(SlotPath path, SlotValue value, YamlNode node, bool matchUnknown)
    {
        var (texts, lists) = ListedTexts.Read(node, $"'{path}'", definitions, shape);
        if (texts is [{ Value: Any or Nothing, Style: ScalarStyle.Plain } word] && lists.IsEmpty)
        {
            return word.Value == Any ? new FactTest.OneOf(path, [], matchUnknown) : new FactTest.Absent(path);
        }

        ImmutableArray<string> values = [.. texts.Select(text => names.Resolve(value, text, shape)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return AnyOf(
        [
            .. values.IsEmpty ? (ReadOnlySpan<FactTest>)[] : [new FactTest.OneOf(path, values, matchUnknown)],
            .. lists.Where(list => Takes(value, list.List, list.Name, path)).Select(list => new FactTest.InList(path, list.List.Values, matchUnknown)),
        ]);
    }

    private bool Takes(SlotValue value, DefinedList list, YamlScalar name, SlotPath path)
    {
        if (list.Value != value)
        {
            shape.Diagnostics.Add(Catalogue.ListOfOther(name, Names.PluralOf(list.Value), path.Name));
        }

        return list.Value == value;
    }

    private static FactTest? AnyOf(ImmutableArray<FactTest> tests) => tests switch { [] => null, [var only] => only, _ => new FactTest.Any(tests) };

    private FactTest? ReadSubjects(YamlNode node, bool matchUnknown)
    {
        var (texts, lists) = ListedTexts.Read(node, "'about'", definitions, shape);
        var subjects = texts.Select(text => names.ResolveSubject(text, shape)).OfType<(SlotValue Value, string Id)>();
        return AnyOf(
        [
            .. subjects.GroupBy(subject => subject.Value, subject => subject.Id).Select(group => new FactTest.OneOf(AboutPath(group.Key), [.. group.Distinct()], matchUnknown)),
            .. lists.Select(list => new FactTest.InList(AboutPath(list.List.Value), list.List.Values, matchUnknown)),
        ]);
    }

    private static SlotPath AboutPath(SlotValue value) => new("about." + value.ToString().ToLowerInvariant());

    private FactTest.All ReadParticipants(YamlNode node, bool matchUnknown)
    {
        var groups = node is YamlSequence ? shape.List(node, "'participants'") : [node];
        return new([.. groups.Select(group => ReadParticipant(group, matchUnknown))]);
    }

    private FactTest.Participants ReadParticipant(YamlNode node, bool matchUnknown)
    {
        var each = ReadMap(Level.Participant, node, matchUnknown, Counting);
        return new(each, (node is YamlMapping map ? ReadCount(map, Level.Participant.Keys, "slot of a participant") : null) ?? new HowMany(null, 1, null));
    }

    /// <summary>Null where nothing is counted.</summary>
    private HowMany? ReadCount(YamlMapping map, IEnumerable<string> slots, string what)
    {
        var distinct = shape.OneOf(map["distinct"], what, [.. slots]);
        var min = shape.Number(map["min"], "'min'", 1);
        var max = shape.Number(map["max"], "'max'", 1);
        if (max < (min ?? 1))
        {
            shape.Diagnostics.Add(Catalogue.MaxBelowMin(map["max"]!));
        }

        return min is null && max is null && distinct is null ? null : new(distinct is null ? null : new SlotPath(distinct), min ?? 1, max);
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
