using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where the main clause of a sentence begins, and who opens it.</summary>
internal readonly struct ClauseStart(Reading reading)
{
    private const int MostBeforeSubject = 2;
    private const int MostFronted = 8;

    /// <summary>
    /// "من ناحيته، أطلع المبعوث", "وفي وقت لاحق صححت الرئاسة البيان": behind what the sentence sets in front, and its comma.
    /// </summary>
    public int Of(Sentence sentence)
    {
        var at = BehindTime(sentence);
        if (at > sentence.First)
        {
            return Content.IsComma(reading, at) ? at + 1 : at;
        }

        var isFronted = reading.Is(at, WordClass.Preposition, WordClass.Circumstance, WordClass.Skip, WordClass.Fronting);
        while (
            isFronted
            && at < Math.Min(sentence.End, sentence.First + MostFronted)
            && !Content.IsComma(reading, at)
            && !reading.Has(at, TermKind.Cue)
        )
        {
            at++;
        }

        return Content.IsComma(reading, at) ? at + 1 : Math.Max(sentence.First, reading.EndOf(sentence.First, WordClass.Opener));
    }

    /// <summary>"وفي وقت لاحق أمس".</summary>
    private int BehindTime(Sentence sentence)
    {
        var at = sentence.First;
        while (at < sentence.End && reading.EndOf(at, WordClass.Time) is > 0 and var end)
        {
            at = end;
        }

        return at;
    }

    /// <summary>
    /// True for who stands at the beginning of the sentence or of its main clause, behind "that", or behind a reporting word.
    /// </summary>
    public bool IsOpenedBy(Figure figure, Sentence sentence) =>
        !SubjectPlace.IsGoverned(figure)
        && (
            figure.First - sentence.First < MostBeforeSubject
            || figure.First - Of(sentence) is >= 0 and < MostBeforeSubject
            || reading.Is(figure.First - 1, WordClass.That)
            || (
                reading.At(figure.First - 1, TermKind.Cue) is { IsPrefixed: false } verb
                && (verb.Term.Shape == "participle" || Agreement.Fits(reading, verb, figure))
            ) // "أو تقدم القوات، قائلا" is a noun.
        );
}
