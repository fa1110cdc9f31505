namespace NewsRules.Facts.Lexicons;

/// <summary>A set of kinds and word classes, one bit each: what the forms that begin at a token are.</summary>
internal readonly record struct Marks
{
    // Word classes that find no room among the others have their bits from this one on, beside the kinds.
    private const int FirstBeside = 15;

    private readonly ulong _kinds;
    private readonly ulong _classes;

    private Marks(ulong kinds, ulong classes) => (_kinds, _classes) = (kinds, classes);

    /// <summary>All of it, as <see cref="Of(ulong, ulong)"/> takes it.</summary>
    internal (ulong Kinds, ulong Classes) Bits => (_kinds, _classes);

    public static Marks None => default;

    /// <summary>The mark of a token at which no form begins, or only the word of a topic.</summary>
    public static Marks Unknown { get; } = new(1UL << 63, 0);

    /// <summary>The mark of a town whose name a town of another country has too.</summary>
    public static Marks Shared { get; } = new(1UL << 62, 0);

    /// <summary>What makes a token known: no word of a topic, and none that only governs a preposition.</summary>
    public static Marks Known { get; } =
        new(~(Unknown | Shared | Of(TermKind.Topic) | Of(TermKind.Word))._kinds, ~Of(WordClass.Governing)._classes);

    /// <summary>Every kind of form that names somebody, a place or a body, or stands for one.</summary>
    public static Marks OfNames { get; } = new((1UL << (int)TermKind.Cue) - 1, 0);

    /// <summary>Every kind of form that names a country, a place or a body.</summary>
    public static Marks OfPlacesAndBodies { get; } =
        Of(TermKind.Country)
        | Of(TermKind.Nationality)
        | Of(TermKind.Capital)
        | Of(TermKind.City)
        | Of(TermKind.Seat)
        | Of(TermKind.Entity);

    /// <summary>A country, by its name or as a nationality.</summary>
    public static Marks OfStates { get; } = Of(TermKind.Country) | Of(TermKind.Nationality);

    /// <summary>A capital or another town.</summary>
    public static Marks OfTowns { get; } = Of(TermKind.Capital) | Of(TermKind.City);

    /// <summary>A country or a town.</summary>
    public static Marks OfPlaces { get; } = Of(TermKind.Country) | OfTowns;

    /// <summary>What keeps other names out of the words it is made of: a name, and a noun or a person's name, "اليد اليمنى".</summary>
    public static Marks OfWholes { get; } = OfNames | Of(WordClass.Noun) | Of(WordClass.Name);

    public static Marks Of(TermKind kind) => new(1UL << (int)kind, 0);

    public static Marks Of(ulong kinds, ulong classes) => new(kinds, classes);

    public static Marks Of(WordClass wordClass) =>
        wordClass == WordClass.None ? default
        : (int)wordClass < 64 ? new(0, 1UL << (int)wordClass)
        : new(1UL << ((int)wordClass - 64 + FirstBeside), 0);

    public static Marks operator |(Marks one, Marks other) => new(one._kinds | other._kinds, one._classes | other._classes);

    public Marks Without(Marks others) => new(_kinds & ~others._kinds, _classes & ~others._classes);

    /// <summary>True when the two have a kind or class in common.</summary>
    public bool Has(Marks any) => ((_kinds & any._kinds) | (_classes & any._classes)) != 0;
}
