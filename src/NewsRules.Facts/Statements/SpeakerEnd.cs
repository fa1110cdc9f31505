using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where the phrase of a speaker ends that stands behind its verb: no lexicon knows all the words of a title.</summary>
internal sealed class SpeakerEnd(Reading reading)
{
    private const int MostOfTail = 6;
    private const int MostOfTitle = 16;
    private const int MostOfName = 6;
    private static readonly Marks Places = Marks.Of(TermKind.Country) | Marks.Of(TermKind.Capital) | Marks.Of(TermKind.City);
    private static readonly Marks Institutions = Marks.Of(TermKind.Entity) | Marks.Of(TermKind.Office) | Marks.Of(TermKind.Seat) | Marks.Of(WordClass.Body) | Marks.Of(WordClass.Genitive);

    /// <summary>Where words that begin no known phrase end as one; their beginning where they do not.</summary>
    public int OfWords(int at, in Hit cue, int limit) =>
        SubjectBehind.TakesObject(cue) ? UpToNeed(at, cue, limit) : NamedTail(at, limit) is var named && named > at ? named : WithTail(at, cue, limit);

    /// <summary>"رحب ميقاتي ب", "أعرب المفوض هان، عن": a verb without an object has its subject before the preposition that it asks for.</summary>
    public bool IsAtNeed(int at, in Hit cue) =>
        IsIntransitive(cue) && Cues.Fulfils(reading, Content.IsComma(reading, at) ? at + 1 : at, cue);

    /// <summary>A verb that tells its object by a preposition: "رحب ب", "أعرب عن".</summary>
    public static bool IsIntransitive(in Hit cue) => !cue.Term.Needs.IsDefaultOrEmpty && cue.Term.Needs[0] is "ب" or "عن";

    /// <summary>"ناشطون سوريون": behind a plural that is a subject by its ending, and the adjectives that agree; its beginning for another word.</summary>
    public int OfPlural(int at)
    {
        while (reading.Folded(at) is [_, _, _, .., 'و', 'ن'] && (reading.IsUnknown(at) || reading.Has(at, TermKind.Nationality)))
        {
            at++;
        }

        return at;
    }

    private int UpToNeed(int from, in Hit cue, int limit)
    {
        for (var end = from; end < Math.Min(limit, from + MostOfTail) && reading.Tokens.IsWord(end); end++)
        {
            if (end > from && IsAtNeed(end, cue))
            {
                return end;
            }

            if (Speech.IsAside(reading, end) || reading.Has(end, TermKind.Cue))
            {
                break;
            }
        }

        return from;
    }

    public int Of(Figure figure, in Hit cue, int limit)
    {
        var end = figure.EndOfAll;
        return SubjectBehind.TakesObject(cue) ? UpToNeed(end, cue, limit)
            : Apposed(figure, limit) is var apposed && apposed > end ? apposed
            : IsNamed(figure) ? end
            : !figure.HasName && NamedTail(end, limit) is var named && named > end ? named
            : !figure.HasName && figure.Reference is null && InBody(figure, limit) is var inBody && inBody > end ? inBody
            : WithTail(end, cue, limit);
    }

    /// <summary>"مصادر في المعارضة", "الصحافي المقرب من الحزب": the body or place to which a preposition ties who has no name.</summary>
    private int InBody(Figure figure, int limit)
    {
        var from = figure.EndOfAll;
        var isTied = (reading.Is(from, WordClass.OfTitle) || reading.Is(from, WordClass.Agent)) && !reading.Is(from, WordClass.Medium) && reading.Has(from + 1, figure.Countries.IsEmpty ? Institutions | Places : Institutions);
        if (!isTied && !(reading.Is(from - 1, WordClass.Genitive) && !reading.Folded(from - 1).StartsWith('ل') && BehindQuoted(from, limit) > from))
        {
            return from;
        }

        var end = isTied ? from + 1 : from;
        while (end < Math.Min(limit, from + MostOfTitle) && (BehindQuoted(end, limit) > end || (reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Circumstance))))
        {
            end = Math.Max(end + 1, BehindQuoted(end, limit));
        }

        end = BehindName(end, limit);
        return Speech.Follows(reading, end, limit) ? end : from;
    }

    /// <summary>"شركة «دلتا كابيتال»": behind a short name in quotation marks.</summary>
    private int BehindQuoted(int at, int limit)
    {
        var close = at + 2;
        while (Content.Opens(reading, at) && close < Math.Min(limit, at + MostOfName) && !Content.Closes(reading, close))
        {
            close++;
        }

        return Content.Opens(reading, at) && Content.Closes(reading, close) && !reading.IsSign(at - 1, ":") ? close + 1 : at;
    }

    /// <summary>"مصدر طبي في مستشفى المدينة قال": behind the words of a title that stand before its verb.</summary>
    public int UpToVerb(int from, int verb)
    {
        var end = from;
        while (end < verb && reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Skip))
        {
            end++;
        }

        return end - from <= MostOfTail && (end == verb || (end == verb - 1 && reading.Is(end, WordClass.Perfect))) ? end : from;
    }

    /// <summary>"قال فلان، النائب في البرلمان عن الحزب، إن": what the name's comma brings, up to what was said.</summary>
    private int Apposed(Figure figure, int limit)
    {
        var from = figure.EndOfAll;
        var isApposed = figure.NameEnd < from && figure.NameFirst == figure.First;
        if (!figure.HasName || !(isApposed || (Content.IsComma(reading, from) && !Speech.IsAside(reading, from + 1))))
        {
            return from;
        }

        var end = isApposed ? from : from + 1;
        while (end < Math.Min(limit, from + MostOfTitle) && reading.Tokens.IsWord(end) && (IsOfTitle(end) || IsLinking(end)))
        {
            end++;
        }

        return end > from && Speech.Follows(reading, end, limit) ? end : from;
    }

    /// <summary>"وزير الصحة بولاية كسلا أحمد قاسم إن": a title may hold what prepositions bring, where a name closes it.</summary>
    private int NamedTail(int from, int limit)
    {
        var end = from;
        while (end < Math.Min(limit, from + MostOfTitle) && reading.Tokens.IsWord(end) && IsOfTitle(end) && !reading.Is(end, WordClass.Object))
        {
            end++;
        }

        end = BehindName(end, limit);
        var said = Content.IsComma(reading, end) ? end + 1 : end;
        var follows = Speech.Follows(reading, said, limit) || reading.Is(said, WordClass.Saying);
        return end - from > 2 && follows && IsFullName(end) ? end : from;
    }

    /// <summary>Two words of a name, and none of "في وقت متأخر" or "في الآونة الأخيرة".</summary>
    private bool IsFullName(int end) =>
        IsNameWord(end - 1) && IsNameWord(end - 2) && !reading.Is(end - 3, WordClass.Circumstance) && reading.Folded(end - 2) is not ['ا', 'ل', _, ..];

    /// <summary>"عضوة الكتلة في مجلس المحافظة، أنوار مدلل، إن": behind the name between commas that closes a title.</summary>
    private int BehindName(int comma, int limit)
    {
        var name = comma + 1;
        while (Content.IsComma(reading, comma) && name < Math.Min(limit, comma + MostOfName) && IsNameWord(name))
        {
            name++;
        }

        return name > comma + 2 ? name : comma;
    }

    private bool IsLinking(int at) => reading.Is(at, WordClass.Linking) && !reading.Is(at, WordClass.Circumstance);

    public bool IsNameWord(int at) => (reading.Tokens.IsWord(at) && reading.IsUnknown(at)) || reading.Is(at, WordClass.Name);

    public bool IsOfTitle(int at) =>
        reading.Folded(at).Length > 1 && !(reading.Is(at, WordClass.That) || reading.Is(at, WordClass.Time) || reading.Is(at, WordClass.Medium) || reading.Is(at, WordClass.Relative) || reading.At(at, TermKind.Cue) is { IsPrefixed: false } || Speech.IsAddressedOutlet(reading, at))
        && (reading.Is(at, WordClass.OfTitle) || !(reading.Is(at, WordClass.Preposition) || reading.Is(at, WordClass.Circumstance)));

    /// <summary>Behind the words that no lexicon knows between a phrase and what was said: they belong to the phrase.</summary>
    private int WithTail(int from, in Hit cue, int limit)
    {
        var end = from;
        while (end < Math.Min(limit, from + MostOfTail) && !Speech.IsAside(reading, end) && !reading.Has(end, TermKind.Cue) && !IsObject(end))
        {
            end++;
        }

        return end > from && (IsAtMark(end, cue, limit) || Speech.Follows(reading, end, limit)) ? end : UpToSpeech(end, limit) is var far && far > end ? far : from;
    }

    /// <summary>"طمأن الوزير القطري المواطنين": a plural behind a word with the article that is no subject by its ending.</summary>
    private bool IsObject(int at) => reading.Folded(at) is ['ا', 'ل', _, _, _, .., 'ي', 'ن'] && reading.Folded(at - 1) is ['ا', 'ل', _, _, ..] and not [.., 'ي', 'ن'];

    /// <summary>"رئيس المجلس البلدي لناحية سعيدة أن": words with a preposition attached belong to a title too, where nothing stands behind it but what was said.</summary>
    private int UpToSpeech(int from, int limit)
    {
        var end = from;
        while (end < Math.Min(limit, from + MostOfTitle) && reading.Tokens.IsWord(end) && IsOfTitle(end) && !IsObject(end) && !reading.Is(end, WordClass.Linking) && !reading.Is(end, WordClass.Object) && !Speech.IsAddressee(reading, end))
        {
            end++;
        }

        return end < limit && reading.Is(end, WordClass.That) && Speech.Begins(reading, end) ? end : from;
    }

    /// <summary>Behind a name only words that belong to a title go on: "كيري مازحا" is "كيري".</summary>
    private bool IsNamed(Figure figure) => figure.HasName && figure.NameEnd == figure.EndOfAll && reading.IsUnknown(figure.NameEnd) && !reading.Folded(figure.NameEnd).StartsWith("ال") && reading.Folded(figure.NameEnd) is not [>= '0' and <= '9', ..];

    /// <summary>"…، كما أعلن أحد المحامين.": behind "as" who speaks goes on to the next mark.</summary>
    public bool IsAtMark(int end, in Hit cue, int limit) => cue.Term.Shape != "via" && (end >= limit || !reading.Tokens.IsWord(end)) && Cues.Afterwards(reading, cue) >= 0;
}
