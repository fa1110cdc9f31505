using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A speaker behind a reporting word whom no lexicon knows: a name, or a noun phrase right before what was said.</summary>
internal sealed class UnknownSubject(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostOfTitle = 8;

    private readonly SpeakerEnd _ends = new(reading);
    private readonly TitleEnd _titles = new(reading);

    public FoundSpeaker? Find(int at, in Hit cue, Sentence sentence)
    {
        if (reading.Is(at, WordClass.Thing, WordClass.Negation))
        {
            return
                cue.Term.Id is "confirm"
                && reading.Folded(at) is ['ا', 'ل', ..]
                && (Speech.Begins(reading, at + 1) || Speech.IsComplement(reading, at + 1))
                ? FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, at + 1)), at + 1) // "أكد اللقاء على".
                : null; // "تحدث الاتصال عن": a call, and nobody; "برر عدم الحضور": what he says.
        }

        if (reading.HasFathatan(at, at + 1) && reading.Folded(at) is [.., 'ا'])
        {
            return null; // "أبلغه قرارًا بأن": no subject has the ending of an object.
        }

        if (Agreement.IsObliquePlural(reading.Folded(at)) && _titles.IsGoverned(at + 1) && SubjectBehind.TakesObject(cue))
        {
            return null; // "وجه القائمين على المركز ب": to whom.
        }

        if (SubjectBehind.TakesObject(cue) && _ends.OfPlural(at) is var plural && plural > at)
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, plural)), plural);
        }

        if (
            SubjectBehind.TakesObject(cue)
            && !cue.IsJoined
            && Agreement.IsFeminine(reading, cue) is true
            && _ends.OfFemininePlural(at) is var bodies
            && bodies > at + 1
        )
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, bodies)), bodies);
        }

        if (IsBeforeMany(at, cue))
        {
            return FoundSpeaker.Named(SpeakerRole.Given(OfSpeaking(at, cue) ?? OfBody(at, at + 1)), at + 1);
        }

        if (_ends.BeforeObject(at, cue, sentence.End) is var accuser && accuser > at)
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, accuser)), accuser);
        }

        if (BodyAgain(at, cue) is { } body)
        {
            return FoundSpeaker.Named(body, at + 1);
        }

        var figure = WithTitle(figures.Read(at, sentence.End, true), sentence.End);
        figure = figure is { Role: null, PointsTo: null } && figure.NameFirst == at && AreWomen(at, cue) ? null : figure;
        var end = figure is null ? _ends.OfWords(at, cue, sentence.End) : _ends.Of(figure, cue, sentence.End);
        if (end == at || IsOwn(at, end, cue) || !(figure is { IsKnown: true } || IsSubject(figure, at, end, cue, sentence.End)))
        {
            return OfMany(at, cue) ?? OfNameBeforeAside(figure, cue);
        }

        figure ??= OfBody(at, end);
        figure.End = figure.Joined.IsEmpty ? end : figure.End;
        TakeOffice(figure, sentence.End);
        TakeTailName(figure, end);
        cast.Remember(SpeakerRole.Given(figure));
        return FoundSpeaker.Named(figure, end);
    }

    /// <summary>
    /// "حث الأعضاء جميع الأطراف", "دعت الكلية المرشحين": a noun with the article behind such a verb, and right behind it whom it takes.
    /// </summary>
    private bool IsBeforeMany(int at, in Hit cue) =>
        SubjectBehind.TakesObject(cue)
        && reading.Folded(at) is ['ا', 'ل', _, _, ..]
        && !Agreement.IsObliquePlural(reading.Folded(at))
        && !Speech.IsAside(reading, at)
        && (
            Speech.IsAll(reading, at + 1)
            || (Agreement.IsObliquePlural(reading.Folded(at + 1)) && reading.Is(at, WordClass.Body))
            || IsBeforeBody(at, cue)
        );

    /// <summary>
    /// "حث المجلس الوزارة على", "دعا المجلس -في قراره- الوزارة إلى": a body that agrees with the verb, and another right behind it.
    /// </summary>
    private bool IsBeforeBody(int at, in Hit cue)
    {
        var whom = Speech.BehindDashes(reading, at + 1, at + MostOfTitle);
        return cue.Term.Id is "urge"
            && reading.Is(at, WordClass.Body)
            && Agreement.IsFeminine(reading, cue) == reading.Folded(at) is [.., 'ه']
            && reading.At(whom) is [{ Particles: "", Start: var start }, ..]
            && start == reading.Tokens.SpanOf(whom).Start
            && reading.Is(whom, WordClass.Body);
    }

    /// <summary>"قالت خبيرات في", and "قال فرحات".</summary>
    private bool AreWomen(int at, in Hit cue) =>
        Agreement.IsFeminine(reading, cue) is true
        && reading.Folded(at) is [_, _, _, .., 'ا', 'ت']
        && reading.Folded(at + 1) is [.., 'ا', 'ت'] or "في" or "من" or "ان";

    /// <summary>"أكد المشاركون ضرورة": who is many has the ending of a subject.</summary>
    private FoundSpeaker? OfMany(int at, in Hit cue) =>
        cue.Term.Id is "confirm" or "announce"
        && Agreement.IsNominativePlural(reading.Folded(at))
        && _ends.OfPlural(at) is var plural
        && plural > at
            ? FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, plural)), plural)
            : null;

    /// <summary>"أعرب سالم حداد، خلال لقائه الوفد، عن": a name, and when it was said, before what the verb asks for.</summary>
    private FoundSpeaker? OfNameBeforeAside(Figure? figure, in Hit cue)
    {
        if (
            !SpeakerEnd.IsIntransitive(cue)
            || figure is not { HasName: true }
            || figure.NameFirst != figure.First
            || figure.NameEnd != figure.End
            || (figure.End == figure.First + 1 && figure.PointsTo is null)
        )
        {
            return null;
        }

        var title = EndOfTitle(figure.End, cue);
        if (title < 0 && !reading.Is(Content.IsComma(reading, figure.End) ? figure.End + 1 : figure.End, WordClass.Circumstance))
        {
            return null;
        }

        cast.Remember(SpeakerRole.Given(figure));
        return FoundSpeaker.Named(figure, Math.Max(title, figure.End));
    }

    /// <summary>"تحدث سالم حداد، شاعر كيني، عن": where a title between commas ends, before what the verb asks for; −1 for none.</summary>
    private int EndOfTitle(int comma, in Hit cue)
    {
        var end = comma + 1;
        while (
            Content.IsComma(reading, comma) && end < comma + MostOfTitle && reading.Tokens.IsWord(end) && !reading.Has(end, TermKind.Cue)
        )
        {
            end++;
        }

        return
            end > comma + 1
            && !reading.Is(comma + 1, WordClass.Circumstance)
            && Content.IsComma(reading, end)
            && Cues.Fulfils(reading, end + 1, cue)
            ? end
            : -1;
    }

    /// <summary>
    /// "وطالب المجلس بفتح الطريق": a body that was named in full before; whom the verb takes, where somebody else has spoken whose verb it
    /// can be.
    /// </summary>
    private Figure? BodyAgain(int at, in Hit cue)
    {
        if (
            SubjectBehind.TakesObject(cue)
            && (reading.Is(at + 1, WordClass.Toward) || CueClause.HasBy(reading, at + 1))
            && OfSpeaking(at, cue) is { } again
        )
        {
            return again;
        }

        if (
            !SubjectBehind.TakesObject(cue)
            || !reading.Is(at, WordClass.Body)
            || reading.Folded(at) is not ['ا', 'ل', ..]
            || !(reading.Is(at + 1, WordClass.Toward) || CueClause.HasBy(reading, at + 1))
        )
        {
            return null;
        }

        var body = Figure.Unknown(reading, at, at + 1);
        cast.Resolve(body);
        return
            body.PointsTo is { } earlier
            && Agreement.Fits(reading, cue, body)
            && (
                cast.LastSpeaker is not { } last
                || last.Origin == earlier
                || (last.Role == earlier.Role && last.IsOfSameStates(earlier))
                || !Agreement.Carries(reading, cue, last, last.IsFeminine)
            )
            ? body
            : null;
    }

    /// <summary>Who spoke last, where a noun of his phrase is the subject again.</summary>
    private Figure? OfSpeaking(int at, in Hit cue)
    {
        if (!IsOfLast(at, cue) || cast.LastSpeaker is not { } speaking)
        {
            return null;
        }

        var again = Figure.Unknown(reading, at, at + 1);
        (again.Role, again.Countries, again.IsKnown) = (speaking.Role, speaking.Countries, speaking.IsKnown);
        return again;
    }

    /// <summary>
    /// "دعت الكلية" behind "أعلنت عمادة كلية الزراعة": a noun of the phrase of who spoke last, in the gender of the verb.
    /// </summary>
    private bool IsOfLast(int at, in Hit cue)
    {
        if (
            reading.Folded(at) is not ['ا', 'ل', .. { Length: > 3 } noun]
            || cast.LastSpeaker is not { HasName: false, IsCountry: false } last
            || last.Reading != reading
            || Agreement.IsFeminine(reading, cue) != noun is [.., 'ه']
        )
        {
            return false;
        }

        for (var i = last.First; i < last.End; i++)
        {
            if (reading.Folded(i).EndsWith(noun) && reading.Folded(i) is not ['ا', 'ل', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"وجدد المجلس إدانته", "وصف العميد الوضع": a body, or somebody by his rank, that was named in full before.</summary>
    private Figure OfBody(int at, int end)
    {
        var figure = Figure.Unknown(reading, at, end);
        if (end == at + 1 && (reading.Is(at, WordClass.Body) || reading.Has(at, TermKind.Courtesy)))
        {
            cast.Resolve(figure);
        }

        return figure;
    }

    /// <summary>"المتطوعة سارة العبيد": a word with the article that no lexicon knows, before a name and what was said.</summary>
    private Figure? WithTitle(Figure? figure, int limit)
    {
        if (
            figure is { NameFirst: var first }
            && first == figure.First
            && figure.NameEnd == first + 1
            && reading.Folded(first) is ['ا', 'ل', _, _, ..]
            && !reading.Is(first, WordClass.Name)
            && reading.Folded(first + 1) is not (['و', 'ا', 'ل', ..] or ['ا', 'ل', ..])
            && NameEnd.Arabic(reading, first + 1, limit, _titles.IsNameWord) is var end
            && end > first + 2
            && Speech.Follows(reading, end, limit)
        )
        {
            (figure.NameFirst, figure.NameEnd, figure.End, figure.Role) = (first + 1, end, end, figure.Role ?? Vocabulary.Roles.Person);
        }

        return figure;
    }

    /// <summary>"وعزا قراره إلى", "ووصفت توجهاته بأنها", "قال مبتسما": what belongs to who speaks, or how he does.</summary>
    private bool IsOwn(int at, int end, in Hit cue)
    {
        var isOfHis =
            reading.Folded(at) is [_, _, _, .., 'ه']
            && reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ه'
            && (!Speech.Begins(reading, end) || (SubjectBehind.TakesObject(cue) && end == at + 1))
            && !(cue.Term.Id == "say" && cue.Term.Needs.IsDefaultOrEmpty);
        return isOfHis
            || (end == at + 1 && reading.Folded(at) is [_, _, _, .., 'ه', 'ا'] && !cue.Term.Needs.IsDefaultOrEmpty)
            || (end == at + 1 && reading.Folded(at) is ['م', _, _, _, .., 'ا'] && Content.IsComma(reading, end));
    }

    /// <summary>Whether words that no lexicon knows are who speaks: by what stands behind them.</summary>
    private bool IsSubject(Figure? figure, int at, int end, in Hit cue, int limit) =>
        (figure is { HasName: true } && reading.Has(figure.First, TermKind.Courtesy))
        || (figure is null && Content.Closes(reading, end - 1))
        || IsBeforeOwn(figure, end, cue)
        || (
            cue.Term.Shape == "via"
                ? figure is { HasName: true } && (end >= limit || !reading.Tokens.IsWord(end)) && IsNameOnly(figure)
                : _ends.IsAtMark(end, cue, limit)
                    || _ends.IsAtWord(end, cue)
                    || (
                        SubjectBehind.TakesObject(cue)
                            ? _ends.IsAtNeed(end, cue)
                                || (figure is not null && figure.End - figure.First > 1 && Speech.Follows(reading, end, limit))
                            : (figure is { HasName: true } && reading.Is(end, WordClass.In) && Cues.Afterwards(reading, cue) >= 0)
                                || Speech.Follows(reading, end, limit)
                                || _ends.IsDirected(at, end, cue)
                                || (figure is { HasName: true } && IsWholeName(figure) && Speech.IsComplement(reading, end))
                    )
        );

    /// <summary>
    /// "أعلن سالم حداد ترشحه", "أكدت سارة حداد استعدادها": a name, and behind it what is his or hers by the gender of the verb.
    /// </summary>
    private bool IsBeforeOwn(Figure? figure, int end, in Hit cue) =>
        cue.Term.Id is "announce" or "confirm"
        && figure is { HasName: true }
        && figure.NameFirst == figure.First
        && figure.NameEnd == end
        && (figure.End - figure.First > 1 || (reading.IsUnknown(figure.First) && reading.Folded(figure.First) is not [.., 'ا']))
        && (reading.Is(end, WordClass.Object) || !Speech.IsAside(reading, end))
        && !reading.Has(end, TermKind.Cue)
        && (
            reading.Folded(end) is [_, _, _, .., 'ه'] && reading.Text[reading.Tokens.SpanOf(end).End - 1] == 'ه'
                ? Agreement.IsFeminine(reading, cue) is false
                : reading.Folded(end) is [_, _, _, .., 'ه', 'ا'] && Agreement.IsFeminine(reading, cue) is true
        );

    /// <summary>"شدد سالم حداد على ضرورة": two words of a name at least, and nothing else.</summary>
    private static bool IsWholeName(Figure figure) =>
        figure.NameFirst == figure.First && figure.NameEnd == figure.End && figure.End - figure.First > 1;

    /// <summary>"وفق سالم الحداد", but no name begins as "وفق الجدول" or "حسب رغبتهم".</summary>
    private static bool IsNameOnly(Figure figure) =>
        figure.NameFirst == figure.First
        && figure.NameEnd == figure.End
        && figure.Reading.Folded(figure.First)
            is not ([_, _, _, .., 'ه', 'م' or 'ن'] or [_, _, _, .., 'ت', 'ه', 'ا'] or [_, _, .., 'ت', 'ه'])
        && (
            !NameBefore.IsNoName(figure.Reading.Folded(figure.First)) || figure.Reading.Folded(figure.First) is [.., 'ي'] or [.., 'ي', 'ن']
        );

    /// <summary>"سالم سيف فتح، وزير النقل العماني": the office behind a name that is a word, with a comma or without.</summary>
    private void TakeOffice(Figure figure, int limit)
    {
        var title = Content.IsComma(reading, figure.End) ? figure.End + 1 : figure.NameEnd;
        if (
            figure is { HasName: true, Role: null, Entity: null }
            && figure.NameEnd - figure.NameFirst > 1
            && reading.Has(title, CastReader.Holding)
            && figures.Read(title, limit, false, from: title) is { HasName: false, Role: { } role } office
        )
        {
            (figure.Role, figure.Countries) = (role, office.Countries);
        }
    }

    /// <summary>The name that closes the words behind a title, "الفنان ماجد العبيد رمضان"; "ودفعوا ثمنا باهظا" ends with none.</summary>
    private void TakeTailName(Figure figure, int end)
    {
        if (
            figure.HasName
            || end - figure.First <= 2
            || !_titles.IsNameWord(end - 1)
            || !_titles.IsNameWord(end - 2)
            || (reading.Folded(end - 2) is [.., 'ا'] && reading.Folded(end - 1) is [.., 'ا'])
        )
        {
            return;
        }

        var first = NameBefore.IsNoName(reading.Folded(end - 2)) ? end - 3 : end - 2;
        if (
            first == end - 2
            || (
                first > figure.First
                && _titles.IsNameWord(first)
                && !NameBefore.IsNoName(reading.Folded(first))
                && !HeadWord.IsDefinite(reading.Folded(end - 1))
            )
        )
        {
            (figure.NameFirst, figure.NameEnd) = (first, end);
        }
    }
}
