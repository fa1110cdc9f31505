using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>
/// Whether what a word must stand with is there. Where that is a matter of grammar it is rather taken to be: whoever is told that it is
/// missing looks for it in the article.
/// </summary>
internal static class NeedsInSight
{
    private const int Window = 30;

    public static bool Has(Reading reading, in Hit word, Sentence sentence)
    {
        var (first, isPastComma) = (word.Term.Kind == TermKind.Trigger ? Math.Max(sentence.First, word.First - Window) : word.End, false);
        for (var at = first; at < Math.Min(sentence.End, word.End + Window); at++)
        {
            if (
                word.Term.Kind == TermKind.Trigger ? Reads(reading, at, word)
                : reading.HasVerbFirst ? Valency.Fulfils(reading, at, word)
                : MayFulfil(reading, at, word, isPastComma)
            )
            {
                return true;
            }

            isPastComma |= Content.IsComma(reading, at);
        }

        return false;
    }

    private static bool Reads(Reading reading, int at, in Hit trigger)
    {
        foreach (var need in trigger.Term.Needs)
        {
            if (reading.Reads(at, need))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayFulfil(Reading reading, int at, in Hit cue, bool isPastComma)
    {
        foreach (var need in cue.Term.Needs)
        {
            if (
                need is "that" or "clause" or "document" or "question"
                    ? MayBeTold(reading, at, need, at == cue.End)
                    : !isPastComma && MayStand(reading, at, need, cue)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeTold(Reading reading, int at, string need, bool isNext) =>
        need == "question"
            ? reading.Is(at, WordClass.Question)
            : reading.Is(at, WordClass.That)
                || Content.Opens(reading, at)
                || (isNext && (need == "that" ? reading.Is(at, WordClass.Pronoun) : IsPhrase(reading, at)));

    private static bool MayStand(Reading reading, int at, string need, in Hit cue) =>
        need switch
        {
            "to" => reading.Is(at, WordClass.To),
            "whom" or "object" or "plan" or "name" => at == cue.End && IsPhrase(reading, at),
            "whom-to" => at > cue.End && reading.Is(at, WordClass.To),
            "whom-as" => reading.Reads(at, "as"),
            "whom-for" => at > cue.End && reading.Reads(at, "for"),
            "whom-like" => at > cue.End && (reading.Reads(at, "to") || reading.Reads(at, "with")),
            _ => (at == cue.End || reading.Is(cue.End, WordClass.Agent, WordClass.From)) && reading.Reads(at, need),
        };

    private static bool IsPhrase(Reading reading, int at) => reading.Tokens.IsWord(at) && !reading.Is(at, WordClass.Preposition);
}
