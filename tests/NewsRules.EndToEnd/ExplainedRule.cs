namespace NewsRules.EndToEnd;

/// <summary>A rule that is explained.</summary>
internal static class ExplainedRule
{
    public const string Text = """
        rule: fm-condemns
        title: A foreign ministry condemns
        when:
          statement: { speaker: { role: foreign-ministry, country: EG }, kind: condemn }
        """;
}
