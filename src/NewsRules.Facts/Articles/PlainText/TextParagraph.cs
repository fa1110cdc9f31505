namespace NewsRules.Facts.Articles.PlainText;

/// <summary>One paragraph of a pasted text.</summary>
/// <param name="Text">As written, without white space around it and without furniture hanging at its end.</param>
/// <param name="IsNoise">It is furniture as a whole.</param>
internal sealed record TextParagraph(string Text, bool IsNoise)
{
    private const string SentenceEnds = ".!?؟。…";
    private const string Closers = "\"”’»)]'“";

    /// <summary>Bare words of the paragraph.</summary>
    public string Folded { get; } = PlainWords.Fold(Text);

    public int Words { get; } = PlainWords.Split(PlainWords.Fold(Text)).Length;

    /// <summary>True when it ends as a sentence ends, be it inside a quotation.</summary>
    public bool EndsSentence =>
        Text.TrimEnd(Closers.ToCharArray()) is var bare && bare.TrimEnd() is { Length: > 0 } text && SentenceEnds.Contains(text[^1]);

    /// <summary>True for "1. …", "- …", "• …", "* …".</summary>
    public bool IsListItem =>
        char.IsDigit(Text[0]) && Text.TrimStart("0123456789٠١٢٣٤٥٦٧٨٩".ToCharArray()).TrimStart() is ['.' or '-' or ')' or '–' or '/', ..]
        || Text[0] is '-' or '–' or '—' or '•' or '*' or '·' or '▪' or '■';

    /// <summary>The paragraphs of a text, in order.</summary>
    public static IEnumerable<TextParagraph> Of(string text, PageNoise noise)
    {
        foreach (var paragraph in ParagraphLines.Of(text))
        {
            var prose = paragraph[..noise.LengthOfProse(paragraph)];
            yield return new(prose, noise.IsNoise(paragraph));
        }
    }
}
