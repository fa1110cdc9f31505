using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whether the words of a headline are somebody's own: "نرفض", "لن نقبل", "قواتنا"; a country speaks where they are.</summary>
internal readonly struct FirstPerson(Reading reading)
{
    /// <summary>
    /// "مصر: لن نقبل", "طهران: لا مفاوضات", "الهند: لا حوار مع باكستان": "we", what will not be, or what there is not for a government or
    /// with another state.
    /// </summary>
    public bool AreOfState(Figure state, int first, int limit) =>
        AreOurs(first, limit)
        || reading.Folded(first) is "لن"
        || (
            reading.Is(first, WordClass.Negation, WordClass.Untrue)
            && (
                reading.Is(first, WordClass.Untrue)
                || reading.Has(state.First, TermKind.Capital)
                || reading.Next(first, limit, Marks.OfStates) < limit
            )
        );

    /// <summary>Whether a verb or a possessive of "we" stands in these words, or a quotation opens them.</summary>
    public bool AreOurs(int first, int limit)
    {
        if (IsQuotation(first, limit) || IsVerb(first))
        {
            return true;
        }

        for (var at = first; at < limit; at++)
        {
            if (
                reading.Folded(at) is "نحن" or "لدينا"
                || (reading.IsUnknown(at) && IsOwn(reading.Folded(at)))
                || (reading.Is(at, WordClass.Negation) && reading.Folded(at + 1) is ['ن', _, _, ..])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Quotation marks around all of it, and not around a name.</summary>
    private bool IsQuotation(int first, int limit)
    {
        var at = first + 1;
        while (at < limit && !Content.Closes(reading, at))
        {
            at++;
        }

        return Content.Opens(reading, first) && at >= limit - 1;
    }

    /// <summary>"ندعم", "نطالب", "سنواصل": and no noun such as "نزوح", "نهاية", "نتائج", "نقابيون", "سندات".</summary>
    private bool IsVerb(int token) =>
        reading.IsUnknown(token)
        && !EndsAsNoun(reading.Folded(token))
        && reading.Folded(token) switch
        {
            ['س', 'ن', 'و', 'ي', ..] => false,
            ['س', 'ن', _, _, ..] => true,
            ['ن', 'ا' or 'و' or 'ي', ..] or ['ن', _, 'ا' or 'و' or 'ي', _] or ['ن', _, 'ا', 'ئ', ..] => false,
            ['ن', _, _, _, ..] => true,
            _ => false,
        };

    /// <summary>The endings of plurals, of the feminine, and "سناتور".</summary>
    private static bool EndsAsNoun(ReadOnlySpan<char> word) =>
        word.EndsWith("ون") || word.EndsWith("ين") || word.EndsWith("ات") || word.EndsWith("ور") || word[^1] is 'ه' or 'ء';

    /// <summary>"قواتنا", "حدودنا"; "بيانا", "قانونا" are nouns.</summary>
    private static bool IsOwn(ReadOnlySpan<char> word) => word is [_, _, .., not ('ا' or 'و' or 'ي'), 'ن', 'ا'];
}
