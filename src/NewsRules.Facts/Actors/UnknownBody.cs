using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A body that no lexicon knows, by how its name is written.</summary>
internal static class UnknownBody
{
    private const int MostOfCountry = 3;

    /// <summary>
    /// "NAACP President NAME", "said Teamsters President NAME", "American Bridge President NAME": whether letters, many or two words of a
    /// name stand right before whom they head; an adjective, as in "Syria's Islamist President", does not, and in a headline all words have
    /// capitals.
    /// </summary>
    public static bool IsHeadedBy(Reading reading, in Hit office) =>
        office is { First: > 0, Term: { Kind: TermKind.Office, Id: Vocabulary.Roles.HeadOfState } }
        && !reading.HasVerbFirst
        && reading.Field == Field.Body
        && !(reading.At(office.End, TermKind.Entity) is { Term: { Shape: "person", Role: Vocabulary.Roles.HeadOfState } })
        && IsUnknown(reading, reading.Folded(office.First - 1) is "'s" ? office.First - 2 : office.First - 1);

    private static bool IsUnknown(Reading reading, int last) =>
        IsCapital(reading, last)
        && (
            char.IsUpper(reading.Text[reading.Tokens.SpanOf(last).Start + 1])
            || (reading.Folded(last) is [.., not 's', 's'] && last > 0 && reading.Tokens.IsWord(last - 1))
            || IsCapital(reading, last - 1)
        )
        && !IsOfLongerName(reading, last);

    private static bool IsCapital(Reading reading, int token) =>
        token >= 0
        && reading.Tokens.IsWord(token)
        && reading.IsUnknown(token)
        && reading.Tokens.SpanOf(token) is { Length: > 1, Start: var start }
        && char.IsUpper(reading.Text[start]);

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
