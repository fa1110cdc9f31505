using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words a cue reports: behind the cue, before it, or carried.</summary>
internal sealed class SpeakerFinder(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostBeforeSubject = 2;

    private readonly SubjectBehind _behind = new(reading, cast, figures);
    private readonly SubjectBefore _before = new(reading, figures);
    private readonly CarriedSpeaker _carried = new(reading, cast);

    /// <param name="from">Where the clause of the cue can begin: behind the last cue of the sentence.</param>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        var shape = cue.Term.Shape ?? "finite";
        return shape switch
        {
            "noun" => _behind.Find(cue, sentence, actors, false),
            "via" => _behind.Find(cue, sentence, actors, true),
            _ when reading.Is(cue.First, WordClass.That) => OfSaying(cue, sentence, from, actors),
            "participle" => OfParticiple(cue, sentence, from > sentence.First, actors),
            _ when IsImpersonal(cue, sentence) => null,
            _ when IsRelative(cue, sentence) => _behind.Find(cue, sentence, actors, false) ?? OfAntecedent(cue, actors),
            _ when reading.Is(cue.End, WordClass.Determiner) && !Speech.Begins(reading, cue.End + 1) => _behind.Find(cue, sentence, actors, false),
            _ when shape.StartsWith("plural", StringComparison.Ordinal) => _before.AtFront(cue, sentence, actors) ?? _before.InClause(cue, from, actors) ?? OfClause(cue, sentence, from, actors) ?? Carried(cue, sentence, actors), // A verb before its subject is singular: what follows one in the plural is its object.
            _ when Cues.IsRelay(cue) && _behind.Source(cue, sentence, actors) is { } source => source,
            _ => _before.AtFront(cue, sentence, actors) ?? _before.BehindCopula(cue, sentence, actors) ?? _before.SetApart(cue, sentence, actors) ?? _behind.Find(cue, sentence, actors, true)
                ?? Both(cue, shape, actors) ?? _before.InClause(cue, from, actors) ?? OfWriting(cue, actors) ?? OfClause(cue, sentence, from, actors) ?? (CanCarry(cue, sentence) ? Carried(cue, sentence, actors) : null),
        };
    }

    /// <summary>Who is named before the colon that a sentence begins with; a country there is a heading, and an outlet only passes on.</summary>
    public FoundSpeaker? Label(Sentence sentence, ImmutableArray<Figure> actors)
    {
        var figure = actors.FirstOrDefault(figure => figure.First == sentence.First) ?? figures.Read(sentence.First, sentence.End, true);
        return figure is { IsKnown: true, IsCountry: false, Role: not Vocabulary.Roles.Media } && reading.IsSign(figure.EndOfAll, ":")
            ? FoundSpeaker.Named(figure, figure.EndOfAll) with { After = figure.EndOfAll + 1 }
            : null;
    }

    /// <summary>"الرئيس، الذي وصف": a relative clause reports who stands before it, and nobody else.</summary>
    private static FoundSpeaker? OfAntecedent(in Hit cue, ImmutableArray<Figure> actors)
    {
        var relative = cue.First - 1;
        var actor = actors.LastOrDefault(figure => figure.EndOfAll <= relative && figure.EndOfAll >= relative - 1);
        return actor is null or { IsCountry: true } || actor is { Role: Vocabulary.Roles.InternationalOrganisation, HasName: false } ? null : FoundSpeaker.Implied(SubjectBehind.WithRole(actor), cue);
    }

    /// <summary>"بحث الوزير …، مؤكدا": a participle has the subject of the verb before it, who may not have spoken yet.</summary>
    private FoundSpeaker? OfParticiple(in Hit cue, Sentence sentence, bool hasSpokenHere, ImmutableArray<Figure> actors)
    {
        if (_behind.Find(cue, sentence, actors, false) is { Figure.IsCountry: false } behind && !SubjectBehind.TakesObject(cue))
        {
            return behind;
        }

        var participle = cue;
        var first = cue.First;
        var actor = hasSpokenHere ? null : actors.FirstOrDefault(figure => figure.End <= first && !_before.IsGoverned(figure) && figure.First - sentence.First <= MostBeforeSubject && !reading.Is(figure.First - 1, WordClass.That) && Agreement.Carries(reading, participle, figure, null));
        actor ??= hasSpokenHere ? null : Unknown(cue, sentence);
        return actor is not null ? FoundSpeaker.Implied(actor, cue) : Carried(cue, sentence, actors) ?? (actors.IsEmpty ? null : FoundSpeaker.Implied(null, cue));
    }

    /// <summary>"رد الوزير على طلب نظيره بالقول": who opened the clause.</summary>
    private FoundSpeaker? OfSaying(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        var first = cue.First;
        var actor = actors.LastOrDefault(figure => figure.EndOfAll <= first && !figure.IsCountry && IsAtClauseStart(figure, sentence));
        return actor is null ? _before.InClause(cue, from, actors) ?? OfParticiple(cue, sentence, from > sentence.First, actors) : FoundSpeaker.Implied(SubjectBehind.WithRole(actor), cue);
    }

    /// <summary>"وحدد المنشور مهلة للسكان، مضيفا": whom no lexicon knows, right behind the verb of the sentence; it has the gender of the participle.</summary>
    private Figure? Unknown(in Hit participle, Sentence sentence)
    {
        var noun = sentence.First + 1;
        if (noun >= participle.First || !(reading.IsUnknown(sentence.First) || reading.Is(sentence.First, WordClass.Light)) || reading.Folded(noun) is not ['ا', 'ل', _, _, ..] || Speech.IsAside(reading, noun)
            || Agreement.IsFeminine(reading, participle) != reading.Folded(sentence.First) is [.., 'ت'])
        {
            return null;
        }

        return SubjectBehind.WithRole(figures.Read(noun, participle.First, true) ?? new Figure { Reading = reading, First = noun, End = noun + 1, Start = reading.Tokens.SpanOf(noun).Start });
    }

    /// <summary>"تمسكت الحكومة بقرارها ورفضت", "إلا أن الوزارة تمسكت بقرارها ورفضت": who acts in the same sentence, and has not spoken, speaks now.</summary>
    private FoundSpeaker? OfClause(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        if (!cue.IsJoined || from > sentence.First)
        {
            return null;
        }

        var first = cue.First;
        var actor = actors.LastOrDefault(figure => figure.EndOfAll < first && !figure.IsCountry && figure.Role is not null && IsAtClauseStart(figure, sentence));
        return actor is null ? null : FoundSpeaker.Implied(actor, cue);
    }

    private bool IsAtClauseStart(Figure figure, Sentence sentence) =>
        !_before.IsGoverned(figure) && (figure.First - sentence.First < MostBeforeSubject || reading.Is(figure.First - 1, WordClass.That) || reading.At(figure.First - 1, TermKind.Cue) is { IsPrefixed: false });

    /// <summary>"أصدر الوزير بيانا قال فيه", "مقال للكاتب أشار فيه": of whose words the noun before the verb is.</summary>
    private FoundSpeaker? OfWriting(in Hit cue, ImmutableArray<Figure> actors)
    {
        if (cue.IsJoined || !reading.Is(cue.End, WordClass.Therein))
        {
            return null;
        }

        var first = cue.First;
        var actor = actors.LastOrDefault(figure => figure.EndOfAll == first) ?? actors.FirstOrDefault(figure => figure.EndOfAll <= first && !_before.IsGoverned(figure));
        return actor is null ? null : FoundSpeaker.Implied(SubjectBehind.WithRole(actor), cue);
    }

    /// <summary>"أغان تعبر عن", "كما تقول": a verb right behind a noun tells of that noun, one behind "as" has a subject of its own.</summary>
    private bool CanCarry(in Hit cue, Sentence sentence)
    {
        var before = cue.First - 1;
        if (cue.Term.Id == "threaten" || (reading.Is(before, WordClass.Subjunctive) && !reading.Is(before - 1, WordClass.Auxiliary)))
        {
            return false; // "يهدد الاقتصاد", "من شأنه أن يؤكد".
        }

        return cue.IsJoined || before < sentence.First || !reading.Tokens.IsWord(before) || reading.Is(before, WordClass.Opener) || reading.Is(before, WordClass.That) || reading.Is(before, WordClass.Time)
            || reading.Is(before, WordClass.Negation) || reading.Has(before, TermKind.Cue) || cue.Length > 1 || reading.Is(sentence.First, WordClass.Preposition);
    }

    /// <summary>"أجرى الرئيس اتصالا بالملك أكدا خلاله": a verb in the dual has the two last named together, or the two before it.</summary>
    private FoundSpeaker? Both(in Hit cue, string shape, ImmutableArray<Figure> actors)
    {
        if (!shape.StartsWith("dual", StringComparison.Ordinal))
        {
            return null;
        }

        var first = cue.First;
        var before = actors.Where(figure => figure.EndOfAll <= first && figure.Role is not null && !figure.IsCountry).Take(2).ToArray();
        var both = before is [{ } one, { } other] && (one.Countries.Length > 0 || one.HasName) && (other.Countries.Length > 0 || other.HasName) ? one.And(other) : cast.LastJoint;
        return both is null ? null : FoundSpeaker.Implied(both, cue);
    }

    /// <summary>Who spoke before; where none of them agrees, who does and opens a clause of the sentence or stands right before: "جاء ذلك في بيان للأمين العام، مستنكرا".</summary>
    private FoundSpeaker? Carried(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var found = _carried.Find(cue);
        for (var i = actors.Length - 1; i >= 0 && found is { Figure: null }; i--)
        {
            var actor = actors[i];
            if (actor.EndOfAll < cue.First && Agreement.Carries(reading, cue, actor, null) && (IsAtClauseStart(actor, sentence) || (actor.EndOfAll == cue.First - 1 && !cue.IsJoined && !actor.IsCountry)))
            {
                return FoundSpeaker.Implied(SubjectBehind.WithRole(actor), cue);
            }
        }

        return found;
    }

    public void Remember(in FoundSpeaker speaker, in Hit cue) => _carried.Remember(speaker, cue);

    /// <summary>"يذكر أن …": a sentence that opens so reports nobody.</summary>
    private bool IsImpersonal(in Hit cue, Sentence sentence) =>
        cue.First == sentence.First && !cue.IsJoined && reading.Folded(cue.First)[0] == 'ي' && reading.Is(cue.End, WordClass.That);

    private bool IsRelative(in Hit cue, Sentence sentence) => cue.First > sentence.First && !cue.IsJoined && reading.Is(cue.First - 1, WordClass.Relative);
}
