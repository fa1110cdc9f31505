using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>A body or a person of the lexicon within a phrase: who it is, or of whom.</summary>
internal sealed partial class Phrase
{
    private bool AcceptBody(Term term, int from, int end)
    {
        if (IsOutletTold(term, from) || IsSeatOfOther(term))
        {
            return false;
        }

        if (IsOfHis(term, from))
        {
            Figure.Role = Figure.Role is Vocabulary.Roles.Person ? Figure.Role : Vocabulary.Roles.Government;
            _isDelegate &= Figure.Role is Vocabulary.Roles.Person;
            AddCountry(term.Country);
            return _hasHead = true;
        }

        var isHeadedByPerson = isArabic && Figure.HasName && _isDelegate && from == _delegateEnd; // "عزيز أخنوش، رئيس حزب الأحرار".
        if (_isCountryHead || ((_hasHead || IsBehindName) && IsAnotherBody(term, from, isHeadedByPerson)))
        {
            return false;
        }

        var isKnown = TellsRole(term, from);
        Figure.Role = isKnown ? (IsForces ? Vocabulary.Roles.Other : term.Role) ?? Figure.Role : Figure.Role; // "قوات المجلس الانتقالي" are no state's.
        Figure.IsBare |= term.Shape == "person" && !isKnown && Figure.Countries.Length == 0;
        AddCountry(IsOfNationBehind(term, end) ? null : term.Country);
        if (term.Kind == TermKind.Entity && !(isHeadedByPerson && Figure.Entity is not null))
        {
            Figure.Entity = term.Id;
            if (term.Shape == "person")
            {
                (Figure.NameFirst, Figure.NameEnd) = (from, end);
                Figure.OfficeIsTold =
                    isKnown ? false
                    : IsTitleOf(from) ? true
                    : null;
            }
        }

        return _hasHead = true;
    }

    /// <summary>"أبلغ مسؤولان كينيان رويترز".</summary>
    private bool IsOutletTold(Term outlet, int from) =>
        isArabic
        && outlet.Role == Vocabulary.Roles.Media
        && from == Figure.End
        && Figure.Countries.Length > 0
        && Figure.Role is Vocabulary.Roles.Government;

    /// <summary>
    /// "رئيس حكومة الوحدة الوطنية الفلسطينية": of the state that is told behind, and not of the one that is meant without.
    /// </summary>
    private bool IsOfNationBehind(Term seat, int end) =>
        isArabic
        && seat is { Kind: TermKind.Seat, Country: { } own }
        && reading.At(end, TermKind.Nationality) is { Particles: "", Term.Country: { } other }
        && other != own;

    /// <summary>"أبلغ الرئيس التركي المستشار الألماني".</summary>
    private bool IsSeatOfOther(Term seat) =>
        isArabic
        && seat is { Kind: TermKind.Seat, Country: { } other }
        && Figure is { Role: not null, Countries: [var own, ..] }
        && other != own
        && !_isDelegate;

    /// <summary>
    /// "حكومة أردوغان", "إدارة بايدن": whose it is; "محامي نتنياهو", "نجل القذافي": who is only his; "مبعوث ترامب": whom he sends.
    /// </summary>
    private bool IsOfHis(Term term, int from) =>
        isArabic
        && term.Shape == "person"
        && from == Figure.End
        && from == Figure.First + 1
        && (
            Figure.Role is Vocabulary.Roles.Person ? !IsDefinite(reading.Folded(Figure.First))
            : _isDelegate ? reading.IsNoun(Figure.First, WordClass.Envoy) && Vocabulary.Roles.LeadsState(term.Role)
            : Figure.Role is Vocabulary.Roles.Government
                && IsBody
                && !_isDelegate
                && !reading.Folded(Figure.First).Contains("ال", StringComparison.Ordinal)
        );

    /// <summary>"عيّن البرلمان باشاغا": whom a body names is another.</summary>
    private bool IsAnotherBody(Term term, int from, bool isHeadedByPerson) =>
        (
            term is { Kind: TermKind.Entity, Shape: not "person" }
            && from == Figure.End
            && (
                IsWholeBody
                || IsHolderWithArticle(from)
                || (term.Role is not Vocabulary.Roles.Media && !reading.IsJoined(from) && (IsBehindNation || IsBehindName))
            )
        )
        || (Figure.Entity is not null && !IsNamedHolder(term) && !isHeadedByPerson)
        || (isArabic && term.Shape == "person" && reading.Is(Figure.First, WordClass.Body) && !IsOfPresident && !IsSomebodysOffice(from));

    private bool IsHolderWithArticle(int token) => IsHolder && isArabic && IsDefinite(reading.Folded(token - 1));

    /// <summary>Whether what the lexicon knows of somebody is his office here; what is told of him goes before it.</summary>
    private bool TellsRole(Term term, int from)
    {
        var isTold =
            isArabic
            && Figure is { IsCounterpart: true, Role: null, Countries.Length: > 0 }
            && (!reading.IsDated || term.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Person); // "نظيره الإيطالي".
        return !isTold
            && (
                Figure.Role is null
                || (_isDelegate && !IsMemberNamed(term) && !IsOfFirm(term))
                || IsMinisterOfUnion(term)
                || IsBoardOf(from)
                || (IsForces && from == Figure.End && term.Role is Vocabulary.Roles.Party or Vocabulary.Roles.Other)
            );
    }

    /// <summary>"وزير الخارجية محمد سيالة", with a comma or a mark between or without, but "وزير خارجية الدبيبة" is another.</summary>
    private bool IsTitleOf(int name) =>
        !isArabic || !reading.Tokens.IsWord(name - 1) || IsDefinite(reading.Folded(name - 1)) || reading.Has(name - 1, TermKind.Country);

    /// <summary>"إدارة الرئيس دونالد ترامب".</summary>
    private bool IsOfPresident =>
        reading.At(Figure.First + 1, TermKind.Office) is { Length: 1, Particles: "", Term.Id: Vocabulary.Roles.HeadOfState };

    /// <summary>"عضو البرلمان الأفغاني حامد كرزاي": what is told of somebody goes before what the lexicon knows.</summary>
    private bool IsMemberNamed(Term term) => isArabic && _isMember && term.Shape == "person" && Figure.Role is Vocabulary.Roles.Parliament;

    /// <summary>"مدير شركة سامسونغ": who heads what speaks for no state, union or party is a person.</summary>
    private bool IsOfFirm(Term term) =>
        isArabic && Figure.Role is Vocabulary.Roles.Person && term is { Role: Vocabulary.Roles.Other, Shape: "organisation" };

    /// <summary>"بيان لمكتب سالم شكري": whose office it is.</summary>
    private bool IsSomebodysOffice(int name) => name - 1 > Figure.First && reading.Is(name - 1, WordClass.Genitive);

    /// <summary>"رئيس مجلس إدارة المؤسسة الوطنية للنفط": who chairs a body has its role.</summary>
    private bool IsBoardOf(int body) =>
        isArabic && Figure.Role is Vocabulary.Roles.Other && body == Figure.End && reading.Folded(body - 1) is "اداره";

    /// <summary>"وزيرة خارجية الاتحاد الأوروبي".</summary>
    private bool IsMinisterOfUnion(Term term) =>
        isArabic
        && term.Role == Vocabulary.Roles.InternationalOrganisation
        && Figure is { Countries.Length: 0, HasName: false, Role: not null };

    /// <summary>"رئيس مجلس السيادة السوداني عبد الفتاح البرهان": behind an office of a body the name of who holds it.</summary>
    private bool IsNamedHolder(Term term) => term.Shape == "person" && !Figure.HasName && !reading.Has(Figure.First, TermKind.Entity);
}
