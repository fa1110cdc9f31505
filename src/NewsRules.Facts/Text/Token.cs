using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Text;

/// <summary>A word, a number, or one sign.</summary>
/// <param name="Span">Its place in the original text.</param>
/// <param name="Folded">Its folded form; of a sign, the sign.</param>
/// <param name="IsWord">False for signs.</param>
public readonly record struct Token(Span Span, string Folded, bool IsWord);
