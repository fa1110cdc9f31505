using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Of which country a body is by the words behind its name.</summary>
internal static class Seats
{
    private const int MostOfName = 4;
    private const int MostOfSeat = 6;
    private const int MostToPlace = 2;
    private const int MostOfAdjectives = 3;

    /// <summary>
    /// "شركة «الأفق»، ومقرها الدوحة،", "شركة «الأفق»، المدرجة في بورصة الدوحة،": the country of the place that is told behind the comma of
    /// a body with a name; null for none, and for an organisation, that only has its office there.
    /// </summary>
    public static string? OfBody(Figure figure)
    {
        var reading = figure.Reading;
        if (figure.Entity is not null || !reading.IsNoun(figure.First, WordClass.Titled) || reading.IsNoun(figure.First, WordClass.Voice))
        {
            return null;
        }

        var comma = figure.End;
        while (comma < figure.End + MostOfName && reading.Tokens.IsWord(comma) && !reading.Is(comma, WordClass.That))
        {
            comma++;
        }

        for (
            var i = comma + 1;
            i < comma + MostOfSeat && Statements.Content.IsComma(reading, comma) && !Statements.Content.IsComma(reading, i);
            i++
        )
        {
            if (
                reading.IsNoun(i, WordClass.Place)
                && reading.Next(i + 1, i + 1 + MostToPlace, Marks.OfNames) is var place
                && place < i + 1 + MostToPlace
            )
            {
                foreach (ref readonly var hit in reading.At(place))
                {
                    if (hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City)
                    {
                        return hit.Term.State;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// "موقع «الأفق» الإخباري الكيني": the country of who publishes, by the adjectives behind its name; null where none is of a country.
    /// </summary>
    public static string? OfOutlet(Figure figure)
    {
        var reading = figure.Reading;
        if (figure is not { Role: Vocabulary.Roles.Media, Entity: null } || !reading.IsNoun(figure.First, WordClass.Titled))
        {
            return null;
        }

        var at = figure.First + 1;
        while (
            at < figure.End + MostOfAdjectives
            && !reading.Has(at, TermKind.Nationality)
            && (at < figure.End || Statements.Content.Closes(reading, at) || HeadWord.IsDefinite(reading.Folded(at)))
        )
        {
            at++;
        }

        return reading.At(at, TermKind.Nationality) is { Particles: "" } nation ? nation.Term.State : null;
    }
}
