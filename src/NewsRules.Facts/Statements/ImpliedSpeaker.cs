using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A speaker whom nothing beside the verb names: who acts in its sentence, or has spoken before.</summary>
internal sealed class ImpliedSpeaker(Reading reading, Cast cast)
{
    private const int MostOfRow = 20;

    private readonly ClauseStart _clauses = new(reading);
    private readonly CarriedSpeaker _carried = new(reading, cast);

    /// <inheritdoc cref="CarriedSpeaker.HasSpoken"/>
    public bool HasSpoken(string country) => _carried.HasSpoken(country);

    /// <inheritdoc cref="CarriedSpeaker.HaveOthersSpoken"/>
    public bool HaveOthersSpoken(Figure speaker) => _carried.HaveOthersSpoken(speaker);

    public void Remember(in FoundSpeaker speaker, in Hit cue) => _carried.Remember(speaker, cue);

    /// <summary>Who spoke last, or was told of where nobody has; null where nobody was.</summary>
    public FoundSpeaker? Before(int after) => (cast.LastSpeaker ?? cast.LastSubject) is { } last ? new FoundSpeaker(last, [], after) : null;

    /// <summary>"الرئيس، الذي وصف": a relative clause reports who stands before it, and nobody else.</summary>
    public FoundSpeaker? OfAntecedent(in Hit cue, ImmutableArray<Figure> actors, bool orCountry = false)
    {
        var last = RelativeBefore(reading, cue);
        var relative = FirstRelative(last);
        var actor = actors.LastBefore(relative);
        var noun = Content.IsComma(reading, relative - 1) ? relative - 2 : relative - 1;
        if (
            relative < last
            && (actor is null || actor.EndOfAll <= noun)
            && (Agreement.IsObliquePlural(reading.Folded(noun)) || Agreement.IsNominativePlural(reading.Folded(noun)))
        )
        {
            return FoundSpeaker.Implied(SpeakerRole.Given(Figure.Unknown(reading, noun, noun + 1)), cue);
        }

        actor =
            actor is not null
            && reading.Folded(relative) is "الذي"
            && reading.Is(actor.First, WordClass.Body)
            && !Agreement.Carries(reading, cue, actor, null)
                ? null
                : actor; // "وجود القوات الذي قال إنه".
        return
            actor is null
            || SubjectPlace.IsOfRow(actor, actors)
            || (actor.IsCountry && !orCountry)
            || actor is { Role: Vocabulary.Roles.InternationalOrganisation, HasName: false }
            || actor.EndOfAll < relative - 1
            || (actor.EndOfAll < relative && IsNoun(actor.EndOfAll))
            ? null
            : FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
    }

    /// <summary>"النواب، الذين …، والذين حذروا": the relative with which such a row begins.</summary>
    private int FirstRelative(int relative)
    {
        for (var i = relative - 1; reading.IsJoined(relative) && i > Math.Max(0, relative - MostOfRow); i--)
        {
            if (reading.Is(i, WordClass.Relative) && reading.Folded(relative)[1..].SequenceEqual(reading.Folded(i)))
            {
                return i;
            }
        }

        return relative;
    }

    /// <summary>Where the relative stands before a verb and its auxiliaries: "الذي كان قد صرح".</summary>
    public static int RelativeBefore(Reading reading, in Hit cue)
    {
        var at = cue.First - 1;
        at -= reading.Is(at, WordClass.Perfect) ? 1 : 0;
        return at - (reading.Is(at, WordClass.Copula) ? 1 : 0);
    }

    /// <summary>"نفت الوزارة الأنباء التي تحدثت": what stands between, unless it is an adjective.</summary>
    private bool IsNoun(int token) =>
        reading.Tokens.IsWord(token) && reading.Folded(token) is not ([.., 'ي'] or [.., 'ي', 'ه'] or "الاخيره" or "الاخير");

    /// <summary>
    /// "رد الوزير على طلب نظيره بالقول": who opened the clause; in "أكد الوزير أن الجيش تقدم، قائلا" nobody of whom he told.
    /// </summary>
    /// <param name="hasSpoken">True where somebody has spoken in the sentence.</param>
    public FoundSpeaker? OfSaying(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool hasSpoken)
    {
        for (var i = actors.Length - 1; i >= 0; i--)
        {
            if (
                actors[i].EndOfAll <= cue.First
                && !actors[i].IsCountry
                && _clauses.IsOpenedBy(actors[i], sentence)
                && !(i > 0 && Outlets.Is(actors[i]))
                && !(hasSpoken && reading.Is(actors[i].First - 1, WordClass.That))
            )
            {
                return FoundSpeaker.Implied(SpeakerRole.Given(actors[i]), cue);
            }
        }

        return null;
    }

    /// <summary>
    /// "تمسكت الحكومة بقرارها ورفضت", "إلا أن الوزارة تمسكت بقرارها ورفضت": who acts in the same sentence, and has not spoken, speaks now.
    /// </summary>
    public FoundSpeaker? OfClause(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        for (var i = actors.Length - 1; i >= 0 && cue.IsJoined && from > sentence.First && Content.IsComma(reading, cue.First - 1); i--)
        {
            if (
                actors[i] is { IsCountry: false, Role: not null } subject
                && subject.First > from
                && subject.EndOfAll < cue.First
                && reading.Is(subject.First - 2, WordClass.Subordinator)
                && !SubjectPlace.IsGoverned(subject)
                && Agreement.Carries(reading, cue, subject, null)
            )
            {
                return FoundSpeaker.Implied(subject, cue); // "قال المدرب …، فيما أبدى الرئيس ليونة، ووعد ب".
            }
        }

        for (var i = actors.Length - 1; i >= 0 && (cue.IsJoined || IsBehindOpener(cue)) && from <= sentence.First; i--)
        {
            if (
                actors[i] is { IsCountry: false, Role: not null } actor
                && actor.EndOfAll < cue.First
                && Agreement.Carries(reading, cue, actor, null)
                && (_clauses.IsOpenedBy(actor, sentence) || IsSetApart(actor, cue))
            )
            {
                return FoundSpeaker.Implied(actor, cue);
            }
        }

        return null;
    }

    /// <summary>"انتقل السفير إلى موضوع آخر، حيث قال إن": a verb that nobody follows but what was said.</summary>
    private bool IsBehindOpener(in Hit cue) =>
        reading.Is(cue.First - 1, WordClass.Opener) && Agreement.IsFinite(cue) && Speech.Begins(reading, cue.End);

    /// <summary>"اهتمت بالموضوع، أيضا، صحيفة «الفجر»، وقالت": between commas right before the verb.</summary>
    private bool IsSetApart(Figure actor, in Hit cue) =>
        actor.EndOfAll == cue.First - 1
        && Content.IsComma(reading, cue.First - 1)
        && Content.IsComma(reading, actor.First - 1)
        && !SubjectPlace.IsGoverned(actor);

    /// <summary>
    /// "أجرى الرئيس اتصالا بالملك أكدا خلاله": a verb in the dual has the two before it, "تبادل وزيرا خارجية مصر والأردن الرأي وأشارا", or
    /// the two last named together.
    /// </summary>
    /// <param name="goesOn">True behind who spoke before in the sentence.</param>
    public FoundSpeaker? Both(in Hit cue, ImmutableArray<Figure> actors, bool goesOn)
    {
        if (!Agreement.IsDual(cue) || Cues.IsRelay(cue))
        {
            return null; // "نقلا عن مصدر".
        }

        if (actors.EndingAt(cue.First) is { Reference: Reference.Joint } named)
        {
            return FoundSpeaker.Named(named, named.End) with { After = cue.End }; // "أن الجانبين شددا".
        }

        if (actors.EndingAt(cue.First) is { Joined.IsEmpty: false, IsCountry: false } pair)
        {
            return FoundSpeaker.Named(pair, pair.EndOfAll) with { After = cue.End }; // "أن الوزير والقائم بأعمال الوزير أعلنا".
        }

        if (WithCounterpart(Content.IsComma(reading, cue.First - 1) ? cue.First - 1 : cue.First, actors) is { } two)
        {
            return two with { After = cue.End };
        }

        if (goesOn && cast.LastSpeaker is { States: 2 } speaking)
        {
            return FoundSpeaker.Implied(speaking, cue); // "أعربا عن استنكارهما …، كما عبرا عن".
        }

        var (one, other) = FirstTwo(actors, cue.First);
        var both =
            one is { States: 2 } ? one
            : one is not null && other is not null && IsTold(one) && IsTold(other) ? one.And(other)
            : cast.LastSpeaker is { States: 2 } they ? they
            : one is null ? cast.LastJoint
            : null;
        return both is null ? null : FoundSpeaker.Implied(both, cue);
    }

    /// <summary>
    /// Who spoke before; where none of them agrees, who does and opens a clause of the sentence or stands right before: "جاء ذلك في بيان
    /// للأمين العام، مستنكرا".
    /// </summary>
    public FoundSpeaker? Carried(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var found = _carried.Find(cue, cue.IsJoined || (cue.First == sentence.First && Agreement.IsFinite(cue)));
        if (found is { Figure: null } && IsOfSpeaker(cue, sentence) && cast.LastSpeaker is { } speaking)
        {
            return FoundSpeaker.Implied(speaking, cue);
        }

        for (var i = actors.Length - 1; i >= 0 && found is { Figure: null }; i--)
        {
            var actor = actors[i];
            if (
                actor.EndOfAll < cue.First
                && Agreement.Carries(reading, cue, actor, null)
                && (_clauses.IsOpenedBy(actor, sentence) || (actor.EndOfAll == cue.First - 1 && !cue.IsJoined && !actor.IsCountry))
            )
            {
                return FoundSpeaker.Implied(SpeakerRole.Given(actor), cue);
            }
        }

        return found is { Figure: null } && OfPronoun(cue, actors) is { } he ? FoundSpeaker.Implied(he, cue) : found;
    }

    /// <summary>
    /// "قالت الوزيرة إن …، مضيفا أن": behind who spoke in the sentence and what was said, though the writer minds no gender.
    /// </summary>
    private bool IsOfSpeaker(in Hit cue, Sentence sentence) =>
        cue is { IsJoined: false, Term: { Shape: "participle", Id: "say" } }
        && Content.IsComma(reading, cue.First - 1)
        && Speech.Begins(reading, cue.End)
        && cast.LastSpeaker is { HasName: true } last
        && last.Reading == reading
        && last.First >= sentence.First
        && last.EndOfAll < cue.First;

    /// <summary>"يتهم المعارضون الرئيس بأنه …، لكنه يقول": whom the pronoun before the verb means, where it is not who spoke.</summary>
    private Figure? OfPronoun(Hit cue, ImmutableArray<Figure> actors)
    {
        if (!reading.Is(cue.First - 1, WordClass.Opener) || reading.Folded(cue.First - 1) is not ([_, .., 'ه'] or [_, .., 'ه', 'ا']))
        {
            return null;
        }

        for (var i = actors.Length - 1; i >= 0; i--)
        {
            if (
                actors[i] is { IsCountry: false, Role: not null } actor
                && actor.EndOfAll < cue.First
                && Agreement.Carries(reading, cue, actor, null)
            )
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>"أن الوزير ونظيره الألماني، شددا": who stand right before the verb.</summary>
    private FoundSpeaker? WithCounterpart(int end, ImmutableArray<Figure> actors) =>
        actors.EndingAt(end) is { IsCounterpart: true } other
        && reading.IsJoined(other.First)
        && actors.EndingAt(other.First) is { IsCountry: false } one
            ? FoundSpeaker.Named(one.And(other), other.EndOfAll)
            : null;

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
