using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// The small words within names, of all languages. They are no words of the grammar: a word that the grammar knows begins no name,
/// and in the grammar of one language "de" would tell that a text is in it.
/// </summary>
internal static class NameParticles
{
    /// <summary>Makes one name with the word behind it: "عبد", "أبو".</summary>
    public static bool Binds(ReadOnlySpan<char> folded) =>
        folded is "عبد" or "ابو" or "ابي" or "ابا" or "بن" or "ابن" or "ال" or "بو" or "لو" or "دي" or "فان" or "ولد";

    /// <summary>Before the name of a son, a daughter or a father, whatever that means otherwise: "أبو علي".</summary>
    public static bool IsOfKin(ReadOnlySpan<char> folded) => folded is "ابو" or "ابي" or "ابا" or "بن" or "ابن";

    /// <summary>"أبو زيد" and "أبوزيد", "عبد الغني" and "عبدالغني".</summary>
    public static bool IsWrittenWithName(ReadOnlySpan<char> folded) => folded is "عبد" || IsOfKin(folded);

    /// <summary>Closes a given name of two words: "نجم الدين", "سيف الإسلام".</summary>
    public static bool IsOfGivenName(ReadOnlySpan<char> folded) => folded is "الدين" or "الاسلام" or "الله";

    /// <summary>"سالم القاضي": behind a given name a surname, and before one an office.</summary>
    public static bool IsSurname(ReadOnlySpan<char> folded) => folded is "القاضي" or "قاضي";

    /// <summary>"أمين حداد": a given name before one that no lexicon knows, and an office before what it is of.</summary>
    public static bool IsGiven(Reading reading, int token) =>
        reading.Is(token, WordClass.GivenName)
        && reading.Tokens.IsWord(token + 1)
        && reading.IsUnknown(token + 1)
        && reading.Folded(token + 1) is not ['ا' or 'ل', 'ل', ..];

    /// <summary>"أكد علي الحداد وزير المالية", "علي بن سالم": no "on", before a surname or the name of a father.</summary>
    public static bool IsAli(Reading reading, int token) =>
        reading.IsNameLikePreposition(token) && (reading.Has(token + 1, FigureReader.OfSurnames) || IsOfFather(reading.Folded(token + 1)));

    /// <summary>
    /// "ألفريد كامر، مدير المركز": a surname that looks like a preposition and a noun, behind a given name and before a title.
    /// </summary>
    public static bool IsPrefixed(Reading reading, int token) =>
        reading.At(token) is [{ Particles: "ك" or "ب" or "ل", Term.Kind: TermKind.Word }]
        && reading.Folded(token) is not ['ل', 'ل', ..]
        && reading.Has(token - 1, FigureReader.OfSurnames)
        && reading.Tokens.IsWord(token - 1)
        && !HeadWord.HasArticle(reading, token - 1)
        && Statements.Content.IsComma(reading, token + 1)
        && reading.Has(token + 2, NameBefore.Titles);

    /// <summary>Before the name of a father or a family: "بن", "بنت", "ولد", "آل".</summary>
    public static bool IsOfDescent(ReadOnlySpan<char> folded) => folded is "بن" or "بنت" or "ولد" or "ال";

    /// <summary>Before the name of a father: "بن".</summary>
    public static bool IsOfFather(ReadOnlySpan<char> folded) => folded is "بن";

    /// <summary>"بن مساعد": a name, whatever it means otherwise.</summary>
    public static bool IsBehindSon(Reading reading, int token) =>
        IsOfFather(reading.Folded(token - 1)) && reading.Folded(token) is not ['ا', 'ل', ..];

    /// <summary>Written small between names in capitals: "van", "bin".</summary>
    public static bool IsSmall(ReadOnlySpan<char> folded) =>
        folded is "de" or "al" or "von" or "van" or "bin" or "el" or "da" or "di" or "der";
}
