using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether a reporting word tells a statement of its own, or only belongs to what another says or passes on.</summary>
internal sealed class Hearsay(Reading reading, Cast cast, StatementsSoFar told)
{
    /// <summary>"تهدد الاشتباكات", "climate change threatens": what is known to be nobody is a threat; people have threatened.</summary>
    public static bool IsThreatOfThing(Reading reading, in Hit cue, Figure? figure) =>
        cue.Term.Id == "threaten"
        && (
            reading.HasVerbFirst
                ? Agreement.IsImperfect(reading, cue)
                : !reading.Folded(cue.First).EndsWith('d') || reading.Is(cue.First - 1, WordClass.Thing)
        )
        && figure
            is { IsKnown: false, HasName: false, Entity: null, Role: null or Vocabulary.Roles.Other, IsCountry: false, Reference: null };

    /// <summary>"The envoy said that the ministry confirmed …": the ministry's words come from the envoy.</summary>
    public bool IsWithinAnother(in Hit cue, ImmutableArray<Span> speaker) =>
        (!speaker.IsEmpty || reading.Is(ImpliedSpeaker.RelativeBefore(reading, cue), WordClass.Relative)) && told.Covers(cue.Start);

    /// <summary>
    /// "أشار الديوان إلى أن "الرئيس أكد …، داعيا إلى"": within a quotation only somebody of an office, or whom a body names, says what
    /// another tells; other reporting words are the speaker's own.
    /// </summary>
    public bool IsToldInQuotation(in Hit cue, in FoundSpeaker speaker) =>
        (cue.Term.Id is "threaten" && !Agreement.IsPast(reading, cue)) || !IsWithinAnother(cue, speaker.Spans)
            ? speaker.IsTold && cue.Term.Shape is "participle"
            : speaker.Figure is { IsCountry: false, IsKnown: true, IsNobody: false }
                || (
                    speaker.Figure is { HasName: true }
                    && told.LastSpeaker is { HasName: false, First: var body }
                    && reading.Is(body, WordClass.Body)
                );

    /// <summary>
    /// "قالت الوزارة، بحسب وكالة الأنباء، إن", "أكد الوزير، بحسب مكتبه، أن", "بيان نقلته الوكالة": who only passes on a named speaker's
    /// words.
    /// </summary>
    public bool IsOnlyPassedOn(in Hit cue, in FoundSpeaker speaker, Sentence sentence) =>
        (
            !IsOfSentence(cue, sentence)
            && (Cues.IsRelay(cue) || IsOfText(cue, sentence))
            && reading.Folded(cue.End - 1) is [.., 'ه'] or [.., 'ه', 'ا']
            && IsOutlet(speaker)
        )
        || (
            (Cues.IsRelay(cue) || IsOutlet(speaker) || speaker.Figure?.Reference == Reference.Theirs || IsWithinPhrase(cue, speaker))
            && Cues.Afterwards(reading, cue) >= 0
            && (HasCueBefore(cue.First, sentence) || HasCueBehind(speaker.After))
        );

    /// <summary>"في تصريح نشرته الوكالة": of the words of who was told before in the sentence.</summary>
    private bool IsOfText(in Hit cue, Sentence sentence) =>
        !cue.IsJoined
        && Agreement.IsFinite(cue)
        && !Cues.TakesUp(reading, cue)
        && reading.Folded(cue.End - 1) is [.., 'ت', 'ه']
        && HasCueBefore(cue.First, sentence);

    /// <summary>"بحسب ما نقلته الوكالة فإن": all that is said comes from it.</summary>
    private bool IsOfSentence(in Hit cue, Sentence sentence) => Cues.Afterwards(reading, cue) == sentence.First;

    private static bool IsOutlet(in FoundSpeaker speaker) =>
        speaker.Figure is { Role: Vocabulary.Roles.Media } figure && !Outlets.IsWriter(figure);

    /// <summary>"وأشار الوزير، بحسب البيان، إلى": a text told of between who speaks and what he said.</summary>
    private bool IsWithinPhrase(in Hit cue, in FoundSpeaker speaker) =>
        cue.Term.Shape == "via"
        && speaker.Figure?.Reference == Reference.Text
        && told.LastCueEnd > 0
        && told.LastContent is [var said, ..]
        && said.Start > cue.Start;

    /// <summary>
    /// "أوضح أنها تكشف النيات", "أكد أن المؤتمر لم تدع إليه الأطراف": a verb of what was said, whose subject is nobody who speaks.
    /// </summary>
    public bool IsOfContent(in Hit cue, in FoundSpeaker speaker) =>
        !cue.IsJoined
        && speaker.Spans.IsEmpty
        && reading.Folded(cue.First - 1) is not "حيث"
        && (speaker.Figure is null || cue.Term.Shape == Inflection.NegatedShape)
        && cue.Term.Shape is not ("participle" or "noun" or "via")
        && told.Covers(cue.Start);

    /// <summary>"أكد الوزيران، في بيان مشترك، رفض التدخل": what was said begins with a noun that looks like a verb.</summary>
    public bool IsFirstSaid(in Hit cue) =>
        cue is { IsJoined: false, Length: 1, Term: { Shape: "finite", Id: not "say" } }
        && reading.Folded(cue.First) is [_, _, _]
        && told.LastContent is [var said, ..]
        && said.Start == cue.Start
        && told.Last.Attribution != "relayed";

    /// <summary>"وبحسب الوكالة، قال الوزير إن".</summary>
    private bool HasCueBehind(int token) =>
        Content.IsComma(reading, token)
        && reading.At(token + 1, TermKind.Cue) is { IsPrefixed: false, Term.Shape: not ("noun" or "via" or "participle") };

    private bool HasCueBefore(int token, Sentence sentence)
    {
        for (var i = sentence.First; i < token - 1; i++)
        {
            if (reading.Has(i, TermKind.Cue) && Cues.At(reading, i, sentence) is { Term.Shape: not ("noun" or "via") })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"قالت وزارة الخارجية الكويتية إن الكويت تدين": what a speaker says of its own state.</summary>
    public bool IsOwnCountry(in FoundSpeaker speaker) =>
        speaker.Figure is { IsCountry: true } country && cast.LastSpeaker is { } last && country.Countries.SequenceEqual(last.Countries);

    /// <summary>
    /// "قالت الرئاسة الفرنسية إن وزير الدفاع أكد": an office that needs no country is of the state whose head or ministry tells of it,
    /// unless it is at home where the article is.
    /// </summary>
    public bool IsOfTeller(Figure figure) =>
        figure is { IsBare: true, Entity: null, PointsTo: null }
        && (figure.Countries.IsEmpty || figure.Countries[0] != cast.Outlet)
        && told.LastSpeaker is { IsCountry: false, Countries.Length: 1 } teller
        && Vocabulary.Roles.LeadsState(teller.Role);

    /// <summary>
    /// "قال المصدر الذي تحدث للصحيفة إن": a relative clause on who speaks, before what he says; "كشف ذلك المدير، الذي أكد أن" says
    /// something.
    /// </summary>
    public bool TellsOfSpeaker(in Hit cue, ImmutableArray<Span> content) =>
        told.LastContent is [var first, ..]
        && cue.Start < first.Start
        && first.Start < content[^1].End
        && !Speech.Begins(reading, cue.End)
        && reading.Is(ImpliedSpeaker.RelativeBefore(reading, cue), WordClass.Relative);

    /// <summary>
    /// "بعد إعلان الحكومة إعادة الرحلات": what is said follows, and no verb of which the noun is the subject; within what another says the
    /// noun is only spoken of.
    /// </summary>
    public bool IsToldByNoun(in Hit noun, in Said said)
    {
        if (said.Content.IsEmpty || told.Covers(noun.Start))
        {
            return false;
        }

        var first = reading.Tokens.From(said.Content[0].Start, said.From, said.Sentence.End);
        return reading.Is(first, WordClass.That, WordClass.Complement, WordClass.Agent, WordClass.From)
            || !(
                reading.Is(first, WordClass.Preposition, WordClass.Circumstance, WordClass.Relative, WordClass.Negation)
                || reading.Folded(first) is ['ي', ..] or ['س', 'ي' or 'ت', ..]
            );
    }

    /// <summary>"رفض الوزير، أمس، التعليق على الاتفاق", "رفض تأكيد أو نفي": he has said nothing of it.</summary>
    public bool IsSilence(in Hit cue, in FoundSpeaker speaker)
    {
        if (cue.Term.Id is not "reject")
        {
            return false;
        }

        var at = speaker.After;
        while (Content.IsComma(reading, at) || reading.Is(at, WordClass.Time))
        {
            at = Math.Max(at + 1, reading.EndOf(at, WordClass.Time));
        }

        return reading.Is(at, WordClass.Silence);
    }

    /// <summary>"لم تقل الوزارة إن", "لن تعلن الوزارة انسحابها"; but "لم يشر الوزير إلى" and "لم تعلن الوزارة عن" only leave out.</summary>
    public bool IsSayingDenied(in Hit cue, in FoundSpeaker speaker) =>
        speaker is { Spans.IsEmpty: false, Figure.IsKnown: true }
        && (Speech.Begins(reading, speaker.After) || (cue.Term.Id == "announce" && reading.Folded(cue.First - 1) is "لن"));
}
