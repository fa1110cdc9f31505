using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Whom or what a reporting verb takes, where it stands right behind the verb as a subject does.</summary>
internal readonly struct ObjectBehind(Reading reading)
{
    private const int MostOfSpeech = 8;

    private readonly CueClause _clause = new(reading);
    private readonly TitleWords _titles = new(reading);

    /// <summary>
    /// "وطالب الحكومة بالتحقيق", "وطالبت الحزب بالانسحاب", "ودعت البلدين إلى", "وشكر الوزير على": whom a verb that does not agree has right
    /// behind it, or one that always has an object and nothing else.
    /// </summary>
    public bool Is(in Hit cue, Figure figure) =>
        (
            SubjectBehind.TakesObject(cue)
            && Agreement.IsFeminine(reading, cue) is { } isFeminine
            && (isFeminine ? Agreement.IsMasculineBody(reading, figure) : !Agreement.Fits(reading, cue, figure))
        )
        || (
            Agreement.IsFinite(cue)
            && (
                Agreement.IsObliqueDual(reading, figure)
                || (cue.Term.TakesObject && !reading.IsNoun(figure.First, WordClass.Source) && IsWhole(cue, BehindMark(figure.EndOfAll)))
            )
        );

    /// <summary>
    /// All that such a verb needs follows, and no subject has its place: "حمل الوزير مسؤولية …" has another behind it, "وحمل الوزير مسؤولية
    /// …" had it before.
    /// </summary>
    private bool IsWhole(in Hit cue, int need) =>
        cue.Term.Needs.IsDefaultOrEmpty
            ? cue.Term.Id == "condemn" && _clause.HasBy(need)
            : Valency.Fulfils(reading, need, cue)
                && (
                    cue.IsJoined
                    || reading.Is(need, WordClass.Preposition)
                    || reading.At(need) is [{ IsPrefixed: true }, ..]
                    || reading.IsUnknown(need)
                );

    private int BehindMark(int token) => Speech.Quotes(reading, token) ? token + 1 : token;

    /// <summary>
    /// "طمأن الوزير المواطنين", "دعا الرئيس اللبنانيين": a plural that is no subject by its ending is no name either, nor is what the verb
    /// needs: "جدد الوزير مطالبته".
    /// </summary>
    public void Leave(Figure figure, in Hit cue)
    {
        if (
            figure.NameFirst > figure.First
            && figure.NameEnd == figure.End
            && (
                (
                    figure.NameEnd == figure.NameFirst + 1
                    && (Agreement.IsObliquePlural(reading.Folded(figure.NameFirst)) || IsHisOwn(figure, cue))
                ) || (!cue.Term.Needs.IsDefaultOrEmpty && Valency.Fulfils(reading, figure.NameFirst, cue))
            )
        )
        {
            (figure.End, figure.NameFirst, figure.NameEnd) = (figure.NameFirst, -1, -1);
        }

        if (
            cue.Term.Id == "confirm"
            && figure.NameFirst > figure.First
            && figure.NameEnd == figure.End
            && IsConstruct(figure.NameFirst, figure.End)
        )
        {
            (figure.End, figure.NameFirst, figure.NameEnd) = (figure.NameFirst, -1, -1);
        }

        if (cue.Term.Id == "urge" && figure.Joined.IsEmpty && Purpose(figure) is var purpose && purpose < figure.End)
        {
            (figure.End, figure.NameFirst, figure.NameEnd) =
                figure.NameEnd > purpose ? (purpose, -1, -1) : (purpose, figure.NameFirst, figure.NameEnd);
        }
    }

    /// <summary>What somebody is sure of or tells, right behind him.</summary>
    private bool IsHisOwn(Figure figure, in Hit cue) => cue.Term.Id is "confirm" or "announce" && _titles.IsHis(figure.NameFirst);

    /// <summary>"أكد الجانبان متانة العلاقات بين البلدين": a noun in ة with its genitive, and no more of what was said behind it.</summary>
    private bool IsConstruct(int first, int end) =>
        end == first + 2
        && reading.IsUnknown(first)
        && reading.Text[reading.Tokens.SpanOf(first).End - 1] == 'ة'
        && reading.Folded(end - 1) is ['ا', 'ل', _, _, ..]
        && (
            !reading.Tokens.IsWord(end)
            || reading.Is(end, WordClass.Between, WordClass.With)
            || (reading.Is(end, WordClass.In) && !reading.Is(end, WordClass.Medium))
        )
        && !Speech.Follows(reading, end, end + MostOfSpeech);

    /// <summary>
    /// "دعا الاتحاد لإنقاذ الاتفاق": to what somebody calls, where no other preposition brings it behind his phrase; its end for none.
    /// </summary>
    private int Purpose(Figure figure)
    {
        for (var i = figure.First + 1; i < figure.End && !reading.Is(figure.End, WordClass.Toward) && !_clause.HasBy(figure.End); i++)
        {
            if (
                reading.Folded(i) is ['ل', not 'ل', _, _, ..]
                && !_titles.IsGoverned(i)
                && reading.At(i) is [{ Particles: "ل", Term: { Kind: TermKind.Word or TermKind.Trigger or TermKind.Topic } noun }, ..]
                && !((noun.Is(WordClass.Body) || noun.Is(WordClass.Titled)) && HeadWord.IsDefinite(reading.Folded(i - 1))) // "اللجنة التنفيذية لمنظمة التحرير".
            )
            {
                return i;
            }
        }

        return figure.End;
    }
}
