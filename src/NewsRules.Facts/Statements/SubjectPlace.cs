using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// Whether somebody who stands before a verb stands at the place of its subject: no preposition governs him, and no clause parts them.
/// </summary>
internal readonly struct SubjectPlace(Reading reading)
{
    private const int MostBetween = 12;
    private const int MostAside = 26;
    private const int MostOfQuestion = 2;
    private const int LeastOfRelative = 2;

    /// <summary>Whether a figure that stands before a verb can be its subject.</summary>
    /// <param name="isFeminine">The gender that the verb has.</param>
    public bool IsOf(in Hit cue, Figure figure, ImmutableArray<Figure> actors, bool? isFeminine) =>
        !reading.IsSign(figure.First - 1, '(')
        && !IsOfGoverned(figure, actors)
        && !IsOfRow(figure, actors)
        && !IsWhoAsks(figure)
        && Agrees(cue, figure, isFeminine)
        && Reaches(figure, cue.First);

    /// <summary>"مصر أكدت", and neither "مصر أكد" nor "تصرفات المتمردين تهدد".</summary>
    private bool Agrees(in Hit cue, Figure figure, bool? isFeminine) =>
        !(isFeminine is true && IsOfMen(figure))
        && (isFeminine is null || !figure.IsCountry || Agreement.Carries(reading, cue, figure, null));

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

    /// <summary>"ردا على سؤال لمراسل الوكالة، قال", "سؤال أحد الصحافيين": who asks does not answer.</summary>
    private bool IsWhoAsks(Figure figure)
    {
        var at = figure.First - 1;
        while (at > Math.Max(0, figure.First - 1 - MostOfQuestion) && reading.Tokens.IsWord(at) && !IsQuestion(at))
        {
            at--;
        }

        return at >= 0 && IsQuestion(at);
    }

    private bool IsQuestion(int token) => reading.Folded(token) is "سؤال" or "اسئله" or "استفسار" or "استفسارات";

    /// <summary>Only function words, a place or a time may stand between a subject and its verb, and no other clause.</summary>
    private bool Reaches(Figure figure, int cue)
    {
        var behind = Math.Max(Speech.BehindDashes(reading, figure.EndOfAll, cue), reading.EndOf(figure.EndOfAll, WordClass.Medium));
        for (var i = behind; i < cue; i++)
        {
            if (IsOfOtherClause(figure, i, cue) || cue - i > (Content.IsComma(reading, cue - 1) ? MostAside : MostBetween))
            {
                return false;
            }
        }

        return !IsWithinQuotation(figure, cue) && (!IsGoverned(figure) || IsSource(figure, cue)) && OpensClause(figure, cue);
    }

    /// <summary>"الوزير الذي زار المدينة قال", "الوزير هو سبب التأخير تؤكد": what stands here is of a clause of its own.</summary>
    private bool IsOfOtherClause(Figure figure, int token, int cue) =>
        reading.Is(token, WordClass.That)
        || IsWhole(figure, token)
        || (
            reading.Is(token, WordClass.Relative)
            && !(IsRightBehind(figure, token) && (Content.IsComma(reading, cue - 1) || IsBeforeThat(figure, token, cue)))
        )
        || IsVerb(token);

    /// <summary>
    /// "الوزير الذي يزور بكين حاليا قال إن": behind a relative clause without commas the verb of who opens the sentence has "that" right
    /// behind it.
    /// </summary>
    private bool IsBeforeThat(Figure figure, int relative, int cue) =>
        cue - relative > LeastOfRelative
        && reading.Is(cue + 1, WordClass.That)
        && !reading.IsJoined(cue)
        && !reading.Is(cue - 1, WordClass.Copula, WordClass.Perfect)
        && (figure.First == 0 || !reading.Tokens.IsWord(figure.First - 1) || reading.Is(figure.First - 1, WordClass.Opener));

    /// <summary>Another word that reports, "أعلن"; one that is a preposition too, "بين", is none.</summary>
    private bool IsVerb(int token) =>
        reading.At(token, TermKind.Cue) is { Term.Shape: not "noun" }
        && !(reading.Is(token, WordClass.Circumstance) && reading.Is(token, WordClass.Preposition));

    /// <summary>"غير أن الوزير", "والوزير", "زار الوزير أكد": no noun before the figure has it behind it.</summary>
    private bool OpensClause(Figure figure, int cue) =>
        figure.First == 0
        || !reading.Tokens.IsWord(figure.First - 1)
        || reading.Is(figure.First - 1, WordClass.Opener, WordClass.That)
        || figure.Start > reading.Tokens.SpanOf(figure.First).Start
        || (figure.EndOfAll == cue && !IsOfThing(figure.First - 1))
        || reading.Is(figure.EndOfAll, WordClass.Opener);

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

    /// <summary>"«دولتين في": quotation marks that open not far before.</summary>
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
}
