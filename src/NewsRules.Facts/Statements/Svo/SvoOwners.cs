using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Whose somebody is who is told of by another, "his spokesman", and what he has from him.</summary>
internal sealed class SvoOwners(SvoWords words, SvoCast cast)
{
    private const int FarthestLand = 60;
    private readonly Reading _reading = words.Reading;
    private readonly SvoOffices _offices = new(words, new SvoPlaces(words, cast));
    private readonly SvoNames _names = new(words, cast);

    /// <summary>
    /// "his spokesman", "NAME's party": whose they are that the phrase tells of, and what is left of it; null for nobody known.
    /// </summary>
    public (Figure?, Stretch) Of(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Possessive))
        {
            return (cast.Pronoun(words, phrase.First) ?? cast.Last, phrase with { First = phrase.First + 1 });
        }

        if (EndOfOwner(phrase) is > 0 and var end && OwnerAt(phrase with { First = FirstOfName(phrase), End = end }) is { } leader)
        {
            return (leader, phrase with { First = end });
        }

        for (var i = phrase.First + 1; i < phrase.End - 1 && !words.IsComma(i); i++)
        {
            if (words.IsPossessive(i) && OwnerAt(phrase with { End = i }) is { } owner)
            {
                return (owner, phrase with { First = i + 1 });
            }
        }

        return (null, phrase);
    }

    private int FirstOfName(Stretch phrase) => words.Is(phrase.First, WordClass.Article) ? phrase.First + 1 : phrase.First;

    /// <summary>"Haftar spokesman NAME", "the Haftar campaign": where the name ends of whose they are; −1 for nobody.</summary>
    private int EndOfOwner(Stretch phrase)
    {
        var first = FirstOfName(phrase);
        var end = first;
        while (
            end < phrase.End
            && words.IsName(end)
            && (_reading.At(end).IsEmpty || _reading.At(end, TermKind.Entity) is { Term.Shape: "person" })
        )
        {
            end = Math.Max(end + 1, _reading.At(end, TermKind.Entity)?.End ?? 0);
        }

        return end > first && end < phrase.End && IsOwned(end) ? end : -1;
    }

    /// <summary>A noun: who speaks for somebody, or what is his; "the Macron government" is as good as himself.</summary>
    private bool IsOwned(int noun) =>
        words.IsWord(noun)
        && !words.IsCapital(noun)
        && (
            _reading.Has(noun, TermKind.Delegate, TermKind.Office)
            || (_reading.IsUnknown(noun) && (words.IsCapital(noun + 1) || _reading.Folded(noun) is [_, _, .., not 's', 's']))
        );

    private Figure? OwnerAt(Stretch phrase) =>
        words.IsName(phrase.End - 1) ? Person(phrase)
        : IsLand(phrase) && (cast.LastState ?? StateBefore(phrase.First)) is { } state ? Land(phrase, state)
        : null;

    public Figure Land(Stretch phrase, string state)
    {
        var figure = Figure.Unknown(_reading, phrase.First, phrase.End);
        (figure.Role, figure.Countries, figure.IsKnown) = (Vocabulary.Roles.Government, [state], true);
        return figure;
    }

    /// <summary>The country that was named last; null where none is near.</summary>
    private string? StateBefore(int token)
    {
        for (var at = token - 1; at >= Math.Max(0, token - FarthestLand); at--)
        {
            if (_reading.Has(at, Marks.OfStates) && _reading.At(at, TermKind.Country) is { Term.State: { } state })
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Somebody named whom the lexicon knows, or who is known to hold an office.</summary>
    private Figure? Person(Stretch phrase)
    {
        var figure = Figure.Unknown(_reading, phrase.First, phrase.End);
        _names.Read(phrase, _offices.Read(phrase, figure), figure);
        return !figure.HasName ? null
            : SvoOffices.IsOfState(figure) || figure.Entity is not null ? figure
            : cast.Named(figure, _reading) is { } known
            && (SvoOffices.IsOfState(known) || known.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party)
                ? known
            : null;
    }

    /// <summary>Who speaks for somebody, or is his office, has his role; an ambassador, a party or a team is of his country.</summary>
    public void Give(Figure owner, Stretch own, Figure figure)
    {
        var isOwned = words.IsPossessive(own.First - 1) || owner.End == own.First;
        if (figure.Role is null or Vocabulary.Roles.Person && IsCounterpart(own) && owner.Role is { } role && !figure.Countries.IsEmpty)
        {
            figure.Role = role;
        }
        else if (
            figure.Role is null
            && _reading.At(own.First, TermKind.Delegate) is { Term.Id: "carried", End: var end }
            && (end == own.End || words.IsComma(end) || words.IsCapital(end))
        )
        {
            (figure.Role, figure.Entity, figure.Reference) = (owner.Role, owner.Entity, null);
            figure.Countries = owner.Countries;
        }
        else if (
            figure.Role is null
            && owner.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party
            && words.Is(own.First - 1, WordClass.Possessive)
            && !words.Is(own.First - 1, WordClass.PersonPronoun)
            && owner.Reading == _reading
            && !_reading.Text.AsSpan(owner.Start..figure.Start).Contains('\n')
        )
        {
            (figure.Role, figure.Countries) = (owner.Role, owner.Countries); // "its head"
        }
        else if (
            figure.Countries.IsEmpty
            && (
                SvoOffices.IsOfState(figure)
                || figure.Role is Vocabulary.Roles.Party
                || (figure.Role is null or Vocabulary.Roles.Person && isOwned)
            )
            && (SvoOffices.IsOfState(owner) || isOwned)
        )
        {
            figure.Countries = owner.Countries;
            figure.Role ??= words.Is(own.First, WordClass.Envoy) ? Vocabulary.Roles.Government : null;
        }
    }

    /// <summary>"his Maltese counterpart".</summary>
    private bool IsCounterpart(Stretch own)
    {
        var at = own.First;
        while (at < own.End && _reading.At(at, TermKind.Delegate)?.Term.Shape != "counterpart")
        {
            at++;
        }

        return at < own.End;
    }

    /// <summary>"the kingdom", "his country", "son pays".</summary>
    public bool IsLand(Stretch phrase) =>
        phrase.End == phrase.First + 2
        && words.Is(phrase.First, WordClass.Article)
        && !words.Is(phrase.First, WordClass.Indefinite)
        && words.Is(phrase.First + 1, WordClass.Land);
}
