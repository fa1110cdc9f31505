using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Reporting word → reporting clause: who is its subject, by where it stands.</summary>
internal sealed class SvoClauses
{
    private const int MostBeforeObject = 4;

    private readonly SvoWords _words;
    private readonly Quotations _quotations;
    private readonly NounPhraseBehind _behind;
    private readonly Complements _complements;
    private readonly ToldStart _told;
    private readonly MainClause _main;
    private readonly PluralSubjects _plurals;
    private readonly DistantSubject _distant;
    private readonly SourceClauses _sources;
    private readonly NominalClauses _nouns;
    private readonly PassiveClauses _passives;
    private readonly FiniteClauses _finites;
    private readonly ParticipleClauses _participles;
    private readonly Telling _telling;

    public SvoClauses(SvoWords words, Quotations quotations, ToldEnd told, CounterClaims counters)
    {
        (_words, _quotations, _behind) = (words, quotations, new NounPhraseBehind(words, quotations));
        var before = new NounPhraseBefore(words, quotations);
        _complements = new Complements(words, quotations, _behind);
        _told = new ToldStart(words, quotations, _behind);
        _main = new MainClause(words, _behind, before);
        _plurals = new PluralSubjects(words);
        _distant = new DistantSubject(words, quotations, _main);
        _sources = new SourceClauses(words, quotations, _behind);
        _nouns = new NominalClauses(words, quotations, _behind);
        _passives = new PassiveClauses(words, _behind, before, told, _complements);
        _finites = new FiniteClauses(
            words,
            quotations,
            before,
            new InvertedClauses(words, quotations, _behind),
            _main,
            _complements,
            counters,
            _distant
        );
        _participles = new ParticipleClauses(words, quotations, before, _main);
        _telling = new Telling(words, quotations, _complements);
    }

    /// <summary>The subject of the sentence's main clause.</summary>
    public Stretch? Subject(Sentence sentence, int limit) => _main.Subject(sentence, limit);

    /// <summary>
    /// The reporting word at a token: of "called" the one that has its "for" behind time and place, where it stands there, or else the
    /// other; null for none.
    /// </summary>
    public Hit? At(int token, Sentence sentence)
    {
        foreach (ref readonly var hit in _words.Reading.At(token))
        {
            if (hit.Term.Kind == TermKind.Cue && Complements.IsApart(hit) == HasApart(token, sentence))
            {
                return IsSomethingElse(hit, sentence) ? null : hit;
            }
        }

        return null;
    }

    /// <summary>"confirmed a judge", "welcomed visitors": what must not follow, where it is all that does.</summary>
    private bool IsSomethingElse(in Hit cue, Sentence sentence)
    {
        var end = cue.Term.Unless.IsEmpty ? cue.End : Math.Min(sentence.End, cue.End + MostBeforeObject);
        for (var at = cue.End; at < end && _words.Reading.Tokens.IsWord(at) && !_words.Is(at, WordClass.That); at++)
        {
            foreach (var phrase in cue.Term.Unless)
            {
                if (_words.Reading.Reads(at, phrase))
                {
                    return (_words.IsHeadline || !_words.IsCapital(at)) && !_words.IsAuxiliary(at + 1) && !_words.IsPast(at + 1);
                }
            }

            if (_words.Is(at, WordClass.Preposition) || _words.Is(at, WordClass.Genitive))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"told a conference to raise funds that": what is told stands behind, and no order does.</summary>
    private bool TellsThat(int from, Sentence sentence)
    {
        var at = from;
        while (at < sentence.End && !_words.IsComma(at) && !_words.Is(at, WordClass.That))
        {
            at++;
        }

        return at < sentence.End && _words.Is(at, WordClass.That);
    }

    private bool HasApart(int token, Sentence sentence)
    {
        foreach (ref readonly var hit in _words.Reading.At(token))
        {
            if (hit.Term.Kind == TermKind.Cue && Complements.IsApart(hit))
            {
                return _complements.Apart(hit, hit.End, sentence) > 0;
            }
        }

        return false;
    }

    /// <summary>The clause of a reporting word; null when it reports nothing, or nobody speaks.</summary>
    /// <param name="from">Where the clause can begin: behind the clause before.</param>
    public ReportingClause? Read(in Hit cue, Sentence sentence, int from, Reported? last)
    {
        if (cue.Term.Shape == "via")
        {
            return _sources.Read(cue, sentence);
        }

        if ((_words.IsHyphen(cue.End) && Enclitic.Behind(_words, cue.End) < 0) || _words.IsHyphen(cue.First - 1))
        {
            return null;
        }

        if (_nouns.IsNoun(cue))
        {
            return _nouns.Read(cue, from, sentence) is { } noun ? noun with { Antecedent = _main.Owner(noun, sentence) } : null;
        }

        var verb = VerbGroup.Around(_words, cue, from);
        if (verb.IsPassive)
        {
            return _passives.Read(cue, verb, sentence, from);
        }

        if (IsJoined(cue, last))
        {
            verb = verb with { IsFinite = true };
        }

        return CanReport(cue, verb, sentence) ? OfVerb(cue, verb, sentence, from, last) : null;
    }

    private ReportingClause? OfVerb(in Hit cue, VerbGroup verb, Sentence sentence, int from, Reported? last)
    {
        if (verb.IsInfinitive)
        {
            return
                cue.Term.Needs is not ["quote"]
                && _words.Is(verb.First - 1, WordClass.Expected)
                && _finites.Expected(cue, verb, sentence, from) is { } expected
                ? WithTold(expected, cue, sentence)
                : null;
        }

        var clause =
            verb.IsFinite ? _finites.Read(cue, verb, sentence, from, last)
            : _words.IsVerbal(cue) ? _participles.Read(verb, sentence, from, last)
            : null;
        return clause is not null && WithTold(clause, cue, sentence) is var whole && _telling.Tells(whole, cue, sentence) ? whole : null;
    }

    /// <summary>"a exhorté les parties … et prévenu que": with the auxiliary of the verb before.</summary>
    private bool IsJoined(in Hit cue, Reported? last) =>
        cue.Term.Shape == Inflection.PastShape
        && last is not null
        && _words.Is(cue.First - 1, WordClass.And)
        && _words.Is(cue.End, WordClass.That);

    /// <summary>
    /// A form that tells at its place: no bare past participle, no word in the middle of a name, and a base form only behind many.
    /// </summary>
    private bool CanReport(in Hit cue, VerbGroup verb, Sentence sentence)
    {
        var isName =
            _words.IsCapital(cue.First) && !_words.IsHeadline && verb.First > sentence.First && !_quotations.Covers(verb.First - 1);
        return !isName
            && cue.Term.Shape switch
            {
                "finite" or "participle" => true,
                "base" => verb.IsInfinitive || verb.First < cue.First || IsOfMany(verb, sentence),
                Inflection.PastShape => verb.IsFinite,
                _ => false,
            };
    }

    /// <summary>"envoys say", "sources close to him say", "Malta and Chad, among others, say".</summary>
    private bool IsOfMany(VerbGroup verb, Sentence sentence) =>
        _plurals.EndAt(verb.First - 1, sentence)
        || (
            _distant.Of(verb, sentence) is { } far
            && _main.Subject(sentence, verb.First) is { } subject
            && far.First == subject.First
            && _plurals.EndAt(subject.End - 1, sentence)
        )
        || _plurals.Open(verb.First, sentence);

    /// <summary>"called on Monday for": no one is called on.</summary>
    private bool IsDated(in Hit cue, int at) =>
        cue is { Term.Id: "urge", Length: 2 } && _words.IsTime(at) && _words.Is(at - 1, WordClass.Dating);

    /// <summary>"said of the deal": what somebody speaks of.</summary>
    private bool IsOfTopic(in Hit cue, int at) =>
        cue.Term.Id == "say"
        && cue.Length == 1
        && at == cue.End
        && _words.Is(at, WordClass.Genitive)
        && _words.Is(at, WordClass.Participial)
        && !cue.Term.Needs.Contains("whom");

    /// <summary>"his counterpart, NAME, that": with the name between commas.</summary>
    private Stretch WithName(Stretch whom, Sentence sentence)
    {
        var at = whom.End + 1;
        while (_words.IsComma(whom.End) && at < sentence.End && (_words.IsName(at) || _words.IsInside(at)))
        {
            at++;
        }

        return at > whom.End + 1 && _words.IsComma(at) && _words.Is(at + 1, WordClass.That) ? whom with { End = at + 1 } : whom;
    }

    /// <summary>
    /// "told Reuters Libya was", "told Rubio West Bank annexation would": right before a verb, and behind somebody's name, stands who or
    /// what does it, and not who is told.
    /// </summary>
    private Stretch BeforeSubject(Stretch whom)
    {
        var reading = _words.Reading;
        var known = reading.At(whom.First, TermKind.Entity);
        var first = known?.End ?? whom.First + 1;
        if (known is { Term.Shape: "person" } && first < whom.End && reading.Has(first, Marks.OfPlacesAndBodies))
        {
            return whom with { End = first };
        }

        var subject = whom.End - 1;
        while (subject > first && reading.Has(subject - 1, Marks.OfNames))
        {
            subject--;
        }

        return
            subject >= first
            && reading.Has(subject, Marks.OfNames)
            && !reading.Has(subject - 1, TermKind.Courtesy)
            && (_words.IsAuxiliary(whom.End) || _words.IsPast(whom.End))
            ? whom with
            {
                End = subject,
            }
            : whom;
    }

    /// <summary>"told NBC's “Today” that", "on Monday", "host": the quotation only names where it was said.</summary>
    private bool IsBehindShow(int at) =>
        _words.Is(at, WordClass.That) || _words.IsTime(at) || _words.Is(at, WordClass.Dating) || _words.IsComma(at) || !_words.IsWord(at);

    /// <summary>Leaves out whom it was told to, and where and when.</summary>
    private ReportingClause WithTold(ReportingClause clause, in Hit cue, Sentence sentence)
    {
        var at = clause.Told;
        if (Complements.IsApart(cue) || (IsDated(cue, at) && _complements.Apart(cue, at, sentence) > 0))
        {
            return clause with { Told = _complements.Apart(cue, at, sentence) };
        }

        if (_complements.InfinitiveApart(cue, at, sentence) is > 0 and var infinitive)
        {
            return clause with { Told = infinitive };
        }

        if (IsOfTopic(cue, at) && _behind.Read(at + 1, sentence, false) is { } topic)
        {
            return _quotations.EndsBefore(clause.First)
                ? clause with
                {
                    Topic = topic with { End = sentence.End },
                    Told = sentence.End,
                }
                : clause with
                {
                    Topic = topic,
                    Told = _told.Find(topic.End, sentence),
                };
        }

        if (at == clause.Verb.End && _complements.StandsBehind(cue, at, sentence))
        {
            return _words.Is(at, WordClass.As)
                ? clause with
                {
                    Verb = clause.Verb with { End = at + 1 },
                    Told = at + 1,
                }
                : clause with
                {
                    IsOrder = cue.Term.Needs.Contains("whom") && !TellsThat(at, sentence),
                };
        }

        Stretch? told = null;
        string? medium = null;
        if (cue.Term.Needs.Contains("whom") && _behind.Read(at, sentence, false) is { } whom)
        {
            whom = BeforeSubject(WithName(whom, sentence));
            told = whom;
            medium = _words.IsName(whom.First) ? _words.Reading.Cover(whom.First, whom.End).Of(_words.Reading.Text).ToString() : null;
            at = _words.IsPossessive(whom.End - 1) && _quotations.At(whom.End) is { } show && IsBehindShow(show.End) ? show.End : whom.End;
        }

        return clause with
        {
            Told = _told.Find(at, sentence),
            Whom = told,
            Medium = medium,
        };
    }
}
