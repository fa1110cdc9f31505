using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;
using NewsRules.Monitoring;
using NewsRules.Monitoring.Mail;

namespace NewsRules.Printing;

/// <summary>Words that a rule found, or why it did not, for people.</summary>
internal static class TextTraceText
{
    private const int MostShown = 5;
    private const int MostOfWords = 200;
    private const int MostAround = 70;

    /// <summary>A line for each place; where there is none, for each phrase with the reason.</summary>
    public static IEnumerable<string> Lines(TextTrace trace, Article article)
    {
        var lines =
            trace.Missed is [var only] ? [$"✗ {Told(only, article)}"]
            : trace.Found.IsEmpty ? trace.Missed.Select(miss => $"✗ {Cut(miss.Wanted)}: {Told(miss, article)}")
            : trace.Found.Select(found => $"✓ {Place(found, article)}");
        foreach (var line in lines.Take(MostShown))
        {
            yield return line;
        }

        if (trace.Found.Length + trace.Missed.Length - MostShown is > 0 and var more)
        {
            yield return trace.Found.IsEmpty ? $"… and {more} more, none nearer" : $"… and {more} more";
        }
    }

    /// <summary>Why words are not found.</summary>
    public static string Told(TextMiss miss, Article article) =>
        miss.Because switch
        {
            TextMissBecause.OtherField => $"only in the {Name(miss.Seen[0].Field)}: {Place(miss.Seen[0], article)}",
            TextMissBecause.OtherLetters => $"only in other letters: {Place(miss.Seen[0], article)}",
            TextMissBecause.LongerWords => $"only in longer words, which a * behind it would find: {Place(miss.Seen[0], article)}",
            TextMissBecause.WithoutArticle => $"only without ال, as a rule that leaves ال out finds it: {Place(miss.Seen[0], article)}",
            TextMissBecause.TooFarApart =>
                $"too far apart, {Amount.Of(miss.Apart ?? 0, "word")} from the first to the last where they are nearest: {Place(miss.Seen[0], article)}",
            TextMissBecause.NotInARow =>
                $"its words are there, but not one behind the other in one sentence: {Place(miss.Seen[0], article)}",
            TextMissBecause.OneForTwo => $"one word would have to stand for two: {Place(miss.Seen[0], article)}",
            TextMissBecause.Missing when miss.Seen.IsEmpty =>
                $"nothing of it is {(miss.In is { } field ? $"in the {Name(field)}" : "there")}",
            TextMissBecause.Missing =>
                $"no {string.Join(", no ", miss.Missing.Select(word => Cut($"“{word}”")))} in the {Name(miss.Seen[0].Field)}; there is {string.Join(", ", miss.Seen.Select(seen => Words(seen, article)))}",
            _ => "it fits nowhere",
        };

    /// <summary>What is too long for a line, without its end.</summary>
    public static string Cut(string text) => text.Length <= MostOfWords ? text : $"{text[..MostOfWords]}…";

    /// <summary>The words, where they are, and the sentence around them.</summary>
    private static string Place(FoundWords found, Article article)
    {
        var around = Around(article.Text(found.Field), found.Span);
        return around.Length == found.Span.Length ? Words(found, article) : $"{Words(found, article)} in “{CleanText.Line(around)}”";
    }

    private static string Words(FoundWords found, Article article)
    {
        var words = CleanText.Line(found.Span.Of(article.Text(found.Field)).ToString());
        return $"“{(words.Length <= MostOfWords ? words : $"{words[..(MostOfWords / 2)]} … {words[^(MostOfWords / 2)..]}")}” ({Name(found.Field)} {found.Span.Start}–{found.Span.End})";
    }

    private static string Around(string text, Span words)
    {
        Span[] sentences =
        [
            words,
            .. Sentences.Split(text, Tokenizer.Tokenize(text)).Select(sentence => sentence.Span).Where(words.Overlaps),
        ];
        var before = text[sentences.Min(sentence => sentence.Start)..words.Start];
        var behind = text[words.End..sentences.Max(sentence => sentence.End)];
        before = before.Length <= MostAround ? before : $"… {before[(before.IndexOf(' ', before.Length - MostAround) + 1)..]}";
        behind = behind.Length <= MostAround ? behind : $"{behind[..Math.Max(0, behind.LastIndexOf(' ', MostAround))]} …";
        return before + words.Of(text).ToString() + behind;
    }

    private static string Name(Field field) => field.ToString().ToLowerInvariant();
}
