using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>What the words behind a noun say of it: that it was put off, denied, or may come.</summary>
internal readonly struct Predicate(Reading reading, Sentence sentence, Hit trigger)
{
    private const int Window = 16;
    private const int Near = 2;

    /// <summary>
    /// "The talks in Paris were postponed", "اتصال هاتفي محتمل", and of a noun that opens its sentence "a call may take place".
    /// </summary>
    public Standing Of()
    {
        for (
            var i = trigger.End;
            i < Math.Min(sentence.End, trigger.End + Window) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That);
            i++
        )
        {
            var isPredicate = !reading.HasVerbFirst && reading.Is(i - 1, WordClass.Be);
            if (
                reading.Is(i, WordClass.CalledOff)
                && (reading.HasVerbFirst ? !reading.IsJoined(i) : isPredicate || reading.Is(i, WordClass.Negation))
            )
            {
                return Standing.CalledOff;
            }

            if (reading.HasVerbFirst && reading.Is(i, WordClass.Negation) && reading.Is(i + 1, WordClass.Light))
            {
                return Standing.Denied; // "اللقاء بينهما لن يعقد".
            }

            if (Opens && !reading.HasVerbFirst && reading.Is(i, WordClass.Future))
            {
                return Standing.Expected;
            }

            if (Opens && !reading.HasVerbFirst && reading.Is(i, WordClass.Broken))
            {
                return Standing.Broken;
            }

            if (
                reading.Is(i, WordClass.Wanted) && (i == trigger.End ? !IsOf(i) : isPredicate && Opens)
                || (Opens && !reading.HasVerbFirst && reading.Is(i, WordClass.Conditional))
            )
            {
                return Standing.Wanted;
            }
        }

        return Standing.Told;
    }

    private bool Opens => trigger.First - sentence.First <= Near;

    /// <summary>"بطلب من" and "requested by" tell whose idea it was.</summary>
    private bool IsOf(int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Is(WordClass.Wanted))
            {
                return hit.IsPrefixed || reading.Is(hit.End, WordClass.Agent);
            }
        }

        return false;
    }
}
