using NewsRules.Facts.Text;

namespace NewsRules.Engine.Words;

/// <summary>
/// The keys, hashes, under which a word of a text can be looked for: as it stands, as an abbreviation, by its stem, by its first letters;
/// of an Arabic word each of its forms.
/// </summary>
internal static class WordKeys
{
    /// <summary>A word has at most so many keys.</summary>
    public const int Most = 2 * ArabicClitics.Most;

    /// <summary>A beginning of a word is looked for by so many letters of it.</summary>
    public const int Beginning = 3;

    private const int LeastName = 4;
    private const int LongestStemmed = 40;
    private const string Article = "ال";
    private static readonly ulong Stemmed = WordHash.Of('~', WordHash.Seed);
    private static readonly ulong Begins = WordHash.Of('*', WordHash.Seed);
    private static readonly ulong Capitals = WordHash.Of('^', WordHash.Seed);
    private static readonly ulong Definite = WordHash.Of(Article);

    public static ulong OfWhole(ReadOnlySpan<char> word) => WordHash.Of(word);

    /// <summary>Of a word that stands as an abbreviation does.</summary>
    public static ulong OfCapitals(ReadOnlySpan<char> word) => WordHash.Of(word, Capitals);

    public static ulong OfBeginning(ReadOnlySpan<char> word) => WordHash.Of(word[..Beginning], Begins);

    /// <summary>Of the stem that a word has in a language.</summary>
    public static ulong OfStem(ReadOnlySpan<char> word, string language)
    {
        if (word.Length > LongestStemmed)
        {
            return WordHash.Of(word, Stemmed);
        }

        Span<char> letters = stackalloc char[LongestStemmed + 1];
        word.CopyTo(letters);
        var length = language == "fr" ? FrenchStem.Shorten(letters, word.Length) : EnglishStem.Shorten(letters, word.Length);
        return WordHash.Of(letters[..length], Stemmed);
    }

    /// <summary>Fills in the keys of a folded word; how many.</summary>
    /// <param name="written">The word as it is written.</param>
    public static int Of(ReadOnlySpan<char> word, ReadOnlySpan<char> written, string language, Span<ulong> keys)
    {
        if (IsArabic(word))
        {
            return OfForms(word, keys);
        }

        (keys[0], keys[1]) = (OfWhole(word), OfStem(word, language));
        var count = AddBeginning(word, keys, 2);
        if (StandsAsAbbreviation(written))
        {
            keys[count++] = OfCapitals(word);
        }

        return count;
    }

    /// <summary>
    /// True of a word that an abbreviation is found in: one in capitals alone, or a longer one that begins with a capital, since Nato is
    /// NATO and Who is not WHO.
    /// </summary>
    public static bool StandsAsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length >= LeastName && char.IsUpper(word[0])) || AreCapitals(word);

    /// <summary>True of two letters or more that are all capitals.</summary>
    public static bool AreCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var unit in word)
        {
            if (char.IsLower(unit))
            {
                return false;
            }

            letters += char.IsUpper(unit) ? 1 : 0;
        }

        return letters > 1;
    }

    public static bool IsArabic(ReadOnlySpan<char> word) => word[0] is >= '\u0620' and <= '\u06ff';

    /// <summary>True when the word, or an Arabic form of it, begins so.</summary>
    public static bool Begin(ReadOnlySpan<char> word, ReadOnlySpan<char> beginning)
    {
        if (!IsArabic(word))
        {
            return word.StartsWith(beginning);
        }

        Span<ArabicForm> forms = stackalloc ArabicForm[ArabicClitics.Most];
        foreach (var form in forms[..ArabicClitics.Forms(word, forms)])
        {
            var rest = word[form.Start..];
            if (
                form.HasLostArticle
                    ? beginning.StartsWith(Article) && rest.StartsWith(beginning[Article.Length..])
                    : rest.StartsWith(beginning)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int OfForms(ReadOnlySpan<char> word, Span<ulong> keys)
    {
        Span<ArabicForm> forms = stackalloc ArabicForm[ArabicClitics.Most];
        var count = 0;
        foreach (var form in forms[..ArabicClitics.Forms(word, forms)])
        {
            var rest = word[form.Start..];
            keys[count++] = form.HasLostArticle ? WordHash.Of(rest, Definite) : OfWhole(rest);
            if (form.HasLostArticle)
            {
                keys[count++] = WordHash.Of(rest[0], WordHash.Of(Article, Begins));
            }
            else
            {
                count = AddBeginning(rest, keys, count);
            }
        }

        return count;
    }

    private static int AddBeginning(ReadOnlySpan<char> word, Span<ulong> keys, int count)
    {
        if (word.Length >= Beginning)
        {
            keys[count++] = OfBeginning(word);
        }

        return count;
    }
}
