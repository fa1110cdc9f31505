using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Finds the arguments of a trigger: its subject by who is said to say it, by place (<see cref="Subjects"/>) or by what was told before,
/// and with it its <see cref="Others"/>.
/// </summary>
/// <param name="before">Those named in the sentence before.</param>
/// <param name="last">Who did what was told last, in the sentence before.</param>
/// <param name="two">Those named in the last sentence that names two of different states.</param>
/// <param name="visit">Who visited whom in one of the last sentences.</param>
internal sealed class Arguments(
    Reading reading,
    Sentence sentence,
    ImmutableArray<Figure> figures,
    ToldHere told,
    ImmutableArray<Figure> before,
    ImmutableArray<Actor>? last,
    ImmutableArray<Figure> two,
    ImmutableArray<Actor> visit
)
{
    private const int Gap = 2;

    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);
    private readonly Subjects _subjects = new(reading, sentence, figures);
    private Others Others => new(reading, sentence, figures);
    private TriggerForm Form => new(reading, sentence, figures);
    private Passives Passives => new(reading, sentence, figures);
    private Pairs Pairs => new(reading, sentence, figures);
    private LoneObjects Lone => new(reading, sentence, figures);
    private AgreementNoun Noun => new(reading, sentence);
    private AfterMeeting AfterMeeting => new(reading, figures, told);
    private Signatories Signatories => new(reading, sentence, figures, two, visit);
    private ImpliedSubject Implied => new(reading, sentence, figures, told, before, last, _subjects, Signatories);

    /// <summary>All who took part in what this sentence told last together; none where it told nothing so.</summary>
    public ImmutableArray<Actor> Together { get; set; } = [];

    /// <summary>Who met or visited whom, as this sentence told last.</summary>
    public ImmutableArray<Actor> Met { get; set; } = [];

    /// <summary>Who signed, where nobody was told with whom: "وقع المذكرة الوزير الكيني، فيما وقعها عن أوغندا".</summary>
    public ImmutableArray<Actor> Alone { get; set; } = [];

    /// <summary>Who did what this sentence told last; none where it told nothing so.</summary>
    public ImmutableArray<Actor> Doer { get; set; } = [];

    /// <summary>Whether what this sentence told last is a visit.</summary>
    public bool IsOnVisit { get; set; }

    /// <summary>"توجه إلى طهران للقاء نظيره", "لإجراء محادثات مع": what who was told to visit is on his way for.</summary>
    public bool IsPurpose(in Hit noun) =>
        IsOnVisit
        && reading.HasVerbFirst
        && noun.Term is { Id: "meeting", Shape: "noun" }
        && (
            Governor.IsFor(reading, noun) || (reading.Is(noun.First - 1, WordClass.Carrier) && reading.Folded(noun.First - 1) is ['ل', ..])
        );

    /// <summary>True when a word that can tell an event does here.</summary>
    public bool Tells(in Hit trigger) => Form.Tells(trigger);

    /// <summary>
    /// The words of whoever tells of the trigger, or by it: "NAME fired missiles, the ministry said" speaks of no ministry. The sentence
    /// where nobody does.
    /// </summary>
    public Span WordsAround(in Hit trigger) =>
        (told.By(trigger, out _) ?? told.Over(trigger.Start)) is { Content: [.., var last] } && last.End > trigger.Start
            ? new Span(sentence.Span.Start, last.End)
            : sentence.Span;

    /// <inheritdoc cref="TriggerForm.IsAnew"/>
    public bool IsAnew(in Hit trigger) => Form.IsAnew(trigger);

    /// <summary>Who takes part; null where it is said by somebody who is not known.</summary>
    public Parties? Of(in Hit trigger)
    {
        if (trigger.Term.TakesPair)
        {
            return !Noun.IsThere(trigger, Form) ? null
                : Pairs.Behind(trigger) is { IsEmpty: false } pair ? Parties.Between(pair)
                : Noun.BetweenOf(trigger) is >= 0 and var between ? Others.Behind(trigger, between, [], null)
                : null;
        }

        if (Others.IsSigningFor(reading, trigger))
        {
            var signing = Others.Behind(trigger, trigger.End, [], null);
            return signing with { Others = [.. Alone, .. signing.Others], IsBetween = true };
        }

        var statement = told.By(trigger, out var sooner);
        if (Passives.AgentOf(trigger) is { } agent)
        {
            return Others.Behind(trigger, trigger.End, Parties.Of(agent.All), statement, Passives.PatientOf(trigger));
        }

        if (Lone.HeadlineDoer(trigger) is { } opening)
        {
            return Others.Behind(trigger, trigger.End, Parties.Of(opening.All), statement);
        }

        if (statement is not null)
        {
            return OfTold(trigger, statement, sooner?.Speaker);
        }

        if ((trigger.Term.Shape == "participle" && !Passives.IsProgressive(trigger)) || IsThreatOfNobody(trigger))
        {
            return AfterMeeting.Speaker(trigger) is { } speaker
                ? AfterMeeting.UnlessOfSameState(Others.Behind(trigger, trigger.End, speaker.Each, null))
                : null;
        }

        if (trigger.Term is { Id: "threat", Shape: "noun" } && told.Over(trigger.Start) is { Speaker: { } who } over)
        {
            // "رفض وصف ليبيا بأنها خط أحمر".
            return over.Kind is "reject" or "deny" or "condemn" ? null : new Parties(who.Each, [], false, false, null);
        }

        if (!Doer.IsEmpty && (Form.IsCarried(trigger) || IsPurpose(trigger)))
        {
            return Signed(trigger, Others.Behind(trigger, trigger.End, Parties.WithoutWords(Doer), null));
        }

        return trigger.Term.Id == "protest" && IsOfState(trigger) ? null : OfSubject(trigger);
    }

    /// <summary>"Malta protested against the tender": with words, and nobody demonstrates.</summary>
    private bool IsOfState(in Hit protest) =>
        !reading.HasVerbFirst && figures.EndingAt(protest.First) is { IsCountry: true } state && Links.Of(state).IsDirect;

    /// <summary>"وقعت كينيا اتفاقا مع أوغندا": who does it by the place of the words, or who is meant where nobody stands there.</summary>
    private Parties OfSubject(in Hit trigger)
    {
        if (OnlyOther(trigger) is >= 0 and var whom)
        {
            return Others.Behind(trigger, whom, Parties.WithoutWords(Doer is { IsEmpty: true } ? last!.Value : Doer), null);
        }

        if (Pairs.OfMeeting(trigger) is { } two)
        {
            return Parties.Between(two.All);
        }

        if (ToHim(trigger) is { } met)
        {
            return met;
        }

        var (subject, from) = _subjects.Of(trigger);
        if (Lone.IsObject(trigger, subject))
        {
            return Others.Behind(trigger, trigger.End, Parties.WithoutWords(Doer), null);
        }

        if (subject.IsEmpty && OfUnnamed(trigger, from) is { } meant)
        {
            return meant;
        }

        if (IsOfBody(trigger, subject) && Signatories.Of(trigger, Met) is { IsEmpty: false } both)
        {
            return Others.Behind(trigger, from, both, null);
        }

        var doers = subject.IsEmpty && MayImply(trigger) ? Implied.Of(trigger, Together, Met) : Parties.Of(subject);
        var patient = trigger.Term.Shape == "noun" ? Passives.PatientOf(trigger) : null;
        return Signed(trigger, Others.Behind(trigger, from, doers, null, patient));
    }

    /// <summary>
    /// "زار الوزير دمشق والتقى الرئيس السوري", "زيارة التقى خلالها الرئيس", "كما التقى الرئيس": where the one stands whom somebody met who
    /// did something before; −1 where the verb has a subject of its own.
    /// </summary>
    private int OnlyOther(in Hit verb)
    {
        var isFirst = verb.First <= sentence.First + 1 && Form.MayCarry(verb.First);
        if (
            !reading.HasVerbFirst
            || verb.Term is not { Id: "meeting", Shape: not "noun", TakesObject: true }
            || (Doer.IsEmpty && !(isFirst && last is { IsEmpty: false }))
        )
        {
            return -1;
        }

        var isDuring = reading.Folded(verb.End) is "خلالها" or "خلاله" || reading.Is(verb.End, WordClass.Therein);
        var at = Clause.BehindRest(isDuring ? verb.End + 1 : verb.End);
        return
            (isDuring || isFirst || verb.IsJoined || reading.Folded(verb.First - 1) is "حيث")
            && figures.BeginningAt(at) is { IsCountry: false, States: < 2 } whom
            && !reading.Is(whom.First, WordClass.Dual)
            && !reading.Is(whom.EndOfAll, WordClass.Brother) // "استقبل الوزير ضيفه اليوناني".
            && Links.Of(whom).IsDirect
            && Others.Behind(verb, whom.EndOfAll, Parties.WithoutWords(Doer), null).Others.IsEmpty
            ? at
            : -1;
    }

    /// <summary>
    /// "وصل الوزير إلى باريس حيث سيستقبله الرئيس", "واتصل به الرئيس": a pronoun for who did what was told last; null where none is.
    /// </summary>
    private Parties? ToHim(in Hit verb)
    {
        if (!reading.HasVerbFirst || verb.Term is not { Id: "meeting" or "phone-call", Shape: not ("noun" or "participle") })
        {
            return null;
        }

        var isBrought = reading.Is(verb.End, WordClass.Preposition) && reading.HasPronoun(verb.End);
        return
            (
                isBrought
                    ? verb.Term.Takes("ب") && reading.Folded(verb.End) is ['ب', ..]
                    : verb.Term.TakesObject && Clause.IsWithPronoun(verb)
            )
            && (Doer is { IsEmpty: true } ? last : Doer) is [var him]
            && figures.BeginningAt(isBrought ? verb.End + 1 : verb.End) is { IsCountry: false } host
            && Links.Of(host).IsDirect
            && !host.Countries.IsEmpty
            && him.Country.First is { } own
            && !host.Countries.Contains(own)
            ? new Parties(Parties.Of(host.All), Parties.WithoutWords([him]), false, false, null)
            : null;
    }

    /// <summary>"وفي اتصال هاتفي مع نظيره، بحث الوزير", "إن بلاده وقعت", "معلنا توقيع": who is told elsewhere; null for nobody.</summary>
    private Parties? OfUnnamed(in Hit trigger, int from)
    {
        var implied = Implied;
        return implied.BehindHow(trigger) is { } caller
                ? Others.Behind(trigger, HasPartner(trigger, caller) ? from : caller.EndOfAll, Parties.Of(caller.All), null)
            : implied.HisCountry(trigger) is { } state
                ? Others.Behind(trigger, Math.Max(trigger.End, state.End), Parties.Of(state.All), null)
            : implied.Announcer(trigger) is { } announcer ? Others.Behind(trigger, trigger.End, announcer.Each, null)
            : null;
    }

    /// <summary>"أسفرت أعمال اللجنة عن توقيع": a body of no state, for which others signed.</summary>
    private static bool IsOfBody(in Hit trigger, ImmutableArray<Figure> subject) =>
        trigger.Term.Id == "agreement" && subject is [{ Countries.IsEmpty: true, Joined.IsEmpty: true }];

    /// <summary>"واتفقا", "التقى نظيره": two do it, or the verb holds its subject and who stands behind it is the other.</summary>
    private bool MayImply(in Hit trigger) =>
        Completeness.IsMutual(trigger.Term)
        || (
            reading.HasVerbFirst
            && (Speech.HoldsSubject(reading, trigger) || Speech.HoldsTwo(reading, trigger))
            && (trigger.Term.Id is "attack" or "sanction" || figures.BeginningAt(trigger.End) is not null)
        );

    /// <summary>"وفي اتصال هاتفي مع نظيره": with whom is told before who.</summary>
    private bool HasPartner(in Hit trigger, Figure caller)
    {
        foreach (var figure in figures)
        {
            if (
                figure.First >= trigger.End
                && figure.First < caller.First
                && Links.Of(figure) is { IsDirect: false } link
                && trigger.Term.Takes(link.Word(reading))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"توجت زيارة الرئيس الكيني إلى أوغندا بتوقيع": who visited, and whom.</summary>
    private Parties Signed(in Hit trigger, Parties parties) =>
        trigger.Term is { Id: "agreement", Shape: "noun" }
        && parties is { Others: [], Subject: [{ Country: { IsKnown: true, First: var country } }] }
        && Met is [{ Country: { IsKnown: true, First: var one } }, { Country: { IsKnown: true, First: var other } }]
        && (one == country || other == country)
            ? parties with
            {
                Subject = Parties.WithoutWords(Met),
            }
            : parties;

    /// <summary>"أعلنت كينيا أنها وقعت": who does what a reporting word tells, or by which word it is told.</summary>
    /// <param name="sooner">Who spoke before.</param>
    private Parties? OfTold(in Hit trigger, Statement statement, Actor? sooner)
    {
        var speaker = statement.Speaker;
        var named = speaker is { Spans: [var span, ..] } ? ShownAt(span.Start) : null;
        if (named is not null && named.First >= trigger.End)
        {
            if (IsOfRelative(trigger))
            {
                return null; // "التي تتهم القوات": she accuses them, or they are accused.
            }

            if (BehindSubject(trigger, named) is { } beside)
            {
                return Others.Behind(trigger, trigger.End, Parties.Of(beside), statement);
            }

            if (!Agreement.Fits(reading, trigger, named))
            {
                // "وطالب الحكومة": the verb is not hers, she is asked.
                (speaker, named) = (sooner is null ? null : sooner with { Spans = [] }, null);
            }
        }

        if (
            speaker is null
            || (speaker.Spans.IsEmpty && !Form.MayCarry(trigger))
            || (trigger.Term.Id == "threat" && named is not null && !IsBeside(trigger, named))
        )
        {
            return null;
        }

        var behind = named is not null && named.First >= trigger.End ? named.EndOfAll : trigger.End;
        var all = !reading.HasVerbFirst && named is { Joined.IsEmpty: false } ? Parties.Of(named.All) : speaker.Each; // Who say it together have a statement each.
        return Others.Behind(trigger, behind, all, statement);
    }

    /// <summary>Who is shown by the words that begin here; null for nobody.</summary>
    private Figure? ShownAt(int start)
    {
        foreach (var figure in figures)
        {
            if (figure.Shown == start)
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"التي تتهم": a verb that takes an object, right behind a relative pronoun.</summary>
    private bool IsOfRelative(in Hit trigger) =>
        trigger.Term.TakesObject && reading.HasVerbFirst && reading.Is(trigger.First - 1, WordClass.Relative);

    /// <summary>"… وواشنطن تتهم روسيا": who stands right before the verb does it, and who stands behind is whom.</summary>
    private Figure? BehindSubject(in Hit trigger, Figure named)
    {
        foreach (var figure in reading.HasVerbFirst && !trigger.IsJoined ? figures : [])
        {
            if (figure != named && figure.EndOfAll == trigger.First)
            {
                return Links.Of(figure).IsDirect ? figure : figure.Joined.LastOrDefault();
            }
        }

        return null;
    }

    /// <summary>Things threaten too: only who stands beside the verb is sure to.</summary>
    private bool IsBeside(in Hit trigger, Figure figure) =>
        !reading.HasVerbFirst
        || (figure.First >= trigger.End ? figure.First - trigger.End <= Gap : Clause.IsAdjacent(figure.EndOfAll, trigger.First));

    /// <summary>"A blockade of Malta would threaten Chad": where nobody is told to say it, nobody threatens.</summary>
    private bool IsThreatOfNobody(in Hit trigger) =>
        !reading.HasVerbFirst
        && trigger.Term is { Id: "threat", Shape: not "noun" }
        && reading.At(trigger.First, TermKind.Cue) is { Term.Id: "threaten" };
}
