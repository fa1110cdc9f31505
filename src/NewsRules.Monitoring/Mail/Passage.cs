using System.Collections.Immutable;
using NewsRules.Monitoring.Delivery;
using NewsRules.Monitoring.Evidence;

namespace NewsRules.Monitoring.Mail;

/// <summary>A sentence of the article as it is shown: cut where marks begin and end, between its neighbours.</summary>
/// <param name="Before">The sentence before it in the same field; empty at the beginning.</param>
/// <param name="After">The sentence after it.</param>
internal sealed record Passage(string Before, ImmutableArray<PassagePiece> Pieces, string After, bool IsHeadline)
{
    // The strongest mark wins where several cover the same words.
    private static readonly string[] Strength = ["cue", "speaker", "participant", "place", "words", "content"];

    private const int MostOfANeighbour = 240;

    /// <summary>
    /// The sentences with evidence in them, each once, in order of appearance; those that stand near one another are one passage.
    /// </summary>
    public static ImmutableArray<Passage> Of(RaisedAlert alert)
    {
        var passages = new List<(Mark Place, ImmutableArray<Mark> Marks)>();
        foreach (var (sentence, marks) in Sentences(alert))
        {
            if (passages.Count > 0 && IsNear(passages[^1].Place, sentence))
            {
                var (before, earlier) = passages[^1];
                passages[^1] = (before with { End = Math.Max(before.End, sentence.End) }, [.. earlier, .. marks]);
            }
            else
            {
                passages.Add((sentence, marks));
            }
        }

        return [.. passages.Select(passage => Of(Text(alert, passage.Place), passage.Place, passage.Marks))];
    }

    private static IEnumerable<(Mark Sentence, ImmutableArray<Mark> Marks)> Sentences(RaisedAlert alert) =>
        alert
            .Evidence.Facts.Select(fact => (fact.Sentence, fact.Marks))
            .Concat(alert.Evidence.Words.Select(word => (Sentence: Around(alert, word), Marks: ImmutableArray.Create(word))))
            .GroupBy(part => part.Sentence)
            .OrderBy(group => group.Key.Field == "title" ? 0 : 1)
            .ThenBy(group => group.Key.Start)
            .Select(group => (group.Key, group.SelectMany(part => part.Marks).ToImmutableArray()));

    // No further than what is shown around a passage anyway, which else would be there twice.
    private static bool IsNear(Mark before, Mark sentence) =>
        sentence.Field == before.Field && sentence.Start - before.End <= MostOfANeighbour;

    private static Passage Of(string text, Mark sentence, ImmutableArray<Mark> marks)
    {
        var before = Neighbour(text, SentenceStart(text, sentence.Start), sentence.Start);
        var after = Neighbour(text, sentence.End, SentenceEnd(text, sentence.End));
        return new(Shorten(before, fromEnd: true), Cut(text, sentence, marks), Shorten(after, fromEnd: false), sentence.Field == "title");
    }

    private static ImmutableArray<PassagePiece> Cut(string text, Mark sentence, ImmutableArray<Mark> marks)
    {
        var edges = marks
            .SelectMany(mark => new[] { mark.Start, mark.End })
            .Append(sentence.Start)
            .Append(sentence.End)
            .Select(edge => Math.Clamp(edge, sentence.Start, sentence.End))
            .Distinct()
            .Order()
            .ToArray();
        return
        [
            .. edges.Zip(edges.Skip(1), (start, end) => new PassagePiece(CleanText.Piece(text[start..end]), Strongest(marks, start, end))),
        ];
    }

    private static string? Strongest(ImmutableArray<Mark> marks, int start, int end) =>
        Strength.FirstOrDefault(name => marks.Any(mark => mark.As == name && mark.Start <= start && end <= mark.End));

    private static Mark Around(RaisedAlert alert, Mark word)
    {
        var text = Text(alert, word);
        return new("sentence", word.Field, SentenceStart(text, word.Start + 1), SentenceEnd(text, word.End - 1));
    }

    private static string Text(RaisedAlert alert, Mark mark) => mark.Field == "title" ? alert.Article.Title : alert.Article.Body;

    private static int SentenceStart(string text, int from)
    {
        var at = Math.Clamp(from, 0, text.Length);
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || IsEnd(text[at - 1])))
        {
            at--;
        }

        while (at > 0 && !IsEnd(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int SentenceEnd(string text, int from)
    {
        var at = Math.Clamp(from, 0, text.Length);
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || IsEnd(text[at])))
        {
            at++;
        }

        while (at < text.Length && !IsEnd(text[at]))
        {
            at++;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '؟' or '\n' or '…';

    private static string Neighbour(string text, int start, int end) => start < end ? CleanText.Line(text[start..end]) : "";

    private static string Shorten(string text, bool fromEnd) =>
        text.Length <= MostOfANeighbour ? text
        : fromEnd ? "… " + text[(text.IndexOf(' ', text.Length - MostOfANeighbour) + 1)..]
        : text[..Math.Max(text.LastIndexOf(' ', MostOfANeighbour), 0)] + " …";
}

/// <summary>Words of a passage.</summary>
/// <param name="As">What they are to the fact; null for the words between.</param>
internal sealed record PassagePiece(string Text, string? As);
