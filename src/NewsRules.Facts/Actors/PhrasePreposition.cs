using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>What a preposition brings behind a title, and whether it belongs to it: "the envoy to Libya", "الأمين العام لـ".</summary>
internal sealed partial class Phrase
{
    private static readonly Marks Voices = Marks.Of(TermKind.Delegate) | Marks.Of(TermKind.Reference);

    /// <summary>
    /// "the envoy to Libya", "the Secretary-General of the League": what follows belongs to the title and gives no country.
    /// </summary>
    private bool TakePreposition() =>
        _hasHead
        && !_isCountryHead
        && !(Figure.HasName && Figure.NameEnd == Figure.End && !_isDelegate)
        && ((isArabic && (TakeParted() || TakeInside() || TakeHis())) || TakeAttached() || TakeBehind());

    /// <summary>"الأمين العام لـ مجلس التعاون": a preposition that stands apart from its noun.</summary>
    private bool TakeParted()
    {
        foreach (ref readonly var hit in reading.Folded(_at) is "ل" ? reading.At(_at + 1) : [])
        {
            if (
                hit is { Particles: "", Term.Kind: TermKind.Entity or TermKind.Office or TermKind.Seat or TermKind.Country }
                && !IsAddressee(hit.Term)
            )
            {
                return TakeBelonging(hit, true);
            }
        }

        return false;
    }

    /// <summary>"مصدر لوكالة الأنباء في الرئاسة التركية": of what he is, behind the outlet that he spoke to.</summary>
    private bool TakeInside()
    {
        if (
            !_isDelegate
            || !Figure.Countries.IsEmpty
            || BehindOutlet() is not (> 0 and var told)
            || reading.EndOf(told, WordClass.OfTitle) is not (> 0 and var inside)
            || reading.Folded(told) is not ("في" or "من")
        )
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(inside))
        {
            if (hit.Particles is "" && (hit.Term.Kind is TermKind.Office or TermKind.Seat || IsBodyOrPerson(hit.Term)))
            {
                return TakeBelonging(hit, true);
            }
        }

        return false;
    }

    private static bool IsBodyOrPerson(Term term) => term is { Kind: TermKind.Entity, Shape: not "place" };

    /// <summary>"بيان نشرته وزارته".</summary>
    private bool TakeHis()
    {
        if (!IsOfNobody || Issuer() is not { } issuer)
        {
            return false;
        }

        (_isDelegate, Figure.Reference) = (true, issuer.Term.Id);
        return Advance(issuer.End);
    }

    /// <summary>"المتحدث باسم الرئاسة", "سفير كينيا بالقاهرة": a preposition that is written onto its noun.</summary>
    private bool TakeAttached()
    {
        foreach (ref readonly var hit in isArabic ? reading.At(_at) : [])
        {
            if (Belonging.IsOfFriends(reading, hit))
            {
                return Advance(hit.End);
            }

            if (hit.Particles is "ب" && IsThatMinistry(hit))
            {
                return TakeMinistry(hit.End);
            }

            if (
                hit.IsPrefixed
                && !hit.IsJoined
                && !IsForAnother(hit)
                && !IsReached(hit)
                && !IsDefending(hit.Term)
                && !IsAddressee(hit.Term)
                && (hit.Term.Kind is TermKind.Entity or TermKind.Office or TermKind.Seat or TermKind.Country || IsTownOf(hit))
                && (hit.Particles[^1] == 'ل' || Figure.Countries.Length == 0 || IsInTown(hit))
            )
            {
                var isOfState = !IsDelegation && Vocabulary.Roles.IsOfState(Figure.Role);
                return TakeBelonging(hit, hit.Particles[^1] == 'ل' || hit.Term.Kind != TermKind.Country || isOfState);
            }
        }

        return false;
    }

    /// <summary>"المكتب الإعلامي بالوزارة", "المكتب الإعلامي في الوزارة": the ministry that was told of.</summary>
    private bool TakeMinistry(int end)
    {
        Figure.Role = Figure.Role is null or Vocabulary.Roles.Other ? Vocabulary.Roles.Government : Figure.Role;
        return Advance(end);
    }

    private bool IsThatMinistry(in Hit hit) =>
        hit.Term is { Kind: TermKind.Reference, Id: "minister" }
        && reading.Is(hit.First, WordClass.Body)
        && Figure is { HasName: false, Countries.IsEmpty: true, Reference: null };

    /// <summary>What a preposition brings that is a word of its own; whose the title is without one.</summary>
    private bool TakeBehind()
    {
        if (
            isArabic
            && IsOfNobody
            && reading.Is(Figure.First, WordClass.Body)
            && reading.Folded(_at) is "عن"
            && reading.Has(_at + 1, Voices)
        )
        {
            return TakeIssuer(_at + 1); // "بيان عن المتحدث باسم الجيش".
        }

        var next = reading.EndOf(_at, WordClass.OfTitle);
        if (next <= 0 || (reading.Folded(_at) is "من" && !_isDelegate && !IsFrom(next)))
        {
            return TakeOwner();
        }

        if (TakeStateOfCounterpart(next))
        {
            return true;
        }

        if (isArabic && IsOfNobody && next > _at + 1)
        {
            return TakeIssuer(next);
        }

        if (isArabic && reading.At(next, TermKind.Reference) is { Particles: "" } ministry && IsThatMinistry(ministry))
        {
            return TakeMinistry(ministry.End);
        }

        next += !isArabic && reading.Is(next, WordClass.Article) && reading.At(next + 1, TermKind.Entity) is not null ? 1 : 0; // "of the Government of …"
        next += IsFrom(next + 1) && reading.Is(next, WordClass.Place) ? 1 : 0;
        foreach (ref readonly var hit in reading.At(next))
        {
            if (
                hit.Term.Kind < TermKind.Courtesy
                && hit.Term.Kind is not (TermKind.Reference or TermKind.Delegate)
                && !IsReceivedIn(hit.Term)
                && !GoesTo()
            )
            {
                return TakeBelonging(hit, !IsVisiting(hit.Term) && GivesCountry(hit.Term));
            }
        }

        return isArabic && IsOfNobody && reading.Is(next, WordClass.Body) && !reading.Is(_at, WordClass.Preposition) && TakeIssuer(next);
    }

    /// <summary>"نظيره في الحكومة السورية": of which country he is, and his office is that of whose counterpart he is.</summary>
    private bool TakeStateOfCounterpart(int body)
    {
        if (
            isArabic
            && Figure is { IsCounterpart: true, Countries.IsEmpty: true }
            && reading.Is(_at, WordClass.In)
            && IsDefinite(reading.Folded(body))
            && reading.At(body + 1, TermKind.Nationality) is { Particles: "", Term.Country: { } country } state
        )
        {
            AddCountry(country);
            return Advance(state.End);
        }

        return false;
    }

    /// <summary>"وزير الخارجية اليوناني في القاهرة": who has a country is only received there.</summary>
    private bool IsReceivedIn(Term place) =>
        Figure.Countries.Length > 0 && place.Kind is TermKind.Capital or TermKind.City && reading.Is(_at, WordClass.In) && !IsMission;

    /// <summary>"وفد الحكومة في كينيا".</summary>
    private bool IsVisiting(Term place) =>
        IsDelegation
        && Figure.Role is not null
        && reading.Is(_at, WordClass.In)
        && place.Kind is TermKind.Country or TermKind.Capital or TermKind.City;

    /// <summary>"the envoy to Libya" is not of Libya.</summary>
    private bool GivesCountry(Term term) =>
        !reading.Is(_at, WordClass.To) || IsSeatedIn(term) || (isArabic && reading.Is(_at, WordClass.In) && IsBodyOrPerson(term));

    /// <summary>"ناشط من حمص", "مواطن من مدينة حمص": where a person is from.</summary>
    private bool IsFrom(int token) =>
        isArabic
        && Figure is { Role: Vocabulary.Roles.Person, HasName: false, Countries.IsEmpty: true }
        && (reading.Has(token, Marks.OfPlaces) || (reading.Is(token, WordClass.Place) && reading.Has(token + 1, Marks.OfPlaces)));

    /// <summary>"السفارة الأمريكية في طرابلس", "السفير الياباني في نيروبي": where it is belongs to the title.</summary>
    private bool IsMission => isArabic && HeadWord.Of(Figure) is "سفاره" or "قائم" or ['س', 'ف', 'ي', 'ر', ..] or ['ق', 'ن', 'ص', 'ل', ..];

    /// <summary>"شيخ التجار بصحار": where somebody is who has no office of a state.</summary>
    private bool IsTownOf(in Hit hit) =>
        !Figure.HasName
        && (
            IsInTown(hit)
            || (
                hit is { Particles: "ب", Term.Kind: TermKind.City }
                && _isDelegate
                && Figure.Role is null or Vocabulary.Roles.Other
                && !reading.IsNoun(Figure.First, WordClass.Envoy)
            )
        );

    /// <summary>
    /// "قدم الرئيس التركي للأمير تعازيه", "زيارة الرئيس التركي لمصر": who heads a state, a government or its diplomacy is nobody else's.
    /// </summary>
    private bool IsForAnother(in Hit hit) =>
        hit.Term
            is { Kind: TermKind.Office, Id: Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment }
                or { Kind: TermKind.Entity, Shape: "person" }
                or { Kind: TermKind.Country }
        && Figure.Countries.Length > 0
        && Figure.Role is Vocabulary.Roles.HeadOfState or Vocabulary.Roles.HeadOfGovernment or Vocabulary.Roles.ForeignMinistry
        && (hit.Term.Kind == TermKind.Country ? !reading.IsNoun(Figure.First, WordClass.Envoy) : !_isDelegate)
        && !IsBody;

    /// <summary>"اتصل الوزير بوزير الخارجية", "رحب الوزير ببوتين": somebody is in a ministry, not in a minister.</summary>
    private bool IsReached(in Hit hit) =>
        hit.Particles is [.., 'ب']
        && (
            hit.Term is { Kind: TermKind.Entity, Shape: "person" }
            || (hit.Term.Kind == TermKind.Office && Vocabulary.Roles.LeadsState(hit.Term.Id) && !reading.Is(hit.First, WordClass.Body))
        );

    /// <summary>"الرابطة التونسية للدفاع عن حقوق الإنسان": what looks like a ministry.</summary>
    private static bool IsDefending(Term term) => term is { IsNational: true, Id: Vocabulary.Roles.DefenceMinistry };

    /// <summary>
    /// "وصل وزير الخارجية الإيطالي إلى الجزائر": who holds an office of a state goes there; only an envoy is "to" a country. "نسبت الصحيفة
    /// إلى وزارة الخارجية": whose words a paper tells.
    /// </summary>
    private bool GoesTo() =>
        isArabic
        && reading.Is(_at, WordClass.Toward)
        && !reading.IsNoun(Figure.First, WordClass.Envoy)
        && (
            (Figure.Role is Vocabulary.Roles.Media && !_isDelegate)
            || (Figure.Countries.Length > 0 && Vocabulary.Roles.LeadsState(Figure.Role))
        );

    /// <summary>"وفد الحكومة بالأردن", "رئيس الوفد بجنيف": who is somewhere only for a time.</summary>
    private bool IsDelegation => reading.Folded(Figure.First) is "وفد" or "الوفد" || reading.Folded(Figure.First + 1) is "وفد" or "الوفد";

    /// <summary>"قال مسؤول لرويترز": whom the words were said to owns no office but that of its own people.</summary>
    private bool IsAddressee(Term term) => (term.Role ?? term.Id) is Vocabulary.Roles.Media && IsToldTo;

    private bool IsToldTo =>
        Figure is { Role: null, Reference: "minister" }
        || (Figure is { Role: null, Reference: Reference.Sources or Reference.Spokesman } && Figure.End == Figure.First + 1)
        || (Figure.Role is null ? _isDelegate && Figure.End > _delegateEnd : Figure.Role is not Vocabulary.Roles.Media)
            && !IsDocument
            && (_isDelegate || Figure.Role is not Vocabulary.Roles.Other);

    /// <summary>Behind an outlet to which something was said: "لوكالة «…»"; 0 where none stands here.</summary>
    private int BehindOutlet() =>
        Outlets.EndOfAddressed(reading, _at) is var end
        && end > 0
        && Statements.Content.Opens(reading, end)
        && Statements.Content.Closes(reading, end + 2)
            ? end + 3
            : end;
}
