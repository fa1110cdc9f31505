using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words a cue reports: behind the cue, before it, or carried.</summary>
internal sealed class SpeakerFinder
{
    private static readonly Marks Carrying = Marks.Of(WordClass.Opener) | Marks.Of(WordClass.That) | Marks.Of(WordClass.Time) | Marks.Of(WordClass.Negation) | Marks.Of(TermKind.Cue);

    private const int MostToPronoun = 6;

    private readonly Reading _reading;
    private readonly FigureReader _figures;
    private readonly SubjectBehind _behind;
    private readonly SubjectBefore _before;
    private readonly ImpliedSpeaker _implied;
    private readonly ToldSpeaker _told;

    public SpeakerFinder(Reading reading, Cast cast, FigureReader figures)
    {
        (_reading, _figures) = (reading, figures);
        _behind = new SubjectBehind(reading, cast, figures);
        _before = new SubjectBefore(reading, figures);
        _implied = new ImpliedSpeaker(reading, cast, figures);
        _told = new ToldSpeaker(reading, cast);
    }

    /// <param name="from">Where the clause of the cue can begin: behind the last cue of the sentence.</param>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) => cue.Term.Shape switch
    {
        "noun" => _behind.Find(cue, sentence, actors, guess: false),
        "via" when cue.Term.Needs.IsDefaultOrEmpty => _behind.Find(cue, sentence, actors, guess: true),
        "via" => _behind.Find(cue, sentence, actors, guess: false) ?? _behind.Find(cue with { End = cue.First + 1 }, sentence, actors, guess: true), // "وفق بيانات الدعوى".
        _ when _reading.Is(cue.First, WordClass.That) => OfSaying(cue, sentence, from, actors),
        "participle" => OfParticiple(cue, sentence, from, actors),
        _ when IsImpersonal(cue, sentence) || IsVerbalNoun(cue, actors) || IsAskedFor(cue, from) || IsOfAnother(cue, actors) => null,
        _ when IsRelative(cue, sentence) => _behind.Find(cue, sentence, actors, guess: false) ?? _implied.OfAntecedent(cue, actors),
        _ when HasDemonstrative(cue) => _behind.Find(cue, sentence, actors, guess: false),
        _ when Agreement.IsPlural(cue) => OfPlural(cue, sentence, from, actors),
        _ when OfPronoun(cue, sentence) is { } they => they,
        _ when Cues.IsRelay(cue) && _behind.Source(cue, sentence, actors) is { } source => source,
        _ => OfVerb(cue, sentence, from, actors),
    };

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

    /// <summary>Who is named before the colon that a sentence begins with; a country there is a heading, and an outlet only passes on.</summary>
    public FoundSpeaker? Label(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var first = BehindFlash(sentence.First);
        var figure = actors.BeginningAt(first) ?? _figures.Read(first, sentence.End, true);
        return figure is { IsKnown: true, IsCountry: false, Role: not Vocabulary.Roles.Media } && _behind.BehindOutlet(figure.EndOfAll, sentence.End) is var colon && _reading.IsSign(colon, ":")
            ? FoundSpeaker.Named(figure, figure.EndOfAll) with { After = colon + 1 }
            : null;
    }

    /// <summary>"عاجل | الخارجية المصرية: …".</summary>
    private int BehindFlash(int first) => _reading.EndOf(first, WordClass.Flash) is > 0 and var end && !_reading.Tokens.IsWord(end) ? end + 1 : first;

    /// <inheritdoc cref="ToldSpeaker.Remember"/>
    public void RememberWithin(Figure figure, Sentence sentence) => _told.Remember(figure, sentence);

    public void Remember(in FoundSpeaker speaker, in Hit cue) => _implied.Remember(speaker, cue);

    private FoundSpeaker? OfVerb(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _before.AtFront(cue, sentence, actors)
        ?? _before.BehindCopula(cue, sentence, actors)
        ?? _before.SetApart(cue, sentence, actors)
        ?? (IsBodyAsked(cue, sentence, from, actors) ? _implied.Carried(cue, sentence, actors) : null)
        ?? _behind.Find(cue, sentence, actors, guess: true)
        ?? _implied.Both(cue, actors)
        ?? _before.InClause(cue, from, actors)
        ?? _implied.OfWriting(cue, actors)
        ?? _told.Find(cue, sentence, actors)
        ?? _implied.OfClause(cue, sentence, from, actors)
        ?? (CanCarry(cue, sentence) ? _implied.Carried(cue, sentence, actors) : null);

    /// <summary>"حذر الوزير من الضم، وطالب الاتحاد الأوروبي بموقف": who just spoke in the sentence goes on, and a body right before the preposition is whom he asks.</summary>
    private bool IsBodyAsked(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        cue is { IsJoined: true, Term.Id: "urge" } && from > sentence.First && actors.BeginningAt(cue.End) is { HasName: false } body && (body.IsCountry || body.Role is Vocabulary.Roles.InternationalOrganisation)
        && (HasBy(body.EndOfAll) || _reading.Is(body.EndOfAll, WordClass.Complement));

    /// <summary>A verb before its subject is singular: what follows one in the plural is its object.</summary>
    private FoundSpeaker? OfPlural(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _before.AtFront(cue, sentence, actors)
        ?? _before.InClause(cue, from, actors)
        ?? _implied.OfClause(cue, sentence, from, actors)
        ?? _implied.Carried(cue, sentence, actors);

    private FoundSpeaker? OfParticiple(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _behind.Find(cue, sentence, actors, guess: false) is { Figure.IsCountry: false } behind && !SubjectBehind.TakesObject(cue)
            ? behind
            : _told.Find(cue, sentence, actors) ?? _implied.OfParticiple(cue, sentence, from > sentence.First, actors);

    private FoundSpeaker? OfSaying(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        _implied.OfSaying(cue, sentence, actors)
        ?? (from > sentence.First ? _implied.Carried(cue, sentence, actors) : null)
        ?? _before.InClause(cue, from, actors)
        ?? OfParticiple(cue, sentence, from, actors);

    /// <summary>"أغان تعبر عن", "كما تقول": a verb right behind a noun tells of that noun, one behind "as" has a subject of its own.</summary>
    private bool CanCarry(in Hit cue, Sentence sentence)
    {
        var before = cue.First - 1;
        if ((cue.Term.Id == "threaten" && !IsThreat(cue)) || (_reading.Is(before, WordClass.Subjunctive) && !_reading.Is(before - 1, WordClass.Auxiliary)))
        {
            return false; // "يهدد الاقتصاد", "من شأنه أن يؤكد".
        }

        return cue.IsJoined || before < sentence.First || !_reading.Tokens.IsWord(before) || _reading.Has(before, Carrying) || cue.Length > 1 || _reading.Is(sentence.First, WordClass.Preposition);
    }

    /// <summary>"لوح بالانسحاب", "وتوعد المعتدين": a past that has what is threatened or who right behind it; "يهدد الاقتصاد" is what happens.</summary>
    private bool IsThreat(in Hit cue) =>
        cue.Term.Shape is "participle" || (Agreement.IsPast(_reading, cue) && (HasBy(cue.End) || Agreement.IsObliquePlural(_reading.Folded(cue.End))));

    /// <summary>"بالانسحاب", and no "بولندا" or "بعضهم".</summary>
    private bool HasBy(int token) =>
        _reading.IsUnknown(token) ? _reading.Folded(token) is ['ب', not 'ع', ..] : _reading.At(token) is [{ Particles: [.., 'ب'] }, ..];

    /// <summary>"توقع تونس وإيطاليا": who does not agree with a verb that needs an actor is the subject of another, "sign".</summary>
    private bool IsOfAnother(in Hit cue, ImmutableArray<Figure> actors) =>
        Agreement.IsFeminine(_reading, cue) is not null && !cue.Term.Needs.IsDefaultOrEmpty && cue.Term.Needs.Contains("actor") && actors.BeginningAt(cue.End) is { } figure && !Agreement.Fits(_reading, cue, figure);

    /// <summary>"يذكر أن …": a sentence that opens so reports nobody.</summary>
    private bool IsImpersonal(in Hit cue, Sentence sentence) =>
        (_reading.Is(cue.First, WordClass.Impersonal) && (_reading.Is(cue.End, WordClass.That) || _reading.Is(cue.End, WordClass.From)))
        || (cue.First == sentence.First && !cue.IsJoined && _reading.Folded(cue.First)[0] == 'ي' && _reading.Is(cue.End, WordClass.That));

    /// <summary>"رفضت الوزارة وصف أنقرة": what looks like a verb behind who rejects is what is rejected.</summary>
    private bool IsVerbalNoun(in Hit cue, ImmutableArray<Figure> actors) =>
        cue is { IsJoined: false, Term.Shape: "finite" or Inflection.ObjectShape } && actors.EndingAt(cue.First) is { First: > 0 } figure && _reading.At(figure.First - 1, TermKind.Cue) is { IsPrefixed: false, Term.Shape: "finite" or "finite-feminine" } verb && (SubjectBehind.TakesObject(verb) || cue.Term.Shape == Inflection.ObjectShape);

    /// <summary>"وجدد الاتحاد رفض الحوار": what the verb before needs, and a verb only by its letters.</summary>
    private bool IsAskedFor(in Hit cue, int from) =>
        cue is { IsJoined: false, Term.Shape: "finite" } && from > 0 && _reading.At(from - 1, TermKind.Cue) is { Term.Needs.IsDefaultOrEmpty: false } verb && !Cues.IsRelay(verb) && FirstNeed(verb, cue.First) == cue.First;

    private int FirstNeed(in Hit verb, int limit)
    {
        for (var at = verb.End; at <= limit; at++)
        {
            if (Cues.Fulfils(_reading, at, verb))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsRelative(in Hit cue, Sentence sentence) => cue.First > sentence.First && !cue.IsJoined && _reading.Is(ImpliedSpeaker.RelativeBefore(_reading, cue), WordClass.Relative);

    /// <summary>"وأكد هؤلاء النواب".</summary>
    private bool HasDemonstrative(in Hit cue) => _reading.Is(cue.End, WordClass.Determiner) && !Speech.Begins(_reading, cue.End + 1);
}
