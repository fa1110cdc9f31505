using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>What the terms of a noun phrase say somebody is: office and body; the country is left to <see cref="SvoPlaces"/>.</summary>
internal sealed class SvoOffices(SvoWords words, SvoPlaces places)
{
    private const int LongestBody = 6;
    private readonly Reading _reading = words.Reading;

    public static bool IsOfState(Figure figure) => Vocabulary.Roles.IsOfState(figure.Role);

    /// <summary>Gives a figure its role, body and country; answers where the head of the phrase ends. The first office counts.</summary>
    public int Read(Stretch phrase, Figure figure)
    {
        var head = HeadEnd(phrase);
        var isFormer = false;
        for (var i = phrase.First; i < phrase.End && !(i > phrase.First && words.Is(i, WordClass.Relative)); i++)
        {
            if ((figure.Role is null || figure.Countries.IsEmpty) && words.Is(i, WordClass.Beside))
            {
                head = Math.Min(i, head);
                break;
            }

            isFormer |= IsFormer(i, figure);
            (figure.Role, figure.OfficeIsTold) = IsFormerHolder(i, phrase.End, figure)
                ? (Vocabulary.Roles.Person, true)
                : (figure.Role, figure.OfficeIsTold);
            foreach (ref readonly var hit in _reading.At(i))
            {
                if (!IsOfCompound(hit.End))
                {
                    Take(hit, i >= head, figure);
                }
            }

            if (
                i >= head
                && figure.Countries.Length == 0
                && figure.Role is Vocabulary.Roles.HeadOfState or Vocabulary.Roles.Government
                && !figure.IsKnown
                && i == phrase.End - 1
            )
            {
                figure.Role = null;
            }
        }

        figure.OfficeIsTold = isFormer ? true : figure.OfficeIsTold;
        figure.Role = isFormer
            ? Vocabulary.Roles.Person
            : figure.Role
                ?? (
                    figure.Countries.IsEmpty ? null
                    : places.HasOfficial(phrase.First, head) ? Vocabulary.Roles.Government
                    : places.EndsWithParty(phrase.First, head) ? Vocabulary.Roles.Party
                    : null
                );
        return head;
    }

    private void Take(in Hit hit, bool isBehind, Figure figure)
    {
        switch (hit.Term.Kind)
        {
            case TermKind.Office:
                TakeOffice(hit, isBehind, figure);
                break;
            case TermKind.Seat when hit.Term is { Shape: Term.Byword, Role: Vocabulary.Roles.InternationalOrganisation }:
                break; // Only alone does a town stand for the union that sits there.
            case TermKind.Entity or TermKind.Seat:
                TakeBody(hit, isBehind, figure);
                break;
            case TermKind.Delegate
                when figure is { Role: null, Reference: null, Countries.IsEmpty: true }
                    && !isBehind
                    && hit.Term.Id == "carried"
                    && IsOpening(hit, figure):
                figure.Reference = Reference.Text;
                break;
            case TermKind.Reference when figure.Reference is null && hit.First == figure.First:
                var isMinister = hit.Term.Id == "minister";
                figure.Reference = isMinister && words.Is(hit.End, WordClass.OfTitle) ? null : hit.Term.Id; // "the minister of health" is who he is, not who was named.
                figure.Role ??= isMinister ? Vocabulary.Roles.Government : null;
                figure.IsKnown |= isMinister;
                break;
            default:
                places.Take(hit, isBehind, figure);
                break;
        }
    }

    /// <summary>"its spokesman", "a spokesman", "Spokeswoman NAME".</summary>
    private bool IsOpening(in Hit hit, Figure figure) =>
        hit.First == figure.First
            ? words.IsCapital(hit.End)
            : hit.First == figure.First + 1 && words.Is(figure.First, WordClass.Determiner);

    private void TakeOffice(in Hit hit, bool isBehind, Figure figure)
    {
        var role = hit.Term.Id;
        if (hit.Term is { IsNational: true, Id: Vocabulary.Roles.Government } && !places.IsOfCountry(hit.End))
        {
            return; // "a Kenyan leader" is an official, whose own office goes first; a religious leader holds none.
        }

        if (isBehind && (role == Vocabulary.Roles.Other || (role == Vocabulary.Roles.Party && words.Is(hit.First, WordClass.Titled))))
        {
            return; // "NAME, an activist of the group", "NAME, a party member" are persons.
        }

        if (
            !isBehind
            && (role is Vocabulary.Roles.Person or Vocabulary.Roles.Media || (role is Vocabulary.Roles.Other && figure.Entity is null))
            && figure.OfficeIsTold is not true
            && IsHead(hit, figure)
        )
        {
            (figure.Role, figure.Entity, figure.NameFirst, figure.NameEnd) = (role, null, -1, -1);
            return;
        }

        if (UnknownBody.IsHeadedBy(_reading, hit))
        {
            figure.Role ??= Vocabulary.Roles.Person;
            return;
        }

        if (role == Vocabulary.Roles.ForeignMinistry && IsOfCity(hit))
        {
            figure.Role ??= Vocabulary.Roles.Government;
            return;
        }

        figure.Role =
            figure.Role is null || (figure.Role == Vocabulary.Roles.Government && (IsPortfolio(hit) || IsOfGovernment(hit, isBehind)))
                ? role
                : figure.Role;
        figure.IsKnown |= !isBehind;
    }

    private void TakeBody(in Hit hit, bool isBehind, Figure figure)
    {
        var term = hit.Term;
        if ((term.Shape == Term.Byword || words.Is(hit.End - 1, WordClass.Titled)) && places.IsOfAnother(hit, figure))
        {
            figure.Role ??= term.Role;
            return;
        }

        if (
            figure.Countries.IsEmpty
            && figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment
            && term.Role == Vocabulary.Roles.InternationalOrganisation
            && (words.Ends(hit.First, WordClass.Genitive) || words.Ends(places.WithoutArticle(hit.First), WordClass.Genitive))
        )
        {
            (figure.Role, figure.Entity) = (term.Role, term.Id);
            return;
        }

        if (term.Role == Vocabulary.Roles.InternationalOrganisation && IsWhereEnvoySits(hit, figure))
        {
            figure.Role ??= Vocabulary.Roles.Government;
            return;
        }

        if (isBehind && term.Shape == "person" && figure.Role is null && words.Is(hit.First - 1, WordClass.With))
        {
            return; // "the talks with Haftar"
        }

        if (
            isBehind
            && term.Role == Vocabulary.Roles.InternationalOrganisation
            && figure is { Role: null, Countries.Length: 1 }
            && places.HasOfficial(figure.First, hit.First)
        )
        {
            figure.Role = Vocabulary.Roles.Government; // "Malta's representative at the Security Council".
            return;
        }

        if (IsNameOf(hit, isBehind, figure))
        {
            TakeHolder(hit, figure);
            return;
        }

        if (
            isBehind
            && term is { Shape: "person", Country: { } country }
            && figure is { Countries.IsEmpty: true, Role: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment }
            && _reading.Has(hit.First - 1, TermKind.Office)
        )
        {
            (figure.Countries, figure.IsKnown) = ([country], true); // "a spokesman for President NAME".
            return;
        }

        if (
            isBehind
            && term is { Role: Vocabulary.Roles.Government, Country: { } state, Shape: not "person" }
            && figure.Countries.IsEmpty
            && IsOfState(figure)
            && words.Ends(places.WithoutArticle(hit.First), WordClass.Genitive)
        )
        {
            figure.Countries = [state]; // "the foreign ministry of the Government of …".
            return;
        }

        if (figure.Entity is not null || (isBehind && (figure.Role is not null || term.Role == Vocabulary.Roles.Media)))
        {
            return;
        }

        figure.OfficeIsTold = term.Shape == "person" ? figure.Role is not null : null;
        figure.Role ??= isBehind && term.Role == Vocabulary.Roles.Other ? null : term.Role; // "NAME, an expert at the institute" is a person.
        figure.Entity = term.Kind == TermKind.Entity ? term.Id : null;
        places.AddCountry(hit, term.Country, figure);
        if (!isBehind && term.Shape == "person")
        {
            (figure.NameFirst, figure.NameEnd) = (hit.First, hit.End);
        }
    }

    /// <summary>"Malta's deputy U.N. ambassador": whom a state sends there.</summary>
    private bool IsWhereEnvoySits(in Hit body, Figure figure) =>
        words.Is(body.End, WordClass.Envoy)
        && body.First > figure.First
        && (figure.Countries.Length == 1 || words.IsPossessive(body.First - 1));

    /// <summary>
    /// "Egypt's president, NAME,", "UN Secretary-General NAME": a known person behind the office that he is told to hold.
    /// </summary>
    private bool IsNameOf(in Hit hit, bool isBehind, Figure figure)
    {
        var isClosed = hit.End == figure.End || words.IsComma(hit.End);
        return hit.Term.Shape == "person"
            && figure is { HasName: false, Role: not null }
            && isClosed
            && (
                isBehind
                    ? words.IsComma(words.IsCapital(hit.First - 1) ? hit.First - 2 : hit.First - 1) && figure.IsKnown
                    : figure.Entity is not null
            );
    }

    private void TakeHolder(in Hit person, Figure figure)
    {
        (figure.Entity, figure.OfficeIsTold, figure.NameFirst, figure.NameEnd) = (person.Term.Id, true, person.First, person.End);
        if (figure.Countries.IsEmpty)
        {
            places.AddCountry(person, person.Term.Country, figure);
        }
    }

    /// <summary>"UN-backed", "Moscow-led".</summary>
    private bool IsOfCompound(int hyphen) => words.IsHyphen(hyphen) && (words.IsPast(hyphen + 1) || words.Is(hyphen + 1, WordClass.Verb));

    /// <summary>"the former minister", "the ministry's former spokesman", "minister from 1990 to 1996".</summary>
    private bool IsFormer(int token, Figure figure) =>
        words.Is(token, WordClass.Former)
            ? !words.Is(token - 1, WordClass.And)
                && !words.Is(token + 1, WordClass.And)
                && (figure.Role is null || words.IsPossessive(token - 1) || IsBehindOffice(token, figure))
            : figure.Role is not null
                && words.Is(token, WordClass.From)
                && words.IsNumber(token + 1)
                && words.Is(token + 2, WordClass.To)
                && words.IsNumber(token + 3);

    /// <summary>"le président déchu du Mali", and the son of who holds it: "NAME Jr."; who is told to hold it does.</summary>
    private bool IsBehindOffice(int token, Figure figure) =>
        !words.IsComma(token - 1)
        && (!words.IsCapital(token) || figure.OfficeIsTold is false)
        && (token + 1 == figure.End || words.Is(token + 1, WordClass.OfTitle) || words.IsComma(token + 1) || words.IsInside(token + 1));

    /// <summary>"Amr Moussa, Egypt's former foreign minister": a known person, and no other behind the office.</summary>
    private bool IsFormerHolder(int token, int end, Figure figure)
    {
        if (figure.OfficeIsTold is not false || !words.Is(token, WordClass.Former) || !words.IsComma(figure.NameEnd))
        {
            return false;
        }

        while (token < end && !_reading.Has(token, TermKind.Office))
        {
            token++;
        }

        return token < end && _reading.At(token, TermKind.Office) is { } office && (office.End >= end || !words.IsName(office.End));
    }

    /// <summary>"Ohio Secretary of State": no minister of a state of the world.</summary>
    private bool IsOfCity(in Hit office) =>
        _reading.Has(words.IsPossessive(office.First - 1) ? office.First - 2 : office.First - 1, TermKind.City);

    /// <summary>"the minister's wife", "military analysts": who stands beside an office does not hold it.</summary>
    private bool IsHead(in Hit hit, Figure figure) =>
        figure.Role is not (null or Vocabulary.Roles.Media)
        && _reading.At(hit.First, TermKind.Office)?.End == hit.End
        && !words.IsComma(hit.First - 1)
        && !words.Is(hit.First - 1, WordClass.And)
        && !words.IsPast(hit.First - 1);

    /// <summary>"le ministre turc de la Défense": what a minister is for tells more than that he is one.</summary>
    private bool IsPortfolio(in Hit hit) =>
        hit.Term.Id is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry
        && (words.Ends(hit.First, WordClass.Genitive) || words.Ends(hit.First, WordClass.And));

    /// <summary>"the Government's foreign ministry": of a government that has a name, and right behind it.</summary>
    private bool IsOfGovernment(in Hit hit, bool isBehind)
    {
        var end = words.IsPossessive(hit.First - 1) ? hit.First - 1 : hit.First;
        for (var first = end - 1; !isBehind && first >= Math.Max(0, end - LongestBody); first--)
        {
            if (
                _reading.At(first, TermKind.Entity) is { Term: { Role: Vocabulary.Roles.Government, Shape: not "person" } } body
                && body.End == end
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the apposition or the phrase of "of", "to", "in" begins.</summary>
    private int HeadEnd(Stretch phrase)
    {
        var officeEnd = 0;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            officeEnd = Math.Max(officeEnd, (_reading.At(i, TermKind.Office) ?? TitleAt(i))?.End ?? EndOfPortfolio(phrase.First, i));
            if (
                i > phrase.First
                && i >= officeEnd
                && (
                    (words.IsComma(i) && !IsOfCountries(i + 1))
                    || words.IsDash(i)
                    || words.Is(i, WordClass.Preposition)
                    || words.Is(i, WordClass.OfTitle)
                )
            )
            {
                return i; // Not within "Secretary of State".
            }
        }

        return phrase.End;
    }

    /// <summary>"Chief of Staff NAME", but "spokesman for the ministry".</summary>
    private Hit? TitleAt(int token) => _reading.At(token, TermKind.Delegate) is { } title && words.IsCapital(title.End - 1) ? title : null;

    /// <summary>
    /// "le ministre des Affaires étrangères NAME": where what "the minister" is for ends behind a genitive; 0 for nowhere.
    /// </summary>
    private int EndOfPortfolio(int first, int genitive) =>
        _reading.At(first, TermKind.Reference) is { Term.Id: "minister" } && _reading.EndOf(genitive, WordClass.Genitive) is > 0 and var at
            ? _reading.At(at, TermKind.Office)?.End ?? 0
            : 0;

    /// <summary>"Egypt, Malta and the United States", "the Egyptian, German and Italian ministers".</summary>
    private bool IsOfCountries(int token) =>
        (_reading.At(token, TermKind.Country) is { } country && !words.IsPossessive(country.End)) // "NAME, Malta's minister".
        || (_reading.Has(token, TermKind.Nationality) && _reading.Has(token - 2, TermKind.Nationality))
        || (words.Is(token, WordClass.Article) && _reading.Has(token + 1, TermKind.Country));
}
