using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>One noun phrase being read, token by token.</summary>
internal sealed class Phrase(Reading reading, int start, int limit, bool isArabic, string? office = null)
{
    private int _at = start;
    private bool _hasHead = office is not null;
    private bool _isDelegate;
    private bool _isFormer;
    private bool _isCountryHead;

    public Figure Figure { get; } = new() { Reading = reading, First = start, End = start, Start = StartOf(reading, start), Role = office };

    public bool Read(bool expected)
    {
        while (_at < limit && (TakeHit() || TakePossessive() || TakeSecondNationality() || TakePreposition() || TakeTitleWord() || TakeName(expected) || TakeApposition() || TakeQuoted()))
        {
        }

        Figure.Role = _isFormer ? Vocabulary.Roles.Person : Figure.Role;
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
                if (_hasHead && !_isDelegate && Figure.Role is not null)
                {
                    return false;
                }

                Figure.IsCounterpart |= hit.Term.Shape == "counterpart";
                Figure.Role ??= hit.Term.Id is "carried" ? null : hit.Term.Id;
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

    private bool AcceptOffice(in Hit office)
    {
        if (_isCountryHead || (Figure.Role is not null && !_isDelegate && (Figure.HasName || IsAnother(office))))
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

    /// <summary>"استقبل الرئيس المصري وزير الخارجية اليوناني" names two; "العاهل السعودي الملك سلمان" names one.</summary>
    private bool IsAnother(in Hit office) =>
        isArabic && Figure.Countries.Length > 0 && (office.Term.Id != Figure.Role || reading.At(office.End, TermKind.Nationality) is not null);

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

        Figure.Role = Figure.Role is null || _isDelegate ? term.Role ?? Figure.Role : Figure.Role;
        AddCountry(term.Country);
        if (term.Kind == TermKind.Entity)
        {
            Figure.Entity = term.Id;
            if (term.Shape == "person")
            {
                (Figure.NameFirst, Figure.NameEnd) = (from, end);
            }
        }

        return _hasHead = true;
    }

    /// <summary>"رئيس مجلس السيادة السوداني عبد الفتاح البرهان": behind an office of a body the name of who holds it.</summary>
    private bool IsNamedHolder(Term term) => term.Shape == "person" && !Figure.HasName && !reading.Has(Figure.First, TermKind.Entity);

    private bool AcceptCountry(Term term)
    {
        // "دعت وزارة الخارجية المصرية ليبيا": an office that has its country is followed by the object.
        if (_isCountryHead || Figure.HasName || (isArabic && Figure.Countries.Length > 0) || (term.Kind == TermKind.City && !_hasHead))
        {
            return false;
        }

        _isCountryHead = !_hasHead && Figure.Countries.Length == 0;
        Figure.Role ??= _hasHead ? null : Vocabulary.Roles.Government;
        AddCountry(term.Country ?? term.Id);
        return _hasHead = true;
    }

    private void AddCountry(string? country)
    {
        if (country is not null && Figure.Countries.Length == 0 && Figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            Figure.Countries = Figure.Countries.Add(country);
        }
    }

    /// <summary>"Russia's president": the country is not who acts.</summary>
    private bool TakePossessive()
    {
        if (isArabic || !_isCountryHead || reading.Folded(_at) is not "'s" || reading.At(_at + 1, TermKind.Office) is null)
        {
            return false;
        }

        _hasHead = _isCountryHead = false;
        Figure.Role = null;
        return Advance(_at + 1);
    }

    /// <summary>"the Egyptian and Turkish foreign ministers": two holders of one office.</summary>
    private bool TakeSecondNationality() =>
        !isArabic && !_hasHead && Figure.Countries.Length > 0 && (reading.Is(_at, WordClass.And) || reading.IsSign(_at, ",")) && reading.At(_at + 1, TermKind.Nationality) is not null && Advance(_at + 1);

    /// <summary>"the envoy to Libya", "the Secretary-General of the League": what follows belongs to the title and gives no country.</summary>
    private bool TakePreposition()
    {
        if (!_hasHead || _isCountryHead || (Figure.HasName && !_isDelegate))
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(_at))
        {
            if (isArabic && hit.IsPrefixed && !hit.IsJoined && hit.Term.Kind is TermKind.Entity or TermKind.Office or TermKind.Country && (hit.Particles[^1] == 'ل' || Figure.Countries.Length == 0))
            {
                return TakeBelonging(hit, hit.Particles[^1] == 'ل' || hit.Term.Kind != TermKind.Country);
            }
        }

        if (reading.EndOf(_at, WordClass.OfTitle) is not (> 0 and var next))
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(next))
        {
            // "وزير الخارجية اليوناني في القاهرة": who has a country is only received there.
            if (hit.Term.Kind < TermKind.Courtesy && hit.Term.Kind is not (TermKind.Reference or TermKind.Delegate)
                && !(Figure.Countries.Length > 0 && hit.Term.Kind is TermKind.Capital or TermKind.City && reading.Folded(_at) is "في" or "in"))
            {
                return TakeBelonging(hit, !reading.Is(_at, WordClass.To));
            }
        }

        return false;
    }

    private bool TakeBelonging(in Hit hit, bool givesCountry)
    {
        // The spokesman of an office speaks for it; a secretary-general is whatever he heads.
        var isOfBody = hit.Term.Kind == TermKind.Entity && (Figure.Role == Vocabulary.Roles.InternationalOrganisation
            || (Figure is { Role: Vocabulary.Roles.Government, Countries.Length: 0 } && hit.Term.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party));
        var isPortfolio = !isArabic && (Figure.Role == Vocabulary.Roles.Government || Figure.Reference == "minister") && hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry };
        Figure.Reference = isPortfolio ? null : Figure.Reference;
        var delegated = isOfBody || isPortfolio || (_isDelegate && hit.Term.Kind is TermKind.Office or TermKind.Entity);
        Figure.Role = delegated ? hit.Term.Kind == TermKind.Office ? hit.Term.Id : hit.Term.Role ?? Figure.Role : Figure.Role ?? hit.Term.Role;
        if (givesCountry)
        {
            AddCountry(hit.Term.Kind is TermKind.Country ? hit.Term.Id : hit.Term.Country);
        }

        return Advance(hit.End);
    }

    /// <summary>After an office and before the name, definite words belong to the title: وزير النفط الليبي الجديد.</summary>
    private bool TakeTitleWord() => isArabic && _hasHead && !_isCountryHead && !Figure.HasName && Figure.Reference is null
        && (reading.Is(_at, WordClass.Title) || (IsPlainWord(_at) && (Figure.Countries.Length == 0 || _at == Figure.First + 1) && IsDefinite(reading.Folded(_at)))) && Advance(_at + 1);

    private static bool IsDefinite(ReadOnlySpan<char> folded) => folded.Length > 4 && (folded.StartsWith("ال") || folded.StartsWith("وال") || folded.StartsWith("لل"));

    /// <summary>"أشاد الوزير بالاتفاق": a word with a preposition and the article begins no name.</summary>
    private static bool IsWithParticle(ReadOnlySpan<char> folded) => folded.Length > 4 && (folded.StartsWith("بال") || folded.StartsWith("كال") || folded.StartsWith("لل"));

    private bool TakeName(bool expected)
    {
        if (Figure.HasName || _isCountryHead || (!_hasHead && !expected) || !IsPlainWord(_at) || IsWithParticle(reading.Folded(_at)) || (_hasHead && (IsBody || reading.IsDefinite(_at, WordClass.Noun))))
        {
            return false;
        }

        var end = isArabic ? NameEnd.Arabic(reading, _at, limit, IsPlainWord) : NameEnd.Capitalised(reading, _at, limit);
        if (end <= _at)
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (_at, end);
        return Advance(end);
    }

    /// <summary>أحمد حافظ، المتحدث الرسمي — a title after the name's comma, or a name after the title's.</summary>
    private bool TakeApposition()
    {
        // "محمد الحجازي، المتحدث العسكري" and "محمد الحجازي وهو متحدث عسكري".
        if (!(reading.IsSign(_at, "،") || reading.IsSign(_at, ",") || (isArabic && Figure.HasName && reading.Folded(_at) is "وهو" or "وهي")) || _at + 1 >= limit)
        {
            return false;
        }

        var office = reading.At(_at + 1, TermKind.Office) ?? reading.At(_at + 1, TermKind.Delegate);
        if (Figure.HasName && Figure.Role is null && office is { Particles: "" } found && Accept(found))
        {
            return Advance(found.End);
        }

        // "المتحدث باسم الوزارة، السفير تامر الشناوي، إن …".
        var first = reading.At(_at + 1, TermKind.Courtesy) is { } courtesy ? courtesy.End : _at + 1;
        var end = _hasHead && !Figure.HasName && (Figure.Role is not null || _isDelegate) && isArabic ? NameEnd.Arabic(reading, first, limit, IsPlainWord) : 0;
        if (end <= first + 1 || !(reading.IsSign(end, "،") || reading.IsSign(end, ",")) || reading.At(first).Length > 0)
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (first, end);
        return Advance(end);
    }

    /// <summary>The quoted name of a paper or movement: صحيفة «النهار».</summary>
    private bool TakeQuoted()
    {
        if (!_hasHead || Figure.HasName || Figure.Reference is not null || !(reading.IsSign(_at, "«") || reading.IsSign(_at, "\"") || reading.IsSign(_at, "“")) || Figure.Role is not ("media" or "party" or "other"))
        {
            return false;
        }

        for (var end = _at + 2; end < Math.Min(limit, _at + 6); end++)
        {
            if (reading.IsSign(end, "»") || reading.IsSign(end, "\"") || reading.IsSign(end, "”"))
            {
                if (reading.At(_at + 1, TermKind.Entity) is { } known && known.End == end)
                {
                    Figure.Entity = known.Term.Id;
                    AddCountry(known.Term.Country);
                }

                (Figure.NameFirst, Figure.NameEnd) = (_at + 1, end);
                return Advance(end + 1);
            }
        }

        return false;
    }

    private bool IsPlainWord(int token)
    {
        if (token >= limit || !reading.Tokens.IsWord(token) || reading.Folded(token).Length < 2 || char.IsAsciiDigit(reading.Folded(token)[0]) || reading.Text[reading.Tokens.SpanOf(token).End - 1] == 'ى' && reading.Folded(token).Length < 5)
        {
            return false;
        }

        if (_hasHead && !Figure.HasName && reading.IsNameLikePreposition(token) && token + 1 < limit && IsPlainWord(token + 1))
        {
            return true;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Is(WordClass.Name))
            {
                return true;
            }

            if (hit.Particles.Length == 0 || hit.Term.Kind is TermKind.Cue or TermKind.Word or TermKind.Delegate or TermKind.Office || hit.IsJoined)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A ministry, a council, a statement: what follows its name is no person's name.</summary>
    private bool IsBody => reading.Is(Figure.First, WordClass.Body) || (Figure.Entity is not null && !Figure.HasName && reading.At(Figure.First, TermKind.Entity) is not null);

    private bool Advance(int end)
    {
        _at = Figure.End = end;
        return true;
    }
}
