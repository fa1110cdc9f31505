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
    private bool _isDeputy;
    private bool _isLeader;
    private bool _isCountryHead;
    private bool _governs;
    private int _delegateEnd = -1;

    public Figure Figure { get; } = new() { Reading = reading, First = start, End = start, Start = StartOf(reading, start), Role = office };

    public bool Read(bool expected)
    {
        while (_at < limit && (TakeNamesake() || TakeTitleOfNation() || TakeNationalSurname() || TakeOwnOffice() || TakeSpokesman() || TakeHit() || TakePossessive() || TakeSecondNationality() || TakeEach() || TakeFamily() || TakePreposition() || TakeComplement() || TakeAffiliation() || TakeSecondVoice() || TakeTitleWord() || TakeAdjectiveOfText() || TakeOrdinal() || TakeName(expected) || TakeApposition() || TakeQuotedHolder() || TakeQuoted() || TakeKnownAs()))
        {
        }

        (Figure.Role, Figure.OfficeIsTold) = _isFormer ? (Vocabulary.Roles.Person, true) : (Figure.Role, Figure.OfficeIsTold);
        Figure.Role = _isMember && Figure.Role is null or Vocabulary.Roles.Other ? Vocabulary.Roles.Person : Figure.Role;
        Figure.Role ??= _isLeader ? Vocabulary.Roles.Government : null;
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
            if (hit.Term.Kind < TermKind.Cue && (_at == Figure.First || !isArabic || hit.Particles.Length == 0 || IsSecondNationality(hit)) && !IsPeople(hit) && Accept(hit))
            {
                _governs = Governs(hit);
                return Advance(hit.End);
            }
        }

        return (_hasHead || (isArabic && _at == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy))) && reading.EndOf(_at, WordClass.Former) is > 0 and var end && IsOfOffice(end) && (_isFormer = true) && Advance(end);
    }

    /// <summary>"دعا الأمين العام الليبيين": many behind one are no adjective of his.</summary>
    private bool IsPeople(in Hit hit) =>
        isArabic && _hasHead && !Figure.IsCounterpart && hit.Term.Kind == TermKind.Nationality && Agreement.IsObliquePlural(reading.Folded(hit.End - 1)) && reading.Folded(_at - 1) is not [.., 'ي', 'ن']
        && !reading.Is(Figure.First, WordClass.Dual) && reading.Folded(Figure.First) is not [.., 'ي' or 'و', 'ن'];

    /// <summary>"المتحدث سابقا أحمد حافظ", but "قال الوزير سابقا إن" tells when, and "بيان سابق" is no office.</summary>
    private bool IsOfOffice(int end) => !isArabic || (!IsBody && !IsDocument && !_isCountryHead && (!reading.Is(_at, WordClass.Time) || (IsPlainWord(end) && reading.Folded(end) is not (['ب' or 'ل', ..] or [.., 'ه' or 'ا']))));

    private bool Accept(in Hit hit)
    {
        if (ClosesName(hit))
        {
            Figure.NameEnd = hit.End;
            return true;
        }

        switch (hit.Term.Kind)
        {
            case TermKind.Office:
                return !IsEnvoyToMinister && AcceptOffice(hit);
            case TermKind.Delegate:
                return !IsEnvoyToMinister && AcceptDelegate(hit);
            case TermKind.Reference:
                if ((isArabic && Figure.HasName) || (_hasHead && !(_isDelegate && (Figure.Role is null || IsIssuedReport) && !Figure.IsCounterpart)))
                {
                    return false;
                }

                (Figure.Reference, Figure.Role) = (hit.Term.Id, null);
                return _hasHead = true;
            case TermKind.Courtesy:
                return AcceptCourtesy(hit);
            case TermKind.Nationality:
                return AcceptNationality(hit.Term);
            case TermKind.Seat:
            case TermKind.Entity:
                return AcceptBody(hit.Term, hit.First, hit.End);
            default:
                return AcceptCountry(hit);
        }
    }

    /// <summary>"نور رحيم أمين، حاكم المنطقة": a given name that is an office elsewhere, behind another and before a mark.</summary>
    private bool ClosesName(in Hit hit) =>
        isArabic && Figure is { HasName: true, Entity: null } && Figure.NameEnd == _at && hit is { Length: 1, Particles: "", Term.Kind: TermKind.Office or TermKind.Delegate } && reading.Is(_at, WordClass.GivenName) && !reading.Tokens.IsWord(hit.End);

    /// <summary>"الصحة : …", "الداخلية تنفي": a ministry that opens a headline.</summary>
    private bool IsInHeadline(in Hit office) => _at == 0 && (reading.IsSign(office.End, ':') || reading.Has(office.End, TermKind.Cue));

    /// <summary>"أوضحت «الجوازات» أن": a department alone between quotation marks, behind a reporting word.</summary>
    private bool IsQuoted(in Hit office) => Statements.Speech.Quotes(reading, office.First - 1) && Statements.Speech.Quotes(reading, office.End) && reading.Has(office.First - 2, TermKind.Cue);

    private bool AcceptBody(Term term, int from, int end)
    {
        var isHeadedByPerson = isArabic && Figure.HasName && _isDelegate && from == _delegateEnd; // "عزيز أخنوش، رئيس حزب الأحرار".
        if (isArabic && term.Role == Vocabulary.Roles.Media && from == Figure.End && Figure.Countries.Length > 0 && Figure.Role is Vocabulary.Roles.Government)
        {
            return false; // "أبلغ مسؤولان كينيان رويترز".
        }

        if (isArabic && term.Kind == TermKind.Seat && Figure is { Role: not null, Countries: [var own, ..] } && term.Country is { } other && other != own && !_isDelegate)
        {
            return false; // "أبلغ الرئيس التركي المستشار الألماني".
        }

        // "حكومة أردوغان", "إدارة بايدن": whose it is.
        if (isArabic && term.Shape == "person" && from == Figure.End && from == Figure.First + 1 && IsBody && !_isDelegate && Figure.Role is Vocabulary.Roles.Government && !reading.Folded(Figure.First).Contains("ال", StringComparison.Ordinal))
        {
            AddCountry(term.Country);
            return _hasHead = true;
        }

        // "محامي نتنياهو", "نجل القذافي": who is only his.
        if (isArabic && term.Shape == "person" && from == Figure.End && from == Figure.First + 1 && Figure.Role is Vocabulary.Roles.Person && !IsDefinite(reading.Folded(Figure.First)))
        {
            AddCountry(term.Country);
            return _hasHead = true;
        }

        // "عيّن البرلمان باشاغا": whom a body names is another.
        if (_isCountryHead || (_hasHead && ((term.Kind == TermKind.Entity && term.Shape != "person" && from == Figure.End && (IsWholeBody || (IsHolder && isArabic && IsDefinite(reading.Folded(from - 1))))) || (Figure.Entity is not null && !IsNamedHolder(term) && !isHeadedByPerson) || (isArabic && term.Shape == "person" && reading.Is(Figure.First, WordClass.Body) && !IsOfPresident && !IsSomebodysOffice(from)))))
        {
            return false;
        }

        var isTold = isArabic && Figure is { IsCounterpart: true, Role: null, Countries.Length: > 0 } && (!reading.IsDated || term.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Person); // "نظيره الإيطالي", whatever he was later.
        var isKnown = !isTold && (Figure.Role is null || (_isDelegate && !IsMemberNamed(term) && !IsOfFirm(term)) || IsMinisterOfUnion(term) || IsBoardOf(from) || (IsForces && from == Figure.End && term.Role is Vocabulary.Roles.Party or Vocabulary.Roles.Other));
        Figure.Role = isKnown ? (IsForces ? Vocabulary.Roles.Other : term.Role) ?? Figure.Role : Figure.Role; // "قوات المجلس الانتقالي" are no state's.
        Figure.IsBare |= term.Shape == "person" && !isKnown && Figure.Countries.Length == 0;
        AddCountry(term.Country);
        if (term.Kind == TermKind.Entity && !(isHeadedByPerson && Figure.Entity is not null))
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

    /// <summary>"وزير الخارجية محمد سيالة", with a comma or a mark between or without, but "وزير خارجية الدبيبة" is another.</summary>
    private bool IsTitleOf(int name) => !isArabic || !reading.Tokens.IsWord(name - 1) || IsDefinite(reading.Folded(name - 1)) || reading.Has(name - 1, TermKind.Country);

    /// <summary>"إدارة الرئيس دونالد ترامب".</summary>
    private bool IsOfPresident => reading.At(Figure.First + 1, TermKind.Office) is { Length: 1, Particles: "", Term.Id: Vocabulary.Roles.HeadOfState };

    /// <summary>"عضو البرلمان الأفغاني حامد كرزاي": what is told of somebody goes before what the lexicon knows.</summary>
    private bool IsMemberNamed(Term term) => isArabic && _isMember && term.Shape == "person" && Figure.Role is Vocabulary.Roles.Parliament;

    /// <summary>"مدير شركة سامسونغ": who heads what speaks for no state, union or party is a person.</summary>
    private bool IsOfFirm(Term term) => isArabic && Figure.Role is Vocabulary.Roles.Person && term is { Role: Vocabulary.Roles.Other, Shape: "organisation" };

    /// <summary>"بيان لمكتب سالم شكري": whose office it is.</summary>
    private bool IsSomebodysOffice(int name) => name - 1 > Figure.First && reading.Is(name - 1, WordClass.Genitive);

    /// <summary>"رئيس مجلس إدارة المؤسسة الوطنية للنفط": who chairs a body has its role.</summary>
    private bool IsBoardOf(int body) => isArabic && Figure.Role is Vocabulary.Roles.Other && body == Figure.End && reading.Folded(body - 1) is "اداره";

    /// <summary>"وزيرة خارجية الاتحاد الأوروبي".</summary>
    private bool IsMinisterOfUnion(Term term) => isArabic && term.Role == Vocabulary.Roles.InternationalOrganisation && Figure is { Countries.Length: 0, HasName: false, Role: not null };

    /// <summary>"رئيس مجلس السيادة السوداني عبد الفتاح البرهان": behind an office of a body the name of who holds it.</summary>
    private bool IsNamedHolder(Term term) => term.Shape == "person" && !Figure.HasName && !reading.Has(Figure.First, TermKind.Entity);

    /// <summary>True behind a name, unless a title follows it: "سالم بن راشد رئيس وزراء …".</summary>
    private bool EndsWithName => Figure.HasName && !(isArabic && Figure.NameEnd < Figure.End && Figure.NameFirst <= Figure.First + 1);

    private bool Advance(int end)
    {
        _at = Figure.End = end;
        return true;
    }
}
