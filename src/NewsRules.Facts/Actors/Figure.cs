using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Actors;

/// <summary>Somebody named at a place of the text, as far as read. Becomes an <see cref="Actor"/>.</summary>
internal sealed class Figure
{
    public required int First { get; set; }

    public required int End { get; set; }

    public required int Start { get; set; }

    public string? Role { get; set; }

    public List<string> Countries { get; } = [];

    public string? Entity { get; set; }

    public int NameFirst { get; set; } = -1;

    public int NameEnd { get; set; } = -1;

    /// <summary>What "the minister" points to; null for a full name.</summary>
    public string? Reference { get; set; }

    /// <summary>True when more than a guess from the place in the sentence says that this is an actor.</summary>
    public bool IsKnown { get; set; }

    public bool IsCounterpart { get; set; }

    /// <summary>A country, or a capital that stands for it; no office and no person.</summary>
    public bool IsCountry { get; set; }

    public List<Figure> Joined { get; } = [];

    /// <summary>The name as written; null without one.</summary>
    public string? Name { get; set; }

    /// <summary>The phrase as written.</summary>
    public string Words { get; set; } = "";

    public bool HasName => NameFirst >= 0;

    /// <summary>Both as one, for "the two ministers" behind "the minister with his counterpart".</summary>
    public Figure And(Figure other)
    {
        var both = new Figure { First = First, End = End, Start = Start, Role = Role, IsKnown = IsKnown };
        both.Countries.AddRange(Countries);
        both.Joined.Add(other);
        return both;
    }

    /// <param name="alone">True: without those who are joined to this one.</param>
    public Actor ToActor(IReadOnlyList<Span> spans, bool alone = false)
    {
        Figure[] all = alone ? [this] : [.. Joined.Prepend(this)];
        var role = all.Select(figure => figure.Role).FirstOrDefault(role => role is not null);
        return new Actor(
            Name,
            role is null ? Slot.Unknown : Slot.Of(role),
            CountrySlot([.. all.SelectMany(figure => figure.Countries)], role),
            Slot.Of(Entity),
            [.. spans])
        { Mention = Words };
    }

    private static Slot CountrySlot(List<string> countries, string? role) => countries.Count > 0
        ? Slot.Of(countries)
        : role is not null && Vocabulary.Roles.OfState.Contains(role) ? Slot.Unknown : Slot.Absent;
}
