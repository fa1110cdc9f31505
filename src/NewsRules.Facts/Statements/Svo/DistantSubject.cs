using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// The subject of a sentence before what is set between it and its verb: "NAME, who …, said", "NAME — … — told", "NAME (…) warned".
/// </summary>
internal sealed class DistantSubject(SvoWords words, Quotations quotations, MainClause main)
{
    /// <summary>
    /// The subject with what is told of it; null where the verb stands behind no aside that opens right behind the subject.
    /// </summary>
    public Stretch? Of(VerbGroup verb, Sentence sentence)
    {
        var close = EndOfAside(verb.First - 1);
        return
            close > sentence.First + 1
            && main.Subject(sentence, close) is { } subject
            && subject.End < close
            && Opens(subject.End, close)
            && !HasVerb(subject.End + 1, close)
            ? new Stretch(subject.First, TellsWhoItIs(subject.End + 1) ? verb.First : subject.End)
            : null;
    }

    /// <summary>The sign that ends an aside, or the quotation with a comma in it, "host of “Morning,”"; −1 for none.</summary>
    private int EndOfAside(int token) =>
        quotations.At(token) is { } title ? (words.IsComma(title.End - 2) && words.IsWord(title.First - 1) ? token : -1)
        : words.IsComma(token) || words.IsDash(token) || words.Reading.IsSign(token, ')') ? token
        : -1;

    private bool Opens(int open, int close) =>
        words.IsComma(open) ? !words.Reading.IsSign(close, ')') && !words.IsDash(close) && OpensAside(open + 1)
        : words.IsDash(open) ? words.IsDash(close)
        : words.Reading.IsSign(open, '(') && words.Reading.IsSign(close, ')');

    /// <summary>No further name in a list, and no other clause.</summary>
    private bool OpensAside(int token) =>
        words.IsWord(token)
        && !words.IsCapital(token)
        && !words.Is(token, WordClass.Conjunction)
        && !words.Is(token, WordClass.Contrast)
        && !words.Is(token, WordClass.As)
        && !words.IsAuxiliary(token)
        && !words.IsCue(token)
        && !words.IsVerb(token)
        && (words.Is(token, WordClass.Relative) || !words.Is(token, WordClass.Pronoun));

    /// <summary>Behind a comma of the aside stands the verb of the sentence already, or somebody else who does it too.</summary>
    private bool HasVerb(int first, int close)
    {
        for (var i = first; i < close; i++)
        {
            if (
                words.IsComma(i)
                && (
                    words.IsAuxiliary(i + 1)
                    || words.IsVerb(i + 1)
                    || words.IsPast(i + 1)
                    || words.IsPresent(i + 1)
                    || words.IsCue(i + 1)
                    || (words.Is(i + 1, WordClass.And) && words.IsName(i + 2))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool TellsWhoItIs(int first) =>
        words.Is(first, WordClass.Relative) || words.Is(first, WordClass.Determiner) || words.IsNumber(first);
}
