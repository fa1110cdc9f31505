using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What a speaker does by speaking: condemns, praises, rejects, by the reporting word and what it is said to express.</summary>
internal static class SpeechAct
{
    private const int Window = 30;
    private const int Near = 6;
    private const int MostOfDescription = 6;

    /// <summary>The kind that a cue gives; "أعرب عن إدانته" condemns and "أعلنت رفضها" rejects, by what is expressed.</summary>
    public static string Kind(Reading reading, in Hit cue, Sentence sentence)
    {
        if (IsDescription(cue))
        {
            return KindOfDescription(reading, cue, sentence);
        }

        if (cue.Term.Id == "urge" && reading.Folded(cue.End) is "الله" or "المولي")
        {
            return "other"; // "داعيا الله أن".
        }

        var end = cue.Term.Id switch
        {
            "other" => cue.End + Window,
            "announce" => cue.End + Near,
            _ => cue.End,
        };
        for (
            var i = cue.End;
            i < Math.Min(sentence.End, end) && !(cue.Term.Id == "announce" && (Speech.Begins(reading, i) || !reading.Tokens.IsWord(i)));
            i++
        )
        {
            if (Expressed(reading, i) is { } kind)
            {
                return kind;
            }
        }

        return cue.Term.Id;
    }

    /// <summary>"إدانته", "رفضها", "عدم ارتياحه": the kind that a noun expresses; null for none.</summary>
    private static string? Expressed(Reading reading, int token) =>
        reading.Is(token, WordClass.ExpressingSay) ? "say"
        : reading.Is(token, WordClass.ExpressingCondemn) ? "condemn"
        : reading.Is(token, WordClass.ExpressingPraise)
            ? reading.Is(token - 1, WordClass.Negation) ? "condemn"
                : "praise"
        : reading.Is(token, WordClass.ExpressingReject) ? "reject"
        : null;

    /// <summary>"وصف القرار بأنه", "قيم العلاقات بأنها".</summary>
    public static bool IsDescription(in Hit cue) => cue.Term.Needs is ["بانه", "بانها", ..];

    /// <summary>"وصف القرار بأنه غير مقبول" condemns, "بأنها بناءة" praises.</summary>
    private static string KindOfDescription(Reading reading, in Hit cue, Sentence sentence)
    {
        var that = reading.Next(cue.End, Math.Min(sentence.End, cue.End + Window), Marks.Of(WordClass.That));
        var first = that < sentence.End && Valency.Fulfils(reading, that, cue) ? that : cue.End;
        while (first < sentence.End && !Valency.Fulfils(reading, first, cue))
        {
            first++;
        }

        for (var i = first; i < Math.Min(sentence.End, first + MostOfDescription) && !Content.IsComma(reading, i); i++)
        {
            if (reading.IsNoun(i, WordClass.DescribingIll))
            {
                return "condemn";
            }

            if (reading.IsNoun(i, WordClass.DescribingWell))
            {
                return "praise";
            }
        }

        return cue.Term.Id;
    }
}
