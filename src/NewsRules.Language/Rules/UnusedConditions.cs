using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads a condition that no rule could use in the place that its keys fit best, for what is wrong with it.</summary>
internal sealed class UnusedConditions(Names names, Definitions.Definitions definitions)
{
    private readonly ConditionPlaces _places = new(definitions);

    /// <summary>What is wrong with it there; where it fits several places, in the one with the fewest faults.</summary>
    /// <param name="isUsed">True where a rule uses it, and was told why it could not be read.</param>
    public IReadOnlyCollection<Diagnostic> FaultsOf(DefinedCondition condition, bool isUsed)
    {
        var keys = _places.KeysOf(condition);
        var fitting = ConditionPlaces
            .All.GroupBy(place => keys.Count(key => !ConditionPlaces.KeysAt(place).Contains(key)))
            .MinBy(places => places.Key)!;
        return fitting.Select(place => Read(condition, place, isUsed)).MinBy(faults => faults.Count)!;
    }

    private List<Diagnostic> Read(DefinedCondition condition, FactLevel? level, bool isUsed)
    {
        var faults = new List<Diagnostic>();
        var shape = new Shape(faults);
        var reader = new ConditionReader(names, definitions, new WrittenAt(), shape);
        definitions.Read(condition.Body, isUsed ? new Shape([]) : shape, () =>
            level is null
                ? (object)reader.Read(condition.Body, $"The condition '{condition.Name.Value}'")
                : reader.Facts.Read(level, condition.Body)
        );
        return faults;
    }
}
