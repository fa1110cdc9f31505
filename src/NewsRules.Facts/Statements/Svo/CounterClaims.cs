using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>What another says to what was told, behind a comma: "…, which Malta denies", "…, a charge Malta has rejected".</summary>
internal sealed class CounterClaims(SvoWords words)
{
    private const int LongestSubject = 8;

    /// <summary>True where the clause behind a comma denies or rejects what stands before it.</summary>
    public bool Follows(int comma, Sentence sentence)
    {
        var subject = SubjectBehind(comma);
        for (var at = subject; subject > 0 && at < Math.Min(sentence.End, subject + LongestSubject) && words.IsWord(at); at++)
        {
            if (at > subject && words.Reading.At(at, TermKind.Cue) is { Term: { Id: "deny" or "reject", Shape: "finite" } } cue)
            {
                return !words.IsWord(cue.End) || cue.End >= sentence.End;
            }
        }

        return false;
    }

    /// <summary>", remarks that alarmed Chad": what the writer says of the words before a comma.</summary>
    public bool IsRemark(int comma) =>
        words.IsComma(comma)
        && (words.Is(comma + 1, WordClass.Indefinite) ? comma + 2 : comma + 1) is var noun
        && words.IsReportingNoun(noun)
        && (words.Is(noun + 1, WordClass.That) || words.Is(noun + 1, WordClass.Relative))
        && words.IsPast(noun + 2);

    /// <summary>The comma before the clause whose subject begins at a token; −1 where nothing is countered.</summary>
    public int CommaBefore(int subject, Sentence sentence)
    {
        var comma =
            words.IsComma(subject - 2) ? subject - 2
            : words.IsComma(subject - 3) ? subject - 3
            : subject - 4; // ", a charge that Malta denies"
        return comma > sentence.First && SubjectBehind(comma) == subject && Follows(comma, sentence) ? comma : -1;
    }

    private int SubjectBehind(int comma) =>
        !words.IsComma(comma) ? -1
        : words.Is(comma + 1, WordClass.Relative) ? Subject(comma + 2)
        : words.Is(comma + 2, WordClass.That) && words.Is(comma + 1, WordClass.Determiner) ? Subject(comma + 3) // "ce que"
        : words.Is(comma + 1, WordClass.Indefinite) && (words.IsReportingNoun(comma + 2) || words.Is(comma + 2, WordClass.Noun))
            ? Subject(words.Is(comma + 3, WordClass.That) ? comma + 4 : comma + 3)
        : -1;

    private int Subject(int first) =>
        words.IsName(first) || words.Is(first, WordClass.Determiner) || words.Is(first, WordClass.Pronoun) ? first : -1;
}
