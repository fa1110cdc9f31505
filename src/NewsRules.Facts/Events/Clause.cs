using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Where the clause of a trigger begins and ends.</summary>
internal readonly struct Clause(Reading reading, Sentence sentence)
{
    /// <summary>A clause begins behind "that" or a semicolon.</summary>
    public int Start(int token)
    {
        var start = token;
        while (start > sentence.First && !reading.Is(start - 1, WordClass.That) && !reading.IsSign(start - 1, "؛") && !reading.IsSign(start - 1, ";"))
        {
            start--;
        }

        return start;
    }

    /// <summary>It ends before the next one, a relative, a reporting word or what it is about.</summary>
    public int End(in Hit trigger)
    {
        var token = trigger.End;
        while (token < sentence.End && !reading.Is(token, WordClass.That) && !(reading.Is(token, WordClass.About) && !trigger.Term.Takes(reading.Folded(token))) && !IsRelative(token) && !IsReport(token) && !reading.IsSign(token, ";"))
        {
            token++;
        }

        return token;
    }

    /// <summary>"met on Monday in Tunis …": when and where may stand before with whom, and the rest of a name: "الملك عبدالله الثاني بن الحسين ملك الأردن".</summary>
    public int BehindRest(int at)
    {
        while (reading.Is(at, WordClass.Time) || (reading.HasVerbFirst && (reading.Is(at, WordClass.Title) || NameParticles.IsOfFather(reading.Folded(at)))))
        {
            at += NameParticles.IsOfFather(reading.Folded(at)) ? 2 : 1;
        }

        return at;
    }

    /// <summary>A capital or a province is attacked as a place, and no state demonstrates.</summary>
    public bool IsPlace(in Hit trigger, Figure figure) => trigger.Term.Id switch
    {
        "protest" => figure.IsCountry,
        "attack" => figure.First > trigger.First && (figure.IsCountry ? reading.Has(figure.First, TermKind.Capital) : !figure.HasName && reading.Has(figure.End - 1, TermKind.City)),
        _ => false,
    };

    /// <summary>"نفت إيران أن تكون هددت إسرائيل": the clause has the subject of the one before.</summary>
    public bool IsWithoutSubject(int first, int verb) => first > sentence.First && reading.Is(first, WordClass.Copula) && verb - first <= 4;

    /// <summary>True when nothing but a time, a negation or "will" stands between.</summary>
    public bool IsAdjacent(int from, int verb)
    {
        while (from < verb && (reading.Is(from, WordClass.Negation) || reading.Is(from, WordClass.Future) || reading.Is(from, WordClass.Skip) || reading.Is(from, WordClass.Time) || IsClosing(from)))
        {
            from++;
        }

        return from == verb;
    }

    /// <summary>True when a clause can begin with a verb here: at a sign, or behind words that open one.</summary>
    public bool Opens(int verb)
    {
        var before = verb - 1;
        return before < sentence.First || (!reading.Tokens.IsWord(before) && !IsClosing(before)) || reading.Is(before, WordClass.Time) || reading.Is(before, WordClass.Skip) || reading.Is(before, WordClass.Negation) || reading.Is(before, WordClass.Future)
            || reading.Has(before, TermKind.Capital) || reading.Has(before, TermKind.City) || EndsOpener(verb);
    }

    /// <summary>True when somebody stands next, at most so many words in construct before: "طيران التحالف", not "أنصاره الشرطة".</summary>
    public bool IsNext(int at, Figure figure, int most)
    {
        if (figure.First > at + most)
        {
            return false;
        }

        for (var i = at; i < figure.First; i++)
        {
            var word = reading.Folded(i);
            if (reading.Is(i, WordClass.Preposition) || (reading.HasVerbFirst && (!reading.Tokens.IsWord(i) || word is ['ا', 'ل', ..] or [.., 'ه'] or [.., 'ه', 'ا'] or [.., 'ه', 'م'])))
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
    public bool IsPossessive(in Hit noun) => reading.Folded(noun.End - 1) is [.., 'ه'] or [.., 'ه', 'ا'] && reading.Text[reading.Tokens.SpanOf(noun.End - 1).End - 1] != 'ة';

    /// <summary>"التحالف الذي تقوده الولايات المتحدة": a verb with a pronoun takes who stands behind it into the relative clause.</summary>
    public bool IsOfRelative(int verb) => reading.HasVerbFirst && reading.Folded(verb) is ['ت' or 'ي', _, _, .., 'ه'] or ['ت' or 'ي', _, _, .., 'ه', 'ا'] && reading.Text[reading.Tokens.SpanOf(verb).End - 1] != 'ة';

    /// <summary>Another verb or reporting word between the subject and the trigger has taken the subject; its own relative has not.</summary>
    public bool IsInterrupted(int from, in Hit trigger, int most)
    {
        var to = trigger.First;
        var own = reading.IsSign(from, "،") || reading.IsSign(from, ",") ? from + 1 : from;
        for (var i = from; i < to; i++)
        {
            if ((reading.Is(i, WordClass.Relative) && !(i == own && reading.Is(i + 1, WordClass.Light))) || (IsReport(i) && reading.At(i, TermKind.Cue) is not { Term.Id: "deny" }) || IsJoined(i))
            {
                return true;
            }
        }

        return to - from > most;
    }

    private bool IsClosing(int token) => Content.Closes(reading, token) && (reading.Folded(token) is not "\"" || (token > 0 && reading.Tokens.SpanOf(token).Start == reading.Tokens.SpanOf(token - 1).End));

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

    // "the call that he held with …" goes on with the call.
    private bool IsRelative(int token) => reading.Is(token, WordClass.Relative) && !reading.Is(token + 1, WordClass.Light);

    // "بين" reports only as a verb; as a preposition it says between whom.
    private bool IsReport(int token) => !Certainty.IsPlan(reading, token) && reading.At(token, TermKind.Cue) is { IsPrefixed: false } && reading.At(token, TermKind.Trigger) is null && !reading.Is(token, WordClass.Between) && (!reading.HasVerbFirst || Cues.At(reading, token, sentence) is not null);

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
