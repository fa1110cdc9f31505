using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// Where a title ends whose words no lexicon knows: it may hold what prepositions bring, a name in quotation marks or between commas.
/// </summary>
internal readonly struct TitleEnd(Reading reading)
{
    private const int MostOfTitle = 16;
    private const int MostBeforeVerb = 6;
    private const int MostOfName = 6;
    private static readonly Marks Institutions =
        Marks.Of(TermKind.Entity)
        | Marks.Of(TermKind.Office)
        | Marks.Of(TermKind.Seat)
        | Marks.Of(WordClass.Body)
        | Marks.Of(WordClass.Genitive);

    private readonly TitleWords _words = new(reading);
    private readonly TitleApposition _apposed = new(reading);

    /// <summary>"وزير الصحة بولاية كسلا أحمد قاسم إن": a title may hold what prepositions bring, where a name closes it.</summary>
    public int OfNamed(int from, int limit)
    {
        var end = from;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (_apposed.BehindQuoted(end, limit) > end || (_words.IsOfTitle(end) && !reading.Is(end, WordClass.Object)))
        )
        {
            end = Math.Max(end + 1, _apposed.BehindQuoted(end, limit));
        }

        end = _apposed.BehindName(end, limit);
        var said = Content.IsComma(reading, end) ? end + 1 : end;
        var follows = Speech.Follows(reading, said, limit) || reading.Is(said, WordClass.Saying);
        return end - from > 2 && follows && _words.IsFullName(end) ? end : from;
    }

    /// <summary>
    /// "أشادت عميدة الدراسات الصيفية في جامعة النهر الدكتورة سارة حداد ب": behind the name that closes a title, right before what the verb
    /// asks for; the beginning of the words where none does.
    /// </summary>
    public int OfNamedBeforeNeed(int from, in Hit cue, int limit)
    {
        var end = from;
        while (end < Math.Min(limit, from + MostOfTitle))
        {
            if (end - from > 2 && Valency.Fulfils(reading, end, cue) && _words.IsFullName(end))
            {
                return end;
            }

            if (!_words.IsOfTitle(end))
            {
                return from;
            }

            end++;
        }

        return from;
    }

    /// <summary>
    /// "وكيل وزارة العدل لشؤون التنفيذ عن", "مدير هيئة الإعلام أن": a noun without the article that a phrase ends with has its
    /// genitive behind it, and all up to what the verb asks for belongs to it; else that one word.
    /// </summary>
    public int OfConstruct(int from, in Hit cue, int limit)
    {
        if (
            !IsConstruct(from - 1)
            || !reading.Tokens.IsWord(from)
            || reading.Folded(from) is not ['ا', 'ل', _, _, ..]
            || !_words.IsOfTitle(from)
        )
        {
            return from;
        }

        var end = from;
        while (end < Math.Min(limit, from + MostOfTitle) && _words.IsOfTitle(end) && !Valency.Fulfils(reading, end, cue))
        {
            end++;
        }

        return Valency.Fulfils(reading, end, cue) || (cue.Term.Needs.IsDefaultOrEmpty && Speech.Follows(reading, end, limit))
            ? end
            : from + 1;
    }

    /// <summary>"وزارة", "بهيئة": the noun of a body without the article.</summary>
    private bool IsConstruct(int token) =>
        reading.Is(token, WordClass.Body, WordClass.Genitive)
        && reading.Folded(token) is not (['ا' or 'ل', 'ل', ..] or ['و' or 'ب' or 'ك', 'ا', 'ل', ..]);

    /// <summary>"المبعوث الأممي، رئيس البعثة سالم حداد، إن": another title behind a comma, with the name that closes both.</summary>
    public int OfSecond(int comma, int limit)
    {
        var end = comma + 1;
        if (
            !Content.IsComma(reading, comma)
            || (reading.At(end, TermKind.Delegate) ?? reading.At(end, TermKind.Office) ?? reading.At(end, TermKind.Courtesy))
                is not { Particles: "" }
        )
        {
            return comma;
        }

        while (end < Math.Min(limit, comma + MostOfTitle) && (_words.IsOfTitle(end) || _words.IsLinking(end)))
        {
            end++;
        }

        return _words.IsFullName(end) && Speech.Follows(reading, Content.IsComma(reading, end) ? end + 1 : end, limit) ? end : comma;
    }

    /// <summary>"مصادر في المعارضة", "الصحافي المقرب من الحزب": the body or place to which a preposition ties who has no name.</summary>
    public int OfBody(Figure figure, int limit)
    {
        var from = figure.EndOfAll;
        var isTied = IsTied(figure);
        if (!isTied && !IsBeforeQuoted(from, limit))
        {
            return from;
        }

        var end = isTied ? from + 1 : from;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (_apposed.BehindQuoted(end, limit) > end || (_words.IsOfTitle(end) && !reading.Is(end, WordClass.Circumstance)))
        )
        {
            end = Math.Max(end + 1, _apposed.BehindQuoted(end, limit));
        }

        end -= reading.Is(end - 1, WordClass.Toward, WordClass.From) ? 1 : 0; // "أشارت مصادر في الوزارة إلى أن".
        end = _apposed.BehindName(end, limit);
        return Speech.Follows(reading, end, limit) ? end : from;
    }

    /// <summary>"مصادر في المعارضة": a preposition, and behind it an institution, or a place for who is of no state yet.</summary>
    private bool IsTied(Figure figure)
    {
        var from = figure.EndOfAll;
        return reading.Is(from, WordClass.OfTitle, WordClass.Agent)
            && !reading.Is(from, WordClass.Medium)
            && (
                reading.Has(from + 1, figure.Countries.IsEmpty ? Institutions | Marks.OfPlaces : Institutions)
                || IsTiedTo(figure.First, from)
            );
    }

    /// <summary>"إدارة شركة «دلتا كابيتال»": a noun that a name in quotation marks follows.</summary>
    private bool IsBeforeQuoted(int from, int limit) =>
        reading.Is(from - 1, WordClass.Genitive) && !reading.Folded(from - 1).StartsWith('ل') && _apposed.BehindQuoted(from, limit) > from;

    /// <summary>
    /// "خبيرات في قطاع النفط", "محللة لدى مصرف": what a preposition brings behind a noun without the article belongs to it, as a district
    /// does to its police.
    /// </summary>
    private bool IsTiedTo(int noun, int preposition) =>
        reading.Tokens.IsWord(preposition + 1)
        && !reading.Is(preposition, WordClass.Agent)
        && reading.Folded(preposition) is not "الي"
        && !reading.Has(preposition + 1, Marks.OfPlaces)
        && (reading.Folded(noun) is ['ا', 'ل', _, _, ..] ? IsWithinPlace(preposition) : IsThing(preposition + 1));

    /// <summary>"قطاع النفط", and neither "اجتماع", "أمس", "هذا" nor "الذي".</summary>
    private bool IsThing(int at) =>
        !reading.Is(at, WordClass.Held, WordClass.Time) && !reading.Is(at, WordClass.Determiner, WordClass.Relative);

    /// <summary>
    /// "قال فلان، النائب في البرلمان عن الحزب، إن": what the name's comma brings, or an office without the article behind it, up to what
    /// was said.
    /// </summary>
    public int OfApposed(Figure figure, in Hit cue, int limit)
    {
        var from = figure.EndOfAll;
        var isApposed = IsApposed(figure, cue);
        if (!figure.HasName || !(isApposed || (Content.IsComma(reading, from) && !Speech.IsAside(reading, from + 1))))
        {
            return from;
        }

        var end = isApposed ? from : from + 1;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (_apposed.BehindSetApart(end, limit) > end || _words.IsOfTitle(end) || _words.IsLinking(end))
        )
        {
            end = Math.Max(end + 1, _apposed.BehindSetApart(end, limit));
        }

        end -= reading.Is(end - 1, WordClass.Agent) ? 1 : 0; // "كشف فلان شقيق اللاعب عن أن".
        return end > from && Speech.Follows(reading, end, limit) ? end : from;
    }

    /// <summary>"سالم حداد رئيس المجلس", "سالم حداد شقيق اللاعب", "سالم حداد لدى مجلس المدينة": an office right behind a name.</summary>
    private bool IsApposed(Figure figure, in Hit cue)
    {
        var from = figure.EndOfAll;
        return OpensWithName(figure)
            && (
                figure.NameEnd < from
                || IsGenitiveBehind(figure, cue)
                || (reading.Folded(from) is "لدي" && reading.IsNoun(from + 1, WordClass.Titled))
            );
    }

    /// <summary>"سالم حداد شقيق اللاعب": a noun before whose it is, behind two words of a name and before "that".</summary>
    private bool IsGenitiveBehind(Figure figure, in Hit cue) =>
        ContentStart.NeedsThat(cue)
        && figure.EndOfAll - figure.NameFirst > 1
        && reading.Is(figure.EndOfAll, WordClass.Genitive)
        && !Speech.IsAside(reading, figure.EndOfAll);

    /// <summary>
    /// "سالم حداد", "الدكتور سالم حداد", "التونسي سالم حداد": a name with nothing before it but a courtesy or where he is from.
    /// </summary>
    private bool OpensWithName(Figure figure) =>
        figure.NameFirst == figure.First
        || (reading.At(figure.First, TermKind.Courtesy) ?? reading.At(figure.First, TermKind.Nationality)) is { } before
            && before.End == figure.NameFirst;

    /// <summary>"انتقد فلان، الأمين العام للحزب، القانون": the office between commas behind a name.</summary>
    public int OfOffice(Figure figure, int limit)
    {
        var from = figure.EndOfAll;
        var isOpen = figure.NameEnd < figure.End && Content.IsComma(reading, figure.NameEnd); // "عبر فلان، المدير المؤسس للمركز، عن".
        if (!figure.HasName || figure.NameFirst != figure.First || !(isOpen || IsBeforeOffice(from)))
        {
            return from;
        }

        var end = isOpen ? from : from + 1;
        while (end < Math.Min(limit, from + MostOfTitle) && _words.IsOfTitle(end) && !(isOpen && IsWhom(end)))
        {
            end++;
        }

        return Content.IsComma(reading, end) ? end : from;
    }

    /// <summary>"، الأمين العام", "، النائب".</summary>
    private bool IsBeforeOffice(int comma) =>
        Content.IsComma(reading, comma)
        && (
            reading.Has(comma + 1, TermKind.Delegate, TermKind.Office)
            || (reading.Has(comma + 1, TermKind.Seat) && !reading.Is(comma + 1, WordClass.Body))
        );

    /// <summary>"مدير الجوازات جميع المقيمين": whom the verb takes, right behind a title.</summary>
    private bool IsWhom(int at) => Speech.IsAll(reading, at) || _words.IsObject(at);

    /// <summary>
    /// "رئيس المجلس البلدي لناحية سعيدة أن": words with a preposition attached belong to a title too, where nothing stands behind it but
    /// what was said.
    /// </summary>
    public int UpToSpeech(int from, int limit)
    {
        var end = from;
        while (end < Math.Min(limit, from + MostOfTitle) && (_apposed.BehindSetApart(end, limit) > end || IsBeforeSpeech(end)))
        {
            end = Math.Max(end + 1, _apposed.BehindSetApart(end, limit));
        }

        return IsAtSpeech(end, limit) ? end : from;
    }

    /// <summary>"البلدي", "لناحية": a word of a title, and none of what was said or to whom.</summary>
    private bool IsBeforeSpeech(int at) =>
        _words.IsOfTitle(at)
        && !_words.IsObject(at)
        && (_words.IsGoverned(at) || !reading.Is(at, WordClass.Linking))
        && !reading.Is(at, WordClass.Object)
        && !Speech.IsAddressee(reading, at);

    /// <summary>"أن", "، أن", ":", "إلى أن" as in "أشار الفائز بالجائزة إلى أن"; the day may stand before.</summary>
    private bool IsAtSpeech(int end, int limit)
    {
        while (end < limit && reading.EndOf(end, WordClass.Time) is > 0 and var behind)
        {
            end = behind;
        }

        var that = reading.Is(end, WordClass.Complement) || Content.IsComma(reading, end) ? end + 1 : end;
        return that < limit
            && (
                reading.Is(that, WordClass.That) || reading.IsSign(that, ':') || (that == end && _apposed.BehindQuoted(that, limit) == that)
            )
            && Speech.Begins(reading, that);
    }

    /// <summary>"مصدر طبي في مستشفى المدينة قال": behind the words of a title that stand before its verb.</summary>
    public int UpToVerb(int from, int verb)
    {
        var end = from;
        while (end < verb && _words.IsOfTitle(end) && !reading.Is(end, WordClass.Skip))
        {
            end++;
        }

        return end - from <= MostBeforeVerb && (end == verb || (end == verb - 1 && reading.Is(end, WordClass.Perfect))) ? end : from;
    }

    /// <summary>
    /// "طالب عدد من المهتمين بالنخيل بإنشاء", "دعت الوزارة الوصية على القطاع إلى": behind what such a noun takes, before what the verb
    /// takes or when it was; the beginning for other words.
    /// </summary>
    public int OfGoverned(int from, int limit)
    {
        var (end, isGoverned) = (from, false);
        while (end < Math.Min(limit, from + MostOfTitle) && MayGoOn(end, limit, isGoverned))
        {
            isGoverned |= _words.IsGoverned(end);
            if (!isGoverned && end > from + 1)
            {
                return from;
            }

            end = Math.Max(Math.Max(end + 1, _apposed.BehindSetApart(end, limit)), _apposed.BehindQuoted(end, limit));
        }

        return isGoverned && IsAtComplement(end) ? end : from;
    }

    /// <summary>"المهتمين", "بالنخيل", "«نماء»": a word within such a phrase; behind the preposition also where or whose it is.</summary>
    private bool MayGoOn(int at, int limit, bool isGoverned) =>
        _words.IsGoverned(at)
        || _apposed.BehindSetApart(at, limit) > at
        || _apposed.BehindQuoted(at, limit) > at
        || (isGoverned && (IsWithinPlace(at) || IsOwner(at)))
        || (reading.Tokens.IsWord(at) && !Speech.IsAside(reading, at) && !reading.Has(at, TermKind.Cue));

    /// <summary>"بإنشاء", "إلى", "أمس": what the verb takes, or when it was.</summary>
    private bool IsAtComplement(int at) =>
        reading.Is(at, WordClass.Preposition)
        || reading.Is(at, WordClass.Time)
        || CueClause.HasBy(reading, at)
        || reading.Folded(at) is "ب";

    /// <summary>"المرشحة لانتخابات الحزب للرئاسة": whose it is, or for which office.</summary>
    private bool IsOwner(int at) =>
        reading.At(at) is [{ Particles: "ل", Term.Kind: TermKind.Office or TermKind.Seat or TermKind.Entity or TermKind.Country }, ..];

    /// <summary>"في ولاية سكسونيا السفلى الألمانية": behind a place and what tells which it is.</summary>
    public int BehindPlace(int at)
    {
        var end = IsWithinPlace(at) ? at + 2 : at;
        while (end > at && end < at + MostOfName && reading.Tokens.IsWord(end) && !Speech.IsAside(reading, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>"في محافظة القطيف".</summary>
    private bool IsWithinPlace(int at) => reading.Is(at, WordClass.In) && reading.Is(at + 1, WordClass.Place);
}
