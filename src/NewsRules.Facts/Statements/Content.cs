using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What was said: from behind the speaker to the end of the sentence or where the writer goes on.</summary>
internal static class Content
{
    private const int LeastQuoted = 5;
    private static readonly Marks Ending =
        Marks.Of(TermKind.Cue)
        | Marks.Of(WordClass.Opener)
        | Marks.Of(WordClass.Subordinator)
        | Marks.Of(WordClass.Determiner)
        | Marks.Of(WordClass.As)
        | Marks.Of(WordClass.Also)
        | Marks.Of(WordClass.Circumstance);

    private static readonly Marks Acting = Marks.Of(TermKind.Trigger) | Marks.Of(WordClass.Light);
    private static readonly Marks OfClause = Marks.Of(WordClass.That) | Marks.Of(WordClass.Relative);

    /// <param name="speaker">Who says it; null where that is not known.</param>
    public static ImmutableArray<Span> Of(
        Reading reading,
        in Hit cue,
        int from,
        Sentence sentence,
        QuotedRanges quotations,
        Figure? speaker
    )
    {
        from = ContentStart.Of(reading, from, sentence.End, cue);
        if (from >= sentence.End || IsOfNext(reading, from))
        {
            return [];
        }

        var end = from + 1;
        var isNoun = reading.Is(from, WordClass.Preposition) && !reading.Is(from + 1, WordClass.That);
        var isPhrase = !ContentStart.NeedsThat(cue) && !IsClause(reading, from);
        while (
            (end = reading.Next(end, sentence.End, isPhrase ? Ending | Acting : Ending)) < sentence.End
            && !(isPhrase && IsNextAct(reading, from, end) && !quotations.Contains(end))
            && !Ends(reading, end, cue, sentence, quotations)
            && !(IsOfOthers(reading, end, speaker) && !quotations.Contains(end))
            && !(isNoun && (IsAlso(reading, end, quotations) || IsOwnOccasion(reading, end, quotations)))
        )
        {
            end++;
        }

        return Between(reading, from, OfQuotation(reading, from, end, quotations));
    }

    /// <summary>"أن", "إلى أن", and what stands behind a colon.</summary>
    private static bool IsClause(Reading reading, int from) =>
        Speech.Begins(reading, from) || Speech.Begins(reading, from + 1) || reading.IsSign(from - 1, ':');

    /// <summary>
    /// "هنأ رئيس إستونيا، والتقى الرئيس الفلسطيني": behind a noun what else somebody does, and no clause that tells of others.
    /// </summary>
    private static bool IsNextAct(Reading reading, int from, int token)
    {
        if (reading.Folded(token) is not ['و', _, _, _, ..] or [.., 'ه'] || reading.Next(from, token, OfClause) < token)
        {
            return false;
        }

        foreach (ref readonly var hit in reading.Is(token, WordClass.Noun) ? [] : reading.At(token))
        {
            if (
                hit.IsJoined
                && (
                    hit.Term.Is(WordClass.Light)
                    || hit.Term is { Kind: TermKind.Trigger, Shape: "finite" or "finite-feminine" } && Agreement.IsPast(reading, hit)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ما أعلنه الجيش، وقالت إن": behind the comma another says something.</summary>
    private static bool IsOfNext(Reading reading, int token) =>
        IsComma(reading, token - 1) && reading.At(token, TermKind.Cue) is { IsJoined: true } next && Agreement.IsFinite(next);

    /// <summary>What was said from one token to before another; empty for nothing but a time or a place of saying.</summary>
    public static ImmutableArray<Span> Between(Reading reading, int from, int end)
    {
        while (end > from && (IsComma(reading, end - 1) || reading.IsSign(end - 1, '.')))
        {
            end--;
        }

        from = ContentStart.Of(reading, from, end, null);
        return from < end ? [reading.Cover(from, end)] : [];
    }

    /// <summary>A clause begins that was not said: an attribution, what the writer sets beside it, the next reporting word.</summary>
    private static bool Ends(Reading reading, int token, in Hit cue, Sentence sentence, QuotedRanges quotations)
    {
        var isBehindComma = IsComma(reading, token - 1);
        return IsAttribution(reading, token, isBehindComma)
            || (isBehindComma && IsOccasion(reading, token) && !quotations.Contains(token))
            || (isBehindComma && reading.Is(token, WordClass.Subordinator) && !quotations.Contains(token))
            || (
                Next(reading, token, isBehindComma) is { } next
                && next.First > cue.End
                && !quotations.Contains(next.First)
                && Cues.At(reading, next.First, sentence) is not null
            );
    }

    /// <summary>
    /// "…، في خطوة انتقدتها أثينا", "…، وهي خطوة نددت بها أثينا": what another state than the speaker's says of it. "وهو أمر ترفضه القاهرة"
    /// is of Egypt's minister, "وهو أمر نرفضه" of who speaks.
    /// </summary>
    private static bool IsOfOthers(Reading reading, int token, Figure? speaker)
    {
        if (
            !reading.Is(token, WordClass.Opener)
            || !IsComma(reading, token - 1)
            || speaker is not { Countries.IsEmpty: false }
            || reading.EndOf(token, WordClass.Opener) is not (> 0 and var verb)
            || verb == token + 1
        )
        {
            return false;
        }

        var subject =
            reading.IsOwned(verb, TermKind.Cue) ? verb + 1
            : reading.At(verb, TermKind.Cue) is not { } cue || !Agreement.IsFinite(cue) ? 0
            : reading.HasPronoun(cue.End - 1) ? cue.End
            : reading.HasPronoun(cue.End) ? cue.End + 1
            : 0;
        return subject > 0 && StateOf(reading, subject) is { } state && !speaker.Countries.Contains(state);
    }

    /// <summary>The state that a token names, "أثينا", or the adjective behind it, "الخارجية اليونانية"; null for none.</summary>
    private static string? StateOf(Reading reading, int token) =>
        reading.StateAt(token)
        ?? (
            (reading.At(token + 1, TermKind.Nationality) ?? reading.At(token + 2, TermKind.Nationality)) is { Particles: "" } nation
                ? nation.Term.State
                : null
        );

    /// <summary>"أعلن عن لقاء، كما تشهد المدينة": behind a noun that was told no clause was.</summary>
    private static bool IsAlso(Reading reading, int token, QuotedRanges quotations) =>
        IsComma(reading, token - 1) && reading.Is(token, WordClass.Also) && !quotations.Contains(token);

    /// <summary>"تحدث عن السودان خلال لقائه نظيره": when who speaks met or called somebody.</summary>
    private static bool IsOwnOccasion(Reading reading, int token, QuotedRanges quotations) =>
        reading.Is(token, WordClass.Circumstance)
        && !reading.Is(token - 1, WordClass.From)
        && IsTalk(reading, token + 1)
        && reading.HasPronoun(token + 1)
        && !quotations.Contains(token);

    /// <summary>"…، وذلك حسب الوكالة", "…، وفق ما نقلت": an attribution behind what was said.</summary>
    private static bool IsAttribution(Reading reading, int token, bool isBehindComma) =>
        reading.Is(token, WordClass.Determiner)
            ? IsVia(reading, token + 1) && !reading.Is(token + 1, WordClass.Relative)
            : isBehindComma && IsVia(reading, token);

    /// <summary>"…، وذلك في مكالمة هاتفية مع", "…، خلال لقاء مع": on what occasion it was said.</summary>
    private static bool IsOccasion(Reading reading, int token) =>
        (reading.Is(token, WordClass.Circumstance) && IsTalk(reading, token + 1))
        || reading.Folded(token) is "وذلك"
            && reading.Is(token + 1, WordClass.Circumstance, WordClass.Fronting)
            && (
                reading.Is(token + 1, WordClass.Medium)
                || IsTalk(reading, token + 1)
                || IsTalk(reading, token + 2)
                || IsOfWords(reading, reading.EndOf(token + 1, WordClass.Fronting))
            );

    /// <summary>"ردا على سؤال", "تعليقا على تصريحات".</summary>
    private static bool IsOfWords(Reading reading, int token) =>
        reading.Folded(token) is "تصريح" or "تصريحات" or "سؤال" or "اسئله" or "بيان" or "كلام";

    private static bool IsTalk(Reading reading, int token) =>
        reading.At(token, TermKind.Trigger) is { Term: { Id: "phone-call" or "meeting", Shape: "noun" } };

    private static bool IsVia(Reading reading, int token) =>
        reading.At(token, TermKind.Cue) is { Term.Shape: "via" }
        || (reading.Is(token, WordClass.As) && !reading.IsJoined(token) && !reading.Is(token, WordClass.Also) && IsOfVerb(reading, token));

    /// <summary>"…، وهو ما نفته الوزارة", but "…، وهو ما دفع الحكومة" is said.</summary>
    private static bool IsOfVerb(Reading reading, int token) =>
        !reading.Is(token, WordClass.Relative) || reading.Has(reading.EndOf(token, WordClass.As), TermKind.Cue);

    /// <summary>"…، وأضاف", "…، لكنه أشار": the reporting word of the clause that begins here.</summary>
    private static Hit? Next(Reading reading, int token, bool isBehindComma) =>
        reading.Is(token, WordClass.Opener)
        && reading.At(token + 1, TermKind.Cue) is { IsPrefixed: false } opened
        && (isBehindComma || GoesOn(reading, token, opened))
            ? opened
        : reading.At(token, TermKind.Cue) is { IsPrefixed: false } next
        && (isBehindComma || next.IsJoined || next.Term.Shape is "participle")
            ? next
        : null;

    /// <summary>"لكنها أكدت أن": who goes on is in the word, and no comma need stand before it.</summary>
    private static bool GoesOn(Reading reading, int opener, in Hit cue) =>
        reading.Folded(opener) is ['ل', 'ك', 'ن', 'ه', ..]
        && (Speech.Begins(reading, cue.End) || reading.Is(cue.End, WordClass.Complement));

    /// <summary>"«…»، في إشارة إلى": what follows the one quotation that was said is the writer's.</summary>
    private static int OfQuotation(Reading reading, int from, int end, QuotedRanges quotations)
    {
        var close = from + 1;
        while (close < end && quotations.Contains(close))
        {
            close++;
        }

        if (!Opens(reading, from) || close - from < LeastQuoted || reading.Is(close, WordClass.That))
        {
            return end;
        }

        for (var i = close; i < end; i++)
        {
            if (quotations.Contains(i))
            {
                return end;
            }
        }

        return Math.Min(end, close);
    }

    /// <summary>True when what was said covers a place of the text.</summary>
    public static bool Covers(ImmutableArray<Span> content, int at)
    {
        foreach (var span in content)
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Opens(Reading reading, int token) => reading.SignAt(token) is '«' or '"' or '“' or '„';

    public static bool Closes(Reading reading, int token) => reading.SignAt(token) is '»' or '"' or '”' or '″';

    /// <summary>The first mark that closes a quotation, from one token to another; −1 for none.</summary>
    public static int Closing(Reading reading, int from, int last)
    {
        while (from < last && !Closes(reading, from))
        {
            from++;
        }

        return Closes(reading, from) ? from : -1;
    }

    public static bool IsQuoted(Reading reading, Span content) => reading.Text[content.Start] is '«' or '"' or '“';

    public static bool IsComma(Reading reading, int token) => reading.SignAt(token) is '،' or ',';
}
