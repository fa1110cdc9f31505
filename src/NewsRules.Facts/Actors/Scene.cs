using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Where an article plays: the country it is about, and that of its outlet, or else of its dateline.</summary>
internal sealed class Scene(Reading title, Reading body, string? outlet)
{
    private NamedCountries? _named;

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

    /// <summary>The countries that the article names, counted when first asked for.</summary>
    public NamedCountries Named => _named ??= new NamedCountries(title, body, Paper, Outlet);

    /// <inheritdoc cref="NamedCountries.Main"/>
    public string? Main => Named.Main;

    /// <summary>
    /// Whose an office is that the text tells no country of: an outlet leaves out its own where it speaks of it, else the country that the
    /// text is about.
    /// </summary>
    public string? OfOffices => Named.HoldsOutlet ? Outlet : Main;

    /// <summary>The country that the article is about, or one named twice as often as any other.</summary>
    public string? Subject => Main ?? Named.Leading;

    /// <summary>
    /// Where somebody is at home of whom the text does not say it: as with offices; of the outlet's country where none is named.
    /// </summary>
    public string? Home => OfOffices ?? Subject ?? (Named.IsEmpty ? Outlet : null);

    /// <summary>True where the text names others only, and one of them often: it does not play at home.</summary>
    public bool IsAbroad => Main is null && Named.IsOfOthers;

    /// <summary>The kingdom that a text calls no more than that: the one that it is about, or that of the outlet.</summary>
    public string? Kingdom =>
        NamedCountries.IsKingdom(Main) ? Main
        : NamedCountries.IsKingdom(Outlet) ? Outlet
        : null;
}
