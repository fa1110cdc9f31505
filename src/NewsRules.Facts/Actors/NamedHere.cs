using System.Collections.Immutable;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Those named in a sentence, by where they stand in it.</summary>
internal static class NamedHere
{
    /// <summary>Whose words begin at a token.</summary>
    public static Figure? BeginningAt(this ImmutableArray<Figure> figures, int token)
    {
        foreach (var figure in figures)
        {
            if (figure.First == token)
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>Whose words end right before a token.</summary>
    public static Figure? EndingAt(this ImmutableArray<Figure> figures, int token)
    {
        foreach (var figure in figures)
        {
            if (figure.EndOfAll == token)
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>Whose words are the last that end before a token or at it.</summary>
    public static Figure? LastBefore(this ImmutableArray<Figure> figures, int token)
    {
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            if (figures[i].EndOfAll <= token)
            {
                return figures[i];
            }
        }

        return null;
    }

    /// <summary>Who opens a headline, behind its label: "السودان: البرهان يرفض"; null for nobody.</summary>
    public static Figure? Opening(this ImmutableArray<Figure> figures, Reading reading, Sentence sentence)
    {
        var at = sentence.First;
        foreach (var figure in figures)
        {
            if (figure.First != at)
            {
                return null;
            }

            at = figure.EndOfAll;
            if (!reading.IsSign(at, ':') && !reading.IsSign(at, '.'))
            {
                return figure;
            }

            while (reading.IsSign(at, ':') || reading.IsSign(at, '.'))
            {
                at++;
            }
        }

        return null;
    }
}
