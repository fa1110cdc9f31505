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

    public Figure Figure { get; } =
        new()
        {
            Reading = reading,
            First = start,
            End = start,
            Start = StartOf(reading, start),
            Role = office,
        };

    public bool Read(bool expected)
    {
        while (
            _at < limit
            && (
                TakeNamesake()
                || TakeTitleOfNation()
                || TakeNationalSurname()
                || TakeOwnOffice()
                || TakeSpokesman()
                || TakeGovernmentOf()
                || TakeHit()
                || TakeOfficials()
                || TakeStateOfQuoted()
                || TakePossessive()
                || TakeSecondNationality()
                || TakeEach()
                || TakeFamily()
                || TakePreposition()
                || TakeComplement()
                || TakeAffiliation()
                || TakeSecondVoice()
                || TakeTitleWord()
                || TakeAdjectiveOfText()
                || TakeOrdinal()
                || TakeName(expected)
                || TakeMembership()
                || TakeApposition()
                || TakeQuotedHolder()
                || TakeQuotedOwner()
                || TakeQuoted()
                || TakeKnownAs()
            )
        ) { }

        (Figure.NameFirst, Figure.NameEnd) = IsOfPlaceAlone ? (-1, -1) : (Figure.NameFirst, Figure.NameEnd);
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
            if (
                hit.Term.Kind < TermKind.Cue
                && (_at == Figure.First || !isArabic || hit.Particles.Length == 0 || IsSecondNationality(hit))
                && !IsPeople(hit)
                && Accept(hit)
            )
            {
                _governs = Governs(hit);
                return Advance(hit.End);
            }
        }

        return (_hasHead || (isArabic && _at == Figure.First + 1 && reading.Has(Figure.First, TermKind.Courtesy)))
            && reading.EndOf(_at, WordClass.Former) is > 0 and var end
            && IsOfOffice(end)
            && (_isFormer = true)
            && Advance(end);
    }

    /// <summary>"دعا الأمين العام الليبيين": many behind one are no adjective of his.</summary>
    private bool IsPeople(in Hit hit) =>
        isArabic
        && _hasHead
        && !Figure.IsCounterpart
        && hit.Term.Kind == TermKind.Nationality
        && Agreement.IsObliquePlural(reading.Folded(hit.End - 1))
        && reading.Folded(_at - 1) is not [.., 'ي', 'ن']
        && !reading.Is(Figure.First, WordClass.Dual)
        && reading.Folded(Figure.First) is not [.., 'ي' or 'و', 'ن'];

    /// <summary>"المتحدث سابقا أحمد حافظ", but "قال الوزير سابقا إن" tells when, and "بيان سابق" is no office.</summary>
    private bool IsOfOffice(int end) =>
        !isArabic
        || (
            !IsBody
            && !IsDocument
            && !_isCountryHead
            && (!reading.Is(_at, WordClass.Time) || (IsPlainWord(end) && reading.Folded(end) is not (['ب' or 'ل', ..] or [.., 'ه' or 'ا'])))
        );

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
                if (
                    (isArabic && Figure.HasName)
                    || (_hasHead && !(_isDelegate && (Figure.Role is null || IsIssuedReport) && !Figure.IsCounterpart))
                )
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
        isArabic
        && Figure is { HasName: true, Entity: null }
        && Figure.NameEnd == _at
        && hit is { Length: 1, Particles: "", Term.Kind: TermKind.Office or TermKind.Delegate }
        && reading.Is(_at, WordClass.GivenName)
        && !reading.Tokens.IsWord(hit.End);

    /// <summary>"الصحة : …", "الداخلية تنفي", "«الصحة» تنفي": a ministry that opens a headline.</summary>
    private bool IsInHeadline(in Hit office)
    {
        var marks = IsBetweenMarks(office) ? 1 : 0;
        return _at == marks && (reading.IsSign(office.End + marks, ':') || reading.Has(office.End + marks, TermKind.Cue));
    }

    /// <summary>
    /// "أوضحت «الجوازات» أن", "«الداخلية» العراقية", "«الصحة» تنفي": a department alone between quotation marks, behind a reporting word,
    /// before where it is from, or where a headline begins.
    /// </summary>
    private bool IsQuoted(in Hit office) =>
        IsBetweenMarks(office)
        && (reading.Has(office.First - 2, TermKind.Cue) || reading.Has(office.End + 1, TermKind.Nationality) || IsInHeadline(office));

    private bool IsBetweenMarks(in Hit office) =>
        Statements.Speech.Quotes(reading, office.First - 1) && Statements.Speech.Quotes(reading, office.End);

    /// <summary>True behind a name, unless a title follows it: "سالم بن راشد رئيس وزراء …".</summary>
    private bool EndsWithName => Figure.HasName && !(isArabic && Figure.NameEnd < Figure.End && Figure.NameFirst <= Figure.First + 1);

    private bool Advance(int end)
    {
        _at = Figure.End = end;
        return true;
    }
}
