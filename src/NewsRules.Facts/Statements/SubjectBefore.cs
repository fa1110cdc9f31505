using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The speaker before a reporting verb: "الوزير أكد", "وكانت الوزارة قد أعلنت", "غير أن المراقبين يرون".</summary>
internal readonly struct SubjectBefore(Reading reading, FigureReader figures)
{
    private const int MostAside = 26;
    private const int MostOfUnknown = 3;
    private const int MostOfNamed = 10;
    private const int MostOfQuoted = 7;
    private const int MostBeforePerfect = 18;

    private readonly TitleEnd _titles = new(reading);
    private readonly SubjectPlace _place = new(reading);
    private readonly SourceBefore _source = new(reading);

    /// <summary>"الجزائر تنفي تقارير …": who opens the sentence or a clause right before the verb; what follows is the object.</summary>
    public FoundSpeaker? AtFront(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        if (QuotedBefore(cue, sentence, actors) is { } quoted)
        {
            return Of(SpeakerRole.Given(quoted), cue.First - 1, cue);
        }

        var figure = actors.EndingAt(cue.First) ?? BeforeComma(cue, sentence, actors);
        if (figure is null && NamedAgain(cue, sentence) is { } again)
        {
            return Of(SpeakerRole.Given(again), again.End, cue);
        }

        if (figure is { Joined: [.., { IsCountry: true } last] } && TakesNext(cue, actors))
        {
            return Of(SpeakerRole.Given(last), last.End, cue); // "… لموسكو وواشنطن تتهم روسيا".
        }

        return figure is not null && !cue.IsJoined && OpensClause(cue, figure, sentence)
            ? Of(SpeakerRole.Given(figure), figure.EndOfAll, cue)
            : null;
    }

    /// <summary>
    /// "«نماء» تتهم إسرائيل", "لكن «نماء» تدعو تونس إلى": a short name in quotation marks before a verb behind which stands whom it takes;
    /// in a headline, "«نماء» تعلن النتائج", where nobody stands behind it who could speak.
    /// </summary>
    private Figure? QuotedBefore(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var open = cue.First - 2;
        while (open > Math.Max(sentence.First, cue.First - MostOfQuoted) && reading.Tokens.IsWord(open) && !reading.Has(open, TermKind.Cue))
        {
            open--;
        }

        return
            !cue.IsJoined
            && Agreement.IsFinite(cue)
            && !reading.HasPronoun(cue.End - 1)
            && Content.Closes(reading, cue.First - 1)
            && Content.Opens(reading, open)
            && open < cue.First - 2
            && (open == sentence.First || reading.Is(open - 1, WordClass.Opener) || reading.IsSign(open - 1, ':') || IsJoined(open))
            && (TakesNext(cue, actors) || IsAloneInHeadline(cue, actors))
            ? actors.EndingAt(cue.First - 1) is { } known && known.First == open + 1
                ? known
                : Figure.Unknown(reading, open + 1, cue.First - 1)
            : null;
    }

    /// <summary>
    /// "«نماء» تعلن النتائج", but neither "«لن نرحل» يقول أهالي غزة" nor "«صفقة القرن» ترفضها السلطة" nor "«الاتفاق» ترحب به القاهرة".
    /// </summary>
    private bool IsAloneInHeadline(in Hit cue, ImmutableArray<Figure> actors) =>
        reading.Field == Field.Title
        && !Agreement.IsPast(reading, cue)
        && !(reading.Is(cue.End, WordClass.Preposition) && reading.HasPronoun(cue.End))
        && !reading.Has(cue.End, CastReader.Starting)
        && actors.BeginningAt(cue.End) is null;

    /// <summary>"و«نماء»".</summary>
    private bool IsJoined(int open) => reading.Folded(open - 1) is "و";

    /// <summary>"سالم حداد، أكد": a name that opens the sentence, and a comma between it and the verb.</summary>
    private Figure? BeforeComma(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors) =>
        Content.IsComma(reading, cue.First - 1)
        && actors.EndingAt(cue.First - 1) is { HasName: true } named
        && named.First == sentence.First
            ? named
            : null;

    /// <summary>"حداد أشار إلى": who was told of before, by a name that opens the sentence.</summary>
    private Figure? NamedAgain(in Hit cue, Sentence sentence) =>
        !cue.IsJoined
        && cue.First - sentence.First is > 0 and <= MostOfUnknown
        && figures.Read(sentence.First, cue.First, true) is { HasName: true, PointsTo: not null } again
        && again.End == cue.First
            ? again
            : null;

    /// <summary>"تتهم روسيا": a verb that somebody can follow, and right behind it who does.</summary>
    private static bool TakesNext(in Hit cue, ImmutableArray<Figure> actors) =>
        !cue.IsJoined && SubjectBehind.TakesObject(cue) && actors.BeginningAt(cue.End) is not null;

    /// <summary>"الجزائر تنفي", "غير أن الجزائر تنفي", "«الجزائر تنفي": the figure before the verb is the first of its clause.</summary>
    private bool OpensClause(in Hit cue, Figure figure, Sentence sentence) =>
        figure.First == sentence.First
        || reading.Is(figure.First - 1, WordClass.Opener)
        || Content.Opens(reading, figure.First - 1)
        || IsOfClause(cue, figure);

    /// <summary>
    /// "أفاد مسؤول بأن مصر أبلغت إسرائيل", "صحيفة: مصر أبلغت إسرائيل": between "that" or a colon and a verb that somebody can follow.
    /// </summary>
    private bool IsOfClause(in Hit cue, Figure figure) =>
        (reading.Is(figure.First - 1, WordClass.That) || reading.IsSign(figure.First - 1, ':'))
        && (SubjectBehind.TakesObject(cue) || cue.Term.TakesObject)
        && Agreement.Carries(reading, cue, figure, null);

    /// <summary>
    /// "المصباحي وفي مداخلة له عبر القناة، وصف": who opens a sentence and is told where he said it, before its first verb.
    /// </summary>
    public FoundSpeaker? BeforeMedium(in Hit cue, Sentence sentence, int from, ImmutableArray<Figure> actors)
    {
        if (
            cue.IsJoined
            || from > sentence.First
            || actors is not [{ HasName: true } first, ..]
            || first.First != sentence.First
            || first.EndOfAll >= cue.First
        )
        {
            return null;
        }

        var at = Content.IsComma(reading, first.EndOfAll) ? first.EndOfAll + 1 : first.EndOfAll;
        return reading.Folded(at) is "وفي" or "وخلال" && reading.Next(at, cue.First, Marks.Of(WordClass.That)) >= cue.First
            ? Of(SpeakerRole.Given(first), first.EndOfAll, cue)
            : null;
    }

    /// <summary>"وكان المتحدث باسم الوزارة قد صرح": all that stands between the copula and the verb.</summary>
    public FoundSpeaker? BehindCopula(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var isPerfect = reading.Is(cue.First - 1, WordClass.Perfect);
        var end = isPerfect ? cue.First - 1 : cue.First;
        end -= Content.IsComma(reading, end - 1) && (isPerfect || IsRightBehindCopula(actors.EndingAt(end - 1))) ? 1 : 0;
        if (!cue.IsJoined && actors.EndingAt(end) is { } right && IsRightBehindCopula(right))
        {
            return Of(SpeakerRole.Given(right), end, cue);
        }

        for (var at = end - 1; at >= Math.Max(sentence.First, end - (isPerfect ? MostBeforePerfect : MostOfNamed)) && !cue.IsJoined; at--)
        {
            if (reading.Is(at, WordClass.Copula) && at + 1 < end)
            {
                var figure = actors.BeginningAt(at + 1)
                    ?? figures.Read(at + 1, end, true)
                    ?? (isPerfect || IsPluperfect(cue, sentence) ? Figure.Unknown(reading, at + 1, end) : null);
                return figure is null || figure.EndOfAll > end ? null : Of(SpeakerRole.Given(figure), end, cue);
            }

            if (EndsSubject(at, isPerfect))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"أن", "الذي", and without "قد" another verb: what cannot stand between the copula and the verb.</summary>
    private bool EndsSubject(int at, bool isPerfect) =>
        !(reading.Tokens.IsWord(at) || (isPerfect && !Speech.Begins(reading, at)))
        || reading.Is(at, WordClass.That, WordClass.Relative)
        || (!isPerfect && reading.Has(at, TermKind.Cue));

    /// <summary>"وكان الوزير، قال", but no "عما إذا كان الوزير سيبقى، أجاب".</summary>
    private bool IsRightBehindCopula(Figure? figure) => figure is not null && reading.Is(figure.First - 1, WordClass.Copula);

    /// <summary>"وكان ائتلاف الوطن أعلن أنه": without "قد", where what was said follows.</summary>
    private bool IsPluperfect(in Hit cue, Sentence sentence) =>
        !SubjectBehind.TakesObject(cue) && Speech.FollowsWithThat(reading, cue.End, sentence.End);

    /// <summary>"أما المعارضة، فتقول": whom the sentence sets apart at its beginning.</summary>
    public FoundSpeaker? SetApart(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var verb = reading.Is(cue.First - 1, WordClass.Perfect) ? cue.First - 1 : cue.First; // "فقد أعلنت".
        if (!reading.Folded(verb).StartsWith('ف') || !reading.Is(sentence.First, WordClass.Topic))
        {
            return null;
        }

        var isQuoted = Content.Opens(reading, sentence.First + 1) && Content.Closes(reading, verb - 1); // "أما «نداء» فتقول".
        var first = sentence.First + (isQuoted ? 2 : 1);
        if (Speech.IsAside(reading, first) || reading.Folded(first) is "فيما")
        {
            return null; // "أما فيما يخص الطرق فقد أعلنت الوزارة", "أما في طرابلس، فقد أعلن المجلس".
        }

        var end = isQuoted || Content.IsComma(reading, verb - 1) ? verb - 1 : verb;
        var figure = actors.BeginningAt(first) ?? figures.Read(first, end, true) ?? Figure.Unknown(reading, first, end);
        end = reading.Is(figure.EndOfAll, WordClass.Relative) ? figure.EndOfAll : end;
        figure.End = figure.HasName && figure.Joined.IsEmpty && end < verb ? Math.Max(figure.End, end) : figure.End;
        return end - first is > 0 and < MostOfNamed || (end < verb && figure.HasName && end - first < MostAside)
            ? Of(SpeakerRole.Given(figure), end, cue)
            : null; // A title between commas is as long as it is.
    }

    /// <summary>"أن المراقبين يؤكدون": all between "that" and a verb; only who is known, where the verb takes an object.</summary>
    private Figure? Between(int first, in Hit cue) =>
        figures.Read(first, cue.First, true) is { } figure && figure.End == cue.First ? figure
        : (SubjectBehind.TakesObject(cue) && !SpeakerEnd.IsIntransitive(cue))
        || !reading.Is(first - 1, WordClass.That)
        || Agreement.IsFuture(cue)
            ? null
        : Figure.Unknown(reading, first, cue.First);

    /// <summary>"الوزير، في القاهرة، أكد": the nearest before the verb who stands at the place of its subject.</summary>
    public FoundSpeaker? InClause(in Hit cue, int from, ImmutableArray<Figure> actors)
    {
        if (cue.IsJoined)
        {
            return null;
        }

        Figure? best = null;
        var isFeminine = Agreement.IsFeminine(reading, cue);
        foreach (var figure in actors)
        {
            best =
                !(best is not null && (Outlets.AreAddressed(reading, figure.First) || IsInApposition(best, figure, cue)))
                && figure.First >= from
                && figure.EndOfAll <= cue.First
                && _place.IsOf(cue, figure, actors, isFeminine)
                    ? figure
                    : best;
        }

        best = best is null ? null : Represented(best, actors);
        return best is null
            ? _source.Find(cue, from, actors) ?? Unknown(cue, from)
            : Of(SpeakerRole.Given(best), ClosesWithName(best) ? best.EndOfAll : _titles.UpToVerb(best.EndOfAll, cue.First), cue);
    }

    /// <summary>"تركيا، العضو في الحلف، أبدت": what somebody is, between commas, and nobody else.</summary>
    private bool IsInApposition(Figure subject, Figure figure, in Hit cue) =>
        figure is { HasName: false, Countries.IsEmpty: true, Joined.IsEmpty: true }
        && figure.First == subject.EndOfAll + 1
        && figure.EndOfAll < cue.First
        && Content.IsComma(reading, subject.EndOfAll)
        && Content.IsComma(reading, cue.First - 1);

    /// <summary>"الوزارة ممثلة بالهيئة جددت": the body that acts through another; the figure itself for others.</summary>
    private Figure Represented(Figure figure, ImmutableArray<Figure> actors) =>
        SpeakerEnd.IsRepresented(reading, figure.First) && actors.EndingAt(figure.First) is { } body ? body : figure;

    /// <summary>"وزير الصحة سالم حداد": no title follows such a name, as it does "حداد وزير الصحة".</summary>
    private static bool ClosesWithName(Figure figure) =>
        figure.HasName && !(figure.NameFirst == figure.First && figure.NameEnd < figure.End);

    /// <summary>
    /// "غير أن المراقبين يؤكدون": whom no lexicon knows, between the beginning of a clause and its verb; whoever spoke before does not.
    /// </summary>
    private FoundSpeaker? Unknown(in Hit cue, int from)
    {
        for (var first = cue.First - 1; first >= Math.Max(from, cue.First - MostOfUnknown); first--)
        {
            if (first > from && !reading.Is(first - 1, WordClass.Opener, WordClass.That))
            {
                continue;
            }

            var isSecond = IsOfSecondClause(first);
            if (IsAccusative(first, cue))
            {
                return Of(SpeakerRole.Given(Figure.Unknown(reading, first, cue.First)), cue.First, cue);
            }

            if (
                !(reading.Folded(first).StartsWith("ال", StringComparison.Ordinal) || IsOfMany(first, cue) || isSecond)
                || Speech.IsAside(reading, first)
                || Between(first, cue) is not { } figure
                || figure.End != cue.First
            )
            {
                return null;
            }

            figure.Start += isSecond ? 1 : 0; // "وحداد".
            return Of(SpeakerRole.Given(figure), figure.End, cue);
        }

        return null;
    }

    /// <summary>
    /// "لكن دبلوماسيا غربيا قال إن": a noun in the accusative that such a word has behind it, before a verb and what it tells.
    /// </summary>
    private bool IsAccusative(int first, in Hit cue) =>
        first > 0
        && reading.IsUnknown(first)
        && reading.Folded(first) is [not 'ا', _, _, _, .., 'ا']
        && reading.Folded(first - 1) is "لكن" or "ولكن" or "ان"
        && Agreement.IsPast(reading, cue)
        && cue.Term.Id == "say"
        && Speech.FollowsWithThat(reading, cue.End, reading.Tokens.Length);

    /// <summary>"روما ترفض الخطة وحداد ينتقد": who opens the second clause of a headline.</summary>
    private bool IsOfSecondClause(int first) =>
        reading.Field == Field.Title && first > 0 && reading.Tokens.IsWord(first - 1) && reading.Folded(first) is ['و', _, _, _, ..];

    /// <summary>"أن منتقدي الاتفاق يرون": a plural before what it is of, and a verb in the plural.</summary>
    private bool IsOfMany(int first, in Hit cue) =>
        Agreement.IsPlural(cue)
        && reading.Is(first - 1, WordClass.That)
        && reading.Folded(first) is [_, _, _, .., 'ي' or 'و']
        && reading.Folded(first + 1) is ['ا', 'ل', _, _, ..];

    private static FoundSpeaker Of(Figure figure, int end, in Hit cue) => FoundSpeaker.Named(figure, end) with { After = cue.End };
}
