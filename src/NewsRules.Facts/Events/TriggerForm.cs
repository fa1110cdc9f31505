using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Whether a form that can tell an event does here: with the words that it needs, and in a verb's place where it is written as a noun is.
/// </summary>
internal readonly struct TriggerForm(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    private const int NeedWindow = 12;
    private const int LongestAlike = 3;
    private const int NearObject = 3;
    private const int Close = 6;
    private const int Far = 40;

    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);
    private Passives Passives => new(reading, sentence, figures);

    public bool Tells(in Hit trigger) =>
        IsForm(trigger)
        && HasWords(trigger)
        && !IsAstray(trigger)
        && !IsOfTold(trigger)
        && !IsAccused(trigger)
        && !IsAim(trigger)
        && !IsOpinion(trigger);

    /// <summary>"وصل إلى أعلى مستوى": who arrives does so at a place.</summary>
    private bool IsAstray(in Hit verb)
    {
        if (!reading.HasVerbFirst || !Completeness.IsArrival(verb.Term) || !verb.Term.Takes("الي"))
        {
            return false;
        }

        for (var i = verb.End; i < Math.Min(sentence.End, verb.End + Far); i++)
        {
            if (reading.Folded(i) is "الي")
            {
                return !IsPlaceNear(i + 1);
            }
        }

        return true;
    }

    private bool IsPlaceNear(int token)
    {
        for (var i = token; i <= token + NearObject && reading.Tokens.IsWord(i); i++)
        {
            if (reading.Has(i, Marks.OfPlacesAndBodies))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"اتفق الجانبان على أن الحدود أولوية": of one mind, and no agreement; "على أن تعقد القمة في القاهرة" is one.</summary>
    private bool IsOpinion(in Hit verb)
    {
        if (!reading.HasVerbFirst || verb.Term is not { Id: "agreement", Stage: "agreed", Needs.IsDefaultOrEmpty: true, Shape: not "noun" })
        {
            return false;
        }

        var that = verb.End;
        while (that < Math.Min(sentence.End, verb.End + NeedWindow) && !reading.Is(that, WordClass.That) && !Content.IsComma(reading, that))
        {
            that++;
        }

        return that < sentence.End
            && reading.Is(that, WordClass.That)
            && reading.Is(that - 1, WordClass.Complement)
            && (
                reading.Folded(that) is not "ان"
                || reading.Folded(that + 1) is not ['ي' or 'ت', ..]
                || reading.Has(that + 1, CastReader.Starting)
            );
    }

    /// <summary>"Their goal is to meet the minister": only right behind somebody does "is to" tell what he will do.</summary>
    private bool IsAim(in Hit verb) =>
        verb.Term.Shape == "base"
        && reading.Is(verb.First - 1, WordClass.To)
        && reading.Is(verb.First - 2, WordClass.Future)
        && !(
            figures.EndingAt(verb.First - 2) is { } figure
            && Links.Of(figure) is { IsDirect: true } link
            && !reading.Is(link.Token, WordClass.Genitive)
        );

    /// <summary>"اتهم بتزوير …": what somebody is accused of right behind the verb.</summary>
    private bool IsAccused(in Hit verb) =>
        reading.HasVerbFirst
        && verb.Term is { Id: "accusation", Shape: "finite" or "finite-feminine" }
        && reading.Folded(verb.End) is ['ب', _, _, _, ..]
        && reading.Folded(verb.First) is not [.., 'ه']
        && !IsSomebody(verb.End);

    /// <summary>
    /// "وطالب بـ", "كما اتهم": such a verb goes on with who spoke before, unless an unknown noun is its subject. Things threaten too.
    /// </summary>
    public bool MayCarry(in Hit verb)
    {
        if (!reading.HasVerbFirst)
        {
            return true;
        }

        var isLikeNoun =
            reading.Folded(verb.First).Length - verb.Particles.Length <= LongestAlike
            && verb.First > sentence.First
            && !reading.Is(verb.First - 1, WordClass.As);
        return Speech.HoldsSubject(reading, verb)
            || verb.Term.Shape == "participle"
            || (verb.Term.Id != "threat" && !isLikeNoun && !HasUnknownSubject(verb.End) && MayCarry(verb.First));
    }

    /// <summary>"وتتهم منظمات حقوقية", "ويتهم المعارضون": an indefinite noun or a nominative behind the verb.</summary>
    private bool HasUnknownSubject(int next) =>
        next < sentence.End
        && reading.Tokens.IsWord(next)
        && (Agreement.IsNominativePlural(reading.Folded(next)) || reading.Folded(next) is not (['ا', 'ل', ..] or ['ب', ..] or ['ل', ..]))
        && !reading.Is(next, WordClass.Preposition, WordClass.That, WordClass.Time, WordClass.Each)
        && !reading.Is(next, WordClass.Object)
        && !IsSomebody(next);

    /// <summary>Joined by "and", or behind "كما".</summary>
    public bool MayCarry(int token) => reading.IsJoined(token) || reading.Is(token - 1, WordClass.As);

    /// <summary>
    /// "وأجرى اتصالا هاتفيا", "واتصالا آخر": a noun that goes on, or whose light verb right before does, with who did what was told before.
    /// </summary>
    public bool IsCarried(in Hit noun)
    {
        var light = noun.First - 1;
        while (
            reading.HasVerbFirst
            && light > sentence.First
            && noun.First - light < Close
            && reading.Is(light, WordClass.Time, WordClass.Skip)
        )
        {
            light--;
        }

        return noun.Term.Shape == "noun" && ((noun.IsJoined && reading.HasVerbFirst) || GoesOn(light));
    }

    /// <summary>"كما أجرى الوزير اتصالا": a noun that tells of another than was told of.</summary>
    public bool IsAnew(in Hit noun) => IsCarried(noun) || (noun.Term.Shape == "noun" && reading.HasVerbFirst && GoesOn(LightBefore(noun)));

    /// <summary>"مشروع اتفاقية … والتوقيع عليها": it is what was told of.</summary>
    private bool IsOfTold(in Hit noun) =>
        noun is { Length: > 1, IsJoined: true, Term.Id: "agreement" } && reading.Folded(noun.End - 1) is "عليه" or "عليها";

    private int LightBefore(in Hit noun)
    {
        var light = noun.First - 1;
        while (light > sentence.First && noun.First - light < NeedWindow && !GoesOn(light) && !reading.Has(light, TermKind.Trigger))
        {
            light--;
        }

        return light;
    }

    private bool GoesOn(int light) => reading.Is(light, WordClass.Light) && MayCarry(light);

    private bool IsForm(in Hit trigger) =>
        trigger.Term.Shape switch
        {
            "noun" => true,
            "participle" => !trigger.IsPrefixed,
            Inflection.NegatedShape => reading.Is(trigger.First - 1, WordClass.Negation),
            Inflection.ObjectShape => !trigger.IsPrefixed && Last(trigger) != 'ة',
            "dual" => !trigger.IsPrefixed && Last(trigger) is 'ا' or 'ن' && IsBehindTwo(trigger),
            _ => !trigger.IsPrefixed && !IsPassive(trigger) && !(reading.HasVerbFirst ? IsLikeNoun(trigger) : IsLikePlural(trigger)),
        };

    /// <summary>A passive tells an event only where somebody is said to do it; an agreement is reached between two.</summary>
    private bool IsPassive(in Hit verb) =>
        Passives.IsPassive(verb) && verb.Term.Id is not ("agreement" or "mobilisation") && Passives.AgentOf(verb) is null;

    private char Last(in Hit trigger) => reading.Text[reading.Tokens.SpanOf(trigger.End - 1).End - 1];

    /// <summary>"طالبا" is a student, or "both demanded" only behind two; a sentence can go on with both: "واتفقا على …".</summary>
    private bool IsBehindTwo(in Hit verb)
    {
        if (verb.IsJoined && verb.First == sentence.First)
        {
            return true;
        }

        foreach (var figure in figures)
        {
            if (
                figure.EndOfAll <= verb.First
                && verb.First - figure.EndOfAll <= Close
                && (figure.Joined.Length > 0 || figure.Countries.Length > 1 || figure.IsCounterpart || Reference.IsJoint(figure.Reference))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "قصف", "رفض", "طلب" are nouns too, unless their place is a verb's: at the begin of a clause, or right behind a name.
    /// </summary>
    private bool IsLikeNoun(in Hit verb)
    {
        if (verb.Term.Shape == "finite-feminine" && reading.Folded(verb.First) is ['ت', _, _, _])
        {
            return IsBehindToldSomebody(verb.First); // "أكدت الوزارة تحمل …".
        }

        if (CueForms.IsInRow(reading, verb, sentence))
        {
            return true;
        }

        if (verb.Term.Shape != "finite" || verb.IsJoined || reading.Folded(verb.First).Length > LongestAlike)
        {
            return false;
        }

        return (reading.Is(verb.First - 1, WordClass.That) && !Speech.HasPronoun(reading, verb.First - 1))
            || IsBehindToldSomebody(verb.First)
            || !(
                Clause.Opens(verb.First) || reading.Is(verb.First - 1, WordClass.Relative, WordClass.That) || IsBehindSomebody(verb.First)
            );
    }

    private bool IsSomebody(int token) => figures.BeginningAt(token) is not null;

    /// <summary>"أدانت مصر قصف …": the name has its verb before it.</summary>
    private bool IsBehindToldSomebody(int verb) => figures.EndingAt(verb) is { } figure && reading.Has(figure.First - 1, TermKind.Cue);

    private bool IsBehindSomebody(int verb) => figures.EndingAt(verb) is not null;

    /// <summary>"Paris attacks test …": a present without an object is a noun; "Greek, Turkish ministers meet" is none.</summary>
    private bool IsLikePlural(in Hit verb)
    {
        var isPresent = verb.Term.Shape == "base" || (verb.Length == 1 && reading.Folded(verb.First).EndsWith('s'));
        var next = verb.End;
        return
            reading.Is(verb.First - 1, WordClass.Article)
            || (isPresent && reading.Is(verb.First - 1, WordClass.Preposition) && !reading.Is(verb.First - 1, WordClass.To))
            ? true
            : isPresent
                && !reading.Is(verb.First - 1, WordClass.Future, WordClass.To)
                && !IsBehindModal(verb.First)
                && !(verb.Term.Id == "agreement" && verb.Length > 1) // "agree to ceasefire".
                && !(verb.Term.Id == "meeting" && figures.EndingAt(verb.First) is { IsCountry: false, States: > 1 })
                && !Stands(next, next + NearObject, verb.Term.Needs)
                && !(
                    reading.Is(next, WordClass.Determiner, WordClass.ObjectPronoun)
                    || (next < sentence.End && char.IsUpper(reading.Text[reading.Tokens.SpanOf(next).Start]))
                );
    }

    /// <summary>"may impose sanctions"; "May" is a month.</summary>
    private bool IsBehindModal(int verb) => Modals.IsModal(reading, verb - 1);

    /// <summary>
    /// Where the object of a verb must have come: what follows "that" is another's. Names and offices between it and its verb do not count,
    /// however long.
    /// </summary>
    private int BeforeThat(in Hit trigger)
    {
        var to = trigger.End;
        for (var words = 0; words < NeedWindow && to < sentence.End && !reading.Is(to, WordClass.That); words++)
        {
            to = trigger.Term.Shape != "noun" && figures.BeginningAt(to) is { } figure ? Math.Min(sentence.End, figure.EndOfAll) : to + 1;
        }

        return to;
    }

    /// <summary>
    /// "وقعت … اتفاقا": some triggers tell an event only with their object, and none with certain others; beside a phrase it may stand
    /// before: "the ceasefire … took effect".
    /// </summary>
    private bool HasWords(in Hit trigger)
    {
        var term = trigger.Term;
        return (
                term.Needs.IsDefaultOrEmpty
                || IsAtPlace(trigger)
                || Stands(trigger.First, BeforeThat(trigger), term.Needs)
                || (
                    (
                        term.Shape is "noun" or Inflection.ObjectShape
                        || Clause.HasAntecedent(trigger)
                        || Clause.IsBehindItsObject(trigger)
                        || Passives.IsPassive(trigger)
                    ) && Stands(trigger.First - NeedWindow, trigger.First, term.Needs, isBefore: trigger.Term.Shape != "noun")
                )
            ) && !Stands(trigger.End, trigger.End + NeedWindow, term.Unless);
    }

    /// <summary>"struck Beirut": a place is as good an object of an attack as what stands there.</summary>
    private bool IsAtPlace(in Hit verb) =>
        !reading.HasVerbFirst
        && verb.Term is { Id: "attack", TakesObject: true, Shape: not "noun" }
        && reading.Has(verb.End, Marks.OfPlaces)
        && !reading.Is(verb.First - 1, WordClass.Determiner);

    private bool Stands(int from, int end, ImmutableArray<string> phrases, bool isBefore = false)
    {
        if (phrases.IsDefaultOrEmpty)
        {
            return false;
        }

        var initials = new Initials(phrases.AsSpan());
        for (var i = Math.Max(sentence.First, from); i < Math.Min(sentence.End, end); i++)
        {
            var folded = reading.Folded(i);
            foreach (var phrase in initials.May(folded) || (isBefore && folded is ['ب' or 'ل' or 'ك', ..]) ? phrases.AsSpan() : [])
            {
                if (reading.Reads(i, phrase) || (isBefore && reading.ReadsBehindPreposition(i, phrase)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
