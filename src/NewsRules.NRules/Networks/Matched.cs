using NewsRules.NRules.Memory;
using NRules.RuleModel;

namespace NewsRules.NRules.Networks;

/// <summary>What the patterns of a production have matched, by their names.</summary>
internal sealed class Matched(IMatch match)
{
    private readonly Dictionary<string, object?> _values = match.Facts.ToDictionary(
        fact => fact.Declaration.Name,
        fact => fact.Value,
        StringComparer.Ordinal
    );

    /// <summary>The fact of a pattern.</summary>
    public Seen Fact(string name) => (Seen)_values[name]!;

    /// <summary>The facts that a pattern has collected, in the order of the article.</summary>
    public IEnumerable<Seen> Facts(string name) => ((IEnumerable<Seen>)_values[name]!).OrderBy(seen => seen.Place);

    /// <summary>The ways in which a part holds, in order.</summary>
    public IEnumerable<Held> Ways(string name) => ((IEnumerable<Held>)_values[name]!).OrderBy(held => held.Order, Held.InOrder);
}
