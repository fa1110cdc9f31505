using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// Towns of one name in two countries, "طرابلس": an article means that of the country which it names oftener, or of its outlet's.
/// </summary>
internal static class SharedTowns
{
    private const int MostOfAdjectives = 3;
    private const int MostOfOffice = 4;

    public static void Settle(Reading title, Reading body, string? outlet)
    {
        if (title.NamesShared || body.NamesShared)
        {
            SettleNamed(title, body, outlet);
        }
    }

    private static void SettleNamed(Reading title, Reading body, string? outlet)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, named);
        Count(body, named);
        bool IsMeant(string country, string? other) =>
            (named.GetValueOrDefault(country), named.GetValueOrDefault(other ?? "")) is var (own, its)
            && (own > its || (own == its && outlet == country));
        foreach (var reading in new[] { title, body })
        {
            var beside = BesideCountries(reading);
            reading.Settle(
                (shared, other, token) =>
                    beside.Contains(token)
                    || (
                        other is not null ? IsMeant(shared.Id, other)
                        : shared.Kind == TermKind.Nationality ? IsOfOffice(reading, token, IsMeant(shared.Id, null))
                        : SharedName.IsAdjective(reading, token) ? SharedName.IsState(reading, token)
                        : IsMeant(shared.Id, null)
                    )
            );
        }
    }

    /// <summary>
    /// "الرئيس المالي", "المجلس العسكري الانتقالي المالي": right behind an office, or behind other adjectives of it, that is as definite.
    /// </summary>
    /// <param name="isNamed">True where the text names the country otherwise; "وزير الدفاع المالي" needs no more.</param>
    private static bool IsOfOffice(Reading reading, int token, bool isNamed)
    {
        var end = token;
        while (end > Math.Max(0, token - MostOfAdjectives) && reading.Is(end - 1, WordClass.Title))
        {
            end--;
        }

        for (var i = end - 1; i >= Math.Max(0, end - MostOfOffice); i--)
        {
            foreach (ref readonly var hit in reading.At(i))
            {
                if (
                    hit.End >= end
                    && hit.End <= token
                    && (isNamed ? hit.Term.Kind is TermKind.Office or TermKind.Delegate or TermKind.Reference : IsOfMinister(hit.Term))
                )
                {
                    return IsAsDefinite(reading, token, hit.Term);
                }
            }
        }

        return false;
    }

    /// <summary>"وزير الدفاع المالي", "الجيش المالي"; but "المدير المالي" and "الرئيس المالي".</summary>
    private static bool IsOfMinister(Term term) =>
        term.Kind == TermKind.Office
        && term.Id
            is Vocabulary.Roles.HeadOfGovernment
                or Vocabulary.Roles.ForeignMinistry
                or Vocabulary.Roles.DefenceMinistry
                or Vocabulary.Roles.Military;

    /// <summary>"الرئيس المالي", "نظيره المالي", "الجانبان السنغالي والمالي"; but "وزير المالية" and "وزارة الاقتصاد والمالية".</summary>
    private static bool IsAsDefinite(Reading reading, int token, Term office) =>
        reading.Folded(token) switch
        {
            ['و', 'ا', 'ل', ..] => reading.Has(token - 1, TermKind.Nationality),
            ['ا', 'ل', ..] => office.Shape == "counterpart" || reading.Folded(token - 1) is ['ا' or 'ل', 'ل', ..] or [_, 'ا', 'ل', ..],
            _ => reading.Folded(token - 1) is not ['ا' or 'ل', 'ل', ..],
        };

    /// <summary>"عمان والسعودية": the country of that name, beside a country that no capital is called like.</summary>
    private static HashSet<int> BesideCountries(Reading reading)
    {
        var beside = new HashSet<int>();
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.Shared)) < reading.Tokens.Length; i++)
        {
            if (
                reading.At(i, TermKind.Country) is { Term.Shape: Term.SharedTown } shared
                && (IsCountry(reading, shared.End, true) || (shared.IsJoined && IsCountry(reading, i - 1, false)))
            )
            {
                beside.Add(i);
            }
        }

        return beside;
    }

    private static bool IsCountry(Reading reading, int token, bool isJoined) =>
        reading.Has(token, TermKind.Country)
        && !reading.Has(token, TermKind.Capital)
        && !reading.Has(token, Marks.Shared)
        && (!isJoined || reading.IsJoined(token));

    private static void Count(Reading reading, Dictionary<string, int> named)
    {
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.OfNames)) < reading.Tokens.Length; i++)
        {
            foreach (ref readonly var hit in reading.Has(i, Marks.Shared) ? [] : reading.At(i))
            {
                if (hit.Term.State is { } country)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(named, country, out _)++;
                    break;
                }
            }
        }
    }
}
