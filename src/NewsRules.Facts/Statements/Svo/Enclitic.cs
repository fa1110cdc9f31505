using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A subject tied to its verb by a hyphen, as in French: "dit-il", "a-t-elle déclaré".</summary>
internal static class Enclitic
{
    /// <summary>The pronoun behind a verb that ends before a token; −1 for none.</summary>
    public static int Behind(SvoWords words, int end)
    {
        var pronoun = IsLink(words, end) ? end + 3 : end + 1;
        return words.IsHyphen(pronoun - 1) && words.Is(pronoun, WordClass.Pronoun) ? pronoun : -1;
    }

    /// <summary>Where the auxiliary ends that has the pronoun before a token tied to it; −1 for none.</summary>
    public static int EndOfAuxiliary(SvoWords words, int behind)
    {
        if (!words.Is(behind - 1, WordClass.Pronoun) || !words.IsHyphen(behind - 2))
        {
            return -1;
        }

        return IsLink(words, behind - 4) ? behind - 4 : behind - 2;
    }

    /// <summary>The "-t" of "a-t-il".</summary>
    private static bool IsLink(SvoWords words, int token) =>
        words.IsHyphen(token) && words.Reading.Folded(token + 1) is "t" && words.IsHyphen(token + 2);
}
