using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What the words beside a reporting word make of it: a verb with a subject of its own, a noun, the verb of another.</summary>
internal readonly struct CueClause(Reading reading)
{
    private static readonly Marks Carrying =
        Marks.Of(WordClass.Opener)
        | Marks.Of(WordClass.That)
        | Marks.Of(WordClass.Time)
        | Marks.Of(WordClass.Negation)
        | Marks.Of(TermKind.Cue);

    /// <summary>
    /// "أغان تعبر عن", "كما تقول": a verb right behind a noun tells of that noun, one behind "as" has a subject of its own.
    /// </summary>
    public bool CanCarry(in Hit cue, Sentence sentence)
    {
        var before = cue.First - 1;
        if (
            IsOfFirstPerson(cue)
            || IsSuffered(cue)
            || (cue.Term.Id == "threaten" && !IsThreat(cue))
            || (reading.Is(before, WordClass.Subjunctive) && !reading.Is(before - 1, WordClass.Auxiliary))
        )
        {
            return false; // "يهدد الاقتصاد", "من شأنه أن يؤكد".
        }

        return cue.IsJoined
            || CueForms.IsBySaying(reading, cue)
            || before < sentence.First
            || !reading.Tokens.IsWord(before)
            || reading.Has(before, Carrying)
            || cue.Length > 1
            || reading.Is(sentence.First, WordClass.Preposition);
    }

    /// <summary>"أعتبر", "أقترح": of who writes; "اعتبر" begins without the sign.</summary>
    private bool IsOfFirstPerson(in Hit cue) =>
        reading.Text[cue.Start] == 'أ'
        && cue.Term.Shape is "finite"
        && reading.Folded(cue.First).TrimStart('و') is ['ا', _, 'ت', _, ..] or ['ا', 'س', 'ت', _, ..];

    /// <summary>"الجيش الذي اتهم بعدم حمايتهم": of whom a verb tells that always has an object, and has none.</summary>
    public bool IsSuffered(in Hit cue) =>
        cue.Term is { TakesObject: true, Id: "condemn" }
        && Agreement.IsFinite(cue)
        && HasBy(cue.End)
        && reading.Folded(cue.First) is not ([.., 'ه'] or [_, _, _, _, .., 'ه', 'م' or 'ا'] or [_, _, _, _, .., 'ه', 'م', 'ا']);

    /// <summary>
    /// "قضية يتهم فيها الوزير بالرشوة", "ويتهم الوزير بالرشوة": a present that always has an object, and behind it one man alone, with whom
    /// it agrees: he is accused.
    /// </summary>
    public bool IsOfAccused(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var therein = reading.EndOf(cue.End, WordClass.Therein);
        return cue.Term is { TakesObject: true, Shape: "finite", Id: "condemn" }
            && !Agreement.IsPast(reading, cue)
            && (cue.IsJoined || cue.First == sentence.First || therein > 0)
            && actors.BeginningAt(Math.Max(cue.End, therein)) is { IsCountry: false } accused
            && Agreement.Fits(reading, cue, accused)
            && (HasBy(accused.EndOfAll) || (therein > 0 && !reading.Tokens.IsWord(accused.EndOfAll)));
    }

    /// <summary>
    /// "لوح بالانسحاب", "ويتوعد المعتدين": a verb that has what is threatened or who right behind it; "يهدد الاقتصاد" is what happens.
    /// </summary>
    private bool IsThreat(in Hit cue) =>
        cue.Term.Shape is "participle"
        || (
            (Agreement.IsPast(reading, cue) || cue.Term.Needs.IsDefaultOrEmpty)
            && (HasBy(cue.End) || Agreement.IsObliquePlural(reading.Folded(cue.End)))
        );

    /// <summary>"بالانسحاب", "بعرقلة", and no "بولندا" or "بعضهم".</summary>
    public bool HasBy(int token) => HasBy(reading, token);

    /// <inheritdoc cref="HasBy(int)"/>
    public static bool HasBy(Reading reading, int token) =>
        reading.IsUnknown(token)
            ? reading.Folded(token) is ['ب', not 'ع', ..] or ['ب', 'ع', not ('د' or 'ض' or 'ل' or 'ث' or 'ي'), _, _, ..] or "بعدم"
            : reading.At(token) is [{ Particles: [.., 'ب'] }, ..];

    /// <summary>"توقع تونس وإيطاليا": who does not agree with a verb that needs an actor is the subject of another, "sign".</summary>
    public bool IsOfAnother(in Hit cue, ImmutableArray<Figure> actors) =>
        Agreement.IsFeminine(reading, cue) is not null
        && !cue.Term.Needs.IsDefaultOrEmpty
        && cue.Term.Needs.Contains("actor")
        && actors.BeginningAt(cue.End) is { } figure
        && !Agreement.Fits(reading, cue, figure);

    /// <summary>"يذكر أن …": a sentence that opens so reports nobody.</summary>
    public bool IsImpersonal(in Hit cue, Sentence sentence) =>
        (reading.Is(cue.First, WordClass.Impersonal) && reading.Is(cue.End, WordClass.That, WordClass.From))
        || (cue.First == sentence.First && !cue.IsJoined && reading.Folded(cue.First)[0] == 'ي' && reading.Is(cue.End, WordClass.That));

    /// <summary>"رفضت الوزارة وصف أنقرة": what looks like a verb behind who rejects is what is rejected.</summary>
    public bool IsVerbalNoun(in Hit cue, ImmutableArray<Figure> actors) =>
        cue is { IsJoined: false, Term.Shape: "finite" or Inflection.ObjectShape }
        && !CueForms.IsBySaying(reading, cue)
        && actors.EndingAt(cue.First) is { First: > 0 } figure
        && reading.At(figure.First - 1, TermKind.Cue) is { IsPrefixed: false, Term.Shape: "finite" or "finite-feminine" } verb
        && (SubjectBehind.TakesObject(verb) || cue.Term.Shape == Inflection.ObjectShape);

    /// <summary>
    /// "تشير المؤشرات إلى", "أن الواقع الاقتصادي يؤكد", "سألت نفسي", "مما دعا الوزارة إلى": what shows, moves or is asked, and nobody who
    /// speaks.
    /// </summary>
    public bool IsOfThing(in Hit cue) =>
        Agreement.IsFinite(cue)
        && (
            (reading.Is(cue.End, WordClass.Thing) && !reading.Is(cue.End, WordClass.Held))
            || IsThingBefore(cue)
            || (cue.Term.Id == "urge" && reading.Folded(cue.First - 1) is "مما")
            || IsOfMatter(cue)
        );

    /// <summary>
    /// "الأمر الذي يدعو الحكومات إلى", "وهو ما يشير إلى": what was told before; "وهو ما أشار إليه الوزير" has who says it.
    /// </summary>
    private bool IsOfMatter(in Hit cue) =>
        cue.First > 1
        && reading.EndOf(cue.First - 2, WordClass.As) == cue.First
        && reading.Is(cue.First - 2, WordClass.Relative)
        && !Agreement.IsPast(reading, cue)
        && (cue.Term.Id is "urge" or "threaten" || reading.Is(cue.End, WordClass.Toward));

    /// <summary>"الواقع يشير", "المؤشرات الأولية تشير".</summary>
    private bool IsThingBefore(in Hit cue) =>
        cue is { IsJoined: false, First: > 1 }
        && !Agreement.IsPast(reading, cue)
        && (
            reading.Is(cue.First - 1, WordClass.Thing)
            || (
                reading.Is(cue.First - 2, WordClass.Thing)
                && reading.Folded(cue.First - 1) is ['ا', 'ل', _, _, ..]
                && !reading.Is(cue.First - 1, WordClass.Relative)
            )
        );

    /// <summary>"وجدد الاتحاد رفض الحوار": what the verb before needs, and a verb only by its letters.</summary>
    public bool IsAskedFor(in Hit cue, int from) =>
        cue is { IsJoined: false, Term.Shape: "finite" }
        && from > 0
        && reading.At(from - 1, TermKind.Cue) is { Term.Needs.IsDefaultOrEmpty: false } verb
        && !Cues.IsRelay(verb)
        && FirstNeed(verb, cue.First) == cue.First;

    private int FirstNeed(in Hit verb, int limit)
    {
        for (var at = verb.End; at <= limit; at++)
        {
            if (Valency.Fulfils(reading, at, verb))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"الدول التي قال إنها تتدخل": what he says of those before the relative, with which the verb does not agree.</summary>
    public bool IsOfThem(in Hit cue, Sentence sentence) =>
        IsRelative(cue, sentence)
        && cue.Term is { Id: "say" or "confirm", Shape: "finite" }
        && reading.Folded(ImpliedSpeaker.RelativeBefore(reading, cue)) is "التي"
        && Agreement.IsFeminine(reading, cue) is false
        && reading.Folded(cue.End) is [_, 'ن', 'ه', 'ا'];

    /// <summary>"الأمر الذي قالت عنه الكاتبة إنه": who speaks stands behind "of it", and what he says.</summary>
    public bool TellsOfIt(in Hit cue, ImmutableArray<Figure> actors) =>
        actors.BeginningAt(cue.End + 1) is { } speaker && Speech.Begins(reading, speaker.EndOfAll);

    /// <summary>"فهو يرى أن", at the beginning of a sentence: who spoke before.</summary>
    public bool IsOfPronoun(in Hit cue, Sentence sentence) =>
        cue is { IsJoined: false, Term.Shape: "finite" or "finite-feminine" }
        && cue.First == sentence.First + 1
        && reading.Folded(sentence.First) is "هو" or "وهو" or "فهو" or "هي" or "وهي" or "فهي"
        && Speech.Begins(reading, cue.End);

    public bool IsRelative(in Hit cue, Sentence sentence) =>
        cue.First > sentence.First && !cue.IsJoined && reading.Is(ImpliedSpeaker.RelativeBefore(reading, cue), WordClass.Relative);

    /// <summary>
    /// "التي طالبت برلين بعدم التعامل", "التصريحات التي اتهمت فيها برلين بعرقلة": whom a verb takes, behind which all that it needs
    /// follows; "التي طالبت المعارضة بحلها" has its subject there.
    /// </summary>
    public bool HasObject(in Hit cue, ImmutableArray<Figure> actors) =>
        (SubjectBehind.TakesObject(cue) || cue.Term.TakesObject)
        && actors.BeginningAt(Math.Max(cue.End, reading.EndOf(cue.End, WordClass.Therein))) is { } whom
        && (
            IsToldWhom(cue, whom)
            || (
                cue.Term.Needs.IsDefaultOrEmpty
                    ? cue.Term.TakesObject && HasBy(whom.EndOfAll)
                    : Valency.Fulfils(reading, whom.EndOfAll, cue)
            )
        )
        && !IsOfAntecedent(whom.EndOfAll)
        && !IsOfAntecedent(whom.EndOfAll + 1);

    /// <summary>
    /// "وافق على توصيات تطالب الوزارة بالتوسع": right behind a noun without the article the verb tells of it, and not of whom it takes.
    /// </summary>
    public bool IsOfIndefinite(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var noun = cue.First - 1;
        return cue is { IsJoined: false, Term.Id: "urge" }
            && noun > sentence.First + 1
            && Agreement.IsFinite(cue)
            && Agreement.IsFeminine(reading, cue) is true
            && (reading.IsUnknown(noun) || reading.Is(noun, WordClass.Noun))
            && reading.Tokens.IsWord(noun - 1)
            && (
                reading.Folded(noun) is [not 'ا', _, _, .., 'ا', 'ت'] or ['ا', not 'ل', _, .., 'ا', 'ت']
                || (
                    reading.Text[reading.Tokens.SpanOf(noun).End - 1] == 'ة'
                    && reading.Folded(noun) is not ['ا', 'ل', ..]
                    && reading.Is(noun - 1, WordClass.Linking)
                    && reading.Tokens.IsWord(noun - 2)
                    && noun - 2 > sentence.First
                )
            )
            && actors.EndingAt(cue.First) is null
            && actors.BeginningAt(cue.End) is { } whom
            && (HasBy(whom.EndOfAll) || reading.Is(whom.EndOfAll, WordClass.Complement, WordClass.Toward));
    }

    /// <summary>"رئيس الوزراء الذي أخبر الرئيس الكيني في مارس أن": to whom such a verb tells what follows.</summary>
    private bool IsToldWhom(in Hit cue, Figure whom) =>
        cue.Term is { Id: "say", TakesObject: true } && Speech.Follows(reading, whom.EndOfAll, reading.Tokens.Length);

    private bool IsOfAntecedent(int token) =>
        reading.Folded(token) is [_, _, .., 'ه', 'ا']
        || (reading.Folded(token) is [_, _, .., 'ه'] && reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ه');

    /// <summary>"ووصفت هذه القرارات بأنها": "this" and its noun are what somebody who spoke before speaks of.</summary>
    public bool HasItsNeed(in Hit cue) =>
        cue.IsJoined
        && SubjectBehind.TakesObject(cue)
        && (
            !cue.Term.Needs.IsDefaultOrEmpty
            || (cue.First > 0 && reading.Tokens.IsWord(cue.First - 1) && !reading.Has(cue.First - 1, TermKind.Cue))
        )
        && reading.Folded(cue.End + 1) is ['ا', 'ل', _, _, ..];

    /// <summary>"طالب النواب بإصدار بيان يدين الهجوم": a text that is yet to be issued says nothing.</summary>
    public bool IsOfTextToCome(in Hit cue) =>
        cue is { IsJoined: false, First: > 1 }
        && reading.Is(cue.First - 2, WordClass.Carrier)
        && reading.Is(cue.First - 1, WordClass.Body)
        && !HeadWord.IsDefinite(reading.Folded(cue.First - 1))
        && !Agreement.IsPast(reading, cue);

    /// <summary>"وأكد هؤلاء النواب".</summary>
    public bool HasDemonstrative(in Hit cue) => reading.Is(cue.End, WordClass.Determiner) && !Speech.Begins(reading, cue.End + 1);
}
