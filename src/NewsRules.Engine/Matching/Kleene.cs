namespace NewsRules.Engine.Matching;

/// <summary>Kleene's logic over <see cref="Verdict"/>; "and" is the least, "or" the greatest.</summary>
internal static class Kleene
{
    /// <summary>What is unknown denied is unknown.</summary>
    public static Verdict Not(Verdict verdict) => Verdict.Passes - (int)verdict;

    /// <summary>That so many parts hold.</summary>
    /// <param name="sure">How many pass.</param>
    /// <param name="possible">How many do not fail.</param>
    public static Verdict AtLeast(int wanted, int sure, int possible) =>
        sure >= wanted ? Verdict.Passes
        : possible < wanted ? Verdict.Fails
        : Verdict.Unknown;
}
