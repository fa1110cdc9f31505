using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Statements;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>What ties somebody to the words before.</summary>
/// <param name="Token">The word before; −1 at the begin of a sentence.</param>
/// <param name="Particle">The preposition attached to the first word: ب, ل; none is '\0'.</param>
/// <param name="IsDirect">No preposition: subject or object.</param>
internal readonly record struct Link(int Token, char Particle, bool IsDirect, bool IsBetween, bool IsEach)
{
    /// <summary>The preposition, as a line of the lexicon names it under <c>whom</c>.</summary>
    public ReadOnlySpan<char> Word(Reading reading) => Particle == '\0' ? reading.Folded(Token) : Particle switch { 'ب' => "ب", 'ل' => "ل", _ => "ك" };
}

/// <summary>Where the clause of a trigger begins and ends, and what ties those named in it.</summary>
internal sealed class Clause(Reading reading, Sentence sentence)
{
    private const int LongestName = 6;

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

    public Link LinkOf(Figure figure)
    {
        var before = BeforeTitles(figure.First - 1);

        if (ParticleOf(figure) is var particle and not '\0')
        {
            return new Link(before, particle, false, false, false);
        }

        if (figure.IsCountry && reading.HasVerbFirst && reading.Tokens.IsWord(Math.Max(0, before)) && !reading.Is(before, WordClass.Preposition) && reading.Is(before - 1, WordClass.With))
        {
            before--; // "مع أمير قطر": whoever it is stands for the country.
        }

        var isEach = before > 0 && (reading.Is(before, WordClass.Each) || reading.Is(before - 1, WordClass.Each));
        var isBetween = reading.Is(before, WordClass.Between);
        var isTied = reading.Is(before, WordClass.Preposition) || reading.Is(before, WordClass.With) || (reading.Is(before, WordClass.About) && !IsVerb(before));
        return before < sentence.First ? new Link(-1, '\0', true, false, false) : new Link(before, '\0', !isEach && !isBetween && !isTied, isBetween, isEach);
    }

    /// <summary>"met on Monday in Tunis …": when and where may stand before with whom.</summary>
    public int BehindTime(int at)
    {
        while (reading.Is(at, WordClass.Time))
        {
            at++;
        }

        return at;
    }

    /// <summary>A capital is attacked as a town, and no state demonstrates.</summary>
    public bool IsPlace(in Hit trigger, Figure figure) => figure.IsCountry && (trigger.Term.Id == "protest" || (trigger.Term.Id == "attack" && figure.First > trigger.First && reading.Has(figure.First, TermKind.Capital)));

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
            if (!reading.HasVerbFirst ? reading.Is(i, WordClass.Preposition) : !reading.Tokens.IsWord(i) || word is ['ا', 'ل', ..] or [.., 'ه'] or [.., 'ه', 'ا'] or [.., 'ه', 'م'])
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

    private bool IsClosing(int token) => reading.Folded(token) is "»" or "\"" or "”";

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

    private bool IsVerb(int token) => reading.At(token, TermKind.Trigger) is { Term.Shape: not "noun" };

    /// <summary>Before "the", and before "جلالة" or "الشيخ محمد الصباح" in front of an office.</summary>
    private int BeforeTitles(int before)
    {
        while (before > sentence.First && (reading.Is(before, WordClass.Determiner) || (reading.HasVerbFirst && reading.Has(before, TermKind.Courtesy))))
        {
            before--;
        }

        var first = before;
        while (reading.HasVerbFirst && first > sentence.First && before - first < LongestName && reading.IsUnknown(first) && reading.Tokens.IsWord(first))
        {
            first--;
        }

        return first < before && reading.Has(first, TermKind.Courtesy) ? BeforeTitles(first) : before;
    }

    private char ParticleOf(Figure figure)
    {
        foreach (ref readonly var hit in reading.At(figure.First))
        {
            if (hit.IsPrefixed && hit.Start == figure.Start)
            {
                return hit.Particles[^1];
            }
        }

        return '\0';
    }

    // "the call that he held with …" goes on with the call.
    private bool IsRelative(int token) => reading.Is(token, WordClass.Relative) && !reading.Is(token + 1, WordClass.Light);

    // "بين" reports only as a verb; as a preposition it says between whom.
    private bool IsReport(int token) => reading.At(token, TermKind.Cue) is { IsPrefixed: false } cue && reading.At(token, TermKind.Trigger) is null && !reading.Is(token, WordClass.Between) && (!reading.HasVerbFirst || Cues.IsCue(reading, cue, sentence));

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
