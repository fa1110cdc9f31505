using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether a word that can report does report here, and how sure the text is.</summary>
internal static class Cues
{
    private const int Window = 30;
    private const int Near = 6;
    private const int MostBeforeParticle = 16;
    private const int MostBetween = 7;
    private const int MostOfDescription = 6;

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
    private static bool IsOfSource(Reading reading, in Hit cue) =>
        reading.EndOf(cue.First, WordClass.Medium) > cue.End
        || (
            reading.Folded(cue.End) is ['ا', 'س', 'م', ..]
            && (reading.EndOf(cue.First - 1, WordClass.Medium) > cue.End || reading.EndOf(cue.First - 2, WordClass.Medium) > cue.End)
        );

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

    /// <summary>The reading of a word that reports here: "وعد" is "promised", and "and considered"; null for none.</summary>
    public static Hit? At(Reading reading, int token, Sentence sentence)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind == TermKind.Cue && IsCue(reading, hit, sentence))
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
            || HasNeed(reading, cue, sentence);
    }

    /// <summary>"وجه دعوة رسمية لزيارة", "أضاف البنك إلى أصوله": what must not follow before what was said.</summary>
    private static bool IsExcluded(Reading reading, in Hit cue, Sentence sentence)
    {
        for (
            var i = cue.End;
            !cue.Term.Unless.IsEmpty
                && i < Math.Min(sentence.End, cue.End + MostBeforeParticle)
                && reading.Tokens.IsWord(i)
                && !Speech.Begins(reading, i);
            i++
        )
        {
            foreach (var phrase in cue.Term.Unless.AsSpan())
            {
                if (reading.Reads(i, phrase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"أبان ذلك الوزير", at the beginning of a sentence: what was told before.</summary>
    public static bool IsOfBefore(Reading reading, in Hit cue, Sentence sentence) =>
        cue.First == sentence.First
        && !cue.Term.Needs.IsDefault
        && cue.Term.Needs.Contains("that")
        && reading.Folded(cue.End) is "ذلك"
        && (reading.Has(cue.End + 1, Actors.CastReader.Starting) || reading.Has(cue.End + 1, TermKind.Courtesy));

    /// <summary>"…، كما ذكرت الوزارة", "…، بحسب ما أوردت الوكالة": what was said stands in front.</summary>
    private static bool IsAfterAll(Reading reading, in Hit cue, Sentence sentence)
    {
        var first =
            reading.Is(cue.First - 1, WordClass.As) ? cue.First - 1
            : reading.Is(cue.First - 2, WordClass.As) ? cue.First - 2
            : sentence.First;
        return first > sentence.First && cue.Term.Needs.Contains("that") && Content.IsComma(reading, first - 1);
    }

    private static bool HasNeed(Reading reading, in Hit cue, Sentence sentence)
    {
        var (holds, isRelay, isDescription) = (false, IsRelay(cue), IsDescription(cue));
        var most = isDescription || cue.Term.Needs.Contains("that") || cue.Term.Needs.Contains("near-that") ? Window : MostBeforeParticle;
        var sorts = Need.Sorts(cue.Term.Needs, stackalloc NeedSort[cue.Term.Needs.Length]);
        for (var i = cue.End; i < Math.Min(sentence.End, cue.End + Window); i++)
        {
            holds |=
                Fulfils(reading, i, cue, sorts)
                && !(isRelay && Content.Opens(reading, i))
                && !(isDescription && i > cue.End + MostBeforeParticle && !reading.Is(i, WordClass.That));
            if (holds && (!isRelay || Speech.Begins(reading, i)))
            {
                return true;
            }

            if (i > cue.End + most || IsOther(reading, i))
            {
                return false;
            }

            i = Math.Max(i, Speech.BehindDashes(reading, i, sentence.End) - 1);
        }

        return false;
    }

    /// <summary>Another reporting word, to which what follows belongs; "في بيان أصدرته", "عبر حسابه" only tell where it was said.</summary>
    private static bool IsOther(Reading reading, int token) =>
        reading.At(token, TermKind.Cue) is { IsPrefixed: false } other
        && other.Term.Shape is not ("noun" or "via")
        && !IsFeminineNoun(reading, other)
        && !IsOfSource(reading, other)
        && !reading.Has(token, TermKind.Delegate)
        && !reading.Is(token - 1, WordClass.Linking)
        && !reading.Is(token, WordClass.Skip)
        && !IsOfOutlet(reading, token)
        && (other.IsJoined || !reading.Is(token, WordClass.Between))
        && !(reading.Is(token, WordClass.Time) && !other.IsJoined)
        && !(reading.Is(token, WordClass.Circumstance) && !other.IsJoined);

    /// <summary>"نسبة", which is folded as "نسبه" is.</summary>
    private static bool IsFeminineNoun(Reading reading, in Hit cue) =>
        cue.Term.Shape == Inflection.ObjectShape && reading.Text[reading.Tokens.SpanOf(cue.End - 1).End - 1] == 'ة';

    /// <summary>"في بيان، كشفته وكالة الأنباء، إن", "في بيان للرئاسة نقلته الوكالة".</summary>
    public static bool IsOfOutlet(Reading reading, int token) =>
        reading.Folded(token) is [_, _, .., 'ت', 'ه']
        && (Content.IsComma(reading, token - 1) || reading.At(token, TermKind.Cue) is { IsJoined: false } cue && IsRelay(cue))
        && reading.Is(token + 1, WordClass.Body);

    /// <summary>
    /// Within a few words; "أظهرت بيانات من هيئة … أن" tells first whose they are, "سجل الوزير، في لقاء مع الصحافة، أن" and "بين عبر صفحته
    /// أن" only say where first.
    /// </summary>
    private static bool IsNear(Reading reading, int token, in Hit cue)
    {
        if (
            token < cue.End + Near
            || (
                !cue.IsPrefixed
                && (reading.Is(cue.End, WordClass.Circumstance) || reading.IsNoun(cue.End, WordClass.Document))
                && token < cue.End + MostBeforeParticle
            )
        )
        {
            return true;
        }

        var aside = cue.End;
        while (aside < Math.Min(token, cue.End + Near + 1) && !Content.IsComma(reading, aside))
        {
            aside++;
        }

        return (
                Content.IsComma(reading, aside)
                && (reading.Is(aside + 1, WordClass.Circumstance) || reading.Is(aside + 1, WordClass.Relative))
                && Content.IsComma(reading, token - 1)
            ) || (reading.Is(cue.First, WordClass.Between) && reading.HasShadda(cue.First, cue.End)); // "بيّن" is a verb, whatever stands between.
    }

    /// <summary>"وصف القرار بأنه", "قيم العلاقات بأنها".</summary>
    private static bool IsDescription(in Hit cue) => cue.Term.Needs is ["بانه", "بانها", ..];

    /// <summary>"وصف القرار بأنه غير مقبول" condemns, "بأنها بناءة" praises.</summary>
    private static string KindOfDescription(Reading reading, in Hit cue, Sentence sentence)
    {
        var that = reading.Next(cue.End, Math.Min(sentence.End, cue.End + Window), Marks.Of(WordClass.That));
        var first = that < sentence.End && Fulfils(reading, that, cue) ? that : cue.End;
        while (first < sentence.End && !Fulfils(reading, first, cue))
        {
            first++;
        }

        for (var i = first; i < Math.Min(sentence.End, first + MostOfDescription) && !Content.IsComma(reading, i); i++)
        {
            if (reading.IsNoun(i, WordClass.DescribingIll))
            {
                return "condemn";
            }

            if (reading.IsNoun(i, WordClass.DescribingWell))
            {
                return "praise";
            }
        }

        return cue.Term.Id;
    }

    /// <summary>The kind that a cue gives; "أعرب عن إدانته" condemns and "أعلنت رفضها" rejects, by what is expressed.</summary>
    public static string Kind(Reading reading, in Hit cue, Sentence sentence)
    {
        if (IsDescription(cue))
        {
            return KindOfDescription(reading, cue, sentence);
        }

        var end = cue.Term.Id switch
        {
            "other" => cue.End + Window,
            "announce" => cue.End + Near,
            _ => cue.End,
        };
        for (
            var i = cue.End;
            i < Math.Min(sentence.End, end) && !(cue.Term.Id == "announce" && (Speech.Begins(reading, i) || !reading.Tokens.IsWord(i)));
            i++
        )
        {
            if (reading.Is(i, WordClass.ExpressingSay))
            {
                return "say";
            }

            if (reading.Is(i, WordClass.ExpressingCondemn))
            {
                return "condemn";
            }

            if (reading.Is(i, WordClass.ExpressingPraise))
            {
                return "praise";
            }

            if (reading.Is(i, WordClass.ExpressingReject))
            {
                return "reject";
            }
        }

        return cue.Term.Id;
    }

    public static bool Fulfils(Reading reading, int token, in Hit cue)
    {
        var needs = cue.Term.Needs;
        return !needs.IsDefault && Fulfils(reading, token, cue, Need.Sorts(needs, stackalloc NeedSort[needs.Length]));
    }

    private static bool Fulfils(Reading reading, int token, in Hit cue, ReadOnlySpan<NeedSort> sorts)
    {
        var initial = reading.Folded(token) is [var letter, ..] ? letter : '\0';
        for (var i = 0; i < sorts.Length; i++)
        {
            var need = cue.Term.Needs[i];
            var holds = sorts[i] switch
            {
                NeedSort.That => Speech.Begins(reading, token),
                NeedSort.FromSpeaker => reading.Is(token, WordClass.Agent),
                NeedSort.ToSpeaker => reading.Is(token, WordClass.Toward),
                NeedSort.OfSpeaker => reading.Is(token, WordClass.From),
                NeedSort.Outlet => token == cue.End && IsOutlet(reading, token),
                NeedSort.Actor => token == cue.End && reading.Has(token, Actors.CastReader.Starting),
                NeedSort.Clause => reading.Is(token, WordClass.That)
                    && Speech.Begins(reading, token)
                    && !reading.Is(cue.End, WordClass.Preposition),
                NeedSort.NearThat => IsNear(reading, token, cue)
                    && Speech.Begins(reading, token)
                    && !reading.IsJoined(token)
                    && !Content.Opens(reading, token)
                    && !reading.Has(token, TermKind.Cue),
                NeedSort.NearQuote => Content.Opens(reading, token)
                    && (token < cue.End + Near || (reading.IsSign(token - 1, ':') && !IsTitle(reading, token))),
                NeedSort.Quote => reading.IsSign(token, ':') || Content.Opens(reading, token),
                NeedSort.Particle => HasParticle(reading, token, need[0])
                    || (token == cue.End && need[0] == initial)
                    || (need[0] == initial && reading.Folded(token).Length == 1),
                _ => need.StartsWith(initial) && reading.Reads(token, need) && !IsOfPreposition(reading, token, need),
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"كتبت رواية: «البحر الكبير»": a few words between quotation marks.</summary>
    private static bool IsTitle(Reading reading, int mark)
    {
        var at = mark + 1;
        while (at < mark + Near && !Content.Closes(reading, at))
        {
            at++;
        }

        return at < mark + Near;
    }

    /// <summary>"«النهار»": an outlet by its name, or what stands alone between quotation marks.</summary>
    private static bool IsOutlet(Reading reading, int token) =>
        reading.At(token, TermKind.Entity) is { Term.Role: Vocabulary.Roles.Media }
        || (Content.Opens(reading, token) && (Content.Closes(reading, token + 2) || Content.Closes(reading, token + 3)));

    /// <summary>"عن طريق": a need is no part of a longer preposition.</summary>
    private static bool IsOfPreposition(Reading reading, int token, string need) =>
        !need.Contains(' ') && reading.EndOf(token, WordClass.Preposition) > token + 1;

    /// <summary>
    /// Where "according to", "as he said" or "he said" behind a quotation begins, which stand behind what was said; −1 for other cues.
    /// </summary>
    public static int Afterwards(Reading reading, in Hit cue) =>
        cue.Term.Shape == "via" ? cue.First
        : reading.Is(cue.First - 1, WordClass.As) ? cue.First - 1
        : reading.Is(cue.First - 2, WordClass.As) ? cue.First - 2
        : Content.IsComma(reading, cue.First - 1) && Content.Closes(reading, cue.First - 2) ? cue.First - 1
        : Content.Closes(reading, cue.First - 1) ? cue.First
        : -1;

    /// <summary>"وهو ما نفته الوزارة": what was said before.</summary>
    public static bool TakesUp(Reading reading, in Hit cue) => reading.Is(Afterwards(reading, cue), WordClass.Relative);

    /// <summary>"بفوزه", "بانتخابها": a noun with its owner, behind ب.</summary>
    private static bool IsOfHis(Reading reading, int token, ReadOnlySpan<char> folded) =>
        (folded is ['ب', _, _, _, .., 'ه'] or ['ب', _, _, _, .., 'ه', 'ا' or 'م'])
        && reading.IsUnknown(token)
        && reading.Text[reading.Tokens.SpanOf(token).End - 1] != 'ة';

    private static bool HasParticle(Reading reading, int token, char particle)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles.Length > 0 && hit.Particles[^1] == particle)
            {
                return true;
            }
        }

        var folded = reading.Folded(token);
        return (particle == 'ب' && IsOfHis(reading, token, folded))
            || folded.Length > 4 && folded[0] == particle && folded[1] is 'ا' or 'ت' or 'ب' or 'م' && particle == 'ب';
    }
}
