namespace NewsRules.Engine.Matching;

/// <summary>
/// What a test says of a fact, or a condition of an article, in Kleene's three-valued logic: of a slot that could not be resolved nothing
/// is known, nor of facts together that were looked for until it took too long, so neither a condition on it nor its negation holds. Only
/// <see cref="Passes"/> makes a rule true. The order matters: all-of is the least, any-of the greatest of the parts.
/// </summary>
public enum Verdict
{
    Fails,
    Unknown,
    Passes,
}
