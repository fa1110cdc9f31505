using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Explaining;

/// <summary>The exceptions of a rule that no longer hold.</summary>
public static class EndedExceptions
{
    /// <summary>Those that would have taken facts of a match away.</summary>
    /// <param name="asOf">The instant at which it was matched.</param>
    public static IEnumerable<RuleException> Of(Match match, DateTimeOffset asOf)
    {
        if (!match.Rule.Except.Any(exception => exception.Until <= asOf))
        {
            return [];
        }

        var exceptions = new Exceptions(match.Rule.Except);
        return match
            .Facts.SelectMany(fact => JointStatement.VoicesOf(fact))
            .SelectMany(fact => exceptions.EndedOf(SlotTable.KindOf(fact), fact, asOf))
            .Distinct();
    }
}
