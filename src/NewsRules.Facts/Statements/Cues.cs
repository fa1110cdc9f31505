using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether a word that can report does report here, and how sure the text is.</summary>
internal static class Cues
{
    private const int MostBeforeParticle = 16;
    private const int MostBetween = 7;
    private const int MostOfName = 3;

    /// <summary>The reading of a word that reports here: "وعد" is "promised", and "and considered"; null for none.</summary>
    public static Hit? At(Reading reading, int token, Sentence sentence)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind == TermKind.Cue && !IsOfName(reading, token) && IsCue(reading, hit, sentence))
            {
                return hit;
            }

            if (EndOfPublished(reading, hit) is > 0 and var end && !reading.Has(end - 1, TermKind.Cue))
            {
                return hit with { End = end };
            }
        }

        return null;
    }

    /// <summary>"مارك روته": a word of somebody's name, which the lexicon has.</summary>
    private static bool IsOfName(Reading reading, int token)
    {
        for (var i = token - 1; i >= token - MostOfName; i--)
        {
            if (reading.At(i, TermKind.Entity) is { Term.Shape: "person", End: var end } && end > token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"بحسب ما نشره الديوان": behind a verb that reports only here; 0 for none.</summary>
    private static int EndOfPublished(Reading reading, in Hit cue) =>
        cue is { IsPrefixed: false, Term.Shape: "via" }
        && reading.EndOf(cue.First, WordClass.As) is > 0 and var verb
        && reading.Folded(verb) is ([not ('ي' or 'ت'), _, _, .., 'ه'] or ['ت', 'ن', 'ا', _, _, .., 'ه'])
        && reading.Has(verb + 1, Actors.CastReader.Starting)
            ? verb + 1
            : 0;

    private static bool IsCue(Reading reading, in Hit cue, Sentence sentence)
    {
        if (
            !CueForms.CanReport(reading, cue, sentence)
            || IsOfSource(reading, cue)
            || IsSecond(reading, cue, sentence)
            || IsExcluded(reading, cue, sentence)
        )
        {
            return false;
        }

        return cue.Term.Needs.IsDefaultOrEmpty
            || cue.Term.Shape == "via"
            || IsOfBefore(reading, cue, sentence)
            || IsAfterAll(reading, cue, sentence)
            || Valency.IsFilled(reading, cue, sentence);
    }

    /// <summary>"وأضاف قائلا", "وأضافت الوزارة قائلة", "وأردف يقول", "وختم بقوله": the second only leads to what was said.</summary>
    private static bool IsSecond(Reading reading, in Hit cue, Sentence sentence)
    {
        var leads = reading.Is(cue.First, WordClass.That) || (reading.Is(cue.First, WordClass.Leading) && !cue.IsJoined);
        for (
            var i = cue.First - 1;
            leads
                && i >= Math.Max(sentence.First, cue.First - MostBeforeParticle)
                && reading.Tokens.IsWord(i)
                && !reading.Is(i, WordClass.That);
            i--
        )
        {
            if (reading.At(i, TermKind.Cue) is { IsPrefixed: false } first)
            {
                return (i >= cue.First - MostBetween && !SubjectBehind.TakesObject(first))
                    || (!first.Term.Needs.IsDefault && first.Term.Needs.Contains(reading.Folded(cue.First).ToString()));
            }
        }

        return false;
    }

    /// <summary>"رفض الكشف عن هويته": how a source wants to be told of.</summary>
    public static bool IsOfSource(Reading reading, in Hit cue) =>
        reading.EndOf(cue.First, WordClass.Medium) > cue.End
        || (
            reading.Folded(cue.End) is ['ا', 'س', 'م', ..]
            && (reading.EndOf(cue.First - 1, WordClass.Medium) > cue.End || reading.EndOf(cue.First - 2, WordClass.Medium) > cue.End)
        );

    /// <summary>"وجه دعوة رسمية لزيارة", "أضاف البنك إلى أصوله": what must not follow before what was said.</summary>
    private static bool IsExcluded(Reading reading, in Hit cue, Sentence sentence)
    {
        if (cue.Term.Unless.IsEmpty)
        {
            return false;
        }

        var at = cue.End;
        while (at < Math.Min(sentence.End, cue.End + MostBeforeParticle) && reading.Tokens.IsWord(at) && !Speech.Begins(reading, at))
        {
            if (reading.EndOf(at, WordClass.Medium) is > 0 and var said)
            {
                at = reading.Is(said, WordClass.Toward) ? said + 1 : said; // "أضاف في حديث إلى صحيفة".
                continue;
            }

            if (IsUnless(reading, at, cue))
            {
                return true;
            }

            at++;
        }

        return !cue.Term.Needs.IsDefaultOrEmpty && Content.Opens(reading, at) && IsUnless(reading, at + 1, cue); // "تتابع «عن كثب» التطورات".
    }

    private static bool IsUnless(Reading reading, int token, in Hit cue)
    {
        foreach (var phrase in cue.Term.Unless.AsSpan())
        {
            if (reading.Reads(token, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"أبان ذلك الوزير", at the beginning of a sentence: what was told before.</summary>
    public static bool IsOfBefore(Reading reading, in Hit cue, Sentence sentence) =>
        cue.First == sentence.First
        && (cue.Term.Needs.IsDefaultOrEmpty || cue.Term.Needs.Contains("that"))
        && reading.Folded(cue.End) is "ذلك"
        && (reading.Has(cue.End + 1, Actors.CastReader.Starting) || reading.Has(cue.End + 1, TermKind.Courtesy));

    /// <summary>"…، كما ذكرت الوزارة", "…، بحسب ما أوردت الوكالة": what was said stands in front.</summary>
    private static bool IsAfterAll(Reading reading, in Hit cue, Sentence sentence)
    {
        var first =
            IsAs(reading, cue.First - 1) ? cue.First - 1
            : IsAs(reading, cue.First - 2) ? cue.First - 2
            : sentence.First;
        return first > sentence.First && cue.Term.Needs.Contains("that") && Content.IsComma(reading, first - 1);
    }

    /// <summary>
    /// "نقلت الوكالة عن المصدر", "نسبت الوكالة إلى المصدر", "علمت الصحيفة من المصدر": the words are those of whom such a word brings.
    /// </summary>
    public static bool IsRelay(in Hit cue) => Source(cue) != WordClass.None;

    /// <summary>What brings whose words somebody passes on.</summary>
    public static WordClass Source(in Hit cue) =>
        cue.Term.Needs.IsDefaultOrEmpty ? WordClass.None
        : cue.Term.Needs.Contains("from-speaker") ? WordClass.Agent
        : cue.Term.Needs.Contains("to-speaker") ? WordClass.Toward
        : cue.Term.Needs.Contains("of-speaker") ? WordClass.From
        : WordClass.None;

    /// <summary>"في بيان، كشفته وكالة الأنباء، إن", "في بيان للرئاسة نقلته الوكالة".</summary>
    public static bool IsOfOutlet(Reading reading, int token) =>
        reading.Folded(token) is [_, _, .., 'ت', 'ه']
        && (Content.IsComma(reading, token - 1) || reading.At(token, TermKind.Cue) is { IsJoined: false } cue && IsRelay(cue))
        && reading.Is(token + 1, WordClass.Body);

    /// <summary>"…، كما", "…، على ما": "على ما" without a comma is what somebody speaks on.</summary>
    private static bool IsAs(Reading reading, int token) =>
        reading.Is(token, WordClass.As) && (reading.Folded(token) is not "علي" || Content.IsComma(reading, token - 1));

    /// <summary>
    /// Where "according to", "as he said" or "he said" behind a quotation begins, which stand behind what was said; −1 for other cues.
    /// </summary>
    public static int Afterwards(Reading reading, in Hit cue) =>
        cue.Term.Shape == "via" ? cue.First
        : IsAs(reading, cue.First - 1) ? cue.First - 1
        : IsAs(reading, cue.First - 2) ? cue.First - 2
        : Content.IsComma(reading, cue.First - 1) && Content.Closes(reading, cue.First - 2) ? cue.First - 1
        : Content.Closes(reading, cue.First - 1) ? cue.First
        : -1;

    /// <summary>"وهو ما نفته الوزارة", "في خطوة انتقدتها أثينا": what was said before.</summary>
    public static bool TakesUp(Reading reading, in Hit cue) =>
        reading.Is(Afterwards(reading, cue), WordClass.Relative) || Step(reading, cue) >= 0;

    /// <summary>
    /// "، في خطوة", "، وهو أمر": where what was done or said before is taken up, behind a comma and right before the word; −1 for none.
    /// </summary>
    public static int Step(Reading reading, in Hit cue)
    {
        var first = cue.First - 2;
        return
            first > 0
            && !cue.IsJoined
            && Content.IsComma(reading, first - 1)
            && reading.EndOf(first, WordClass.Opener) == cue.First
            && (reading.HasPronoun(cue.End - 1) || (reading.Is(cue.End, WordClass.Preposition) && reading.HasPronoun(cue.End)))
            ? first
            : -1;
    }
}
