using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Of which country somebody is: the first that the phrase names, or each of those of whom one office is told.</summary>
internal sealed partial class Phrase
{
    /// <summary>"وزيرا الخارجية الإيطالي والمالطي": two holders of one office.</summary>
    private bool IsSecondNationality(in Hit hit) =>
        hit.IsJoined
        && hit.Term.Kind == TermKind.Nationality
        && Figure.Countries.Length > 0
        && !Figure.HasName
        && reading.Is(Figure.First, WordClass.Dual);

    private bool AcceptNationality(Term term)
    {
        if (!isArabic && !_hasHead)
        {
            Figure.Countries = Figure.Countries.Add(term.Country!);
            return true;
        }

        // "دعا الرئيس الليبيين": many are no adjective of one.
        if (
            isArabic
            && !Figure.IsCounterpart
            && Agreement.IsObliquePlural(reading.Folded(_at))
            && (Figure.HasName || Figure.Countries.Length > 0 || (_at == Figure.First + 1 && IsHolder))
        )
        {
            return false;
        }

        // "ليبيا" is the country before it is "Libyan" in the accusative.
        if (!_hasHead || _isCountryHead || (isArabic && reading.At(_at, TermKind.Country) is not null))
        {
            return false;
        }

        if (Figure.Countries.Length > 0 && term.Country is { } second && (reading.Is(Figure.First, WordClass.Dual) || IsOfBoth(second)))
        {
            Figure.Countries = Figure.Countries.Add(second);
        }

        if (isArabic && Belonging.IsOfWork(reading, _at))
        {
            return true; // "أستاذ الدراسات الإيرانية".
        }

        if (
            isArabic
            && IsBody
            && Figure is { Entity: not null, Role: Vocabulary.Roles.InternationalOrganisation, HasName: false }
            && reading.At(Figure.First, TermKind.Entity) is { } body
            && body.End == _at
        )
        {
            (Figure.Entity, Figure.Role) = (null, Vocabulary.Roles.Government); // "مجلس الأمن الروسي".
        }

        // "المصادر الفرنسية", "متحدث فرنسي": who is only told to be of a country speaks for it, but "مصادر فرنسية" may be anybody.
        if (
            isArabic
            && _at == Figure.First + 1
            && Figure is { Role: Vocabulary.Roles.Other } or { Role: null, Reference: Reference.Sources }
            && (_isDelegate || Figure.Role is null)
            && !reading.Is(Figure.First, WordClass.Source)
            && !reading.IsNoun(Figure.First, WordClass.Document)
        )
        {
            Figure.Role = Vocabulary.Roles.Government;
        }

        if (isArabic && _at == Figure.First + 1 && Figure is { Role: null, Reference: Reference.Envoy })
        {
            (Figure.Role, Figure.Reference) = (Vocabulary.Roles.Government, null); // "المبعوث الأمريكي" is a state's, and not the one named before.
        }

        if (
            isArabic
            && Figure is { Role: Vocabulary.Roles.Media, Entity: not null, HasName: false, Countries: [var known] }
            && known != term.Country
            && _at == Figure.End
        )
        {
            (Figure.Entity, Figure.Countries) = (null, []); // "صحيفة النهار الجزائرية" is another than the known one.
        }

        AddCountry(term.Country);
        return true;
    }

    /// <summary>"اللجنة المشتركة المصرية الأردنية": a body of two states.</summary>
    private bool IsOfBoth(string second) =>
        isArabic
        && IsBody
        && Figure.Countries is [var first]
        && first != second
        && reading.Folded(Figure.First).Contains("لجن", StringComparison.Ordinal)
        && reading.Has(_at - 1, TermKind.Nationality);

    private bool AcceptCountry(in Hit hit)
    {
        var term = hit.Term;
        // "دعت وزارة الخارجية المصرية ليبيا": an office that has its country is followed by the object.
        if (
            _isCountryHead
            || EndsWithName
            || (
                isArabic
                && (
                    Figure.Countries.Length > 0
                    || Figure.Entity is not null
                    || (term.Kind != TermKind.City && hit.Particles.Length == 0 && IsBehindAdjective(hit.End))
                )
            )
            || (term.Kind == TermKind.City && !_hasHead)
        )
        {
            return false;
        }

        if (IsOfClub(hit))
        {
            return false;
        }

        _isCountryHead = !_hasHead && Figure.Countries.Length == 0;
        Figure.Role ??=
            IsSent() || IsIssued() ? Vocabulary.Roles.Government
            : _hasHead && !IsHeadOf() ? null
            : term.Kind == TermKind.Country && _hasHead ? Vocabulary.Roles.HeadOfState
            : Vocabulary.Roles.Government;
        AddCountry(term.Country ?? term.Id);
        return _hasHead = true;
    }

    /// <summary>
    /// "أعلن باريس سان جرمان": a town is feminine; behind a verb that shows a man, and before a word that no lexicon knows, a club has its
    /// name.
    /// </summary>
    private bool IsOfClub(in Hit capital) =>
        isArabic
        && !_hasHead
        && capital is { Particles: "", Term.Kind: TermKind.Capital }
        && reading.IsUnknown(capital.End)
        && reading.Tokens.IsWord(capital.End)
        && reading.At(_at - 1, TermKind.Cue) is { } verb
        && Agreement.IsFinite(verb)
        && !Statements.SubjectBehind.TakesObject(verb)
        && Agreement.IsFeminine(reading, verb) is false;

    /// <summary>
    /// "طالب البرلمان إسرائيل", "هدد الرئيس إيران": no genitive stands behind an article, but for "العاصمة المنامة" and "الجانبان مصر
    /// وتركيا".
    /// </summary>
    private bool IsBehindAdjective(int end) =>
        _hasHead
        && !(Figure.Reference == Reference.Joint && reading.Folded(end) is ['و', _, ..])
        && (IsDefinite(reading.Folded(_at - 1)) || IsBehindIndefinite())
        && !reading.IsDefinite(_at - 1, WordClass.Place)
        && !(reading.Folded(_at) is ['ا', 'ل', .., 'ه'] && reading.Has(_at, TermKind.Nationality)); // "السعودية", but no "ألمانيا".

    /// <summary>"منظمات حقوقية تونس": behind an adjective of many without the article nobody stands whom they are of.</summary>
    private bool IsBehindIndefinite() =>
        _at == Figure.First + 2
        && reading.Folded(Figure.First) is [not 'ا', _, _, .., 'ا', 'ت']
        && reading.Folded(_at - 1) is [not 'ا', _, _, .., 'ي', 'ه']
        && Figure.Role is null or Vocabulary.Roles.Other or Vocabulary.Roles.InternationalOrganisation;

    /// <summary>"رئيس فنلندا", "نائب رئيس فنلندا", "رئيسة جزر الكناري": who heads a country, or a part of one.</summary>
    private bool IsHeadOf() =>
        (_at == Figure.First + 1 || (_at == Figure.First + 2 && HeadWord.IsDeputy(Figure)))
        && reading.At(_at - 1, TermKind.Delegate) is { Term.Shape: "head" };

    /// <summary>"ممثل نيوزيلندا": whom a country sends speaks for it.</summary>
    private bool IsSent() => isArabic && _isDelegate && _at == Figure.First + 1 && reading.IsNoun(Figure.First, WordClass.Envoy);

    /// <summary>"بيان أصدرته كينيا": a text that a country issues is its words.</summary>
    private bool IsIssued() =>
        isArabic
        && reading.Is(Figure.First, WordClass.Body)
        && reading.Has(Figure.First, TermKind.Delegate)
        && !reading.IsNoun(Figure.First, WordClass.Document);

    private void AddCountry(string? country)
    {
        if (country is not null && Figure.Countries.Length == 0 && Figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            Figure.Countries = Figure.Countries.Add(country);
        }
    }
}
