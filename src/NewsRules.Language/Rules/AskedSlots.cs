using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>
/// The slots of the facts that a rule asks for, as keys, subjects and tests name them: <c>speaker.country</c>, and of a fact with a name
/// <c>call.speaker.country</c>.
/// </summary>
internal sealed class AskedSlots
{
    private static readonly ImmutableDictionary<string, SlotValue> OfAnyFact = Enum.GetValues<FactKind>()
        .SelectMany(kind => SlotTable.Of(kind))
        .DistinctBy(slot => slot.Path)
        .ToImmutableDictionary(slot => slot.Path.Name, slot => slot.Value, StringComparer.Ordinal);

    private readonly ImmutableArray<(string Name, FactKind Kind)> _facts;
    private readonly bool _areAll;

    /// <param name="areAll">False where the rule may ask for facts that could not be read: whatever some fact has may then be a slot of
    /// theirs.</param>
    public AskedSlots(Condition when, bool areAll)
        : this(FactsOf(when), areAll) { }

    private AskedSlots(ImmutableArray<(string Name, FactKind Kind)> facts, bool areAll) => (_facts, _areAll) = (facts, areAll);

    /// <summary>Those of the facts that are found: the article itself is none.</summary>
    public AskedSlots OfFound => new(_facts.RemoveAll(fact => fact.Kind == FactKind.Article), _areAll);

    /// <summary>All of them.</summary>
    public IEnumerable<string> Names => Named(kind => SlotTable.Of(kind).Select(slot => slot.Path.Name));

    /// <summary>The names by which a subject shows them in words.</summary>
    public IEnumerable<string> Words =>
        Named(kind => SlotTable.InWords.Where(word => SlotTable.Find(kind, word.Value) is not null).Select(word => word.Key));

    /// <summary>True of what some fact has, whichever the rule asks for.</summary>
    public static bool IsOfAny(string slot) => OfAnyFact.ContainsKey(slot);

    /// <summary>False of a slot that no fact of the rule has.</summary>
    public bool MayHave(string slot) => Find(slot) is not null || (!_areAll && (IsOfAny(slot) || IsOfAny(WithoutFact(slot))));

    /// <summary>What a slot holds; words where nobody knows.</summary>
    public SlotValue ValueOf(string slot) =>
        Find(slot)?.Value
        ?? (OfAnyFact.TryGetValue(slot, out var value) || OfAnyFact.TryGetValue(WithoutFact(slot), out value) ? value : SlotValue.Words);

    private static string WithoutFact(string slot) => slot[(slot.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>A path without the name of a fact is of any that has such a slot.</summary>
    private SlotDefinition? Find(string slot)
    {
        foreach (var (name, kind) in _facts)
        {
            if (SlotTable.Find(kind, name, new SlotPath(slot)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<string> Named(Func<FactKind, IEnumerable<string>> slots) =>
        _facts.SelectMany(fact => slots(fact.Kind).Select(slot => fact.Name.Length == 0 ? slot : $"{fact.Name}.{slot}")).Distinct();

    /// <summary>The facts that a rule finds, those with names by their names.</summary>
    private static ImmutableArray<(string Name, FactKind Kind)> FactsOf(Condition when) =>
        when is Condition.Has only
            ? [("", only.Kind)]
            :
            [
                .. when.Asked()
                    .SelectMany(asked =>
                        asked switch
                        {
                            Condition.Has has => [("", has.Kind)],
                            Condition.Together together => together.Facts.Select(named => (named.Name, named.Kind)),
                            _ => (IEnumerable<(string, FactKind)>)[],
                        }
                    )
                    .Distinct(),
            ];
}
