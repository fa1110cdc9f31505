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
        FactTest[] parts = [.. AskedValues.Parts(test)];
        if (AskedValues.Of(parts, Type) is not { } type || AskedValues.Of(parts, Stage) is not { } stage || type.Values.Any(one => names.StagesOf(one).IsEmpty))
        {
            return;
        }

        ImmutableArray<string> told = [.. type.Values.SelectMany(one => names.StagesOf(one)).Distinct()];
        if (!stage.Values.Any(told.Contains) && places.Of(stage.Test) is { } at)
        {
            shape.Diagnostics.Add(Catalogue.StageOfOthers(at, $"'{string.Join("' or '", type.Values)}'", told));
        }
    }
}
