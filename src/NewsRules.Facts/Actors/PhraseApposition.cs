using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>
/// What stands beside a name or an office for the same one: the office behind a name, the name behind an office, with a comma or without.
/// </summary>
internal sealed partial class Phrase
{
    private const int MostOfName = 5;
    private const int MostOfDashes = 14;

    private static readonly Marks Spokesmen = Marks.Of(TermKind.Reference);
    private static readonly Marks Titles = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate);
    private static readonly Marks Ranks = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Seat);
    private static readonly Marks Nouns = Marks.Of(WordClass.Noun);

    /// <summary>أحمد حافظ، المتحدث الرسمي — a title after the name's comma, or a name after the title's.</summary>
    private bool TakeApposition() =>
        (IsComma(_at) || IsWhoIs(_at) || IsOpeningDash(_at))
        && _at + 1 < limit
        && (
            TakeMinistryBehindRank()
            || TakeOfficeOfName()
            || TakeToldOffice()
            || TakeHigherOffice()
            || TakeFormerOffice()
            || TakeKnownName()
            || TakeNameInCommas()
            || TakeNameBetweenCommas()
        );

    /// <summary>"نائب رئيس مجلس الوزراء، وزير الخارجية الإيطالي، فلان", "وزير الدولة، وزير الشؤون الخارجية".</summary>
    private bool TakeMinistryBehindRank()
    {
        if (
            !isArabic
            || Figure is not { HasName: false, Role: Vocabulary.Roles.Government or Vocabulary.Roles.HeadOfGovernment }
            || !(reading.Is(Figure.First, WordClass.Genitive) || reading.Has(Figure.First, Ranks))
            || MinistryAt(_at + 1) is not { } ministry
        )
        {
            return false;
        }

        var isHead = Figure.Role is Vocabulary.Roles.HeadOfGovernment && !HeadWord.IsDeputy(Figure);
        if (isHead && reading.Has(ministry.End, TermKind.Nationality, TermKind.Country))
        {
            return false; // "استقبل رئيس الوزراء، وزير الخارجية الإيطالي".
        }

        Figure.Role = isHead ? Figure.Role : ministry.Term.Role ?? ministry.Term.Id;
        AddCountry(ministry.Term.Country);
        return Advance(ministry.End);
    }

    /// <summary>A ministry of foreign affairs or defence, whether its words tell the country or not.</summary>
    private Hit? MinistryAt(int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                hit is { Particles: "", Term.Kind: TermKind.Office or TermKind.Seat or TermKind.Entity }
                && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry
            )
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>"محمد الحجازي، المتحدث العسكري", "محمد الحجازي وهو متحدث عسكري".</summary>
    private bool TakeOfficeOfName()
    {
        var isOpen = Figure is { OfficeIsTold: false, Role: not null } && !reading.IsDated;
        if (
            !Figure.HasName
            || !(Figure.Role is null || IsCourtesyOnly || isOpen)
            || OfficeAt(IsComma(_at) && IsWhoIs(_at + 1) ? _at + 2 : _at + 1) is not { Particles: "" } office
        )
        {
            return false;
        }

        var role = Figure.Role;
        Figure.Role = isOpen ? null : role;
        if (!Accept(office))
        {
            Figure.Role = role;
            return false;
        }

        Figure.OfficeIsTold = Figure.Entity is null ? null : true;
        return Advance(office.End);
    }

    /// <summary>"مريم سالم، وزيرة الخارجية السودانية، إن": what a known person who holds no office is told to be now.</summary>
    private bool TakeToldOffice()
    {
        if (
            !isArabic
            || !IsComma(_at)
            || Figure is not { OfficeIsTold: false, Role: Vocabulary.Roles.Person or Vocabulary.Roles.Party or Vocabulary.Roles.Other }
            || !reading.Has(_at + 1, Titles)
        )
        {
            return false;
        }

        if (OwnOfficeAt(_at + 1) is not { _isFormer: false, Figure.Role: not null } office || !IsClosed(office.Figure.End))
        {
            return false;
        }

        (Figure.Role, Figure.OfficeIsTold) = (office.Figure.Role, true);
        return Advance(office.Figure.End);
    }

    private Hit? OfficeAt(int token) => reading.At(token, TermKind.Office) ?? reading.At(token, TermKind.Delegate);

    private bool TakeHigherOffice()
    {
        if (
            !IsComma(_at)
            || !IsRank()
            || OfficeAt(_at + 1) is not { Particles: "", Term.Kind: TermKind.Office, Term.Id: not Vocabulary.Roles.Government } higher
        )
        {
            return false;
        }

        Figure.Role = higher.Term.Id;
        return Advance(higher.End);
    }

    /// <summary>
    /// "سالم حداد من حزب النور إن", "سالم حداد، من وزارة الصحة السورية، إن": the body that a name is of, up to what he says.
    /// </summary>
    private bool TakeMembership()
    {
        var from = IsComma(_at) ? _at + 1 : _at;
        if (
            !isArabic
            || Figure is not { HasName: true, Entity: null, Role: null or Vocabulary.Roles.Person }
            || Figure.NameEnd != _at
            || reading.Folded(from) is not "من"
            || !reading.Is(from + 1, WordClass.Body)
            || OfficePhraseAt(from + 1) is not { Figure: { Role: { } role } body }
            || !(reading.Is(body.End, WordClass.That) || reading.IsSign(body.End, ':') || IsComma(body.End))
        )
        {
            return false;
        }

        Figure.Role = role is Vocabulary.Roles.Other ? Figure.Role : role;
        AddCountry(body.Countries is [var country, ..] ? country : null);
        return (_hasHead = true) && Advance(body.End);
    }

    private bool TakeFormerOffice() => FormerOfficeEnd(_at + 1) is > 0 and var former && (_isFormer = true) && Advance(former);

    private Hit? NationalityAt(int token) =>
        reading.At(token, TermKind.Nationality) is { Particles: "", Length: 1 } nationality ? nationality : null;

    private int BehindCourtesy(int token) => reading.At(token, TermKind.Courtesy) is { } courtesy ? courtesy.End : token;

    /// <summary>"المتحدث باسم الوزارة، السفير تامر الشناوي، إن …", where the lexicon knows who that is.</summary>
    private bool TakeKnownName() =>
        isArabic
        && _hasHead
        && !Figure.HasName
        && (Figure.Role is not null || Figure.IsCounterpart || Figure.Reference is Reference.Joint)
        && reading.At(BehindCourtesy(NationalityAt(_at + 1)?.End ?? _at + 1), TermKind.Entity)
            is { Particles: "", Term.Shape: "person" } known
        && IsClosed(known.End)
        && AcceptBody(known.Term, known.First, known.End)
        && Advance(known.End);

    /// <summary>The same, where it does not: "وزير المالية، مصطفى سعيد قادر، أن", "مدرب الفريق، التونسي فتحي حداد، إن".</summary>
    private bool TakeNameInCommas()
    {
        if (!isArabic || !_hasHead || Figure.HasName || (Figure.Role is null && !_isDelegate))
        {
            return false;
        }

        var first = BehindCourtesy(NationalityAt(_at + 1)?.End ?? _at + 1);
        var end = BehindCommonWords(first, NameEnd.Arabic(reading, first, limit, token => IsPlainWord(token) || IsAli(first, token)));
        end = end > first && reading.At(end, TermKind.Entity) is { Particles: "", Term.Shape: "person" } last ? last.End : end; // "محمد طاهر سيالة".
        if (
            end <= first + 1
            || !(IsClosed(end) || reading.Is(end, WordClass.Medium) || IsBeforeVerb(end))
            || (reading.At(first).Length > 0 && !reading.Is(first, WordClass.Name) && !reading.IsNameLikePreposition(first))
        )
        {
            return false;
        }

        (Figure.NameFirst, Figure.NameEnd) = (first, end);
        AddCountry(NationalityAt(_at + 1)?.Term.Country);
        return Advance(end);
    }

    /// <summary>
    /// "وزير الخارجية، محمد على الحكيم،", "سالم جمعة علي،": within a name between commas "على" is a name, and as its last where it is
    /// written so.
    /// </summary>
    private bool IsAli(int first, int token) =>
        token > first
        && reading.Folded(token) is "علي"
        && ((token + 1 < limit && IsPlainWord(token + 1)) || (reading.IsNameLikePreposition(token) && IsComma(token + 1)));

    /// <summary>Between commas a word that means something is of the name: "قادر".</summary>
    private int BehindCommonWords(int first, int from)
    {
        var end = from;
        while (
            end > first
            && end - first < MostOfName
            && end < limit
            && !IsDefinite(reading.Folded(end))
            && reading.Has(end, Nouns)
            && reading.At(end) is [{ Particles: "", Term.Kind: TermKind.Word }]
        )
        {
            end++;
        }

        return IsComma(end) ? end : from;
    }

    /// <summary>"وزير الدولة، وزير الخارجية": a rank, behind which the office stands.</summary>
    private bool IsRank() =>
        isArabic
        && Figure is { HasName: false, Role: Vocabulary.Roles.Government, Countries.Length: 0, Entity: null }
        && Figure.End - Figure.First > 1
        && !IsBody
        && reading.Has(Figure.First, TermKind.Office)
        && reading.At(Figure.First, TermKind.Office)!.Value.End == _at;

    /// <summary>"صبري بوقادوم أمس الأربعاء": what stands behind a name that closes a title.</summary>
    private bool IsClosed(int token) =>
        token >= limit || IsComma(token) || reading.IsSign(token, '.') || reading.Is(token, WordClass.Time, WordClass.That);

    /// <summary>"المتحدث باسم الهيئة، سالم حداد قال": the verb of a title that opens the sentence.</summary>
    private bool IsBeforeVerb(int token) =>
        (Figure.First == 0 || !reading.Tokens.IsWord(Figure.First - 1))
        && reading.At(token, TermKind.Cue) is { Particles: "" } verb
        && Agreement.IsFinite(verb);

    /// <summary>"وهو", "وهي" before a title.</summary>
    private bool IsWhoIs(int token) => isArabic && Figure.HasName && reading.Folded(token) is "وهو" or "وهي";

    /// <summary>"سليم حداد -كاتب عمود بصحيفة «…»-": a dash right before the title that it sets apart.</summary>
    private bool IsOpeningDash(int token) =>
        isArabic
        && Figure.HasName
        && reading.SignAt(token) is '-' or '–'
        && token + 1 < limit
        && reading.Tokens.SpanOf(token).Start > reading.Tokens.SpanOf(token - 1).End
        && (reading.Tokens.SpanOf(token).End == reading.Tokens.SpanOf(token + 1).Start || IsClosedBehind(token));

    /// <summary>"سارة حداد - مشرفة الفريق - أن": a dash that another one closes.</summary>
    private bool IsClosedBehind(int dash)
    {
        var at = dash + 1;
        while (at < Math.Min(limit, dash + MostOfDashes) && reading.Tokens.IsWord(at))
        {
            at++;
        }

        return reading.SignAt(at) == reading.SignAt(dash);
    }

    private bool IsComma(int token) => Statements.Content.IsComma(reading, token);

    /// <summary>
    /// "سيرغي لافروف وزير الخارجية الروسي": right behind a known person the very office that the lexicon knows; any other is of whom he
    /// met, but "رئيس الحكومة السابق … زعيم تيار المستقبل" has another now.
    /// </summary>
    private bool TakeOwnOffice()
    {
        if (!isArabic || (Figure.Entity is null && !_isFormer) || _at != Figure.NameEnd || !reading.Has(_at, Titles))
        {
            return false;
        }

        if (
            OwnOfficeAt(_at) is not { _isFormer: false } office
            || (
                _isFormer
                    ? office.Figure.Role is null
                    : Figure.Role is not null
                        && office.Figure.Role != Figure.Role
                        && !(
                            Figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.HeadOfState
                            && office.Figure.Role is Vocabulary.Roles.Government or Vocabulary.Roles.HeadOfState
                            && reading.Has(_at, TermKind.Delegate)
                            && !office.Figure.Countries.IsEmpty
                        )
                        && !IsOfWhoSays(office.Figure)
            )
        )
        {
            return false;
        }

        (Figure.Role, Figure.OfficeIsTold, _isFormer) = (office.Figure.Role, true, false);
        Figure.IsBare |= office.Figure.Countries.IsEmpty;
        return Advance(office.Figure.End);
    }

    /// <summary>"قال فلان وزير النفط العراقي، إن": nobody whom he met stands behind who says something.</summary>
    private bool IsOfWhoSays(Figure office) =>
        !office.Countries.IsEmpty
        && (IsClosed(office.End) || reading.Is(office.End, WordClass.That))
        && reading.At(Figure.First - 1, TermKind.Cue) is { Term: var verb } cue
        && !Statements.SubjectBehind.TakesObject(cue)
        && verb.Needs is not ["that"];

    /// <summary>
    /// "سالم شكري مستشار رئيس الحكومة وزير الخارجية المتحدث الرسمي باسم الوزارة": who serves others, and last speaks for somebody.
    /// </summary>
    private bool TakeSpokesman()
    {
        if (!isArabic || Figure.Role is null || _delegateEnd < 0 || _isDelegate || !reading.Has(_at, Titles | Spokesmen))
        {
            return false;
        }

        var first = reading.At(_at, TermKind.Office) is { Particles: "" } between ? between.End : _at;
        if (first >= limit || !IsSpokesman(first) || OfficePhraseAt(first) is not { Figure.Role: { } role } office)
        {
            return false;
        }

        Figure.Role = role;
        AddCountry(office.Figure.Countries is [var country, ..] ? country : null);
        return Advance(office.Figure.End);
    }

    private bool IsSpokesman(int token) => reading.At(token, TermKind.Reference) is { Particles: "", Term.Id: Reference.Spokesman };

    /// <summary>"عمرو موسى، وزير الخارجية المصري السابق": where the office ends that a known person held; 0 for none.</summary>
    private int FormerOfficeEnd(int token)
    {
        if (
            !isArabic
            || Figure.OfficeIsTold is not false
            || !reading.Has(Figure.First, TermKind.Entity)
            || reading.At(token, TermKind.Office) is not { Particles: "" }
        )
        {
            return 0;
        }

        return OwnOfficeAt(token) is { _isFormer: true } office ? office.Figure.End : 0;
    }

    /// <summary>An office without a name, of no other country than whom it stands beside.</summary>
    private Phrase? OwnOfficeAt(int token) =>
        OfficePhraseAt(token) is { } office && !office.Figure.Countries.Except(Figure.Countries).Any() ? office : null;

    private Phrase? OfficePhraseAt(int token)
    {
        var office = new Phrase(reading, token, limit, isArabic);
        return office.Read(false) && !office.Figure.HasName ? office : null;
    }
}
