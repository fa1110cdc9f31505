using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The quotations of a field: who reports within one is quoted and not the writer.</summary>
internal sealed class QuotedRanges
{
    private const int Longest = 300;
    private const int MostBefore = 4;
    private const int MostOfFront = 16;

    private readonly List<(int First, int End)> _ranges = [];

    public QuotedRanges(Reading reading)
    {
        var (opened, inner, paragraph) = (-1, -1, -1);
        var signs = reading.Tokens.Signs;
        foreach (var sentence in reading.Sentences)
        {
            opened = opened >= 0 && paragraph < sentence.Paragraph && GoesOn(reading, sentence) ? -1 : opened; // It was never closed.
            for (; !signs.IsEmpty && signs[0] is var i && i < sentence.End; signs = signs[1..])
            {
                if (i < sentence.First)
                {
                    continue; // Of a paragraph that is no prose.
                }

                var opens = IsOpening(reading, i);
                if (!opens && opened >= 0 && i - opened < Longest && (Content.Closes(reading, i) || Content.Opens(reading, i)))
                {
                    if (inner > opened && IsOfOneKind(reading, inner, i))
                    {
                        inner = -1; // "قال: "زرنا «النهار» أمس"".
                        continue;
                    }

                    _ranges.Add((opened, i));
                    opened = -1;
                }
                else if (
                    opens
                    && (
                        opened < 0
                        || i - opened >= Longest
                        || paragraph != sentence.Paragraph
                        || (opened < sentence.First && Reports(reading, sentence.First, i))
                        || IsAdded(reading, i)
                    )
                )
                {
                    (opened, paragraph) = (i, sentence.Paragraph);
                }
                else if (opens && !IsOfOneKind(reading, opened, i))
                {
                    inner = i;
                }
            }
        }
    }

    /// <summary>Both straight, both of angles, or both of commas.</summary>
    private static bool IsOfOneKind(Reading reading, int one, int other) => Kind(reading.SignAt(one)) == Kind(reading.SignAt(other));

    private static char Kind(char mark) =>
        mark switch
        {
            '«' or '»' => '«',
            '"' => '"',
            _ => '“',
        };

    /// <summary>"وأضاف", "وعن الأسعار، أوضح أنها": a paragraph of the writer.</summary>
    private static bool GoesOn(Reading reading, Sentence sentence)
    {
        if (reading.At(sentence.First, TermKind.Cue) is { IsJoined: true, Term.Id: "say" })
        {
            return true;
        }

        for (var i = sentence.First + 1; i < Math.Min(sentence.End, sentence.First + MostOfFront); i++)
        {
            if (Content.IsComma(reading, i) && reading.At(i + 1, TermKind.Cue) is { Particles: "" } cue)
            {
                return Actors.Agreement.IsFinite(cue) && Speech.Begins(reading, cue.End);
            }
        }

        return false;
    }

    /// <summary>"، مضيفا "": another quotation of who speaks, so that the one before it was never closed.</summary>
    private static bool IsAdded(Reading reading, int mark) =>
        Content.IsComma(reading, mark - 2) && reading.At(mark - 1, TermKind.Cue) is { Term: { Id: "say", Shape: "participle" } };

    /// <summary>"وأضاف "": a sentence of the writer, so that the quotation before it was never closed.</summary>
    private static bool Reports(Reading reading, int first, int mark) =>
        mark - first <= MostBefore && reading.At(first, TermKind.Cue) is { IsJoined: true, Term.Id: "say" };

    /// <summary>True within a quotation.</summary>
    public bool Contains(int token) => EndOf(token) > 0;

    /// <summary>The mark that closes the quotation around a token; 0 for none.</summary>
    public int EndOf(int token)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ranges[middle].End < token ? (middle + 1, high) : (low, middle);
        }

        return low < _ranges.Count && _ranges[low].First < token ? _ranges[low].End : 0;
    }

    /// <summary>A mark opens before a word and behind a space; many writers close with the mark that opens.</summary>
    private static bool IsOpening(Reading reading, int token)
    {
        var span = reading.Tokens.SpanOf(token);
        return (reading.IsSign(token, '”') && reading.IsSign(token - 1, ':'))
            || Content.Opens(reading, token)
                && span.End < reading.Text.Length
                && !char.IsWhiteSpace(reading.Text[span.End])
                && !IsBehindWord(reading, span.Start)
                && reading.Text[span.End] is not ('،' or '.' or ',' or ':');
    }

    private static bool IsBehindWord(Reading reading, int start) =>
        start > 0 && (char.IsLetterOrDigit(reading.Text[start - 1]) || reading.Text[start - 1] is '.' or '!' or '؟' or '»' or '…');
}
