using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Cue → speaker → content, sentence by sentence; the speaker is carried to verbs that have no subject.</summary>
internal sealed class StatementReader(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostBeforeSubject = 2;

    private readonly List<(Statement Statement, FoundSpeaker Speaker)> _statements = [];
    private readonly SpeakerFinder _speakers = new(reading, cast, figures);
    private readonly QuotedRanges _quotations = new(reading);
    private readonly SpokenOf _spokenOf = new(reading, cast);
    private int _lastCueEnd;
    private Figure? _reporter;

    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        sentence = sentence with { First = Dateline.End(reading, sentence) };
        (_lastCueEnd, _reporter) = (sentence.First, null);
        cast.Opening = Subject(sentence, actors);
        ReadLabel(sentence, actors);
        for (var at = sentence.First; (at = reading.Next(at, sentence.End, Marks.Of(TermKind.Cue))) < sentence.End; at++)
        {
            if (Cues.At(reading, at, sentence) is { } cue)
            {
                Read(cue, sentence, actors);
                at = cue.End - 1;
            }
        }

        cast.LastSpeaker = _reporter ?? cast.LastSpeaker; // Whose words were told of within another's does not speak on.
        cast.LastSubject = cast.Opening ?? cast.LastSubject;
    }

    /// <summary>Who is named at the beginning of the sentence.</summary>
    private static Figure? Subject(Sentence sentence, ImmutableArray<Figure> actors)
    {
        foreach (var figure in actors)
        {
            if (figure.First - sentence.First <= MostBeforeSubject && !figure.IsCountry && figure.Reference is not Reference.Joint)
            {
                return figure;
            }
        }

        return null;
    }

    public ImmutableArray<Statement> Statements => [.. _statements.Select(one => one.Statement with { Speaker = ActorOf(one.Speaker), Addressee = one.Speaker.Addressee is { } told ? ActorOf(FoundSpeaker.Named(told, told.EndOfAll)) : null })];

    private Actor? ActorOf(in FoundSpeaker speaker)
    {
        foreach (var figure in speaker.Figure?.All ?? [])
        {
            cast.Finish(figure, !speaker.Spans.IsEmpty && speaker.Spans[0].Start <= figure.Start ? speaker.Spans[^1].End : 0); // "هؤلاء" does not name them.
        }

        return speaker.Figure?.ToActor(speaker.Spans);
    }

    /// <summary>"The envoy said that the ministry confirmed …": the ministry's words come from the envoy.</summary>
    private bool IsWithinAnother(in Hit cue, ImmutableArray<Span> speaker) =>
        (!speaker.IsEmpty || reading.Is(ImpliedSpeaker.RelativeBefore(reading, cue), WordClass.Relative)) && _statements.Count > 0 && Content.Covers(_statements[^1].Statement.Content, cue.Start);

    /// <summary>"…، بحسب ما ذكرت الوكالة على موقعها": behind a comma in the middle of a sentence, and nothing said behind it.</summary>
    private bool StandsBehind(in Hit cue, int after, Sentence sentence) =>
        Cues.Afterwards(reading, cue) is var first && first > Math.Max(_lastCueEnd, sentence.First) + 2 && (Content.IsComma(reading, first - 1) || (!cue.IsJoined && Content.IsComma(reading, first) && Content.Closes(reading, first - 1) && reading.Is(after, WordClass.Circumstance))) && !Speech.Follows(reading, after, sentence.End) && !IsAlso(cue, after);

    /// <summary>"…، كما شجبت الهجوم": what is condemned stands behind "also".</summary>
    private bool IsAlso(in Hit cue, int after) => SubjectBehind.TakesObject(cue) && reading.Is(cue.First - 1, WordClass.Also) && reading.Tokens.IsWord(after);

    /// <summary>"قالت الوزارة، بحسب وكالة الأنباء، إن", "أكد الوزير، بحسب مكتبه، أن", "بيان نقلته الوكالة": who only passes on a named speaker's words.</summary>
    private bool IsOnlyPassedOn(in Hit cue, in FoundSpeaker speaker, Sentence sentence) =>
        (!IsOfSentence(cue, sentence) && (Cues.IsRelay(cue) || (!cue.IsJoined && Agreement.IsFinite(cue) && !TakesUp(cue) && reading.Folded(cue.End - 1) is [.., 'ت', 'ه'] && HasCueBefore(cue.First, sentence))) && reading.Folded(cue.End - 1) is [.., 'ه'] or [.., 'ه', 'ا'] && IsOutlet(speaker)) || (Cues.IsRelay(cue) || IsOutlet(speaker) || speaker.Figure?.Reference == Reference.Theirs || IsWithinPhrase(cue, speaker)) && Cues.Afterwards(reading, cue) >= 0 && (HasCueBefore(cue.First, sentence) || HasCueBehind(speaker.After));

    /// <summary>"بحسب ما نقلته الوكالة فإن": all that is said comes from it.</summary>
    private bool IsOfSentence(in Hit cue, Sentence sentence) => Cues.Afterwards(reading, cue) == sentence.First;

    private static bool IsOutlet(in FoundSpeaker speaker) => speaker.Figure is { Role: Vocabulary.Roles.Media } figure && !Outlets.IsWriter(figure);

    /// <summary>"وأشار الوزير، بحسب البيان، إلى": a text told of between who speaks and what he said.</summary>
    private bool IsWithinPhrase(in Hit cue, in FoundSpeaker speaker) =>
        cue.Term.Shape == "via" && speaker.Figure?.Reference == Reference.Text && _lastCueEnd > 0 && _statements.Count > 0 && _statements[^1].Statement.Content[0].Start > cue.Start;

    /// <summary>"أوضح أنها تكشف النيات", "أكد أن المؤتمر لم تدع إليه الأطراف": a verb of what was said, whose subject is nobody who speaks.</summary>
    private bool IsOfContent(in Hit cue, in FoundSpeaker speaker) =>
        !cue.IsJoined && speaker.Spans.IsEmpty && reading.Folded(cue.First - 1) is not "حيث" && (speaker.Figure is null || cue.Term.Shape == Inflection.NegatedShape) && cue.Term.Shape is not ("participle" or "noun" or "via") && _statements.Count > 0 && Content.Covers(_statements[^1].Statement.Content, cue.Start);

    /// <summary>"أكد الوزيران، في بيان مشترك، رفض التدخل": what was said begins with a noun that looks like a verb.</summary>
    private bool IsFirstSaid(in Hit cue) =>
        cue is { IsJoined: false, Length: 1, Term: { Shape: "finite", Id: not "say" } } && reading.Folded(cue.First) is [_, _, _] && _statements.Count > 0 && _statements[^1].Statement.Content is [var said, ..] && said.Start == cue.Start && _statements[^1].Statement.Attribution != "relayed";

    /// <summary>"وبحسب الوكالة، قال الوزير إن".</summary>
    private bool HasCueBehind(int token) =>
        Content.IsComma(reading, token) && reading.At(token + 1, TermKind.Cue) is { IsPrefixed: false, Term.Shape: not ("noun" or "via" or "participle") };

    /// <summary>"قالت وزارة الخارجية الكويتية إن الكويت تدين": what a speaker says of its own state.</summary>
    private bool IsOwnCountry(in FoundSpeaker speaker) => speaker.Figure is { IsCountry: true } country && cast.LastSpeaker is { } last && country.Countries.SequenceEqual(last.Countries);

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

    private void Read(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var close = _quotations.EndOf(cue.First);
        if (IsFirstSaid(cue) || (close > 0 && _statements.Count == 0) || _speakers.Find(cue, sentence, _lastCueEnd, actors) is not { } speaker || IsOnlyPassedOn(cue, speaker, sentence) || IsOfContent(cue, speaker) || (close > 0 && !IsToldInQuotation(cue, speaker)))
        {
            return;
        }

        speaker = WithInformed(speaker, cue, actors);
        if (cue.Term.Needs is ["outlet"] && speaker.Figure is { Role: null or Vocabulary.Roles.Other } paper)
        {
            paper.Role = Vocabulary.Roles.Media; // "علمت «النهار» أن".
        }

        sentence = close > 0 ? sentence with { End = Math.Min(close, sentence.End) } : sentence;
        var content = IsBehindObject(cue, speaker) ? Content.Between(reading, cue.End, speaker.Figure!.First) : Content.Of(reading, cue, speaker.After, sentence, _quotations);
        var from = speaker.After;
        if (content.IsEmpty && close == 0 && Dictated(cue, speaker, sentence) is { } dictated)
        {
            (sentence, from, actors, content) = (sentence with { End = dictated.End }, dictated.First, [], Content.Between(reading, dictated.First, dictated.End));
        }

        if ((content.IsEmpty || StandsBehind(cue, from, sentence)) && (Cues.Afterwards(reading, cue) is >= 0 and var before ? before : Inverted(cue, speaker)) is >= 0 and var end)
        {
            content = TakesUp(cue) && _lastCueEnd > sentence.First ? _statements[^1].Statement.Content : Content.Between(reading, _lastCueEnd, end);
            from = _lastCueEnd;
        }
        else if (Cues.IsOfBefore(reading, cue, sentence) && !Speech.Follows(reading, from, sentence.End))
        {
            content = SentenceBefore(sentence); // "أبان ذلك الوزير".
        }
        else if (content.IsEmpty && reading.Folded(cue.End) is "بذلك" or "ذلك" && _statements.Count > 0)
        {
            content = _statements[^1].Statement.Content; // "صرح بذلك الوزير": what was told before.
        }

        if (close == 0 && EndOfQuotation(content, from, sentence) is var goesOn && goesOn > sentence.End)
        {
            (sentence, content) = (sentence with { End = goesOn }, [.. content[..^1], new Span(content[^1].Start, reading.Tokens.SpanOf(goesOn - 1).End)]);
        }

        if (cue.Term.Shape == "noun" && !IsToldByNoun(cue, content, from, sentence))
        {
            return;
        }

        var isWithin = IsWithinAnother(cue, speaker.Spans);
        if (isWithin && speaker is { Spans.IsEmpty: false, Figure: { } told } && _statements[^1].Speaker.Figure is { } teller && IsOfTeller(told, teller))
        {
            told.Countries = teller.Countries;
        }

        var isTold = speaker.IsTold || (isWithin && _statements[^1].Statement.Attribution != "relayed");
        var isRelayed = isWithin || cue.Term.Shape == "via";
        var modality = Certainty.Of(reading, cue, sentence.First);
        if (modality == "denied" && (isRelayed || !(SubjectBehind.TakesObject(cue) || IsSayingDenied(cue, speaker))))
        {
            cast.LastSpeaker = isRelayed ? cast.LastSpeaker : speaker.Figure; // "لم يشر الوزير إلى …، لكنه قال": who did not say it speaks next.
        }
        else if (!content.IsEmpty && !(isRelayed && IsOwnCountry(speaker)) && !(isWithin && Agreement.IsFuture(cue)) && !TellsOfSpeaker(cue, content)) // "قال إن الوفد سيؤكد": he has not said it.
        {
            _lastCueEnd = cue.Term.Shape == "noun" ? _lastCueEnd : cue.End;
            if (isWithin && speaker.Figure is { IsCountry: false, IsKnown: true, IsNobody: false } inner)
            {
                _speakers.RememberWithin(inner, sentence);
            }

            _reporter = isWithin || speaker.IsTold || IsOfFigures(cue) ? _reporter : speaker.Figure;
            if (cue.Term.Shape != "noun")
            {
                _speakers.Remember(speaker, cue);
            }

            var last = cast.LastSpeaker;
            Add(sentence, speaker, new Span(StartOfWords(cue), reading.Tokens.SpanOf(cue.End - 1).End), Cues.Kind(reading, cue, sentence), content, _spokenOf.In(speaker, Math.Min(from, cue.End), sentence, SpokenIn(cue, speaker, content)), modality, isRelayed);
            cast.LastSpeaker = isTold || IsOfFigures(cue) ? last : cast.LastSpeaker;
        }
    }

    /// <summary>"بعد إعلان الحكومة إعادة الرحلات": what is said follows, and no verb of which the noun is the subject; within what another says the noun is only spoken of.</summary>
    private bool IsToldByNoun(in Hit noun, ImmutableArray<Span> content, int from, Sentence sentence)
    {
        if (content.IsEmpty || (_statements.Count > 0 && Content.Covers(_statements[^1].Statement.Content, noun.Start)))
        {
            return false;
        }

        var first = reading.Tokens.From(content[0].Start, from, sentence.End);
        return reading.Is(first, WordClass.That, WordClass.Complement, WordClass.Agent, WordClass.From)
            || !(reading.Is(first, WordClass.Preposition, WordClass.Circumstance, WordClass.Relative, WordClass.Negation) || reading.Folded(first) is ['ي', ..] or ['س', 'ي' or 'ت', ..]);
    }

    /// <summary>"قالت الرئاسة الفرنسية إن وزير الدفاع أكد": an office that needs no country is of the state whose head or ministry tells of it, unless it is at home where the article is.</summary>
    private bool IsOfTeller(Figure told, Figure teller) =>
        told is { IsBare: true, Entity: null, PointsTo: null } && (told.Countries.IsEmpty || told.Countries[0] != cast.Outlet) && teller is { IsCountry: false, Countries.Length: 1, Role: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry };

    /// <summary>"أشار الديوان إلى أن "الرئيس أكد …، داعيا إلى"": within a quotation only somebody of an office, or whom a body names, says what another tells; other reporting words are the speaker's own.</summary>
    private bool IsToldInQuotation(in Hit cue, in FoundSpeaker speaker) =>
        !(cue.Term.Id is "threaten" && !Agreement.IsPast(reading, cue)) && IsWithinAnother(cue, speaker.Spans) ? speaker.Figure is { IsCountry: false, IsKnown: true, IsNobody: false } || (speaker.Figure is { HasName: true } && _statements[^1].Speaker.Figure is { HasName: false, First: var body } && reading.Is(body, WordClass.Body)) : speaker.IsTold && cue.Term.Shape is "participle";

    /// <summary>"أبلغت إيران الأمم المتحدة أن": to whom it is said stands behind the verb, and in no part of what is said.</summary>
    private static FoundSpeaker WithInformed(in FoundSpeaker speaker, in Hit cue, ImmutableArray<Figure> actors) =>
        cue.Term is { Id: "say", TakesObject: true } && speaker.Addressee is null && actors.BeginningAt(speaker.After) is { } told ? speaker with { After = told.EndOfAll, Addressee = told } : speaker;

    /// <summary>"وقال السفير بعد اللقاء:", and in the next line what he said, in no quotation marks.</summary>
    private Sentence? Dictated(in Hit cue, in FoundSpeaker speaker, Sentence sentence)
    {
        if (cue.Term.Shape is "noun" or "via" || speaker.Spans.IsEmpty || !reading.IsSign(sentence.End - 1, ':'))
        {
            return null;
        }

        foreach (var next in reading.Sentences)
        {
            if (next.First == sentence.End)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>"سترتفع الأسعار هذا العام، يقول الخبير": at the comma before a present that closes with who says it what stands in front; −1 for another verb.</summary>
    private int Inverted(in Hit cue, in FoundSpeaker speaker) =>
        cue is { IsJoined: false, Term: { Id: "say" or "confirm", Shape: "finite" or "finite-feminine" } } && !speaker.Spans.IsEmpty && Content.IsComma(reading, cue.First - 1) && !Agreement.IsPast(reading, cue) ? cue.First - 1 : -1;

    private ImmutableArray<Span> SentenceBefore(Sentence sentence)
    {
        foreach (var before in reading.Sentences)
        {
            if (before.End == sentence.First)
            {
                return Content.Between(reading, before.First, before.End);
            }
        }

        return [];
    }

    /// <summary>"قال: «هذا خطأ. إنه ظلم»": behind the last word of a quotation that what was said goes on with in the next sentences; 0 where it does not.</summary>
    private int EndOfQuotation(ImmutableArray<Span> content, int from, Sentence sentence)
    {
        if (content.IsEmpty)
        {
            return 0;
        }

        var last = reading.Tokens.From(content[^1].End, from, sentence.End) - 1;
        return last >= sentence.End - 2 ? _quotations.EndOf(last) : 0;
    }

    /// <summary>"أكد هذه المعلومة المتحدث": what is said stands between the verb and who says it.</summary>
    private bool IsBehindObject(in Hit cue, in FoundSpeaker speaker) =>
        reading.Is(cue.End, WordClass.Determiner) && speaker is { Spans.IsEmpty: false, Figure.First: var first } && first == cue.End + 2;

    /// <summary>"قال المصدر الذي تحدث للصحيفة إن": a relative clause on who speaks, before what he says; "كشف ذلك المدير، الذي أكد أن" says something.</summary>
    private bool TellsOfSpeaker(in Hit cue, ImmutableArray<Span> content) =>
        _statements.Count > 0 && _statements[^1].Statement.Content[0].Start is var said && cue.Start < said && said < content[^1].End && !Speech.Begins(reading, cue.End) && reading.Is(ImpliedSpeaker.RelativeBefore(reading, cue), WordClass.Relative);

    /// <summary>"بحسب ما أوردت الوكالة": what reports begins with "according to".</summary>
    private int StartOfWords(in Hit cue) => Cues.Afterwards(reading, cue) is >= 0 and var first && reading.At(first, TermKind.Cue) is { Term.Shape: "via", Start: var start } ? start : cue.Start;

    /// <summary>"وفق تقديرات المنظمة", "بعد إعلان الحكومة": whose figures are told, or whose words a noun tells, does not speak on.</summary>
    private static bool IsOfFigures(in Hit cue) => cue.Term is { Shape: "via" or "noun", Needs.IsDefaultOrEmpty: false };

    /// <summary>"لم تقل الوزارة إن", "لن تعلن الوزارة انسحابها"; but "لم يشر الوزير إلى" and "لم تعلن الوزارة عن" only leave out.</summary>
    private bool IsSayingDenied(in Hit cue, in FoundSpeaker speaker) =>
        speaker is { Spans.IsEmpty: false, Figure.IsKnown: true } && (Speech.Begins(reading, speaker.After) || (cue.Term.Id == "announce" && reading.Folded(cue.First - 1) is "لن"));

    /// <summary>"وهو ما نفته الوزارة": what was said before.</summary>
    private bool TakesUp(in Hit cue) => reading.Is(Cues.Afterwards(reading, cue), WordClass.Relative);

    /// <summary>Where what is spoken of is named: who takes up what another said names nothing himself.</summary>
    private ImmutableArray<Span> SpokenIn(in Hit cue, in FoundSpeaker speaker, ImmutableArray<Span> content) =>
        TakesUp(cue) ? [new Span(cue.Start, cue.Start)] : WithObject(cue, speaker, content);

    /// <summary>"دعا الوزير اللبنانيين إلى": who is urged or described stands before what was said, and is spoken of; "جدد الوزير من نيروبي دعوته" tells where.</summary>
    private ImmutableArray<Span> WithObject(in Hit cue, in FoundSpeaker speaker, ImmutableArray<Span> content)
    {
        if (!SubjectBehind.TakesObject(cue) || speaker.Figure is not { } figure || figure.Reading != reading || figure.First < cue.End || Speech.EndOfMouth(reading, figure.EndOfAll) > 0 || reading.Tokens.SpanOf(figure.EndOfAll - 1).End is var end && end >= content[0].Start)
        {
            return content;
        }

        var isWhere = (reading.Is(speaker.After, WordClass.From) && !cue.Term.Needs.IsDefaultOrEmpty) || ContentStart.IsFromTown(reading, speaker.After, cue);
        return isWhere ? content
            : !OpensAside(speaker.After) ? [new Span(end, content[^1].End)]
            : DescribedBefore(speaker.After, content[0].Start) is { } described ? [new Span(described, content[^1].End)] : content;
    }

    /// <summary>"وصف الوزير أمس في كلمة في باريس القرار الروسي بأنه": where what is described begins, behind what stands aside; null for no such words.</summary>
    private int? DescribedBefore(int aside, int unit)
    {
        var by = reading.Tokens.From(unit, aside, reading.Tokens.Length);
        var first = by;
        while (reading.Folded(by) is ['ب', 'ا', 'ن', ..] && first > aside && reading.Tokens.IsWord(first - 1) && !reading.Is(first - 1, WordClass.In, WordClass.Time, WordClass.Preposition))
        {
            first--;
        }

        first += first > aside && reading.Is(first - 1, WordClass.In) && reading.Has(first, ContentStart.Towns) ? 1 : 0;
        return first < by ? reading.Tokens.SpanOf(first).Start : null;
    }

    /// <summary>"حذر الوزير، خلال اتصال مع نظيره الكندي، من": when and where it was said is not whom he warns.</summary>
    private bool OpensAside(int token) => Speech.IsCircumstance(reading, Content.IsComma(reading, token) ? token + 1 : token);

    /// <summary>"الخارجية الروسية: …" over an article.</summary>
    private void ReadLabel(Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (reading.Field == Field.Title && _speakers.Label(sentence, actors) is { } speaker && Content.Between(reading, speaker.After, sentence.End) is { IsEmpty: false } content)
        {
            _lastCueEnd = speaker.After;
            _reporter = speaker.Figure;
            Add(sentence, speaker, reading.Tokens.SpanOf(speaker.After - 1), "say", content, _spokenOf.In(speaker, speaker.After, sentence, content), "asserted", isRelayed: false);
        }
    }

    /// <summary>"أكدت وزارة الخارجية أن تونس تتابع", "جددت الوزارة حرص قطر على", "عن إدانة واستنكار قطر": of whom she tells so is her own state, where nothing else tells of which she is.</summary>
    private void TakeOwnState(Figure figure, Span content, Sentence sentence)
    {
        if (!figure.Countries.IsEmpty || figure.Origin is not { IsBare: true, Countries.IsEmpty: true, Entity: null, Role: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.DefenceMinistry })
        {
            return;
        }

        var token = reading.Tokens.From(content.Start, sentence.First, sentence.End);
        token += reading.Is(token, WordClass.Linking) ? 1 : 0;
        while (IsAttitude(token) && IsAttitude(token + 1) && reading.IsJoined(token + 1))
        {
            token++;
        }

        if ((reading.Is(token, WordClass.That) || IsAttitude(token))
            && reading.At(token + 1, TermKind.Country) is { Particles: "", Term.State: { } own } && !(reading.Is(token, WordClass.That) && !IsVerb(reading.Folded(token + 2) is "لن" ? token + 3 : token + 2)) && !figure.Origin.Judged.Contains(own))
        {
            figure.Countries = figure.Origin.Countries = [own];
        }
    }

    private bool IsAttitude(int token) => reading.Is(token, WordClass.Object, WordClass.ExpressingCondemn, WordClass.ExpressingPraise);

    /// <summary>A present or a future by its first letter.</summary>
    private bool IsVerb(int token) => reading.Tokens.IsWord(token) && reading.Folded(token) is ['ت' or 'ي' or 'س', _, _, ..] && !reading.Has(token, TermKind.Nationality);

    private void Add(Sentence sentence, in FoundSpeaker speaker, Span cue, string kind, ImmutableArray<Span> content, About about, string modality, bool isRelayed)
    {
        if (speaker.Figure is { } figure)
        {
            TakeOwnState(figure, content[0], sentence);
            cast.PointBack(figure);
            cast.LastSpeaker = figure;
            cast.Hear(figure);
            figure.Origin.Judged = kind is "condemn" or "praise" or "urge" or "reject" or "warn" or "threaten" && about.Country.Count == 1 ? about.Country : figure.Origin.Judged;
        }

        _spokenOf.Remember(about);
        var attribution = isRelayed ? "relayed" : Content.IsQuoted(reading, content[0]) ? "direct" : "indirect";
        _statements.Add((new Statement(reading.Field, sentence.Span, null, [cue], kind, content, about, null, null, modality, attribution), speaker));
    }
}
