using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A name that stands before its office, with a comma between: "أحمد حافظ، المتحدث باسم الوزارة".</summary>
internal static class NameBefore
{
    private const int MaxWords = 5;

    /// <summary>Gives an office the name before it, where one begins right behind a reporting word, "that" or the start of a clause.</summary>
    public static void Take(Reading reading, Figure figure)
    {
        var comma = figure.First - 1;
        if (figure.HasName || !figure.IsKnown || figure.IsCountry || figure.Reference is not null || comma < 1 || reading.Folded(comma) is not ("،" or ",") || reading.Is(figure.First, WordClass.Body))
        {
            return;
        }

        var first = comma;
        while (first > 0 && comma - first < MaxWords && IsNameWord(reading, first - 1))
        {
            first--;
        }

        if (comma - first < 2 || !(first == 0 || IsBoundary(reading, first - 1)))
        {
            return;
        }

        (figure.NameFirst, figure.NameEnd) = (first, comma);
        (figure.First, figure.Start) = (first, reading.Tokens.SpanOf(first).Start);
    }

    private static bool IsNameWord(Reading reading, int token)
    {
        if (!reading.Tokens.IsWord(token))
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (!(hit.Term.Kind is TermKind.City or TermKind.Courtesy or TermKind.Topic || hit.Term.Is(WordClass.Name)) || hit.Particles.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBoundary(Reading reading, int token) =>
        !reading.Tokens.IsWord(token) || reading.At(token, TermKind.Cue) is not null || reading.Is(token, WordClass.That) || reading.Is(token, WordClass.Between) || reading.Is(token, WordClass.With) || reading.Is(token, WordClass.Opener) || reading.Is(token, WordClass.Time);
}
