using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Words by which an English verb tells what may be, will be or is not: "may", "would", "to" in a headline, "no".</summary>
internal readonly struct Modals(Reading reading, Sentence sentence)
{
    private const int NearNothing = 8;
    private const int NearHow = 12;

    /// <summary>"may", where there are capitals no month.</summary>
    public static bool IsModal(Reading reading, int token) =>
        reading.Is(token, WordClass.Conditional) && char.IsLower(reading.Text[reading.Tokens.SpanOf(token).Start]);

    /// <summary>"Macron to visit Libya": in a headline, right behind a name.</summary>
    public bool IsToCome(in Hit verb) =>
        !reading.HasVerbFirst
        && reading.Field == Articles.Field.Title
        && verb.Term.Shape == "base"
        && reading.Is(verb.First - 1, WordClass.To)
        && reading.Has(verb.First - 2, Marks.OfNames)
        && char.IsUpper(reading.Text[reading.Tokens.SpanOf(verb.First - 2).Start]);

    /// <summary>"said he would visit": what will be, told of the past; under "if" it may be.</summary>
    public bool IsWould(int modal)
    {
        if (reading.Folded(modal) is not "would")
        {
            return false;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Is(i, WordClass.Condition))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"will speak with him by phone", "said he would speak by phone": what is told how is still to be.</summary>
    public bool IsToBe(in Hit how)
    {
        if (reading.HasVerbFirst || how.Term is not { Id: "phone-call", Shape: "noun" } || !reading.Is(how.First, WordClass.Preposition))
        {
            return false;
        }

        for (var i = how.First - 1; i >= Math.Max(sentence.First, how.First - NearHow) && IsOfPhrase(reading, i); i--)
        {
            if (reading.Is(i, WordClass.Future) || IsWould(i))
            {
                return true;
            }

            if (
                reading.Is(i, WordClass.That, WordClass.Relative)
                || (reading.Has(i, TermKind.Cue) && !reading.Is(i - 1, WordClass.Future) && !IsWould(i - 1))
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A word, or the stop of "U.S.".</summary>
    public static bool IsOfPhrase(Reading reading, int token) =>
        reading.Tokens.IsWord(token)
        || (
            token > 0
            && reading.IsSign(token, '.')
            && reading.Tokens.IsWord(token - 1)
            && reading.Tokens.SpanOf(token - 1).Length == 1
            && char.IsLetter(reading.Text[reading.Tokens.SpanOf(token - 1).Start])
        );

    /// <summary>"No agreement was reached", "reached no agreement".</summary>
    public bool IsOfNothing(in Hit verb)
    {
        var isNoun = verb.Term.Shape == "noun";
        if (reading.HasVerbFirst || isNoun || reading.Folded(verb.End) is "no")
        {
            return !reading.HasVerbFirst && !isNoun;
        }

        for (var i = verb.First - 1; i >= Math.Max(sentence.First, verb.First - NearNothing) && IsOfPhrase(reading, i); i--)
        {
            if (reading.Folded(i) is "no")
            {
                return !reading.Is(i - 1, WordClass.Preposition);
            }

            if (reading.Is(i, WordClass.That, WordClass.Preposition, WordClass.Relative) || reading.Has(i, TermKind.Cue))
            {
                return false;
            }
        }

        return false;
    }
}
