using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Who does what a trigger tells where no subject stands by it: whoever says so, who opens the sentence, or who did what was told before.
/// </summary>
/// <param name="before">Those named in the sentence before.</param>
/// <param name="last">Who did what was told last, in the sentence before.</param>
internal readonly struct ImpliedSubject(
    Reading reading,
    Sentence sentence,
    ImmutableArray<Figure> figures,
    ToldHere told,
    ImmutableArray<Figure> before,
    ImmutableArray<Actor>? last,
    Subjects subjects,
    Signatories signatories
)
{
    private const int Gap = 2;
    private const int Near = 8;
    private const int Opening = 5;
    private const int MostOfStops = 3;

    private Clause Clause => new(reading, sentence);
    private Links Links => new(reading, sentence);
    private TriggerForm Form => new(reading, sentence, figures);

    /// <summary>
    /// "وفي اتصال هاتفي مع نظيره، قال الوزير": who speaks in the sentence has called; "كما التقى": who did something before goes on;
    /// "واتفقا": so do both who spoke, or met.
    /// </summary>
    /// <param name="together">All who took part in what the sentence told last together.</param>
    /// <param name="met">Who met or visited whom, as the sentence told last.</param>
    public ImmutableArray<Actor> Of(in Hit trigger, ImmutableArray<Actor> together, ImmutableArray<Actor> met) =>
        trigger.Term.Shape == "dual" && trigger.First == sentence.First ? Parties.TwoOf(before)
        : trigger.Term.Shape == "dual" && together.Length == 2 ? Parties.WithoutWords(together)
        : signatories.Of(trigger, met) is { IsEmpty: false } they ? they
        : BehindOpener(trigger) is { IsEmpty: false } opener ? opener
        : IsOfThat(trigger) && Clause.IsPossessive(trigger) && told.SpeakerBefore is { } who ? Parties.WithoutWords(who.Each)
        : IsOfThat(trigger) ? Parties.TwoOf(before)
        : WhoSaysIt(trigger) is { IsEmpty: false } himself ? himself
        : Himself(trigger) is { } pronoun ? Parties.WithoutWords(pronoun.Each)
        : SpeakerBehind(trigger) is { } speaker ? speaker.Each
        : GoesOn(trigger) && last is { } lasting ? Parties.WithoutWords(lasting)
        : IsOfOpener(trigger) && Opener(trigger) is { } first ? Parties.Of(first.All)
        : IsOfUs(trigger) && told.Over(trigger.Start) is { Speaker: { } we } ? we.Each
        : [];

    /// <summary>"وفي اتصال هاتفي مع نظيره، قال الوزير": who speaks behind a noun that opens the sentence.</summary>
    private Actor? SpeakerBehind(in Hit trigger) =>
        trigger.Term.Shape == "noun" && trigger.First <= sentence.First + 1
            ? told.SpeakerBehind(reading.Tokens.SpanOf(trigger.End - 1).End)
            : null;

    /// <summary>"كما التقى": who did what was told last does this too.</summary>
    private bool GoesOn(in Hit trigger) =>
        trigger.Term.Shape == "noun" ? Form.IsCarried(trigger) || IsOfPronoun(trigger) : Form.MayCarry(trigger);

    /// <summary>"She is expected to hold talks", "He held talks": at the begin of the sentence who did what the one before told.</summary>
    private bool IsOfPronoun(in Hit noun) =>
        !reading.HasVerbFirst
        && reading.Is(sentence.First, WordClass.PersonPronoun)
        && noun.First - sentence.First <= Near
        && (reading.Is(noun.First, WordClass.Verb) || IsHeld(noun.First - (reading.Is(noun.First - 1, WordClass.Article) ? 2 : 1)));

    private bool IsHeld(int token) => reading.Is(token, WordClass.Verb, WordClass.Carrier);

    /// <summary>"حيث أجرى اتصالا": a noun behind a light verb that opens a clause.</summary>
    private bool IsOfOpener(in Hit trigger) =>
        trigger.Term.Shape == "noun"
        && reading.HasVerbFirst
        && reading.Is(trigger.First - 1, WordClass.Light)
        && reading.Is(trigger.First - 2, WordClass.Opener);

    /// <summary>"أجرى الوزير عددا من الاتصالات، حيث أجرى اتصالا مع": who opens the sentence goes on.</summary>
    private Figure? Opener(in Hit trigger) =>
        figures is [{ IsCountry: false } first, ..]
        && first.First <= sentence.First + Gap
        && first.EndOfAll < trigger.First
        && Links.Of(first).IsDirect
            ? first
            : null;

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

    /// <summary>"جاء ذلك خلال اتصال هاتفي بينهما": what the sentence before told came about so, and nobody is named.</summary>
    private bool IsOfThat(in Hit trigger) =>
        reading.HasVerbFirst
        && trigger.Term.Shape == "noun"
        && trigger.First - sentence.First is > 1 and < Opening
        && reading.Folded(sentence.First + 1) is "ذلك"
        && (figures.IsEmpty || figures[0].First > trigger.End + Gap || Clause.IsPossessive(trigger));

    /// <summary>"أكد الوزير أنه بحث هاتفيا مع": the pronoun of "that" is whoever says so.</summary>
    private ImmutableArray<Actor> WhoSaysIt(in Hit trigger)
    {
        var that = trigger.First - 1;
        if (Speech.HoldsTwo(reading, trigger))
        {
            return told.Over(trigger.Start) is { Kind: not "condemn", Speaker: { Country.Count: 2 } two } ? [.. two.Each] : [];
        }

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
            ? [.. speaker.Each, .. Parties.Of([.. subjects.PartnersBefore(trigger, NamedBefore(that))])]
            : [];
    }

    /// <summary>"NAME said he would visit Cairo", "she had met": who says it of himself; null for others.</summary>
    private Actor? Himself(in Hit verb)
    {
        var he = verb.First - 1;
        while (
            !reading.HasVerbFirst
            && verb.Term.Shape != "noun"
            && he > sentence.First
            && reading.Is(he, WordClass.Auxiliary, WordClass.Adverb, WordClass.Future)
        )
        {
            he--;
        }

        return
            !reading.HasVerbFirst
            && reading.Is(he, WordClass.PersonPronoun)
            && told.Over(verb.Start) is { Speaker: { Name: not null } speaker, Content: [var said, ..], Cue: [var cue, ..] }
            && cue.End <= said.Start
            && said.Start >= reading.Tokens.SpanOf(Math.Max(sentence.First, he - 1)).Start
            ? speaker
            : null;
    }

    /// <summary>How many are named before a word.</summary>
    private int NamedBefore(int token)
    {
        var count = 0;
        foreach (var figure in figures)
        {
            count += figure.First < token ? 1 : 0;
        }

        return count;
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

    /// <summary>"قال: اتفقنا مع", "أعلن أنه تم الاتفاق مع": with whom is told, and who says so is the other.</summary>
    private bool IsOfUs(in Hit trigger) =>
        reading.HasVerbFirst
        && trigger.Term is { Id: "agreement", Shape: "noun" }
        && (reading.Folded(trigger.End - 1) is [_, _, _, .., 'ن', 'ا'] || IsDone(trigger.First) || IsDone(trigger.First - 1));

    /// <summary>"تم": what is done, and by nobody in particular.</summary>
    private bool IsDone(int token) => reading.Folded(token) is "تم" or "تمت" or "جري" or "جرت" or "وتم" or "وجري";

    /// <summary>"معلنا توقيع اتفاق مع", "كينيا تعلن إنهاء اتفاق مع": who announces an agreement, and names only with whom.</summary>
    public Actor? Announcer(in Hit noun) =>
        reading.HasVerbFirst
        && noun.Term is { Id: "agreement", Shape: "noun" }
        && told.Over(noun.Start) is { Kind: "announce", Speaker: { } speaker, Content: [var said, ..] }
        && said.Start == noun.Start
            ? speaker
            : null;

    /// <summary>"قال الوزير إن بلاده وقعت", "أن وقعت بلاده": the state of who says so, beside a verb.</summary>
    public Figure? HisCountry(in Hit verb)
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

    /// <summary>"بلاده", "بلادها".</summary>
    private bool IsHisCountry(int token) => reading.HasVerbFirst && reading.Folded(token) is "بلاده" or "بلادها";

    /// <summary>"وفي اتصال هاتفي مع نظيره، بحث الوزير": who does by phone what the sentence tells.</summary>
    public Figure? BehindHow(in Hit trigger)
    {
        if (!reading.HasVerbFirst || !Completeness.IsHow(trigger.Term) || trigger.First > sentence.First)
        {
            return null;
        }

        foreach (var figure in figures)
        {
            if (figure.First > trigger.End && Links.Of(figure) is { IsDirect: true, Token: var before } && IsRightBehind(trigger, before))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"وفي اتصال، قال الوزير": a verb before somebody, or no more than a comma or two since the trigger.</summary>
    private bool IsRightBehind(in Hit trigger, int token) =>
        token < trigger.End + MostOfStops || reading.Has(token, TermKind.Cue, TermKind.Trigger) || reading.Is(token, WordClass.Verb);
}
