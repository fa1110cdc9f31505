using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads a condition that no rule uses in the place that its keys fit best, for what is wrong with it.</summary>
internal sealed class UnusedConditions(Names names, Definitions.Definitions definitions)
{
    private static readonly ImmutableArray<FactLevel> Levels =
        [FactLevel.Of(FactKind.Statement), FactLevel.Of(FactKind.Event), FactLevel.Of(FactKind.Mention), FactLevel.Of(FactKind.Article), FactLevel.Participant, FactLevel.Of(FactKind.Statement).Below("about")!];

    private static readonly ImmutableArray<(FactLevel? Level, IReadOnlyCollection<string> Keys)> Places = [(null, ConditionReader.Keys), .. Levels.Select(level => ((FactLevel?)level, (IReadOnlyCollection<string>)level.AllKeys))];

    /// <summary>What is wrong with it there; where it fits several places, in the one with the fewest faults.</summary>
    public IReadOnlyCollection<Diagnostic> FaultsOf(DefinedCondition condition)
    {
        var shape = new Shape(new List<Diagnostic>());
        if (!definitions.CanBeRead(condition.Body, shape))
        {
            return [.. shape.Diagnostics];
        }

        var keys = KeysOf(condition);
        var fitting = Places.GroupBy(place => keys.Count(key => !place.Keys.Contains(key))).MinBy(places => places.Key)!;
        return fitting.Select(place => Read(condition, place.Level)).MinBy(faults => faults.Count)!;
    }

    private List<Diagnostic> Read(DefinedCondition condition, FactLevel? level)
    {
        var faults = new List<Diagnostic>();
        var reader = new ConditionReader(names, definitions, new WrittenAt(), new Shape(faults));
        _ = level is null ? (object)reader.Use([condition.Name]) : reader.Facts.Use(level, condition.Name);
        return faults;
    }

    /// <summary>The keys of the condition and of those that it uses, without the logic that joins them.</summary>
    private HashSet<string> KeysOf(DefinedCondition condition)
    {
        var (keys, seen, left) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<DefinedCondition> { condition }, new Queue<YamlNode>([condition.Body]));
        while (left.TryDequeue(out var node))
        {
            foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            {
                switch (entry.Key.Value)
                {
                    case "all_of" or "any_of" or "of" or "not":
                        left.Enqueue(entry.Value);
                        break;
                    case "use":
                        Used(entry.Value).Where(seen.Add).ToList().ForEach(used => left.Enqueue(used.Body));
                        break;
                    case var key:
                        keys.Add(key);
                        break;
                }
            }

            foreach (var item in (node as YamlSequence)?.Items ?? [])
            {
                left.Enqueue(item);
            }
        }

        return keys;
    }

    private IEnumerable<DefinedCondition> Used(YamlNode names) =>
        (names is YamlSequence list ? list.Items : [names]).OfType<YamlScalar>().Select(name => definitions.Condition(name, new Shape(new List<Diagnostic>()))).OfType<DefinedCondition>();
}
