using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A body that no lexicon knows, by the capitals of its name.</summary>
internal static class UnknownBody
{
    private const int MostOfCountry = 3;

    /// <summary>
    /// "NAACP President NAME", "said Teamsters President NAME": whether such a name stands right before whom it heads. A word that opens a
    /// sentence is one only where all of it is capitals.
    /// </summary>
    public static bool IsHeadedBy(Reading reading, in Hit office) =>
        office is { First: > 0, Term: { Kind: TermKind.Office, Id: Vocabulary.Roles.HeadOfState } }
        && !reading.HasVerbFirst
        && IsUnknown(reading, reading.Folded(office.First - 1) is "'s" ? office.First - 2 : office.First - 1);

    private static bool IsUnknown(Reading reading, int last)
    {
        if (last < 0 || !reading.Tokens.IsWord(last) || !reading.IsUnknown(last) || reading.Tokens.SpanOf(last) is not { Length: > 1 } span)
        {
            return false;
        }

        var isAcronym = char.IsUpper(reading.Text[span.Start + 1]);
        return char.IsUpper(reading.Text[span.Start])
            && (isAcronym || (last > 0 && reading.Tokens.IsWord(last - 1)))
            && !IsOfLongerName(reading, last);
    }

    /// <summary>"South Korea President NAME": a word of a name that the lexicon knows.</summary>
    private static bool IsOfLongerName(Reading reading, int last)
    {
        for (var first = last - 1; first >= Math.Max(0, last - MostOfCountry); first--)
        {
            foreach (ref readonly var hit in reading.At(first))
            {
                if (hit.End > last)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
