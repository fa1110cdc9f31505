namespace NewsRules.Engine.Logic;

/// <summary>What can be wrong with a rule that is written right.</summary>
public enum LogicFaultKind
{
    /// <summary>No article could ever make the rule true.</summary>
    NeverTrue,

    /// <summary>One of several parts can never hold, so it adds nothing.</summary>
    PartNeverTrue,

    /// <summary>A condition that always holds, so it takes nothing away.</summary>
    SaysNothing,

    /// <summary>Another part says it already.</summary>
    AddsNothing,

    /// <summary>Of parts that are counted, one that never holds without another.</summary>
    CountsAsTwo,

    /// <summary>The rule says only what there must not be.</summary>
    OnlyAbsence,

    /// <summary>The rule is true of everything of its kind.</summary>
    Everything,

    /// <summary>An exception takes away all that the rule asks for.</summary>
    TakesEverything,

    /// <summary>An exception that nothing that the rule asks for could ever meet.</summary>
    TakesNothing,

    /// <summary>The rule finds only kinds of which none stands above another on its ladder.</summary>
    NeverRises,

    /// <summary>The rule asks for no event, so no stage can change.</summary>
    StageNeverChanges,
}

/// <summary>Something that cannot be meant.</summary>
/// <param name="Part">The condition, test or exception to blame; the rule's policy where it is that.</param>
/// <param name="Other">What it is at odds with; null where it is so by itself.</param>
public sealed record LogicFault(LogicFaultKind Kind, object Part, object? Other = null);
