using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Definitions;

/// <summary>The lists and conditions that <c>define:</c> documents name, for rules to use.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, DefinedList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinedCondition> _conditions = new(StringComparer.Ordinal);
    private readonly Expansion _expansion;
    private bool _isClosed;

    public Definitions() => _expansion = new Expansion(_conditions);

    /// <summary>Lists without a fault that no rule has used.</summary>
    public IEnumerable<YamlScalar> UnusedLists => _lists.Values.Where(list => !list.IsUsed && list.Fault is null).Select(list => list.Name);

    /// <summary>Conditions that no rule has used.</summary>
    public IEnumerable<DefinedCondition> UnusedConditions => _conditions.Values.Where(condition => !condition.IsUsed);

    /// <summary>Conditions that nobody has read: no rule has used them, or none could.</summary>
    public IEnumerable<DefinedCondition> UnreadConditions => _conditions.Values.Where(condition => !condition.IsRead);

    /// <summary>Whether a list has this name; who asks meant it.</summary>
    public bool HasList(string name)
    {
        var found = _lists.GetValueOrDefault(name);
        found?.IsUsed = true;
        return found is not null;
    }

    public void Add(DefinedList list, Shape shape)
    {
        if (!_lists.TryAdd(list.Name.Value, list))
        {
            shape.Diagnostics.Add(Catalogue.DefinedTwice(list.Name, "list", _lists[list.Name.Value].Name));
        }
    }

    public void Add(DefinedCondition condition, Shape shape)
    {
        if (!_conditions.TryAdd(condition.Name.Value, condition))
        {
            shape.Diagnostics.Add(Catalogue.DefinedTwice(condition.Name, "condition", _conditions[condition.Name.Value].Name));
        }
    }

    /// <summary>The list of this name, or null with a diagnostic.</summary>
    public DefinedList? List(YamlScalar name, Shape shape)
    {
        if (!_lists.TryGetValue(name.Value, out var list))
        {
            var meant = Spelling.Nearest(name.Value, _lists.Keys);
            if (meant is not null)
            {
                _lists[meant].IsUsed = true;
            }

            return shape.Refuse<DefinedList>(
                Catalogue.UnknownName(name, "list", Hints.OfName(name.Value, Spelling.Meant(name.Value, _lists.Keys), _lists.Keys))
            );
        }

        list.IsUsed = true;
        return list.Fault is { } fault ? shape.Refuse<DefinedList>(fault) : list;
    }

    /// <summary>Reads a node; with a diagnostic and as if it used nothing where what it uses has no end or is too much.</summary>
    public T Read<T>(YamlNode? node, Shape shape, Func<T> read)
    {
        var fault = node is null ? null : _expansion.FaultOf(node);
        if (fault is not null)
        {
            shape.Diagnostics.Add(fault);
        }

        var before = _isClosed;
        _isClosed = fault is not null;
        try
        {
            return read();
        }
        finally
        {
            _isClosed = before;
        }
    }

    /// <summary>The condition of this name, or null with a diagnostic; who asks does so within <see cref="Read"/>.</summary>
    public DefinedCondition? Condition(YamlScalar name, Shape shape)
    {
        if (!_conditions.TryGetValue(name.Value, out var condition))
        {
            var meant = Spelling.Nearest(name.Value, _conditions.Keys);
            if (meant is not null)
            {
                _conditions[meant].IsUsed = true;
            }

            return shape.Refuse<DefinedCondition>(
                Catalogue.UnknownName(
                    name,
                    "condition",
                    Hints.OfName(name.Value, Spelling.Meant(name.Value, _conditions.Keys), _conditions.Keys)
                )
            );
        }

        condition.IsUsed = true;
        return _isClosed ? null : condition;
    }
}

/// <summary>A list with a name.</summary>
/// <param name="value">What its values are.</param>
/// <param name="fault">What is wrong with it, so that no rule can use it; null: nothing.</param>
internal sealed class DefinedList(YamlScalar name, SlotValue value, ValueList values, Diagnostic? fault)
{
    public Diagnostic? Fault { get; } = fault;

    public YamlScalar Name { get; } = name;

    public SlotValue Value { get; } = value;

    public ValueList Values { get; } = values;

    /// <summary>Of words, what is wrong with them for whoever looks for them in a text.</summary>
    public ImmutableArray<Diagnostic> FaultsAsPhrases { get; init; } = [];

    /// <summary>The same for whoever takes them for names.</summary>
    public ImmutableArray<Diagnostic> FaultsAsNames { get; init; } = [];

    public bool IsUsed { get; set; }
}

/// <summary>
/// A condition with a name, read once for each place in which it means something else: what its slots are depends on the fact.
/// </summary>
internal sealed class DefinedCondition(YamlScalar name, YamlNode body)
{
    private const string Used = "used here";

    private readonly Dictionary<object, (object Body, Diagnostic? Fault)> _read = [];

    public YamlNode Body { get; } = body;

    public YamlScalar Name { get; } = name;

    public bool IsUsed { get; set; }

    public bool IsRead { get; private set; }

    /// <summary>Its keys and those of the conditions that it uses; null: nobody has asked.</summary>
    public HashSet<string>? Keys { get; set; }

    /// <summary>
    /// What the body is in one place, read once; null with a diagnostic where it has an error, which is told of again: whoever uses it has
    /// that error too.
    /// </summary>
    /// <param name="use">Where it is used: what is wrong with the body may be wrong there alone.</param>
    /// <param name="place">What tells places apart in which the body means different things.</param>
    public T? In<T>(YamlScalar use, object place, Func<YamlNode, T> read, Shape shape)
        where T : class
    {
        if (!_read.TryGetValue(place, out var known))
        {
            IsRead = true;
            var before = shape.Diagnostics.Count;
            var whole = read(Body);
            TellOfUse(use, before, shape.Diagnostics);
            known = _read[place] = (whole, shape.ErrorSince(before));
        }

        return known.Fault is { } fault ? shape.Refuse<T>(fault) : (T)known.Body;
    }

    private void TellOfUse(YamlScalar use, int before, List<Diagnostic> told)
    {
        for (var at = before; at < told.Count && !ReferenceEquals(use, Name); at++)
        {
            told[at] = told[at].Related is null or { Message: Used }
                ? told[at] with
                {
                    Related = new RelatedPlace(use.File, use.Span, Used),
                }
                : told[at];
        }
    }
}
