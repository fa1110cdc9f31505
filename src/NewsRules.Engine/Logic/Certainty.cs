using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Logic;

/// <summary>Whether a test of a fact always passes or fails.</summary>
public static class Certainty
{
    /// <summary>False when it can be unknown, since a slot that it looks at can be.</summary>
    public static bool IsAlwaysDecided(FactKind kind, FactTest test) =>
        test switch
        {
            FactTest.All all => all.Tests.All(part => IsAlwaysDecided(kind, part)),
            FactTest.Any any => any.Tests.All(part => IsAlwaysDecided(kind, part)),
            FactTest.AtLeast some => some.Tests.All(part => IsAlwaysDecided(kind, part)),
            FactTest.None none => IsAlwaysDecided(kind, none.Test),
            FactTest.OneOf leaf => SlotNature.Of(kind, leaf.Path).IsAlwaysKnown,
            FactTest.InList leaf => SlotNature.Of(kind, leaf.Path).IsAlwaysKnown,
            _ => false,
        };
}
