using System.Collections.Immutable;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Conditions;

/// <summary>
/// What is looked for in the text of an article. A phrase is a sequence of words, analysed as <c>Words/WantedWord</c> says; only a pattern
/// is held to the text as it is written.
/// </summary>
/// <param name="In">Null: title and body.</param>
public abstract record TextQuery(Field? In)
{
    /// <summary>At least one of the phrases occurs.</summary>
    public sealed record AnyOf(ImmutableArray<string> Phrases, Field? In = null) : TextQuery(In)
    {
        /// <inheritdoc/>
        public override string ToString() => Or(Phrases) + Where;
    }

    /// <summary>A stretch of so many words holds a phrase of every group, in any order, each in words of its own.</summary>
    /// <param name="Groups">Two to <see cref="MostGroups"/>; of each group one phrase is enough.</param>
    /// <param name="Within">Words from the first to the last, both counted.</param>
    public sealed record Near(ImmutableArray<ImmutableArray<string>> Groups, int Within, Field? In = null) : TextQuery(In)
    {
        /// <summary>So many groups may be near each other: every choice of them is kept apart.</summary>
        public const int MostGroups = 8;

        /// <inheritdoc/>
        public override string ToString() => $"{string.Join(" near ", Groups.Select(Or))} within {Within}{Where}";
    }

    /// <summary>A regular expression fits somewhere.</summary>
    /// <param name="Expression">One that .NET can match without backtracking.</param>
    public sealed record Pattern(string Expression, Field? In = null) : TextQuery(In)
    {
        /// <inheritdoc/>
        public override string ToString() => $"/{Expression}/{Where}";
    }

    private string Where => In is null ? "" : $" in {In.Value.ToString().ToLowerInvariant()}";

    private static string Or(ImmutableArray<string> phrases) => string.Join(" or ", phrases.Select(phrase => $"“{phrase}”"));
}
