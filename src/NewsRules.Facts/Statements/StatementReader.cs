using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Cue → speaker → content, sentence by sentence; the speaker is carried to verbs that have no subject.</summary>
internal sealed class StatementReader
{
    private const int MostBeforeSubject = 2;

    private readonly Reading _reading;
    private readonly Cast _cast;
    private readonly StatementsSoFar _told = new();
    private readonly QuotedRanges _quotations;
    private readonly SpeakerFinder _speakers;
    private readonly HeadlineLabel _labels;
    private readonly SpokenOf _spokenOf;
    private readonly SpokenPart _spoken;
    private readonly SaidReader _said;
    private readonly Hearsay _hearsay;
    private readonly OwnState _ownState;
    private readonly Medium _medium;
    private Figure? _reporter;

    public StatementReader(Reading reading, Cast cast, FigureReader figures)
    {
        (_reading, _cast, _quotations) = (reading, cast, new QuotedRanges(reading));
        (_speakers, _labels) = (new SpeakerFinder(reading, cast, figures), new HeadlineLabel(reading, figures));
        (_spokenOf, _spoken, _ownState) = (new SpokenOf(reading, cast), new SpokenPart(reading), new OwnState(reading));
        _medium = new Medium(reading);
        _said = new SaidReader(reading, _told, _quotations);
        _hearsay = new Hearsay(reading, cast, _told);
    }

    public ImmutableArray<Statement> Statements
    {
        get
        {
            var statements = ImmutableArray.CreateBuilder<Statement>(_told.All.Length);
            foreach (var (statement, speaker) in _told.All)
            {
                statements.Add(
                    statement with
                    {
                        Speaker = ActorOf(speaker),
                        Addressee = speaker.Addressee is { } addressee ? ActorOf(FoundSpeaker.Named(addressee, addressee.EndOfAll)) : null,
                    }
                );
            }

            return statements.MoveToImmutable();
        }
    }

    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        sentence = sentence with { First = Dateline.End(_reading, sentence) };
        var label = _reading.Field == Field.Title ? _labels.Find(sentence, actors) : null;
        sentence =
            _reading.Field == Field.Title && label is null ? sentence with { First = _labels.BehindHeading(sentence, actors) } : sentence;
        (_told.LastCueEnd, _reporter) = (sentence.First, null);
        _cast.Opening = Subject(sentence, actors);
        ReadLabel(label, sentence);
        for (var at = sentence.First; (at = _reading.Next(at, sentence.End, Marks.Of(TermKind.Cue))) < sentence.End; at++)
        {
            if (Cues.At(_reading, at, sentence) is { } cue)
            {
                Read(cue, sentence, actors);
                at = cue.End - 1;
            }
        }

        _cast.LastSpeaker = _reporter ?? _cast.LastSpeaker; // Whose words were told of within another's does not speak on.
        _cast.LastSubject = _cast.Opening ?? _cast.LastSubject;
        _cast.Acting = _reporter is null ? Acting(sentence) : null;
    }

    /// <summary>Who is named at the beginning of the sentence.</summary>
    private Figure? Subject(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var latest = Math.Max(sentence.First + MostBeforeSubject, BehindCourtesies(sentence.First + 1));
        foreach (var figure in actors)
        {
            if (figure.First <= latest && !figure.IsCountry && figure.Reference is not Reference.Joint && !IsWithin(sentence, figure.First))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"في أروقة أحد المستشفيات": where the sentence plays, and nobody who acts.</summary>
    private bool IsWithin(Sentence sentence, int figure) =>
        _reading.HasVerbFirst && figure == sentence.First + MostBeforeSubject && _reading.Is(sentence.First, WordClass.In);

    /// <summary>"استقبل صاحب السمو الملكي الأمير فيصل".</summary>
    private int BehindCourtesies(int token)
    {
        while (_reading.HasVerbFirst && _reading.At(token, TermKind.Courtesy) is { Particles: "" } courtesy)
        {
            token = courtesy.End;
        }

        return token;
    }

    /// <summary>
    /// "انتقل الحاكم إلى المدينة": who has a name and is the subject of the sentence; no copula tells of what somebody does next.
    /// </summary>
    private Figure? Acting(Sentence sentence) =>
        _cast.Opening is { HasName: true } acting
        && acting.First - sentence.First <= 1
        && !SubjectPlace.IsGoverned(acting)
        && !_reading.Is(sentence.First, WordClass.Copula, WordClass.Opener)
            ? acting
            : null;

    private Actor? ActorOf(in FoundSpeaker speaker)
    {
        foreach (var figure in speaker.Figure?.All ?? [])
        {
            _cast.Finish(figure, !speaker.Spans.IsEmpty && speaker.Spans[0].Start <= figure.Start ? speaker.Spans[^1].End : 0); // "هؤلاء" does not name them.
        }

        return speaker.Figure?.ToActor(speaker.Spans);
    }

    /// <summary>"الخارجية الروسية: …" over an article.</summary>
    private void ReadLabel(FoundSpeaker? label, Sentence sentence)
    {
        if (label is { } speaker && Content.Between(_reading, speaker.After, sentence.End) is { IsEmpty: false } content)
        {
            (_told.LastCueEnd, _reporter) = (speaker.After, speaker.Figure);
            Add(
                new Said(content, speaker.After, sentence),
                speaker,
                _reading.Tokens.SpanOf(speaker.After - 1),
                "say",
                _spokenOf.In(speaker, speaker.After, sentence, content),
                "asserted",
                isRelayed: false
            );
        }
    }

    private void Read(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var close = _quotations.EndOf(cue.First);
        if (SpeakerOf(cue, sentence, actors, isQuoted: close > 0) is not { } speaker)
        {
            return;
        }

        if (_hearsay.IsSilence(cue, speaker))
        {
            _cast.LastSpeaker = speaker.Figure; // "رفض التعليق، وقال".
            return;
        }

        var said = _said.Of(
            cue,
            speaker,
            close > 0 ? sentence with { End = Math.Min(close, sentence.End) } : sentence,
            isQuoted: close > 0
        );
        if (cue.Term.Shape == "noun" && !_hearsay.IsToldByNoun(cue, said))
        {
            return;
        }

        var isWithin = _hearsay.IsWithinAnother(cue, speaker.Spans);
        TakeTellersState(speaker, isWithin);
        var isRelayed = isWithin || cue.Term.Shape == "via";
        var modality = Certainty.Of(_reading, cue, said.Sentence.First);
        if (
            modality == "denied"
            && (isRelayed || cue.Term.Id == "deny" || !(SubjectBehind.TakesObject(cue) || _hearsay.IsSayingDenied(cue, speaker)))
        )
        {
            _cast.LastSpeaker = isRelayed ? _cast.LastSpeaker : speaker.Figure; // "لم يشر الوزير إلى …، لكنه قال": who did not say it speaks next.
        }
        else if (
            !said.Content.IsEmpty
            && !(isRelayed && _hearsay.IsOwnCountry(speaker))
            && !(isWithin && Agreement.IsFuture(cue))
            && !Hearsay.IsThreatOfThing(_reading, cue, speaker.Figure)
            && !_hearsay.TellsOfSpeaker(cue, said.Content)
            && !(speaker.Figure is null && IsToldAgain(cue, said))
        ) // "قال إن الوفد سيؤكد": he has not said it.
        {
            Tell(cue, speaker, said, actors, modality, isWithin);
        }
    }

    /// <summary>"وردت أوسلو عبر سفيرها بالقول إن": the second word leads to what the first tells.</summary>
    private bool IsToldAgain(in Hit cue, in Said said) =>
        _reading.Is(cue.First, WordClass.That, WordClass.Leading)
        && !_told.IsEmpty
        && _told.LastContent.AsSpan().SequenceEqual(said.Content.AsSpan());

    /// <summary>Whose words a reporting word tells; null where it tells nobody's, or they belong to what another says.</summary>
    private FoundSpeaker? SpeakerOf(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool isQuoted)
    {
        if (
            _hearsay.IsFirstSaid(cue)
            || (isQuoted && _told.IsEmpty)
            || _speakers.Find(cue, sentence, _told.LastCueEnd, actors) is not { } speaker
            || _hearsay.IsOnlyPassedOn(cue, speaker, sentence)
            || _hearsay.IsOfContent(cue, speaker)
            || (isQuoted && !_hearsay.IsToldInQuotation(cue, speaker))
        )
        {
            return null;
        }

        if (cue.Term.Needs is ["outlet"] && speaker.Figure is { Role: null or Vocabulary.Roles.Other } paper)
        {
            paper.Role = Vocabulary.Roles.Media; // "علمت «النهار» أن".
        }

        return WithInformed(speaker, cue, actors);
    }

    /// <summary>"أبلغت إيران الأمم المتحدة أن", "سأل سالم الحداد نظيره": to whom it is said stands behind the verb, and in no part of what is said.</summary>
    private static FoundSpeaker WithInformed(in FoundSpeaker speaker, in Hit cue, ImmutableArray<Figure> actors) =>
        cue.Term.Id is "say"
        && speaker.Addressee is null
        && actors.BeginningAt(speaker.After) is { } told
        && (cue.Term.TakesObject || told.IsCounterpart)
            ? speaker with
            {
                After = told.EndOfAll,
                Addressee = told,
            }
            : speaker;

    private void TakeTellersState(in FoundSpeaker speaker, bool isWithin)
    {
        if (isWithin && speaker is { Spans.IsEmpty: false, Figure: { } figure } && _hearsay.IsOfTeller(figure))
        {
            figure.Countries = _told.LastSpeaker!.Countries;
        }
    }

    /// <summary>Adds a statement, and remembers who speaks on.</summary>
    /// <param name="isWithin">True for what another tells of.</param>
    private void Tell(in Hit cue, in FoundSpeaker speaker, in Said said, ImmutableArray<Figure> actors, string modality, bool isWithin)
    {
        var isTold = speaker.IsTold || (isWithin && _told.Last.Attribution != "relayed");
        _told.LastCueEnd = cue.Term.Shape == "noun" ? _told.LastCueEnd : cue.End;
        if (isWithin && speaker.Figure is { IsCountry: false, IsKnown: true, IsNobody: false } inner)
        {
            _speakers.RememberWithin(inner, said.Sentence);
        }

        _reporter = isWithin || speaker.IsTold || IsOfFigures(cue) ? _reporter : speaker.Figure;
        if (cue.Term.Shape != "noun")
        {
            _speakers.Remember(speaker, cue);
        }

        var last = _cast.LastSpeaker;
        var about = _spokenOf.In(speaker, Math.Min(said.From, cue.End), said.Sentence, _spoken.Of(cue, speaker, said.Content));
        Add(
            said,
            speaker,
            new Span(StartOfWords(cue), _reading.Tokens.SpanOf(cue.End - 1).End),
            SpeechAct.Kind(_reading, cue, said.Sentence),
            about,
            modality,
            isWithin || cue.Term.Shape == "via",
            _medium.Of(cue, speaker, actors)
        );
        _cast.LastSpeaker = isTold || IsOfFigures(cue) ? last : _cast.LastSpeaker;
    }

    /// <summary>"بحسب ما أوردت الوكالة": what reports begins with "according to".</summary>
    private int StartOfWords(in Hit cue) =>
        Cues.Afterwards(_reading, cue) is >= 0 and var first && _reading.At(first, TermKind.Cue) is { Term.Shape: "via", Start: var start }
            ? start
            : cue.Start;

    /// <summary>
    /// "وفق تقديرات المنظمة", "بعد إعلان الحكومة": whose figures are told, or whose words a noun tells, does not speak on.
    /// </summary>
    private static bool IsOfFigures(in Hit cue) => cue.Term is { Shape: "via" or "noun", Needs.IsDefaultOrEmpty: false };

    private void Add(
        in Said said,
        in FoundSpeaker speaker,
        Span cue,
        string kind,
        About about,
        string modality,
        bool isRelayed,
        string? medium = null
    )
    {
        if (speaker.Figure is { } figure)
        {
            _ownState.Give(figure, said.Content[0], said.Sentence);
            _cast.PointBack(figure);
            _cast.LastSpeaker = figure;
            _cast.Hear(figure, about.Country);
            figure.Origin.Judged =
                kind is "condemn" or "praise" or "urge" or "reject" or "warn" or "threaten" && about.Country.Count == 1
                    ? about.Country
                    : figure.Origin.Judged;
        }

        _spokenOf.Remember(about);
        var attribution =
            isRelayed ? "relayed"
            : Content.IsQuoted(_reading, said.Content[0]) ? "direct"
            : "indirect";
        _told.Add(
            new Statement(_reading.Field, said.Sentence.Span, null, [cue], kind, said.Content, about, null, medium, modality, attribution),
            speaker
        );
    }
}
