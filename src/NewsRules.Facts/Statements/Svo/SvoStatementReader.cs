using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Mentions;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// Statements where the subject stands before its verb, as in English and French: S V that C; "C," S V; "C," V S; C, according to S; …,
/// adding C.
/// </summary>
internal sealed class SvoStatementReader
{
    private readonly List<(Statement Statement, Figure? Speaker, ImmutableArray<Span> Spans)> _statements = [];
    private readonly Reading _reading;
    private readonly Quotations _quotations;
    private readonly SvoWords _words;
    private readonly SvoClauses _clauses;
    private readonly SvoContent _contents;
    private readonly LateOffices _offices;
    private readonly SvoCast _cast;
    private readonly Cast _article;
    private readonly SvoSpeakers _speakers;
    private readonly SpeakerLabels _labels;
    private Reported? _last;
    private Statement? _outer;

    public SvoStatementReader(Reading reading, Cast article)
    {
        (_article, _offices) = (article, new LateOffices(article));
        _cast = new SvoCast(article.Outlet);
        _reading = reading;
        _quotations = new Quotations(reading);
        _words = new SvoWords(reading);
        var counters = new CounterClaims(_words);
        var told = new ToldEnd(_words, _quotations, counters);
        _clauses = new SvoClauses(_words, _quotations, told, counters);
        _labels = new SpeakerLabels(_words, _quotations);
        _contents = new SvoContent(_words, _quotations, told);
        _speakers = new SvoSpeakers(_words, _cast, article);
    }

    public ImmutableArray<Statement> Statements =>
        [.. _statements.Select(one => one.Statement with { Speaker = _offices.ActorOf(one.Speaker, one.Spans) })];

    /// <param name="actors">Who is named in the sentence.</param>
    public void Read(Sentence sentence, ImmutableArray<Figure> actors)
    {
        _speakers.Actors = actors;
        Read(sentence);
        _cast.Gather(_article.LatestJoint is { } last && last.Reading == _reading && last.First >= sentence.First ? last : null);
        foreach (var actor in actors)
        {
            _speakers.Name(actor, sentence);
            _cast.Meet(actor);
        }

        _speakers.MeetKnown(sentence);
    }

    private void Read(Sentence sentence)
    {
        (_last, _outer) = (null, null);
        sentence = _reading.Field == Field.Body ? sentence with { First = Dateline.End(_reading, sentence) } : sentence;
        _words.Enter(sentence);
        if (_words.StartsParagraph(sentence.First))
        {
            _cast.Turn();
        }

        if (_labels.Read(sentence) is { } label)
        {
            var verb = new VerbGroup(label.Sign.First, label.Sign.End, true, false, false, "asserted");
            Add(
                "say",
                new ReportingClause(verb, label.Speaker, label.Speaker.First, label.Content.First),
                _speakers.Read(label.Speaker),
                [label.Content],
                sentence,
                label.IsIndirect ? "indirect" : "direct"
            );
            return;
        }

        for (var at = sentence.First; (at = _reading.Next(at, sentence.End, Marks.Of(TermKind.Cue))) < sentence.End; at++)
        {
            if (!_quotations.Covers(at) && _clauses.At(at, sentence) is { } cue)
            {
                Read(cue, sentence);
                at = Math.Max(at, cue.End - 1);
            }
        }

        if (_last is null or { IsByNoun: true } && _clauses.Subject(sentence, sentence.End) is { } subject)
        {
            _speakers.See(subject, sentence.End, orThing: _last is null);
        }
    }

    private void Read(in Hit cue, Sentence sentence)
    {
        var from = _last is { IsAside: false } before ? before.End : sentence.First;
        if (cue.First < from && cue.Term.Shape == "noun")
        {
            return;
        }

        if (
            _clauses.Read(cue, sentence, from, _last is { IsAside: true } ? null : _last) is not { } clause
            || IsThoughtOfOthers(cue, clause)
        )
        {
            return;
        }

        from = _last is not null && IsAfterAll(clause, sentence) ? sentence.First : from;
        var content = _contents.Of(clause, cue, sentence, from);
        if (content.Count == 0)
        {
            return;
        }

        SeeMain(clause, sentence);

        var figure = clause.Carried
            ?? (clause.Subject is { } subject ? _speakers.Read(clause.Antecedent ?? WithoutPossessive(subject)) : null);
        figure?.Countries = HomeOf(figure, clause, sentence) is { } home ? [home] : figure.Countries;
        if (Hearsay.IsThreatOfThing(_reading, cue, figure) || IsOfThing(cue, clause, figure))
        {
            return;
        }

        _last =
            clause.Content.IsEmpty || _last is null
                ? new Reported(clause.Subject, figure, clause.Told)
                {
                    IsAside = !clause.Content.IsEmpty || clause.Antecedent is not null,
                    IsByNoun = !clause.Content.IsEmpty,
                    IsPast = clause.Verb.First == cue.First && cue.Term.Id == "say" && _reading.Folded(cue.First) is [.., 'd'],
                }
                : _last;
        Add(
            KindOf(cue, clause),
            clause with
            {
                Verb = clause.Verb with { Modality = ModalityOf(cue, clause, content, sentence) },
            },
            figure,
            content,
            sentence,
            cue.Term.Shape == "via" || IsPassedOn(cue, figure, content) ? "relayed"
                : _contents.AreQuotations(content) ? "direct"
                : "indirect"
        );
    }

    /// <summary>
    /// "Malta backs the deal, its foreign minister said", "The Maltese minister will visit Cairo, a ministry official said", "…, she said":
    /// whose minister, and who.
    /// </summary>
    private void SeeMain(ReportingClause clause, Sentence sentence)
    {
        if (clause.Subject is not { } who || who.First <= sentence.First)
        {
            return;
        }

        var isPerson = _words.Is(who.First, WordClass.PersonPronoun) && who.End == who.First + 1;
        if (isPerson && _last is null or { IsAside: true } && IsInside(who.First, sentence))
        {
            if (_clauses.Subject(sentence, clause.First) is { } opening)
            {
                _speakers.SeeBefore(opening, who.First);
            }

            return;
        }

        if (
            !(isPerson ? clause.TakesBefore : _words.Is(who.First, WordClass.Possessive) || _reading.Has(who.First, TermKind.Reference))
            || _clauses.Subject(sentence, clause.First) is not { } main
        )
        {
            return;
        }

        if (!isPerson)
        {
            _speakers.Read(main);
        }
        else if (!_words.Is(main.End, WordClass.Conditional))
        {
            _speakers.Introduce(main);
        }
    }

    /// <summary>
    /// "told him to leave" urges, "reiterated his call for talks" too; a word that is a verb elsewhere is of the noun's kind: "his call to
    /// leave".
    /// </summary>
    private string KindOf(in Hit cue, ReportingClause clause)
    {
        var isOfNoun = cue.Term.Id == "confirm" && _words.Is(cue.End, WordClass.Possessive) && LeadsOn(cue.End + 2);
        var noun =
            isOfNoun ? _words.ReportingNoun(cue.End + 1) ?? _reading.At(cue.End + 1, TermKind.Cue)
            : clause.Content.IsEmpty ? null
            : _words.ReportingNoun(cue.First);
        return clause.IsOrder ? "urge"
            : noun is { Term.Id: var kind } && (!isOfNoun || kind is "urge") ? kind
            : cue.Term.Id;
    }

    /// <summary>"his request that", "his call to", "his call for".</summary>
    private bool LeadsOn(int token) => _words.Is(token, WordClass.That) || _words.IsInfinitive(token) || _reading.Reads(token, "for");

    /// <summary>"Malta's warning": who it is stands before the sign.</summary>
    private Stretch WithoutPossessive(Stretch owner) =>
        owner.End - owner.First > 1 && _words.IsPossessive(owner.End - 1) ? owner with { End = owner.End - 1 } : owner;

    /// <summary>"… until he said", "a system that she says": no sign parts the pronoun from the sentence, but one before "when".</summary>
    private bool IsInside(int pronoun, Sentence sentence)
    {
        var at = pronoun - 1;
        return at > sentence.First && _words.IsWord(at) && !_quotations.Covers(at);
    }

    /// <summary>
    /// "The Maltese minister will visit Cairo, a government spokesman said": of whose state he is; null where that is told.
    /// </summary>
    private string? HomeOf(Figure figure, ReportingClause clause, Sentence sentence) =>
        clause.Outlet is { } outlet ? (figure.Countries.IsEmpty && SvoOffices.IsOfState(figure) ? _speakers.StateOfOutlet(outlet) : null)
        : clause.TakesBefore
        && figure is { HasName: false, Countries.IsEmpty: true }
        && _words.Is(figure.First, WordClass.Indefinite)
        && SvoOffices.IsOfState(figure)
        && _clauses.Subject(sentence, clause.First) is { } main
            ? _speakers.StateOf(main, orBare: figure.Role is Vocabulary.Roles.ForeignMinistry)
        : null;

    /// <summary>"said that the visit showed that Malta backs Libya": nobody says it but who tells it.</summary>
    private bool IsOfThing(in Hit cue, ReportingClause clause, Figure? figure) =>
        cue.Term.Id is "say" or "confirm"
        && _last is not null
        && clause.Subject is { } subject
        && subject.End - subject.First == 2
        && _words.Is(subject.End - 1, WordClass.Thing)
        && figure is { Role: null or Vocabulary.Roles.Other, HasName: false, Entity: null, Countries.IsEmpty: true };

    private string ModalityOf(in Hit cue, ReportingClause clause, List<Stretch> content, Sentence sentence)
    {
        var from = content[0].First < clause.First ? clause.First : sentence.First; // What is told before it does not deny that it is told.
        return clause.Verb.Modality != "asserted" ? clause.Verb.Modality
            : Certainty.Of(_reading, cue, from) is not "asserted" and var certain ? certain
            : _words.Ends(clause.First, WordClass.Supposed) || _words.Is(clause.First, WordClass.Supposed) ? "conditional"
            : "asserted";
    }

    /// <summary>"The president said that the ministry had condemned the attack": who speaks tells what somebody else says.</summary>
    private bool IsPassedOn(in Hit cue, Figure? figure, List<Stretch> content) =>
        _statements.Count > 0
        && _statements[^1] is var teller
        && Content.Covers(teller.Statement.Content, _reading.Tokens.SpanOf(cue.First).Start)
        && Content.Covers(teller.Statement.Content, Spans(content)[0].Start)
        && teller.Speaker?.Origin != figure?.Origin
        && !(figure is { IsCountry: true } && teller.Speaker is { } speaker && speaker.Countries.Intersect(figure.Countries).Any()); // "Athens rejects the offer, the Greek minister said".

    /// <summary>"The ministry denied the report, a spokesman said.": the last clause tells all before it.</summary>
    private bool IsAfterAll(ReportingClause clause, Sentence sentence) =>
        clause.TakesBefore && clause.Told >= sentence.End && _words.IsComma(clause.First - 1);

    /// <summary>
    /// "The envoy said that she planned to …" is what the envoy says; "you want to …" and "we hope that …" are the writer's.
    /// </summary>
    private bool IsThoughtOfOthers(in Hit cue, ReportingClause clause)
    {
        var at = _reading.Tokens.SpanOf(cue.First).Start;
        var isTold = _last is not null && Content.Covers(_statements[^1].Statement.Content, at);
        return isTold
            ? cue.Term.Id == "other" || !clause.Content.IsEmpty || IsOnlyPlanned(clause) || IsOnlyThought(cue, clause)
            : cue.Term.Id == "other"
                && clause.Subject is { } who
                && _words.Is(who.First, WordClass.Pronoun)
                && !_words.Is(who.First, WordClass.Copula)
                && !_words.Is(who.First, WordClass.Dual);
    }

    /// <summary>"said that it would appeal": who speaks tells what he may do himself.</summary>
    private bool IsOnlyPlanned(ReportingClause clause) =>
        clause.Verb.Modality is "conditional" && clause.Subject is { } subject && _words.Is(subject.First, WordClass.Pronoun);

    /// <summary>"said that Malta would not accept", "should reject": what another would do, which he has not said.</summary>
    private bool IsOnlyThought(in Hit cue, ReportingClause clause)
    {
        for (var i = clause.Verb.First; i < cue.First && cue.Term.Id is "agree" or "reject"; i++)
        {
            if (_words.Is(i, WordClass.Conditional))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string kind, ReportingClause clause, Figure? figure, List<Stretch> content, Sentence sentence, string attribution)
    {
        var spans = clause.Subject is { } subject ? ImmutableArray.Create(_reading.Cover(subject.First, subject.End)) : [];
        var addressee = clause.Whom is { } whom
            ? _speakers.Addressee(whom)?.ToActor([_reading.Cover(whom.First, whom.End)], alone: true)
            : null;
        var statement = new Statement(
            _reading.Field,
            sentence.Span,
            null,
            [_reading.Cover(clause.Verb.First, clause.Verb.End)],
            kind,
            Spans(content),
            AboutReader.Of(_reading, clause.Topic is { } topic ? [.. content, topic] : content),
            addressee,
            addressee is null ? clause.Medium : null,
            clause.Verb.Modality,
            attribution
        );
        if (clause.Antecedent is null || _outer is null)
        {
            Hear(statement, figure);
        }

        _statements.Add((statement, figure, spans));
        foreach (var other in figure?.Joined ?? [])
        {
            _statements.Add((statement, other, spans));
        }
    }

    private void Hear(Statement statement, Figure? speaker)
    {
        if (_outer is not null && Content.Covers(_outer.Content, statement.Cue[0].Start))
        {
            return;
        }

        _outer = statement;
        if (speaker is not null)
        {
            _cast.Hear(speaker);
        }
    }

    private ImmutableArray<Span> Spans(List<Stretch> content)
    {
        var spans = ImmutableArray.CreateBuilder<Span>(content.Count);
        foreach (var stretch in content)
        {
            spans.Add(_reading.Cover(stretch.First, stretch.End));
        }

        return spans.MoveToImmutable();
    }
}
