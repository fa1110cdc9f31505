using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The name in quotation marks or brackets behind a noun: صحيفة «النهار», "حركة المقاومة الإسلامية (حماس)".</summary>
internal sealed partial class Phrase
{
    private const int MostOfScript = 6;

    /// <summary>نائب وزير الخارجية "علي الصادق", رئيس الحزب، “سليم الحداد”, نظيره الباكستاني /سليم خان/.</summary>
    private bool TakeQuotedHolder()
    {
        var first = IsComma(_at) ? _at + 2 : _at + 1;
        if (!isArabic || !_hasHead || _isCountryHead || IsBody || Figure.HasName || !Statements.Speech.SetsApart(reading, first - 1))
        {
            return false;
        }

        if (reading.At(first, TermKind.Entity) is { Particles: "", Term.Shape: "person" } known)
        {
            return Statements.Speech.SetsApart(reading, known.End)
                && AcceptBody(known.Term, known.First, known.End)
                && Advance(known.End + 1);
        }

        var end =
            Figure.IsCounterpart
            || Figure.Reference is "minister"
            || (
                Figure.Role is { } role
                && (Vocabulary.Roles.IsOfState(role) || (role is Vocabulary.Roles.Party && Figure.Entity is not null))
            )
                ? NameEnd.Arabic(reading, first, limit, IsPlainWord)
                : 0;
        if (end <= first || !Statements.Speech.SetsApart(reading, end))
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (first, end);
        return Advance(end + 1);
    }

    /// <summary>"«الخارجية» المصرية": where the body is from whose name stands in quotation marks before.</summary>
    private bool TakeStateOfQuoted()
    {
        if (
            !isArabic
            || !(IsBody || reading.Has(Figure.First, TermKind.Office))
            || Figure.HasName
            || Figure.Countries.Length > 0
            || !Statements.Content.Opens(reading, Figure.First - 1)
            || !Statements.Content.Closes(reading, _at)
            || reading.At(_at + 1, TermKind.Nationality) is not { Particles: "" } state
            || reading.Has(_at + 1, TermKind.Country)
        )
        {
            return false;
        }

        Figure.Countries = [state.Term.Country!];
        return Advance(state.End);
    }

    /// <summary>"رئيسة المنظمة الدولية «أطباء بلا حدود»": a body that the lexicon knows.</summary>
    private bool IsQuotedBody =>
        isArabic
        && reading.At(_at + 1, TermKind.Entity) is { Particles: "", Term: { Shape: not "person", Role: not Vocabulary.Roles.Media } } body
        && Statements.Speech.Quotes(reading, body.End);

    /// <summary>The quoted name of a paper or movement: صحيفة «النهار».</summary>
    private bool TakeQuoted()
    {
        if (
            isArabic
            && Figure is { HasName: true, Role: Vocabulary.Roles.Media }
            && reading.IsNoun(_at - 1, WordClass.Titled)
            && EndOfQuoted(_at) is > 0 and var paper
        )
        {
            return Advance(paper); // "سليم حداد، كاتب عمود بصحيفة «الأفق» الكينية".
        }

        if (
            !(_hasHead || (isArabic && Figure.End == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy)))
            || Figure.HasName
            || Figure.Reference is not null
            || !(reading.IsSign(_at, '«') || reading.IsSign(_at, '"') || reading.IsSign(_at, '“'))
            || !(Figure.Role is null or "media" or "party" or "other" || IsForces || IsOfState || IsQuotedBody)
        )
        {
            return false;
        }

        for (var end = _at + 2; end < Math.Min(limit, _at + 6); end++)
        {
            if (reading.IsSign(end, '»') || reading.IsSign(end, '"') || reading.IsSign(end, '”'))
            {
                var entity = reading.At(_at + 1, TermKind.Entity);
                var whole = entity is { } known && known.End == end ? known.Term : null;
                if (whole is not null)
                {
                    (Figure.Entity, Figure.Role) = (whole.Id, IsDocument ? whole.Role : Figure.Role);
                    AddCountry(whole.Country);
                }

                (Figure.Role, limit) = IsForces ? (entity?.Term.Role ?? Vocabulary.Roles.Other, end + 1) : (Figure.Role, limit);
                if (IsForBody || IsOfState || (isArabic && !IsBody && whole is { Shape: not "person" }))
                {
                    Figure.Role ??= entity?.Term.Role ?? reading.At(_at + 1, TermKind.Office)?.Term.Id ?? Vocabulary.Roles.Other;
                    return Advance(end + 1);
                }

                (Figure.NameFirst, Figure.NameEnd) = (_at + 1, end);
                return Advance(end + 1);
            }
        }

        return false;
    }

    /// <summary>
    /// "الرئيس السابق لـ«الحزب التقدمي»", "الناطق الرسمي لـ«لواء الأنصار» سالم حداد": whose the office is, by its words or by the name
    /// behind.
    /// </summary>
    private bool TakeQuotedOwner()
    {
        if (!isArabic || !(_hasHead || reading.Has(Figure.First, TermKind.Courtesy)) || Figure.HasName || reading.Folded(_at) is not "ل")
        {
            return false;
        }

        if (reading.At(_at + 2, TermKind.Entity) is { Particles: "", Term: { Shape: not "person" } owner } owned && IsQuotedOwner(owned))
        {
            Figure.Role = IsDocument ? owner.Role : Figure.Role ?? owner.Role;
            AddCountry(owner.Country);
            return Advance(owned.End + 1);
        }

        var end = EndOfQuoted(_at + 1);
        if (end == 0 || !(IsBodyAt(_at + 2) || NameEnd.Arabic(reading, end, limit, IsPlainWord) > end + 1))
        {
            return false;
        }

        Figure.Role ??= Vocabulary.Roles.Other;
        return Advance(end);
    }

    private bool IsBodyAt(int token) =>
        (reading.Is(token, WordClass.Body) && !reading.Is(token, WordClass.Outlet)) || reading.Has(token, TermKind.Office);

    /// <summary>"الرئيس السابق لـ«الحزب التقدمي»", "تقرير لـ«الأفق»": whose it is; else an outlet is only told it.</summary>
    private bool IsQuotedOwner(in Hit owner) =>
        (owner.Term.Role is not Vocabulary.Roles.Media || IsDocument)
        && Statements.Speech.Quotes(reading, owner.First - 1)
        && Statements.Speech.Quotes(reading, owner.End);

    /// <summary>Behind the quotation marks that open at a token; 0 where none do.</summary>
    private int EndOfQuoted(int open) =>
        Statements.Content.Opens(reading, open)
        && Statements.Content.Closing(reading, open + 1, Math.Min(limit, open + MostOfScript)) is >= 0 and var close
            ? close + 1
            : 0;

    /// <summary>"قوات «درع السهل»": forces with a name of their own are no army of a state; an army behind them is another.</summary>
    private bool IsForces => isArabic && Figure.Role == Vocabulary.Roles.Military && Figure.End == Figure.First + 1 && IsBody;

    /// <summary>"رئيس حكومة «الوحدة الوطنية» فلان".</summary>
    private bool IsOfState => isArabic && Vocabulary.Roles.IsOfState(Figure.Role) && reading.IsNoun(_at - 1, WordClass.Titled);

    /// <summary>"الناطق باسم «جبهة الخلاص»", "القيادي في قوى «الإجماع»": the quoted name is not that of who speaks for it.</summary>
    private bool IsForBody => isArabic && reading.Has(Figure.First, TermKind.Delegate) && !reading.Is(Figure.First, WordClass.Body);

    /// <summary>
    /// "حركة المقاومة الإسلامية (حماس)", "البرلمان الألماني (بوندستاغ)", "مجلة «إيكونوميست» (The Economist)": what a body is better known
    /// by, or calls itself.
    /// </summary>
    private bool TakeKnownAs()
    {
        if (!_hasHead || !reading.IsSign(_at, '('))
        {
            return false;
        }

        if (isArabic && reading.Folded(_at + 1) is [>= 'a' and <= 'z', ..])
        {
            var end = _at + 2;
            while (end < Math.Min(limit, _at + MostOfScript) && !reading.IsSign(end, ')'))
            {
                end++;
            }

            return end < limit && reading.IsSign(end, ')') && Advance(end + 1);
        }

        if (Figure.HasName)
        {
            return false;
        }

        if (reading.At(_at + 1, TermKind.Entity) is not { } known || !reading.IsSign(known.End, ')'))
        {
            return isArabic && Figure.Role is not null && reading.IsUnknown(_at + 1) && reading.IsSign(_at + 2, ')') && Advance(_at + 3);
        }

        Figure.Entity ??= known.Term.Id;
        AddCountry(known.Term.Country);
        return Advance(known.End + 1);
    }
}
