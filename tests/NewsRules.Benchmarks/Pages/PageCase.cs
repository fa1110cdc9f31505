namespace NewsRules.Benchmarks.Pages;

/// <summary>A page of a public set.</summary>
/// <param name="File">Its path.</param>
/// <param name="Score">What is right in a text that was read from it.</param>
internal sealed record PageCase(string File, Uri Address, Func<string, PageScore> Score);

/// <summary>Words or passages of a text.</summary>
/// <param name="Right">Found, and wanted.</param>
internal readonly record struct PageScore(int Right, int Found, int Wanted)
{
    public double Precision => Found == 0 ? 0 : Right / (double)Found;

    public double Recall => Wanted == 0 ? 0 : Right / (double)Wanted;

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (Found + Wanted);

    public static PageScore operator +(PageScore left, PageScore right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Wanted + right.Wanted);
}
