using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>"مالي": a state by a name that is an adjective too, where no adjective can stand.</summary>
internal static class SharedName
{
    private static readonly Marks Prepositions =
        Marks.Of(WordClass.Linking)
        | Marks.Of(WordClass.In)
        | Marks.Of(WordClass.Toward)
        | Marks.Of(WordClass.From)
        | Marks.Of(WordClass.With)
        | Marks.Of(WordClass.Between)
        | Marks.Of(WordClass.About)
        | Marks.Of(WordClass.That);

    /// <summary>True for a word with the ending of an adjective of origin; "سيول" has another.</summary>
    public static bool IsAdjective(Reading reading, int token) => reading.Folded(token) is [.., 'ي'];

    public static bool IsState(Reading reading, int token)
    {
        var before = token - 1;
        return reading.At(token, TermKind.Country) is { } name
            && (
                name.IsPrefixed
                || (
                    name.IsJoined ? reading.Has(before, Marks.OfPlaces)
                    : before < 0 || !reading.Tokens.IsWord(before) ? IsFeminineVerb(reading, token + 1)
                    : IsFeminineVerb(reading, before)
                        || reading.Has(before, Marks.OfPlaces | Prepositions)
                        || IsOfMany(reading, before)
                        || IsOfState(reading, before)
                )
            );
    }

    /// <summary>"تتهم", "اتهمت": a state is feminine, and no adjective follows a verb.</summary>
    private static bool IsFeminineVerb(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                hit is { IsPrefixed: false, Term.Kind: TermKind.Cue or TermKind.Trigger }
                && hit.Term.Shape?.StartsWith("finite-feminine", StringComparison.Ordinal) == true
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"اتهامات مالي": the adjective of many ends in ة.</summary>
    private static bool IsOfMany(Reading reading, int token) => reading.Folded(token) is [_, _, .., 'ا', 'ت'];

    /// <summary>"رئيس مالي", "سفير مالي"; but "مدير مالي", "مصدر مالي".</summary>
    private static bool IsOfState(Reading reading, int token) =>
        !HeadWord.IsDefinite(reading.Folded(token))
        && (
            reading.Is(token, WordClass.Envoy)
            || reading.At(token, TermKind.Delegate) is { Term.Shape: "head" }
            || reading.At(token, TermKind.Office) is { Term.Id: var role }
                && (Vocabulary.Roles.LeadsState(role) || role is Vocabulary.Roles.Military)
        );
}
