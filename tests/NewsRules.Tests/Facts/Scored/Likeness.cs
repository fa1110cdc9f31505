using NewsRules.Facts;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;
using NewsRules.Printing;

namespace NewsRules.Tests.Facts.Scored;

/// <summary>How far a statement is the one that a label means.</summary>
internal static class Likeness
{
    /// <summary>The share of the units of two cues that they have in common.</summary>
    public static double OfCues(Label label, Statement statement) =>
        statement.Cue.Max(cue => Common(cue, label.Cue) / (double)(cue.Length + label.Cue.Length - Common(cue, label.Cue)));

    /// <summary>The share of words that two speakers have in common, by the words that name the one found or by the name.</summary>
    public static double OfSpeakers(Label label, Statement statement, string text) =>
        statement.Speaker is { } speaker
            ? new[] { speaker.Words(text), speaker.Name }.Max(words => OfWords(label.Speaker, words ?? ""))
            : 0;

    private static int Common(Span one, Span other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private static double OfWords(string one, string other)
    {
        HashSet<string> these = [.. Tokenizer.Tokenize(one).Words],
            those = [.. Tokenizer.Tokenize(other).Words];
        return these.Intersect(those).Count() / (double)these.Union(those).Count();
    }
}
