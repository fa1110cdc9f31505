using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Complains of a stage that no event of the types asked for comes to, as far as the lexicons know words: nobody tells of a meeting in
/// force; and of one that no event has in the modality asked for: what is expected is still planned.
/// </summary>
internal sealed class EventStages(Names names, WrittenAt places, Shape shape)
{
    private static readonly SlotPath Type = new("type");
    private static readonly SlotPath Stage = new("stage");
    private static readonly SlotPath Modality = new("modality");

    public void Check(FactTest test)
    {
        if (AskedValues.Of(test, Stage) is { } stage && places.Of(stage.Test) is { } at)
        {
            CheckTypes(AskedValues.Of(test, Type)?.Values, stage, at);
            CheckModalities(AskedValues.Of(test, Modality)?.Values, stage, at);
        }
    }

    private void CheckTypes(IReadOnlyCollection<string>? types, AskedValues stage, YamlNode at)
    {
        if (types is null || stage.Values is null || types.Any(type => names.StagesOf(type).IsEmpty))
        {
            return;
        }

        ImmutableArray<string> told = [.. types.SelectMany(type => names.StagesOf(type)).Distinct()];
        if (!stage.Values.Any(told.Contains))
        {
            shape.Diagnostics.Add(Catalogue.StageOfOthers(at, $"'{string.Join("' or '", types)}'", told));
        }
    }

    private void CheckModalities(IReadOnlyCollection<string>? modalities, AskedValues stage, YamlNode at)
    {
        if (
            modalities?.Any(modality => Vocabulary.Stages.Append(null).Any(one => stage.IsMetBy(one) && Vocabulary.AreTold(one, modality)))
            == false
        )
        {
            shape.Diagnostics.Add(Catalogue.StageNeverToldSo(at, modalities));
        }
    }
}
