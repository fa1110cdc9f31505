using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Where an article plays: the country it is about, and that of its outlet, or else of its dateline.</summary>
internal sealed class Scene(Reading title, Reading body, string? outlet)
{
    private const int InTitle = 3;
    private const int Share = 2;
    private const int Several = 2;
    private string? _main;
    private string? _most;
    private Dictionary<string, int> _named = [];
    private readonly Dictionary<string, int> _venues = new(StringComparer.Ordinal);
    private int _unnamed;
    private bool _leads;
    private bool _isAtHome;

    /// <summary>The country in which the sentence that is read is set: "وفي روما، قال"; null where it does not say.</summary>
    public string? Place { get; set; }

    /// <summary>The country of the outlet, or where the article was filed; null when not known.</summary>
    public string? Outlet => Paper ?? Filed;

    /// <summary>The country of the outlet; null when not known.</summary>
    public string? Paper { get; } = outlet;

    /// <summary>
    /// The country whose word the headline tells, "البحرين تدين": the ministry that the text calls no more than that is its own; null where
    /// it tells none.
    /// </summary>
    public string? Speaking { get; } =
        title.At(0, TermKind.Country) is { Particles: "" } country && title.Has(country.End, TermKind.Cue) ? country.Term.State : null;

    /// <summary>The country in which the article was filed; null without a dateline.</summary>
    public string? Filed { get; } = Dateline.CountryOf(body);

    /// <summary>The country that at least half of all words that name one name, and two of them; null without.</summary>
    public string? Main => (_main ??= FindMain()) is { Length: > 0 } main ? main : null;

    /// <summary>
    /// Whose an office is that the text tells no country of: an outlet leaves out its own where it speaks of it, else the country that the
    /// text is about.
    /// </summary>
    public string? OfOffices => Main is var main && _isAtHome ? Outlet : main;

    /// <summary>The country that the article is about, or one named twice as often as any other.</summary>
    public string? Subject => Main ?? (_leads ? _most : null);

    /// <summary>
    /// Where somebody is at home of whom the text does not say it: as with offices; of the outlet's country where none is named.
    /// </summary>
    public string? Home => OfOffices ?? Subject ?? (_most is null ? Outlet : null);

    /// <summary>The kingdom that a text calls no more than that: the one that it is about, or that of the outlet.</summary>
    public string? Kingdom =>
        IsKingdom(Main) ? Main
        : IsKingdom(Outlet) ? Outlet
        : null;

    /// <summary>The country that the text names most but one; null where none is named twice.</summary>
    public string? But(string country) =>
        _named.Where(one => one.Key != country && one.Value > 1).DefaultIfEmpty().MaxBy(one => one.Value).Key;

    /// <summary>The only other country that the text names, or the one that it names most but this one.</summary>
    public string? Beside(string country) =>
        Main is var _ && _named.Count == 2 && _named.ContainsKey(country) ? _named.Keys.Single(one => one != country) : But(country);

    /// <summary>
    /// The two countries that the text tells of, each named twice and twice as often as any third; none where there are no such.
    /// </summary>
    public Slot Two
    {
        get
        {
            _ = Main;
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
    public bool NamesOnce(string country) => Main is var _ && _named.GetValueOrDefault(country) == 1;

    private static bool IsKingdom(string? country) => country is "SA" or "MA" or "JO" or "BH";

    private string FindMain()
    {
        var named = _named = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, InTitle, named);
        Count(body, 1, named);
        CountVenues(named);
        CountKingdom(named);
        var main = named.DefaultIfEmpty().MaxBy(one => one.Value);
        _most = main.Key;
        _leads = main.Value > 2 && _unnamed == 0 && named.All(other => other.Key == main.Key || other.Value * 2 <= main.Value);
        var all = named.Values.Sum();
        _isAtHome = Outlet is { } home && named.GetValueOrDefault(home) * Share >= main.Value && main.Value > 0;
        return main.Value > 1 && _unnamed == 0 && main.Value * 2 >= all ? main.Key : "";
    }

    private void Count(Reading reading, int weight, Dictionary<string, int> named)
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
                    && (hit.Term is { Kind: TermKind.Reference, Id: Reference.Homeland } && IsKingdom(Outlet) ? Outlet : hit.Term.State)
                        is { } country
                )
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(IsVenue(reading, i) ? _venues : named, country, out _) += weight;
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
    private void CountKingdom(Dictionary<string, int> named)
    {
        if (_unnamed > 0 && named.Where(one => IsKingdom(one.Key)).DefaultIfEmpty().MaxBy(one => one.Value).Key is { } kingdom)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(named, kingdom, out _) += _unnamed;
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
    private void CountVenues(Dictionary<string, int> named)
    {
        var others = named.Count;
        foreach (var (country, times) in _venues)
        {
            if (others < Several || country == Paper || named.ContainsKey(country))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(named, country, out _) += times;
            }
        }
    }
}
