using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Trigger, course and parties → event, with the words that tell it and what it is about.</summary>
internal sealed class EventBuilder(Reading reading)
{
    private const int TopicWindow = 8;

    /// <summary>The event; null where too little is known of who takes part.</summary>
    /// <param name="others">Those of the parties that this event is with.</param>
    /// <param name="words">The words of whoever tells it; the sentence where nobody does.</param>
    public Event? Build(in Hit trigger, Sentence sentence, Course course, Parties parties, ImmutableArray<Actor> others, Span words)
    {
        var type = trigger.Term.Id;
        ImmutableArray<Actor> subject = [.. parties.Subject.Where(actor => Completeness.CanTakePart(type, actor))];
        var people = Distinct([.. subject, .. others.Where(actor => Completeness.CanTakePart(type, actor))]);
        if (
            !Completeness.HasObject(trigger.Term, subject, people)
            || (subject.IsEmpty && !parties.IsBetween && !Completeness.NeedsNoSubject(trigger.Term))
            || IsMatch(trigger, sentence, people)
            || IsOfWords(trigger, sentence, parties)
            || IsAtHome(trigger, sentence, people)
            || Completeness.IsOneAndTheSame(trigger.Term, people)
        )
        {
            return null;
        }

        var evidence = Words(trigger, people);
        var last = reading.Tokens.From(evidence.End, trigger.End, sentence.End);
        var end = IsOfPlace(trigger.Term) ? EndOfPlace(last, sentence) : EndOfClause(last, sentence);
        var about = About(trigger, sentence, (last, end), parties, words);
        return Completeness.IsTold(trigger.Term, people, about)
            ? new Event(
                reading.Field,
                sentence.Span,
                type,
                evidence with
                {
                    End = reading.Tokens.SpanOf(LastOfTopic(last, end) - 1).End,
                },
                people,
                about,
                Slot.Of(course.Stage),
                course.Modality
            )
            : null;
    }

    /// <summary>Each once; an office behind the name of who holds it is his.</summary>
    private static ImmutableArray<Actor> Distinct(ImmutableArray<Actor> all)
    {
        var people = ImmutableArray.CreateBuilder<Actor>(all.Length);
        foreach (var actor in all)
        {
            if (
                !people.Any(other =>
                    (other.Role.First, other.Country.First) == (actor.Role.First, actor.Country.First)
                    && (other.Entity.First == actor.Entity.First || (actor.Name is null && !actor.Entity.IsKnown))
                )
            )
            {
                people.Add(actor);
            }
        }

        return people.DrainToImmutable();
    }

    /// <summary>
    /// "لقاء البحرين والكويت", "Egypt will meet Morocco": countries alone meet on a field, while those who represent them meet in rooms.
    /// </summary>
    private bool IsMatch(in Hit trigger, Sentence sentence, ImmutableArray<Actor> people) =>
        trigger.Term is { Id: "meeting", TakesObject: true }
        && people.All(actor => actor.Name is null && actor.Spans is [var span, ..] && IsCountry(span, sentence));

    /// <summary>"وصل الرئيس الكيني إلى نيروبي": who comes home visits nobody; neither do states arrive.</summary>
    private bool IsAtHome(in Hit trigger, Sentence sentence, ImmutableArray<Actor> people) =>
        Completeness.IsArrival(trigger.Term)
        && people is [var who, ..]
        && (
            (people is [_, var host] && who.Country.IsKnown && who.Country.First == host.Country.First)
            || (who.Spans is [var span, ..] && IsCountry(span, sentence))
        );

    /// <summary>
    /// "هاجم زعيم المعارضة الحكومة": who is attacked by his office, and not as a place or by soldiers, is attacked with words; a minister
    /// attacks with nothing else, nor does, in a headline, a state a union of states.
    /// </summary>
    private bool IsOfWords(in Hit trigger, Sentence sentence, Parties parties) =>
        trigger.Term.TakesWords
        && (
            (parties.Subject is not [{ Role.First: Vocabulary.Roles.Military, Name: null }] && HoldsOffice(parties.Others, sentence))
            || (
                parties.Subject is [{ Role.First: Vocabulary.Roles.Government } subject]
                && (
                    (HoldsOffice(parties.Subject, sentence) && !IsBody(subject, sentence))
                    || (reading.Field == Field.Title && parties.Others is [{ Role.First: Vocabulary.Roles.InternationalOrganisation }])
                )
            )
        );

    /// <summary>Whether one of them is told by an office of the state that bears no arms.</summary>
    private bool HoldsOffice(ImmutableArray<Actor> actors, Sentence sentence)
    {
        foreach (var actor in actors)
        {
            if (
                actor.Role.First is { } role
                && Vocabulary.Roles.IsOfState(role)
                && role is not Vocabulary.Roles.Military
                && actor.Spans is [var span, ..]
                && !IsCountry(span, sentence)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"قوات الأمن", "the security forces": no holder of an office.</summary>
    private bool IsBody(Actor actor, Sentence sentence) =>
        actor.Spans is [var span, ..]
        && reading.Tokens.From(span.Start, sentence.First, sentence.End) is var first
        && (reading.Is(first, WordClass.Body) || reading.Is(reading.Tokens.From(span.End, first, sentence.End) - 1, WordClass.Body));

    private bool IsCountry(Span span, Sentence sentence)
    {
        var token = sentence.First;
        while (token + 1 < sentence.End && reading.Tokens.SpanOf(token).End <= span.Start)
        {
            token++;
        }

        return (reading.At(token, TermKind.Country) ?? reading.At(token, TermKind.Capital)) is { } country
            && reading.Tokens.SpanOf(country.End - 1).End == span.End;
    }

    private Span Words(in Hit trigger, ImmutableArray<Actor> people)
    {
        var (start, end) = (trigger.Start, reading.Tokens.SpanOf(trigger.End - 1).End);
        foreach (var person in people)
        {
            (start, end) = person.Spans.IsEmpty
                ? (start, end)
                : (Math.Min(start, person.Spans[0].Start), Math.Max(end, person.Spans[^1].End));
        }

        return new Span(start, end);
    }

    /// <summary>
    /// What it is about: countries named behind those who take part and not theirs; topics anywhere behind the trigger, of an agreement
    /// that holds or falls also before.
    /// </summary>
    /// <param name="behind">From the last who takes part to the end of the clause.</param>
    private About About(in Hit trigger, Sentence sentence, (int First, int End) behind, Parties parties, Span words)
    {
        var own = parties
            .Subject.Concat(parties.Others)
            .SelectMany(actor => actor.Country.ToImmutableArray())
            .ToHashSet(StringComparer.Ordinal);
        var told = AboutReader.Of(reading, behind.First, behind.End, [words], held: reading.HasVerbFirst ? behind.First : trigger.First);
        var topics = AboutReader
            .Of(reading, trigger.Term.Stage is "in-force" or "broken" ? sentence.First : trigger.First, behind.End, [words])
            .Topic;
        told = told.Country.IsKnown ? told : Discussed(trigger, sentence, words) ?? told;
        var countries = told.Country.ToImmutableArray();
        var foreign = countries.RemoveAll(own.Contains);
        var isAtHome = foreign.IsEmpty && parties.Others.IsEmpty && trigger.Term.Id == "attack"; // "هاجمت قوات الدعم السريع الفاشر في السودان".
        return new About(Slot.Of(isAtHome ? countries : foreign), told.Entity, topics);
    }

    /// <summary>What is about where it happens: "هجوم انتحاري في كابول", "وصل إلى بنغازي".</summary>
    private static bool IsOfPlace(Term trigger) =>
        Completeness.IsArrival(trigger) || (trigger.Id == "attack" && Completeness.NeedsNoSubject(trigger));

    /// <summary>Where the words for the place end: at a sign, or at what is told next.</summary>
    private int EndOfPlace(int from, Sentence sentence)
    {
        var end = reading.HasVerbFirst && reading.Is(from, WordClass.Relative) ? from + 1 : from; // "التفجير الذي وقع في".
        while (
            end < sentence.End
            && reading.Tokens.IsWord(end)
            && !reading.Has(end, TermKind.Cue)
            && !reading.Is(end, WordClass.Relative, WordClass.That, WordClass.Wanted, WordClass.Opener)
            && reading.Folded(end) is not "ما" // "في سوسة ما أدى إلى مقتل بريطانيين".
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>"discussed Libya by phone": what was spoken of stands before; null for nothing.</summary>
    private About? Discussed(in Hit trigger, Sentence sentence, Span words)
    {
        if (reading.HasVerbFirst || trigger.Term is not { Id: "phone-call", Shape: "noun" })
        {
            return null;
        }

        for (var i = trigger.First - 1; i >= Math.Max(sentence.First, trigger.First - TopicWindow) && reading.Tokens.IsWord(i); i--)
        {
            if (reading.At(i, TermKind.Trigger) is { Term: { Shape: not "noun" } verb } && Completeness.IsTalk(reading, verb))
            {
                return AboutReader.Of(reading, i + 1, trigger.First, [words], held: i);
            }
        }

        return null;
    }

    /// <summary>
    /// ", while Tokyo expressed concern" is another's, "، وفق مسؤول أوغندي" tells who says so, and "، وهنأ رئيس كينيا" what somebody does
    /// next.
    /// </summary>
    private int EndOfClause(int from, Sentence sentence)
    {
        var end = from;
        while (end < sentence.End && !(reading.HasVerbFirst ? IsAnother(end) : IsContrast(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>", while Tokyo", ", he was told".</summary>
    private bool IsContrast(int comma) => reading.IsSign(comma, ',') && reading.Is(comma + 1, WordClass.Contrast, WordClass.Pronoun);

    /// <summary>Another clause: behind a comma who tells of it, what is told beside it or next; without one what is done next.</summary>
    private bool IsAnother(int token) =>
        Statements.Content.IsComma(reading, token)
            ? reading.Is(token + 1, WordClass.Subordinator, WordClass.Also)
                || reading.At(token + 1, TermKind.Cue) is { IsPrefixed: false, Term.Shape: not "noun" }
                || IsOnNextDay(token + 1)
            : IsNextAct(token);

    /// <summary>"والتقى", "وأجرى".</summary>
    private bool IsNextAct(int token)
    {
        foreach (ref readonly var hit in reading.Is(token, WordClass.Noun) ? [] : reading.At(token))
        {
            if (
                hit is { IsJoined: true, IsPrefixed: false }
                && (hit.Term.Is(WordClass.Light) || (hit.Term.Kind == TermKind.Trigger && hit.Term.Shape is "finite" or "finite-feminine"))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"وفي يوم الأحد استقبل", "واليوم".</summary>
    private bool IsOnNextDay(int token) =>
        reading.IsJoined(token)
        && (reading.Is(token, WordClass.Time) || (reading.Is(token, WordClass.In) && reading.Is(token + 1, WordClass.Time)));

    /// <summary>The end of a topic that follows closely, so that the evidence says what was agreed.</summary>
    private int LastOfTopic(int last, int end)
    {
        for (var i = last; i < Math.Min(end, last + TopicWindow); i++)
        {
            if (reading.At(i, TermKind.Topic) is { } topic)
            {
                return topic.End;
            }
        }

        return last;
    }
}
