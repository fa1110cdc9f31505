using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>Everything known about words: countries, offices, bodies, people, topics, reporting verbs, event words, by language. Immutable.</summary>
public sealed class Lexicon
{
    private readonly Lazy<FrozenDictionary<string, string>> _countries;
    private readonly Lazy<FrozenDictionary<string, string>> _entities;
    private readonly Lazy<FrozenDictionary<string, string>> _topics;

    public Lexicon(IEnumerable<Term> terms)
    {
        Terms = [.. terms];
        _countries = new(() => Names(sense => sense is Sense.OfCountry { Form: CountryForm.Name } country ? country.Code : null));
        _entities = new(() => Names(sense => (sense as Sense.OfEntity)?.Id));
        _topics = new(() => Names(sense => (sense as Sense.OfTopic)?.Id));
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>Everything, in the order given.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>What people may call countries: codes and names in every language, folded → ISO code.</summary>
    public FrozenDictionary<string, string> Countries => _countries.Value;

    /// <summary>What people may call persons, bodies and places: ids and names, folded → id.</summary>
    public FrozenDictionary<string, string> Entities => _entities.Value;

    /// <summary>What people may call topics: ids and words, folded → id.</summary>
    public FrozenDictionary<string, string> Topics => _topics.Value;

    /// <summary>This lexicon and more words.</summary>
    public Lexicon With(IReadOnlyCollection<Term> terms) => terms.Count == 0 ? this : new([.. Terms, .. terms]);

    /// <summary>The first name that a language has for a country; the code when it has none.</summary>
    public string NameOf(string code, string language) => Terms.FirstOrDefault(term =>
        term.Language == language && term.Sense is Sense.OfCountry { Form: CountryForm.Name } country && country.Code == code)?.Words ?? code;

    private FrozenDictionary<string, string> Names(Func<Sense, string?> id)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (known, words) in Terms.Select(term => (id(term.Sense), term.Words)))
        {
            if (known is not null)
            {
                names.TryAdd(Folding.Fold(known), known);
                names.TryAdd(Folding.Fold(words), known);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
