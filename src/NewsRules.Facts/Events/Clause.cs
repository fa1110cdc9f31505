using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Where the clause of a trigger begins and ends.</summary>
internal readonly struct Clause(Reading reading, Sentence sentence)
{
    private const int Insertion = 16;
    private const int MostTitles = 8;
    private const int Venue = 6;
    private const int MostOfRelative = 5;

    /// <summary>A clause begins behind "that" or a semicolon.</summary>
    public int Start(int token)
    {
        var start = token;
        while (
            start > sentence.First
            && !reading.Is(start - 1, WordClass.That)
            && !reading.IsSign(start - 1, '؛')
            && !reading.IsSign(start - 1, ';')
        )
        {
            start--;
        }

        return start;
    }

    /// <summary>It ends before the next one, a relative, a reporting word, what it is about or another of the same: "ولقاء مع".</summary>
    public int End(in Hit trigger, int from = 0)
    {
        var token = Math.Max(from, trigger.End);
        while (
            token < sentence.End
            && !(reading.Is(token, WordClass.That) && !Speech.IsSpelled(reading, token))
            && !(
                reading.Is(token, WordClass.About)
                && !IsDay(token)
                && !trigger.Term.Takes(reading.Folded(token))
                && !IsSigned(token, trigger)
            )
            && !IsRelative(token)
            && !IsReport(token)
            && !reading.IsSign(token, ';')
            && !IsAnother(token, trigger)
            && !IsNextDeed(token, trigger)
        )
        {
            token++;
        }

        return token;
    }

    /// <summary>"on Monday".</summary>
    private bool IsDay(int on) => !reading.HasVerbFirst && reading.Is(on, WordClass.About) && reading.Is(on + 1, WordClass.Time);

    /// <summary>"وقعت مصر على اتفاقية مع الأردن", "وافقت على هدنة": "على" brings what is signed.</summary>
    private bool IsSigned(int token, in Hit trigger)
    {
        foreach (var phrase in trigger.Term.Id == "agreement" && reading.Is(token, WordClass.Complement) ? trigger.Term.Needs : [])
        {
            if (reading.Reads(token + 1, phrase) || reading.Reads(token, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "met on Monday in Tunis …": when and where may stand before with whom, and the rest of a name: "الملك عبدالله الثاني بن الحسين ملك
    /// الأردن".
    /// </summary>
    public int BehindRest(int at)
    {
        while (
            reading.Is(at, WordClass.Time)
            || IsDay(at)
            || IsThereafter(reading, at)
            || (reading.HasVerbFirst && (reading.Is(at, WordClass.Title) || NameParticles.IsOfFather(reading.Folded(at))))
        )
        {
            at += IsThereafter(reading, at) || NameParticles.IsOfFather(reading.Folded(at)) ? 2 : 1;
        }

        return at;
    }

    /// <summary>"التقى بعد ذلك الرئيس": a time, and what stands behind it is governed by nothing.</summary>
    public static bool IsThereafter(Reading reading, int token) =>
        reading.HasVerbFirst && reading.Is(token, WordClass.After) && reading.Folded(token + 1) is "ذلك";

    /// <summary>
    /// "استقبل الأمير، اليوم، بمكتبه في الدوحة، معالي الوزير": behind what is set between commas, and the titles that follow.
    /// </summary>
    public int BehindInsertion(int at)
    {
        var most = at + Insertion;
        while (at < most && Content.IsComma(reading, at) && !reading.IsJoined(at + 1))
        {
            at++;
            var end = at;
            while (IsSetApart(at) && end < Math.Min(sentence.End, most) && !Content.IsComma(reading, end))
            {
                end++;
            }

            at = Content.IsComma(reading, end) ? end : at;
        }

        return BehindTitles(at);
    }

    /// <summary>
    /// "استقبل الرئيس بقصر الاتحادية وزير الخارجية": behind the words for a place, which end with the article or its name.
    /// </summary>
    /// <param name="isSetApart">True behind a comma, where the place may be called by any name: "، بقصر كوبي".</param>
    public bool IsBehindVenue(int at, int first, bool isSetApart = false)
    {
        if (
            first - at is < 2 or > Venue
            || !(reading.Is(at, WordClass.In) || reading.Folded(at) is ['ب', _, _, ..])
            || !(
                reading.Has(first - 1, TermKind.City, TermKind.Capital)
                || reading.Folded(first - 1) is ['ا', 'ل', ..] or ['ب', 'ا', 'ل', ..]
                || (isSetApart && reading.IsUnknown(first - 1))
            )
        )
        {
            return false;
        }

        for (var i = at; i < first; i++)
        {
            if (
                !reading.Tokens.IsWord(i)
                || Cues.At(reading, i, sentence) is not null
                || reading.Is(i, WordClass.That, WordClass.With, WordClass.Relative)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"معالي السيد", unless somebody's phrase begins with them: "السفير التركي".</summary>
    private int BehindTitles(int at)
    {
        for (
            var most = at + MostTitles;
            at < most && reading.At(at, TermKind.Courtesy) is { Particles: "" } title && !reading.Has(at, TermKind.Office);

        )
        {
            at = title.End;
        }

        return at;
    }

    private bool IsSetApart(int token) =>
        reading.Is(token, WordClass.Time, WordClass.Preposition, WordClass.After) || reading.Folded(token) is ['ب', _, _, ..];

    /// <summary>A capital or a province is attacked as a place, where the verb takes one, and no state demonstrates.</summary>
    public bool IsPlace(in Hit trigger, Figure figure) =>
        trigger.Term.Id switch
        {
            "protest" => figure.IsCountry,
            "attack" => figure.First > trigger.First
                && (
                    figure.IsCountry
                        ? (trigger.Term.TakesObject || trigger.Term.Shape == "noun") && reading.Has(figure.First, TermKind.Capital)
                        : !figure.HasName && reading.Has(figure.End - 1, TermKind.City)
                ),
            _ => false,
        };

    /// <summary>"نفت إيران أن تكون هددت إسرائيل": the clause has the subject of the one before.</summary>
    public bool IsWithoutSubject(int first, int verb) => first > sentence.First && reading.Is(first, WordClass.Copula) && verb - first <= 4;

    /// <summary>True when nothing but a time, a negation or "will" stands between.</summary>
    public bool IsAdjacent(int from, int verb)
    {
        while (from < verb && (reading.Is(from, WordClass.Negation, WordClass.Future, WordClass.Skip, WordClass.Time) || IsClosing(from)))
        {
            from++;
        }

        return from == verb;
    }

    /// <summary>True when a clause can begin with a verb here: at a sign, or behind words that open one.</summary>
    public bool Opens(int verb)
    {
        var before = verb - 1;
        return before < sentence.First
            || (!reading.Tokens.IsWord(before) && !IsClosing(before))
            || reading.Is(before, WordClass.Time, WordClass.Skip, WordClass.Negation, WordClass.Future)
            || (reading.HasVerbFirst && reading.Folded(before) is "ذلك")
            || reading.Has(before, TermKind.Capital, TermKind.City)
            || EndsOpener(verb);
    }

    /// <summary>True when somebody stands next, at most so many words in construct before: "طيران التحالف", not "أنصاره الشرطة".</summary>
    /// <param name="orFeminine">True where a feminine noun may be in construct: "مدفعية التحالف", and "ثلاثة دبلوماسيين" is no
    /// such.</param>
    public bool IsNext(int at, Figure figure, int most, bool orFeminine = false)
    {
        at = reading.HasVerbFirst ? BehindTitles(at) : at;
        if (figure.First > at + most)
        {
            return false;
        }

        for (var i = at; i < figure.First; i++)
        {
            var word = reading.Folded(i);
            if (
                reading.Is(i, WordClass.Preposition)
                || (
                    reading.HasVerbFirst
                    && (
                        !reading.Tokens.IsWord(i)
                        || word is ['ا', 'ل', ..] or [.., 'ه', 'م']
                        || (orFeminine ? reading.HasPronoun(i) : word is [.., 'ه'] or [.., 'ه', 'ا'])
                    )
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"أجرى الرئيس … لقاء", "الرئيس سيبدأ زيارة", "يقوم بزيارة"; a noun with its possessive is as good: "زيارته".</summary>
    public bool HasLightVerb(int figure, in Hit noun)
    {
        if (IsPossessive(noun))
        {
            return true;
        }

        for (var i = Math.Max(sentence.First, figure - 2); i < noun.First; i++)
        {
            if (reading.Is(i, WordClass.Light))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"زيارته", "لقائها".</summary>
    public bool IsPossessive(in Hit noun) => reading.HasPronoun(noun.End - 1);

    /// <summary>"التحالف الذي تقوده الولايات المتحدة": a verb with a pronoun takes who stands behind it into the relative clause.</summary>
    public bool IsOfRelative(int verb) =>
        reading.HasVerbFirst
        && reading.Folded(verb) is ['ت' or 'ي', _, _, .., 'ه'] or ['ت' or 'ي', _, _, .., 'ه', 'ا']
        && reading.Text[reading.Tokens.SpanOf(verb).End - 1] != 'ة';

    /// <summary>"الاتفاق الذي وقعته تركيا", "الاتفاق الذي وقع أمس بين": what is done stands before the relative.</summary>
    public bool HasAntecedent(in Hit verb) =>
        reading.HasVerbFirst
        && reading.Is(verb.First - 1, WordClass.Relative)
        && verb.Term.Shape != "noun"
        && (reading.Is(BehindRest(verb.End), WordClass.Between) || IsWithPronoun(verb));

    /// <summary>"هجوم شنته القوات": what was done stands right before, and no relative.</summary>
    public bool IsBehindItsObject(in Hit verb) =>
        reading.HasVerbFirst
        && verb.Term is { Id: "attack", Shape: not "noun", Needs.IsDefaultOrEmpty: false }
        && IsWithPronoun(verb)
        && (
            verb.Term.Needs.Contains(reading.Folded(verb.First - 1).ToString())
            || verb.Term.Needs.Contains(reading.Folded(verb.First - 2).ToString())
        );

    /// <summary>"استقبله", "وقعتها".</summary>
    public bool IsWithPronoun(in Hit verb) =>
        reading.Folded(verb.First) is [.., 'ه'] or [.., 'ه', 'ا'] && reading.Text[reading.Tokens.SpanOf(verb.End - 1).End - 1] != 'ة';

    /// <summary>
    /// Another verb or reporting word between the subject and the trigger has taken the subject; its own relative has not, nor has what it
    /// says by phone: "الوزيران شددا خلال اتصال هاتفي".
    /// </summary>
    public bool IsInterrupted(int from, in Hit trigger, int most)
    {
        var to = trigger.First;
        var own = reading.IsSign(from, '،') || reading.IsSign(from, ',') ? from + 1 : from;
        var isOfRelative = !reading.HasVerbFirst && trigger.Term.Shape != "noun" && reading.Is(own, WordClass.Relative); // "NAME, who is due to meet".
        for (var i = from; i < to; i++)
        {
            if (
                (reading.Is(i, WordClass.Relative) && !(i == own && (isOfRelative || reading.Is(i + 1, WordClass.Light))))
                || (IsReport(i) && !Certainty.IsOfDenial(reading, i) && !(i == own && trigger.Term.Id == "phone-call"))
                || IsJoined(i)
            )
            {
                return true;
            }
        }

        return isOfRelative ? to - own > Math.Max(most, MostOfRelative) : to - from > most;
    }

    private bool IsClosing(int token) =>
        Content.Closes(reading, token)
        && (reading.SignAt(token) is not '"' || (token > 0 && reading.Tokens.SpanOf(token).Start == reading.Tokens.SpanOf(token - 1).End));

    private bool EndsOpener(int end)
    {
        for (var i = end - 1; i >= Math.Max(sentence.First, end - 3); i--)
        {
            if (reading.EndOf(i, WordClass.Opener) == end)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAnother(int token, in Hit trigger) =>
        reading.HasVerbFirst
        && reading.At(token, TermKind.Trigger) is { IsJoined: true, Term: { Shape: "noun", TakesPair: false, Id: var told } }
        && told == trigger.Term.Id;

    // "زار الوزير بنغازي والتقى حفتر", "للقاء حفتر".
    private bool IsNextDeed(int token, in Hit trigger) =>
        trigger.Term.Id == "visit"
        && reading.HasVerbFirst
        && reading.At(token, TermKind.Trigger)
            is { IsJoined: true, Term.Shape: not "noun" }
                or { Term: { Id: "meeting", TakesObject: true } };

    // "the call that he held with …" goes on with the call.
    private bool IsRelative(int token) => reading.Is(token, WordClass.Relative) && !reading.Is(token + 1, WordClass.Light);

    // "بين" reports only as a verb; as a preposition it says between whom.
    private bool IsReport(int token) =>
        !Certainty.IsPlan(reading, token)
        && reading.At(token, TermKind.Cue) is { IsPrefixed: false }
        && reading.At(token, TermKind.Trigger) is null
        && !reading.Is(token, WordClass.Between)
        && (
            !reading.HasVerbFirst
                ? !reading.Is(token - 1, WordClass.Article, WordClass.Genitive)
                : Cues.At(reading, token, sentence) is not null
        );

    // "… and held talks": the verb goes on with the subject of the one before, which need not stand nearest.
    private bool IsJoined(int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.IsJoined && (hit.Term.Is(WordClass.Light) || hit.Term.Is(WordClass.Verb)))
            {
                return true;
            }
        }

        return false;
    }
}
