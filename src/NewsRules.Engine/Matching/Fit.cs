using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A fact that passes the test of one that is looked for with others.</summary>
/// <param name="Place">Its place in the order of the article.</param>
/// <param name="Alike">The same of all that every join takes alike.</param>
internal readonly record struct Fit(int Place, Fact Fact, int Alike);
