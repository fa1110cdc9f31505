using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Logic;
using NewsRules.Engine.Slots;
using NewsRules.Facts.Text;
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
    internal const string Nothing = "none";
    private readonly EventStages _stages = new(names, places, shape);
    private readonly MentionsNamed _mentions = new(names, places, shape);
    private readonly PersonNames _named = new(names, shape);
    private readonly PersonsAbroad _persons = new(names, places, shape);

    /// <summary>
    /// What a map asks of the one fact that it describes; no test, with a complaint, of a map with another number of facts.
    /// </summary>
    public (FactKind Kind, FactTest? Test) ReadOnlyOne(YamlMapping map, string what, string instead, string[] kinds) =>
        shape.OnlyOneOf<(FactKind, FactTest?)>(map, what, instead, kinds, entry =>
        {
            var kind = ConditionReader.Kinds[entry.Key.Value];
            return (kind, Read(kind, entry.Value));
        });

    /// <summary>Reads the value of <c>statement:</c>, <c>event:</c>, <c>mention:</c> or <c>article:</c>.</summary>
    public FactTest Read(FactKind kind, YamlNode node) => ReadFact(kind, node, isCounted: false);

    /// <summary>Reads what a shared condition says at a level.</summary>
    public FactTest Read(FactLevel level, YamlNode body) => ReadMap(level, body, matchUnknown: false);

    /// <summary>The same of a fact that may be counted.</summary>
    public Condition.Has ReadCounted(FactKind kind, YamlNode node)
    {
        var test = ReadFact(kind, node, isCounted: true);
        return new(kind, test, node is YamlMapping map ? ReadCount(map, FactLevel.Of(kind).Slots.Keys, "slot") : null);
    }

    private FactTest.All ReadFact(FactKind kind, YamlNode node, bool isCounted)
    {
        var test = ReadMap(FactLevel.Of(kind), node, matchUnknown: false, isCounted);
        switch (kind)
        {
            case FactKind.Statement:
                _persons.Check(test, PersonsAbroad.Speaker);
                _persons.Check(test, PersonsAbroad.Addressee);
                break;
            case FactKind.Event:
                _stages.Check(test);
                break;
            case FactKind.Mention:
                _mentions.Check(test);
                break;
        }

        return test;
    }

    private FactTest.All ReadMap(FactLevel level, YamlNode node, bool matchUnknown, bool isCounted = false)
    {
        if (shape.Map(node, level.What, isCounted ? level.CountedKeys : level.AllKeys) is not { } map)
        {
            return new([]);
        }

        var unknown = MatchesUnknown(map, matchUnknown);
        var read = ImmutableArray.CreateBuilder<FactTest>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (places.Keep(ReadEntry(level, map, entry, unknown), entry.Value) is { } test)
            {
                read.Add(test);
            }
        }

        var tests = read.DrainToImmutable();
        if (map["unknown"] is { } said && unknown && !tests.IsEmpty && tests.All(test => Certainty.IsAlwaysDecided(level.Kind, test)))
        {
            shape.Diagnostics.Add(Catalogue.NeverUnknown(said));
        }

        return new(tests);
    }

    private bool MatchesUnknown(YamlMapping? map, bool inherited) =>
        map?["unknown"] is { } unknown ? shape.OneOf(unknown, "treatment of unknown values", ["match"]) == "match" : inherited;

    private FactTest? ReadEntry(FactLevel level, YamlMapping map, YamlEntry entry, bool matchUnknown) =>
        entry.Key.Value switch
        {
            "all_of" => new FactTest.All(ReadList(level, entry.Value, "'all_of'", matchUnknown)),
            "any_of" => new FactTest.Any(ReadList(level, entry.Value, "'any_of'", matchUnknown)),
            "at_least" => AtLeast(shape.AtLeast(map, entry.Value), ReadList(level, map["of"], "'of'", matchUnknown)),
            "of" => shape.OnlyWith<FactTest>(map, entry, "at_least"),
            "not" => new FactTest.None(ReadMap(level, entry.Value, matchUnknown: false), matchUnknown),
            "use" => ReadUses(level, entry.Value, matchUnknown),
            "same" or "different" => ReadComparison(level, entry),
            "about" when entry.Value is not YamlMapping about || about["list"] is not null => ReadSubjects(entry.Value, matchUnknown),
            "participants" when level.Kind == FactKind.Event && level.Prefix == "" => ReadParticipants(entry.Value, matchUnknown),
            var key when level.Slot(key) is { } slot => ReadValues(slot, entry.Value, matchUnknown),
            var key when level.Below(key) is { } below => ReadMap(below, entry.Value, matchUnknown),
            _ => null,
        };

    private static FactTest.AtLeast? AtLeast(int? least, ImmutableArray<FactTest> parts) => least is { } number ? new(number, parts) : null;

    private ImmutableArray<FactTest> ReadList(FactLevel level, YamlNode? node, string what, bool matchUnknown) =>
        [.. shape.List(node, what).Select(item => places.Keep(ReadMap(level, item, matchUnknown), item)!)];

    private FactTest.All ReadUses(FactLevel level, YamlNode names, bool matchUnknown) =>
        new([.. shape.Texts(names, "'use'").Select(name => Use(level, name, matchUnknown)).OfType<FactTest>()]);

    /// <summary>What a named condition says at a level.</summary>
    public FactTest.All? Use(FactLevel level, YamlScalar name, bool matchUnknown = false) =>
        new ConditionPlaces(definitions).Find(name, level, shape) is { } condition
            ? condition.In(
                name,
                (level.What, level.Kind, level.Prefix, matchUnknown),
                body => places.Shared(() => ReadMap(level, body, matchUnknown)),
                shape
            )
            : null;

    /// <summary>Slots of one fact: those that stand here, or deeper, by their whole path.</summary>
    private FactTest.Compare? ReadComparison(FactLevel level, YamlEntry entry)
    {
        var slots = level.Paths;
        var paths = shape.Texts(entry.Value, $"'{entry.Key.Value}'");
        ImmutableArray<YamlScalar> known = [.. paths.Where(path => IsSlot(path, slots))];
        return known.Length < paths.Length ? null
            : known.Length < 2
                ? shape.Refuse<FactTest.Compare>(Catalogue.NothingToCompare(entry.Value, $"'{entry.Key.Value}'", level.Comparable))
            : Names.AreComparable(
                [.. known.Select(path => (path, level.Slots[path.Value[level.Prefix.Length..]].Value))],
                level.Comparable,
                shape
            )
                ? new(entry.Key.Value == "same", [.. known.Select(path => new SlotPath(path.Value))])
            : null;
    }

    private bool IsSlot(YamlScalar path, ImmutableArray<string> slots)
    {
        if (slots.Contains(path.Value))
        {
            return true;
        }

        shape.Diagnostics.Add(Catalogue.UnknownSlot(path, Hints.OfSlot(path.Value, slots)));
        return false;
    }

    private FactTest? ReadValues(FactSlot slot, YamlNode node, bool matchUnknown)
    {
        var ((path, value), (texts, lists)) = (slot, ListedTexts.Read(node, slot.Quoted, definitions, shape));
        if (texts is [{ Value: Any or Nothing, Style: ScalarStyle.Plain } word] && node is YamlScalar)
        {
            return word.Value == Any ? new FactTest.OneOf(path, [], matchUnknown) : new FactTest.Absent(path);
        }

        texts = texts.Any(IsAnyOrNone) ? Placed(texts, path, isAlone: node is YamlScalar) : texts;
        foreach (var text in value == SlotValue.Words ? texts : [])
        {
            CheckWords(path, text);
        }

        foreach (var (list, _) in value == SlotValue.Words ? lists : [])
        {
            shape.Diagnostics.AddRange(list.FaultsAsNames);
        }

        var values = names.ResolveAll(value, WithoutLists(texts, value), shape, value == SlotValue.Words ? FoldedText.Comparer : null);
        var asked = values.IsEmpty ? null : new FactTest.OneOf(path, values, matchUnknown);
        return lists.IsEmpty ? asked : WithLists(asked, lists, slot, matchUnknown);
    }

    private FactTest? WithLists(
        FactTest? asked,
        ImmutableArray<(DefinedList List, YamlScalar Name)> lists,
        FactSlot slot,
        bool matchUnknown
    ) =>
        AnyOf([
            .. asked is null ? (ReadOnlySpan<FactTest>)[] : [asked],
            .. lists
                .Where(list => Takes([slot.Value], list.List, list.Name, slot.Path.Name))
                .Select(list => new FactTest.InList(slot.Path, list.List.Values, matchUnknown)),
        ]);

    /// <summary>Complains of words that no article has so: a role, a beginning, several in one text.</summary>
    private void CheckWords(SlotPath path, YamlScalar text)
    {
        if (path.Name.EndsWith("name", StringComparison.Ordinal))
        {
            _named.Check(text);
        }

        NameCheck.Tell(text, shape);
    }

    private static bool IsAnyOrNone(YamlScalar text) =>
        text.Style == ScalarStyle.Plain
        && (text.Value.Equals(Any, StringComparison.OrdinalIgnoreCase) || text.Value.Equals(Nothing, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is left without "any" and "none" among values, or in capitals, of which it complains.</summary>
    private ImmutableArray<YamlScalar> Placed(ImmutableArray<YamlScalar> texts, SlotPath path, bool isAlone)
    {
        shape.Diagnostics.AddRange(
            texts.Where(IsAnyOrNone).Select(text => isAlone ? Catalogue.AnyInCapitals(text) : Catalogue.AnyInAList(text, path))
        );
        return texts.RemoveAll(IsAnyOrNone);
    }

    /// <summary>What is left without names of lists, of which it complains.</summary>
    private ImmutableArray<YamlScalar> WithoutLists(ImmutableArray<YamlScalar> texts, SlotValue value)
    {
        foreach (var text in texts)
        {
            if (!names.Knows(text.Value, value) && IsList(text))
            {
                texts = texts.Remove(text);
            }
        }

        return texts;
    }

    /// <summary>True, with a complaint, for the name of a list that stands there as if it were a value.</summary>
    private bool IsList(YamlScalar text)
    {
        if (definitions.HasList(text.Value))
        {
            shape.Diagnostics.Add(Catalogue.UnmarkedList(text));
            return true;
        }

        return false;
    }

    private bool Takes(ImmutableArray<SlotValue> values, DefinedList list, YamlScalar name, string slot)
    {
        var takes = values.Contains(list.Value);
        if (!takes)
        {
            shape.Diagnostics.Add(Catalogue.ListOfOther(name, Names.PluralOf(list.Value), slot));
        }

        return takes;
    }

    private static FactTest? AnyOf(ImmutableArray<FactTest> tests) =>
        tests switch
        {
            [] => null,
            [var only] => only,
            _ => new FactTest.Any(tests),
        };

    private FactTest? ReadSubjects(YamlNode node, bool matchUnknown)
    {
        var (texts, lists) = ListedTexts.Read(node, "'about'", definitions, shape);
        if (texts.FirstOrDefault(IsAnyOrNone) is { } any)
        {
            return shape.Refuse<FactTest>(Catalogue.AnySubject(any));
        }

        var subjects = shape.Once([
            .. from text in texts
            where names.Knows(text.Value, Names.OfSubjects.AsSpan()) || !IsList(text)
            let subject = names.ResolveSubject(text, shape)
            where subject is not null
            select (text, subject.Value),
        ]);
        return AnyOf([
            .. subjects
                .GroupBy(subject => subject.Value, subject => subject.Id)
                .Select(group => new FactTest.OneOf(AboutPath(group.Key), [.. group], matchUnknown)),
            .. lists
                .Where(list => Takes(Names.OfSubjects, list.List, list.Name, "about"))
                .Select(list => new FactTest.InList(AboutPath(list.List.Value), list.List.Values, matchUnknown)),
        ]);
    }

    private static SlotPath AboutPath(SlotValue value) => new("about." + value.ToString().ToLowerInvariant());

    private FactTest ReadParticipants(YamlNode node, bool matchUnknown)
    {
        ImmutableArray<FactTest.Participants> groups =
        [
            .. (node is YamlSequence ? shape.List(node, "'participants'") : [node]).Select(group =>
                places.Keep(ReadParticipant(group, matchUnknown), group)!
            ),
        ];
        return groups.Length > 1 ? new FactTest.Apart(groups) : new FactTest.All([.. groups]);
    }

    private FactTest.Participants ReadParticipant(YamlNode node, bool matchUnknown)
    {
        var each = ReadMap(FactLevel.Participant, node, matchUnknown, isCounted: true);
        _persons.Check(each, PersonsAbroad.Participant);
        return new(
            each,
            (node is YamlMapping map ? ReadCount(map, FactLevel.Participant.Paths, "slot of a participant") : null)
                ?? new HowMany(null, 1, null)
        );
    }

    /// <summary>Null where nothing is counted.</summary>
    private HowMany? ReadCount(YamlMapping map, IEnumerable<string> slots, string what)
    {
        var distinct = shape.Text(map["distinct"], "'distinct'") is { } slot ? shape.OneOf(slot, what, [.. slots]) : null;
        if (map["distinct"] is not null && map["min"] is null && map["max"] is null)
        {
            shape.Diagnostics.Add(
                Catalogue.MissingKey(map.Entries.First(entry => entry.Key.Value == "distinct").Key, "'distinct'", "min", "max")
            );
        }

        var min = shape.Number(map["min"], "'min'", 1);
        var max = map["max"] is YamlScalar { Value: "0" } ? null : shape.Number(map["max"], "'max'", 1);
        if (map["max"] is YamlScalar { Value: "0" } none)
        {
            shape.Diagnostics.Add(Catalogue.NoneByMax(none));
        }
        if (max < (min ?? 1))
        {
            shape.Diagnostics.Add(Catalogue.MaxBelowMin(map["max"]!));
        }

        return (map["min"] ?? map["max"] ?? map["distinct"]) is { } count
            ? places.Keep(new HowMany(distinct is null ? null : new SlotPath(distinct), min ?? 1, max), count)
            : null;
    }
}
