using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words a cue reports: behind the cue, before it, or carried.</summary>
internal sealed class SpeakerFinder
{
    private const int MostToPronoun = 6;

    private readonly Reading _reading;
    private readonly Cast _cast;
    private readonly SubjectBehind _behind;
    private readonly SubjectBefore _before;
    private readonly ImpliedSpeaker _implied;
    private readonly ToldSpeaker _told;
    private readonly Writers _writers;
    private readonly ParticipleSubject _participles;
    private readonly CueClause _clause;
    private readonly Asked _asked;

    public SpeakerFinder(Reading reading, Cast cast, FigureReader figures)
    {
        (_reading, _cast) = (reading, cast);
        _behind = new SubjectBehind(reading, cast, figures);
        _before = new SubjectBefore(reading, figures);
        _implied = new ImpliedSpeaker(reading, cast);
        (_told, _writers, _participles, _clause) = (
            new ToldSpeaker(reading, cast),
            new Writers(reading, cast),
            new ParticipleSubject(reading, figures),
            new CueClause(reading)
        );
        _asked = new Asked(reading, cast, _implied, _clause);
    }

    /// <param name="from">Where the clause of the cue can begin: behind the last cue of the sentence.</param>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        cue.Term.Shape switch
        {
            "noun" => _behind.Find(cue, sentence, actors, guess: false),
            "via" when cue.Term.Needs.IsDefaultOrEmpty => _behind.Find(cue, sentence, actors, guess: true),
            "via" => _behind.Find(cue, sentence, actors, guess: false)
                ?? _behind.Find(cue with { End = cue.First + 1 }, sentence, actors, guess: true), // "وفق بيانات الدعوى".
            _ when _reading.Is(cue.First, WordClass.That) => OfSaying(cue, sentence, from, actors),
            _ when cue.Length > 1 && actors.BeginningAt(cue.End - 1) is { } text && IsText(text) && actors.BeginningAt(cue.End) is null =>
                FoundSpeaker.Named(text, cue.End),
            "participle" => OfParticiple(cue, sentence, from, actors),
            _ when Asked.OfHeadline(_reading, cue, sentence, actors) is { } opening => opening,
            _ when _clause.IsImpersonal(cue, sentence)
                    || _clause.IsOfTextToCome(cue)
                    || _clause.IsOfThing(cue)
                    || _clause.IsVerbalNoun(cue, actors)
                    || _clause.IsAskedFor(cue, from)
                    || _clause.IsOfAnother(cue, actors)
                    || _clause.IsOfAccused(cue, sentence, actors)
                    || _clause.IsOfIndefinite(cue, sentence, actors) => null,
            _ when _clause.IsOfPronoun(cue, sentence) => _implied.Carried(cue, sentence, actors),
            _ when _clause.IsRelative(cue, sentence)
                    && (
                        (_reading.Folded(cue.End) is "عنه" or "عنها" or "به" or "بها" && !_clause.TellsOfIt(cue, actors))
                        || _clause.IsSuffered(cue)
                    ) => null, // "الحكومة التي أعلنت عنها القوات".
            _ when _clause.IsOfThem(cue, sentence) => _implied.Carried(cue, sentence, actors),
            _ when _clause.IsRelative(cue, sentence)
                    && _clause.HasObject(cue, actors)
                    && _implied.OfAntecedent(cue, actors, orCountry: true) is { Figure: { } antecedent } told
                    && Agreement.Carries(_reading, cue, antecedent, null) => told,
            _ when _clause.IsRelative(cue, sentence) => _behind.Find(cue, sentence, actors, guess: false)
                ?? _implied.OfAntecedent(cue, actors),
            _ when _clause.HasDemonstrative(cue) => _behind.Find(cue, sentence, actors, guess: false)
                ?? (_clause.HasItsNeed(cue) ? _implied.Carried(cue, sentence, actors) : null),
            _ when Agreement.IsPlural(cue) => OfPlural(cue, sentence, from, actors),
            _ when OfPronoun(cue, sentence) is { } they => they,
            _ when Cues.IsRelay(cue) && _behind.Source(cue, sentence, actors) is { } source => source,
            _ => OfVerb(cue, sentence, from, actors),
        };

    /// <summary>"جاء في البيان", "جاء في بيان مشترك".</summary>
    private static bool IsText(Figure figure) =>
        figure.Reference is Reference.Text or Reference.Letter || figure is { HasName: false, IsCountry: false, Countries.Length: > 1 };

    /// <summary>"ونقل التلفزيون عنه أن", "نقل عنه أحد زواره قوله": the words of who was named before.</summary>
    private FoundSpeaker? OfPronoun(in Hit cue, Sentence sentence)
    {
        var isSaying = _reading.Is(cue.First, WordClass.Saying);
        if (!isSaying && !Cues.IsRelay(cue))
        {
            return null;
        }

        var first = isSaying ? Math.Max(sentence.First, cue.First - MostToPronoun) : cue.End;
        for (var at = first; at < Math.Min(sentence.End, isSaying ? cue.First : cue.End + MostToPronoun); at++)
        {
            if (_reading.Folded(at) is "عنه" or "عنها")
            {
                return _implied.Before(isSaying ? cue.End : at + 1);
            }
        }

        return null;
    }

    /// <inheritdoc cref="ToldSpeaker.Remember"/>
    public void RememberWithin(Figure figure, Sentence sentence) => _told.Remember(figure, sentence);

    public void Remember(in FoundSpeaker speaker, in Hit cue) => _implied.Remember(speaker, cue);

    private FoundSpeaker? OfVerb(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _before.AtFront(cue, sentence, actors)
        ?? _before.BeforeMedium(cue, sentence, from, actors)
        ?? _before.BehindCopula(cue, sentence, actors)
        ?? _before.SetApart(cue, sentence, actors)
        ?? OfSpeech(cue, sentence, actors)
        ?? _asked.Asker(cue, sentence, from, actors)
        ?? (
            Speech.HoldsSubject(_reading, cue)
                ? null
                : _behind.Find(cue, sentence, actors, guess: !Agreement.IsDual(cue) || Cues.IsRelay(cue))
        )
        ?? _implied.Both(cue, actors, from > sentence.First)
        ?? _writers.Source(cue, actors)
        ?? _writers.Find(cue, sentence, actors)
        ?? _writers.OfShown(cue, sentence, actors)
        ?? _before.InClause(cue, from, actors)
        ?? _writers.Holder(cue, sentence, actors)
        ?? _told.Find(cue, sentence, actors)
        ?? (_reading.Field == Field.Title && cue.IsJoined && from == sentence.First ? _asked.OfOpening(cue, sentence, actors) : null)
        ?? _implied.OfClause(cue, sentence, from, actors)
        ?? (CueForms.IsBySaying(_reading, cue) ? _implied.OfSaying(cue, sentence, actors, from > sentence.First) : null)
        ?? (_clause.CanCarry(cue, sentence) ? _implied.Carried(cue, sentence, actors) ?? OfNobody(cue) : null);

    /// <summary>"وأضاف: «…»" where nobody has spoken: somebody said what stands between the marks.</summary>
    private FoundSpeaker? OfNobody(in Hit cue) =>
        cue.Term.Id == "say" && Agreement.IsFinite(cue) && (_reading.IsSign(cue.End, ':') || Content.Opens(_reading, cue.End))
            ? FoundSpeaker.Implied(null, cue)
            : null;

    /// <summary>"ألقى الوزير كلمة شكر فيها المتطوعين على": who is named alone behind "in it" is whom the speaker of it takes.</summary>
    private FoundSpeaker? OfSpeech(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (
            cue.IsJoined
            || !SubjectBehind.TakesObject(cue)
            || Valency.Fulfils(_reading, cue.End, cue)
            || _reading.EndOf(cue.End, WordClass.Therein) is not (> 0 and var end)
            || actors.BeginningAt(end) is not { } whom
            || actors.BeginningAt(whom.EndOfAll) is not null
        )
        {
            return null;
        }

        return
            _writers.Find(cue, sentence, actors) is { Figure: { Role: not Vocabulary.Roles.Other } writer } wrote
            && Agreement.Carries(_reading, cue, writer, null)
            ? wrote
            : null;
    }

    /// <summary>A verb before its subject is singular: what follows one in the plural is its object.</summary>
    private FoundSpeaker? OfPlural(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _before.AtFront(cue, sentence, actors)
        ?? _before.InClause(cue, from, actors)
        ?? _implied.OfClause(cue, sentence, from, actors)
        ?? _implied.Carried(cue, sentence, actors);

    private FoundSpeaker? OfParticiple(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _behind.Find(cue, sentence, actors, guess: false) is { Figure.IsCountry: false } behind && !SubjectBehind.TakesObject(cue)
            ? behind
            : _told.Find(cue, sentence, actors) ?? OfSubject(cue, sentence, from, actors);

    /// <summary>"بحث الوزير …، مؤكدا": where nobody has spoken in the sentence, the subject of its verb; else who spoke.</summary>
    private FoundSpeaker? OfSubject(in Hit participle, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        from <= sentence.First && OfAll(participle, actors) is { } all ? all
        : OfBoth(participle, sentence) is { } both ? both
        : from <= sentence.First && _participles.Find(participle, sentence, actors) is { } subject
            ? FoundSpeaker.Implied(subject, participle)
        : from > sentence.First && _participles.Meanwhile(participle, from, actors) is { } other
            ? FoundSpeaker.Implied(other, participle) with
            {
                IsTold = true,
            }
        : OfSlip(participle, sentence, from, actors)
            ?? _implied.Carried(participle, sentence, actors)
            ?? (actors.IsEmpty ? null : FoundSpeaker.Implied(null, participle));

    /// <summary>"وبحث الوزير، مع نظيره المصري، …، مشددين": both, of whom the sentence tells together.</summary>
    private FoundSpeaker? OfBoth(in Hit participle, Sentence sentence) =>
        !Agreement.IsOfOne(_reading, participle)
        && _cast.LastJoint is { States: 2 } both
        && both.Reading == _reading
        && both.First >= sentence.First
        && both.EndOfAll <= participle.First
            ? FoundSpeaker.Implied(both, participle)
            : null;

    /// <summary>"بحث الرئيس مع نظيريه …، مؤكدين": who opens the sentence and has met several.</summary>
    private FoundSpeaker? OfAll(in Hit participle, ImmutableArray<Figure> actors) =>
        !Agreement.IsOfOne(_reading, participle)
        && actors is [{ IsCountry: false, Role: not null } first, _, { IsCountry: false } third, ..]
        && !SubjectPlace.IsGoverned(first)
        && third.EndOfAll <= participle.First
        && actors.Any(other => other.IsCounterpart)
            ? FoundSpeaker.Implied(first, participle)
            : null;

    /// <summary>"وأشار الوزيران إلى القرار، مؤكدا": two who just spoke in the sentence, where nobody agrees with the participle.</summary>
    private FoundSpeaker? OfSlip(in Hit participle, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        from > sentence.First
        && _implied.Before(participle.End) is { Figure.States: > 1 } they
        && _implied.Carried(participle, sentence, actors) is null or { Figure: null }
            ? they
            : null;

    private FoundSpeaker? OfSaying(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _implied.OfSaying(cue, sentence, actors, from > sentence.First)
        ?? (from > sentence.First ? _implied.Carried(cue, sentence, actors) : null)
        ?? _before.InClause(cue, from, actors)
        ?? OfParticiple(cue, sentence, from, actors);
}
