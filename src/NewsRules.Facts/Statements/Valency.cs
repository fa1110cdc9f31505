using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether what a reporting word needs in order to report stands behind it: "that", a preposition, a quotation.</summary>
internal static class Valency
{
    private const int Window = 30;
    private const int Near = 6;
    private const int MostBeforeParticle = 16;

    /// <summary>"أعلن الوزير … أن", "أعرب عن": what a cue needs stands behind it, before another that reports.</summary>
    public static bool IsFilled(Reading reading, in Hit cue, Sentence sentence)
    {
        var (holds, isRelay, isDescription) = (false, Cues.IsRelay(cue), SpeechAct.IsDescription(cue));
        var most = isDescription || NeedsClause(cue) ? Window : MostBeforeParticle;
        var sorts = Need.Sorts(cue.Term.Needs, stackalloc NeedSort[cue.Term.Needs.Length]);
        for (var i = cue.End; i < Math.Min(sentence.End, cue.End + Window); i++)
        {
            var fulfils =
                Fulfils(reading, i, cue, sorts)
                && !(isRelay && Content.Opens(reading, i))
                && !(isDescription && i > cue.End + MostBeforeParticle && !reading.Is(i, WordClass.That));
            holds |= fulfils;
            if (holds && (!isRelay || Speech.Begins(reading, i) || (fulfils && !reading.Is(i, Cues.Source(cue)))))
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

    private static bool NeedsClause(in Hit cue) => cue.Term.Needs.Contains("that") || cue.Term.Needs.Contains("near-that");

    /// <summary>Another reporting word, to which what follows belongs; "في بيان أصدرته", "عبر حسابه" only tell where it was said.</summary>
    private static bool IsOther(Reading reading, int token) =>
        reading.At(token, TermKind.Cue) is { IsPrefixed: false } other
        && other.Term.Shape is not ("noun" or "via")
        && !IsFeminineNoun(reading, other)
        && !Cues.IsOfSource(reading, other)
        && !reading.Has(token, TermKind.Delegate)
        && !Cues.IsOfOutlet(reading, token)
        && !IsOfCircumstance(reading, other);

    /// <summary>"عبر حسابه", "بين البلدين", "على ذكر": a word that can report, and here is a preposition or stands behind one.</summary>
    private static bool IsOfCircumstance(Reading reading, in Hit cue) =>
        reading.Is(cue.First - 1, WordClass.Linking)
        || reading.Is(cue.First, WordClass.Skip)
        || (!cue.IsJoined && reading.Is(cue.First, WordClass.Between))
        || (!cue.IsJoined && reading.Is(cue.First, WordClass.Time))
        || (!cue.IsJoined && reading.Is(cue.First, WordClass.Circumstance));

    /// <summary>"نسبة", which is folded as "نسبه" is.</summary>
    private static bool IsFeminineNoun(Reading reading, in Hit cue) =>
        cue.Term.Shape == Inflection.ObjectShape && reading.Text[reading.Tokens.SpanOf(cue.End - 1).End - 1] == 'ة';

    /// <summary>
    /// Within a few words; "أظهرت بيانات من هيئة … أن" tells first whose they are, "سجل الوزير، في لقاء مع الصحافة، أن" and "بين عبر صفحته
    /// أن" only say where first.
    /// </summary>
    private static bool IsNear(Reading reading, int token, in Hit cue) =>
        token < cue.End + Near
        || (token < cue.End + MostBeforeParticle && IsBeforeSource(reading, cue))
        || IsBehindAside(reading, token, cue)
        || (reading.Is(cue.First, WordClass.Between) && reading.HasShadda(cue.First, cue.End)); // "بيّن" is a verb at any distance.

    /// <summary>"أظهرت بيانات", "بين عبر صفحته": a document, or where it was said, right behind the verb.</summary>
    private static bool IsBeforeSource(Reading reading, in Hit cue) =>
        !cue.IsPrefixed && (reading.Is(cue.End, WordClass.Circumstance) || reading.IsNoun(cue.End, WordClass.Document));

    /// <summary>"سجل الوزير، في لقاء مع الصحافة، أن": commas around where it was said, the first of them near the verb.</summary>
    private static bool IsBehindAside(Reading reading, int token, in Hit cue)
    {
        var aside = cue.End;
        while (aside < Math.Min(token, cue.End + Near + 1) && !Content.IsComma(reading, aside))
        {
            aside++;
        }

        return Content.IsComma(reading, aside)
            && (reading.Is(aside + 1, WordClass.Circumstance) || reading.Is(aside + 1, WordClass.Relative))
            && Content.IsComma(reading, token - 1);
    }

    /// <summary>"أن" for "أعلن", "عن" for "أعرب": one of what a cue needs stands here.</summary>
    public static bool Fulfils(Reading reading, int token, in Hit cue)
    {
        var needs = cue.Term.Needs;
        return !needs.IsDefault && Fulfils(reading, token, cue, Need.Sorts(needs, stackalloc NeedSort[needs.Length]));
    }

    /// <summary>"رحبت كينيا بها": what is praised is told by a pronoun.</summary>
    private static bool IsPronounOf(Reading reading, int token, in Hit cue) =>
        cue.Term.Id is "praise" && reading.Is(token, WordClass.Preposition) && reading.HasPronoun(token);

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
                NeedSort.Clause => IsClause(reading, token, cue),
                NeedSort.NearThat => IsNear(reading, token, cue) && IsThat(reading, token),
                NeedSort.NearQuote => Content.Opens(reading, token) && IsNearQuote(reading, token, cue),
                NeedSort.Quote => reading.IsSign(token, ':') || Content.Opens(reading, token),
                NeedSort.Particle => HasParticle(reading, token, need[0])
                    || (cue.Term.Id is "praise" or "other" && need is "ب" && IsBySupport(reading, token, reading.Folded(token)))
                    || (need[0] == initial && (token == cue.End || reading.Folded(token).Length == 1 || IsPronounOf(reading, token, cue))),
                _ => need.StartsWith(initial) && reading.Reads(token, need) && !IsOfPreposition(reading, token, need),
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"أن الوزير", where no preposition stands right behind the verb.</summary>
    private static bool IsClause(Reading reading, int token, in Hit cue) =>
        reading.Is(token, WordClass.That) && Speech.Begins(reading, token) && !reading.Is(cue.End, WordClass.Preposition);

    /// <summary>"أن", and neither "وأن", a quotation mark nor another verb.</summary>
    private static bool IsThat(Reading reading, int token) =>
        Speech.Begins(reading, token) && !reading.IsJoined(token) && !Content.Opens(reading, token) && !reading.Has(token, TermKind.Cue);

    /// <summary>"كتب: «سنعود إلى العمل في المدينة»": a quotation near the verb or behind a colon, and no title of a book.</summary>
    private static bool IsNearQuote(Reading reading, int mark, in Hit cue) =>
        mark < cue.End + Near || (reading.IsSign(mark - 1, ':') && !IsTitle(reading, mark));

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

    /// <summary>"بفوزه", "بانتخابها": a noun with its owner, behind ب.</summary>
    private static bool IsOfHis(Reading reading, int token, ReadOnlySpan<char> folded) =>
        (folded is ['ب', _, _, _, .., 'ه'] or ['ب', _, _, _, .., 'ه', 'ا' or 'م'])
        && reading.IsUnknown(token)
        && reading.Text[reading.Tokens.SpanOf(token).End - 1] != 'ة';

    /// <summary>"بدعم", "بشجاعة": ب before what is a preposition with it elsewhere, or before a noun that ends in ة.</summary>
    private static bool IsBySupport(Reading reading, int token, ReadOnlySpan<char> folded) =>
        folded is ['ب', not 'ه', _, ..]
        && (
            reading.Is(token, WordClass.Preposition)
            || (folded is [_, _, _, _, .., 'ه'] && reading.IsUnknown(token) && reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ة')
        );

    /// <summary>"بالهجوم": a letter attached before a word, in the lexicon or by the look of it.</summary>
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
