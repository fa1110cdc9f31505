using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A participle without "that" or a comma before it, "رافضا تعويض الشركات": whether it tells how somebody spoke.</summary>
internal static class BareParticiple
{
    private const int MostToCopula = 10;

    /// <summary>
    /// "أعلن الوزير اتفاقا مع مالطا رافضا أي حوار": a participle of one man behind a verb that has told something tells how he did it, unless a
    /// noun of its form stands right before, or a copula in its clause; of a woman or a body, where a definite noun that it does not fit stands
    /// before.
    /// </summary>
    /// <param name="last">Its last letter as written.</param>
    public static bool IsOfSubject(Reading reading, in Hit cue, Sentence sentence, char last)
    {
        if (
            cue.Term is not { Id: "reject" or "urge" or "warn" or "condemn" or "praise", TakesObject: false }
            || cue.IsJoined
            || cue.Length > 1
            || reading.Is(cue.First, WordClass.Noun)
            || !reading.Tokens.IsWord(cue.End)
            || reading.Next(sentence.First, cue.First, Marks.Of(TermKind.Cue)) == cue.First
            || IsBehindCopula(reading, cue.First, sentence.First)
        )
        {
            return false;
        }

        var before = reading.Folded(cue.First - 1);
        var isNamed = HeadWord.IsDefinite(before) || reading.Has(cue.First - 1, Marks.OfPlaces);
        return last switch
        {
            'ا' => isNamed || before is not [.., 'ا'],
            'ة' => (isNamed && before is not (['ا', 'ل', .., 'ه'] or [.., 'ا', 'ت'])) || before is [_, _, _, .., not 'ا', 'ت'],
            _ => false,
        };
    }

    /// <summary>"كان الوزير رافضا", "بات رافضا": what somebody is or has become.</summary>
    private static bool IsBehindCopula(Reading reading, int participle, int first)
    {
        for (var at = participle - 1; at >= Math.Max(first, participle - MostToCopula) && reading.Tokens.IsWord(at); at--)
        {
            if (reading.Is(at, WordClass.Copula) || reading.Folded(at) is "بات" or "باتت" or "اصبح" or "اصبحت" or "ظل" or "ظلت" or "زال")
            {
                return true;
            }
        }

        return false;
    }
}
