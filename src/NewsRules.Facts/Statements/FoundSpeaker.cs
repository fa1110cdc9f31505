using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// A speaker (null: not resolved), the spans that name it here (none: implied), and the token where what is said can begin.
/// </summary>
internal readonly record struct FoundSpeaker(Figure? Figure, ImmutableArray<Span> Spans, int After)
{
    /// <summary>True for whom another tells of, who goes on speaking in the next sentence.</summary>
    public bool IsTold { get; init; }

    /// <summary>To whom it was said; null when nobody is named.</summary>
    public Figure? Addressee { get; init; }

    /// <param name="end">Behind the last token that names the speaker.</param>
    public static FoundSpeaker Named(Figure figure, int end) =>
        new(figure, [new Span(figure.Shown, figure.Reading.Tokens.SpanOf(end - 1).End)], end);

    /// <summary>A speaker whom the sentence does not name beside the verb.</summary>
    public static FoundSpeaker Implied(Figure? figure, in Hit cue) => new(figure, [], cue.End);
}
