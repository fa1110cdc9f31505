using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// Where a title ends whose words no lexicon knows: it may hold what prepositions bring, a name in quotation marks or between commas.
/// </summary>
internal sealed class TitleEnd(Reading reading)
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

    /// <summary>"وزير الصحة بولاية كسلا أحمد قاسم إن": a title may hold what prepositions bring, where a name closes it.</summary>
    public int OfNamed(int from, int limit)
    {
        var end = from;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (BehindQuoted(end, limit) > end || (reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Object)))
        )
        {
            end = Math.Max(end + 1, BehindQuoted(end, limit));
        }

        end = BehindName(end, limit);
        var said = Content.IsComma(reading, end) ? end + 1 : end;
        var follows = Speech.Follows(reading, said, limit) || reading.Is(said, WordClass.Saying);
        return end - from > 2 && follows && IsFullName(end) ? end : from;
    }

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

        while (end < Math.Min(limit, comma + MostOfTitle) && reading.Tokens.IsWord(end) && (IsOfTitle(end) || IsLinking(end)))
        {
            end++;
        }

        return IsFullName(end) && Speech.Follows(reading, Content.IsComma(reading, end) ? end + 1 : end, limit) ? end : comma;
    }

    /// <summary>"مصادر في المعارضة", "الصحافي المقرب من الحزب": the body or place to which a preposition ties who has no name.</summary>
    public int OfBody(Figure figure, int limit)
    {
        var from = figure.EndOfAll;
        var isTied =
            reading.Is(from, WordClass.OfTitle, WordClass.Agent)
            && !reading.Is(from, WordClass.Medium)
            && (
                reading.Has(from + 1, figure.Countries.IsEmpty ? Institutions | Marks.OfPlaces : Institutions)
                || IsTiedTo(figure.First, from)
            );
        if (
            !isTied
            && !(reading.Is(from - 1, WordClass.Genitive) && !reading.Folded(from - 1).StartsWith('ل') && BehindQuoted(from, limit) > from)
        )
        {
            return from;
        }

        var end = isTied ? from + 1 : from;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (
                BehindQuoted(end, limit) > end || (reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Circumstance))
            )
        )
        {
            end = Math.Max(end + 1, BehindQuoted(end, limit));
        }

        end = BehindName(reading.Is(end - 1, WordClass.Toward, WordClass.From) ? end - 1 : end, limit); // "أشارت مصادر في الوزارة إلى أن".
        return Speech.Follows(reading, end, limit) ? end : from;
    }

    /// <summary>
    /// "خبيرات في قطاع النفط", "محللة لدى مصرف": what a preposition brings behind a noun without the article belongs to it, as a district
    /// does to its police.
    /// </summary>
    private bool IsTiedTo(int noun, int preposition) =>
        reading.Tokens.IsWord(preposition + 1)
        && !reading.Is(preposition, WordClass.Agent)
        && reading.Folded(preposition) is not "الي"
        && !reading.Has(preposition + 1, Marks.OfPlaces)
        && (
            reading.Folded(noun) is ['ا', 'ل', _, _, ..]
                ? reading.Is(preposition, WordClass.In) && reading.Is(preposition + 1, WordClass.Place)
                : !reading.Is(preposition + 1, WordClass.Held, WordClass.Time)
                    && !reading.Is(preposition + 1, WordClass.Determiner, WordClass.Relative)
        );

    /// <summary>
    /// "قال فلان، النائب في البرلمان عن الحزب، إن": what the name's comma brings, or an office without the article behind it, up to what
    /// was said.
    /// </summary>
    public int OfApposed(Figure figure, in Hit cue, int limit)
    {
        var from = figure.EndOfAll;
        var isApposed =
            OpensWithName(figure)
            && (
                figure.NameEnd < from
                || (
                    ContentStart.NeedsThat(cue)
                    && from - figure.NameFirst > 1
                    && reading.Is(from, WordClass.Genitive)
                    && !Speech.IsAside(reading, from)
                )
                || (reading.Folded(from) is "لدي" && reading.IsNoun(from + 1, WordClass.Titled))
            );
        if (!figure.HasName || !(isApposed || (Content.IsComma(reading, from) && !Speech.IsAside(reading, from + 1))))
        {
            return from;
        }

        var end = isApposed ? from : from + 1;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (BehindSetApart(end, limit) > end || (reading.Tokens.IsWord(end) && (IsOfTitle(end) || IsLinking(end))))
        )
        {
            end = Math.Max(end + 1, BehindSetApart(end, limit));
        }

        end -= reading.Is(end - 1, WordClass.Agent) ? 1 : 0; // "كشف فلان شقيق اللاعب عن أن".
        return end > from && Speech.Follows(reading, end, limit) ? end : from;
    }

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
        if (
            !figure.HasName
            || figure.NameFirst != figure.First
            || !(
                isOpen
                || (
                    Content.IsComma(reading, from)
                    && (
                        reading.Has(from + 1, TermKind.Delegate, TermKind.Office)
                        || (reading.Has(from + 1, TermKind.Seat) && !reading.Is(from + 1, WordClass.Body))
                    )
                )
            )
        )
        {
            return from;
        }

        var end = isOpen ? from : from + 1;
        while (end < Math.Min(limit, from + MostOfTitle) && reading.Tokens.IsWord(end) && IsOfTitle(end) && !(isOpen && IsWhom(end)))
        {
            end++;
        }

        return Content.IsComma(reading, end) ? end : from;
    }

    /// <summary>"مدير الجوازات جميع المقيمين": whom the verb takes, right behind a title.</summary>
    private bool IsWhom(int at) => Speech.IsAll(reading, at) || IsObject(at);

    /// <summary>
    /// "رئيس المجلس البلدي لناحية سعيدة أن": words with a preposition attached belong to a title too, where nothing stands behind it but
    /// what was said.
    /// </summary>
    public int UpToSpeech(int from, int limit)
    {
        var end = from;
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (
                BehindSetApart(end, limit) > end
                || (
                    reading.Tokens.IsWord(end)
                    && IsOfTitle(end)
                    && !IsObject(end)
                    && (IsGoverned(end) || !reading.Is(end, WordClass.Linking))
                    && !reading.Is(end, WordClass.Object)
                    && !Speech.IsAddressee(reading, end)
                )
            )
        )
        {
            end = Math.Max(end + 1, BehindSetApart(end, limit));
        }

        var that = reading.Is(end, WordClass.Complement) || Content.IsComma(reading, end) ? end + 1 : end; // "أشار الفائز بالجائزة إلى أن".
        return
            that < limit
            && (reading.Is(that, WordClass.That) || reading.IsSign(that, ':') || (that == end && BehindQuoted(that, limit) == that))
            && Speech.Begins(reading, that)
            ? end
            : from;
    }

    /// <summary>"مصدر طبي في مستشفى المدينة قال": behind the words of a title that stand before its verb.</summary>
    public int UpToVerb(int from, int verb)
    {
        var end = from;
        while (end < verb && reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Skip))
        {
            end++;
        }

        return end - from <= MostBeforeVerb && (end == verb || (end == verb - 1 && reading.Is(end, WordClass.Perfect))) ? end : from;
    }

    public bool IsOfTitle(int at) =>
        reading.Folded(at).Length > 1
        && !IsHers(at)
        && !(
            reading.Is(at, WordClass.That)
            || reading.Is(at, WordClass.Time)
            || reading.Is(at, WordClass.Medium)
            || reading.Is(at, WordClass.Relative)
            || reading.At(at, TermKind.Cue) is { IsPrefixed: false }
            || Outlets.AreAddressed(reading, at)
        )
        && (
            reading.Is(at, WordClass.OfTitle)
            || IsGoverned(at)
            || !(reading.Is(at, WordClass.Preposition) || reading.Is(at, WordClass.Circumstance))
        );

    /// <summary>
    /// "المشرف على البرنامج", "المهتمين بالنخيل": the preposition by which a noun or participle takes what belongs to it.
    /// </summary>
    public bool IsGoverned(int at) =>
        (Governs(at - 1, at + 1) || Governs(at - 2, at + 1) || (CueClause.HasBy(reading, at) && Governs(at - 1, at)))
        && !reading.Is(at, WordClass.Time)
        && !reading.Is(at, WordClass.Medium);

    private bool Governs(int first, int end)
    {
        foreach (ref readonly var hit in reading.Is(first, WordClass.Governing) ? reading.At(first) : [])
        {
            if (hit.End == end && hit.Term.Is(WordClass.Governing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "طالب عدد من المهتمين بالنخيل بإنشاء", "دعت الوزارة الوصية على القطاع إلى": behind what such a noun takes, before what the verb
    /// takes or when it was; the beginning for other words.
    /// </summary>
    public int OfGoverned(int from, int limit)
    {
        var (end, isGoverned) = (from, false);
        while (
            end < Math.Min(limit, from + MostOfTitle)
            && (
                IsGoverned(end)
                || BehindSetApart(end, limit) > end
                || BehindQuoted(end, limit) > end
                || (isGoverned && (IsWithinPlace(end) || IsOwner(end)))
                || (reading.Tokens.IsWord(end) && !Speech.IsAside(reading, end) && !reading.Has(end, TermKind.Cue))
            )
        )
        {
            isGoverned |= IsGoverned(end);
            if (!isGoverned && end > from + 1)
            {
                return from;
            }

            end = Math.Max(Math.Max(end + 1, BehindSetApart(end, limit)), BehindQuoted(end, limit));
        }

        return
            isGoverned
            && (
                reading.Is(end, WordClass.Preposition)
                || reading.Is(end, WordClass.Time)
                || CueClause.HasBy(reading, end)
                || reading.Folded(end) is "ب"
            )
            ? end
            : from;
    }

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

    /// <summary>
    /// "(بارع)", "شركة «نماء»", "الهيئة «نزاهة» إن": behind what stands in brackets, or in quotation marks behind its noun or before
    /// "that".
    /// </summary>
    public int BehindSetApart(int at, int limit)
    {
        var close = at + 1;
        while (reading.IsSign(at, '(') && close < Math.Min(limit, at + MostOfName) && !reading.IsSign(close, ')'))
        {
            close++;
        }

        return reading.IsSign(at, '(') && reading.IsSign(close, ')')
            ? close + 1
            : Math.Max(
                IsBeforeThat(BehindQuoted(at, limit)) && reading.At(at + 1, TermKind.Entity) is not { Term.Role: Vocabulary.Roles.Media }
                    ? BehindQuoted(at, limit)
                    : at,
                Speech.EndOfQuotedName(reading, at)
            );
    }

    /// <summary>
    /// "سالم حداد «موظف في بلدية صغيرة»: إن": behind what a name is told to be in quotation marks, before a colon or "that".
    /// </summary>
    public int BehindQuotedTitle(int at, int limit)
    {
        var close = at + 2;
        while (Content.Opens(reading, at) && close < Math.Min(limit, at + MostOfTitle) && reading.Tokens.IsWord(close))
        {
            close++;
        }

        return Content.Opens(reading, at) && Content.Closes(reading, close) && (reading.IsSign(close + 1, ':') || IsBeforeThat(close + 1))
            ? close + 1
            : at;
    }

    private bool IsBeforeThat(int at) => reading.Is(Content.IsComma(reading, at) ? at + 1 : at, WordClass.That);

    /// <summary>"تؤكد الحكومة رغبتها": what belongs to who speaks is what she speaks of.</summary>
    public bool IsHers(int at) => reading.Folded(at) is [_, _, _, .., 'ت', 'ه', 'ا'];

    public bool IsNameWord(int at) => (reading.Tokens.IsWord(at) && reading.IsUnknown(at)) || reading.Is(at, WordClass.Name);

    /// <summary>"طمأن الوزير القطري المواطنين": a plural behind a word with the article that is no subject by its ending.</summary>
    public bool IsObject(int at) =>
        Agreement.IsObliquePlural(reading.Folded(at)) && reading.Folded(at - 1) is ['ا', 'ل', _, _, ..] and not [.., 'ي', 'ن'];

    /// <summary>Two words of a name, and none of "في وقت متأخر" or "في الآونة الأخيرة".</summary>
    private bool IsFullName(int end) =>
        IsNameWord(end - 1)
        && IsNameWord(end - 2)
        && !reading.Is(end - 3, WordClass.Circumstance)
        && reading.Folded(end - 2) is not (['ا', 'ل', _, ..] or ['ل', 'ل', _, ..]);

    /// <summary>"عضوة الكتلة في مجلس المحافظة، أنوار مدلل، إن": behind the name between commas that closes a title.</summary>
    public int BehindName(int comma, int limit)
    {
        var name = reading.At(comma + 1, TermKind.Courtesy) is { Particles: "" } courtesy ? courtesy.End : comma + 1;
        while (Content.IsComma(reading, comma) && name < Math.Min(limit, comma + MostOfName) && IsNameWord(name))
        {
            name++;
        }

        return name > comma + 2 ? name : comma;
    }

    /// <summary>"شركة «دلتا كابيتال»": behind a short name in quotation marks.</summary>
    private int BehindQuoted(int at, int limit)
    {
        var close = at + 2;
        while (Content.Opens(reading, at) && close < Math.Min(limit, at + MostOfName) && !Content.Closes(reading, close))
        {
            close++;
        }

        return Content.Opens(reading, at) && Content.Closes(reading, close) && !reading.IsSign(at - 1, ':') ? close + 1 : at;
    }

    private bool IsLinking(int at) => reading.Is(at, WordClass.Linking) && !reading.Is(at, WordClass.Circumstance);
}
