using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Reads the noun phrase of an actor: title, nationality, courtesy, name, apposition, in any order that newswire uses.</summary>
internal sealed class FigureReader(Reading reading, Cast cast, bool isArabic)
{
    private const int MaxTokens = 24;

    /// <summary>What a word is that can be a surname.</summary>
    public static Marks OfSurnames { get; } = Marks.Unknown | Marks.Of(WordClass.Name);

    /// <summary>True where the last name of somebody known begins, and no other word of the lexicon.</summary>
    public bool IsKnownSurname(int token) => isArabic && reading.Has(token, OfSurnames) && cast.Knows(reading.HashOf(token));

    /// <summary>The actor whose phrase begins at a token, or null. <paramref name="expected"/>: the place is a subject's, so that a bare name will do.</summary>
    /// <param name="office">The office of a phrase that leaves it out.</param>
    public Figure? Read(int first, int limit, bool expected, string? office = null)
    {
        var phrase = new Phrase(reading, first, Math.Min(limit, first + MaxTokens), isArabic, office);
        if (!phrase.Read(expected))
        {
            return null;
        }

        var figure = phrase.Figure;
        if (isArabic)
        {
            NameBefore.Take(reading, figure);
        }

        cast.Resolve(figure);
        return figure.IsKnown || expected ? figure : null;
    }
}
