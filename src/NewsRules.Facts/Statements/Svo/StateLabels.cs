using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>"Iran: …" over an article: most such headings only tell where something happened, and some what the state says.</summary>
internal sealed class StateLabels(SvoWords words)
{
    private const int MostBeforeOwn = 4;
    private readonly Reading _reading = words.Reading;

    /// <summary>A single quotation mark, which may be an apostrophe.</summary>
    public static bool IsMark(Reading reading, int token) => reading.Folded(token) is "'" or "‘" or "’";

    /// <summary>Whether a state is the label, and what stands behind is its own words.</summary>
    public bool Speaks(Stretch label, Stretch told, bool isQuoted) => IsState(label) && SpeaksForItself(told, isQuoted);

    private bool IsState(Stretch stretch) =>
        _reading.Field == Field.Title
        && (_reading.At(stretch.First, TermKind.Country) ?? _reading.At(stretch.First, TermKind.Capital))?.End == stretch.End;

    /// <summary>"We will not negotiate", "No talks with …", or words in quotation marks.</summary>
    private bool SpeaksForItself(Stretch told, bool isQuoted)
    {
        if (isQuoted)
        {
            return true;
        }

        if (words.Is(told.First, WordClass.Supposed))
        {
            return IsOfDeed(told.First + 1) || IsOfDeed(told.First + 2);
        }

        for (var i = told.First; i < Math.Min(told.End, told.First + MostBeforeOwn); i++)
        {
            if (
                words.Is(i, WordClass.Pronoun)
                && !words.Is(i, WordClass.PersonPronoun)
                && !words.Is(i, WordClass.Copula)
                && !words.Is(i, WordClass.Dual)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"talks", "deal".</summary>
    private bool IsOfDeed(int token) => _reading.At(token, TermKind.Trigger) is { Term: { Id: "meeting" or "agreement", Shape: "noun" } };
}
