using System.Collections.Immutable;
using NewsRules.Facts;
using NewsRules.Tests;

namespace NewsRules.Benchmarks;

/// <summary>
/// Searches of which five match an article, however many there are: each takes its values from statements of real news, as often as they
/// occur there, and what would match once more than five do is drawn again.
/// </summary>
internal sealed class SavedSearches
{
    private const int MatchesAnArticle = 5;

    public SavedSearches(int count, int articles)
    {
        var extractor = new FactExtractor(RepositoryRules.Book.Lexicon);
        ImmutableArray<FactSheet> all = [.. News.In("ar").Concat(News.In("en")).Select(extractor.Extract)];
        ImmutableArray<Statement> statements = [.. all.SelectMany(sheet => sheet.Statements)];
        Sheets = [.. all.Where(sheet => sheet.Statements.Length > 2).Where((_, at) => at % 7 == 0).Take(articles)];
        All = Draw(count, statements);
    }

    /// <summary>The articles' facts.</summary>
    public ImmutableArray<FactSheet> Sheets { get; }

    /// <summary>The searches, those that match anything spread among the others.</summary>
    public ImmutableArray<SavedSearch> All { get; }

    private ImmutableArray<SavedSearch> Draw(int count, ImmutableArray<Statement> statements)
    {
        var (random, wanted, drawn) = (new Random(1), MatchesAnArticle * Sheets.Length, new List<SavedSearch>());
        string[] roles = [.. statements.SelectMany(one => one.Speaker?.Role.ToImmutableArray() ?? [])];
        string[] countries = [.. statements.SelectMany(one => one.About.Country.ToImmutableArray())];
        string[] kinds = [.. statements.Select(one => one.Kind)];
        string[] topics = [.. statements.SelectMany(one => one.About.Topic.ToImmutableArray())];
        while (drawn.Count < count)
        {
            var search = new SavedSearch(Any(roles), Any(countries), random.Next(2) == 0 ? Any(kinds) : null, Any(topics));
            search = search.Kind is null ? search : search with { Topic = null };
            var matches = Sheets.Count(sheet => sheet.Voices.Any(search.Fits));
            if (matches <= wanted)
            {
                drawn.Add(search);
                wanted -= matches;
            }
        }

        return [.. drawn.OrderBy(_ => random.Next())];

        string Any(string[] values) => values[random.Next(values.Length)];
    }
}
