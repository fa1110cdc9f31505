using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where the phrase of a speaker ends that stands behind its verb: no lexicon knows all the words of a title.</summary>
internal readonly struct SpeakerEnd(Reading reading)
{
    private const int MostOfTail = 6;

    private static readonly Marks Objects = CastReader.Starting | Marks.Of(TermKind.Cue);

    private readonly WhomBehind _whom = new(reading);
    private readonly TitleEnd _titles = new(reading);
    private readonly TitleWords _words = new(reading);
    private readonly TitleApposition _apposed = new(reading);

    public int Of(Figure figure, in Hit cue, int limit)
    {
        var end =
            figure.IsCountry ? OfStates(figure.EndOfAll)
            : figure.HasName ? figure.EndOfAll
            : BeforeVerb(BehindRegion(reading, figure.EndOfAll), figure.EndOfAll);
        end = SubjectBehind.TakesObject(cue) && end == figure.First + 1 ? BehindIndefinite(figure.First) : end;
        return Behind(figure, end, cue, limit) is var behind && behind > end ? behind : _titles.OfConstruct(end, cue, limit);
    }

    /// <summary>Behind all that is told of who speaks, from the end of what the lexicon knows of him.</summary>
    private int Behind(Figure figure, int end, in Hit cue, int limit) =>
        Represented(end, cue, limit) is var through && through > end ? through
        : figure.HasName && figure.NameEnd == end && _apposed.BehindQuotedTitle(end, limit) is var quoted && quoted > end ? quoted
        : cue.Term is { Needs: ["actor"], Shape: not "via" } || _whom.Is(figure, end, cue) || IsAtNeed(end, cue) || IsAtWord(end, cue) ? end
        : reading.Is(end, WordClass.Skip)
            ? !figure.HasName && reading.IsNoun(figure.First, WordClass.Document) ? _titles.UpToSpeech(end, limit)
                : end
        : SubjectBehind.TakesObject(cue)
            ? _titles.OfOffice(figure, limit) is var office && office > end ? office
                : UpToTaken(end, cue, limit)
        : _titles.OfApposed(figure, cue, limit) is var apposed && apposed > end ? apposed
        : IsNamed(figure) || IsClosed(figure, end) ? end
        : !figure.HasName && _titles.OfNamed(end, limit) is var named && named > end ? named
        : !figure.HasName && _titles.OfSecond(end, limit) is var second && second > end ? second
        : !figure.HasName && figure.Reference is null && _titles.OfBody(figure, limit) is var inBody && inBody > end ? inBody
        : WithTail(end, cue, limit);

    /// <summary>
    /// "منظمات دولية", "تقرير أممي": behind the adjective of a noun without the article, where somebody stands behind both.
    /// </summary>
    private int BehindIndefinite(int noun) =>
        !HeadWord.IsDefinite(reading.Folded(noun))
        && !HeadWord.IsDefinite(reading.Folded(noun + 1))
        && !reading.Has(noun, TermKind.Courtesy, TermKind.Reference)
        && reading.Folded(noun + 1) is [_, _, _, .., 'ي'] or [_, _, _, .., 'ي', 'ه']
        && !reading.Has(noun + 1, Objects)
        && !Speech.IsAside(reading, noun + 1)
        && reading.Has(noun + 2, CastReader.Starting)
        && !Speech.IsAside(reading, noun + 2)
            ? noun + 2
            : noun + 1;

    /// <summary>
    /// "وزارة الصحة ممثلة في وكالة المختبرات التأكيد": behind through whom a body acts, before what the verb needs; its end where nothing
    /// tells where that ends.
    /// </summary>
    private int Represented(int from, in Hit cue, int limit)
    {
        var end = from + 1;
        while (
            IsRepresented(reading, from)
            && end < Math.Min(limit, from + 2 * MostOfTail)
            && reading.Tokens.IsWord(end)
            && !Speech.Begins(reading, end)
            && !IsAtWord(end, cue)
            && !(end > from + 2 && Valency.Fulfils(reading, end, cue))
        )
        {
            end++;
        }

        return end > from + 1 && end < Math.Min(limit, from + 2 * MostOfTail) ? end : from;
    }

    /// <summary>"ممثلة في", "ممثلا بالهيئة".</summary>
    public static bool IsRepresented(Reading reading, int token) =>
        reading.Folded(token) is "ممثله" or "ممثلا" or "ممثلين"
        && (reading.Is(token + 1, WordClass.In) || CueClause.HasBy(reading, token + 1));

    /// <summary>
    /// "دبلوماسي أوروبي طلب عدم ذكر اسمه", but "دبلوماسي أوروبي تابع الجولة" tells who he is: the first place then, else the other.
    /// </summary>
    private int BeforeVerb(int at, int other) => reading.Has(at, TermKind.Cue) && !reading.Is(at, WordClass.Medium) ? other : at;

    /// <summary>"دبلوماسي أوروبي": behind the adjectives that name no state.</summary>
    public static int BehindRegion(Reading reading, int end)
    {
        while (reading.Is(end, WordClass.Regional))
        {
            end++;
        }

        return end;
    }

    /// <summary>"مصر وثلاث دول عربية", "مصر ودول أخرى": behind those who speak with a state and are only counted.</summary>
    private int OfStates(int end)
    {
        var noun =
            reading.Folded(end) is "ودول" ? end
            : reading.Folded(end) is ['و', _, _, ..] && reading.Folded(end + 1) is "دول" ? end + 1
            : -1;
        var at = reading.Folded(noun + 1) is [_, _, .., 'ي', 'ه'] and not ['ا', 'ل', ..] ? noun + 2 : noun + 1;
        while (noun > 0 && (reading.Has(at, TermKind.Nationality) || reading.Is(at, WordClass.Regional, WordClass.Title)))
        {
            at++;
        }

        return noun > 0 ? at : end;
    }

    /// <inheritdoc cref="WhomBehind.IsStateOrBody"/>
    public bool IsBeforeWhom(Figure figure, int end, in Hit cue) => _whom.IsStateOrBody(figure, end, cue);

    /// <summary>"جدد الربيعة دعوة": a word that the verb asks for.</summary>
    public bool IsAtWord(int at, in Hit cue)
    {
        foreach (var need in cue.Term.Needs.IsDefault ? [] : cue.Term.Needs)
        {
            if (
                need.Length > 1
                && (reading.Reads(at, need) || (Content.IsComma(reading, at) && need is [_, _, _, ..] && reading.Reads(at + 1, need)))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where words that begin no known phrase end as one; their beginning where they do not.</summary>
    public int OfWords(int at, in Hit cue, int limit) =>
        SubjectBehind.TakesObject(cue)
            ? reading.Is(at, WordClass.Body) && IsAtWord(at + 1, cue)
                ? at + 1
                : UpToTaken(at, cue, limit)
            : _titles.OfNamed(at, limit) is var named && named > at
                ? named
                : BehindTie(at, WithTail(at, cue, limit), limit);

    /// <summary>"محللة لدى مصرف الخليج": with what a preposition ties to words that no lexicon knows.</summary>
    private int BehindTie(int at, int end, int limit) =>
        end > at ? Math.Max(end, _titles.OfBody(Figure.Unknown(reading, at, end), limit)) : end;

    /// <summary>
    /// "ناشطون سوريون": behind a plural that is a subject by its ending, and the adjectives that agree; its beginning for another word.
    /// </summary>
    public int OfPlural(int at, bool orNoun)
    {
        while (
            reading.Folded(at) is [_, _, _, .., 'و', 'ن']
            && (reading.IsUnknown(at) || reading.Has(at, TermKind.Nationality) || (orNoun && reading.Is(at, WordClass.Noun)))
        )
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// "اتحادات إسلامية في ولاية سكسونيا": behind a feminine plural without the article, the adjectives that agree, and the place where
    /// they are; its beginning for another word.
    /// </summary>
    public int OfFemininePlural(int at)
    {
        var end =
            reading.Tokens.IsWord(at)
            && reading.Folded(at) is [not 'ا', _, .., 'ا', 'ت'] or ['ا', not 'ل', _, .., 'ا', 'ت']
            && !Speech.IsAside(reading, at)
                ? at + 1
                : at;
        while (end > at && reading.Folded(end) is [not 'ا', _, _, .., 'ه'] or ['ا', not 'ل', _, .., 'ه'] && !Speech.IsAside(reading, end))
        {
            end++;
        }

        return end > at + 1 ? _titles.BehindPlace(end) : end;
    }

    /// <summary>
    /// "رحب ميقاتي ب", "أعرب المفوض هان، عن": a verb without an object has its subject before the preposition that it asks for; "استبعد
    /// المدرب أي تأثير" before what it is about.
    /// </summary>
    public bool IsAtNeed(int at, in Hit cue) =>
        reading.Folded(at) is "اي"
        || !_words.IsGoverned(at) && IsIntransitive(cue) && Valency.Fulfils(reading, Content.IsComma(reading, at) ? at + 1 : at, cue);

    /// <summary>A verb that tells its object by a preposition: "رحب ب", "أعرب عن".</summary>
    public static bool IsIntransitive(in Hit cue) =>
        !cue.Term.Needs.IsDefaultOrEmpty && (cue.Term.Needs[0] is "ب" or "عن" || (cue.Term.Needs[0] is "من" && cue.Term.Id is not "warn"));

    /// <summary>"…، كما أعلن أحد المحامين.": behind "as" who speaks goes on to the next mark.</summary>
    public bool IsAtMark(int end, in Hit cue, int limit)
    {
        var mark = end;
        while (mark < limit && reading.EndOf(mark, WordClass.Time) is > 0 and var behind)
        {
            mark = behind; // "… أمس."
        }

        return cue.Term.Shape != "via" && (mark >= limit || !reading.Tokens.IsWord(mark)) && Cues.Afterwards(reading, cue) >= 0;
    }

    /// <summary>
    /// "أشارت المعلومات إلى", "شدد المجلس على": a noun with the article behind a verb that tells by one preposition alone what it says;
    /// "أكد المجلس على أهمية", of a body.
    /// </summary>
    public bool IsDirected(int first, int end, in Hit cue) =>
        (
            (cue.Term.Id is "confirm" && reading.Is(first, WordClass.Body) && Speech.IsComplement(reading, end))
            || (cue.Term.Needs is ["الي", ..] && reading.Is(end, WordClass.Toward))
            || (cue.Term.Id is "confirm" && cue.Term.Takes("علي") && reading.Folded(end) is "علي")
        ) && reading.Folded(first) is ['ا', 'ل', _, _, ..];

    /// <summary>
    /// "اتهمت جماعات حقوقية، إيران ب": at whom such a verb takes, with a comma before or without; the beginning of the words where nobody
    /// stands behind them.
    /// </summary>
    public int BeforeObject(int at, in Hit cue, int limit)
    {
        var end = at;
        while (
            cue.Term.TakesObject
            && Agreement.IsFeminine(reading, cue) is true
            && !Agreement.IsObliquePlural(reading.Folded(at))
            && end < Math.Min(limit, at + MostOfTail)
            && reading.Tokens.IsWord(end)
            && !reading.Has(end, Objects)
            && !Speech.IsAside(reading, end)
        )
        {
            end++;
        }

        var whom = Content.IsComma(reading, end) ? end + 1 : end;
        return end > at && whom < limit && reading.Has(whom, CastReader.Starting) && !Speech.IsAside(reading, whom) ? end : at;
    }

    /// <summary>Before what the verb takes; a verb that has an object right behind its subject does not tell where that ends.</summary>
    private int UpToTaken(int from, in Hit cue, int limit) =>
        (cue.Term.Id is "urge" or "warn" || IsIntransitive(cue)) && _titles.OfGoverned(from, limit) is var governed && governed > from
            ? governed
        : IsIntransitive(cue) && _titles.OfNamedBeforeNeed(from, cue, limit) is var named && named > from ? named
        : UpToNeed(from, cue, limit);

    private int UpToNeed(int from, in Hit cue, int limit)
    {
        if (UpToNeedBehindName(from, cue, limit) is var named && named > from)
        {
            return named;
        }

        for (var end = from; end < Math.Min(limit, from + MostOfTail) && reading.Tokens.IsWord(end); end++)
        {
            if (end > from && IsAtNeed(end, cue))
            {
                return end;
            }

            if (Speech.IsAside(reading, end) || reading.Has(end, TermKind.Cue) || IsOfNext(end))
            {
                break;
            }
        }

        return from;
    }

    /// <summary>"أشاد الأمين العام للمؤتمر، اللواء بلال حداد، ب": behind the name between commas that closes a title.</summary>
    private int UpToNeedBehindName(int from, in Hit cue, int limit)
    {
        var comma = from;
        while (comma < Math.Min(limit, from + MostOfTail) && _words.IsOfTitle(comma))
        {
            comma++;
        }

        return
            IsIntransitive(cue)
            && !Speech.IsCircumstance(reading, comma + 1)
            && _apposed.BehindName(comma, limit) is var end
            && end > comma
            && Content.IsComma(reading, end)
            && IsAtNeed(end, cue)
            ? end
            : from;
    }

    /// <summary>Behind the words that no lexicon knows between a phrase and what was said: they belong to the phrase.</summary>
    private int WithTail(int from, in Hit cue, int limit)
    {
        var (end, quoted) = (from, from);
        while (end < Math.Min(limit, from + MostOfTail) && Next(end) is > 0 and var next)
        {
            quoted = next > end + 1 ? next : quoted;
            end = next;
        }

        end = Math.Max(end, _apposed.BehindSetApart(end, limit));
        return end > from && (IsAtMark(end, cue, limit) || Speech.Follows(reading, end, limit) || IsDirected(from, end, cue)) ? end
            : _titles.UpToSpeech(end, limit) is var far && far > end ? far
            : quoted;
    }

    /// <summary>"يعتبر البعض هذا القول": "this" behind an article begins another phrase.</summary>
    private bool IsOfNext(int at) => reading.Is(at, WordClass.Determiner) && HeadWord.IsDefinite(reading.Folded(at - 1));

    /// <summary>Behind a word of a title or the quoted name of a body; 0 for what is neither.</summary>
    private int Next(int at) =>
        reading.IsSign(at, '(') && _apposed.BehindSetApart(at, at + MostOfTail) is var behind && behind > at ? behind
        : Speech.IsAside(reading, at) && !_words.IsGoverned(at) ? Speech.EndOfQuotedName(reading, at)
        : reading.Has(at, TermKind.Cue) || IsOfNext(at) || _words.IsHis(at) || _words.IsObject(at) || _words.IsHers(at) ? 0
        : at + 1;

    /// <summary>
    /// "وزارة الصحة تسيير قافلة", "الوزير الرعايا المغاربة": a body that ends with the article has no word without it behind it, and who
    /// has it no noun with it.
    /// </summary>
    private bool IsClosed(Figure figure, int end) =>
        !figure.HasName
        && reading.Tokens.IsWord(end)
        && !_words.IsGoverned(end + 1)
        && (reading.IsUnknown(end) || reading.Is(end, WordClass.Noun))
        && reading.Folded(end - 1) is ['ا', 'ل', _, _, ..]
        && (
            reading.Folded(end) is ['ا', 'ل', _, _, .., var last]
                ? last is not ('ي' or 'ه') && (figure.Reference is not null || IsFeminineOfState(figure, end))
                : reading.Is(figure.First, WordClass.Body)
                    && figure.Role is not (null or Vocabulary.Roles.Other or Vocabulary.Roles.Media or Vocabulary.Roles.Party)
        );

    /// <summary>"الخارجية الإيرانية التصريحات": a feminine body with its nationality has no adjective that is not feminine too.</summary>
    private bool IsFeminineOfState(Figure figure, int end) =>
        reading.Is(figure.First, WordClass.Body)
        && reading.At(end - 1, TermKind.Nationality) is not null
        && reading.Folded(end - 1) is ['ا', 'ل', .., 'ه'];

    /// <summary>Behind a name only words that belong to a title go on: "كيري مازحا" is "كيري".</summary>
    private bool IsNamed(Figure figure) =>
        figure.HasName
        && figure.NameEnd == figure.EndOfAll
        && reading.IsUnknown(figure.NameEnd)
        && !reading.Folded(figure.NameEnd).StartsWith("ال")
        && reading.Folded(figure.NameEnd) is not [>= '0' and <= '9', ..];
}
