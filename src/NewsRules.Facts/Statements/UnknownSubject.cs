using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>A speaker behind a reporting word whom no lexicon knows: a name, or a noun phrase right before what was said.</summary>
internal readonly struct UnknownSubject(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostOfTitle = 8;
    private const int LeastOfFullName = 2;

    private readonly SpeakerEnd _ends = new(reading);
    private readonly TitleWords _words = new(reading);
    private readonly UnknownName _names = new(reading, figures);
    private readonly RepeatedSubject _repeated = new(reading, cast);

    public FoundSpeaker? Find(int at, in Hit cue, Sentence sentence)
    {
        if (reading.Is(at, WordClass.Thing, WordClass.Negation))
        {
            // "تحدث الاتصال عن": a call, and nobody; "برر عدم الحضور": what he says.
            return IsConfirming(at, cue) ? FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, at + 1)), at + 1) : null;
        }

        if (reading.HasFathatan(at, at + 1) && reading.Folded(at) is [.., 'ا'])
        {
            return null; // "أبلغه قرارًا بأن": no subject has the ending of an object.
        }

        if (Agreement.IsObliquePlural(reading.Folded(at)) && _words.IsGoverned(at + 1) && SubjectBehind.TakesObject(cue))
        {
            return null; // "وجه القائمين على المركز ب": to whom.
        }

        if (
            SubjectBehind.TakesObject(cue)
            && _ends.OfPlural(at, orNoun: at == cue.End && !cast.MayKnow(reading.HashOf(at))) is var plural
            && plural > at
        )
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, plural)), plural);
        }

        if (EndOfBodies(at, cue) is var bodies && bodies > at + 1)
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, bodies)), bodies);
        }

        if (IsBeforeMany(at, cue))
        {
            return FoundSpeaker.Named(SpeakerRole.Given(_repeated.OfSpeaking(at, cue) ?? _repeated.OfBody(at, at + 1)), at + 1);
        }

        if (_ends.BeforeObject(at, cue, sentence.End) is var accuser && accuser > at)
        {
            return FoundSpeaker.Named(SpeakerRole.Given(Figure.Unknown(reading, at, accuser)), accuser);
        }

        if (_repeated.BeforeNeed(at, cue) is { } body)
        {
            return FoundSpeaker.Named(body, at + 1);
        }

        var figure = _names.WithTitle(figures.Read(at, sentence.End, true), sentence.End);
        figure = figure is { Role: null, PointsTo: null } && figure.NameFirst == at && AreWomen(at, cue) ? null : figure;
        var end = figure is null ? _ends.OfWords(at, cue, sentence.End) : _ends.Of(figure, cue, sentence.End);
        if (end == at || IsOwn(at, end, cue) || !(figure is { IsKnown: true } || IsSubject(figure, at, end, cue, sentence)))
        {
            return OfMany(at, cue) ?? OfNameBeforeAside(figure, cue);
        }

        figure ??= _repeated.OfBody(at, end);
        figure.Start +=
            figure.First == at && AttachedName.IsAttached(reading, at, cue) && figure.Start == reading.Tokens.SpanOf(at).Start ? 1 : 0;
        figure.End = figure.Joined.IsEmpty ? end : figure.End;
        _names.TakeOffice(figure, sentence.End);
        _names.TakeTail(figure, end);
        MinistryVoice.Take(figure);
        cast.Remember(SpeakerRole.Given(figure));
        return FoundSpeaker.Named(figure, end);
    }

    /// <summary>"أكد اللقاء على": what a meeting or a text confirms, those who met do.</summary>
    private bool IsConfirming(int at, in Hit cue) =>
        cue.Term.Id is "confirm"
        && reading.Folded(at) is ['ا', 'ل', ..]
        && (Speech.Begins(reading, at + 1) || Speech.IsComplement(reading, at + 1));

    /// <summary>"دعت منظمات": behind a plural of bodies and its adjectives; the beginning for none.</summary>
    private int EndOfBodies(int at, in Hit cue) =>
        SubjectBehind.TakesObject(cue) && !cue.IsJoined && Agreement.IsFeminine(reading, cue) is true ? _ends.OfFemininePlural(at) : at;

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
        && _ends.OfPlural(at, orNoun: at == cue.End && !cast.MayKnow(reading.HashOf(at))) is var plural
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
        if (title < 0 && !reading.Is(figure.End, WordClass.Circumstance) && !IsBeforeAside(figure.End))
        {
            return null;
        }

        cast.Remember(SpeakerRole.Given(figure));
        return FoundSpeaker.Named(figure, Math.Max(title, figure.End));
    }

    /// <summary>"، خلال لقائه".</summary>
    private bool IsBeforeAside(int comma) => Content.IsComma(reading, comma) && Speech.IsCircumstance(reading, comma + 1);

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
            && !Speech.IsCircumstance(reading, comma + 1)
            && Content.IsComma(reading, end)
            && Valency.Fulfils(reading, end + 1, cue)
            ? end
            : -1;
    }

    /// <summary>"وعزا قراره إلى", "ووصفت توجهاته بأنها", "قال مبتسما": what belongs to who speaks, or how he does.</summary>
    private bool IsOwn(int at, int end, in Hit cue) =>
        IsHis(at, end, cue)
        || (end == at + 1 && EndsWithHer(at) && !cue.Term.Needs.IsDefaultOrEmpty)
        || (end == at + 1 && reading.Folded(at) is ['م', _, _, _, .., 'ا'] && Content.IsComma(reading, end));

    /// <summary>"عزا قراره إلى", and no "قال عبده إن".</summary>
    private bool IsHis(int at, int end, in Hit cue) =>
        EndsWithHis(at)
        && (!Speech.Begins(reading, end) || (SubjectBehind.TakesObject(cue) && end == at + 1))
        && !(cue.Term.Id == "say" && cue.Term.Needs.IsDefaultOrEmpty);

    /// <summary>Whether words that no lexicon knows are who speaks: by what stands behind them.</summary>
    private bool IsSubject(Figure? figure, int at, int end, in Hit cue, Sentence sentence) =>
        (
            figure is { HasName: true }
            && (reading.Has(figure.First, TermKind.Courtesy) || IsNamedHolder(figure, cue) || IsNamedFirst(figure, cue, sentence))
        )
        || (figure is null && Content.Closes(reading, end - 1))
        || IsBeforeOwn(figure, end, cue)
        || IsNameBeforeWhom(figure, end, cue)
        || (
            cue.Term.Shape == "via"
                ? IsNameOfVia(figure, end, sentence.End)
                : _ends.IsAtMark(end, cue, sentence.End)
                    || _ends.IsAtWord(end, cue)
                    || (
                        SubjectBehind.TakesObject(cue)
                            ? _ends.IsAtNeed(end, cue) || IsPhraseBeforeSpeech(figure, end, sentence.End)
                            : IsBeforeComplement(figure, at, end, cue, sentence.End)
                    )
        );

    /// <summary>
    /// "هنأ فهد بن سالم الحداد العضو المنتدب للشركة، الزميل راشد": a name of three words and an office, behind a verb that opens its clause
    /// and is not joined to another.
    /// </summary>
    private bool IsNamedHolder(Figure figure, in Hit cue) =>
        !cue.IsJoined
        && Agreement.IsFinite(cue)
        && figure.NameFirst == figure.First
        && figure.NameEnd - figure.NameFirst > LeastOfFullName
        && (figure.NameEnd < figure.End || reading.Has(figure.NameEnd, CastReader.Holding))
        && (cue.First == 0 || !reading.Tokens.IsWord(cue.First - 1) || reading.Is(cue.First - 1, WordClass.Skip));

    /// <summary>
    /// "انتقد سالم الحداد القرار": two words of a name right behind a verb that opens its sentence and is not joined to what was told
    /// before.
    /// </summary>
    private bool IsNamedFirst(Figure figure, in Hit cue, Sentence sentence) =>
        !cue.IsJoined
        && Agreement.IsFinite(cue)
        && reading.Field == Field.Body
        && OpensSentence(cue.First, sentence)
        && UnknownName.IsWhole(figure)
        && figure.End < sentence.End
        && (reading.Tokens.IsWord(figure.End) || IsBeforeAside(figure.End))
        && !reading.IsJoined(figure.End)
        && reading.Folded(figure.End) is not ['و', 'ا', 'ل', ..]
        && !NameBefore.IsNoName(reading.Folded(figure.First))
        && !reading.Is(figure.First, WordClass.Noun)
        && !reading.Has(figure.First, TermKind.Topic);

    /// <summary>"انتقد", "من جانبه، انتقد": no clause stands before in the sentence.</summary>
    private bool OpensSentence(int verb, Sentence sentence) =>
        verb == sentence.First || (Content.IsComma(reading, verb - 1) && reading.EndOf(sentence.First, WordClass.Skip) == verb - 1);

    /// <summary>"وفق سالم الحداد", at the end of what was said.</summary>
    private bool IsNameOfVia(Figure? figure, int end, int limit) =>
        figure is { HasName: true } && (end >= limit || !reading.Tokens.IsWord(end)) && UnknownName.IsAlone(figure);

    /// <summary>"طالب سالم حداد أن": more than one word before what was said.</summary>
    private bool IsPhraseBeforeSpeech(Figure? figure, int end, int limit) =>
        figure is not null && figure.End - figure.First > 1 && Speech.Follows(reading, end, limit);

    /// <summary>"طالب سالم الحداد مالطا ب": two words of a name at least, and whom the verb takes.</summary>
    private bool IsNameBeforeWhom(Figure? figure, int end, in Hit cue) =>
        figure is { HasName: true } && UnknownName.IsWhole(figure) && figure.End == end && _ends.IsBeforeWhom(figure, end, cue);

    /// <summary>"كما قال سالم حداد في", "قال الخبراء إن", "شدد سالم حداد على": what a verb takes that takes no object.</summary>
    private bool IsBeforeComplement(Figure? figure, int at, int end, in Hit cue, int limit) =>
        (figure is { HasName: true } && reading.Is(end, WordClass.In) && Cues.Afterwards(reading, cue) >= 0)
        || Speech.Follows(reading, end, limit)
        || _ends.IsDirected(at, end, cue)
        || (figure is { HasName: true } && UnknownName.IsWhole(figure) && Speech.IsComplement(reading, end));

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
            EndsWithHis(end) ? Agreement.IsFeminine(reading, cue) is false : EndsWithHer(end) && Agreement.IsFeminine(reading, cue) is true
        );

    /// <summary>"ترشحه", and no "رواية", which is folded so.</summary>
    private bool EndsWithHis(int at) => reading.Folded(at) is [_, _, _, .., 'ه'] && reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ه';

    /// <summary>"استعدادها".</summary>
    private bool EndsWithHer(int at) => reading.Folded(at) is [_, _, _, .., 'ه', 'ا'];
}
