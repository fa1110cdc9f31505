using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>What a preposition brings to a title: whose the office is, what somebody is of, where he is sent.</summary>
internal sealed partial class Phrase
{

    /// <summary>"the envoy to Libya", "the Secretary-General of the League": what follows belongs to the title and gives no country.</summary>
    private bool TakePreposition()
    {
        if (!_hasHead || _isCountryHead || (Figure.HasName && Figure.NameEnd == Figure.End && !_isDelegate))
        {
            return false;
        }

        if (isArabic && reading.Folded(_at) is "ل")
        {
            foreach (ref readonly var hit in reading.At(_at + 1))
            {
                if (hit is { Particles: "", Term.Kind: TermKind.Entity or TermKind.Office or TermKind.Seat or TermKind.Country } && !IsAddressee(hit.Term))
                {
                    return TakeBelonging(hit, true); // "الأمين العام لـ مجلس التعاون".
                }
            }
        }

        if (isArabic && _isDelegate && Figure.Countries.IsEmpty && BehindOutlet() is > 0 and var told && reading.EndOf(told, WordClass.OfTitle) is > 0 and var inside && reading.Folded(told) is "في" or "من")
        {
            foreach (ref readonly var hit in reading.At(inside))
            {
                if (hit is { Particles: "", Term.Kind: TermKind.Office or TermKind.Seat } or { Particles: "", Term: { Kind: TermKind.Entity, Shape: not "place" } })
                {
                    return TakeBelonging(hit, true); // "مصدر لوكالة الأنباء في الرئاسة التركية".
                }
            }
        }

        if (isArabic && IsOfNobody && Issuer() is { } issuer)
        {
            (_isDelegate, Figure.Reference) = (true, issuer.Term.Id);
            return Advance(issuer.End);
        }

        foreach (ref readonly var hit in reading.At(_at))
        {
            if (isArabic && Belonging.IsOfFriends(reading, hit))
            {
                return Advance(hit.End);
            }

            if (isArabic && hit.IsPrefixed && !hit.IsJoined && !IsForAnother(hit) && !IsReached(hit) && !IsDefending(hit.Term) && !IsAddressee(hit.Term) && (hit.Term.Kind is TermKind.Entity or TermKind.Office or TermKind.Seat or TermKind.Country || IsTownOf(hit)) && (hit.Particles[^1] == 'ل' || Figure.Countries.Length == 0 || IsInTown(hit)))
            {
                return TakeBelonging(hit, hit.Particles[^1] == 'ل' || hit.Term.Kind != TermKind.Country || (!IsDelegation && Figure.Role is { } role && Vocabulary.Roles.OfState.Contains(role)));
            }
        }

        if (isArabic && IsOfNobody && reading.Is(Figure.First, WordClass.Body) && reading.Folded(_at) is "عن" && (reading.Has(_at + 1, TermKind.Delegate) || reading.Has(_at + 1, Spokesmen)))
        {
            return TakeIssuer(_at + 1); // "بيان عن المتحدث باسم الجيش".
        }

        if (reading.EndOf(_at, WordClass.OfTitle) is not (> 0 and var next) || (reading.Folded(_at) is "من" && !_isDelegate && !IsFrom(next)))
        {
            return TakeOwner();
        }

        // "نظيره في الحكومة السورية": of which country he is, and his office is that of whose counterpart he is.
        if (isArabic && Figure is { IsCounterpart: true, Countries.IsEmpty: true } && reading.Is(_at, WordClass.In) && IsDefinite(reading.Folded(next)) && reading.At(next + 1, TermKind.Nationality) is { Particles: "", Term.Country: { } country } state)
        {
            AddCountry(country);
            return Advance(state.End);
        }

        if (isArabic && IsOfNobody && next > _at + 1)
        {
            return TakeIssuer(next);
        }

        next += IsFrom(next + 1) && reading.Is(next, WordClass.Place) ? 1 : 0;
        foreach (ref readonly var hit in reading.At(next))
        {
            // "وزير الخارجية اليوناني في القاهرة": who has a country is only received there.
            if (hit.Term.Kind < TermKind.Courtesy && hit.Term.Kind is not (TermKind.Reference or TermKind.Delegate)
                && !(Figure.Countries.Length > 0 && hit.Term.Kind is TermKind.Capital or TermKind.City && reading.Is(_at, WordClass.In) && !IsMission)
                && !GoesTo())
            {
                var isVisited = IsDelegation && Figure.Role is not null && reading.Is(_at, WordClass.In) && hit.Term.Kind is TermKind.Country or TermKind.Capital or TermKind.City;
                return TakeBelonging(hit, !isVisited && (!reading.Is(_at, WordClass.To) || IsSeatedIn(hit.Term) || (isArabic && reading.Is(_at, WordClass.In) && hit.Term is { Kind: TermKind.Entity, Shape: not "place" })));
            }
        }

        return isArabic && IsOfNobody && reading.Is(next, WordClass.Body) && !reading.Is(_at, WordClass.Preposition) && TakeIssuer(next);
    }

    /// <summary>"ناشط من حمص", "مواطن من مدينة حمص": where a person is from.</summary>
    private bool IsFrom(int token) => isArabic && Figure is { Role: Vocabulary.Roles.Person, HasName: false, Countries.IsEmpty: true } && (reading.Has(token, Marks.OfPlaces) || (reading.Is(token, WordClass.Place) && reading.Has(token + 1, Marks.OfPlaces)));

    /// <summary>"بيان صادر عن ديوان المحاسبة", "بيان أصدره المجلس": whose it is follows.</summary>
    private bool TakeIssuer(int first)
    {
        Figure.Reference = null;
        (_isDelegate, Figure.Issuer, Figure.NameFirst, Figure.NameEnd) = (true, reading.Tokens.SpanOf(first).Start, -1, -1); // "تقرير «…» الصادر عن": the name is the text's.
        return Advance(first);
    }

    /// <summary>"السفارة الأمريكية في طرابلس", "السفير الياباني في نيروبي": where it is belongs to the title.</summary>
    private bool IsMission => isArabic && HeadWord.Of(Figure) is "سفاره" or "قائم" or ['س', 'ف', 'ي', 'ر', ..] or ['ق', 'ن', 'ص', 'ل', ..];

    /// <summary>"شيخ التجار بصحار": where somebody is who has no office of a state.</summary>
    private bool IsTownOf(in Hit hit) => !Figure.HasName && (IsInTown(hit) || (hit is { Particles: "ب", Term.Kind: TermKind.City } && _isDelegate && Figure.Role is null or Vocabulary.Roles.Other && !reading.IsNoun(Figure.First, WordClass.Envoy)));

    /// <summary>"قدم الرئيس التركي للأمير تعازيه": who heads a state, a government or its diplomacy is nobody's.</summary>
    private bool IsForAnother(in Hit hit) => hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment } or { Kind: TermKind.Entity, Shape: "person" } && Figure is { Role: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.ForeignMinistry, Countries.Length: > 0 } && !_isDelegate && !IsBody;

    /// <summary>"اتصل الوزير بوزير الخارجية", "رحب الوزير ببوتين": somebody is in a ministry, not in a minister.</summary>
    private bool IsReached(in Hit hit) => hit is { Particles: [.., 'ب'], Term: { Kind: TermKind.Entity, Shape: "person" } } || hit is { Particles: [.., 'ب'], Term: { Kind: TermKind.Office, Id: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry } } && !reading.Is(hit.First, WordClass.Body);

    /// <summary>"الرابطة التونسية للدفاع عن حقوق الإنسان": what looks like a ministry.</summary>
    private static bool IsDefending(Term term) => term is { IsNational: true, Id: Vocabulary.Roles.DefenceMinistry };

    /// <summary>"وصل وزير الخارجية الإيطالي إلى الجزائر": who holds an office of a state goes there; only an envoy is "to" a country.</summary>
    private bool GoesTo() => isArabic && reading.Is(_at, WordClass.Toward) && !_isDelegate && !reading.IsNoun(Figure.First, WordClass.Envoy) && Figure.Countries.Length > 0
        && Figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry or Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment;

    /// <summary>"وفد الحكومة بالأردن", "رئيس الوفد بجنيف": who is somewhere only for a time.</summary>
    private bool IsDelegation => reading.Folded(Figure.First) is "وفد" or "الوفد" || reading.Folded(Figure.First + 1) is "وفد" or "الوفد";

    /// <summary>"قال مسؤول لرويترز": whom the words were said to owns no office but that of its own people.</summary>
    private bool IsAddressee(Term term) => (term.Role ?? term.Id) is Vocabulary.Roles.Media && IsToldTo;

    private bool IsToldTo => (Figure is { Role: null, Reference: Reference.Sources or Reference.Spokesman } && Figure.End == Figure.First + 1) || (Figure.Role is null ? _isDelegate && Figure.End > _delegateEnd : Figure.Role is not Vocabulary.Roles.Media) && !IsDocument && (_isDelegate || Figure.Role is not Vocabulary.Roles.Other);

    /// <summary>"تقرير", "للدراسة": a text that somebody has issued.</summary>
    private bool IsDocument => isArabic && reading.IsNoun(Figure.First, WordClass.Document);

    /// <summary>"التقرير الصادر عن الوزارة": whose it is comes next.</summary>
    private bool IsIssuedReport => isArabic && Figure is { Issuer: not null, Role: Vocabulary.Roles.Other };

    /// <summary>A statement, a spokesman, a source: so far nobody's.</summary>
    private bool IsOfNobody => (_isDelegate || Figure.Reference is Reference.Text or Reference.Spokesman) && Figure is { Role: null or Vocabulary.Roles.Other, Countries.IsEmpty: true };

    /// <summary>"بيان نشرته وزارته", "بيان لوزارته": whose it is by what he heads.</summary>
    private Hit? Issuer()
    {
        var behind = reading.EndOf(_at, WordClass.OfTitle);
        return reading.At(behind > 0 ? behind : _at, TermKind.Reference) is { Term.Id: Reference.Theirs } issuer && issuer.Particles == (behind > 0 ? "" : "ل") ? issuer : null;
    }

    /// <summary>Behind an outlet to which something was said: "لوكالة «…»"; 0 where none stands here.</summary>
    private int BehindOutlet() => Outlets.EndOfAddressed(reading, _at) is var end && end > 0 && Statements.Content.Opens(reading, end) && Statements.Content.Closes(reading, end + 2) ? end + 3 : end;

    /// <summary>"بيانات أولية من", "تقرير حديث صادر عن": the adjective of a text, before whose it is.</summary>
    private bool TakeAdjectiveOfText() => _isDelegate && _at == Figure.First + 1 && IsDocument && reading.Tokens.IsWord(_at) && !IsDefinite(reading.Folded(_at)) && !reading.Has(_at, TermKind.Cue) && !reading.Has(_at, Marks.OfNames)
        && reading.EndOf(_at + 1, WordClass.OfTitle) is > 0 and var behind && (behind > _at + 2 || reading.Folded(_at + 1) is "من") && reading.Is(behind, WordClass.Body) && Advance(_at + 1);

    /// <summary>"التقرير الـ 12 الصادر عن": the number of a text.</summary>
    private bool TakeOrdinal() => isArabic && _isDelegate && reading.Folded(_at) is "ال" && reading.Folded(_at + 1) is [>= '0' and <= '9', ..] && Advance(_at + 2);

    /// <summary>"الهيئة العالمية للأطباء التابعة لرابطة العالم الإسلامي", "صندوق الاستثمار التابع لوزارة المالية": a body has the role of what it is part of, but for those who stand in its name alone.</summary>
    private bool TakeAffiliation()
    {
        if (!isArabic || !_hasHead || !reading.Folded(_at).StartsWith("التابع"))
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(_at + 1))
        {
            if (hit is { Particles: "ل", Term: { Kind: TermKind.Entity or TermKind.Office or TermKind.Seat } whole } && (whole.Role ?? whole.Id) is var role && (role is not (Vocabulary.Roles.Person or Vocabulary.Roles.Other) || reading.IsNoun(hit.First, WordClass.Voice)))
            {
                Figure.Role = Figure.Role is Vocabulary.Roles.Person or Vocabulary.Roles.Media ? Figure.Role : role;
                Figure.Countries = role is Vocabulary.Roles.InternationalOrganisation && Figure.Role == role ? [] : Figure.Countries;
                Figure.Reference = null;
                AddCountry(whole.State);
                _governs = Governs(hit);
                return Advance(hit.End);
            }
        }

        return false;
    }

    /// <summary>"المتحدث الرسمي للجامعة", "المدير التنفيذي لسوق عكاظ": whose the office is, where no lexicon knows it.</summary>
    private bool TakeOwner()
    {
        if (!isArabic || EndsWithName || reading.Is(_at, WordClass.Medium) || !reading.Tokens.IsWord(_at) || (IsToldTo && Outlets.AreAddressed(reading, _at)))
        {
            return false;
        }

        var folded = reading.Folded(_at);
        Figure.Role = Figure is { Role: Vocabulary.Roles.Media, Entity: null, HasName: false } && HeadWord.Of(Figure) is "وكاله" && folded is ['ل', _, _, _, ..] and not "للانباء" ? Vocabulary.Roles.Government : Figure.Role; // "الوكالة الكينية لمكافحة الفساد".
        foreach (ref readonly var hit in reading.At(_at))
        {
            Figure.Role = hit is { Particles: "ل" } && hit.Term.Is(WordClass.Outlet) && IsDocument && Figure.Entity is null ? Vocabulary.Roles.Media : Figure.Role; // "تقرير لموقع الأفق".
            if (hit.Particles is "ل" && (IsDefending(hit.Term) || hit.Term.Is(WordClass.Noun) || hit.Term.Is(WordClass.Body) || hit.Term.Is(WordClass.Genitive)))
            {
                _governs = !folded.StartsWith("لل");
                return Advance(_at + 1);
            }
        }

        _governs |= reading.IsUnknown(_at) && IsVerbalNoun(folded);
        return folded.Length > 4 && (folded.StartsWith("لل") || IsVerbalNoun(folded)) && reading.IsUnknown(_at) && Advance(_at + 1);
    }

    /// <summary>"مصادر لجنة الصيد في الاتحاد الأوروبي".</summary>
    private bool IsSourceIn(Term term) => isArabic && term.Role == Vocabulary.Roles.InternationalOrganisation && Figure is { Countries.Length: 0, HasName: false } && reading.Has(Figure.First, TermKind.Delegate);

    /// <summary>"رئيس مركز الإعلام بالخارجية", "مدير الإدارة القانونية بوزارة الدفاع", "دائرة الاتصال في الرئاسة".</summary>
    private bool IsInMinistry(in Hit hit) => isArabic && (hit is { Term: { Kind: TermKind.Office, Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry or Vocabulary.Roles.HeadOfState } or { Kind: TermKind.Entity, Role: Vocabulary.Roles.ForeignMinistry }, Particles: "ب" } || (reading.Is(_at, WordClass.In) && hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry or Vocabulary.Roles.HeadOfState } && reading.Is(hit.First, WordClass.Body))) && Figure.Role is Vocabulary.Roles.Other or Vocabulary.Roles.Government;

    /// <summary>"مكتب الرئاسة في كوريا الجنوبية", "نظيره في فنلندا".</summary>
    private bool IsSeatedIn(Term term) => isArabic && (term.Kind == TermKind.Country || (term.Kind == TermKind.Capital && IsBody)) && reading.Is(_at, WordClass.In) && (Figure is { IsCounterpart: true, Role: null } || Figure.Role is { } role && (Vocabulary.Roles.OfState.Contains(role) || (role is Vocabulary.Roles.Media && term.Kind == TermKind.Country && IsBody && Figure.Entity is null)));

    /// <summary>"البعثة الأميركية لدى الحلف", "ممثل كينيا في المنظمة": who is sent by a state speaks for it.</summary>
    private bool IsSentTo(Term body) => isArabic && Figure.Countries.Length > 0
        && ((Figure.Role is Vocabulary.Roles.Government && IsSent(Figure.First) && body.Kind is TermKind.Entity or TermKind.Office && reading.Is(_at, WordClass.In))
            || (body.Role is Vocabulary.Roles.InternationalOrganisation && reading.Is(_at, WordClass.To) && (!reading.Is(_at, WordClass.In) || Figure.Role is null or Vocabulary.Roles.Other)));

    /// <summary>"ممثل كينيا": whose envoy he is stands right behind.</summary>
    private bool IsSent(int envoy) => _isDelegate && reading.IsNoun(envoy, WordClass.Envoy) && reading.Has(envoy + 1, TermKind.Country);

    private bool TakeBelonging(in Hit hit, bool givesCountry)
    {
        if (IsSentTo(hit.Term))
        {
            (Figure.Role, Figure.Reference) = (Figure.Role is null || (Figure.Role is Vocabulary.Roles.Other && Figure.Entity is null) ? Vocabulary.Roles.Government : Figure.Role, null);
            return Advance(hit.End);
        }

        // The spokesman of an office speaks for it; a secretary-general is whatever he heads.
        var isOfBody = hit.Term.Kind == TermKind.Entity && (Figure.Role == Vocabulary.Roles.InternationalOrganisation
            || ((Figure.Countries.IsEmpty || Figure.Countries[0] == hit.Term.Country) && (Figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.Other || (Figure.Role is Vocabulary.Roles.Parliament && (IsBody || hit.Term.Role is Vocabulary.Roles.InternationalOrganisation))) && hit.Term.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party));
        var isPortfolio = !isArabic && (Figure.Role == Vocabulary.Roles.Government || Figure.Reference == "minister") && hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry };
        Figure.Reference = isPortfolio ? null : Figure.Reference;
        var speaksFor = isArabic && Figure is { Reference: Reference.Text or Reference.Spokesman or Reference.Sources or Reference.Official, Role: null };
        Figure.Reference = speaksFor ? null : Figure.Reference;
        var delegated = isOfBody || isPortfolio || speaksFor || IsSourceIn(hit.Term) || IsInMinistry(hit) || (_isDelegate && !Figure.IsCounterpart && hit.Term.Kind is TermKind.Office or TermKind.Seat or TermKind.Entity);
        Figure.Role = delegated ? hit.Term.Kind == TermKind.Office ? hit.Term.Id : hit.Term.Role ?? Figure.Role : Figure.Role ?? hit.Term.Role ?? (hit.Term.Kind == TermKind.Country && IsIssued() ? Vocabulary.Roles.Government : null);
        if (givesCountry)
        {
            AddCountry(hit.Term.State);
        }

        _isDelegate &= !delegated || !isArabic;
        _governs = Governs(hit);
        return Advance(hit.End);
    }
}
