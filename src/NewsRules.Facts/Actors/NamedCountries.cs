using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The countries that an article names, and how often: a name in the title weighs as three.</summary>
internal sealed class NamedCountries
{
    private const int InTitle = 3;
    private const int Share = 2;
    private const int Several = 2;

    // The realms of the world by their heads of state, emperors and princes too.
    private static readonly FrozenSet<string> Monarchies = FrozenSet.Create(
        "AD",
        "AE",
        "BE",
        "BH",
        "BN",
        "BT",
        "DK",
        "ES",
        "GB",
        "JO",
        "JP",
        "KH",
        "KW",
        "LI",
        "LS",
        "LU",
        "MA",
        "MC",
        "MY",
        "NL",
        "NO",
        "OM",
        "QA",
        "SA",
        "SE",
        "SZ",
        "TH",
        "TO"
    );

    private readonly string? _outlet;
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _venues = new(StringComparer.Ordinal);
    private int _unnamed;

    /// <param name="paper">The country of the outlet; null when not known.</param>
    /// <param name="outlet">The same, or where the article was filed.</param>
    public NamedCountries(Reading title, Reading body, string? paper, string? outlet)
    {
        _outlet = outlet;
        Count(title, InTitle);
        Count(body, 1);
        CountVenues(paper);
        CountKingdom();
        var (most, times) = _named.DefaultIfEmpty().MaxBy(one => one.Value);
        var isSure = _unnamed == 0 && times > 1;
        IsEmpty = most is null;
        HoldsOutlet = outlet is not null && _named.GetValueOrDefault(outlet) * Share >= times && times > 0;
        IsOfOthers = outlet is not null && times > Several && !_named.ContainsKey(outlet);
        Main = isSure && times * 2 >= _named.Values.Sum() ? most : null;
        Leading = isSure && times > 2 && _named.All(other => other.Key == most || other.Value * 2 <= times) ? most : null;
    }

    /// <summary>True where none is named.</summary>
    public bool IsEmpty { get; }

    /// <summary>The country that at least half of all words that name one name, and two of them; null without.</summary>
    public string? Main { get; }

    /// <summary>The country that is named twice as often as any other; null without.</summary>
    public string? Leading { get; }

    /// <summary>True where the outlet's own country is named half as often as any other.</summary>
    public bool HoldsOutlet { get; }

    /// <summary>True where others are named, one of them often, and the outlet's own country is not.</summary>
    public bool IsOfOthers { get; }

    /// <summary>The country that the text names most but one; null where none is named twice.</summary>
    public string? But(string country) =>
        _named.Where(one => one.Key != country && one.Value > 1).DefaultIfEmpty().MaxBy(one => one.Value).Key;

    /// <summary>The only other country that the text names, or the one that it names most but this one.</summary>
    public string? Beside(string country) =>
        _named.Count == 2 && _named.ContainsKey(country) ? _named.Keys.Single(one => one != country) : But(country);

    /// <summary>
    /// The two countries that the text tells of, each named twice and twice as often as any third; none where there are no such.
    /// </summary>
    public Slot Two
    {
        get
        {
            (string? Country, int Times) first = default,
                second = default;
            var third = 0;
            foreach (var (country, times) in _named)
            {
                if (times > first.Times)
                {
                    (first, second, third) = ((country, times), first, second.Times);
                }
                else if (times > second.Times)
                {
                    (second, third) = ((country, times), second.Times);
                }
                else
                {
                    third = Math.Max(third, times);
                }
            }

            return first.Country is { } one && second.Country is { } other && second.Times >= Math.Max(Several, third * Share)
                ? Slot.Of([one, other])
                : Slot.Absent;
        }
    }

    /// <summary>True of a country that the text names in one place only.</summary>
    public bool NamesOnce(string country) => _named.GetValueOrDefault(country) == 1;

    /// <summary>True of a country that a text may call "المملكة".</summary>
    public static bool IsKingdom(string? country) => country is "SA" or "MA" or "JO" or "BH";

    /// <summary>True of a country that has a king, an emir or a sultan.</summary>
    public static bool IsMonarchy(string country) => Monarchies.Contains(country);

    private void Count(Reading reading, int weight)
    {
        var first = reading is { HasVerbFirst: false, Sentences: [var line, ..] } ? Dateline.End(reading, line) : 0;
        for (var i = first; (i = reading.Next(i, reading.Tokens.Length, Marks.OfNames)) < reading.Tokens.Length; i++)
        {
            var isKingdom = false;
            foreach (ref readonly var hit in reading.At(i))
            {
                isKingdom |= hit.Term is { Kind: TermKind.Reference, Id: Reference.Homeland };
                if (
                    hit.Term.Role != Vocabulary.Roles.Media
                    && hit.Term is not { Kind: TermKind.Entity, Shape: "person", Role: Vocabulary.Roles.Government }
                    && (hit.Term is { Kind: TermKind.Reference, Id: Reference.Homeland } && IsKingdom(_outlet) ? _outlet : hit.Term.State)
                        is { } country
                )
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(IsVenue(reading, i) ? _venues : _named, country, out _) += weight;
                    isKingdom = false;
                    break; // "ليبيا" is the country and a form of its adjective.
                }
            }

            _unnamed += isKingdom ? weight : 0;
        }
    }

    /// <summary>
    /// "المملكة", where nobody knows whose paper it is: the kingdom that the text names; where it names none, the text is at home in one
    /// that it does not tell.
    /// </summary>
    private void CountKingdom()
    {
        if (_unnamed > 0 && _named.Where(one => IsKingdom(one.Key)).DefaultIfEmpty().MaxBy(one => one.Value).Key is { } kingdom)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_named, kingdom, out _) += _unnamed;
            _unnamed = 0;
        }
    }

    /// <summary>"في أبوظبي", "وصل أبوظبي".</summary>
    private static bool IsVenue(Reading reading, int token) =>
        reading.Has(token, TermKind.Capital)
        && !reading.Has(token, TermKind.Country)
        && (reading.Is(token - 1, WordClass.In) || reading.At(token - 1, TermKind.Trigger) is { Term.Id: "visit" });

    /// <summary>
    /// "وقعت مصر والسودان في أبوظبي": where several others meet, a country that is named only as the place is not what the article is
    /// about.
    /// </summary>
    private void CountVenues(string? paper)
    {
        var others = _named.Count;
        foreach (var (country, times) in _venues)
        {
            if (others < Several || country == paper || _named.ContainsKey(country))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_named, country, out _) += times;
            }
        }
    }
}
