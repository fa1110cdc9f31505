using NewsRules.Engine.Conditions;

namespace NewsRules.Language.Rules;

/// <summary>
/// What a rule asks for, as far as it could be read: whoever checks other parts of the rule against it asks how far that is.
/// </summary>
/// <param name="isWhole">False where any of it could not be read.</param>
/// <param name="hasEachFact">False where a fact may be among that; a fact of which a value alone could not be read is there.</param>
internal sealed class ReadWhen(Condition condition, bool isWhole, bool hasEachFact)
{
    public Condition Condition { get; } = condition;

    public bool IsWhole { get; } = isWhole;

    public AskedSlots Slots => field ??= new(Condition, hasEachFact);
}
