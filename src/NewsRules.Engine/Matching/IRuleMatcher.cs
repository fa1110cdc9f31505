namespace NewsRules.Engine.Matching;

/// <summary>Evaluates the condition of one rule, which the candidate index has picked. Immutable, safe on all threads.</summary>
public interface IRuleMatcher
{
    /// <summary>True of what the article says; collects the facts and words that make it so, in the order of the rule's parts.</summary>
    bool Holds(Reading reading);
}
