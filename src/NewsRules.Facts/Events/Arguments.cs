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
    private const int Near = 8;
    private const int Opening = 5;
    private const int MostOfStops = 3;

    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);
    private readonly Subjects _subjects = new(reading, sentence, figures);
    private Others Others => new(reading, sentence, figures);
    private TriggerForm Form => new(reading, sentence, figures);
    private Passives Passives => new(reading, sentence, figures);
    private Pairs Pairs => new(reading, sentence, figures);
    private AgreementNoun Noun => new(reading, sentence);
    private Signatories Signatories => new(reading, sentence, figures, two, visit);

    /// <summary>All who took part in what this sentence told last together; none where it told nothing so.</summary>
    public ImmutableArray<Actor> Together { get; set; } = [];

    /// <summary>Who met or visited whom, as this sentence told last.</summary>
    public ImmutableArray<Actor> Met { get; set; } = [];

    /// <summary>Who signed, where nobody was told with whom: "وقع المذكرة الوزير الكيني، فيما وقعها عن أوغندا".</summary>
    public ImmutableArray<Actor> Alone { get; set; } = [];

    /// <summary>Who did what this sentence told last; none where it told nothing so.</summary>
    public ImmutableArray<Actor> Doer { get; set; } = [];

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

        if (statement is not null)
        {
            return OfTold(trigger, statement, sooner?.Speaker);
        }

        if (trigger.Term.Shape == "participle" && !Passives.IsProgressive(trigger))
        {
            return null;
        }

        if (trigger.Term is { Id: "threat", Shape: "noun" } && told.Over(trigger.Start) is { Speaker: { } who } over)
        {
            return over.Kind is "reject" or "deny" or "condemn" ? null : new Parties(who.Each, [], false, false, null); // "رفض وصف ليبيا بأنها خط أحمر".
        }

        if (!Doer.IsEmpty && Form.IsCarried(trigger))
        {
            return Signed(trigger, Others.Behind(trigger, trigger.End, Parties.WithoutWords(Doer), null));
        }

        var (subject, from) = _subjects.Of(trigger);
        if (subject.IsEmpty && BehindHow(trigger) is { } caller)
        {
            return Others.Behind(trigger, HasPartner(trigger, caller) ? from : caller.EndOfAll, Parties.Of(caller.All), null);
        }

        if (subject.IsEmpty && HisCountry(trigger) is { } state)
        {
            return Others.Behind(trigger, Math.Max(trigger.End, state.End), Parties.Of(state.All), null);
        }

        if (subject.IsEmpty && Announcer(trigger) is { } announcer)
        {
            return Others.Behind(trigger, trigger.End, announcer.Each, null);
        }

        if (
            trigger.Term.Id == "agreement"
            && subject is [{ Countries.IsEmpty: true, Joined.IsEmpty: true }]
            && Signatories.Of(trigger, Met) is { IsEmpty: false } both
        )
        {
            return Others.Behind(trigger, from, both, null); // "أسفرت أعمال اللجنة عن توقيع".
        }

        var parties = Others.Behind(
            trigger,
            from,
            subject.IsEmpty
            && (
                Completeness.IsMutual(trigger.Term)
                || (reading.HasVerbFirst && Speech.HoldsSubject(reading, trigger) && figures.BeginningAt(trigger.End) is not null)
            )
                ? Implied(trigger)
                : Parties.Of(subject),
            null,
            trigger.Term.Shape == "noun" ? Passives.PatientOf(trigger) : null
        );
        return Signed(trigger, parties);
    }

    /// <summary>"معلنا توقيع اتفاق مع", "كينيا تعلن إنهاء اتفاق مع": who announces an agreement, and names only with whom.</summary>
    private Actor? Announcer(in Hit noun) =>
        reading.HasVerbFirst
        && noun.Term is { Id: "agreement", Shape: "noun" }
        && told.Over(noun.Start) is { Kind: "announce", Speaker: { } speaker, Content: [var said, ..] }
        && said.Start == noun.Start
            ? speaker
            : null;

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

    /// <summary>
    /// "وفي اتصال هاتفي مع نظيره، قال الوزير": who speaks in the sentence has called; "كما التقى": who did something before goes on;
    /// "واتفقا": so do both who spoke, or met.
    /// </summary>
    private ImmutableArray<Actor> Implied(in Hit trigger) =>
        trigger.Term.Shape == "dual" && trigger.First == sentence.First ? Parties.TwoOf(before)
        : trigger.Term.Shape == "dual" && Together.Length == 2 ? Parties.WithoutWords(Together)
        : Signatories.Of(trigger, Met) is { IsEmpty: false } they ? they
        : BehindOpener(trigger) is { IsEmpty: false } opener ? opener
        : IsOfThat(trigger) ? Parties.TwoOf(before)
        : WhoSaysIt(trigger) is { IsEmpty: false } himself ? himself
        : trigger.Term.Shape == "noun"
        && trigger.First <= sentence.First + 1
        && told.SpeakerBehind(reading.Tokens.SpanOf(trigger.End - 1).End) is { } speaker
            ? speaker.Each
        : (trigger.Term.Shape == "noun" ? Form.IsCarried(trigger) : Form.MayCarry(trigger)) && last is { } lasting
            ? Parties.WithoutWords(lasting)
        : trigger.Term.Shape == "noun"
        && reading.HasVerbFirst
        && reading.Is(trigger.First - 1, WordClass.Light)
        && reading.Is(trigger.First - 2, WordClass.Opener)
        && Opener(trigger) is { } first
            ? Parties.Of(first.All)
        : IsOfUs(trigger) && told.Over(trigger.Start) is { Speaker: { } we } ? we.Each
        : [];

    /// <summary>"قال: اتفقنا مع", "أعلن أنه تم الاتفاق مع": with whom is told, and who says so is the other.</summary>
    private bool IsOfUs(in Hit trigger) =>
        reading.HasVerbFirst
        && trigger.Term is { Id: "agreement", Shape: "noun" }
        && (reading.Folded(trigger.End - 1) is [_, _, _, .., 'ن', 'ا'] || IsDone(trigger.First) || IsDone(trigger.First - 1));

    /// <summary>"تم": what is done, and by nobody in particular.</summary>
    private bool IsDone(int token) => reading.Folded(token) is "تم" or "تمت" or "جري" or "جرت" or "وتم" or "وجري";

    /// <summary>"قال الوزير إن بلاده وقعت", "أن وقعت بلاده": the state of who says so, beside a verb.</summary>
    private Figure? HisCountry(in Hit verb)
    {
        var at =
            verb.Term.Shape == "noun" ? -1
            : IsHisCountry(verb.First - 1) ? verb.First - 1
            : IsHisCountry(verb.End) ? verb.End
            : -1;
        return at >= sentence.First && told.Over(verb.Start) is { Speaker: { Country: { Count: 1, First: { } country } } }
            ? new Figure
            {
                Reading = reading,
                First = at,
                End = at + 1,
                Start = reading.Tokens.SpanOf(at).Start,
                Role = Vocabulary.Roles.Government,
                Countries = [country],
                IsKnown = true,
                IsCountry = true,
            }
            : null;
    }

    private bool IsHisCountry(int token) => reading.HasVerbFirst && reading.Folded(token) is "بلاده" or "بلادها";

    /// <summary>"أكد الوزير أنه بحث هاتفيا مع": the pronoun of "that" is whoever says so.</summary>
    private ImmutableArray<Actor> WhoSaysIt(in Hit trigger)
    {
        var that = trigger.First - 1;
        if (trigger.Term is { Shape: "noun", Id: not "phone-call" } && !reading.Is(that, WordClass.Light) && !Clause.IsPossessive(trigger))
        {
            return [];
        }

        while (reading.HasVerbFirst && that > sentence.First && trigger.First - that < Near && !reading.Is(that, WordClass.That))
        {
            that--;
        }

        return
            reading.HasVerbFirst
            && Speech.HasPronoun(reading, that)
            && told.Over(trigger.Start) is { Kind: not "condemn", Speaker: { } speaker, Cue: [var cue, ..] }
            && IsOf(cue.Start, Speech.IsHers(reading, that))
            ? [.. speaker.Each, .. Parties.Of([.. _subjects.PartnersBefore(trigger, figures.Count(figure => figure.First < that))])]
            : [];
    }

    /// <summary>True unless a reporting verb has a subject of the other gender.</summary>
    private bool IsOf(int cue, bool isFeminine)
    {
        var token = sentence.First;
        while (token + 1 < sentence.End && reading.Tokens.SpanOf(token).End <= cue)
        {
            token++;
        }

        return reading.At(token, TermKind.Cue) is not { } verb || (Agreement.IsFeminine(reading, verb) ?? isFeminine) == isFeminine;
    }

    /// <summary>"وفي اتصال هاتفي مع نظيره، بحث الوزير": who does by phone what the sentence tells.</summary>
    private Figure? BehindHow(in Hit trigger)
    {
        if (!reading.HasVerbFirst || !Completeness.IsHow(trigger.Term) || trigger.First > sentence.First)
        {
            return null;
        }

        foreach (var figure in figures)
        {
            if (
                figure.First > trigger.End
                && Links.Of(figure) is { IsDirect: true, Token: var before }
                && (
                    before < trigger.End + MostOfStops
                    || reading.Has(before, TermKind.Cue, TermKind.Trigger)
                    || reading.Is(before, WordClass.Verb)
                )
            )
            {
                return figure;
            }
        }

        return null;
    }

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

    /// <summary>"أجرى الوزير عددا من الاتصالات، حيث أجرى اتصالا مع": who opens the sentence goes on.</summary>
    private Figure? Opener(in Hit trigger) =>
        figures is [{ IsCountry: false } first, ..]
        && first.First <= sentence.First + Gap
        && first.EndOfAll < trigger.First
        && Links.Of(first).IsDirect
            ? first
            : null;

    /// <summary>"جاء ذلك خلال اتصال هاتفي بينهما": what the sentence before told came about so, and nobody is named.</summary>
    private bool IsOfThat(in Hit trigger) =>
        reading.HasVerbFirst
        && trigger.Term.Shape == "noun"
        && trigger.First - sentence.First is > 1 and < Opening
        && reading.Folded(sentence.First + 1) is "ذلك"
        && (figures.IsEmpty || figures[0].First > trigger.End + Gap);

    /// <summary>"During a visit to Somalia, the Kenyan president …": who stands behind the comma.</summary>
    private ImmutableArray<Actor> BehindOpener(in Hit trigger)
    {
        foreach (
            var figure in !reading.HasVerbFirst && trigger.Term.Shape == "noun" && trigger.First <= sentence.First + Opening ? figures : []
        )
        {
            if (figure.First < trigger.First)
            {
                return [];
            }

            if (figure.First >= trigger.End && reading.IsSign(Links.Of(figure).Token, ',') && Links.Of(figure).IsDirect)
            {
                return Parties.Of(figure.All);
            }
        }

        return [];
    }

    /// <param name="sooner">Who spoke before.</param>
    private Parties? OfTold(in Hit trigger, Statement statement, Actor? sooner)
    {
        var speaker = statement.Speaker;
        var named = speaker is { Spans: [var span, ..] } ? figures.FirstOrDefault(figure => figure.Shown == span.Start) : null;
        if (
            named is not null
            && named.First >= trigger.End
            && trigger.Term.TakesObject
            && reading.HasVerbFirst
            && reading.Is(trigger.First - 1, WordClass.Relative)
        )
        {
            return null; // "التي تتهم القوات": she accuses them, or they are accused.
        }

        if (named is not null && named.First >= trigger.End && BehindSubject(trigger, named) is { } beside)
        {
            return Others.Behind(trigger, trigger.End, Parties.Of(beside), statement);
        }

        if (named is not null && named.First >= trigger.End && !Agreement.Fits(reading, trigger, named))
        {
            // "وطالب الحكومة": the verb is not hers, she is asked.
            (speaker, named) = (sooner is null ? null : sooner with { Spans = [] }, null);
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
        return Others.Behind(trigger, behind, speaker.Each, statement);
    }

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
}
