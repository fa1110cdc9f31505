namespace NewsRules.Engine.Matching;

/// <summary>Evaluates the condition of one rule, which the candidate index has picked. Immutable, safe on all threads.</summary>
public interface IRuleMatcher
{
    /// <summary>
    /// <see cref="Verdict.Passes"/> where the article makes it true: the facts and words that do are collected, in the order of the rule's
    /// parts.
    /// <see cref="Verdict.Unknown"/> where that depends on what was given up.
    /// </summary>
    Verdict Evaluate(Reading reading);
}
