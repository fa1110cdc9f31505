using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>How far an event has come, and whether the text says that it is so, by the words around its trigger.</summary>
internal readonly record struct Course(string? Stage, string Modality)
{
    private const int Window = 10;
    private const int Behind = 16;

    /// <summary>The course of what a trigger tells; null for what somebody only asks for: then nothing happened.</summary>
    /// <param name="told">The statement whose reporting word the trigger is; null for none.</param>
    public static Course? Of(Reading reading, in Hit trigger, Sentence sentence, Statement? told)
    {
        if (Governor.IsDismissed(reading, trigger, sentence))
        {
            return new Course(trigger.Term.Stage, "denied");
        }

        if (told is not null)
        {
            return new Course(trigger.Term.Stage, told.Modality).Planned();
        }

        if (IsCalledOff(reading, trigger, sentence))
        {
            return new Course("planned", "denied");
        }

        var modality = Certainty.Of(reading, trigger, sentence.First);
        if (modality == "asserted")
        {
            modality = trigger.Term.Shape == "noun" && OfVerbBefore(reading, trigger, sentence) is { } ofVerb ? ofVerb : IsComing(reading, trigger, sentence) ? "expected" : modality;
        }

        return (modality == "asserted" && (IsInfinitive(reading, trigger) || Governor.MakesUnreal(reading, trigger, sentence))) || IsWanted(reading, trigger, sentence) ? null
            : modality == "asserted" && IsMaybe(reading, trigger) ? new Course("planned", "conditional")
            : new Course(trigger.Term.Stage, modality).Planned();
    }

    /// <summary>"ألغى الرئيس زيارته", "the talks in Paris were postponed".</summary>
    private static bool IsCalledOff(Reading reading, in Hit trigger, Sentence sentence)
    {
        if (!Completeness.IsMutual(trigger.Term) || !(trigger.Term.Shape == "noun" || reading.Is(trigger.First - 1, WordClass.Determiner)))
        {
            return false;
        }

        for (var i = trigger.First - 1; i >= Math.Max(sentence.First, trigger.First - Window) && reading.Tokens.IsWord(i); i--)
        {
            if (reading.Is(i, WordClass.CalledOff) || reading.Is(i, WordClass.Preposition) || reading.Is(i, WordClass.That) || reading.Is(i, WordClass.Conjunction))
            {
                return reading.Is(i, WordClass.CalledOff);
            }
        }

        return IsCalledOffBehind(reading, trigger, sentence);
    }

    private static bool IsCalledOffBehind(Reading reading, in Hit trigger, Sentence sentence)
    {
        for (var i = trigger.End; i < Math.Min(sentence.End, trigger.End + Behind) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That); i++)
        {
            if (reading.Is(i, WordClass.CalledOff) && (reading.HasVerbFirst ? !reading.IsJoined(i) : reading.Is(i - 1, WordClass.Be) || reading.Is(i, WordClass.Negation)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is expected is planned, and what is planned is expected.</summary>
    private Course Planned() => Modality == "expected" || (Stage == "planned" && Modality == "asserted") ? new Course("planned", "expected") : this;

    /// <summary>"قد تهاجم", "may attack", "could have attacked"; "May" is a month.</summary>
    private static bool IsMaybe(Reading reading, in Hit trigger)
    {
        for (var i = trigger.First - 1; trigger.Term.Shape != "noun" && i >= Math.Max(0, trigger.First - 2) && reading.Tokens.IsWord(i); i--)
        {
            if (reading.Is(i, WordClass.Conditional) && (reading.HasVerbFirst ? IsPresent(reading, trigger) : char.IsLower(reading.Text[reading.Tokens.SpanOf(i).Start])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind "urged": a noun, an infinitive, or a clause with "that".</summary>
    private static bool IsWanted(Reading reading, in Hit trigger, Sentence sentence)
    {
        var isOpen = trigger.Term.Shape is "noun" or "base";
        for (var i = trigger.First - 1; i >= Math.Max(sentence.First, trigger.First - Window); i--)
        {
            isOpen |= reading.Is(i, WordClass.That);
            if (isOpen && reading.At(i, TermKind.Cue) is { Term.Id: "urge" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"سيجري … اتصالا", "لم يعقد … لقاء": what the verb before a noun makes of it.</summary>
    private static string? OfVerbBefore(Reading reading, in Hit noun, Sentence sentence)
    {
        for (var i = noun.First - 1; i >= Math.Max(sentence.First, noun.First - Behind) && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That); i--)
        {
            if (reading.Is(i, WordClass.Negation) && (!reading.HasVerbFirst || reading.Folded(i + 1) is ['ي', ..] or ['ت', ..] || i + 1 == noun.First))
            {
                return "denied";
            }

            if (reading.Is(i, WordClass.Light) && (reading.Folded(i) is ['س', ..] || reading.Is(i - 1, WordClass.Future)))
            {
                return "expected";
            }
        }

        return null;
    }

    /// <summary>"to meet", "أن يلتقي": as such neither told nor expected.</summary>
    private static bool IsInfinitive(Reading reading, in Hit trigger) =>
        reading.HasVerbFirst ? reading.Folded(trigger.First - 1) is "ان" && reading.Text[trigger.Start] is 'ي' or 'ت' && (trigger.Term.Shape == "noun" || IsPresent(reading, trigger))
        : trigger.Term.Shape == "base" && (reading.Is(trigger.First - 1, WordClass.To) || reading.Is(trigger.First - 1, WordClass.Genitive));

    /// <summary>"يزور … غدا", "a meeting next week": no past, and a time that is still to come.</summary>
    private static bool IsComing(Reading reading, in Hit trigger, Sentence sentence)
    {
        if (trigger.Term.Shape != "noun" && !IsPresent(reading, trigger))
        {
            return false;
        }

        for (var i = trigger.End; i < Math.Min(sentence.End, trigger.End + Behind) && reading.At(i, TermKind.Trigger) is null; i++)
        {
            if (reading.Is(i, WordClass.Coming))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPresent(Reading reading, in Hit verb) => !reading.HasVerbFirst ? verb.Term.Shape == "base" || reading.Folded(verb.First).EndsWith('s')
        : reading.Text[verb.Start] == 'ي' || (reading.Text[verb.Start] == 'ت' && verb.Term.Shape == "finite-feminine" && reading.Text[reading.Tokens.SpanOf(verb.First).End - 1] != 'ت');
}
