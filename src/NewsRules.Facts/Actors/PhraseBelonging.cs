using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Whose an office is: what somebody speaks for, is part of or is sent to.</summary>
internal sealed partial class Phrase
{
    /// <summary>
    /// "الهيئة العالمية للأطباء التابعة لرابطة العالم الإسلامي", "صندوق الاستثمار التابع لوزارة المالية": a body has the role of what it is
    /// part of, but for those who stand in its name alone.
    /// </summary>
    private bool TakeAffiliation()
    {
        if (!isArabic || !_hasHead || !reading.Folded(_at).StartsWith("التابع"))
        {
            return false;
        }

        foreach (ref readonly var hit in reading.At(_at + 1))
        {
            if (
                hit is { Particles: "ل", Term: { Kind: TermKind.Entity or TermKind.Office or TermKind.Seat } whole }
                && (whole.Role ?? whole.Id) is var role
                && (role is not (Vocabulary.Roles.Person or Vocabulary.Roles.Other) || reading.IsNoun(hit.First, WordClass.Voice))
            )
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
        if (
            !isArabic
            || EndsWithName
            || reading.Is(_at, WordClass.Medium)
            || !reading.Tokens.IsWord(_at)
            || (IsToldTo && Outlets.AreAddressed(reading, _at))
        )
        {
            return false;
        }

        var folded = reading.Folded(_at);
        Figure.Role =
            Figure is { Role: Vocabulary.Roles.Media, Entity: null, HasName: false }
            && HeadWord.Of(Figure) is "وكاله"
            && folded is ['ل', _, _, _, ..] and not "للانباء"
                ? Vocabulary.Roles.Government
                : Figure.Role; // "الوكالة الكينية لمكافحة الفساد".
        foreach (ref readonly var hit in reading.At(_at))
        {
            Figure.Role =
                hit is { Particles: "ل" } && hit.Term.Is(WordClass.Outlet) && IsDocument && Figure.Entity is null
                    ? Vocabulary.Roles.Media
                    : Figure.Role; // "تقرير لموقع الأفق".
            if (
                hit.Particles is "ل"
                && (IsDefending(hit.Term) || hit.Term.Is(WordClass.Noun) || hit.Term.Is(WordClass.Body) || hit.Term.Is(WordClass.Genitive))
            )
            {
                _governs = !folded.StartsWith("لل");
                return Advance(_at + 1);
            }
        }

        Figure.Role = folded.StartsWith("لل") && IsDeputyOfPresident ? Vocabulary.Roles.Person : Figure.Role;
        _governs |= reading.IsUnknown(_at) && IsVerbalNoun(folded);
        return folded.Length > 4 && (folded.StartsWith("لل") || IsVerbalNoun(folded)) && reading.IsUnknown(_at) && Advance(_at + 1);
    }

    /// <summary>"نائب الرئيس للآثار": of a body, where words that no lexicon knows tell for what.</summary>
    private bool IsDeputyOfPresident =>
        Figure is { Role: Vocabulary.Roles.HeadOfState, HasName: false, Countries.IsEmpty: true }
        && HeadWord.IsDeputy(Figure)
        && reading.Folded(Figure.First + 1) is "الرئيس" or "الرئيسه";

    /// <summary>"مصادر لجنة الصيد في الاتحاد الأوروبي".</summary>
    private bool IsSourceIn(Term term) =>
        isArabic
        && term.Role == Vocabulary.Roles.InternationalOrganisation
        && Figure is { Countries.Length: 0, HasName: false }
        && reading.Has(Figure.First, TermKind.Delegate);

    /// <summary>"رئيس مركز الإعلام بالخارجية", "مدير الإدارة القانونية بوزارة الدفاع", "دائرة الاتصال في الرئاسة".</summary>
    private bool IsInMinistry(in Hit hit) =>
        isArabic
        && (
            (
                hit.Particles is "ب"
                && (IsMinistry(hit.Term) || hit.Term is { Kind: TermKind.Entity, Role: Vocabulary.Roles.ForeignMinistry })
            ) || (reading.Is(_at, WordClass.In) && IsMinistry(hit.Term) && reading.Is(hit.First, WordClass.Body))
        )
        && Figure.Role is Vocabulary.Roles.Other or Vocabulary.Roles.Government;

    private static bool IsMinistry(Term term) =>
        term.Kind == TermKind.Office
        && term.Id is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry or Vocabulary.Roles.HeadOfState;

    /// <summary>"مكتب الرئاسة في كوريا الجنوبية", "نظيره في فنلندا".</summary>
    private bool IsSeatedIn(Term term) =>
        isArabic
        && (term.Kind == TermKind.Country || (term.Kind == TermKind.Capital && IsBody))
        && reading.Is(_at, WordClass.In)
        && (
            Figure is { IsCounterpart: true, Role: null }
            || Figure.Role is { } role
                && (
                    Vocabulary.Roles.IsOfState(role)
                    || (role is Vocabulary.Roles.Media && term.Kind == TermKind.Country && IsBody && Figure.Entity is null)
                )
        );

    /// <summary>"البعثة الأميركية لدى الحلف", "ممثل كينيا في المنظمة": who is sent by a state speaks for it.</summary>
    private bool IsSentTo(Term body) =>
        isArabic
        && Figure.Countries.Length > 0
        && (
            (
                Figure.Role is Vocabulary.Roles.Government
                && IsSent(Figure.First)
                && body.Kind is TermKind.Entity or TermKind.Office
                && reading.Is(_at, WordClass.In)
            )
            || (
                body.Role is Vocabulary.Roles.InternationalOrganisation
                && reading.Is(_at, WordClass.To)
                && (!reading.Is(_at, WordClass.In) || Figure.Role is null or Vocabulary.Roles.Other)
            )
        );

    /// <summary>"ممثل كينيا": whose envoy he is stands right behind.</summary>
    private bool IsSent(int envoy) => _isDelegate && reading.IsNoun(envoy, WordClass.Envoy) && reading.Has(envoy + 1, TermKind.Country);

    private bool TakeBelonging(in Hit hit, bool givesCountry)
    {
        if (IsSentTo(hit.Term))
        {
            (Figure.Role, Figure.Reference) = (
                Figure.Role is null || (Figure.Role is Vocabulary.Roles.Other && Figure.Entity is null)
                    ? Vocabulary.Roles.Government
                    : Figure.Role,
                null
            );
            return Advance(hit.End);
        }

        // The spokesman of an office speaks for it; a secretary-general is whatever he heads.
        var isOfBody =
            (hit.Term.Kind is TermKind.Entity || hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.InternationalOrganisation })
            && (
                Figure.Role == Vocabulary.Roles.InternationalOrganisation
                || (
                    (Figure.Countries.IsEmpty || Figure.Countries[0] == hit.Term.Country)
                    && (
                        Figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.Other
                        || (
                            Figure.Role is Vocabulary.Roles.Parliament
                            && (IsBody || hit.Term.Role is Vocabulary.Roles.InternationalOrganisation)
                        )
                    )
                    && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party
                )
            );
        var isPortfolio =
            !isArabic
            && (Figure.Role == Vocabulary.Roles.Government || Figure.Reference == "minister")
            && hit.Term is { Kind: TermKind.Office, Id: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry };
        Figure.Reference = isPortfolio ? null : Figure.Reference;
        var speaksFor =
            isArabic
            && Figure is { Reference: Reference.Text or Reference.Spokesman or Reference.Sources or Reference.Official, Role: null };
        Figure.Reference = speaksFor ? null : Figure.Reference;
        var delegated =
            isOfBody
            || isPortfolio
            || speaksFor
            || IsSourceIn(hit.Term)
            || IsInMinistry(hit)
            || (_isDelegate && !Figure.IsCounterpart && hit.Term.Kind is TermKind.Office or TermKind.Seat or TermKind.Entity);
        Figure.Role = delegated
            ? hit.Term.Kind == TermKind.Office
                ? hit.Term.Id
                : hit.Term.Role ?? Figure.Role
            : Figure.Role ?? hit.Term.Role ?? (hit.Term.Kind == TermKind.Country && IsIssued() ? Vocabulary.Roles.Government : null);
        if (givesCountry)
        {
            AddCountry(hit.Term.State);
        }

        _isDelegate &= !delegated || !isArabic;
        _governs = Governs(hit);
        return Advance(hit.End);
    }
}
