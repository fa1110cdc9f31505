using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Who does what a trigger tells, by place: before a verb or right behind it, the owner of a noun, who stands before a noun with its light
/// verb.
/// </summary>
internal sealed class Subjects(Reading reading, Sentence sentence, ImmutableArray<Figure> figures)
{
    private const int Gap = 2;
    private const int Far = 12;
    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);

    /// <summary>The subject, and the token from which on the others can stand.</summary>
    public (ImmutableArray<Figure> Subject, int From) Of(in Hit trigger)
    {
        if (trigger.Term is { Id: "threat", Shape: "noun" })
        {
            return (WhoDraws(trigger), trigger.End);
        }

        var before = Before(trigger);
        return Behind(trigger, before) is { } subject ? (subject.All, subject.EndOfAll)
            : before.IsEmpty && new Nationalities(reading, sentence).Of(trigger) is { } nation
                ? ([nation], Math.Max(trigger.End, nation.End))
            : (before, trigger.End);
    }

    /// <summary>Who draws a red line; a country or what stands right before it is what the line protects.</summary>
    private ImmutableArray<Figure> WhoDraws(in Hit line)
    {
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            if (figures[i].EndOfAll < line.First && line.First - figures[i].EndOfAll <= Far && !figures[i].IsCountry)
            {
                return [figures[i]];
            }
        }

        return [];
    }

    private Figure? Behind(in Hit trigger, ImmutableArray<Figure> before)
    {
        var isNoun = trigger.Term.Shape == "noun";
        if (
            !reading.HasVerbFirst
            || (isNoun && Clause.IsPossessive(trigger))
            || trigger.Term.Stage == "in-force"
            || (!isNoun && (!MayPrecedeSubject(trigger, before) || Speech.HoldsSubject(reading, trigger)))
        )
        {
            return null;
        }

        var carrier = isNoun ? BehindCarrier(trigger) : trigger.End;
        var at = isNoun && carrier == trigger.End ? carrier : Clause.BehindRest(carrier);
        at = !isNoun && reading.EndOf(at, WordClass.Each) is > 0 and var each ? each : at;
        at = !isNoun && reading.EndOf(at, WordClass.Therein) is > 0 and var therein ? therein : at; // "في وقت أبرمت فيه تونس".
        at +=
            !isNoun
            && trigger.Term.Id == "agreement"
            && reading.Folded(at) is ['ا', 'ل', _, _, ..]
            && trigger.Term.Needs.Contains(reading.Folded(at).ToString())
                ? 1
                : 0; // "وقع المذكرة الوزيران".
        foreach (var figure in figures)
        {
            if (
                figure.First >= at
                && figure.First < Math.Max(Clause.End(trigger), at + 1)
                && Clause.IsNext(at, figure, isNoun || trigger.Term.Id == "threat" ? 0 : Gap, orFeminine: trigger.Term.Id == "attack")
                && IsSubjectOrOwner(trigger, figure, isNoun, figure.First > at && !figure.IsCountry && trigger.Term.Id == "attack")
                && !IsSigned(trigger, figure)
                && !(!isNoun && figure.First > at && CueClause.HasBy(reading, at)) // "تطالب برحيل الوزير".
            )
            {
                return
                    isNoun
                    && trigger.Term.Id != "agreement"
                    && (before.Length > 0 || (trigger.Term.Id == "attack" && carrier == trigger.End))
                    && (figure.IsCountry || figure.IsCounterpart || trigger.Term.Id == "phone-call")
                    ? null
                    : figure;
            }
        }

        return null;
    }

    /// <summary>"توقيع عدد من الاتفاقيات": what is signed right behind the noun, and nobody.</summary>
    public static bool IsSigned(in Hit trigger, Figure figure) =>
        figure.First == trigger.End
        && figure.Role is null or Vocabulary.Roles.Other
        && trigger.Term is { Id: "agreement", Shape: "noun", Needs.IsDefaultOrEmpty: false };

    /// <summary>
    /// "المكالمة الهاتفية التي تلقاها، اليوم الثلاثاء، الوزير", "مكالمة أخرى أجراها الوزير": behind the light verb of a noun, and when that
    /// was; behind the noun where none follows.
    /// </summary>
    private int BehindCarrier(in Hit noun)
    {
        var verb = noun.End;
        while (verb < noun.End + Gap && reading.Tokens.IsWord(verb) && !IsCarrier(verb) && !reading.Is(verb, WordClass.Preposition))
        {
            verb++;
        }

        if (!(Completeness.IsMutual(noun.Term) || noun.Term.Id is "attack") || !IsCarrier(verb))
        {
            return noun.End;
        }

        var at = verb + (reading.Is(verb, WordClass.Relative) ? 2 : 1);
        while (reading.Is(at, WordClass.Time) || Content.IsComma(reading, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>"التي تلقاها", and "أجراها" right behind an indefinite noun.</summary>
    private bool IsCarrier(int token) =>
        reading.Is(token, WordClass.Relative)
            ? reading.Is(token + 1, WordClass.Light)
            : reading.Is(token, WordClass.Light) && reading.HasPronoun(token);

    /// <summary>"غارات للتحالف" are as much the coalition's as "غارات التحالف".</summary>
    /// <param name="hasHead">True where a word in construct before it is what the verb agrees with: "قصفت طائرات الجيش".</param>
    private bool IsSubjectOrOwner(in Hit trigger, Figure figure, bool isNoun, bool hasHead) =>
        !Clause.IsPlace(trigger, figure)
        && !(isNoun && trigger.Term.Id == "attack" && IsBuilding(figure))
        && !(isNoun && trigger.Term.Id == "sanction" && reading.HasVerbFirst) // "فرض عقوبات الأمم المتحدة".
        && Links.Of(figure) is var link
        && (
            link.IsDirect || (link.IsEach && !isNoun)
                ? !(isNoun && trigger.IsPrefixed && !Completeness.IsMutual(trigger.Term))
                    && (hasHead || Agreement.Fits(reading, trigger, figure))
                : isNoun && link.Particle == 'ل' && !Completeness.IsMutual(trigger.Term)
        );

    /// <summary>"قصف السفارة", "تفجير المستشفى": what is attacked, and does not.</summary>
    private bool IsBuilding(Figure figure) =>
        !figure.IsCountry && reading.Has(figure.First, TermKind.Office, TermKind.Delegate) && reading.IsNoun(figure.First, WordClass.Place);

    /// <summary>A verb that opens its clause; behind a relative or a subject right before it, its object follows.</summary>
    private bool MayPrecedeSubject(in Hit verb, ImmutableArray<Figure> before) =>
        before.Length > 0 && !verb.IsJoined
            ? !Clause.IsAdjacent(before[^1].EndOfAll, verb.First) && Completeness.IsMutual(verb.Term)
            : verb.Term.Shape == Inflection.ObjectShape
                || Clause.HasAntecedent(verb)
                || Clause.IsBehindItsObject(verb)
                || (
                    !reading.Is(verb.First - 1, WordClass.Relative)
                    && (verb.IsJoined || Completeness.IsMutual(verb.Term) || Clause.Opens(verb.First))
                );

    private ImmutableArray<Figure> Before(in Hit trigger)
    {
        var first = trigger.First;
        var clause = Clause.Start(first);
        var isCarried = Clause.IsWithoutSubject(clause, first);
        var start = isCarried ? Clause.Start(clause - 1) : clause;
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            var figure = figures[i];
            if (
                figure.First >= start
                && (figure.EndOfAll <= first || IsAround(figure, trigger))
                && !IsTopic(i, trigger)
                && !IsInRelative(figure, start)
                && !IsHost(figure, trigger)
                && !IsWhereTo(i, trigger)
                && Governs(figure, trigger, isCarried)
            )
            {
                var group =
                    i > 0 && trigger.Term.Id == "phone-call" && IsToldTo(figures[i - 1], figure) ? figures[i - 1].All.AddRange(figure.All)
                    : (figure.IsCounterpart || trigger.Term.Id == "phone-call") && i > 0 && IsBeside(figures[i - 1], figure)
                        ? figures[i - 1].All.AddRange(figure.All)
                    : figure.All;
                return [.. group, .. PartnersBefore(trigger, i + 1)];
            }
        }

        return [];
    }

    /// <summary>"القاهرة اتفقت وأثينا على": one before the verb, the other joined behind it.</summary>
    private static bool IsAround(Figure figure, in Hit verb) =>
        verb.Term is { Id: "agreement", Shape: not "noun" }
        && figure.End == verb.First
        && figure.Joined is [{ First: var other }, ..]
        && other == verb.End;

    /// <summary>"NAME told NAME in a phone call": right behind the verb that takes to whom it is told.</summary>
    private bool IsToldTo(Figure one, Figure other)
    {
        var at = one.EndOfAll;
        while (at < other.First && reading.Is(at, WordClass.Adverb))
        {
            at++;
        }

        if (
            reading.HasVerbFirst
            || reading.At(at, TermKind.Cue) is not { Term: { Shape: not "noun" } verb } cue
            || !verb.Needs.Contains("whom")
        )
        {
            return false;
        }

        at = cue.End;
        while (at < other.First && reading.Is(at, WordClass.Determiner))
        {
            at++;
        }

        return at == other.First;
    }

    /// <summary>"المصري ونظيره", "the minister and his counterpart".</summary>
    private bool IsBeside(Figure one, Figure other)
    {
        var at = one.EndOfAll;
        while (at < other.First && reading.Is(at, WordClass.And, WordClass.Possessive))
        {
            at++;
        }

        at +=
            reading.HasVerbFirst
            && other.IsCounterpart
            && at + 1 == other.First
            && reading.Tokens.IsWord(at)
            && !reading.Is(at, WordClass.Preposition)
                ? 1
                : 0; // "الرئيس أطلع نظيره".

        return at == other.First;
    }

    /// <summary>"discussed Libya with his counterpart by phone": a country behind somebody is what they speak about.</summary>
    private bool IsTopic(int figure, in Hit trigger) =>
        trigger.Term is { Id: "phone-call", Shape: "noun" }
        && figures[figure].IsCountry
        && figure > 0
        && !figures[figure - 1].IsCountry
        && Links.Of(figures[figure - 1]) is var link
        && (link.IsDirect || trigger.Term.Takes(link.Word(reading)))
        && !Clause.IsInterrupted(figures[figure - 1].EndOfAll, trigger, Far * 2);

    /// <summary>"The rebels, who control most of Yemen, attacked": whom a clause between commas names.</summary>
    private bool IsInRelative(Figure figure, int start)
    {
        var at = figure.First - 1;
        while (
            !reading.HasVerbFirst
            && at > Math.Max(start, figure.First - Far)
            && reading.Tokens.IsWord(at)
            && !reading.Is(at, WordClass.Relative)
        )
        {
            at--;
        }

        return at > start
            && reading.Is(at, WordClass.Relative)
            && reading.IsSign(at - 1, ',')
            && at < figure.First - 1
            && reading.IsSign(figure.EndOfAll, ',');
    }

    /// <summary>"visits Moscow for talks with": a country behind somebody is where he goes.</summary>
    private bool IsWhereTo(int figure, in Hit trigger) =>
        !reading.HasVerbFirst
        && trigger.Term is { Id: "meeting", Shape: "noun" }
        && figures[figure].IsCountry
        && figure > 0
        && Links.Of(figures[figure - 1]).IsDirect
        && reading.Is(figures[figure].EndOfAll, WordClass.Linking);

    /// <summary>"التقى الوزير الأمريكي الرئيس العراقي خلال زيارته للعراق": nobody visits his own country.</summary>
    private bool IsHost(Figure figure, in Hit trigger)
    {
        foreach (var place in trigger.Term.Id == "visit" && figure.Countries.Length == 1 ? figures : [])
        {
            if (place.First >= trigger.End && place.First - trigger.End <= Gap && place.IsCountry)
            {
                return place.Countries.Contains(figure.Countries[0]);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether who stands before a trigger is its subject: right before a verb, or with a light verb at its noun, "أجرى الرئيس … لقاء",
    /// "خلال زيارته".
    /// </summary>
    private bool Governs(Figure figure, in Hit trigger, bool isCarried)
    {
        var link = Links.Of(figure);
        var isNoun = trigger.Term.Shape == "noun";
        var isBetween = link.IsBetween && Completeness.IsMutual(trigger.Term) && (isNoun || !reading.HasVerbFirst);
        return (reading.HasVerbFirst || isNoun || IsNext(figure.EndOfAll, trigger))
            && (isBetween || (link.IsDirect && trigger.Term.Stage != "in-force"))
            && !Clause.IsPlace(trigger, figure)
            && !Clause.IsOfRelative(figure.First - 1)
            && !Clause.IsInterrupted(
                figure.EndOfAll,
                trigger,
                Completeness.IsHow(trigger.Term) || (!reading.HasVerbFirst && trigger.Term.Id == "phone-call") ? Far * 2
                    : isCarried || isNoun ? Far
                    : Gap + 1
            )
            && (
                isCarried
                || isBetween
                || (
                    isNoun
                        ? GovernsNoun(figure, trigger)
                        : !reading.HasVerbFirst
                            || (Completeness.IsMutual(trigger.Term) && !Completeness.IsArrival(trigger.Term))
                            || Clause.IsAdjacent(figure.EndOfAll, trigger.First)
                )
            );
    }

    /// <summary>"Egypt's fans attacked", "the Turkey earthquake struck": of whom or where who attacks is, attacks nobody.</summary>
    private bool IsNext(int end, in Hit verb)
    {
        if (reading.Folded(end) is "'s" || verb.Term.Id != "attack")
        {
            return reading.Folded(end) is not "'s";
        }

        while (end < verb.First && Leads(end))
        {
            end++;
        }

        return end == verb.First;
    }

    private bool Leads(int token) =>
        !reading.Tokens.IsWord(token)
        || reading.Is(token, WordClass.Auxiliary, WordClass.Adverb, WordClass.Time, WordClass.Negation)
        || reading.Is(token, WordClass.Preposition, WordClass.Genitive, WordClass.Relative)
        || reading.Is(token, WordClass.Copula, WordClass.That)
        || Certainty.IsOfDenial(reading, token)
        || reading.Folded(token) is [.., 'l', 'y'];

    private bool GovernsNoun(Figure figure, in Hit noun) =>
        !reading.HasVerbFirst
            ? Completeness.IsMutual(noun.Term) || noun.First - figure.EndOfAll <= 1
            : !(figure.IsCountry && noun.Term.Id != "agreement" && Clause.IsPossessive(noun))
                && (
                    Completeness.IsMutual(noun.Term)
                    && !noun.IsJoined
                    && (
                        noun.Term.Id == "phone-call"
                        || reading.Is(noun.First, WordClass.Preposition)
                        || Clause.HasLightVerb(figure.First, noun)
                        || figure.EndOfAll == (reading.Is(noun.First - 1, WordClass.Agent) ? noun.First - 1 : noun.First)
                    )
                ); // "أعلنت تركيا عن توقيع".

    /// <summary>
    /// "أكد الوزير لنظيره عبر الهاتف", "أبلغ التعازي لنظيره في اتصال": to whom somebody speaks stands right behind him, or is his
    /// counterpart.
    /// </summary>
    private bool IsAddressee(in Hit trigger, Figure other, Link link) =>
        Completeness.IsHow(trigger.Term)
        && link.Particle == 'ل'
        && !other.IsCountry
        && (other.IsCounterpart || figures.EndingAt(other.First) is not null);

    /// <summary>"بحث المستشار مع الرئيس في اتصال هاتفي": with whom stands before the noun too.</summary>
    public IEnumerable<Figure> PartnersBefore(Hit trigger, int from) =>
        figures
            .Skip(from)
            .TakeWhile(other => other.EndOfAll <= trigger.First)
            .Where(other =>
                Links.Of(other) is var link
                && (link.IsEach || (!link.IsDirect && (trigger.Term.Takes(link.Word(reading)) || IsAddressee(trigger, other, link))))
            )
            .SelectMany(other => other.All);
}
