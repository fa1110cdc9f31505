using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where what was said begins: "that", a colon, a quotation.</summary>
internal static class Speech
{
    private const int Window = 20;
    private const int MostOfNoun = 3;
    private const int MostOfName = 5;

    /// <summary>"يجب أن", "بعد أن": what a modal verb or a preposition governs is not what was said.</summary>
    public static bool Begins(Reading reading, int token) =>
        (reading.Is(token, WordClass.That) && !reading.Is(token - 1, WordClass.Auxiliary) && !IsSpelled(reading, token))
        || reading.IsSign(token, ':')
        || (Content.Opens(reading, token) && !IsOfQuotedName(reading, token) && reading.Folded(token - 1) is not ("ل" or "لل"));

    /// <summary>
    /// "إنه التقى نظيره", "إنها كانت قد طالبت ليبيا", "إنها «ترفض المقترح»": the subject of a verb is the pronoun of "that", and who stands
    /// behind it is its object.
    /// </summary>
    public static bool HoldsSubject(Reading reading, in Hit verb)
    {
        var that = ImpliedSpeaker.RelativeBefore(
            reading,
            Content.Opens(reading, verb.First - 1) ? verb with { First = verb.First - 1 } : verb
        );
        return HasPronoun(reading, that) && (Agreement.IsFeminine(reading, verb) ?? IsHers(reading, that)) == IsHers(reading, that);
    }

    /// <summary>"إنه", "أنها": a "that" with a pronoun.</summary>
    public static bool HasPronoun(Reading reading, int token) =>
        reading.Is(token, WordClass.That) && reading.Folded(token) is [.., 'ن', 'ه'] or [.., 'ن', 'ه', 'ا'];

    /// <summary>"إنهما ستفرضان": a verb of two behind a "that" with their pronoun.</summary>
    public static bool HoldsTwo(Reading reading, in Hit verb) =>
        Agreement.IsDual(verb) && reading.Is(verb.First - 1, WordClass.That) && reading.Folded(verb.First - 1) is [.., 'ن', 'ه', 'م', 'ا'];

    /// <summary>True for "أنها", false for "أنه".</summary>
    public static bool IsHers(Reading reading, int pronoun) => reading.Folded(pronoun) is [.., 'ا'];

    /// <summary>"سي إن إن": letters; "في آن واحد"; "كان" where it is not "كأن", nor opens a question, "عما إذا كان".</summary>
    public static bool IsSpelled(Reading reading, int token) =>
        reading.Text[reading.Tokens.SpanOf(token).Start] == 'آ'
        || (
            reading.Is(token, WordClass.Copula)
            && reading.Text[reading.Tokens.SpanOf(token).Start + 1] == 'ا'
            && !reading.Is(token - 1, WordClass.Condition)
        )
        || reading.Folded(token) is "ان"
            && (reading.Folded(token - 1) is "سي" || (reading.Folded(token - 1) is "ان" && reading.Folded(token - 2) is "سي"));

    /// <summary>A mark that opens or closes the name of a body: many writers use one for both.</summary>
    public static bool IsOfQuotedName(Reading reading, int token)
    {
        var first = token - 2;
        while (first > token - MostOfName && EndOfQuotedName(reading, first) != token + 1)
        {
            first--;
        }

        return first > token - MostOfName || EndOfQuotedName(reading, token) > 0;
    }

    /// <summary>"موقع «النهار»", "منصة التواصل \"إكس\"": where a name ends that a mark opens, behind it; 0 for a quotation.</summary>
    public static int EndOfQuotedName(Reading reading, int token)
    {
        if (!Content.Opens(reading, token))
        {
            return 0;
        }

        var noun = token - 1;
        while (noun > token - MostOfNoun && reading.Folded(noun) is ['ا', 'ل', ..] && !reading.IsNoun(noun, WordClass.Titled))
        {
            noun--;
        }

        return
            (reading.IsNoun(noun, WordClass.Titled) || IsToldTo(reading, token - 1))
            && Content.Closing(reading, token + 2, token + MostOfName) is >= 0 and var close
            ? close + 1
            : 0;
    }

    /// <summary>
    /// True where only a time, a place or an apposition stands between a speaker's end and what was said: "عبر" there is no verb.
    /// </summary>
    public static bool Follows(Reading reading, int from, int limit)
    {
        var window = reading.Is(from, WordClass.Relative) && reading.IsJoined(from) ? 2 * Window : Window; // "سالم حداد والذي …".
        var isBehindVerb = false;
        for (var i = from; i < Math.Min(limit, from + window); i++)
        {
            if (Begins(reading, i) && !(isBehindVerb && Content.Opens(reading, i) && reading.Tokens.IsWord(i - 1)))
            {
                return true;
            }

            if (i > from && IsOfRelative(reading, i))
            {
                isBehindVerb = true;
                continue;
            }

            if (
                (i == from && !OpensAside(reading, i))
                || (
                    reading.At(i, TermKind.Cue) is { IsPrefixed: false, Term.Shape: not ("noun" or "via") }
                    && !reading.Is(i, WordClass.Linking)
                    && !reading.Is(i - 1, WordClass.In)
                    && !IsOfMedium(reading, i)
                )
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"الذي يتابع الملف": a verb that tells who somebody is, and nothing that he says.</summary>
    public static bool IsOfRelative(Reading reading, int verb) =>
        reading.Is(verb - 1, WordClass.Relative) && reading.Has(verb, TermKind.Cue) && !Begins(reading, verb + 1);

    /// <summary>"في بيان أصدره أمس": the verb that tells of a statement whose it is.</summary>
    private static bool IsOfMedium(Reading reading, int verb) =>
        reading.Folded(verb) is [_, _, _, .., 'ه'] && reading.EndOf(verb - 2, WordClass.Medium) >= verb && !reading.IsJoined(verb);

    /// <summary>The same, where no quotation but "that" opens it.</summary>
    public static bool FollowsWithThat(Reading reading, int from, int limit)
    {
        var at = from;
        while (at < limit && !Begins(reading, at))
        {
            at++;
        }

        return at < limit && reading.Is(at, WordClass.That) && Follows(reading, from, limit);
    }

    /// <summary>
    /// A sign that opens or closes a quotation; some writers close with the sign that opens, or open with the one that closes.
    /// </summary>
    public static bool Quotes(Reading reading, int token) => Content.Opens(reading, token) || Content.Closes(reading, token);

    /// <summary>Such a sign, or a stroke as agencies set names apart, "/دار/": on one side a word, on the other none.</summary>
    public static bool SetsApart(Reading reading, int token) =>
        Quotes(reading, token)
        || (reading.IsSign(token, '/') && IsBeside(reading, token, token - 1) != IsBeside(reading, token + 1, token + 1));

    /// <summary>True for a word with no space before the token that follows it, or its own.</summary>
    private static bool IsBeside(Reading reading, int token, int word) =>
        token > 0 && reading.Tokens.IsWord(word) && reading.Tokens.SpanOf(token - 1).End == reading.Tokens.SpanOf(token).Start;

    /// <summary>"في تصريح إلى «النهار»".</summary>
    private static bool IsToldTo(Reading reading, int preposition) =>
        reading.Is(preposition, WordClass.Preposition)
        && (reading.Is(preposition - 2, WordClass.Medium) || reading.Is(preposition - 3, WordClass.Medium));

    /// <summary>"في مؤتمر", "خلال زيارة", "-في تصريح": when and where it was said.</summary>
    public static bool IsCircumstance(Reading reading, int token) =>
        reading.Is(token, WordClass.Time, WordClass.Medium)
        || (
            reading.Tokens.IsWord(token)
                ? reading.Is(token, WordClass.Circumstance) || IsAddressee(reading, token)
                : !Begins(reading, token)
        );

    /// <summary>"أكد لنظيره الليبي أن".</summary>
    public static bool IsAddressee(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles is "ل" && hit.Term.IsName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "على لسان", "برئاسة": behind what brings who speaks for a body or heads it; 0 for another word. "قيادة" is a body too.
    /// </summary>
    public static int EndOfMouth(Reading reading, int token) =>
        reading.Folded(token) is "بقياده"
        || (reading.Folded(token) is "عبر" && reading.At(token + 1, TermKind.Office) is { Term.Id: Vocabulary.Roles.ForeignMinistry })
            ? token + 1
            : reading.EndOf(token, WordClass.Mouth);

    /// <summary>"جميع المقيمين", "كافة الأطراف": whom a verb takes, right behind who speaks.</summary>
    public static bool IsAll(Reading reading, int token) => reading.Folded(token) is "جميع" or "كافه" or "كل";

    /// <summary>"على ضرورة", "إلى أهمية": what was said without "that".</summary>
    public static bool IsComplement(Reading reading, int token) =>
        reading.Is(token, WordClass.Complement) && !reading.Is(token + 1, WordClass.That) && !reading.Is(token, WordClass.Circumstance);

    /// <summary>"مصدر في الحكومة -وصفته بالمطلع- إن": behind what stands between dashes; the token itself where it is no dash.</summary>
    public static int BehindDashes(Reading reading, int token, int limit)
    {
        var end = token + 1;
        while (OpensDashes(reading, token) && end < Math.Min(limit, token + Window) && !IsDash(reading, end))
        {
            end++;
        }

        return OpensDashes(reading, token) && end < limit && IsDash(reading, end) ? end + 1 : token;
    }

    /// <summary>A dash behind a space; "الصحيفة-" closes, and "جي-3" is one word.</summary>
    public static bool OpensDashes(Reading reading, int token) =>
        IsDash(reading, token) && token > 0 && reading.Tokens.SpanOf(token - 1).End < reading.Tokens.SpanOf(token).Start;

    public static bool IsDash(Reading reading, int token) => reading.SignAt(token) is '-' or '–' or '—';

    private static bool OpensAside(Reading reading, int token) =>
        !reading.Tokens.IsWord(token)
        || reading.Is(token, WordClass.Preposition, WordClass.Time, WordClass.Relative, WordClass.Medium)
        || reading.Is(token, WordClass.Circumstance, WordClass.Skip)
        || reading.Folded(token).Length == 1
        || Outlets.AreAddressed(reading, token);

    /// <summary>True for a token that begins what stands aside: no noun phrase goes on over it.</summary>
    public static bool IsAside(Reading reading, int token) =>
        (
            reading.Tokens.IsWord(token)
                ? reading.Folded(token).Length == 1 && !reading.Has(token, TermKind.Courtesy)
                : !IsAbbreviation(reading, token)
        )
        || reading.Is(token, WordClass.That, WordClass.Preposition, WordClass.Time, WordClass.Object)
        || reading.Is(token, WordClass.Perfect, WordClass.Relative, WordClass.Medium, WordClass.Circumstance)
        || IsGoverned(reading, token);

    /// <summary>"المستشار د. سعد": the stop behind one letter that is a courtesy title.</summary>
    private static bool IsAbbreviation(Reading reading, int stop) =>
        reading.IsSign(stop, '.') && reading.Folded(stop - 1).Length == 1 && reading.Has(stop - 1, TermKind.Courtesy);

    /// <summary>"للصحيفة", "بطريقة": a word with a preposition attached.</summary>
    private static bool IsGoverned(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.IsPrefixed && !hit.Term.Is(WordClass.Governing))
            {
                return true;
            }
        }

        return false;
    }
}
