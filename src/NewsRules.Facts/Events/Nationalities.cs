using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Whose an act is by the nationality beside it, or beside the arms that attack: "غارات روسية", "قصفت مقاتلات روسية".</summary>
internal readonly struct Nationalities(Reading reading, Sentence sentence)
{
    private const int Gap = 2;

    /// <summary>The state as who does it; null for none.</summary>
    public Figure? Of(in Hit trigger) => NationalityOf(trigger) ?? ArmsOf(trigger) ?? ArmsBefore(trigger);

    /// <summary>"غارات روسية", "Russian air strikes", "frappes russes": a nationality beside a noun says who does it.</summary>
    private Figure? NationalityOf(in Hit trigger)
    {
        var isBehind =
            reading.HasVerbFirst
            || !(reading.Has(trigger.First - 1, TermKind.Nationality) || reading.Is(trigger.End - 1, WordClass.Preposition));
        var at =
            trigger.Term.Shape != "noun" ? -1
            : isBehind ? trigger.End
            : trigger.First - 1;
        if (reading.HasVerbFirst && reading.IsUnknown(at) && !reading.Folded(at).StartsWith("ال"))
        {
            at++;
        }

        return
            at >= sentence.First
            && !IsOfPlace(trigger, at)
            && !reading.Has(at, TermKind.Country)
            && reading.At(at, TermKind.Nationality) is { Particles: "" } nation
            ? Nation(trigger, nation)
            : null;
    }

    /// <summary>"هجوم بكشمير الهندية": of a place, and not of what happened there.</summary>
    private bool IsOfPlace(in Hit noun, int nationality) =>
        reading.HasVerbFirst
        && nationality > noun.End
        && reading.Folded(noun.End) is ['ب', ..]
        && reading.Folded(nationality) is ['ا', 'ل', ..];

    /// <summary>"قصفت مقاتلات إسرائيلية": whose the arms are that attack; people who attack are not their state.</summary>
    private Figure? ArmsOf(in Hit verb)
    {
        if (
            !reading.HasVerbFirst
            || verb.Term is not { Id: "attack", Shape: "finite" or "finite-feminine" }
            || !new Clause(reading, sentence).Opens(verb.First)
        )
        {
            return null;
        }

        for (var i = verb.End; i <= verb.End + Gap && IsOfArms(i); i++)
        {
            if (
                i > verb.End
                && reading.At(i, TermKind.Nationality) is { Particles: "" } nation
                && reading.Folded(i) is not [.., 'و' or 'ي', 'ن']
            )
            {
                return Nation(verb, nation);
            }
        }

        return null;
    }

    /// <summary>"إن مسيرة إسرائيلية استهدفت سيارة": whose the arms are that open the clause.</summary>
    private Figure? ArmsBefore(in Hit verb)
    {
        var noun = verb.First - 2;
        return
            reading.HasVerbFirst
            && noun >= sentence.First
            && verb.Term is { Id: "attack", TakesWords: false, Shape: "finite" or "finite-feminine" }
            && !verb.IsJoined
            && reading.At(verb.First - 1, TermKind.Nationality) is { Particles: "" } nation
            && reading.Folded(verb.First - 1) is not ([.., 'و' or 'ي', 'ن'] or ['ا', 'ل', ..])
            && IsOfArms(noun)
            && (noun == sentence.First || reading.Is(noun - 1, WordClass.That) || !reading.Tokens.IsWord(noun - 1))
            ? Nation(verb, nation)
            : null;
    }

    private bool IsOfArms(int token) =>
        reading.Tokens.IsWord(token)
        && reading.Folded(token) is not ['ا', 'ل', ..]
        && !reading.Is(token, WordClass.Preposition, WordClass.That, WordClass.Time);

    private Figure? Nation(in Hit trigger, in Hit nation) =>
        nation.Term.Country is { } country
            ? new Figure
            {
                Reading = reading,
                First = nation.First,
                End = nation.End,
                Start = nation.Start,
                Role = trigger.Term.Id == "protest" ? Vocabulary.Roles.Person : Vocabulary.Roles.Government,
                Countries = [country],
                IsKnown = true,
            }
            : null;
}
