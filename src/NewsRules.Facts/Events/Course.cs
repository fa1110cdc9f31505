using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>How far an event has come, and whether the text says that it is so.</summary>
internal readonly record struct Course(string? Stage, string Modality)
{
    private const int Behind = 16;

    /// <summary>The course of what a trigger tells; null for what somebody only asks for: then nothing happened.</summary>
    /// <param name="told">The statement whose reporting word the trigger is; null for none.</param>
    public static Course? Of(Reading reading, in Hit trigger, Sentence sentence, Statement? told)
    {
        if (VerbOf(reading, trigger, sentence) is not { } verb)
        {
            if (new Modals(reading, sentence).IsToBe(trigger))
            {
                return Intended;
            }

            verb = trigger;
        }

        var governor = new Governor(reading, verb, sentence);
        if (told is not null)
        {
            var stage =
                told.Modality == "conditional" && governor.IsPresent && trigger.Term.Stage is not null ? "planned" : trigger.Term.Stage;
            return governor.IsAsked ? null : new Course(stage, told.Modality).Planned();
        }

        var standing = governor.Standing;
        var modality =
            standing == Standing.CalledOff || new Modals(reading, sentence).IsOfNothing(verb)
                ? "denied"
                : Certainty.Of(reading, verb, sentence.First);
        return standing == Standing.Wanted
            && modality != "expected"
            && !(modality == "denied" && trigger.Term is { Id: "attack", Shape: "noun" })
                ? null
            : modality != "asserted"
                ? new Course(
                    standing == Standing.CalledOff || (modality == "conditional" && IsThought(trigger, governor))
                        ? "planned"
                        : trigger.Term.Stage,
                    modality
                ).Planned()
            : standing switch
            {
                Standing.Broken => new Course("broken", modality),
                Standing.Denied => new Course(trigger.Term.Stage, "denied"),
                Standing.Expected => new Course("planned", "expected"),
                Standing.Possible when governor.IsPresent || trigger.Term.Shape == "noun" => new Course("planned", "conditional"),
                Standing.Possible or Standing.Alleged => new Course(trigger.Term.Stage, "conditional"),
                _ => IsComing(reading, verb, sentence, governor)
                    ? new Course("planned", "expected")
                    : new Course(trigger.Term.Stage, modality).Planned(),
            };
    }

    /// <summary>What somebody is on his way for is still to come.</summary>
    public static Course Intended { get; } = new("planned", "expected");

    /// <summary>
    /// "سيبحث الرئيس هاتفيا", "حث الوزير نظيره في اتصال هاتفي": the verb of which a trigger tells only how; null for none. Who calls for
    /// talks by phone has not called.
    /// </summary>
    private static Hit? VerbOf(Reading reading, in Hit trigger, Sentence sentence)
    {
        for (
            var i = trigger.First - 1;
            Completeness.IsHow(trigger.Term) && i >= Math.Max(sentence.First, trigger.First - Behind) && !reading.Is(i, WordClass.That);
            i--
        )
        {
            foreach (ref readonly var hit in reading.At(i))
            {
                if (hit.Term.Kind is TermKind.Cue or TermKind.Trigger && hit.Term.Shape is not ("noun" or "via" or "participle"))
                {
                    return trigger.Length == 1 && hit.Term.Id == "urge" ? null : hit;
                }
            }
        }

        return null;
    }

    /// <summary>"whether Turkey would send", "if Egypt attacks", "في حال وقوع هجوم".</summary>
    private static bool IsThought(in Hit trigger, in Governor governor) =>
        governor.IsPresent || trigger.Term is { Id: "attack", Shape: "noun" };

    /// <summary>
    /// What will be broken is not yet, and nothing is planned that could be told; what else is expected is planned, and what is planned is
    /// expected.
    /// </summary>
    private Course? Planned() =>
        Stage == "broken" && Modality == "expected" ? null
        : Modality == "expected" || (Stage == "planned" && Modality == "asserted") ? new Course("planned", "expected")
        : this;

    /// <summary>"يزور … غدا", "a meeting next week": no past, and a time that is still to come; not that of what was agreed on.</summary>
    private static bool IsComing(Reading reading, in Hit trigger, Sentence sentence, in Governor governor)
    {
        for (
            var i = trigger.First - 1;
            trigger.Term.Shape == "noun" && i > sentence.First && reading.Tokens.IsWord(i) && !reading.Is(i, WordClass.That);
            i--
        )
        {
            if (reading.Is(i, WordClass.Light, WordClass.Preposition) && !IsBeforeTown(reading, i))
            {
                break;
            }

            if (reading.Is(i, WordClass.Coming))
            {
                return true; // "يبدأ الرئيس غدا زيارة".
            }
        }

        for (
            var i = trigger.End;
            (trigger.Term.Shape == "noun" || governor.IsPresent)
                && i < Math.Min(sentence.End, trigger.End + Behind)
                && reading.At(i, TermKind.Trigger) is null
                && !(trigger.Term.Id == "agreement" && reading.Is(i, WordClass.Complement));
            i++
        )
        {
            if (reading.Is(i, WordClass.Coming) || (trigger.Term.Shape != "noun" && IsInMonth(reading, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"تبدأ غدا في الدوحة محادثات".</summary>
    private static bool IsBeforeTown(Reading reading, int preposition) =>
        reading.Is(preposition, WordClass.In) && reading.Has(preposition + 1, Marks.OfTowns);

    /// <summary>"يلتقي الرئيس نظيره في أبريل": no "في وقت", nor what is of today, "في الصباح".</summary>
    private static bool IsInMonth(Reading reading, int preposition) =>
        reading.HasVerbFirst
        && reading.Is(preposition + 1, WordClass.Time)
        && reading.Is(preposition, WordClass.In)
        && reading.Folded(preposition + 1) is [_, _, _, _, ..] and not ['ا', 'ل', ..];
}
