namespace NewsRules.Facts.Articles.PlainText;

/// <summary>
/// Finds where another article begins in a text. Section headings look like headlines; what tells a headline is that a news item follows:
/// its first sentence says the headline again and on which day. When in doubt the text stays whole.
/// </summary>
internal static class Headlines
{
    private const int FewestWords = 4;
    private const int MostWords = 25;
    private const int Enough = 3;

    /// <summary>The places of the headlines after the first one.</summary>
    public static List<int> Find(TextParagraph[] paragraphs, int first, PageNoise noise)
    {
        var headlines = new List<int>();
        var shaped = Enumerable
            .Range(first + 1, Math.Max(0, paragraphs.Length - first - 2))
            .Where(at => HasShape(paragraphs, first, at))
            .ToArray();
        var evidence = shaped.Select(at => Evidence(paragraphs, at, noise)).ToArray();

        // Long headings without a news item below them are sections: then their like are sections too, unless the page itself ends before
        // them.
        var hasSections = evidence.Where((found, i) => found < Enough && paragraphs[shaped[i]].Words >= 6).Any();
        for (var i = 0; i < shaped.Length; i++)
        {
            if (evidence[i] >= (hasSections ? Enough + 1 : Enough))
            {
                headlines.Add(shaped[i]);
            }
        }

        return headlines;
    }

    private static bool HasShape(TextParagraph[] paragraphs, int first, int at)
    {
        var heading = paragraphs[at];
        return !heading.IsNoise
            && heading.Words is >= FewestWords and <= MostWords
            && !heading.EndsSentence
            && !":؛;،,".Contains(heading.Text[^1])
            && !heading.IsListItem
            && !IsQuotation(heading.Text)
            && Before(paragraphs, first, at) is { EndsSentence: true }
            && After(paragraphs, at) is { EndsSentence: true } lead
            && lead.Words >= 12
            && lead.Words > heading.Words;
    }

    private static int Evidence(TextParagraph[] paragraphs, int at, PageNoise noise)
    {
        var heading = paragraphs[at];
        var lead = After(paragraphs, at)!;
        var found = heading.Words >= 6 ? 1 : 0;
        found += paragraphs[at - 1].IsNoise ? 1 : 0;
        found += paragraphs[at + 1].IsNoise ? 2 : 0;
        found += noise.NamesDay(lead.Folded) || HasDateline(lead.Text) ? 1 : 0;
        found += SharedWords(heading, lead) switch
        {
            >= 4 => 2,
            >= 2 => 1,
            _ => 0,
        };
        return found;
    }

    private static TextParagraph? Before(TextParagraph[] paragraphs, int first, int at) =>
        paragraphs[(first + 1)..at].LastOrDefault(paragraph => !paragraph.IsNoise);

    private static TextParagraph? After(TextParagraph[] paragraphs, int at) =>
        paragraphs[(at + 1)..].FirstOrDefault(paragraph => !paragraph.IsNoise);

    private static bool IsQuotation(string text) => text[0] is '"' or '“' or '«' && text[^1] is '"' or '”' or '»';

    // "TRIPOLI (Reuters) - …", "طرابلس - وكالات: …"
    private static bool HasDateline(string lead) =>
        lead.AsSpan(0, Math.Min(lead.Length, 50)).IndexOfAny("-–—") is > 2 and var dash
        && !lead.AsSpan(0, dash).ContainsAny(".،,")
        && lead[dash - 1] is ' ' or ')'
        && lead.AsSpan(0, dash).Count(' ') <= 5;

    private static int SharedWords(TextParagraph heading, TextParagraph lead)
    {
        var words = PlainWords.Split(lead.Folded).Select(Stem).ToArray();
        return PlainWords
            .Split(heading.Folded)
            .Select(Stem)
            .Where(word => word.Length > 2)
            .Distinct()
            .Count(word =>
                words.Any(other =>
                    other.Length > 2
                    && (other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal))
                )
            );
    }

    private static string Stem(string word)
    {
        var bare = word.Length > 4 && word[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' ? word[1..] : word;
        bare =
            bare.StartsWith("ال", StringComparison.Ordinal) ? bare[2..]
            : bare.StartsWith("لل", StringComparison.Ordinal) ? bare[2..]
            : bare;
        return bare.Length > 4 ? bare[..4] : bare;
    }
}
