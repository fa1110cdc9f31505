namespace NewsRules.Facts.Text;

/// <summary>Tokens that stand together.</summary>
/// <param name="End">Index behind the last.</param>
internal readonly record struct Stretch(int First, int End);
