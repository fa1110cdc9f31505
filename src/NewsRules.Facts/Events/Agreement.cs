using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Whether an Arabic verb can have the one behind it as its subject: it is singular there, and has its gender.</summary>
internal static class Agreement
{
    public static bool Fits(Reading reading, in Hit verb, Figure figure) => verb.Term.Shape switch
    {
        "noun" => true,
        "participle" => false,
        { } shape when shape.StartsWith("dual", StringComparison.Ordinal) || shape.StartsWith("plural", StringComparison.Ordinal) => false,
        { } shape when shape.StartsWith("finite-feminine", StringComparison.Ordinal) => !IsMasculine(reading, figure),
        _ => !IsFeminine(reading, figure),
    };

    /// <summary>An office of one man: "الرئيس", "وزير".</summary>
    private static bool IsMasculine(Reading reading, Figure figure) =>
        reading.Has(figure.First, TermKind.Office) && !reading.Is(figure.First, WordClass.Body) && !reading.Is(figure.First, WordClass.Dual) && reading.Text[reading.Tokens.SpanOf(figure.First).End - 1] is not ('ة' or 'ت' or 'ا' or 'ء' or 'ن');

    /// <summary>A word in ة or the plural in ات; a country or capital unless the lexicon calls it masculine.</summary>
    private static bool IsFeminine(Reading reading, Figure figure)
    {
        var first = reading.Text[figure.Start..reading.Tokens.SpanOf(figure.First).End];
        return figure.IsCountry ? !reading.Is(figure.First, WordClass.Masculine)
            : reading.Is(figure.First, WordClass.Body) && (first[^1] == 'ة' || first.EndsWith("ات", StringComparison.Ordinal));
    }
}
