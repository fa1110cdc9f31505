using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Noun phrase → who it is: office, country and name in it, completed from who was named before.</summary>
internal sealed class SvoSpeakers(SvoWords words, SvoCast cast)
{
    private const int MostSeen = 24;
    private readonly Reading _reading = words.Reading;

    public Figure? Read(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) || IsPronoun(phrase))
        {
            return cast.Pronoun(words, phrase.First) ?? Start(phrase);
        }

        var figure = Of(phrase);
        if (IsOfState(figure) && figure.Countries.IsEmpty && words.Is(phrase.First, WordClass.Possessive) && cast.Pronoun(words, phrase.First) is { } owner && IsOfState(owner))
        {
            figure.Countries = owner.Countries;
        }

        cast.Complete(figure, _reading);
        if (SecondOffice(phrase, figure) is { } second)
        {
            cast.Complete(second, _reading);
            second.Countries = second.Countries.IsEmpty ? figure.Countries : second.Countries;
            figure.Joined = [second];
        }

        return figure;
    }

    /// <summary>"him"; "his", "its" before a noun that reports.</summary>
    private bool IsPronoun(Stretch phrase) => phrase.End == phrase.First + 1
        && (words.Is(phrase.First, WordClass.ObjectPronoun) ? !_reading.Has(phrase.First, TermKind.Country) : words.Is(phrase.First, WordClass.Determiner) && (words.Is(phrase.First, WordClass.Article) || words.Is(phrase.First, WordClass.PersonPronoun)));

    /// <summary>"the president and the foreign minister", but "Deputy Prime Minister and Foreign Minister NAME" is one.</summary>
    private Figure? SecondOffice(Stretch phrase, Figure first)
    {
        for (var and = phrase.First + 1; and < phrase.End - 1 && IsOfState(first); and++)
        {
            if (words.Is(and, WordClass.And) && Of(new Stretch(and + 1, phrase.End)) is { IsKnown: true } second && IsOfState(second) && second.Role != first.Role)
            {
                return second.HasName && !words.Is(phrase.First, WordClass.Determiner) && !(first.HasName && first.NameEnd <= and) ? null : second;
            }
        }

        return null;
    }

    private static bool IsOfState(Figure figure) => figure.Role is not null && Vocabulary.Roles.OfState.Contains(figure.Role);

    /// <summary>Remembers whom a sentence begins with, so that "he" can mean him.</summary>
    public void See(Stretch phrase, int limit)
    {
        if (words.IsName(phrase.First) || words.Is(phrase.First, WordClass.Determiner))
        {
            cast.See(Of(phrase with { End = EndOfKnown(phrase.First, Math.Min(limit, phrase.First + MostSeen)) }), _reading);
        }
    }

    /// <summary>No verb is known here: the phrase is as long as its words are names, offices and what ties them, with an apposition.</summary>
    private int EndOfKnown(int first, int limit)
    {
        var (at, end) = (first, first);
        while (at < limit)
        {
            var next = Known(at);
            if (next > at)
            {
                (at, end) = (next, next);
            }
            else if (words.IsComma(at) || words.Is(at, WordClass.Determiner) || words.Is(at, WordClass.OfTitle) || words.Is(at, WordClass.Linking))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return Math.Max(end, first + 1);
    }

    private int Known(int token)
    {
        foreach (ref readonly var hit in _reading.At(token))
        {
            if (hit.Term.IsName)
            {
                return hit.End;
            }
        }

        return words.IsName(token) || words.IsInside(token) || words.IsPossessive(token) ? token + 1 : token;
    }

    private Figure Of(Stretch phrase)
    {
        var figure = Start(phrase);
        ReadTerms(phrase, figure);
        ReadName(phrase, figure);
        return figure;
    }

    private Figure Start(Stretch phrase) =>
        new() { Reading = _reading, First = phrase.First, End = phrase.End, Start = _reading.Tokens.SpanOf(phrase.First).Start };

    /// <summary>The first office counts; its country is a genitive, a nationality or behind "of".</summary>
    private void ReadTerms(Stretch phrase, Figure figure)
    {
        var head = HeadEnd(phrase);
        var isFormer = false;
        for (var i = phrase.First; i < phrase.End && !(i > phrase.First && words.Is(i, WordClass.Relative)); i++)
        {
            isFormer |= words.Is(i, WordClass.Former) && !words.Is(i - 1, WordClass.And) && !words.Is(i + 1, WordClass.And) && figure.Role is null;
            foreach (ref readonly var hit in _reading.At(i))
            {
                Take(hit, i >= head, figure);
            }

            if (i >= head && figure.Countries.Length == 0 && figure.Role is Vocabulary.Roles.HeadOfState or Vocabulary.Roles.Government && !figure.IsKnown && i == phrase.End - 1)
            {
                figure.Role = null;
            }
        }

        figure.Role = isFormer ? Vocabulary.Roles.Person : figure.Role ?? (figure.Countries.Length > 0 && IsOfficial(phrase.First, head) ? Vocabulary.Roles.Government : null);
    }

    /// <summary>"a senior Turkish official", but not "a Turkish football official".</summary>
    private bool IsOfficial(int first, int end)
    {
        while (first < end && !(words.Is(first, WordClass.Official) && IsBesideState(first, _reading.EndOf(first, WordClass.Official))))
        {
            first++;
        }

        return first < end;
    }

    private bool IsBesideState(int first, int end) => _reading.Has(first - 1, TermKind.Nationality) || _reading.Has(first - 1, TermKind.Country) || _reading.Has(end, TermKind.Nationality) || (IsPlaceOf(end) && _reading.Has(end + 1, Marks.OfNames));

    private void Take(in Hit hit, bool isBehind, Figure figure)
    {
        var term = hit.Term;
        switch (term.Kind)
        {
            case TermKind.Office when !isBehind && term.Id == Vocabulary.Roles.Person && IsHead(hit, figure):
                (figure.Role, figure.Entity, figure.NameFirst, figure.NameEnd) = (term.Id, null, -1, -1);
                break;
            case TermKind.Office when term.Id == Vocabulary.Roles.ForeignMinistry && IsOfCity(hit):
                figure.Role ??= Vocabulary.Roles.Government;
                break;
            case TermKind.Office:
                figure.Role = figure.Role is null || (figure.Role == Vocabulary.Roles.Government && ((figure.Countries.Length > 0 && figure.IsCountry) || IsPortfolio(hit))) ? term.Id : figure.Role;
                figure.IsKnown |= !isBehind;
                break;
            case TermKind.Entity when figure is { Role: Vocabulary.Roles.Government, Countries.IsEmpty: true } && term.Role == Vocabulary.Roles.InternationalOrganisation && words.Ends(hit.First, WordClass.Genitive):
                (figure.Role, figure.Entity) = (term.Role, term.Id);
                break;
            case TermKind.Entity or TermKind.Seat when figure.Entity is null && (!isBehind || (figure.Role is null && term.Role != Vocabulary.Roles.Media)):
                figure.Role ??= term.Role;
                figure.Entity = term.Kind == TermKind.Entity ? term.Id : null;
                AddCountry(hit, term.Country, figure);
                MarkPerson(isBehind ? null : term, hit.First, hit.End, figure);
                break;
            case TermKind.Country or TermKind.Nationality when IsGivenName(hit, figure) || IsSurname(hit.First, figure.First):
                break;
            case TermKind.Country when !isBehind || (figure.Role is not null && (words.Ends(hit.First, WordClass.Genitive) || words.Ends(hit.First, WordClass.And) || words.Ends(hit.First, WordClass.Article) || IsListed(hit))) || OwnsOffice(hit):
                AddCountry(hit, term.Id, figure);
                figure.Role ??= (hit.End == figure.End || (hit.End == figure.End - 1 && words.IsPossessive(hit.End))) && StandsAlone(hit.First, figure) ? Vocabulary.Roles.Government : null;
                break;
            case TermKind.Nationality when !isBehind || figure.Countries.Length == 0:
                AddCountry(hit, term.Country, figure);
                figure.Role ??= hit.First == figure.First && hit.End == figure.End && !_reading.Folded(hit.First).EndsWith('s') ? Vocabulary.Roles.Government : null;
                break;
            case TermKind.Capital when IsOneOfCapitals(hit, figure):
                AddCountry(hit, term.Country, figure);
                figure.Role ??= Vocabulary.Roles.Government;
                break;
            case TermKind.Delegate when figure is { Role: null, Reference: null, Countries.IsEmpty: true } && !isBehind && hit.First == figure.First + 1 && term.Id == "carried" && words.Is(figure.First, WordClass.Determiner):
                figure.Reference = "text";
                break;
            case TermKind.Capital or TermKind.Country when figure.Countries.IsEmpty && (IsOfState(figure) || words.Is(hit.First - 2, WordClass.Official)) && IsPlaceOf(hit.First - 1):
                AddCountry(hit, term.Kind == TermKind.Country ? term.Id : term.Country, figure);
                break;
            case TermKind.Reference when figure.Reference is null && hit.First == figure.First:
                figure.Reference = term.Id;
                figure.Role ??= term.Id == "minister" ? Vocabulary.Roles.Government : null;
                break;
        }
    }

    /// <summary>"Ohio Secretary of State": no minister of a state of the world.</summary>
    private bool IsOfCity(in Hit office) => _reading.Has(words.IsPossessive(office.First - 1) ? office.First - 2 : office.First - 1, TermKind.City);

    /// <summary>"the minister's wife", "White House correspondent": who stands beside an office does not hold it.</summary>
    private bool IsHead(in Hit hit, Figure figure) => figure.Role is not (null or Vocabulary.Roles.Media) && _reading.At(hit.First, TermKind.Office)?.End == hit.End && !words.IsComma(hit.First - 1) && !words.Is(hit.First - 1, WordClass.And) && !words.IsPast(hit.First - 1);

    /// <summary>"le ministre turc de la Défense": what a minister is for tells more than that he is one.</summary>
    private bool IsPortfolio(in Hit hit) => hit.Term.Id is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry && (words.Ends(hit.First, WordClass.Genitive) || words.Ends(hit.First, WordClass.And));

    /// <summary>"Chad Smith", "Jordan Hayes": who is called by a country is not of it.</summary>
    private bool IsGivenName(in Hit hit, Figure figure) =>
        hit.First == figure.First && hit.Length == 1 && hit.End == figure.End - 1 && words.IsName(hit.End) && _reading.At(hit.End).IsEmpty;

    /// <summary>"England said", "Mr. German said" behind "Joe England", "Mary German".</summary>
    private bool IsSurname(int token, int first) => words.IsCapital(token) && (token == first || _reading.Has(token - 1, TermKind.Courtesy)) && !words.IsCapital(token + 1) && cast.IsSurname(_reading.HashOf(token));

    /// <summary>"Malta", "the United States", "Italy and Malta".</summary>
    private bool StandsAlone(int token, Figure figure) => IsAlone(token, figure) || IsAlone(WithoutArticle(token), figure);

    /// <summary>"the government in Beijing", but not "the ambassador to Beijing".</summary>
    private bool IsPlaceOf(int preposition) => words.Is(preposition, WordClass.OfTitle) && words.Is(preposition, WordClass.Preposition) && !words.Is(preposition, WordClass.To);

    /// <summary>"Ankara", "Ankara and Moscow".</summary>
    private bool IsOneOfCapitals(in Hit hit, Figure figure) => (hit.End == figure.End || words.Is(hit.End, WordClass.And)) && (hit.First == figure.First || (figure.Countries.Length > 0 && words.Is(hit.First - 1, WordClass.And)));

    private bool IsAlone(int first, Figure figure) => first == figure.First || (words.Is(figure.First, WordClass.Determiner) && first == _reading.EndOf(figure.First, WordClass.Determiner)) || (figure.Countries.Length > 1 && words.Is(first - 1, WordClass.And));

    private static void MarkPerson(Term? term, int at, int end, Figure figure)
    {
        if (term?.Shape == "person")
        {
            (figure.NameFirst, figure.NameEnd) = (at, end);
        }
    }

    /// <summary>The first country counts, and those joined to it by "and".</summary>
    private void AddCountry(in Hit hit, string? country, Figure figure)
    {
        var before = WithoutArticle(hit.First) - 1;
        var isJoined = hit.First > figure.First && (words.IsComma(before) || words.Is(before, WordClass.And));
        if (country is not null && !figure.Countries.Contains(country) && (figure.Countries.Length == 0 || isJoined) && figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries = figure.Countries.Add(country);
        }
    }

    /// <summary>Where the article before a token begins; the token itself without one.</summary>
    private int WithoutArticle(int token) => words.StartOf(token, WordClass.Article) is >= 0 and var first ? first : token;

    /// <summary>Where the apposition or the phrase of "of", "to", "in" begins.</summary>
    private int HeadEnd(Stretch phrase)
    {
        var officeEnd = 0;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            officeEnd = _reading.At(i, TermKind.Office) is { } office ? Math.Max(officeEnd, office.End) : officeEnd;
            if (i > phrase.First && i >= officeEnd && ((words.IsComma(i) && !IsOfCountries(i + 1)) || words.Is(i, WordClass.Preposition) || words.Is(i, WordClass.OfTitle)))
            {
                return i; // Not within "Secretary of State".
            }
        }

        return phrase.End;
    }

    /// <summary>"a spokesman for Turkey's foreign ministry".</summary>
    private bool OwnsOffice(in Hit country) => words.IsPossessive(country.End) && _reading.At(country.End + 1, TermKind.Office) is not null;

    /// <summary>"of Egypt, Greece and Malta".</summary>
    private bool IsListed(in Hit country) => words.IsComma(country.First - 1) && (words.IsComma(country.End) || words.Is(country.End, WordClass.And));

    /// <summary>"Egypt, Malta and the United States".</summary>
    private bool IsOfCountries(int token) => _reading.Has(token, TermKind.Country) || (words.Is(token, WordClass.Article) && _reading.Has(token + 1, TermKind.Country));

    /// <summary>The last run of capitals of the head that no lexicon knows as an office, a country or a body.</summary>
    private void ReadName(Stretch phrase, Figure figure)
    {
        var head = HeadEnd(phrase);
        for (var comma = head; comma < phrase.End && (figure.Role is not null || words.Is(phrase.First, WordClass.Determiner)) && figure.NameFirst < 0; comma++)
        {
            if (words.IsComma(comma) && IsNameBetweenCommas(comma + 1, phrase.End) is > 0 and var last)
            {
                (figure.NameFirst, figure.NameEnd) = (comma + 1, last);
                return;
            }
        }

        var end = head;
        while (end > phrase.First && (IsNamePart(end - 1) || (end < head && words.IsInside(end - 1)) || _reading.Folded(end - 1) is "de" or "al" or "von" or "van" or "bin" or "el" or "da" or "di" or "der"))
        {
            end--;
        }

        while (end < head && !words.IsName(end))
        {
            end++;
        }

        if (end < head && figure.NameFirst < 0 && !words.IsPossessive(head - 1))
        {
            (figure.NameFirst, figure.NameEnd) = (end, head);
        }
    }

    /// <summary>"the Libyan foreign minister, Taher Salem,": where the name ends; −1 for none.</summary>
    private int IsNameBetweenCommas(int first, int limit)
    {
        var at = first;
        while (at < limit && (IsNamePart(at) || _reading.At(at, TermKind.Entity) is { Term.Shape: "person" } || (at > first && words.IsInside(at))))
        {
            at++;
        }

        return at > first && (at == limit || words.IsComma(at)) ? at : -1;
    }

    private bool IsNamePart(int token)
    {
        if (words.Is(token, WordClass.Document) || words.Is(token, WordClass.Official))
        {
            return false;
        }

        if (words.IsCapital(token) && cast.IsSurname(_reading.HashOf(token)))
        {
            return true;
        }

        foreach (ref readonly var hit in _reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Nationality or TermKind.Capital or TermKind.Seat or TermKind.Entity or TermKind.Office or TermKind.Delegate or TermKind.Courtesy)
            {
                return false;
            }
        }

        return words.IsName(token) && !EndsOffice(token);
    }

    /// <summary>The last words of "Prime Minister" are no name.</summary>
    private bool EndsOffice(int token)
    {
        for (var first = Math.Max(0, token - 4); first < token; first++)
        {
            foreach (ref readonly var hit in _reading.At(first))
            {
                if (hit.End > token && hit.Term.Kind is not TermKind.Topic and not TermKind.Word and not TermKind.Trigger)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
