namespace NewsRules.Monitoring.Store;

/// <summary>What an article said at one time.</summary>
internal sealed record ArticleText(string Title, string Body)
{
    /// <summary>
    /// Its texts before the one of a number, the latest first: against more than the last, since what a page said is said again when it is
    /// read after its summary, but not against all, since a live blog has hundreds.
    /// </summary>
    public const string Earlier = """
        SELECT title, body FROM articles, (SELECT revises AS first FROM articles WHERE number = @number)
        WHERE (number = first OR revises = first) AND number < @number ORDER BY number DESC LIMIT 3
        """;
}
