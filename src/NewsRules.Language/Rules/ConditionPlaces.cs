using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Where a shared condition can stand, by its keys.</summary>
internal sealed class ConditionPlaces(Definitions.Definitions definitions)
{
    private static readonly ImmutableArray<FactLevel> Levels =
    [
        FactLevel.Of(FactKind.Statement),
        FactLevel.Of(FactKind.Event),
        FactLevel.Of(FactKind.Mention),
        FactLevel.Of(FactKind.Article),
        FactLevel.Participant,
        FactLevel.Of(FactKind.Statement).Below("about")!,
    ];

    /// <summary>Null stands for <c>when:</c> itself.</summary>
    public static ImmutableArray<FactLevel?> All { get; } = [null, .. Levels];

    /// <summary>The keys that conditions may have at a place.</summary>
    public static IReadOnlyCollection<string> KeysAt(FactLevel? level) => level is null ? ConditionReader.Keys : level.AllKeys;

    /// <summary>
    /// The condition of this name that is used at a place; null with a diagnostic where there is none, or where it could only stand
    /// elsewhere.
    /// </summary>
    public DefinedCondition? Find(YamlScalar use, FactLevel? level, Shape shape)
    {
        if (definitions.Condition(use, shape) is not { } condition)
        {
            return null;
        }

        var keys = condition.Keys ??= KeysOf(condition);
        if (keys.All(KeysAt(level).Contains))
        {
            return condition;
        }

        FactLevel?[] inside = level is null
            ? []
            : [.. level.AllKeys.Select(level.Below).Where(below => below is not null && keys.All(below.AllKeys.Contains))];
        FactLevel?[] fitting = inside.Length > 0 ? inside : [.. All.Where(place => keys.All(KeysAt(place).Contains))];
        return fitting.Length == 0
            ? condition
            : shape.Refuse<DefinedCondition>(
                Catalogue.UsedElsewhere(use, keys.First(key => !KeysAt(level).Contains(key)), [.. fitting.SelectMany(KeyOf)])
            );
    }

    private static IEnumerable<string?> KeyOf(FactLevel? place) => place == FactLevel.Participant ? ["speaker", place.Key] : [place?.Key];

    /// <summary>The keys of the condition and of those that it uses, without the logic that joins them.</summary>
    public HashSet<string> KeysOf(DefinedCondition condition)
    {
        var (keys, seen, left) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<DefinedCondition> { condition },
            new Queue<YamlNode>([condition.Body])
        );
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
        (names is YamlSequence list ? list.Items : [names])
            .OfType<YamlScalar>()
            .Select(name => definitions.Condition(name, new Shape(new List<Diagnostic>())))
            .OfType<DefinedCondition>();
}
