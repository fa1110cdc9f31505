using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>One noun phrase being read, token by token.</summary>
internal sealed partial class Phrase(Reading reading, int start, int limit, bool isArabic, string? office = null)
{
    private int _at = start;
    private bool _hasHead = office is not null;
    private bool _isDelegate;
    private bool _isFormer;
    private bool _isMember;
    private bool _isCountryHead;
    private bool _governs;
    private int _delegateEnd = -1;

    public Figure Figure { get; } = new() { Reading = reading, First = start, End = start, Start = StartOf(reading, start), Role = office };

    public bool Read(bool expected)
    {
        while (_at < limit && (TakeNationalSurname() || TakeOwnOffice() || TakeHit() || TakePossessive() || TakeSecondNationality() || TakePreposition() || TakeComplement() || TakeTitleWord() || TakeName(expected) || TakeApposition() || TakeQuoted() || TakeKnownAs()))
        {
        }

        (Figure.Role, Figure.OfficeIsTold) = _isFormer ? (Vocabulary.Roles.Person, true) : (Figure.Role, Figure.OfficeIsTold);
        Figure.Role = _isMember && Figure.Role is null or Vocabulary.Roles.Other ? Vocabulary.Roles.Person : Figure.Role;
        Figure.IsKnown = _hasHead;
        Figure.IsCountry = _isCountryHead;
        return Figure.End > Figure.First && (_hasHead || Figure.HasName);
    }

    private static int StartOf(Reading reading, int first)
    {
        foreach (ref readonly var hit in reading.At(first))
        {
            if (hit.Term.Kind < TermKind.Cue)
            {
                return hit.Start;
            }
        }

        return reading.Tokens.SpanOf(first).Start;
    }

    private bool TakeHit()
    {
        foreach (ref readonly var hit in reading.At(_at))
        {
            if (hit.Term.Kind < TermKind.Cue && (_at == Figure.First || !isArabic || hit.Particles.Length == 0 || IsSecondNationality(hit)) && Accept(hit))
            {
                _governs = Governs(hit);
                return Advance(hit.End);
            }
        }

        return _hasHead && reading.Is(_at, WordClass.Former) && (_isFormer = true) && Advance(_at + 1);
    }

    /// <summary>"وزيرا الخارجية الإيطالي والمالطي": two holders of one office.</summary>
    private bool IsSecondNationality(in Hit hit) =>
        hit.IsJoined && hit.Term.Kind == TermKind.Nationality && Figure.Countries.Length > 0 && !Figure.HasName && reading.Is(Figure.First, WordClass.Dual);

    private bool Accept(in Hit hit)
    {
        switch (hit.Term.Kind)
        {
            case TermKind.Office:
                return AcceptOffice(hit);
            case TermKind.Delegate:
                YieldCourtesy();
                if (_hasHead && !_isDelegate && Figure.Role is not null)
                {
                    return false;
                }

                Figure.IsCounterpart |= hit.Term.Shape == "counterpart";
                Figure.Role ??= hit.Term.Id is "carried" ? null : hit.Term.Id;
                _isMember |= hit.Term.Shape == "member";
                _delegateEnd = hit.End;
                return _hasHead = _isDelegate = true;
            case TermKind.Reference:
                if (_hasHead && !(_isDelegate && Figure.Role is null && !Figure.IsCounterpart))
                {
                    return false;
                }

                Figure.Reference = hit.Term.Id;
                return _hasHead = true;
            case TermKind.Courtesy:
                return true;
            case TermKind.Nationality:
                return AcceptNationality(hit.Term);
            case TermKind.Seat:
            case TermKind.Entity:
                return AcceptBody(hit.Term, hit.First, hit.End);
            default:
                return AcceptCountry(hit.Term);
        }
    }

    /// <summary>"السفير بدر الدين المتحدث باسم الوزارة": the courtesy before a name gives way to the office behind it.</summary>
    private void YieldCourtesy()
    {
        Figure.Role = IsCourtesyOnly ? null : Figure.Role;
    }

    private bool IsCourtesyOnly => isArabic && Figure is { HasName: true } and ({ Countries.Length: 0 } or { Entity: not null }) && Figure.NameEnd == Figure.End && reading.Has(Figure.First, TermKind.Courtesy);

    private bool AcceptOffice(in Hit office)
    {
        if (office.Term.IsNational && !IsOfNation(office) && !(_at == _delegateEnd && Figure.Role is null))
        {
            return false;
        }

        YieldCourtesy();
        if (IsPortfolio(office))
        {
            Figure.Role = Figure.Role == (office.Term.Id == Vocabulary.Roles.Person ? Vocabulary.Roles.Other : Vocabulary.Roles.Government) ? office.Term.Id : Figure.Role;
            return Figure.Role is not null;
        }

        if (_isCountryHead || (Figure.Role is not null && (Figure.HasName ? isArabic || !_isDelegate : !_isDelegate && IsAnother(office))))
        {
            return false;
        }

        if (Figure.Role is null || _isDelegate)
        {
            Figure.Role = office.Term.Id;
            _isDelegate = false;
        }

        return _hasHead = true;
    }

    /// <summary>"الصحة : …", "الداخلية تنفي": a ministry that opens a headline.</summary>
    private bool IsInHeadline(in Hit office) => _at == 0 && (reading.IsSign(office.End, ":") || reading.Has(office.End, TermKind.Cue));

    /// <summary>"الدفاع الروسية", but "الدفاع الروسي" and "الأوضاع الداخلية السورية": a ministry is feminine, whatever it is for.</summary>
    private bool IsOfNation(in Hit office) =>
        _at == Figure.First && reading.Folded(_at) is ['ا', 'ل', ..] && (IsInHeadline(office) || (reading.At(office.End, TermKind.Nationality) is { Particles: "" } && reading.Folded(office.End) is ['ا', 'ل', .., 'ه'] && reading.Folded(_at - 1) is not ['ا', 'ل', ..]));

    /// <summary>"وزير الدولة الإماراتي للشؤون الخارجية": what a minister of state is for, behind his nationality; a council "للشؤون الخارجية" is no ministry.</summary>
    private bool IsPortfolio(in Hit office) => isArabic && _at > Figure.First && office.Particles.Length == 0 && reading.Folded(office.First).StartsWith("لل");

    /// <summary>"استقبل الرئيس المصري وزير الخارجية اليوناني" names two; "العاهل السعودي الملك سلمان" names one.</summary>
    private bool IsAnother(in Hit office) =>
        isArabic && IsOther(office) || isArabic && Figure.Countries.Length > 0 && (office.Term.Id != Figure.Role || reading.At(office.End, TermKind.Nationality) is not null);

    /// <summary>"دعا المبعوث الأممي الفصائل": whoever behind an office is no part of a state is another.</summary>
    private bool IsOther(in Hit office) => office.Term.Id is Vocabulary.Roles.Other && Figure.Role is not Vocabulary.Roles.Other && !_governs && reading.Folded(office.First).StartsWith("ال");

    private bool AcceptNationality(Term term)
    {
        if (!isArabic && !_hasHead)
        {
            Figure.Countries = Figure.Countries.Add(term.Country!);
            return true;
        }

        // "ليبيا" is the country before it is "Libyan" in the accusative.
        if (!_hasHead || _isCountryHead || (isArabic && reading.At(_at, TermKind.Country) is not null))
        {
            return false;
        }

        if (Figure.Countries.Length > 0 && term.Country is { } second && reading.Is(Figure.First, WordClass.Dual))
        {
            Figure.Countries = Figure.Countries.Add(second);
        }

        // "المصادر الفرنسية", "مصدر مصري رفيع": who is only told to be of a country speaks for it.
        if (isArabic && _at == Figure.First + 1 && Figure is { Role: Vocabulary.Roles.Other } or { Role: null, Reference: Reference.Sources } && (_isDelegate || Figure.Role is null))
        {
            Figure.Role = Vocabulary.Roles.Government;
        }

        AddCountry(term.Country);
        return true;
    }

    private bool AcceptBody(Term term, int from, int end)
    {
        // "عيّن البرلمان باشاغا": whom a body names is another.
        if (_isCountryHead || (_hasHead && ((Figure.Entity is not null && !IsNamedHolder(term)) || (isArabic && term.Shape == "person" && reading.Is(Figure.First, WordClass.Body)))))
        {
            return false;
        }

        var isKnown = Figure.Role is null || _isDelegate || IsMinisterOfUnion(term);
        Figure.Role = isKnown ? term.Role ?? Figure.Role : Figure.Role;
        Figure.IsBare |= term.Shape == "person" && !isKnown && Figure.Countries.Length == 0;
        AddCountry(term.Country);
        if (term.Kind == TermKind.Entity)
        {
            Figure.Entity = term.Id;
            if (term.Shape == "person")
            {
                (Figure.NameFirst, Figure.NameEnd) = (from, end);
                Figure.OfficeIsTold = isKnown ? false : IsTitleOf(from) ? true : null;
            }
        }

        return _hasHead = true;
    }

    /// <summary>"وزير الخارجية محمد سيالة", but "وزير خارجية الدبيبة" is another.</summary>
    private bool IsTitleOf(int name) => !isArabic || IsDefinite(reading.Folded(name - 1)) || reading.Has(name - 1, TermKind.Country);

    /// <summary>"وزيرة خارجية الاتحاد الأوروبي".</summary>
    private bool IsMinisterOfUnion(Term term) => isArabic && term.Role == Vocabulary.Roles.InternationalOrganisation && Figure is { Countries.Length: 0, HasName: false, Role: not null };

    /// <summary>"رئيس مجلس السيادة السوداني عبد الفتاح البرهان": behind an office of a body the name of who holds it.</summary>
    private bool IsNamedHolder(Term term) => term.Shape == "person" && !Figure.HasName && !reading.Has(Figure.First, TermKind.Entity);

    private bool AcceptCountry(Term term)
    {
        // "دعت وزارة الخارجية المصرية ليبيا": an office that has its country is followed by the object.
        if (_isCountryHead || EndsWithName || (isArabic && (Figure.Countries.Length > 0 || Figure.Entity is not null)) || (term.Kind == TermKind.City && !_hasHead))
        {
            return false;
        }

        _isCountryHead = !_hasHead && Figure.Countries.Length == 0;
        Figure.Role ??= _hasHead && !IsHeadOf() ? null : term.Kind == TermKind.Country && _hasHead ? Vocabulary.Roles.HeadOfState : Vocabulary.Roles.Government;
        AddCountry(term.Country ?? term.Id);
        return _hasHead = true;
    }

    /// <summary>"رئيس فنلندا", "رئيسة جزر الكناري": who heads a country, or a part of one.</summary>
    private bool IsHeadOf() => _at == Figure.First + 1 && reading.At(Figure.First, TermKind.Delegate) is { Term.Shape: "head" };

    /// <summary>True behind a name, unless a title follows it: "سالم بن راشد رئيس وزراء …".</summary>
    private bool EndsWithName => Figure.HasName && !(isArabic && Figure.NameEnd < Figure.End && Figure.NameFirst <= Figure.First + 1);

    private void AddCountry(string? country)
    {
        if (country is not null && Figure.Countries.Length == 0 && Figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            Figure.Countries = Figure.Countries.Add(country);
        }
    }

    private bool Advance(int end)
    {
        _at = Figure.End = end;
        return true;
    }
}
