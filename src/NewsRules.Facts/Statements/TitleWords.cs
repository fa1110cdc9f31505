using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Which words can belong to a title that no lexicon knows, and which of them to the name that closes it.</summary>
internal readonly struct TitleWords(Reading reading)
{
    /// <summary>"المجلس البلدي لناحية سعيدة": no word here opens a clause, tells when or where, or reports.</summary>
    public bool IsOfTitle(int at) =>
        reading.Tokens.IsWord(at)
        && reading.Folded(at).Length > 1
        && !IsHers(at)
        && !LeadsOut(at)
        && (
            reading.Is(at, WordClass.OfTitle)
            || IsGoverned(at)
            || !(reading.Is(at, WordClass.Preposition) || reading.Is(at, WordClass.Circumstance))
        );

    /// <summary>"أن", "الذي", "أمس", "عبر", "أكد": behind a title, and not of it.</summary>
    private bool LeadsOut(int at) =>
        reading.Is(at, WordClass.That)
        || reading.Is(at, WordClass.Time)
        || reading.Is(at, WordClass.Medium)
        || reading.Is(at, WordClass.Relative)
        || reading.At(at, TermKind.Cue) is { IsPrefixed: false }
        || Outlets.AreAddressed(reading, at);

    /// <summary>
    /// "المشرف على البرنامج", "المهتمين بالنخيل": the preposition by which a noun or participle takes what belongs to it.
    /// </summary>
    public bool IsGoverned(int at) =>
        (Governs(at - 1, at + 1) || Governs(at - 2, at + 1) || (CueClause.HasBy(reading, at) && Governs(at - 1, at)))
        && !reading.Is(at, WordClass.Time)
        && !reading.Is(at, WordClass.Medium);

    /// <summary>"المشرف على": a word that governs, with what it takes, up to here.</summary>
    private bool Governs(int first, int end)
    {
        foreach (ref readonly var hit in reading.Is(first, WordClass.Governing) ? reading.At(first) : [])
        {
            if (hit.End == end && hit.Term.Is(WordClass.Governing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"تؤكد الحكومة رغبتها": what belongs to who speaks is what she speaks of.</summary>
    public bool IsHers(int at) => reading.Folded(at) is [_, _, _, .., 'ت', 'ه', 'ا'];

    /// <summary>"أكد الرئيس اللبناني رهانه على": what is his, behind an article and before a preposition.</summary>
    public bool IsHis(int at) =>
        reading.Folded(at) is [_, _, _, _, .., 'ه']
        && reading.HasPronoun(at)
        && HeadWord.IsDefinite(reading.Folded(at - 1))
        && reading.Is(Speech.Quotes(reading, at + 1) ? at + 2 : at + 1, WordClass.Preposition);

    /// <summary>"طمأن الوزير القطري المواطنين": a plural behind a word with the article that is no subject by its ending.</summary>
    public bool IsObject(int at) =>
        Agreement.IsObliquePlural(reading.Folded(at)) && reading.Folded(at - 1) is ['ا', 'ل', _, _, ..] and not [.., 'ي', 'ن'];

    /// <summary>"حداد": a word that no lexicon knows, or one of names.</summary>
    public bool IsNameWord(int at) => (reading.Tokens.IsWord(at) && reading.IsUnknown(at)) || reading.Is(at, WordClass.Name);

    /// <summary>Two words of a name, and none of "في وقت متأخر" or "في الآونة الأخيرة".</summary>
    public bool IsFullName(int end) =>
        IsNameWord(end - 1)
        && IsNameWord(end - 2)
        && !reading.Is(end - 3, WordClass.Circumstance)
        && reading.Folded(end - 2) is not (['ا', 'ل', _, ..] or ['ل', 'ل', _, ..]);

    /// <summary>"النائب عن الحزب": a preposition that ties what follows to a title, and opens no "في وقت متأخر".</summary>
    public bool IsLinking(int at) =>
        reading.Tokens.IsWord(at) && reading.Is(at, WordClass.Linking) && !reading.Is(at, WordClass.Circumstance);
}
