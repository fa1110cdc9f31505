using NewsRules.Facts.Articles;
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
            || IsOfTwo(token)
        );

    /// <summary>"Egypt, Turkey agree" over an article.</summary>
    private bool IsOfTwo(int token) =>
        words.Reading.Field == Field.Title
        && words.Reading.Has(token, TermKind.Country)
        && words.IsComma(token - 1)
        && words.Reading.Has(token - 2, TermKind.Country);

    /// <summary>"sources close to his office" before a verb: the noun that an adjective and its preposition follow.</summary>
    public bool Open(int verb, Sentence sentence)
    {
        var first = verb;
        while (
            first > sentence.First
            && words.IsWord(first - 1)
            && !words.IsAuxiliary(first - 1)
            && !words.Is(first - 1, WordClass.That)
            && !words.IsCue(first - 1)
        )
        {
            first--;
        }

        return first + 2 < verb
            && words.Is(first, WordClass.Source)
            && words.Reading.Folded(first) is [.., 's']
            && words.Is(first + 2, WordClass.Preposition);
    }

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
