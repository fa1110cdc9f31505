using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>A word, a number, or one sign.</summary>
public readonly ref struct Token
{
    /// <summary>Its place in the original text.</summary>
    public required Span Span { get; init; }

    /// <summary>Its folded form; of a sign, the sign.</summary>
    public required ReadOnlySpan<char> Folded { get; init; }

    /// <summary>False for signs.</summary>
    public required bool IsWord { get; init; }
}
