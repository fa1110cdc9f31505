using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Towns of one name in two countries, "طرابلس": an article means that of the country which it names oftener, or of its outlet's.</summary>
internal static class SharedTowns
{
    public static void Settle(Reading title, Reading body, string? outlet)
    {
        if (!title.NamesShared && !body.NamesShared)
        {
            return;
        }

        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, named);
        Count(body, named);
        bool IsMeant(string country, string? other) => (named.GetValueOrDefault(country), named.GetValueOrDefault(other ?? "")) is var (own, its) && (own > its || (own == its && outlet == country));
        foreach (var reading in new[] { title, body })
        {
            var beside = BesideCountries(reading);
            reading.Settle((country, other, token) => beside.Contains(token) || IsMeant(country, other));
        }
    }

    /// <summary>"عمان والسعودية": the country of that name, beside a country that no capital is called like.</summary>
    private static HashSet<int> BesideCountries(Reading reading)
    {
        var beside = new HashSet<int>();
        for (var i = 0; (i = reading.Next(i, reading.Tokens.Length, Marks.Shared)) < reading.Tokens.Length; i++)
        {
            if (reading.At(i, TermKind.Country) is { Term.Shape: Term.SharedTown } shared && (IsCountry(reading, shared.End, true) || (shared.IsJoined && IsCountry(reading, i - 1, false))))
            {
                beside.Add(i);
            }
        }

        return beside;
    }

    private static bool IsCountry(Reading reading, int token, bool isJoined) =>
        reading.Has(token, TermKind.Country) && !reading.Has(token, TermKind.Capital) && !reading.Has(token, Marks.Shared) && (!isJoined || reading.IsJoined(token));

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
