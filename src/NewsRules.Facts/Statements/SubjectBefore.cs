using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The speaker before a reporting verb: "الوزير أكد", "وكانت الوزارة قد أعلنت", "غير أن المراقبين يرون".</summary>
internal sealed class SubjectBefore(Reading reading, FigureReader figures)
{
    private const int MostBetween = 12;
    private const int MostAside = 26;
    private const int MostOfUnknown = 3;
    private const int MostOfNamed = 10;
    private const int MostBeforePerfect = 18;

    private readonly TitleEnd _titles = new(reading);

    /// <summary>"الجزائر تنفي تقارير …": who opens the sentence or a clause right before the verb; what follows is the object.</summary>
    public FoundSpeaker? AtFront(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        var figure = actors.EndingAt(cue.First)
            ?? (
                Content.IsComma(reading, cue.First - 1)
                && actors.EndingAt(cue.First - 1) is { HasName: true } named
                && named.First == sentence.First
                    ? named
                    : null
            );
        if (
            figure is null
            && !cue.IsJoined
            && cue.First - sentence.First is > 0 and <= MostOfUnknown
            && figures.Read(sentence.First, cue.First, true) is { HasName: true, PointsTo: not null } again
            && again.End == cue.First
        )
        {
            return Of(SpeakerRole.Given(again), again.End, cue); // "حداد أشار إلى": who was told of before.
        }

        if (
            figure is { Joined: [.., { IsCountry: true } last] }
            && !cue.IsJoined
            && SubjectBehind.TakesObject(cue)
            && actors.BeginningAt(cue.End) is not null
        )
        {
            return Of(SpeakerRole.Given(last), last.End, cue); // "… لموسكو وواشنطن تتهم روسيا".
        }

        return
            figure is not null
            && !cue.IsJoined
            && (
                figure.First == sentence.First
                || reading.Is(figure.First - 1, WordClass.Opener)
                || Content.Opens(reading, figure.First - 1)
                || IsOfClause(cue, figure)
            )
            ? Of(SpeakerRole.Given(figure), figure.EndOfAll, cue)
            : null;
    }

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

            if (
                !(reading.Tokens.IsWord(at) || (isPerfect && !Speech.Begins(reading, at)))
                || reading.Is(at, WordClass.That, WordClass.Relative)
                || (!isPerfect && reading.Has(at, TermKind.Cue))
            )
            {
                return null;
            }
        }

        return null;
    }

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

        var first = sentence.First + 1;
        if (Speech.IsAside(reading, first) || reading.Folded(first) is "فيما")
        {
            return null; // "أما فيما يخص الطرق فقد أعلنت الوزارة", "أما في طرابلس، فقد أعلن المجلس".
        }

        var end = Content.IsComma(reading, verb - 1) ? verb - 1 : verb;
        var figure = actors.BeginningAt(first) ?? figures.Read(first, end, true) ?? Figure.Unknown(reading, first, end);
        end = reading.Is(figure.EndOfAll, WordClass.Relative) ? figure.EndOfAll : end;
        figure.End = figure.HasName && figure.Joined.IsEmpty && end < verb ? Math.Max(figure.End, end) : figure.End;
        return end - first is > 0 and < MostOfNamed || (end < verb && figure.HasName && end - first < MostAside)
            ? Of(SpeakerRole.Given(figure), end, cue)
            : null; // A title between commas is as long as it is.
    }

    private Figure? Between(int first, in Hit cue) =>
        figures.Read(first, cue.First, true) is { } figure && figure.End == cue.First ? figure
        : (SubjectBehind.TakesObject(cue) && !SpeakerEnd.IsIntransitive(cue))
        || !reading.Is(first - 1, WordClass.That)
        || Agreement.IsFuture(cue)
            ? null
        : Figure.Unknown(reading, first, cue.First);

    /// <summary>"نقلت الوكالة عن قائد الكتيبة الثالثة مشاة سالم بابكر قوله إن": all from "from" on.</summary>
    private FoundSpeaker? Source(in Hit cue, int from, ImmutableArray<Figure> actors)
    {
        var end = reading.Is(cue.First, WordClass.Saying) ? BeforeRelative(cue.First, from) : cue.First;
        var first = end;
        while (
            reading.Is(cue.First, WordClass.Saying)
            && first > Math.Max(from, end - MostBeforePerfect)
            && reading.Tokens.IsWord(first - 1)
            && !BringsSource(first - 1)
            && _titles.IsOfTitle(first - 1)
        )
        {
            first--;
        }

        return first < cue.First && BringsSource(first - 1) && (actors.BeginningAt(first) ?? Named(first, end)) is { } figure
            ? Of(SpeakerRole.Given(figure), end, cue)
            : null;
    }

    /// <summary>"نقل الموقع عن سالم قوله": a name or two that no lexicon knows.</summary>
    private Figure? Named(int first, int end)
    {
        var at = first;
        while (at < end && (reading.IsUnknown(at) || reading.Is(at, WordClass.Name, WordClass.GivenName)))
        {
            at++;
        }

        return at == end && end - first is > 0 and <= MostOfUnknown ? Figure.Unknown(reading, first, end) : null;
    }

    /// <summary>
    /// "عن الوزير، الذي يزور المدينة، قوله": the comma before a relative clause that a comma closes right before the verb; the verb itself
    /// without.
    /// </summary>
    private int BeforeRelative(int verb, int from)
    {
        for (var i = verb - 2; Content.IsComma(reading, verb - 1) && i > Math.Max(from, verb - MostBeforePerfect); i--)
        {
            if (reading.Is(i, WordClass.Relative) && Content.IsComma(reading, i - 1))
            {
                return i - 1;
            }
        }

        return verb;
    }

    /// <summary>"نقل عن", "نسب إلى".</summary>
    private bool BringsSource(int token) => reading.Is(token, WordClass.Agent, WordClass.Toward);

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
                !(best is not null && Outlets.AreAddressed(reading, figure.First))
                && figure.First >= from
                && figure.EndOfAll <= cue.First
                && !reading.IsSign(figure.First - 1, '(')
                && !IsOfGoverned(figure, actors)
                && !IsOfRow(figure, actors)
                && !(isFeminine is true && IsOfMen(figure))
                && (isFeminine is null || !figure.IsCountry || Agreement.Carries(reading, cue, figure, null))
                && IsSubjectPlace(figure, cue.First)
                    ? figure
                    : best;
        }

        best = best is not null && SpeakerEnd.IsRepresented(reading, best.First) && actors.EndingAt(best.First) is { } body ? body : best; // "الوزارة ممثلة بالهيئة جددت".
        return best is null
            ? Source(cue, from, actors) ?? Unknown(cue, from)
            : Of(
                SpeakerRole.Given(best),
                best.HasName && !(best.NameFirst == best.First && best.NameEnd < best.End)
                    ? best.EndOfAll
                    : _titles.UpToVerb(best.EndOfAll, cue.First),
                cue
            );
    }

    /// <summary>"أن تصرفات المتمردين تهدد": the actions of many men, with the ending that a genitive has.</summary>
    private static bool IsOfMen(Figure figure) =>
        !figure.IsCountry && figure.EndOfAll == figure.First + 1 && Agreement.IsObliquePlural(figure.Reading.Folded(figure.First));

    /// <summary>"حول الاتصال بين الرئيس ونظيره، أكد": a counterpart beside whom a preposition governs.</summary>
    private bool IsOfGoverned(Figure figure, ImmutableArray<Figure> actors) =>
        figure.IsCounterpart && reading.IsJoined(figure.First) && actors.EndingAt(figure.First) is { } one && IsGoverned(one);

    /// <summary>
    /// "المعسكرات الداخلية والخارجية", "إلى وزارتي المالية والخارجية": an office that only "and" ties to words that are nobody.
    /// </summary>
    public static bool IsOfRow(Figure figure, ImmutableArray<Figure> actors) =>
        figure is { HasName: false, IsCountry: false, First: > 0 }
        && figure.End == figure.First + 1
        && figure.Reading.Folded(figure.First) is ['و', 'ا', 'ل', ..]
        && figure.Reading.Is(figure.First, WordClass.Body)
        && figure.Reading.IsJoined(figure.First)
        && figure.Reading.Tokens.IsWord(figure.First - 1)
        && actors.EndingAt(figure.First) is null;

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

            return
                (reading.Folded(first).StartsWith("ال", StringComparison.Ordinal) || IsOfMany(first, cue))
                && !Speech.IsAside(reading, first)
                && Between(first, cue) is { } figure
                && figure.End == cue.First
                ? Of(SpeakerRole.Given(figure), figure.End, cue)
                : null;
        }

        return null;
    }

    /// <summary>"أن منتقدي الاتفاق يرون": a plural before what it is of, and a verb in the plural.</summary>
    private bool IsOfMany(int first, in Hit cue) =>
        Agreement.IsPlural(cue)
        && reading.Is(first - 1, WordClass.That)
        && reading.Folded(first) is [_, _, _, .., 'ي' or 'و']
        && reading.Folded(first + 1) is ['ا', 'ل', _, _, ..];

    /// <summary>Only function words, a place or a time may stand between a subject and its verb, and no other clause.</summary>
    private bool IsSubjectPlace(Figure figure, int cue)
    {
        for (
            var i = Math.Max(Speech.BehindDashes(reading, figure.EndOfAll, cue), reading.EndOf(figure.EndOfAll, WordClass.Medium));
            i < cue;
            i++
        )
        {
            if (
                reading.Is(i, WordClass.That)
                || IsWhole(figure, i)
                || (reading.Is(i, WordClass.Relative) && !(IsRightBehind(figure, i) && Content.IsComma(reading, cue - 1)))
                || (
                    reading.At(i, TermKind.Cue) is { Term.Shape: not "noun" }
                    && !(reading.Is(i, WordClass.Circumstance) && reading.Is(i, WordClass.Preposition))
                )
                || cue - i > (Content.IsComma(reading, cue - 1) ? MostAside : MostBetween)
            )
            {
                return false;
            }
        }

        return !IsWithinQuotation(figure, cue)
            && (!IsGoverned(figure) || IsSource(figure, cue))
            && (
                figure.First == 0
                || !reading.Tokens.IsWord(figure.First - 1)
                || reading.Is(figure.First - 1, WordClass.Opener, WordClass.That)
                || figure.Start > reading.Tokens.SpanOf(figure.First).Start
                || (figure.EndOfAll == cue && !IsOfThing(figure.First - 1))
                || reading.Is(figure.EndOfAll, WordClass.Opener)
            );
    }

    /// <summary>"رفضت قيام «دولتين في قبرص واليونان»، كما انتقدت": who is named in a quotation that closes before the verb.</summary>
    private bool IsWithinQuotation(Figure figure, int cue)
    {
        for (var i = figure.EndOfAll; i < cue; i++)
        {
            if (Speech.Quotes(reading, i))
            {
                return Content.Closes(reading, i)
                    && reading.Tokens.SpanOf(i).Start == reading.Tokens.SpanOf(i - 1).End
                    && !Content.Opens(reading, figure.First - 1)
                    && IsQuotedBefore(figure.First - 2);
            }
        }

        return false;
    }

    private bool IsQuotedBefore(int token)
    {
        var at = token;
        while (at >= Math.Max(0, token - MostAside) && !Content.Opens(reading, at))
        {
            at--;
        }

        return at >= Math.Max(0, token - MostAside);
    }

    /// <summary>"بأن إسرائيل هي سبب التأخير تؤكد": a clause of its own, whose subject says nothing.</summary>
    private bool IsWhole(Figure figure, int token) => token == figure.EndOfAll && reading.Folded(token) is "هي" or "هو";

    /// <summary>"الرئيس الذي", "الرئيس، الذي".</summary>
    private bool IsRightBehind(Figure figure, int token) =>
        token == figure.EndOfAll || (token == figure.EndOfAll + 1 && Content.IsComma(reading, figure.EndOfAll));

    /// <summary>"زيارة الوزير تؤكد": what somebody did, before him.</summary>
    private bool IsOfThing(int token) =>
        reading.At(token) is [{ IsPrefixed: false }, ..]
        && reading.Folded(token) is not ['ا', 'ل', _, _, ..]
        && (
            reading.Has(token, TermKind.Cue)
                ? reading.At(token, TermKind.Cue) is { Term.Shape: "noun" }
                : reading.Has(token, Marks.Of(TermKind.Trigger) | Marks.Of(WordClass.Held))
        );

    /// <summary>"في القاهرة", "بوزارة الداخلية": whom a preposition governs is no subject.</summary>
    public static bool IsGoverned(Figure figure)
    {
        var reading = figure.Reading;
        foreach (ref readonly var hit in reading.At(figure.First))
        {
            if (hit.IsPrefixed && hit.Start == figure.Start)
            {
                return figure.Role != Vocabulary.Roles.Media || Outlets.IsWriter(figure);
            }
        }

        return figure.First > 0
            && reading.Is(figure.First - 1, WordClass.Linking)
            && figure.Start == reading.Tokens.SpanOf(figure.First).Start;
    }

    /// <summary>"نقلت الوكالة عن الوزير قوله".</summary>
    private bool IsSource(Figure figure, int cue) =>
        (figure.EndOfAll == cue || reading.EndOf(figure.EndOfAll, WordClass.Medium) == cue)
        && reading.Is(figure.First - 1, WordClass.Agent);

    private static FoundSpeaker Of(Figure figure, int end, in Hit cue) => FoundSpeaker.Named(figure, end) with { After = cue.End };
}
