using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Definitions;

/// <summary>
/// How much conditions become when those that they use are written out. Asked before anything reads them so: forty of which each uses the
/// one before it twice stand for more than any machine holds.
/// </summary>
internal sealed class Expansion(IReadOnlyDictionary<string, DefinedCondition> conditions)
{
    /// <summary>More than this nobody means.</summary>
    public const int MostConditions = 5000;

    /// <summary>So many may use one another in a row.</summary>
    public const int MostLevels = 16;

    private readonly Dictionary<string, Extent> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>What is wrong with what a node uses: too much, or a condition by way of itself; null: nothing.</summary>
    public Diagnostic? FaultOf(YamlNode node) => conditions.Count == 0 ? null : WithUses(default, node, 1).Fault;

    private Extent WithUses(Extent extent, YamlNode node, int level)
    {
        foreach (var use in Uses(node))
        {
            var used = Of(use, level);
            extent = new(extent.Conditions + used.Conditions, Math.Max(extent.Levels, used.Levels), used.Fault);
            if (extent.Fault is null && (extent.Conditions > MostConditions || level + extent.Levels > MostLevels + 1))
            {
                extent = extent with { Fault = Catalogue.UsesTooMany(use) };
            }

            if (extent.Fault is not null)
            {
                break;
            }
        }

        return extent;
    }

    private Extent Of(YamlScalar use, int level)
    {
        if (!conditions.TryGetValue(use.Value, out var condition))
        {
            return default;
        }

        condition.IsUsed = true;
        if (_known.TryGetValue(use.Value, out var extent))
        {
            return extent;
        }

        if (level > MostLevels || _open.Contains(use.Value))
        {
            return new(0, 0, level > MostLevels ? Catalogue.UsesTooMany(use) : Catalogue.UsesItself(use, condition.Name));
        }

        _open.Add(use.Value);
        extent = WithUses(new(Count(condition.Body), 0, null), condition.Body, level + 1);
        _open.Remove(use.Value);
        return extent.Fault is null ? _known[use.Value] = extent with { Levels = extent.Levels + 1 } : extent;
    }

    private static IEnumerable<YamlScalar> Uses(YamlNode node) =>
        node switch
        {
            YamlMapping map => map.Entries.SelectMany(entry => entry.Key.Value == "use" ? Names(entry.Value) : Uses(entry.Value)),
            YamlSequence list => list.Items.SelectMany(Uses),
            _ => [],
        };

    private static IEnumerable<YamlScalar> Names(YamlNode node) =>
        node is YamlSequence list ? list.Items.OfType<YamlScalar>()
        : node is YamlScalar name ? [name]
        : [];

    /// <summary>Each key is a condition; of the values in a list there may be any number.</summary>
    private static int Count(YamlNode node) =>
        node switch
        {
            YamlMapping map => map.Entries.Sum(entry => 1 + Count(entry.Value)),
            YamlSequence list => list.Items.Sum(Count),
            _ => 0,
        };

    /// <param name="Levels">How many use one another in a row, itself counted.</param>
    private readonly record struct Extent(int Conditions, int Levels, Diagnostic? Fault);
}
