using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts;

/// <summary>Whether the text says that something is so, by the words before the verb or noun that tells it.</summary>
internal static class Certainty
{
    private const int Window = 12;
    private const int Near = 2;
    private const int MostOfDenied = 3;

    /// <summary>One of <see cref="Vocabulary.Modalities"/>.</summary>
    /// <param name="from">The first token that may speak of it: the begin of the sentence.</param>
    public static string Of(Reading reading, in Hit told, int from)
    {
        var expected = told.Term.Shape?.EndsWith("-future", StringComparison.Ordinal) == true;
        var (isClause, isBehindComma) = (told.Term.Shape == "noun" || IsDeny(reading, told.First - 1), false);
        var isWhen = told.Term.Shape == "noun" && IsWhen(reading, told.First - 1);
        for (var i = told.First - 1; i >= Math.Max(from, told.First - Window); i--)
        {
            isClause |= IsBeforePronoun(reading, i);
            var isNear = told.First - i <= Near && !told.IsJoined;
            if (
                (isNear && reading.Is(i, WordClass.Negation) && !reading.Is(i - 1, WordClass.As))
                || (reading.Is(i, WordClass.Untrue) && (isClause || !(isBehindComma || told.IsJoined)))
                || (isClause && !isWhen && IsDeny(reading, i))
            )
            {
                return IsDeny(reading, i) && reading.Is(i - 1, WordClass.Negation) ? "conditional" : "denied"; // "لم يؤكد ولم ينف".
            }

            if (!isBehindComma && reading.Is(i, WordClass.Condition))
            {
                return "conditional";
            }

            if (isNear && reading.HasVerbFirst && reading.Is(i, WordClass.Conditional) && Actors.Agreement.IsImperfect(reading, told))
            {
                return "conditional"; // "قد يعلن".
            }

            expected |=
                (isNear && reading.Is(i, WordClass.Future))
                || (isClause && reading.Is(i, WordClass.Planned))
                || (isNear && IsPlan(reading, i));
            isClause |= reading.Is(i, WordClass.That);
            isBehindComma |= reading.IsSign(i, '،') || reading.IsSign(i, ',');
            if ((IsNewClause(reading, i) && !IsDenied(reading, i)) || (isBehindComma && reading.Is(i + 1, WordClass.Opener)))
            {
                break;
            }
        }

        return expected ? "expected" : "asserted";
    }

    /// <summary>"نفى الخلاف بعد لقاء", "خلال لقاء": what tells when something else was is so.</summary>
    private static bool IsWhen(Reading reading, int token) =>
        reading.HasVerbFirst && reading.Is(token, WordClass.After, WordClass.Circumstance);

    /// <summary>"denied it had struck".</summary>
    private static bool IsBeforePronoun(Reading reading, int verb) =>
        !reading.HasVerbFirst
        && IsDeny(reading, verb)
        && reading.Is(verb + 1, WordClass.Copula)
        && reading.Is(verb + 2, WordClass.Auxiliary);

    /// <summary>
    /// True for a word by which a clause is denied: "denied", "dismissed reports", and the noun in "denied reports that".
    /// </summary>
    public static bool IsOfDenial(Reading reading, int token) =>
        IsDeny(reading, token)
        || (
            !reading.HasVerbFirst
            && (reading.Is(token, WordClass.Untrue) || reading.Is(token - 1, WordClass.Untrue) || IsDenied(reading, token))
        );

    /// <summary>"denied reports that", "denied a media report that": what is denied is no clause of its own.</summary>
    private static bool IsDenied(Reading reading, int noun)
    {
        var at = noun - 1;
        while (
            !reading.HasVerbFirst
            && noun - at <= MostOfDenied
            && reading.Tokens.IsWord(Math.Max(0, at))
            && !IsDeny(reading, at)
            && !reading.Is(at, WordClass.And, WordClass.That)
        )
        {
            at--;
        }

        return !reading.HasVerbFirst && IsDeny(reading, at);
    }

    /// <summary>"are expected to meet".</summary>
    public static bool IsPlan(Reading reading, int token) => reading.Is(token, WordClass.Planned) && reading.Is(token + 1, WordClass.To);

    private static bool IsDeny(Reading reading, int token) => reading.At(token, TermKind.Cue) is { Term.Id: "deny" };

    /// <summary>
    /// "نفى …، وأكد أن": what is joined by "and" or opens behind a comma, "…، إلا أنها", is no longer under what came before; "rejected
    /// claims that" is one word, and "نفى ما تردد عن", "من المقرر أن يلقي كلمة يدعو فيها" no other.
    /// </summary>
    private static bool IsNewClause(Reading reading, int token) =>
        reading.At(token, TermKind.Cue) is { } cue
        && (cue.IsJoined || cue.Term.Id != "deny")
        && !reading.Is(token - 1, WordClass.Untrue)
        && reading.Folded(token - 1) is not "ما"
        && !(reading.Folded(token - 1) is "ان" && reading.Folded(token) is ['ي' or 'ت', ..]);
}
