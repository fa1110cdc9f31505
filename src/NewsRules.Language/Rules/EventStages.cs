using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Complains of a stage that no event of the types asked for comes to, as far as the lexicons know words: nobody tells of a meeting in force.</summary>
internal sealed class EventStages(Names names, WrittenAt places, Shape shape)
{
    private static readonly SlotPath Type = new("type");
    private static readonly SlotPath Stage = new("stage");

    public void Check(FactTest test)
    {
        FactTest[] parts = [.. Parts(test)];
        if (Asked(parts, Type) is not { } type || Asked(parts, Stage) is not { } stage || type.Values.Any(one => names.StagesOf(one).IsEmpty))
        {
            return;
        }

        ImmutableArray<string> told = [.. type.Values.SelectMany(one => names.StagesOf(one)).Distinct()];
        if (!stage.Values.Any(told.Contains) && places.Of(stage.Test) is { } at)
        {
            shape.Diagnostics.Add(Catalogue.StageOfOthers(at, $"'{string.Join("' or '", type.Values)}'", told));
        }
    }

    private static IEnumerable<FactTest> Parts(FactTest test) => test is FactTest.All all ? all.Tests.SelectMany(Parts) : [test];

    private static (FactTest Test, IReadOnlyCollection<string> Values)? Asked(FactTest[] parts, SlotPath path)
    {
        foreach (var part in parts)
        {
            if (part is FactTest.OneOf { Values.IsEmpty: false } leaf && leaf.Path == path)
            {
                return (leaf, leaf.Values);
            }

            if (part is FactTest.InList listed && listed.Path == path)
            {
                return (listed, listed.List.Values);
            }
        }

        return null;
    }
}
