namespace NewsRules.Engine.Conditions;

/// <summary>What a condition can ask for.</summary>
public enum FactKind
{
    Statement,
    Event,
    Mention,

    /// <summary>The article itself: source, language, country, published.</summary>
    Article,
}
