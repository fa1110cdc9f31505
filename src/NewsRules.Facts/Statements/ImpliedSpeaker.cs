using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A speaker whom nothing beside the verb names: who acts in its sentence, or has spoken before.</summary>
internal sealed class ImpliedSpeaker(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostBeforeSubject = 2;
    private const int MostFronted = 8;

    private readonly CarriedSpeaker _carried = new(reading, cast);

    public void Remember(in FoundSpeaker speaker, in Hit cue) => _carried.Remember(speaker, cue);

    /// <summary>Who spoke last; null where nobody has.</summary>
    public FoundSpeaker? Before(int after) => cast.LastSpeaker is { } last ? new FoundSpeaker(last, [], after) : null;

    /// <summary>"الرئيس، الذي وصف": a relative clause reports who stands before it, and nobody else.</summary>
    public FoundSpeaker? OfAntecedent(in Hit cue, ImmutableArray<Figure> actors)
    {
        var relative = RelativeBefore(reading, cue);
        var actor = actors.LastBefore(relative);
        return actor is null or { IsCountry: true } or { Role: Vocabulary.Roles.InternationalOrganisation, HasName: false } || actor.EndOfAll < relative - 1 || (actor.EndOfAll < relative && IsNoun(actor.EndOfAll)) ? null : FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
    }

    /// <summary>Where the relative stands before a verb and its auxiliaries: "الذي كان قد صرح".</summary>
    public static int RelativeBefore(Reading reading, in Hit cue)
    {
        var at = cue.First - 1;
        at -= reading.Is(at, WordClass.Perfect) ? 1 : 0;
        return at - (reading.Is(at, WordClass.Copula) ? 1 : 0);
    }

    /// <summary>"نفت الوزارة الأنباء التي تحدثت": what stands between, unless it is an adjective.</summary>
    private bool IsNoun(int token) => reading.Tokens.IsWord(token) && reading.Folded(token) is not ([.., 'ي'] or [.., 'ي', 'ه']);

    /// <summary>"بحث الوزير …، مؤكدا": a participle has the subject of the verb before it, who may not have spoken yet.</summary>
    public FoundSpeaker? OfParticiple(in Hit cue, Sentence sentence, bool hasSpokenHere, ImmutableArray<Figure> actors)
    {
        var actor = hasSpokenHere ? null : Subject(cue, sentence, actors) ?? Unknown(cue, sentence);
        return actor is not null ? FoundSpeaker.Implied(actor, cue) : Carried(cue, sentence, actors) ?? (actors.IsEmpty ? null : FoundSpeaker.Implied(null, cue));
    }

    /// <summary>"رد الوزير على طلب نظيره بالقول": who opened the clause.</summary>
    public FoundSpeaker? OfSaying(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        for (var i = actors.Length - 1; i >= 0; i--)
        {
            if (actors[i].EndOfAll <= cue.First && !actors[i].IsCountry && IsAtClauseStart(actors[i], sentence) && !(actors[i].Role is Vocabulary.Roles.Media && i > 0))
            {
                return FoundSpeaker.Implied(SpeakerRole.Given(actors[i]), cue);
            }
        }

        return null;
    }

    /// <summary>"تمسكت الحكومة بقرارها ورفضت", "إلا أن الوزارة تمسكت بقرارها ورفضت": who acts in the same sentence, and has not spoken, speaks now.</summary>
    public FoundSpeaker? OfClause(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        for (var i = actors.Length - 1; i >= 0 && cue.IsJoined && from <= sentence.First; i--)
        {
            if (actors[i] is { IsCountry: false, Role: not null } actor && actor.EndOfAll < cue.First && Agreement.Carries(reading, cue, actor, null) && IsAtClauseStart(actor, sentence))
            {
                return FoundSpeaker.Implied(actor, cue);
            }
        }

        return null;
    }

    /// <summary>"أصدر الوزير بيانا قال فيه", "نشر الوزير تدوينة جاء فيها", "مقال للكاتب أشار فيه": of whose words the noun before the verb is.</summary>
    public FoundSpeaker? OfWriting(in Hit cue, ImmutableArray<Figure> actors)
    {
        if (cue.IsJoined || !(reading.Is(cue.End, WordClass.Therein) || (cue.Length > 1 && reading.Is(cue.End - 1, WordClass.Therein))) || actors.IsEmpty)
        {
            return null;
        }

        var actor = Writer(cue.First, actors) ?? (actors.LastBefore(cue.First) is { } last && IsRightBefore(last, cue) ? last : null);
        for (var i = 0; i < actors.Length && (actor is null or { Role: Vocabulary.Roles.Media } || IsAddressed(actor)); i++)
        {
            actor = actors[i].EndOfAll <= cue.First && !actors[i].IsCountry && (actor is null || actors[i].Role is not Vocabulary.Roles.Media) && !SubjectBefore.IsGoverned(actors[i]) ? actors[i] : actor;
        }

        return actor is null ? null : FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
    }

    /// <summary>"مقال نشره الكاتب".</summary>
    private Figure? Writer(int end, ImmutableArray<Figure> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.EndOfAll <= end && reading.Is(actor.First - 1, WordClass.Skip) && reading.Folded(actor.First - 1) is [_, _, _, .., 'ه'])
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>Nothing stands between but a comma, or words with the article.</summary>
    private bool IsRightBefore(Figure figure, in Hit cue)
    {
        var at = figure.EndOfAll;
        while (at < cue.First && (Content.IsComma(reading, at) ? at == cue.First - 1 : reading.Folded(at) is ['ا', 'ل', _, _, ..]))
        {
            at++;
        }

        return at == cue.First;
    }

    /// <summary>"برقية إلى الملك أكد فيها", "رسالة للرئيس قال فيها": to whom it was written, by who opens the sentence.</summary>
    private bool IsAddressed(Figure figure) => reading.Is(figure.First - 1, WordClass.Toward) || (figure.Role is { } role && Vocabulary.Roles.OfState.Contains(role) && Speech.IsAddressee(reading, figure.First));

    /// <summary>"أجرى الرئيس اتصالا بالملك أكدا خلاله": a verb in the dual has the two last named together, or the two before it.</summary>
    public FoundSpeaker? Both(in Hit cue, ImmutableArray<Figure> actors)
    {
        if (!Agreement.IsDual(cue))
        {
            return null;
        }

        if (actors.EndingAt(cue.First) is { Reference: Reference.Joint } named)
        {
            return FoundSpeaker.Named(named, named.End) with { After = cue.End }; // "أن الجانبين شددا".
        }

        var (one, other) = FirstTwo(actors, cue.First);
        var both = one is not null && other is not null && IsTold(one) && IsTold(other) ? one.And(other) : cast.LastSpeaker is { States: 2 } they ? they : cast.LastJoint;
        return both is null ? null : FoundSpeaker.Implied(both, cue);
    }

    /// <summary>Who spoke before; where none of them agrees, who does and opens a clause of the sentence or stands right before: "جاء ذلك في بيان للأمين العام، مستنكرا".</summary>
    public FoundSpeaker? Carried(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var found = _carried.Find(cue);
        for (var i = actors.Length - 1; i >= 0 && found is { Figure: null }; i--)
        {
            var actor = actors[i];
            if (actor.EndOfAll < cue.First && Agreement.Carries(reading, cue, actor, null) && (IsAtClauseStart(actor, sentence) || (actor.EndOfAll == cue.First - 1 && !cue.IsJoined && !actor.IsCountry)))
            {
                return FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
            }
        }

        return found;
    }

    /// <summary>Who is named at the beginning of the sentence and agrees with the participle.</summary>
    private Figure? Subject(in Hit participle, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var first = ClauseStart(sentence);
        foreach (var figure in actors)
        {
            if (figure.End <= participle.First && figure.First >= first && !SubjectBefore.IsGoverned(figure) && figure.First - first <= MostBeforeSubject && !reading.Is(figure.First - 1, WordClass.That) && Agreement.Carries(reading, participle, figure, null))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"من ناحيته، أطلع المبعوث": behind the comma that ends what the sentence sets in front.</summary>
    private int ClauseStart(Sentence sentence)
    {
        var at = sentence.First;
        var isFronted = reading.Is(at, WordClass.Preposition) || reading.Is(at, WordClass.Circumstance) || reading.Is(at, WordClass.Skip) || reading.Is(at, WordClass.Fronting);
        while (isFronted && at < Math.Min(sentence.End, sentence.First + MostFronted) && !Content.IsComma(reading, at) && !reading.Has(at, TermKind.Cue))
        {
            at++;
        }

        return Content.IsComma(reading, at) ? at + 1 : Math.Max(sentence.First, reading.EndOf(sentence.First, WordClass.Opener));
    }

    /// <summary>"وحدد المنشور مهلة للسكان، مضيفا": whom no lexicon knows, right behind the verb of the sentence; it has the gender of the participle.</summary>
    private Figure? Unknown(in Hit participle, Sentence sentence)
    {
        var noun = sentence.First + 1;
        var isSubject = noun < participle.First && (reading.IsUnknown(sentence.First) || reading.Is(sentence.First, WordClass.Light) || reading.Is(sentence.First, WordClass.Verb)) && reading.Folded(noun) is ['ا', 'ل', _, _, ..] && !Speech.IsAside(reading, noun)
            && Agreement.IsFeminine(reading, participle) == reading.Folded(sentence.First) is [.., 'ت'];
        return isSubject ? SpeakerRole.Given(figures.Read(noun, participle.First, true) ?? Figure.Unknown(reading, noun, noun + 1)) : null;
    }

    private bool IsAtClauseStart(Figure figure, Sentence sentence) =>
        !SubjectBefore.IsGoverned(figure) && (figure.First - sentence.First < MostBeforeSubject || figure.First - ClauseStart(sentence) is >= 0 and < MostBeforeSubject || reading.Is(figure.First - 1, WordClass.That) || reading.At(figure.First - 1, TermKind.Cue) is { IsPrefixed: false });

    private static bool IsTold(Figure figure) => figure.HasName || !figure.Countries.IsEmpty;

    /// <summary>The first two before a token who hold offices.</summary>
    private static (Figure? One, Figure? Other) FirstTwo(ImmutableArray<Figure> actors, int end)
    {
        Figure? one = null;
        foreach (var figure in actors)
        {
            if (figure is not { IsCountry: false, Role: not null } || figure.EndOfAll > end)
            {
                continue;
            }

            if (one is not null)
            {
                return (one, figure);
            }

            one = figure;
        }

        return (one, null);
    }
}
