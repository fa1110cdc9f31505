using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>
/// Finds the word that governs a trigger, and what it makes of the event: from the trigger back to the first word behind which nothing
/// before governs it any more, and, of a noun, what is told of it behind.
/// </summary>
internal readonly ref struct Governor(Reading reading, in Hit trigger, Sentence sentence)
{
    private const int Window = 16;
    private const int Near = 2;
    private const int MostOfTime = 4;

    private readonly Hit _trigger = trigger;

    private Modals Modals => new(reading, sentence);

    private Predicate Predicate => new(reading, sentence, _trigger);

    private bool IsNoun => _trigger.Term.Shape == "noun";

    public Standing Standing =>
        Modals.IsToCome(_trigger) ? Standing.Expected
        : IsAsked || IsInfinitive ? Standing.Wanted
        : IsOfWhatIs ? Standing.Told
        : IsNoun || reading.Is(_trigger.First - 1, WordClass.Determiner) ? OfNoun()
        : OfVerb();

    /// <summary>
    /// "رفض الاتفاق الموقع بين", "رفض الاتفاق السعودي الإيراني", "رفض اتفاقها مع": what is signed there is, whatever is done with it;
    /// "الاتفاق على" is what they do.
    /// </summary>
    private bool IsOfWhatIs =>
        reading.HasVerbFirst
        && (
            _trigger.Term.TakesPair
                ? AgreementNoun.IsDefinite(reading, _trigger) && !reading.Is(_trigger.End, WordClass.Complement)
                : IsTheirs
                    || (
                        _trigger.Term is { Id: "agreement", Stage: "signed" }
                        && reading.Folded(_trigger.First) is var word
                        && (word is ['ا', 'ل', 'م', ..] || (word is ['ا', 'ل', ..] && reading.Folded(_trigger.End - 1) is "الموقع"))
                    )
        );

    /// <summary>"اتفاقها".</summary>
    private bool IsTheirs =>
        _trigger is { Length: 1, Term: { Id: "agreement", Stage: "agreed", Shape: "noun" } }
        && reading.Folded(_trigger.First) is [.., 'ه'] or [.., 'ه', 'ا'] or [.., 'ه', 'م', 'ا'];

    /// <summary>"لماذا التقى …؟".</summary>
    public bool IsAsked => reading.IsSign(sentence.End - 1, '?') || reading.IsSign(sentence.End - 1, '؟');

    /// <summary>"to meet", "to quietly meet", "أن يلتقي": as such neither told nor expected.</summary>
    private bool IsInfinitive =>
        reading.HasVerbFirst
            ? reading.Folded(_trigger.First - 1) is "ان" && reading.Text[_trigger.Start] is 'ي' or 'ت' && (IsNoun || IsPresent)
            : _trigger.Term.Shape == "base"
                && (
                    reading.Is(_trigger.First - 1, WordClass.To, WordClass.Genitive)
                    || (reading.IsUnknown(_trigger.First - 1) && reading.Is(_trigger.First - 2, WordClass.To))
                );

    /// <summary>True for a form that tells no past; "s" is that of English and French.</summary>
    public bool IsPresent =>
        reading.HasVerbFirst
            ? Agreement.IsImperfect(reading, _trigger)
            : _trigger.Term.Shape == "base" || reading.Folded(_trigger.First).EndsWith('s');

    /// <summary>"may attack", "urged that it attack"; "May" is a month.</summary>
    private Standing OfVerb()
    {
        var (isClause, isOwn) = (_trigger.Term.Shape == "base", !_trigger.IsJoined);
        for (var i = _trigger.First - 1; i >= Math.Max(sentence.First, _trigger.First - Window); i--)
        {
            if (
                _trigger.First - i <= Near
                && reading.Is(i, WordClass.Conditional)
                && (reading.HasVerbFirst ? IsPresent : Modals.IsModal(reading, i))
            )
            {
                return Modals.IsWould(i) ? Standing.Expected : Standing.Possible;
            }

            isClause |= reading.Is(i, WordClass.That);
            if (isClause && IsUrge(reading, i))
            {
                return Standing.Wanted;
            }

            isOwn &= !EndsClause(i);
            if (isOwn && IsAlleged(i))
            {
                return Standing.Alleged;
            }
        }

        return Standing.Told;
    }

    /// <summary>"رفض … إجراء اتصال", "the prospect of a call", "postponed talks", "لم يعقد … لقاء".</summary>
    private Standing OfNoun()
    {
        if (IsAim || new Feared(reading, sentence).Is(_trigger))
        {
            return Standing.Wanted;
        }

        if (IsAgreedOn)
        {
            return Standing.Expected;
        }

        for (var i = _trigger.First - 1; i >= Math.Max(sentence.First, _trigger.First - Window); i--)
        {
            if (OfNoun(i) is var standing and not Standing.Told)
            {
                return standing;
            }

            if (Frees(i))
            {
                return IsBehindAllegation(i) ? Standing.Alleged
                    : CanBeGoverned ? Predicate.Of()
                    : Standing.Told;
            }
        }

        return CanBeGoverned ? Predicate.Of() : Standing.Told;
    }

    private Standing OfNoun(int i) =>
        IsCalledOff(i) ? Standing.CalledOff
        : IsAlleged(i) ? Standing.Alleged
        : CanBeGoverned && reading.HasVerbFirst && _trigger.First - i <= Near && reading.Is(i, WordClass.Broken) ? Standing.Broken
        : IsUrge(reading, i) || (CanBeGoverned && (reading.Is(i, WordClass.Wanted) || IsTalkedOf(i))) ? Standing.Wanted
        : IsNegation(i) || (reading.Is(i, WordClass.Light) && IsNegation(i - 1)) ? Standing.Denied
        : reading.HasVerbFirst
        && reading.Is(i, WordClass.Light)
        && reading.Is(i - 1, WordClass.Conditional)
        && reading.Folded(i) is ['ي' or 'ت', ..]
        && reading.Folded(i) is not ['ت', 'ل', 'ق', ..]
            ? Standing.Possible
        : reading.Is(i, WordClass.Light) && (reading.Folded(i) is ['س', ..] || reading.Is(i - 1, WordClass.Future)) ? Standing.Expected
        : !reading.HasVerbFirst && reading.Is(i, WordClass.Carrier) ? OfCarrier(i)
        : Standing.Told;

    /// <summary>"إلغاء اللقاء", "إلغاء المظاهرات"; "تراجع" falls where nobody backs out "of".</summary>
    private bool IsCalledOff(int word) =>
        reading.Is(word, WordClass.CalledOff)
        && (CanBeGoverned || _trigger.Term.Id == "protest")
        && (
            reading.Folded(word) is not ("تراجع" or "تراجعت")
            || reading.Next(word + 1, _trigger.First, Marks.Of(WordClass.Agent)) < _trigger.First
        );

    /// <summary>"اتفق الوزيران على عقد لقاء".</summary>
    private bool IsAgreedOn
    {
        get
        {
            var on = _trigger.First - (reading.Is(_trigger.First - 1, WordClass.Carrier) ? 2 : 1);
            for (
                var i = on - 1;
                reading.HasVerbFirst
                    && reading.Is(on, WordClass.Complement)
                    && _trigger.Term.Id is "meeting" or "visit" or "phone-call"
                    && i >= Math.Max(sentence.First, on - 2 * Window)
                    && !EndsClause(i);
                i--
            )
            {
                if (reading.At(i, TermKind.Trigger) is { Term: { Id: "agreement", Shape: not "noun" } })
                {
                    return !reading.Is(i - 1, WordClass.Negation);
                }
            }

            return false;
        }
    }

    /// <summary>"بحث الوزيران توقيع اتفاقية".</summary>
    private bool IsTalkedOf(int verb) =>
        reading.HasVerbFirst
        && _trigger.Term.Id == "agreement"
        && reading.At(verb, TermKind.Trigger) is { Term: { Id: "meeting", Shape: not "noun", Needs.IsDefaultOrEmpty: false } };

    /// <summary>"زعمت الصحيفة أن الرئيس أجرى اتصالا".</summary>
    private bool IsBehindAllegation(int verb)
    {
        var isClause = false;
        for (var i = verb - 1; reading.HasVerbFirst && i >= Math.Max(sentence.First, verb - Window) && !EndsClause(i); i--)
        {
            isClause |= reading.Is(i, WordClass.That);
            if (isClause && IsAlleged(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"are to hold talks", "agreed to hold talks", "may hold talks".</summary>
    private Standing OfCarrier(int verb) =>
        Modals.IsModal(reading, verb - 1) ? (Modals.IsWould(verb - 1) ? Standing.Expected : Standing.Possible)
        : reading.Is(verb - 1, WordClass.Future)
        || (reading.Is(verb - 1, WordClass.To) && (reading.Is(verb - 2, WordClass.Future) || Agrees(verb - 2)))
            ? Standing.Expected
        : Standing.Told;

    private bool Agrees(int token) =>
        reading.At(token, TermKind.Trigger) is { Term: { Id: "agreement", Shape: not "noun" } }
        && !reading.Is(token - 1, WordClass.Negation, WordClass.To)
        && !reading.Is(token - 2, WordClass.Negation);

    /// <summary>"هاتفيا" and "by phone" say how, not what; and one who rejects or condemns an attack does not call it off.</summary>
    private bool CanBeGoverned =>
        Completeness.IsMutual(_trigger.Term)
        && !Completeness.IsHow(_trigger.Term)
        && !reading.Is(_trigger.First, WordClass.Preposition, WordClass.Adverb);

    /// <summary>"accused Somalia of shelling", "زعمت أن", "reportedly".</summary>
    private bool IsAlleged(int token) =>
        reading.Is(token, WordClass.Alleged)
        || (reading.At(token, TermKind.Trigger) is { Term: { Id: "accusation" } term } && !term.Takes("مع"));

    /// <summary>What stands before is of another clause.</summary>
    private bool EndsClause(int token) =>
        IsSign(token) || reading.Is(token, WordClass.Relative, WordClass.Subordinator, WordClass.Conjunction, WordClass.After);

    /// <summary>
    /// The apostrophe of "d'avoir" parts nothing, nor do the marks of "صحيفة «النهار»", nor the one in "طالب بـ"قمة عاجلة"".
    /// </summary>
    private bool IsSign(int token) =>
        !reading.Tokens.IsWord(token)
        && !reading.IsSign(token, '\'')
        && !(
            reading.HasVerbFirst
            && (Speech.IsOfQuotedName(reading, token) || (token == _trigger.First - 1 && Content.Opens(reading, token)))
        );

    public static bool IsUrge(Reading reading, int token) => reading.At(token, TermKind.Cue) is { Term.Id: "urge" };

    private bool IsNegation(int token) =>
        reading.Is(token, WordClass.Negation)
        && (!reading.HasVerbFirst || reading.Folded(token + 1) is ['ي', ..] or ['ت', ..] || token + 1 == _trigger.First);

    /// <summary>"للتوصل", "في التوصل", "أهمية توقيع": what somebody only aims at; "بعد التوصل", "عن توقيع" are so.</summary>
    private bool IsAim =>
        reading.HasVerbFirst
        && Completeness.IsMutual(_trigger.Term)
        && (
            IsFor(reading, _trigger)
            || reading.Is(_trigger.First - (reading.Is(_trigger.First - 1, WordClass.Carrier) ? 2 : 1), WordClass.Object)
            || (
                _trigger.Term.Id == "agreement"
                && reading.Is(_trigger.First - 1, WordClass.Preposition)
                && !reading.Is(_trigger.First - 1, WordClass.After)
                && !reading.Is(_trigger.First - 1, WordClass.Agent)
                && !IsSince(_trigger.First - 1)
                && !IsAchieved(_trigger.First - 1)
            )
        );

    /// <summary>"لتوقيع", and "للقاء", which the lexicon has whole.</summary>
    public static bool IsFor(Reading reading, in Hit noun) =>
        noun.IsPrefixed ? noun.Particles[^1] == 'ل' : reading.Folded(noun.First) is ['ل', 'ل', ..];

    /// <summary>"نجحت قطر في إبرام", "دور الوسطاء في التوصل".</summary>
    private bool IsAchieved(int preposition)
    {
        for (
            var i = preposition - 1;
            reading.Is(preposition, WordClass.In) && i >= Math.Max(sentence.First, preposition - MostOfTime) && !IsSign(i);
            i--
        )
        {
            if (reading.Is(i, WordClass.Achieved))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"بعد أيام قليلة من توقيع", "بعد عام على توقيع".</summary>
    private bool IsSince(int preposition)
    {
        for (
            var i = preposition - 1;
            (reading.Is(preposition, WordClass.From, WordClass.Complement))
                && i >= Math.Max(sentence.First, preposition - MostOfTime)
                && !IsSign(i);
            i--
        )
        {
            if (reading.Is(i, WordClass.After))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind such a word a noun is governed by it, and by nothing before: "طلب … في اتصال", "held".</summary>
    private bool Frees(int token) =>
        IsSign(token)
        || reading.Is(token, WordClass.That)
        || (reading.Is(token, WordClass.Preposition) && !Links(token))
        || (
            reading.Is(token, WordClass.Light)
            && !IsReceiving(token)
            && !(reading.Is(token, WordClass.Carrier) && (token == _trigger.First - 1 || !reading.HasVerbFirst))
        )
        || (
            reading.HasVerbFirst
                ? (reading.IsJoined(token) && reading.Has(token, TermKind.Cue)) || IsExcepted(token)
                : reading.Is(token, WordClass.Conjunction)
        );

    /// <summary>"لم يمض شهر إلا والاتفاقية موقعة".</summary>
    private bool IsExcepted(int opener) => reading.Is(opener, WordClass.Opener) && reading.IsJoined(opener + 1);

    /// <summary>"رفض الرئيس تلقي اتصال": a noun, where the text writes the verb "تلقى".</summary>
    private bool IsReceiving(int token) => reading.Folded(token) is "تلقي" && reading.IsWrittenWithYa(token);

    /// <summary>
    /// "دعا إلى اجتماع", "الرغبة في عقد اجتماع", "تراجع عن لقاء", "the prospect of talks": what is wanted goes on behind the preposition.
    /// </summary>
    private bool Links(int preposition) =>
        reading.HasVerbFirst
            ? reading.Is(preposition, WordClass.Toward, WordClass.Agent)
                || reading.Is(preposition + 1, WordClass.Carrier)
                || reading.Is(preposition - 1, WordClass.Alleged)
            : reading.Is(preposition, WordClass.Linking, WordClass.To);
}
