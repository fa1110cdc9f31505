using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Where a sentence says that it is set, or from where it was filed: whose the offices are that it tells no country of.</summary>
internal static class Setting
{
    private const int Longest = 6;

    /// <summary>
    /// "وفي روما، قال", "في العاصمة الليبية طرابلس، أعلنت", "وعلى الجانب المصري، نبه", "في أول تعليق تركي، قال", "مدريد - أعلن": its
    /// country; null for none.
    /// </summary>
    /// <param name="begin">The token behind the dateline.</param>
    public static string? CountryOf(Reading reading, Sentence sentence, int begin)
    {
        if (begin > sentence.First)
        {
            return Country(reading, sentence.First);
        }

        var first = sentence.First + 1;
        return
            reading.Is(sentence.First, WordClass.In)
            || (reading.Is(sentence.First, WordClass.Linking) && reading.IsNoun(first, WordClass.Envoy))
            ? Fronted(reading, first, Math.Min(sentence.End, first + Longest))
            : null;
    }

    /// <summary>The country named between the preposition and the comma or verb that closes what is set in front.</summary>
    private static string? Fronted(Reading reading, int first, int limit)
    {
        string? country = null;
        for (var i = first; i < limit; i++)
        {
            if (reading.IsSign(i, '،') || reading.IsSign(i, ',') || reading.Has(i, TermKind.Cue))
            {
                return country;
            }

            if (
                reading.Is(i, WordClass.Held)
                || !(
                    reading.Has(i, Marks.OfPlaces)
                    || reading.Has(i, TermKind.Nationality)
                    || reading.IsNoun(i, WordClass.Place)
                    || reading.IsNoun(i, WordClass.Envoy)
                    || reading.Is(i, WordClass.Reaction)
                )
            )
            {
                return null; // "في لقاء بالقاهرة" tells where people met.
            }

            country ??= Country(reading, i);
        }

        return null;
    }

    /// <summary>
    /// "المتحدث باسم الوزارة، اليوم، بالجزائر العاصمة، أن": the country whose capital stands right behind who speaks for a body, or behind
    /// a body, as where it was said; null for none.
    /// </summary>
    public static string? Behind(Figure figure)
    {
        var reading = figure.Reading;
        if (!(reading.Has(figure.First, TermKind.Delegate, TermKind.Reference) || reading.Is(figure.First, WordClass.Body)))
        {
            return null;
        }

        var at = figure.EndOfAll;
        while (Statements.Content.IsComma(reading, at) || reading.Is(at, WordClass.Time))
        {
            at = Math.Max(at + 1, reading.EndOf(at, WordClass.Time));
        }

        var isIn = reading.Is(at, WordClass.In);
        return
            reading.At(isIn ? at + 1 : at, TermKind.Capital) is { } capital
            && capital.Particles is var particles
            && (isIn ? particles is "" : particles is "ب")
            && !(reading.Tokens.IsWord(capital.End) && !reading.Is(capital.End, WordClass.That, WordClass.Time))
            ? capital.Term.State
            : null;
    }

    private static string? Country(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City or TermKind.Nationality && !hit.IsPrefixed)
            {
                return hit.Term.State;
            }
        }

        return null;
    }
}
