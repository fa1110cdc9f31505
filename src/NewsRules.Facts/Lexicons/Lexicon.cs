using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Lexicons;

/// <summary>
/// Everything known about words: countries, offices, bodies, people, topics, reporting verbs, event words, by language. Immutable.
/// </summary>
public sealed class Lexicon
{
    // Units of a body that tell its language.
    private const int Sample = 400;

    private readonly IForms _forms;
    private readonly Dictionary<string, Lazy<Gazetteer>> _gazetteers = new(StringComparer.Ordinal);
    private readonly Lazy<LexiconNames> _names;
    private readonly Lazy<PageNoise> _noise;

    public Lexicon(IEnumerable<LexiconEntry> entries)
        : this(new EntryForms([.. entries])) { }

    internal Lexicon(IForms forms)
    {
        (_forms, _names, _noise) = (forms, new(() => new(forms)), new(() => PageNoise.Of(this)));
        foreach (var language in forms.Languages.Union(["ar", "en"]))
        {
            _gazetteers.Add(language, new(() => forms.In(language)));
        }
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>The codes of the languages that it knows words of.</summary>
    public IEnumerable<string> Languages => _gazetteers.Keys;

    /// <summary>Every form, in the order given.</summary>
    public ImmutableArray<LexiconEntry> Entries => _forms.All;

    /// <summary>What people may call countries: codes and names in every language, folded → ISO code.</summary>
    public FrozenDictionary<string, string> Countries => _names.Value.Countries;

    /// <summary>What people may call persons, bodies and places: ids and names, folded → id.</summary>
    public FrozenDictionary<string, string> Entities => _names.Value.Entities;

    /// <summary>What people may call topics: ids and words, folded → id.</summary>
    public FrozenDictionary<string, string> Topics => _names.Value.Topics;

    /// <summary>What it knows of the furniture of pages, in every language it has.</summary>
    public PageNoise Noise => _noise.Value;

    /// <summary>The forms of a kind, in the order given.</summary>
    public IEnumerable<LexiconEntry> Of(TermKind kind) => _forms.Of(kind);

    /// <summary>This lexicon and more forms.</summary>
    public Lexicon With(IReadOnlyCollection<LexiconEntry> entries) => entries.Count == 0 ? this : new(_forms.With(entries));

    /// <summary>The first name that a language has for a country; the code when it has none.</summary>
    public string NameOf(string code, string language) => NameOf(TermKind.Country, code, language);

    /// <summary>The first name that a language has for a person, body or place; the id when it has none.</summary>
    public string NameOfEntity(string id, string language) => NameOf(TermKind.Entity, id, language);

    /// <summary>The first name that a language has for a topic; the id when it has none.</summary>
    public string NameOfTopic(string id, string language) => NameOf(TermKind.Topic, id, language);

    /// <summary>The country of an outlet that the lexicon knows by this name, or by the host of this address; null for others.</summary>
    public string? HomeOf(string? outlet) =>
        outlet is null
            ? null
            : Named(outlet)
                ?? (
                    WebAddress.HostOf(outlet) is { } host ? Named(WebAddress.SiteOf(host)) ?? WebAddress.CountryOf(host)
                    : outlet.IndexOf('(', StringComparison.Ordinal) is > 0 and var note ? HomeOf(outlet[..note].TrimEnd())
                    : null
                );

    private string? Named(string outlet) =>
        _names.Value.Homes.GetValueOrDefault(Folding.Fold(outlet))
        ?? _names.Value.Homes.GetValueOrDefault(Folding.Fold(outlet.Replace('-', ' ')))
        ?? _names.Value.Homes.GetValueOrDefault(Folding.Fold(outlet.Replace(" ", "", StringComparison.Ordinal)));

    private string NameOf(TermKind kind, string id, string language) => _names.Value.First.GetValueOrDefault((kind, id, language)) ?? id;

    /// <summary>
    /// The language of a text: Arabic by its letters; of the others that the lexicon knows the one whose words of grammar it uses most.
    /// </summary>
    public string LanguageOf(string title, string body)
    {
        var byLetters = Text.Languages.Recognise(title, body);
        if (byLetters == "ar" || _gazetteers.Count == 2)
        {
            return byLetters;
        }

        var sample = Tokenizer.Tokenize($"{title}\n{body.AsSpan(0, Math.Min(body.Length, Sample))}");
        var (language, most) = (byLetters, Known(sample, For(byLetters)));
        foreach (var (other, gazetteer) in _gazetteers)
        {
            var known = other == "ar" ? 0 : Known(sample, gazetteer.Value);
            (language, most) = known > most ? (other, known) : (language, most);
        }

        sample.Release();
        return language;
    }

    private static int Known(TokenList tokens, Gazetteer gazetteer)
    {
        var known = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            known += gazetteer.Has(tokens.HashOf(i), Marks.Of(TermKind.Word)) ? 1 : 0;
        }

        return known;
    }

    internal IForms Forms => _forms;

    internal Gazetteer For(string language) => (_gazetteers.GetValueOrDefault(language) ?? _gazetteers["en"]).Value;
}
