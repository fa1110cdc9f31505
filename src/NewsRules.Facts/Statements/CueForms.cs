using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether the form of a reporting word can report at its place: folded, many look like nouns.</summary>
internal static class CueForms
{
    private static readonly Marks Subjects = CastReader.Starting | Marks.Of(TermKind.Courtesy) | Marks.Of(WordClass.Therein);

    private const int MostBeforeTold = 5;
    private const char Damma = '\u064f';
    private const char Sukun = '\u0652';

    public static bool CanReport(Reading reading, in Hit cue, Sentence sentence) =>
        cue.Term.Shape switch
        {
            "noun" => !cue.IsPrefixed && !IsOfTown(reading, cue.End),
            "via" => !cue.IsPrefixed
                && !reading.Is(cue.First, WordClass.As)
                && !(cue.Length == 1 && (reading.Folded(cue.First - 1) is "ان" or "قد" || reading.Folded(cue.End) is "الله")), // بحسب ما leaves it to the verb; "إن وفق", "وفق الله" is one.
            _ when cue.IsPrefixed => false,
            _ when reading.Is(cue.First, WordClass.Saying)
                    && (reading.At(cue.First - 1, TermKind.Cue) is { Term.Shape: "via" } || reading.Folded(cue.First - 1) is "حد") => false, // "حسب قوله".
            _ when reading.Folded(cue.First) is [.., 'ت', 'ه']
                    && (Speech.OpensDashes(reading, cue.First - 1) || (!cue.IsJoined && reading.Is(cue.First - 1, WordClass.Source))) =>
                false, // "مصدرا -وصفته بالمطلع-", "مصدر وصفته بالمطلع": of who is told of.
            _ when reading.Text[cue.Start + 1] == Damma
                    && reading.Text[cue.Start] is not ('ي' or 'ت')
                    && cue.Term.Shape is not "participle" => false, // A passive: "أُعلن".
            _ when reading.Is(cue.First, WordClass.Opener) && LastUnit(reading, cue) != 'أ' => false, // "هنا" and "هنأ".
            _ when reading.Text[cue.Start] == 'إ' && reading.Is(cue.First, WordClass.Circumstance) => false, // "إبان" and "أبان".
            "participle" => IsAdverbial(reading, cue, sentence),
            Inflection.NegatedShape => cue.First > 0 && reading.Is(cue.First - 1, WordClass.Negation) && !IsNoun(reading, cue, sentence),
            Inflection.ObjectShape => LastUnit(reading, cue) != 'ة'
                && !IsNoun(reading, cue, sentence)
                && !reading.Has(cue.First - 1, TermKind.Cue)
                && !IsRefusal(reading, cue)
                && !IsHis(reading, cue)
                && !(IsOfNoun(reading, cue) && Cues.Step(reading, cue) < 0), // "يؤكد رفضه"; إدانة looks like أدانه.
            { } shape when shape.EndsWith(Inflection.TakenTail, StringComparison.Ordinal) => Cues.Afterwards(reading, cue) >= 0
                && LastUnit(reading, cue) != 'ة',
            "dual" when reading.Is(cue.End, WordClass.Negation) || IsAccusative(reading, cue) || IsNounOfPurpose(reading, cue) => false, // "طالبا عدم الكشف عن هويته".
            "dual" when reading.Is(cue.First, WordClass.Circumstance) && !Cues.IsRelay(cue) => false, // "ردا على سؤال".
            _ when reading.Folded(cue.First - 1) is "كانه" or "كانها" or "وكانه" or "وكانها" => false, // "وكأنه توقع ذلك".
            _ when IsNounInYa(reading, cue, sentence) => false,
            _ when IsToBeDone(reading, cue) => false,
            _ => !IsHis(reading, cue)
                && !IsOfName(reading, cue)
                && !IsInRow(reading, cue, sentence)
                && !IsVerbalNoun(reading, cue, sentence)
                && !IsNoun(reading, cue, sentence)
                && !IsBetween(reading, cue)
                && !IsBehindThat(reading, cue)
                && !IsMedium(reading, cue, sentence)
                && (cue.Length > 1 || LastUnit(reading, cue) != 'ة' || IsBySaying(reading, cue)), // تهنئة looks like تهنئه.
        };

    /// <summary>"مقال رأي", "محاولة نفي": behind a word, in a text that writes "رأى" otherwise.</summary>
    private static bool IsNounInYa(Reading reading, in Hit cue, Sentence sentence) =>
        cue is { IsJoined: false, Length: 1 }
        && cue.First > sentence.First
        && reading.Folded(cue.First) is [_, _, 'ي']
        && reading.Tokens.IsWord(cue.First - 1)
        && !reading.Is(cue.First - 1, WordClass.Opener)
        && Agreement.IsPast(reading, cue)
        && reading.IsWrittenWithYa(cue.First);

    /// <summary>
    /// "توقع محللون أن تعلن الصين", "دون أن يذكر", "ما إذا كان سيؤكد": what was not said; "قبل أن يضيف" was, and "من المتوقع أن تعلن" is
    /// expected.
    /// </summary>
    private static bool IsToBeDone(Reading reading, in Hit cue) =>
        reading.Is(cue.First - 1, WordClass.Subjunctive)
            ? reading.Text[cue.Start] is 'ي' or 'ت'
                && !Agreement.IsPast(reading, cue)
                && (!reading.Is(cue.First - 2, WordClass.Auxiliary) || reading.Folded(cue.First - 2) is "دون")
            : reading.Is(cue.First - 1, WordClass.Copula) && Agreement.IsFuture(cue);

    /// <summary>"إعلان القاهرة": a town, unless what it says follows.</summary>
    private static bool IsOfTown(Reading reading, int token) =>
        reading.Has(token, Marks.OfTowns) && !reading.Is(token + 1, WordClass.That, WordClass.Agent, WordClass.Complement);

    /// <summary>"بالإشارة", "بالقول": a noun that tells how somebody closes or answers.</summary>
    public static bool IsBySaying(Reading reading, in Hit cue) => reading.Folded(cue.First) is ['ب', 'ا', 'ل', ..];

    /// <summary>"إعلانه التعبئة ورفضه التفاوض": a noun, where what it is of follows and nobody whose verb it would be.</summary>
    private static bool IsRefusal(Reading reading, in Hit cue) =>
        cue.Term.Id is not ("say" or "announce")
        && reading.Tokens.SpanOf(cue.End - 1).End - cue.Start == 4
        && reading.Folded(cue.End) is ['ا', 'ل', ..]
        && !reading.Has(cue.End, Subjects);

    /// <summary>"استنكاره وإدانته": a noun by its first letter; "إتهمه" is a verb that is written so.</summary>
    private static bool IsHis(Reading reading, in Hit cue) =>
        reading.Text[cue.Start] == 'إ'
        && reading.Folded(cue.End - 1) is [_, _, .., 'ه']
        && reading.Text[cue.Start + 1] != 'ت'
        && reading.Text[cue.Start + 2] != 'ت';

    /// <summary>"مشروع وصفه بالمشوه": right behind a noun without the article the verb only tells of it.</summary>
    private static bool IsOfNoun(Reading reading, in Hit cue) =>
        !cue.IsJoined
        && cue.Length == 1
        && cue.First > 0
        && (
            reading.IsUnknown(cue.First - 1)
            || reading.At(cue.First - 1) is [{ Term.Kind: TermKind.Word, Particles: "" or "ل" or "ب" } word] && word.Term.Is(WordClass.Noun)
        )
        && reading.Tokens.IsWord(cue.First - 1)
        && reading.Folded(cue.First - 1) is not ['ا', 'ل', ..]
        && !reading.Has(cue.End, Subjects);

    /// <summary>
    /// "القيادي عزت الأحمد", "حسن أبو طالب": a given name right behind another word, or what somebody is father or son of.
    /// </summary>
    private static bool IsOfName(Reading reading, in Hit cue) =>
        !cue.IsJoined
        && cue.Length == 1
        && cue.First > 0
        && (
            (
                reading.Is(cue.First, WordClass.Name)
                && reading.Tokens.IsWord(cue.First - 1)
                && !reading.Is(cue.First - 1, WordClass.Opener, WordClass.Time, WordClass.That)
            ) || NameParticles.IsOfKin(reading.Folded(cue.First - 1))
        );

    /// <summary>
    /// "شدد على وحدة الصومال ورفض الاتفاق": a noun, where the sentence has told something and no comma ends it, and nobody stands behind
    /// whose verb it would be.
    /// </summary>
    public static bool IsInRow(Reading reading, in Hit cue, Sentence sentence) =>
        cue is { IsJoined: true, Term.Id: "reject" or "rejection", Term.Shape: "finite" }
        && cue.First > sentence.First
        && Agreement.IsPast(reading, cue)
        && reading.Tokens.IsWord(cue.First - 1)
        && !reading.Has(cue.First - 1, Marks.Of(TermKind.Cue))
        && !reading.Has(cue.End, Subjects)
        && reading.Next(sentence.First, cue.First, Marks.Of(TermKind.Cue) | Marks.Of(WordClass.That)) < cue.First;

    /// <summary>
    /// "واقعة رفض الحوار", "التدريب ونقل الخبرات", "استنكر ناشطون رفض الحوار": what looks like a past, where a noun can stand and no verb.
    /// </summary>
    private static bool IsVerbalNoun(Reading reading, in Hit cue, Sentence sentence)
    {
        if (
            cue is not { Length: 1, Term.Shape: "finite" }
            || !reading.Is(cue.First, WordClass.Noun)
            || !Agreement.IsPast(reading, cue)
            || cue.First == sentence.First
            || !reading.Tokens.IsWord(cue.First - 1)
            || reading.Is(cue.End, WordClass.Therein)
            || (cue.IsJoined && reading.Folded(cue.First) is ['ف', ..]) // "أما الوزير فرفض".
        )
        {
            return false;
        }

        return cue.IsJoined
            ? !TellsRightAway(reading, cue)
                && !(cue.Term.Id is "warn" && reading.Is(cue.End, WordClass.From))
                && !Valency.Fulfils(reading, cue.End, cue)
                && !reading.Has(cue.End, Subjects)
            : reading.Folded(cue.First - 1) is "او"
                || (cue.Term.Id is not "say" && IsOfVerbBefore(reading, cue, sentence))
                || IsGenitive(reading, cue);
    }

    /// <summary>"وكشف الخبير عن", "ونقل عن": what a verb needs within a few words.</summary>
    private static bool TellsRightAway(Reading reading, in Hit cue)
    {
        var at = cue.End;
        while (at < cue.End + MostBeforeTold && !Speech.Begins(reading, at) && !reading.Is(at, WordClass.Agent))
        {
            at++;
        }

        return at < cue.End + MostBeforeTold;
    }

    /// <summary>"استنكر ناشطون رفض البرلمان": what is condemned, where nothing opens a clause behind the verb before.</summary>
    private static bool IsOfVerbBefore(Reading reading, in Hit cue, Sentence sentence)
    {
        for (
            var at = cue.First - 1;
            at >= sentence.First
                && reading.Tokens.IsWord(at)
                && !reading.Is(at, WordClass.That, WordClass.Relative, WordClass.Opener)
                && !reading.Is(at, WordClass.Perfect, WordClass.Copula, WordClass.Subjunctive);
            at--
        )
        {
            if (reading.At(at, TermKind.Cue) is { IsPrefixed: false, Term.Shape: "finite" or "finite-feminine" } verb && at < cue.First - 1)
            {
                return SubjectBehind.TakesObject(verb);
            }
        }

        return false;
    }

    /// <summary>"مسألة كشف", "بمناسبة كشف": no subject of such a verb ends in ة.</summary>
    private static bool IsGenitive(Reading reading, in Hit cue) =>
        reading.Text[reading.Tokens.SpanOf(cue.First - 1).End - 1] == 'ة'
        && reading.Folded(cue.First - 1) is not ['ا', 'ل', ..]
        && !reading.Has(cue.End, Subjects);

    /// <summary>
    /// "بين البلدين", "الخلاف بين الفرق": "between", before two by their ending, "وبين حسين أن" not, or behind a word that opens no clause,
    /// "الوزير بين أن" not.
    /// </summary>
    private static bool IsBetween(Reading reading, in Hit cue) =>
        reading.Is(cue.First, WordClass.Between)
        && (
            (
                reading.Folded(cue.End) is [.., 'ي', 'ن']
                && !Speech.Begins(reading, Content.IsComma(reading, cue.End + 1) ? cue.End + 2 : cue.End + 1)
            )
            || (
                !cue.IsJoined
                && !reading.HasShadda(cue.First, cue.End)
                && cue.First > 0
                && reading.Tokens.IsWord(cue.First - 1)
                && !reading.Is(cue.First - 1, WordClass.Opener, WordClass.Relative, WordClass.Time)
                && !Speech.Begins(reading, cue.End)
            )
        );

    /// <summary>"تضامنا مع الشعب ورفضا للتدخل": a noun, where what the verb would take right away is brought by ل.</summary>
    private static bool IsNounOfPurpose(Reading reading, in Hit cue) =>
        SubjectBehind.TakesObject(cue) && reading.Folded(cue.End) is ['ل', _, _, _, ..] && Agreement.IsPast(reading, cue);

    /// <summary>
    /// "إن رفض الحوار", "أن «رفض الضم …": a noun stands behind "that", with a quotation mark or without, and no past; "بعد أن رفض" is a
    /// verb.
    /// </summary>
    private static bool IsBehindThat(Reading reading, in Hit cue) =>
        IsRightBehindThat(reading, cue)
        || (reading.IsSign(cue.First - 1, '\'') || Content.Opens(reading, cue.First - 1))
            && reading.Is(cue.First - 2, WordClass.Subjunctive)
            && cue.Term.Shape is "finite"
            && Agreement.IsPast(reading, cue);

    private static bool IsRightBehindThat(Reading reading, in Hit cue) =>
        cue is { IsJoined: false, Length: 1, Term.Shape: "finite" }
        && reading.Folded(cue.First) is [_, _, _]
        && reading.Folded(cue.First - 1) is "ان"
        && reading.Text[reading.Tokens.SpanOf(cue.First - 1).Start] == 'إ';

    /// <summary>
    /// "لفت الوزير عبر منشور له": what looks like a verb, and not at the beginning of a clause, is a verb only where what it needs stands
    /// right behind it: "الوزير عبر عن".
    /// </summary>
    private static bool IsMedium(Reading reading, in Hit cue, Sentence sentence) =>
        !cue.IsJoined
        && cue.First > sentence.First
        && reading.Is(cue.First, WordClass.Circumstance)
        && reading.Is(cue.First, WordClass.Preposition)
        && reading.Tokens.IsWord(cue.First - 1)
        && !reading.Is(cue.First - 1, WordClass.Opener, WordClass.Time)
        && reading.EndOf(cue.First - 2, WordClass.Circumstance) != cue.First
        && !reading.Has(cue.End, Subjects)
        && !Valency.Fulfils(reading, cue.End, cue);

    /// <summary>"في كشف", "8000 طالب", "أحد أبرز": no verb stands behind a preposition, a number or "one of".</summary>
    private static bool IsNoun(Reading reading, in Hit cue, Sentence sentence) =>
        cue.First > sentence.First
        && (
            (reading.Is(cue.First - 1, WordClass.Linking) && !cue.IsJoined)
            || IsCount(reading, cue.First - 1)
            || IsOneOf(reading, cue.First - 1)
        );

    /// <summary>"أحد", "وإحدى"; "واحد" is a number.</summary>
    private static bool IsOneOf(Reading reading, int token) =>
        reading.Folded(token) is "احد" or "احدي"
        || (reading.Folded(token) is "واحد" or "واحدي" && reading.Text[reading.Tokens.SpanOf(token).Start + 1] != 'ا');

    /// <summary>A number that is no year, nor the day or hour behind a word of time: "في عام 2011 قال", "الساعة 10 أعلن".</summary>
    private static bool IsCount(Reading reading, int token) =>
        char.IsAsciiDigit(reading.Folded(token)[0])
        && reading.Folded(token) is not (['1', '9', _, _] or ['2', '0', _, _])
        && !reading.Is(token - 1, WordClass.Time)
        && !reading.IsSign(token - 1, ':')
        && !reading.IsSign(token - 1, '/');

    /// <summary>"…، مؤكدا أن": a participle reports where it tells how something was done, and not as an adjective or a noun.</summary>
    private static bool IsAdverbial(Reading reading, in Hit cue, Sentence sentence)
    {
        if (reading.Folded(cue.End - 1)[^1] == 'ه' && LastUnit(reading, cue) == 'ه')
        {
            return reading.Folded(cue.End - 1) is [.., 'ي', 'ن', 'ه']; // "معتبرينه".
        }

        var before = cue.First - 1;
        if (
            reading.Is(before, WordClass.Copula)
            || (reading.Is(before - 1, WordClass.Copula) && reading.Has(before, CastReader.Starting))
            || (reading.Is(cue.First, WordClass.Time) && reading.Has(before, TermKind.Cue))
            || (before >= sentence.First && !cue.IsJoined && IsCount(reading, before))
            || reading.Folded(cue.End) is "اخر" or "اخرين"
            || reading.At(cue.First, TermKind.Office) is { Particles: "" }
            || (
                cue.Term is { TakesObject: true, Id: "condemn" }
                && (
                    reading.Is(cue.End, WordClass.In)
                    || (reading.Folded(cue.End - 1) is [.., 'ي', 'ن'] && CueClause.HasBy(reading, cue.End))
                )
            )
        )
        {
            return false; // "كما كان متوقعا", "تكون ليبيا مهددة", "ردد مجددا", "16 متهما", "متهما آخر", "مدعية المحكمة", "متهمين بالقتل".
        }

        return IsAccusative(reading, cue)
            || BareParticiple.IsOfSubject(reading, cue, sentence, LastUnit(reading, cue))
            || reading.Folded(cue.End - 1) is [.., 'ي', 'ن', 'ه', 'ا']
            || (
                (cue.Term.TakesObject || (cue.Term.Id is "urge" && LastUnit(reading, cue) is 'ا'))
                && reading.At(cue.End) is [{ Particles: "" }, ..]
                && reading.Has(cue.End, CastReader.Starting)
            )
            || before < sentence.First
            || !reading.Tokens.IsWord(before)
            || reading.Has(before, TermKind.Cue)
            || cue.Term.Id is "deny"
            || Speech.Begins(reading, cue.End)
            || (
                cue.Term is { Id: "say" or "confirm", Needs.IsDefaultOrEmpty: true }
                && (
                    reading.Is(Speech.BehindDashes(reading, cue.End, sentence.End), WordClass.Object)
                    || (LastUnit(reading, cue) is 'ا' && Speech.OpensDashes(reading, cue.End))
                )
            )
            || (!cue.Term.Needs.IsDefaultOrEmpty && Valency.Fulfils(reading, cue.End, cue))
            || (
                !cue.IsJoined
                && reading.Is(cue.End, WordClass.Linking)
                && (
                    reading.Is(cue.End + 1, WordClass.Object, WordClass.That)
                    || cue.Term.Id is not "confirm"
                    || LastUnit(reading, cue) is not 'ة'
                )
            );
    }

    /// <summary>"محملاً": the text writes the ending of an adverb, and no feminine adjective has it.</summary>
    private static bool IsAccusative(Reading reading, in Hit cue) =>
        reading.HasFathatan(cue.First, cue.End) && LastUnit(reading, cue) is not ('ة' or 'ه');

    /// <summary>The last letter as written, without the marks on it.</summary>
    private static char LastUnit(Reading reading, in Hit cue)
    {
        var last = reading.Tokens.SpanOf(cue.End - 1).End - 1;
        while (last > cue.Start && reading.Text[last] is >= Folding.Fathatan and <= Sukun)
        {
            last--;
        }

        return reading.Text[last];
    }
}
