using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The first word of a phrase, by which somebody is told of again.</summary>
internal static class HeadWord
{
    /// <summary>Without its article: "للكاتب" and "الكاتب" are one.</summary>
    public static ReadOnlySpan<char> Of(Figure figure) => WithoutArticle(Attached(figure));

    /// <summary>"الكاتب", "للكاتب" → "كاتب".</summary>
    public static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) => IsDefinite(word) ? word[2..] : word;

    /// <summary>"نائب رئيس الوزراء", "النائب الأول لرئيس الوزراء".</summary>
    public static bool IsDeputy(Figure figure) => IsDeputy(Attached(figure));

    public static bool IsDeputy(ReadOnlySpan<char> word) => WithoutArticle(word) is "نائب" or "نائبه";

    public static bool IsDefinite(Figure figure) => IsDefinite(Attached(figure));

    public static bool IsDefinite(ReadOnlySpan<char> word) => word is ['ا' or 'ل', 'ل', ..];

    /// <summary>"الحداد", but not "ألكسندر", which is folded alike.</summary>
    public static bool HasArticle(Reading reading, int token) =>
        reading.Folded(token) is ['ا', 'ل', ..] && reading.Text[reading.Tokens.SpanOf(token).Start] == 'ا';

    /// <summary>The first word, without what is attached to it but for the ل that stands before that of an article.</summary>
    private static ReadOnlySpan<char> Attached(Figure figure)
    {
        var folded = figure.Reading.Folded(figure.First);
        var attached = Math.Min(folded.Length, figure.Start - figure.Reading.Tokens.SpanOf(figure.First).Start);
        return folded[(attached > 0 && folded[(attached - 1)..] is ['ل', 'ل', ..] ? attached - 1 : attached)..];
    }
}
