using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>What the word that governs the noun of an event makes of it: "رفض … إجراء اتصال", "the prospect of a call" tell of none.</summary>
internal static class Governor
{
    private const int Window = 16;
    private const int Near = 8;
    private const int Opening = 2;

    public static bool MakesUnreal(Reading reading, in Hit trigger, Sentence sentence) =>
        IsAsked(reading, sentence) || (Completeness.IsMutual(trigger.Term) && CanBeGoverned(reading, trigger)
            && (IsWantedBehind(reading, trigger.End) || IsBehindWanted(reading, trigger, sentence) || IsOnlyPossible(reading, trigger, sentence)));

    /// <summary>"هاتفيا" and "by phone" say how, not what.</summary>
    private static bool CanBeGoverned(Reading reading, in Hit trigger) =>
        trigger.Term.Shape == "noun" && !reading.Is(trigger.First, WordClass.Preposition) && !reading.Is(trigger.First, WordClass.Adverb);

    /// <summary>"اتصال هاتفي محتمل"; "بطلب من" and "requested by" tell whose idea it was.</summary>
    private static bool IsWantedBehind(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Is(WordClass.Wanted) && !hit.IsPrefixed)
            {
                return !reading.Is(hit.End, WordClass.Agent);
            }
        }

        return false;
    }

    private static bool IsAsked(Reading reading, Sentence sentence) => reading.IsSign(sentence.End - 1, "?") || reading.IsSign(sentence.End - 1, "؟");

    /// <summary>"rejected claims that he had threatened …".</summary>
    public static bool IsDismissed(Reading reading, in Hit trigger, Sentence sentence)
    {
        for (var i = trigger.First - 1; i >= Math.Max(sentence.First + 2, trigger.First - Near) && reading.Tokens.IsWord(i); i--)
        {
            if (reading.Is(i, WordClass.That))
            {
                return reading.Is(i - 2, WordClass.Untrue);
            }
        }

        return false;
    }

    private static bool IsBehindWanted(Reading reading, in Hit noun, Sentence sentence)
    {
        var last = Math.Max(sentence.First, noun.First - (reading.HasVerbFirst ? Window : Near));
        for (var i = noun.First - 1; i >= last && !Frees(reading, i, noun.First); i--)
        {
            if (reading.Is(i, WordClass.Wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind such a word a noun is governed by it, and by nothing before: "طلب … في اتصال", "held".</summary>
    private static bool Frees(Reading reading, int token, int noun) =>
        !reading.Tokens.IsWord(token) || reading.Is(token, WordClass.That)
        || (reading.Is(token, WordClass.Preposition) && !(reading.HasVerbFirst ? reading.Is(token + 1, WordClass.Carrier) : reading.Is(token, WordClass.Linking) || reading.Is(token, WordClass.To)))
        || (reading.Is(token, WordClass.Light) && !(reading.Is(token, WordClass.Carrier) && (token == noun - 1 || !reading.HasVerbFirst)))
        || (reading.HasVerbFirst ? reading.IsJoined(token) && reading.Has(token, TermKind.Cue) : reading.Is(token, WordClass.Conjunction));

    /// <summary>"A call between … may take place", "is possible": what is told of the noun that opens a sentence.</summary>
    private static bool IsOnlyPossible(Reading reading, in Hit noun, Sentence sentence)
    {
        for (var i = noun.End; noun.First - sentence.First <= Opening && !reading.HasVerbFirst && i < Math.Min(sentence.End, noun.End + Window) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That); i++)
        {
            if (reading.Is(i, WordClass.Conditional) || (reading.Is(i, WordClass.Wanted) && reading.Is(i - 1, WordClass.Be)))
            {
                return true;
            }
        }

        return false;
    }
}
