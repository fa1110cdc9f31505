using NewsRules.Engine.Logic;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Complains of what in a rule cannot be meant, under the words that say it.</summary>
internal sealed class LogicReader(WrittenAt places, Shape shape)
{
    public void Check(IEnumerable<LogicFault> faults, YamlMapping document)
    {
        foreach (var fault in faults)
        {
            if (fault.Kind is not (LogicFaultKind.AddsNothing or LogicFaultKind.CountsAsTwo) || IsOwn(fault.Part, document))
            {
                shape.Diagnostics.Add(Complaint(fault, document));
            }
        }
    }

    private Diagnostic Complaint(LogicFault fault, YamlMapping document)
    {
        var (at, other) = InOrder(places.Of(fault.Part) ?? document["when"]!, places.Of(fault.Other), document);
        return fault.Kind switch
        {
            LogicFaultKind.NeverTrue => Catalogue.NeverTrue(at, other),
            LogicFaultKind.PartNeverTrue => Catalogue.PartNeverTrue(at),
            LogicFaultKind.SaysNothing => Catalogue.SaysNothing(at),
            LogicFaultKind.AddsNothing => Catalogue.AddsNothing(at, other),
            LogicFaultKind.CountsAsTwo => Catalogue.CountsAsTwo(at, other),
            LogicFaultKind.OnlyAbsence => Catalogue.OnlyAbsence(at),
            LogicFaultKind.Everything => Catalogue.FindsEverything(document["when"]!),
            LogicFaultKind.TakesEverything => Catalogue.TakesEverything(at, fault.Other is null, other),
            LogicFaultKind.TakesNothing => Catalogue.TakesNothing(at),
            LogicFaultKind.NeverRises => Catalogue.NeverRises(at),
            LogicFaultKind.StageNeverChanges => Catalogue.StageNeverChanges(at),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    /// <summary>True of a part that stands in the rule itself: what rules share says more than one of them needs.</summary>
    private bool IsOwn(object part, YamlMapping document) => places.Of(part) is { } at && IsIn(at, document);

    /// <summary>Of two places that are at odds, that in the rule itself comes before one in a definition.</summary>
    private static (YamlNode At, YamlNode? Other) InOrder(YamlNode at, YamlNode? other, YamlMapping document) =>
        other is not null && !IsIn(at, document) && IsIn(other, document) ? (other, at) : (at, ReferenceEquals(at, other) ? null : other);

    private static bool IsIn(YamlNode node, YamlMapping document) =>
        node.File.Path == document.File.Path && node.Span.Start >= document.Span.Start && node.Span.End <= document.Span.End;
}
