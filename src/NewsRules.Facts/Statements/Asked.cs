using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Who speaks where right behind the verb, at the place of its subject, stands whom it takes: "وطالب الحكومة بالتحقيق".</summary>
internal readonly struct Asked(Reading reading, Cast cast, ImpliedSpeaker implied, CueClause clause)
{
    private static readonly Comparer<Sentence> ByFirst = Comparer<Sentence>.Create((one, other) => one.First.CompareTo(other.First));

    /// <param name="from">Where the clause of the cue can begin: behind the last cue of the sentence.</param>
    public FoundSpeaker? Asker(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        OfSide(cue, sentence, actors)
        ?? (
            IsBodyAsked(cue, sentence, from, actors)
                ? from > sentence.First
                    ? OfWhoGoesOn(cue, sentence, actors)
                    : OfOpening(cue, sentence, actors)
                : null
        )
        ?? OfLoneObject(cue, sentence, actors);

    /// <summary>
    /// "حذر الوزير من الضم، وطالب الاتحاد الأوروبي بموقف": who just spoke in the sentence goes on, and a body right before the preposition
    /// is whom he asks.
    /// </summary>
    private bool IsBodyAsked(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors) =>
        cue is { IsJoined: true, Term.Id: "urge" }
        && cue.First > from
        && actors.BeginningAt(cue.End) is { HasName: false } body
        && (
            body.IsCountry
            || body.Role is Vocabulary.Roles.InternationalOrganisation
            || (from > sentence.First && reading.Is(body.First, WordClass.Body))
        )
        && IsAtTask(body.EndOfAll);

    /// <summary>"بالتحقيق", "إلى التحقيق": what somebody is asked for.</summary>
    private bool IsAtTask(int token) => clause.HasBy(token) || reading.Is(token, WordClass.Complement);

    /// <summary>
    /// Who spoke before, where he agrees with the verb; of two alike each speaks: "وأكدت الخارجية المصرية …، ودعت الخارجية القطرية إلى".
    /// </summary>
    private FoundSpeaker? OfWhoGoesOn(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        implied.Carried(cue, sentence, actors) is { Figure: { } speaker } carried
        && !(
            speaker.Reading.Is(speaker.First, WordClass.Body)
            && reading.Is(cue.End, WordClass.Body)
            && (speaker.Role == actors.BeginningAt(cue.End)?.Role || speaker.IsOfSameStates(actors.BeginningAt(cue.End)!))
        )
            ? carried
            : null;

    /// <summary>
    /// "وشدد الوزير على …. كما دعا الجانب اليوناني إلى": where no two sides were told of, one of another state that has not spoken is
    /// called upon by who just spoke.
    /// </summary>
    private FoundSpeaker? OfSide(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        cue is { IsJoined: false, Term.Id: "urge" }
        && reading.Is(cue.First - 1, WordClass.Also)
        && reading.Folded(cue.End) is "الجانب" or "الطرف"
        && actors.BeginningAt(cue.End) is { HasName: false, Countries: [var country] } side
        && reading.Is(side.EndOfAll, WordClass.Toward)
        && cast is { LastJoint: null, LastSpeaker: { IsCountry: false, Countries: [var own] } speaker }
        && own != country
        && Agreement.Carries(reading, cue, speaker, speaker.IsFeminine)
        && !implied.HasSpoken(country)
            ? implied.Carried(cue, sentence, actors)
            : null;

    /// <summary>"الخارجية الليبية تستدعي السفير وتطالب القاهرة بتوضيح": who opens the sentence, before its first verb.</summary>
    public FoundSpeaker? OfOpening(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        actors is [{ Reference: null } first, ..]
        && first.First == sentence.First
        && first.EndOfAll < cue.First
        && Agreement.Carries(reading, cue, first, null)
            ? FoundSpeaker.Implied(SpeakerRole.Given(first), cue)
            : null;

    /// <inheritdoc cref="NamedHere.DoerOfJoined"/>
    public static FoundSpeaker? OfHeadline(Reading reading, in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        cue.Term.Id is "urge" or "condemn" or "warn" or "threaten" && actors.DoerOfJoined(reading, sentence, cue) is { } first
            ? FoundSpeaker.Implied(SpeakerRole.Given(first), cue)
            : null;

    /// <summary>
    /// "أعربت الوزارة عن قلقها. وحثت أثينا على الحوار": a verb that always has an object has no other behind it, and who spoke before
    /// agrees with it. Where the verb may stand alone, "وطالبت أثينا بالانسحاب", a state is asked that was spoken to or of before; of two
    /// states either may speak, and it is not known who does, but in a row of states, each with its sentence.
    /// </summary>
    private FoundSpeaker? OfLoneObject(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (
            !(cue.IsJoined || reading.Is(cue.First - 1, WordClass.Also))
            || !Agreement.IsFinite(cue)
            || actors.BeginningAt(cue.End) is not { HasName: false, Reference: null } whom
            || whom.Start != reading.Tokens.SpanOf(cue.End).Start
            || !IsLone(cue, whom)
            || implied.Carried(cue, sentence, actors) is not { Figure: { } speaker } carried
            || speaker.Origin == whom.Origin
        )
        {
            return null;
        }

        return cue.Term.TakesObject ? carried
            : IsOfOwnState(whom, speaker) || !IsOpenToAll(whom) ? null
            : Mentions(speaker, whom) || cue.Term.Id == "condemn" ? carried
            : implied.HaveOthersSpoken(speaker) || implied.HasSpoken(whom.Countries[0]) ? null
            : speaker.IsCountry ? (IsOfRow(cue, sentence, whom) ? null : FoundSpeaker.Implied(null, cue))
            : clause.HasBy(whom.EndOfAll) || speaker.Countries.IsEmpty ? carried
            : null;
    }

    /// <summary>
    /// "أشادت كينيا بالهدنة. ودعت أوغندا إلى تثبيتها. وطالبت رواندا": each of the two sentences before is of another state behind its verb,
    /// and the text names this one nowhere else.
    /// </summary>
    private bool IsOfRow(in Hit cue, Sentence sentence, Figure whom) =>
        cue.First == sentence.First
        && PlaceOf(sentence) is >= 2 and var at
        && StateBehindVerb(reading.Sentences[at - 1]) is { } last
        && StateBehindVerb(reading.Sentences[at - 2]) is { } first
        && last != first
        && cast.NamesOnce(whom.Countries[0]);

    private int PlaceOf(Sentence sentence)
    {
        var at = reading.Sentences.BinarySearch(sentence, ByFirst);
        return Math.Min(at < 0 ? ~at : at, reading.Sentences.Length - 1);
    }

    /// <summary>The state that stands right behind the verb with which a sentence opens; null for none.</summary>
    private string? StateBehindVerb(Sentence sentence) =>
        reading.At(sentence.First, TermKind.Cue) is { } verb && Agreement.IsFinite(verb) ? reading.StateAt(verb.End) : null;

    /// <summary>Whether all that the verb takes is one who stands right behind it.</summary>
    private bool IsLone(in Hit cue, Figure whom) =>
        cue.Term.Id switch
        {
            "urge" => IsAtTask(whom.EndOfAll),
            "condemn" => whom.IsCountry && cue.Term.Needs.IsDefaultOrEmpty && IsAtEnd(whom.EndOfAll),
            _ => false,
        };

    /// <summary>"وأدانت إسرائيل بشدة.": nothing else that could be condemned follows.</summary>
    private bool IsAtEnd(int token)
    {
        var at = reading.Folded(token) is "بشده" ? token + 1 : token;
        return at > token && (at >= reading.Tokens.Length || !reading.Tokens.IsWord(at));
    }

    private static bool IsOfOwnState(Figure whom, Figure speaker) =>
        !speaker.Countries.IsEmpty && speaker.Countries.Intersect(whom.Countries).Any();

    /// <summary>A state, its government or its army: who speaks less often than a ministry does.</summary>
    private bool IsOpenToAll(Figure whom) =>
        whom is { Countries.Length: 1, Joined.IsEmpty: true }
        && (
            whom.IsCountry
            || (reading.Is(whom.First, WordClass.Body) && whom.Role is Vocabulary.Roles.Government or Vocabulary.Roles.Military)
        );

    /// <summary>Who condemned, praised or called on the state of whom the verb takes.</summary>
    private static bool Mentions(Figure speaker, Figure whom) => speaker.Origin.Judged.Contains(whom.Countries[0]);
}
