using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Facts;
using NewsRules.Facts.Lexicons;
using NewsRules.Tests;

namespace NewsRules.Benchmarks.Peers;

/// <summary>
/// What searches of words cost that are tried one by one: whether the text has one of the names of the country that a search asks for. It
/// finds whoever names it; what the words say it does not know.
/// </summary>
internal static class PlainText
{
    private static readonly TermKind[] Naming = [TermKind.Country, TermKind.Capital, TermKind.Nationality];

    /// <summary>A set of texts that are looked for at once, a search.</summary>
    public static Func<FactSheet, int> BySearchValues(IReadOnlyList<SavedSearch> searches) =>
        Counting(
            searches,
            names => SearchValues.Create(names.AsSpan(), StringComparison.Ordinal),
            (names, text) => text.AsSpan().ContainsAny(names)
        );

    /// <summary>A regular expression without backtracking, a search.</summary>
    public static Func<FactSheet, int> ByExpressions(IReadOnlyList<SavedSearch> searches) =>
        Counting(
            searches,
            names => new Regex(string.Join('|', names.Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant),
            (names, text) => names.IsMatch(text)
        );

    /// <summary>Searches for one country share what finds it, for ten thousand automata fill memory; each is run all the same.</summary>
    private static Func<FactSheet, int> Counting<T>(
        IReadOnlyList<SavedSearch> searches,
        Func<string[], T> compile,
        Func<T, string, bool> has
    )
    {
        var names = RepositoryRules
            .Book.Lexicon.Entries.Where(entry => Naming.Contains(entry.Term.Kind))
            .ToLookup(entry => entry.Term.Country ?? entry.Term.Id, entry => entry.Form);
        var byCountry = searches
            .Select(search => search.Country)
            .Distinct()
            .ToDictionary(country => country, country => compile([.. names[country].Append(country)]));
        ImmutableArray<T> wanted = [.. searches.Select(search => byCountry[search.Country])];
        return sheet =>
        {
            var text = $"{sheet.Article.Title}\n{sheet.Article.Body}";
            return wanted.Count(one => has(one, text));
        };
    }
}
