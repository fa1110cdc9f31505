using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Where and when a news item was filed: "القاهرة (وكالة) -", "OSLO, March 4 -". No actor, and nothing that is spoken about.</summary>
internal static class Dateline
{
    private const int Longest = 12;

    /// <summary>The token behind the dateline of a sentence; its first token when it has none.</summary>
    public static int End(Reading reading, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.End, sentence.First + Longest); i++)
        {
            if (reading.Has(i, TermKind.Cue))
            {
                break;
            }

            if (reading.Folded(i) is "-" or "–" or "—" && reading.Tokens.SpanOf(i).Start > reading.Tokens.SpanOf(i - 1).End && IsPlace(reading, sentence.First))
            {
                return i + 1;
            }
        }

        return sentence.First;
    }

    /// <summary>Whether a place stands at a token, with nothing before it in the same word.</summary>
    public static bool IsPlace(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City && hit.Particles.Length == 0)
            {
                return true;
            }
        }

        return false;
    }
}
