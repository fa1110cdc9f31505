using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Which countries a noun phrase names for somebody: a genitive, a nationality, a capital, or behind "of".</summary>
internal sealed class SvoPlaces(SvoWords words, SvoCast cast)
{
    // "U.A.E." is six tokens.
    private const int LongestState = 6;

    private readonly Reading _reading = words.Reading;

    /// <summary>Takes the country that a term names, where it is the figure's.</summary>
    public void Take(in Hit hit, bool isBehind, Figure figure)
    {
        var term = hit.Term;
        switch (term.Kind)
        {
            case TermKind.Country or TermKind.Nationality when IsGivenName(hit, figure) || IsSurname(hit.First, figure.First):
                break;
            case TermKind.Country or TermKind.Capital when isBehind && IsPlaceOfParty(hit, figure):
                (figure.Countries, figure.Entity) = ([term.State!], null);
                break;
            case TermKind.Country when isBehind && words.Is(WithoutArticle(hit.First) - 1, WordClass.Agent):
                AddCountry(hit, term.Id, figure);
                figure.Role ??= Vocabulary.Roles.Government; // "a statement by Italy and Malta"
                break;
            case TermKind.Country when !isBehind || (figure.Role is not null && IsBehindOffice(hit)) || OwnsOffice(hit):
                AddCountry(hit, term.Id, figure);
                figure.Role ??=
                    (hit.End == figure.End || words.IsComma(hit.End) || (hit.End == figure.End - 1 && words.IsPossessive(hit.End)))
                    && StandsAlone(hit.First, figure)
                    && !words.Is(figure.End - 1, WordClass.Dual) // "Malta, Greece foreign ministers".
                        ? Vocabulary.Roles.Government
                        : null;
                break;
            case TermKind.Nationality when !isBehind || figure.Countries.Length == 0:
                AddCountry(hit, term.Country, figure);
                figure.Role ??=
                    hit.First == figure.First && hit.End == figure.End && !_reading.Folded(hit.First).EndsWith('s')
                        ? Vocabulary.Roles.Government
                        : null;
                break;
            case TermKind.Capital when IsOfUnion(hit, figure):
                figure.Role ??= Vocabulary.Roles.InternationalOrganisation;
                break;
            case TermKind.Capital when IsOneOfCapitals(hit, figure):
                AddCountry(hit, term.Country, figure);
                figure.Role ??= Vocabulary.Roles.Government;
                break;
            case TermKind.City
                when figure.Countries.IsEmpty
                    && (IsBeforeOfficeOfState(hit) || (isBehind ? IsFrom(hit, figure) : IsBeforeNoun(hit, figure))):
                AddCountry(hit, term.Country, figure);
                break;
            case TermKind.Courtesy when figure.Countries.IsEmpty && term.Country is { } home && IsOfParty(hit, figure):
                AddCountry(hit, home, figure);
                break;
            case TermKind.Capital
            or TermKind.Country
                when figure.Countries.IsEmpty
                    ? (SvoOffices.IsOfState(figure) || words.Is(hit.First - 2, WordClass.Official)) && IsPlaceOf(hit.First - 1)
                    : isBehind && IsBesidePlace(hit, figure):
                AddCountry(hit, term.State, figure);
                break;
        }
    }

    /// <summary>"officials in Chad, Niger and Mali": behind a place, and a comma or "and".</summary>
    private bool IsBesidePlace(in Hit hit, Figure figure)
    {
        var at = hit.First;
        while (at > figure.First && (words.IsComma(at - 1) || words.Is(at - 1, WordClass.And) || _reading.Has(at - 1, Marks.OfStates)))
        {
            at--;
        }

        return at < hit.First - 1 && IsPlaceOf(at - 1) && words.Is(at - 2, WordClass.Official);
    }

    /// <summary>The first country counts, and those joined to it by "and".</summary>
    public void AddCountry(in Hit hit, string? country, Figure figure)
    {
        var before = (words.StartOf(hit.First, WordClass.Genitive) is >= 0 and var genitive ? genitive : WithoutArticle(hit.First)) - 1; // "d'Égypte et de la Turquie"
        var isJoined = hit.First > figure.First && (words.IsComma(before) || words.Is(before, WordClass.And));
        if (
            country is not null
            && !figure.Countries.Contains(country)
            && (figure.Countries.Length == 0 || isJoined)
            && figure.Role != Vocabulary.Roles.InternationalOrganisation
        )
        {
            figure.Countries = figure.Countries.Add(country);
        }
    }

    /// <summary>Where the article before a token begins; the token itself without one.</summary>
    public int WithoutArticle(int token) => words.StartOf(token, WordClass.Article) is >= 0 and var first ? first : token;

    /// <summary>"Brussels" alone, in a text that names no Belgium: the union that sits there.</summary>
    private bool IsOfUnion(in Hit capital, Figure figure) =>
        capital.First == figure.First
        && capital.End == figure.End
        && _reading.At(capital.First, TermKind.Seat) is { Term: { Shape: Term.Byword, Role: Vocabulary.Roles.InternationalOrganisation } }
        && !Names(capital.Term.Country!);

    private bool Names(string country)
    {
        for (var i = 0; (i = _reading.Next(i, _reading.Tokens.Length, Marks.OfStates)) < _reading.Tokens.Length; i++)
        {
            foreach (ref readonly var hit in _reading.At(i))
            {
                if (hit.Term.Kind is TermKind.Country or TermKind.Nationality && hit.Term.State == country)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"a senior Turkish official", but not "a Turkish football official".</summary>
    public bool HasOfficial(int first, int end)
    {
        while (first < end && !(words.Is(first, WordClass.Official) && IsBesideState(first, _reading.EndOf(first, WordClass.Official))))
        {
            first++;
        }

        return first < end;
    }

    private bool IsBesideState(int first, int end) =>
        EndsState(words.IsPossessive(first - 1) ? first - 1 : first)
        || _reading.Has(end, TermKind.Nationality)
        || (IsPlaceOf(end) && _reading.Has(end + 1, Marks.OfNames));

    /// <summary>"Turkish", "U.S.": a country or a nationality ends here.</summary>
    private bool EndsState(int end)
    {
        for (var first = end - 1; first >= Math.Max(0, end - LongestState); first--)
        {
            foreach (ref readonly var hit in _reading.Has(first, Marks.OfStates) ? _reading.At(first) : [])
            {
                if (hit.End == end && hit.Term.Kind is TermKind.Country or TermKind.Nationality)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"the leaders of Kenya".</summary>
    public bool IsOfCountry(int of) =>
        words.Is(of, WordClass.Genitive) && _reading.Has(words.Is(of + 1, WordClass.Article) ? of + 2 : of + 1, TermKind.Country);

    private bool IsBehindOffice(in Hit country) =>
        words.Ends(country.First, WordClass.Genitive)
        || words.Ends(country.First, WordClass.And)
        || words.Ends(country.First, WordClass.Article)
        || IsListed(country);

    /// <summary>"Chad Smith", "Jordan Hayes": who is called by a country is not of it.</summary>
    private bool IsGivenName(in Hit hit, Figure figure) =>
        hit.First == figure.First && hit.Length == 1 && hit.End == figure.End - 1 && words.IsName(hit.End) && _reading.At(hit.End).IsEmpty;

    /// <summary>"England said", "Mr. German said" behind "Joe England", "Mary German".</summary>
    private bool IsSurname(int token, int first) =>
        words.IsCapital(token)
        && (token == first || _reading.Has(token - 1, TermKind.Courtesy))
        && !words.IsCapital(token + 1)
        && cast.IsSurname(_reading.HashOf(token));

    /// <summary>"Malta", "the United States", "Italy and Malta".</summary>
    private bool StandsAlone(int token, Figure figure) => IsAlone(token, figure) || IsAlone(WithoutArticle(token), figure);

    /// <summary>"the government in Beijing", but not "the ambassador to Beijing".</summary>
    private bool IsPlaceOf(int preposition) =>
        words.Is(preposition, WordClass.OfTitle) && words.Is(preposition, WordClass.Preposition) && !words.Is(preposition, WordClass.To);

    /// <summary>"the Labour Party in Norway": one of a name that parties of several countries have.</summary>
    private bool IsPlaceOfParty(in Hit hit, Figure figure) =>
        figure is { Role: Vocabulary.Roles.Party } && words.Is(hit.First - 1, WordClass.In) && words.Is(hit.First - 2, WordClass.Titled);

    /// <summary>"Ankara", "Ankara and Moscow", "Moscow, which backs the deal".</summary>
    private bool IsOneOfCapitals(in Hit hit, Figure figure) =>
        (hit.End == figure.End || words.Is(hit.End, WordClass.And) || (words.IsComma(hit.End) && words.Is(hit.End + 1, WordClass.Relative)))
        && (
            hit.First == figure.First
            || (hit.First == figure.First + 1 && words.Is(figure.First, WordClass.Plural) && words.Is(hit.End, WordClass.And))
            || (figure.Countries.Length > 0 && words.Is(hit.First - 1, WordClass.And))
        );

    private bool IsAlone(int first, Figure figure) =>
        first == figure.First
        || (words.Is(figure.First, WordClass.Determiner) && first == _reading.EndOf(figure.First, WordClass.Determiner))
        || (figure.Countries.Length > 1 && words.Is(first - 1, WordClass.And));

    /// <summary>"Benghazi Mayor NAME", "a former Iowa governor".</summary>
    private bool IsBeforeOfficeOfState(in Hit city) =>
        _reading.At(city.End, TermKind.Office) is { Term.Id: var role } && Vocabulary.Roles.IsOfState(role);

    /// <summary>"a Benghazi judge", "a Benghazi militia leader": a town that opens the phrase, before what somebody is.</summary>
    private bool IsBeforeNoun(in Hit city, Figure figure) =>
        city.End < figure.End
        && (city.First == figure.First || words.Is(city.First - 1, WordClass.Article))
        && words.IsWord(city.End)
        && (!words.IsCapital(city.End) || _reading.Has(city.End, Marks.OfNames));

    /// <summary>"the mayor of Benghazi", "Senator NAME of Texas"; "a doctor from Benghazi", "(R-Texas)".</summary>
    private bool IsFrom(in Hit city, Figure figure) =>
        (SvoOffices.IsOfState(figure) && words.Ends(city.First, WordClass.Genitive))
        || (figure.HasName | figure.Role is null or Vocabulary.Roles.Person && words.Is(city.First - 1, WordClass.From));

    /// <summary>"Republican candidate NAME", "NAME (D-Nev.)".</summary>
    private bool IsOfParty(in Hit party, Figure figure) =>
        (words.IsCapital(party.First) || words.IsCapital(party.End - 1))
        && !words.OpensName(party)
        && !words.BeginsName(party, figure.End)
        && !IsOfAnother(party, figure);

    /// <summary>
    /// "the Commerce Department of Pakistan", "Democrats in Japan": right behind a word that tells of one state stands another.
    /// </summary>
    public bool IsOfAnother(in Hit hit, Figure figure)
    {
        var place = words.Is(hit.End + 1, WordClass.Article) ? hit.End + 2 : hit.End + 1;
        if (
            place >= figure.End
            || !(words.Is(hit.End, WordClass.Genitive) || words.Is(hit.End, WordClass.In))
            || !_reading.Has(place, Marks.OfPlaces)
        )
        {
            return false;
        }

        var state = _reading.At(place, TermKind.Country)?.Term.State ?? _reading.At(place, TermKind.Capital)?.Term.State;
        return state is not null && state != hit.Term.Country;
    }

    /// <summary>"the Texas Republican".</summary>
    public bool EndsWithParty(int first, int end)
    {
        while (first < end && !(_reading.At(first, TermKind.Courtesy) is { Term.Country: not null } party && party.End == end))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>"a spokesman for Turkey's foreign ministry"; "NAME, the former U.S. president".</summary>
    private bool OwnsOffice(in Hit country) =>
        words.IsPossessive(country.End)
            ? _reading.Has(country.End + 1, TermKind.Office)
            : (words.Is(country.First - 1, WordClass.Article) || words.Is(country.First - 1, WordClass.Former))
                && _reading.Has(country.End, TermKind.Office);

    /// <summary>"of Egypt, Greece and Malta".</summary>
    private bool IsListed(in Hit country) =>
        words.IsComma(country.First - 1) && (words.IsComma(country.End) || words.Is(country.End, WordClass.And));
}
