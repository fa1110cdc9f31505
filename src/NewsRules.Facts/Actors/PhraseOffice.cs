using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The office that somebody holds: the first counts, unless it is that of who only speaks for another.</summary>
internal sealed partial class Phrase
{
    private static readonly Marks Ranked = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Courtesy);

    /// <summary>"السفير بدر الدين المتحدث باسم الوزارة": the courtesy before a name gives way to the office behind it.</summary>
    private void YieldCourtesy()
    {
        Figure.Role = IsCourtesyOnly ? null : Figure.Role;
    }

    /// <summary>
    /// "شكر لودريان الرئيس عون", "طالب الجبوري رؤساء الكتل": behind a bare name an office with the article that has a name of its own, or
    /// one of many.
    /// </summary>
    private bool IsOfAnother(in Hit office) =>
        Figure.NameFirst == Figure.First && reading.Is(_at, WordClass.Dual)
        || Figure.NameFirst == Figure.First
            && office.Length == 1
            && IsDefinite(reading.Folded(_at))
            && (reading.Has(office.End, FigureReader.OfSurnames) || reading.Has(office.End, TermKind.Entity));

    /// <summary>"المتحدث باسم الوزارة السفير فؤاد": behind whoever refers to a body an office that is a courtesy too.</summary>
    private bool IsCourtesy => isArabic && Figure.Reference is not null && !IsBody && reading.Has(_at, TermKind.Courtesy);

    /// <summary>
    /// "استقبل رئيس البرلمان عقيلة صالح السفير التركي": behind the name of who holds an office one that is an office too is of whom he met.
    /// </summary>
    private bool IsRankOfAnother =>
        isArabic
        && Figure is { HasName: true, Role: not null }
        && Figure.NameEnd == _at
        && !IsCourtesyOnly
        && reading.Has(_at, TermKind.Office);

    /// <summary>"استقبل الوزير حداد سفير فنلندا": no minister is an envoy, too.</summary>
    private bool IsEnvoyToMinister =>
        isArabic && Figure is { HasName: true, Reference: "minister" } && Figure.NameEnd == _at && reading.IsNoun(_at, WordClass.Envoy);

    /// <summary>"أبلغ الرئيس التركي المستشار الألماني", "استقبل وزير الزراعة السفير الكيني".</summary>
    private bool IsOfOtherNation(int end) =>
        isArabic
        && (Figure.Role is not null || Figure.Reference is not null)
        && reading.At(end, TermKind.Nationality) is { Particles: "", Term.Country: { } other }
        && (Figure.Countries is [var own, ..] ? other != own : _at > Figure.First + 1 && !_isDelegate && reading.Has(_at, TermKind.Office));

    /// <summary>"مسؤول كيني", "الوزير الكيني": the adjective of a country closes a phrase, and governs nothing.</summary>
    private bool IsBehindNation => isArabic && !Figure.Countries.IsEmpty && reading.At(_at - 1, TermKind.Nationality) is { Particles: "" };

    /// <summary>"سالم الحداد": nor does a name; one word alone may be a noun that no lexicon knows, "حركتا حماس".</summary>
    private bool IsBehindName => isArabic && Figure.NameEnd == _at && Figure.NameEnd - Figure.NameFirst > 1;

    private bool IsCourtesyOnly =>
        isArabic
        && Figure is { HasName: true } and ({ Countries.Length: 0 } or { Entity: not null })
        && Figure.NameEnd == Figure.End
        && reading.Has(Figure.First, TermKind.Courtesy);

    private bool AcceptCourtesy(in Hit courtesy)
    {
        if (IsNamesakeOfPlace)
        {
            (Figure.NameFirst, Figure.NameEnd) = (-1, -1);
        }

        return !IsRankOfAnother && !IsOfOtherNation(courtesy.End) && !(_hasHead && IsWholeBody); // "استدعت الوزارة السفير".
    }

    /// <summary>"مدير جامعة الملك خالد الدكتور سالم الحداد": the name of a place, before that of who heads it.</summary>
    private bool IsNamesakeOfPlace =>
        isArabic
        && Figure is { HasName: true, Entity: null }
        && Figure.NameEnd == _at
        && Figure.NameFirst > Figure.First + 2
        && reading.Has(Figure.NameFirst - 1, Ranked)
        && reading.Is(Figure.NameFirst - 2, WordClass.Genitive);

    /// <summary>"مدير جامعة الملك خالد", and nobody named who heads it: "نائب وزير الصحة سالم" is a name.</summary>
    private bool IsOfPlaceAlone =>
        IsNamesakeOfPlace
        && !IsDefinite(reading.Folded(Figure.NameFirst - 2))
        && !reading.Has(Figure.NameFirst - 2, Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate))
        && (
            reading.Has(Figure.NameFirst - 1, TermKind.Courtesy)
            || reading.At(Figure.NameFirst - 1, TermKind.Office) is { Term.Id: Vocabulary.Roles.HeadOfState }
        );

    private bool AcceptDelegate(in Hit hit)
    {
        YieldCourtesy();
        if (
            IsBodyBehindName
            || (isArabic && Figure.Reference is Reference.Joint)
            || (_hasHead && !_isDelegate && (Figure.Role is not null || (isArabic && hit.Term.Shape == "counterpart")))
            || (isArabic && Figure is { IsCounterpart: true, Countries.Length: > 0 })
            || (hit.Term.Shape == "counterpart" && (IsBehindNation || IsBehindName))
        )
        {
            return false; // "التقى الوزير المصري نظيره", "وقع الوزيران مذكرة".
        }

        Figure.IsCounterpart |= hit.Term.Shape == "counterpart";
        Figure.Role = IsOfficialSource(hit) ? Vocabulary.Roles.Government : Figure.Role ?? (hit.Term.Id is "carried" ? null : hit.Term.Id);
        _isMember |= hit.Term.Shape == "member";
        _delegateEnd = hit.End;
        return _hasHead = _isDelegate = true;
    }

    /// <summary>"قوات الحركة": those of a party or a movement are no state's.</summary>
    private bool IsForcesOf(in Hit office) =>
        IsForces && office.First == Figure.End && office.Term.Id is Vocabulary.Roles.Party or Vocabulary.Roles.Other;

    /// <summary>"مدير العلاقات العامة والمتحدث الإعلامي بالبلدية": who serves, and speaks for somebody.</summary>
    private bool TakeSecondVoice() =>
        isArabic
        && _isDelegate
        && !IsBody
        && Figure is { HasName: false, IsCounterpart: false, Role: null or Vocabulary.Roles.Other }
        && reading.At(_at, TermKind.Reference) is { Particles: "و", Term.Id: Reference.Spokesman } voice
        && Advance(voice.End);

    /// <summary>"the Trump administration": the government that somebody leads, and not himself.</summary>
    private bool TakeGovernmentOf()
    {
        if (
            isArabic
            || Figure is not { HasName: true, Entity: not null, Countries: [_] }
            || !Vocabulary.Roles.LeadsState(Figure.Role)
            || reading.At(_at, TermKind.Office) is not { Term.Id: Vocabulary.Roles.Government } office
            || !reading.Is(_at, WordClass.Body)
        )
        {
            return false;
        }

        (Figure.Role, Figure.Entity, Figure.NameFirst, Figure.NameEnd) = (Vocabulary.Roles.Government, null, -1, -1);
        return Advance(office.End);
    }

    /// <summary>"Egyptian officials", "Kenyan leaders": behind a nationality who hold an office that is not told.</summary>
    private bool TakeOfficials()
    {
        if (
            isArabic
            || _hasHead
            || Figure.Countries.IsEmpty
            || reading.EndOf(_at, WordClass.Official) is not (> 0 and var end)
            || reading.Folded(end - 1) is not [.., 's']
        )
        {
            return false;
        }

        Figure.Role = Vocabulary.Roles.Government;
        _hasHead = true;
        return Advance(end);
    }

    /// <summary>"مصدر يمني مسؤول".</summary>
    private bool IsOfficialSource(in Hit office) =>
        isArabic
        && office.Particles.Length == 0
        && Figure is { Role: Vocabulary.Roles.Other, HasName: false }
        && reading.Is(_at, WordClass.Official)
        && reading.Is(Figure.First, WordClass.Source);

    /// <summary>"عد النيلاوي بيان الخارجية": right behind a name a body or a statement is no office of his.</summary>
    private bool IsBodyBehindName => isArabic && Figure.HasName && Figure.NameEnd == _at && reading.Is(_at, WordClass.Body);

    private bool AcceptOffice(in Hit office)
    {
        if (IsAdjective(office))
        {
            return true;
        }

        if (IsBehindNation && IsOfOtherNation(office.End))
        {
            return false;
        }

        if (office.Term.IsNational && !IsOfNation(office) && !IsSpokenFor(office))
        {
            return false;
        }

        if (!isArabic && office.Term is { IsNational: true, Id: Vocabulary.Roles.Government })
        {
            return _hasHead = _isLeader = true; // "the Kenyan leader NAME": what he heads is known by his name, if at all.
        }

        if (isArabic && Figure.HasName && Figure.NameEnd == _at && office.Length == 1 && NameParticles.IsSurname(reading.Folded(_at)))
        {
            Figure.NameEnd = office.End;
            return true;
        }

        if (IsNamedAfter(office) || IsCourtesy)
        {
            return true;
        }

        if (
            IsBodyBehindName
            || (isArabic && Figure.HasName && Figure.NameEnd == _at && IsOfAnother(office))
            || (_hasHead && IsWholeBody && reading.Folded(_at) is not ([.., 'ي'] or [.., 'ي', 'ه']))
        )
        {
            return false;
        }

        YieldCourtesy();
        if (IsPortfolio(office))
        {
            Figure.Role =
                Figure.Role == (office.Term.Id == Vocabulary.Roles.Person ? Vocabulary.Roles.Other : Vocabulary.Roles.Government)
                    ? office.Term.Id
                    : Figure.Role;
            return Figure.Role is not null;
        }

        if (IsMinistryOfDeputy(office))
        {
            Figure.Role = office.Term.Id;
            return true;
        }

        if (_isCountryHead || (Figure.Role is not null && (Figure.HasName ? isArabic || !_isDelegate : !_isDelegate && IsAnother(office))))
        {
            return false;
        }

        if (Figure.Role is null || _isDelegate || IsBoardOf(office.First) || IsForcesOf(office))
        {
            Figure.Role =
                IsForcesOf(office) ? Vocabulary.Roles.Other
                : UnknownBody.IsHeadedBy(reading, office) ? Vocabulary.Roles.Person
                : office.Term.Id;
            (_isDelegate, _isDeputy) = (false, HeadWord.IsDeputy(reading.Folded(office.First)));
        }

        return _hasHead = true;
    }

    /// <summary>"المتحدث باسم الخارجية", "المتحدث باسم جيش كينيا": a spokesman needs no nationality behind a ministry.</summary>
    private bool IsSpokenFor(in Hit office) =>
        _at == _delegateEnd
        && Figure.Role is null or Vocabulary.Roles.Other
        && reading.Folded(_at) is not "اداره"
        && (office.Term.Id != Vocabulary.Roles.Military || (isArabic && IsOfCountry(office)));

    /// <summary>
    /// "مدير إدارة العيادات الخارجية", "وزارة الشؤون الداخلية": behind a noun with the article the word for a ministry is an adjective.
    /// </summary>
    private bool IsAdjective(in Hit office) =>
        IsOfOpposition(office)
        || IsOfPress(office)
        || isArabic
            && office.End == office.First + 1
            && office.Particles.Length == 0
            && _at > Figure.First
            && reading.Folded(_at) is ['ا', 'ل', .., 'ي', 'ه']
            && (
                reading.Folded(_at - 1) is ['ا' or 'ل', 'ل', .., 'ه' or 'ت'] or ['و', 'ا', 'ل', .., 'ه' or 'ت']
                || reading.IsDefinite(_at - 1, WordClass.Field)
            )
            && !reading.Has(_at - 1, TermKind.Delegate);

    /// <summary>
    /// "نائب رئيس مجلس الوزراء وزير الداخلية": who deputises for the head of a government is of the ministry that he has.
    /// </summary>
    private bool IsMinistryOfDeputy(in Hit office) =>
        isArabic
        && Figure.Role is Vocabulary.Roles.HeadOfGovernment
        && _isDeputy
        && _at == Figure.End
        && office.Particles.Length == 0
        && reading.Folded(_at) is "وزير" or "وزيره"
        && !IsOfOtherNation(office.End);

    /// <summary>"المنسق الإعلامي", "المستشار الصحفي".</summary>
    private bool IsOfPress(in Hit office) =>
        isArabic
        && office is { Particles: "", Length: 1, Term.Id: Vocabulary.Roles.Media }
        && _at > Figure.First
        && reading.Folded(_at) is ['ا', 'ل', .., 'ي']
        && IsDefinite(reading.Folded(_at - 1));

    /// <summary>"المجلس الوطني السوري المعارض": what may be somebody is an adjective behind a nationality.</summary>
    private bool IsOfOpposition(in Hit office) =>
        isArabic
        && office.Particles.Length == 0
        && Figure.Role is not null
        && reading.Is(_at, WordClass.Title)
        && reading.Folded(_at - 1) is ['ا', 'ل', .., 'ي'] or ['ا', 'ل', .., 'ي', 'ه'];

    /// <summary>"مدير مستشفى الملك فهد": a place that bears a ruler's name, and no office of his.</summary>
    private bool IsNamedAfter(in Hit office) =>
        isArabic
        && _governs
        && (_isDelegate ? _at > _delegateEnd : _at == Figure.End && reading.At(Figure.First, TermKind.Office) is { Length: > 1 })
        && office.Term.Id == Vocabulary.Roles.HeadOfState
        && office.Length == 1
        && reading.Folded(_at) is ['ا', 'ل', ..]
        && !reading.Is(_at, WordClass.Body)
        && !reading.Has(_at - 1, Titles);

    /// <summary>
    /// "Russian forces", "الرئيسان المصري والتركي", "الجانب المصري", "المقاتلات الروسية", "الدفاع الروسية", but "الدفاع الروسي" and
    /// "الأوضاع الداخلية السورية": a ministry is feminine, whatever it is for.
    /// </summary>
    private bool IsOfNation(in Hit office) =>
        !isArabic ? IsBesideNation(office)
        : _at == Figure.First
        && reading.At(office.End, TermKind.Entity) is { Particles: "", Term: { Shape: "person", Role: Vocabulary.Roles.HeadOfState } }
            ? reading.Is(_at, WordClass.Body) // "إدارة بايدن".
        : _at == Figure.First
        && (
            reading.Is(_at, WordClass.Dual)
            || office.Term.Id is Vocabulary.Roles.Military or Vocabulary.Roles.HeadOfState or Vocabulary.Roles.ForeignMinistry
            || reading.IsNoun(_at, WordClass.Envoy)
        )
            ? reading.Has(office.End, TermKind.Nationality) || IsOfCountry(office) || IsQuoted(office)
        : _at == Figure.First
            && reading.Folded(_at) is ['ا', 'ل', ..]
            && (
                IsInHeadline(office)
                || IsQuoted(office)
                || (
                    reading.At(office.End, TermKind.Nationality) is { Particles: "" }
                    && reading.Folded(office.End) is ['ا', 'ل', .., 'ه']
                    && reading.Folded(_at - 1) is not ['ا', 'ل', ..]
                )
            );

    /// <summary>"Israeli warplanes", "US forces", "avions israéliens", "the leaders of Kenya".</summary>
    private bool IsBesideNation(in Hit office) =>
        _at > Figure.First
            ? Figure.Countries.Length > 0
            : reading.Has(office.End, TermKind.Nationality)
                || (
                    office.Term.Id == Vocabulary.Roles.Government
                    && reading.Is(office.End, WordClass.Genitive)
                    && reading.Has(office.End + 1, TermKind.Country)
                );

    /// <summary>"جيش كوريا الجنوبية", "رؤساء مصر وتونس", "خارجية السودان", but "جهات خارجية".</summary>
    private bool IsOfCountry(in Hit office) =>
        office.Term.Id is Vocabulary.Roles.Military or Vocabulary.Roles.HeadOfState or Vocabulary.Roles.ForeignMinistry
        && !IsDefinite(reading.Folded(_at))
        && reading.At(office.End, TermKind.Country) is { Particles: "" }
        && !(office.Term.Id is Vocabulary.Roles.ForeignMinistry && reading.Folded(_at - 1) is [.., 'ه'] or [.., 'ا', 'ت']);

    /// <summary>
    /// "وزير الدولة الإماراتي للشؤون الخارجية": what a minister of state is for, behind his nationality; a council "للشؤون الخارجية" is no
    /// ministry.
    /// </summary>
    private bool IsPortfolio(in Hit office) =>
        isArabic && _at > Figure.First && office.Particles.Length == 0 && reading.Folded(office.First).StartsWith("لل");

    /// <summary>
    /// "استقبل الرئيس المصري وزير الخارجية اليوناني", "استقبل الرئيس المصري أمير قطر" name two; "العاهل السعودي الملك سلمان" names one.
    /// </summary>
    private bool IsAnother(in Hit office) =>
        isArabic && (IsOther(office) || IsReceived(office))
        || isArabic
            && Figure.Countries.Length > 0
            && (office.Term.Id != Figure.Role || reading.At(office.End, TermKind.Nationality) is not null || IsOfOtherCountry(office.End));

    /// <summary>"استقبل رئيس الحكومة وزير خارجية التشيك": right behind who receives, with a country of his own.</summary>
    private bool IsReceived(in Hit office) =>
        Figure.Countries.IsEmpty
        && _at == Figure.End
        && !_governs
        && office.Particles.Length == 0
        && reading.At(Figure.First - 1, TermKind.Trigger) is { Term: { Id: "meeting", Shape: not "noun", TakesObject: true } }
        && (reading.Has(office.End, TermKind.Country) || reading.At(office.End, TermKind.Nationality) is { Particles: "" });

    private bool IsOfOtherCountry(int end) =>
        reading.At(end, TermKind.Country) is { Particles: "", Term.State: { } other } && !Figure.Countries.Contains(other);

    /// <summary>"دعا المبعوث الأممي الفصائل": whoever behind an office is no part of a state is another.</summary>
    private bool IsOther(in Hit office) =>
        office.Term.Id is Vocabulary.Roles.Other
        && Figure.Role is not Vocabulary.Roles.Other
        && !_governs
        && reading.Folded(office.First).StartsWith("ال");
}
