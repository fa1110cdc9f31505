using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Rules;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Definitions;

/// <summary>Reads <c>define:</c> documents: lists, conditions, ladders, and changes to rules that stand elsewhere.</summary>
internal sealed class DefinitionsReader(Names names, Shape shape)
{
    private static readonly string[] Keys = ["define", "lists", "conditions", "ladders", "overrides", "allow"];

    /// <summary>What a list may hold, by the key that says so.</summary>
    private static readonly ImmutableSortedDictionary<string, SlotValue> Holds = new Dictionary<string, SlotValue>
    {
        ["countries"] = SlotValue.Country,
        ["entities"] = SlotValue.Entity,
        ["topics"] = SlotValue.Topic,
        ["roles"] = SlotValue.Role,
        ["kinds"] = SlotValue.StatementKind,
        ["types"] = SlotValue.EventType,
        ["words"] = SlotValue.Words,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, YamlScalar> _ladders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _rungs = new(StringComparer.Ordinal);
    private ILookup<string, string>? _appended;
    private readonly HashSet<string> _climbed = new(StringComparer.Ordinal);

    /// <summary>The lists and conditions of all documents.</summary>
    public Definitions Definitions { get; } = new();

    /// <summary>The names of the ladders of all documents, sorted.</summary>
    public IEnumerable<string> Ladders => _rungs.Keys.Order(StringComparer.Ordinal);

    /// <summary>The ladders that no rule uses.</summary>
    public IEnumerable<YamlScalar> UnusedLadders => _ladders.Values.Where(ladder => !_climbed.Contains(ladder.Value));

    /// <summary>The changes to rules, in order.</summary>
    public ImmutableArray<YamlNode> Overrides { get; private set; } = [];

    public void Read(YamlMapping document)
    {
        shape.Map(document, "A document of definitions", Keys);
        foreach (var list in shape.Entries(document["lists"], "'lists'"))
        {
            ReadList(list);
        }

        foreach (var condition in shape.Entries(document["conditions"], "'conditions'"))
        {
            Definitions.Add(new DefinedCondition(condition.Key, condition.Value), shape);
        }

        foreach (var ladder in shape.Entries(document["ladders"], "'ladders'"))
        {
            ReadLadder(ladder);
        }

        Overrides = [.. Overrides, .. shape.List(document["overrides"], "'overrides'")];
    }

    /// <summary>A ladder that a rule uses: kinds of statements, the mildest first; null when there is none of this name.</summary>
    public ImmutableArray<string>? Ladder(string name)
    {
        _climbed.Add(name);
        return _rungs.TryGetValue(name, out var rungs) ? rungs : null;
    }

    /// <summary>The names of the exceptions that overrides add to a rule, those too that cannot be read.</summary>
    public IEnumerable<string> AppendedTo(string rule) =>
        (
            _appended ??= (
                from change in Overrides.OfType<YamlMapping>()
                let id = change["rule"] as YamlScalar
                where id is not null
                from name in ExceptionReader.NamesIn((change["exceptions"] as YamlMapping)?["append"])
                select (id.Value, name)
            ).ToLookup(one => one.Value, one => one.name)
        )[rule];

    private void ReadList(YamlEntry list)
    {
        var before = shape.Diagnostics.Count;
        var (value, values) = shape.Map(list.Value, "A list", [.. Holds.Keys]) is { } map ? ReadValues(map) : default;
        var defined = new DefinedList(
            list.Key,
            value,
            new ValueList(list.Key.Value, values.IsDefault ? [] : values),
            shape.ErrorSince(before)
        )
        {
            FaultsAsPhrases = value == SlotValue.Words ? FaultsOfWords(list.Value, (word, faults) => PhraseCheck.Passes(word, faults)) : [],
            FaultsAsNames = value == SlotValue.Words ? FaultsOfWords(list.Value, NameCheck.Tell) : [],
        };
        Definitions.Add(defined, shape);
    }

    private static ImmutableArray<Diagnostic> FaultsOfWords(YamlNode list, Action<YamlScalar, Shape> check)
    {
        var faults = new Shape([]);
        var words = (list as YamlMapping)?["words"];
        foreach (var word in (words is YamlSequence several ? several.Items : [words!]).OfType<YamlScalar>())
        {
            check(word, faults);
        }

        return [.. faults.Diagnostics];
    }

    private (SlotValue Value, ImmutableArray<string> Values) ReadValues(YamlMapping map) =>
        shape.OnlyOneOf(map, "A list", "make a list of each", [.. Holds.Keys], content =>
        {
            var value = Holds[content.Key.Value];
            return (value, names.ResolveAll(value, shape.Texts(content.Value, $"'{content.Key.Value}'"), shape));
        });

    private void ReadLadder(YamlEntry ladder)
    {
        ImmutableArray<string> rungs =
        [
            .. shape
                .Texts(ladder.Value, $"'{ladder.Key.Value}'")
                .Select(kind => shape.OneOf(kind, "kind of statement", Vocabulary.StatementKinds))
                .OfType<string>(),
        ];
        if (!_ladders.TryAdd(ladder.Key.Value, ladder.Key))
        {
            shape.Diagnostics.Add(Catalogue.DefinedTwice(ladder.Key, "ladder", _ladders[ladder.Key.Value]));
            return;
        }

        if (rungs.Distinct().Count() < 2 && ladder.Value is YamlSequence { Items.Length: < 2 } or YamlScalar)
        {
            shape.Diagnostics.Add(Catalogue.ShortLadder(ladder.Key));
        }

        _rungs.Add(ladder.Key.Value, rungs);
    }
}
