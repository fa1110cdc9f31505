namespace NewsRules.Facts.Articles;

/// <summary>Why a part of the input is no article.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 code units of the line.</param>
/// <param name="Message">A sentence.</param>
public sealed record ArticleProblem(int Line, int Column, string Message)
{
    /// <summary>The complaint as it is shown behind a file's name: <c>12:5: sentence</c>.</summary>
    public override string ToString() => $"{Line}:{Column}: {Message}";
}
