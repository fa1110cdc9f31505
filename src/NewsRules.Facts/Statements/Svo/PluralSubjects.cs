using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Subjects of many, by the last word before the verb: "Malta's envoys say".</summary>
internal sealed class PluralSubjects(SvoWords words)
{
    private const int MostOfMany = 12;

    /// <summary>"they", "police", "envoys".</summary>
    public bool EndAt(int token, Sentence sentence) =>
        words.IsWord(token)
        && (
            words.Is(token, WordClass.Pronoun)
            || words.Is(token, WordClass.Relative)
            || words.Is(token, WordClass.Plural)
            || (
                words.Reading.Folded(token).EndsWith('s')
                && (token == sentence.First || words.IsHeadline || !words.IsCapital(token))
                && !words.IsPossessive(token)
                && !words.Is(token, WordClass.Determiner)
            )
            || IsOfMany(token, sentence)
        );

    /// <summary>"Egypt and Turkey", "the Chinese".</summary>
    private bool IsOfMany(int token, Sentence sentence)
    {
        if (words.Is(token - 1, WordClass.Article) && words.Reading.Has(token, TermKind.Nationality))
        {
            return true;
        }

        var first = token;
        while (
            first > sentence.First
            && first > token - MostOfMany
            && (words.IsName(first) || words.IsInside(first) || words.Is(first, WordClass.Article))
        )
        {
            first--;
        }

        return first > sentence.First && first < token && words.Is(first, WordClass.And) && words.IsCapital(first - 1);
    }
}
