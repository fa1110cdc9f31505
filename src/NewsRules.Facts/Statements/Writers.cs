using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whose words a verb with "in it" tells: "أصدر الوزير بيانا قال فيه".</summary>
internal readonly struct Writers(Reading reading, Cast cast)
{
    private readonly ClauseStart _clauses = new(reading);

    /// <summary>
    /// "أصدر الوزير بيانا قال فيه", "نشر الوزير تدوينة جاء فيها", "مقال للكاتب أشار فيه": of whose words the noun before the verb is.
    /// </summary>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (
            cue.IsJoined
            || !(reading.Is(cue.End, WordClass.Therein) || (cue.Length > 1 && reading.Is(cue.End - 1, WordClass.Therein)))
            || actors.IsEmpty
        )
        {
            return null;
        }

        var actor = Writer(cue.First, actors)
            ?? (actors.LastBefore(cue.First) is { IsCountry: false } last && IsRightBefore(last, cue) && IsAuthor(last) ? last : null);
        actor =
            actor is not null
            && IsBareText(actor)
            && actors.LastBefore(actor.First) is { } issuer
            && reading.Is(issuer.First - 1, WordClass.Agent)
                ? issuer
                : actor;
        if (
            (actor is null || IsAddressed(actor))
            && cast.LastSpeaker is { IsCountry: false } spoken
            && actors.Contains(spoken)
            && Agreement.Carries(reading, cue, spoken, spoken.IsFeminine)
        )
        {
            return FoundSpeaker.Implied(spoken, cue); // "عبر الوزير عن دعمه …، ووجه رسالة إلى الملك، أكد فيها".
        }

        var clause = _clauses.Of(sentence);
        for (var i = 0; i < actors.Length && (actor is null || Outlets.Is(actor) || IsAddressed(actor)); i++)
        {
            actor =
                actors[i].First >= clause
                && actors[i].EndOfAll <= cue.First
                && (!actors[i].IsCountry || actors[i].First - clause <= 1)
                && (actor is null || !Outlets.Is(actors[i]))
                && !SubjectPlace.IsGoverned(actors[i])
                    ? actors[i]
                    : actor;
        }

        return actor is null ? null : FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
    }

    /// <summary>"صدر عن الوزارة بيان أدانت فيه": the text is of whom it is told to come from.</summary>
    private bool IsBareText(Figure figure) =>
        figure.End == figure.First + 1 && reading.Is(figure.First, WordClass.Body) && reading.Has(figure.First, TermKind.Delegate);

    /// <summary>
    /// "في مؤتمر عقده الوزير في فيينا قال", "في كلمة للوزير أمس، أكد أن": who held what the sentence sets in front, or whose it is.
    /// </summary>
    public FoundSpeaker? Holder(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        foreach (var actor in !cue.IsJoined && (reading.Is(sentence.First, WordClass.Preposition, WordClass.Medium)) ? actors : [])
        {
            if (actor.EndOfAll <= cue.First && (IsOfRelative(actor.First - 1) || IsOfMedium(actor, cue, sentence)))
            {
                return Agreement.Carries(reading, cue, actor, null) ? FoundSpeaker.Implied(SpeakerRole.Given(actor), cue) : null;
            }
        }

        return null;
    }

    /// <summary>"في خطاب الرئيس أمس، أكد أن", before the first reporting word.</summary>
    private bool IsOfMedium(Figure figure, in Hit cue, Sentence sentence) =>
        reading.EndOf(sentence.First, WordClass.Medium) == figure.First
        && figure is { IsCountry: false, IsKnown: true }
        && !Outlets.Is(figure)
        && Speech.Begins(reading, cue.End)
        && reading.Next(figure.EndOfAll, cue.First, Marks.Of(TermKind.Cue)) >= cue.First;

    /// <summary>"عقده", "ألقاها", and verbs that no lexicon knows.</summary>
    private bool IsOfRelative(int verb) =>
        (reading.Is(verb, WordClass.Light, WordClass.Skip) || reading.IsUnknown(verb))
        && reading.Folded(verb) is [_, _, _, .., 'ه'] or [_, _, _, .., 'ه', 'ا']
        && reading.Text[reading.Tokens.SpanOf(verb).End - 1] != 'ة';

    /// <summary>"مقال نشره الكاتب".</summary>
    private Figure? Writer(int end, ImmutableArray<Figure> actors)
    {
        foreach (var actor in actors)
        {
            if (
                actor.EndOfAll <= end
                && reading.Is(actor.First - 1, WordClass.Skip)
                && reading.Folded(actor.First - 1) is [_, _, _, .., 'ه']
            )
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>"نقل موقع عن الوزارة بيانا قالت فيه": whose statement it is that an outlet passes on.</summary>
    public FoundSpeaker? Source(in Hit cue, ImmutableArray<Figure> actors) =>
        !cue.IsJoined
        && reading.Is(cue.End, WordClass.Therein)
        && actors.LastBefore(cue.First) is { IsCountry: false } last
        && reading.Is(last.First - 1, WordClass.Agent)
        && last.Start == reading.Tokens.SpanOf(last.First).Start
        && (actors[0] == last || Outlets.Is(actors[0]))
            ? FoundSpeaker.Implied(SpeakerRole.Given(last), cue)
            : null;

    /// <summary>"بث الجيش مقطعا قال إنه يوثق الضربة": of what he shows he tells what it is.</summary>
    public FoundSpeaker? OfShown(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (
            cue is not { IsJoined: false, Term.Id: "say" }
            || !Speech.HasPronoun(reading, cue.End)
            || !(IsShown(cue.First - 1) || (IsShown(cue.First - 2) && reading.Tokens.IsWord(cue.First - 1)))
        )
        {
            return null;
        }

        foreach (var actor in actors)
        {
            if (actor.EndOfAll < cue.First && _clauses.IsOpenedBy(actor, sentence))
            {
                return Agreement.Carries(reading, cue, actor, null) ? FoundSpeaker.Implied(SpeakerRole.Given(actor), cue) : null;
            }
        }

        return null;
    }

    /// <summary>"مقطعا", "خريطة", "صورا جوية".</summary>
    private bool IsShown(int token) => reading.Is(token, WordClass.Thing) || reading.IsAccusative(token, WordClass.Thing);

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

    /// <summary>
    /// "اتصال من الملك", "كلمة للوزير", "بعد بيان أصدرته الوزارة": whose the noun before is, and not with whom or about what.
    /// </summary>
    private bool IsAuthor(Figure figure) =>
        !SubjectPlace.IsGoverned(figure)
        || (reading.Is(figure.First, WordClass.Body) && reading.Has(figure.First, TermKind.Delegate))
        || reading.Is(figure.First - 1, WordClass.From, WordClass.Agent, WordClass.Toward)
        || Speech.IsAddressee(reading, figure.First)
        || reading.At(figure.First) is [{ Particles: "ل" }, ..];

    /// <summary>
    /// "برقية إلى الملك أكد فيها", "رسالة للرئيس قال فيها": to whom it was written, by who opens the sentence; not "بعد تصريحات للوزير قال
    /// فيها".
    /// </summary>
    private bool IsAddressed(Figure figure) =>
        reading.Is(figure.First - 1, WordClass.Toward)
        || (
            figure.Role is { } role
            && Vocabulary.Roles.IsOfState(role)
            && Speech.IsAddressee(reading, figure.First)
            && !reading.Is(figure.First - 2, WordClass.Preposition)
        );
}
