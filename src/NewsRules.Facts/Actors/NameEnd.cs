using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Where a person's name ends that no lexicon knows.</summary>
internal static class NameEnd
{
    private const int MaxUnits = 5;

    /// <summary>
    /// Arabic has no capitals: a name is up to five words, and one with the article is its last unless it is a given name, عبد stands
    /// before it or آل, بن behind.
    /// </summary>
    public static int Arabic(Reading reading, int first, int limit, Func<int, bool> isPlain)
    {
        var at = first;
        for (
            var units = 0;
            at < limit
                && units < MaxUnits
                && isPlain(at)
                && !IsGoverned(reading, at, first)
                && !IsTopic(reading, at, first)
                && !IsHis(reading, at, first)
                && !IsOfNation(reading, at, first);
            units++
        )
        {
            // "فرانك-فالتر", with a space or without.
            if (
                reading.IsSign(at + 1, '-')
                && reading.Tokens.SpanOf(at + 1).Start == reading.Tokens.SpanOf(at).End
                && at + 2 < limit
                && isPlain(at + 2)
            )
            {
                at += 2;
            }

            var compound = NameParticles.Binds(reading.Folded(at));
            at++;
            while (NameParticles.Binds(reading.Folded(at - 1)) && at < limit && (isPlain(at) || IsOfKin(reading, at)))
            {
                at++; // "بن عبد القادر".
            }

            if (compound && IsByname(reading, at, limit))
            {
                return at + 1;
            }

            var last = reading.Folded(at - 1);
            if (IsLastName(reading, at, limit))
            {
                return at + 1;
            }

            if (
                last.StartsWith("ال", StringComparison.Ordinal)
                && last.Length > 3
                && reading.Text[reading.Tokens.SpanOf(at - 1).Start] == 'ا'
                && !compound
                && !(at - first > 1 && NameParticles.IsOfGivenName(last))
                && !IsGivenBefore(reading, first, at)
                && last is not "الحاج"
                && !reading.Is(at - 1, WordClass.Name)
                && !NameParticles.IsOfDescent(reading.Folded(at))
                && !IsFamily(reading, first, at, isPlain)
            )
            {
                break;
            }
        }

        return at;
    }

    /// <summary>"أبو علي", "بن علي", "ولد الشيخ": a name that looks like a preposition, a nationality or a courtesy.</summary>
    private static bool IsOfKin(Reading reading, int at) =>
        IsServant(reading, at)
        || NameParticles.IsBehindSon(reading, at)
        || (NameParticles.IsOfDescent(reading.Folded(at - 1)) && reading.Has(at, TermKind.Courtesy) && reading.Folded(at) is ['ا', 'ل', ..])
        || NameParticles.IsOfKin(reading.Folded(at - 1))
            && (
                reading.IsNameLikePreposition(at)
                || reading.Is(at, WordClass.Name)
                || reading.Has(at, TermKind.Nationality)
                || reading.Has(at, TermKind.Cue)
            );

    /// <summary>"عادل السيد إن": a courtesy that closes a name.</summary>
    private static bool IsLastName(Reading reading, int at, int limit) =>
        at < limit
        && reading.At(at, TermKind.Courtesy) is { Length: 1, Particles: "" }
        && reading.Folded(at) is ['ا', 'ل', ..]
        && (reading.Is(at + 1, WordClass.That) || Statements.Content.IsComma(reading, at + 1));

    /// <summary>"عبد الملك": no king.</summary>
    public static bool IsServant(Reading reading, int at) => reading.Folded(at - 1) is "عبد" && reading.Folded(at) is ['ا', 'ل', _, _, ..];

    /// <summary>"كامل عبد الله": no "like hope", and a noun right before such a name is a name.</summary>
    public static bool IsBeforeServant(Reading reading, int at) =>
        reading.Folded(at + 1) is "عبد"
        && reading.At(at) is [{ Term.Kind: TermKind.Word, Particles: "" or "ك" } hit]
        && (hit.Particles.Length > 0 || hit.Term.Is(WordClass.Noun) || hit.Term.Is(WordClass.Title))
        && reading.Folded(at) is not ['ا', 'ل', ..];

    /// <summary>"الصادق أحمد مروح": a given name with the article, before one that many have.</summary>
    private static bool IsGivenBefore(Reading reading, int first, int at) =>
        at == first + 1
        && reading.Folded(at) is "احمد" or "محمد" or "علي" or "محمود" or "حسن" or "عبد"
        && reading.Folded(first) is not [.., 'ه' or 'ي'];

    /// <summary>"أبو علي العسكري": behind a name of kin an adjective with the article is the byname.</summary>
    private static bool IsByname(Reading reading, int at, int limit) =>
        at < limit
        && (NameParticles.IsOfKin(reading.Folded(at - 2)) || IsServant(reading, at - 1))
        && reading.Folded(at) is ['ا', 'ل', _, _, .., 'ي']
        && (reading.Is(at, WordClass.Title) || reading.Has(at, TermKind.Nationality) || reading.At(at, TermKind.Entity) is { Length: 1 })
        && !reading.Has(at, TermKind.Cue);

    /// <summary>"طالبت فوزية خان بالدعاء": a noun behind a name with a preposition and the article.</summary>
    private static bool IsGoverned(Reading reading, int at, int first) =>
        at > first && reading.Folded(at) is ['ب', 'ا', 'ل', ..] or ['ل', 'ل', ..] && reading.IsNoun(at, WordClass.Noun);

    /// <summary>
    /// "رفضت أليس فايدل العقوبات", "رفض سالم شكري التصريحات", "أكد سالم شكري متانة العلاقات", "كشف سالم شكري السبب": what many or a
    /// feminine word with the article tell behind a name, or what is before it as one, and any noun with it behind two words.
    /// </summary>
    private static bool IsTopic(Reading reading, int at, int first) =>
        at > first
        && (
            (
                at - first > 1
                && reading.IsDefinite(at, WordClass.Noun)
                && reading.Folded(at) is not ("الدين" or [.., 'ي'])
                && !reading.Has(at, TermKind.Courtesy)
            )
            || IsThing(reading, at, !EndsWithTa(reading, at - 1))
            || (EndsWithTa(reading, at) && IsThing(reading, at + 1, orNoun: true))
        );

    private static bool IsThing(Reading reading, int at, bool orNoun) =>
        (reading.Has(at, TermKind.Topic) || (orNoun && reading.IsDefinite(at, WordClass.Noun)))
        && reading.Folded(at) is ['ا', 'ل', .., 'ا', 'ت'] or ['ا', 'ل', .., 'ه'];

    private static bool EndsWithTa(Reading reading, int at) => reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ة';

    /// <summary>"نفى القاضي حداد استحواذه على": what is his, behind a name.</summary>
    private static bool IsHis(Reading reading, int at, int first) =>
        at > first
        && (
            (reading.Folded(at) is ['ا' or 'ت' or 'م', _, _, _, _, .., 'ه'] && reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ه')
            || (reading.Has(at - 1, FigureReader.OfSurnames) && reading.IsOwned(at, WordClass.Noun))
        );

    /// <summary>"حذر كريم حداد النظام السوري": a noun with an adjective of a country behind a name is no family.</summary>
    private static bool IsOfNation(Reading reading, int at, int first) =>
        at > first
        && HeadWord.HasArticle(reading, at)
        && reading.At(at + 1, TermKind.Nationality) is { Particles: "" }
        && reading.Folded(at + 1) is ['ا', 'ل', ..];

    /// <summary>
    /// "فواز الحمد الصباح نائب رئيس", "خالد فواز الحمد الصباح، الذي": a family behind a father's name, where an office follows, or no word.
    /// </summary>
    private static bool IsFamily(Reading reading, int first, int at, Func<int, bool> isPlain) =>
        isPlain(at)
        && reading.Folded(at).StartsWith("ال", StringComparison.Ordinal)
        && (reading.Has(at + 1, TermKind.Office, TermKind.Delegate) || (at - first > 2 && !reading.Tokens.IsWord(at + 1)));

    /// <summary>Where there are capitals a name is a run of capitalised words.</summary>
    public static int Capitalised(Reading reading, int first, int limit)
    {
        var at = first;
        while (
            at < limit && at - first < MaxUnits && reading.Tokens.IsWord(at) && char.IsUpper(reading.Text[reading.Tokens.SpanOf(at).Start])
        )
        {
            at++;
        }

        return at;
    }
}
