using System.Collections.Immutable;
using NewsRules.Facts.Articles;
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

    /// <summary>
    /// "البرهان يرفض الهدنة ويتهم المتمردين بخرقها", "السودان: البرهان يرفض … ويتوعد المتمردين": in a headline who stands behind a verb
    /// that "and" joins is whom it takes, and who opens the headline does it; null elsewhere.
    /// </summary>
    public static Figure? DoerOfJoined(this ImmutableArray<Figure> figures, Reading reading, Sentence sentence, in Hit verb) =>
        reading.HasVerbFirst
        && reading.Field == Field.Title
        && verb.IsJoined
        && Agreement.IsImperfect(reading, verb)
        && figures.BeginningAt(verb.End) is not null
        && figures.Opening(reading, sentence) is { } first
        && first.EndOfAll < verb.First
        && Agreement.Carries(reading, verb, first, null)
            ? first
            : null;

    /// <summary>Who opens a headline, behind its label: "السودان: البرهان يرفض"; null for nobody.</summary>
    private static Figure? Opening(this ImmutableArray<Figure> figures, Reading reading, Sentence sentence)
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
