using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What a reporting word tells: behind its speaker, in front of it, in another sentence, or what was told before.</summary>
internal sealed class SaidReader(Reading reading, StatementsSoFar told, QuotedRanges quotations)
{
    private const int MostOfOpener = 2;
    private const int MostBeforeWithin = 12;

    /// <param name="isQuoted">True for a reporting word within a quotation: the sentence ends where that closes.</param>
    public Said Of(in Hit cue, in FoundSpeaker speaker, Sentence sentence, bool isQuoted)
    {
        var content = IsBehindObject(cue, speaker, sentence)
            ? Content.Between(reading, cue.End, speaker.Figure!.First)
            : Content.Of(reading, cue, Math.Max(speaker.After, cue.End), sentence, quotations, speaker.Figure); // Who speaks may stand before the verb.
        var said = new Said(content, speaker.After, sentence);
        said = content.IsEmpty && !isQuoted && Dictated(cue, speaker, sentence) is { } dictated ? dictated : said;
        said = InFront(cue, speaker, said) ?? Around(cue, said) ?? said;
        said = said.Content.IsEmpty && OfPronoun(cue, speaker) is { IsEmpty: false } it ? said with { Content = it } : said;
        return isQuoted ? said : ToEndOfQuotation(said);
    }

    /// <summary>
    /// "ورحبت كينيا بها.", "ونددت بها كينيا.": what a state praises or condemns is told by a pronoun alone; empty for more.
    /// </summary>
    private ImmutableArray<Span> OfPronoun(in Hit cue, in FoundSpeaker speaker)
    {
        if (cue.Term.Id is not ("praise" or "condemn") || speaker is not { Spans.IsEmpty: false, Figure: { IsCountry: true } state })
        {
            return [];
        }

        var at = state.First > cue.End ? cue.End : state.EndOfAll;
        return reading.Is(at, WordClass.Preposition) && reading.HasPronoun(at) && !reading.Tokens.IsWord(Math.Max(at + 1, speaker.After))
            ? [reading.Tokens.SpanOf(at)]
            : [];
    }

    /// <summary>What stands before the reporting word, or was told in another sentence; null where neither does.</summary>
    private Said? InFront(in Hit cue, in FoundSpeaker speaker, Said said)
    {
        if (
            (said.Content.IsEmpty || Cues.Step(reading, cue) >= 0 || StandsBehind(cue, said.From, said.Sentence))
            && BehindFront(cue, speaker) is >= 0 and var end
        )
        {
            var isTakenUp = Cues.TakesUp(reading, cue) && told.LastCueEnd > said.Sentence.First;
            var isOfOther = IsOfThese(cue) && told.Covers(cue.Start);
            return said with
            {
                Content =
                    isTakenUp ? told.LastContent
                    : isOfOther ? [new Span(told.LastContent[0].Start, reading.Tokens.SpanOf(end - 1).End)]
                    : Content.Between(reading, BeginOfTold(cue, said.Sentence), end),
                From = told.LastCueEnd,
            };
        }

        if (
            (Cues.IsOfBefore(reading, cue, said.Sentence) || IsBehindThat(cue, speaker))
            && (IsToldBehind(said) || !Speech.Follows(reading, said.From, said.Sentence.End))
        )
        {
            return said with { Content = Before(cue, said) }; // "أبان ذلك الوزير".
        }

        if (said.Content.IsEmpty && IsBareInHeadline(cue, said.Sentence))
        {
            return WholeBefore(said);
        }

        return said.Content.IsEmpty && reading.Folded(cue.End) is "بذلك" or "ذلك" ? said with { Content = told.LastContent } : null; // "صرح بذلك الوزير": what was told before.
    }

    /// <summary>
    /// "سترتفع الأسعار، أبان ذلك الوزير": what stands in front of the verb in its sentence, else the sentence before it, and in the first
    /// one the word alone.
    /// </summary>
    private ImmutableArray<Span> Before(in Hit cue, Said said)
    {
        var from = Math.Max(told.LastCueEnd, said.Sentence.First);
        return cue.First - from > MostOfOpener && Content.Between(reading, from, cue.First) is { IsEmpty: false } front ? front
            : WholeBefore(said) is var whole && whole.From != said.From ? whole.Content
            : [reading.Tokens.SpanOf(cue.End)];
    }

    /// <summary>"أكدت ذلك والدتها": what was told before, between the verb and a noun without the article.</summary>
    private bool IsBehindThat(in Hit cue, in FoundSpeaker speaker) =>
        speaker is { Spans.IsEmpty: false, Figure.First: var first }
        && first == cue.End + 1
        && reading.Folded(cue.End) is "ذلك"
        && !HeadWord.IsDefinite(reading.Folded(first));

    /// <summary>Where what stands in front of the word ends; −1 where nothing does that it tells.</summary>
    private int BehindFront(in Hit cue, in FoundSpeaker speaker) =>
        Cues.Step(reading, cue) is >= 0 and var step ? step
        : Cues.Afterwards(reading, cue) is >= 0 and var before ? before
        : Inverted(cue, speaker);

    /// <summary>
    /// "وقتل وفق الأمم المتحدة ثلاثة آلاف شخص": an attribution within a clause, with no comma at either end, stands in what was said.
    /// </summary>
    private Said? Around(in Hit cue, Said said)
    {
        var first = Math.Max(told.LastCueEnd, said.Sentence.First);
        return
            cue is { Term.Shape: "via", IsPrefixed: false }
            && !said.Content.IsEmpty
            && cue.First > first
            && cue.First - first <= MostBeforeWithin
            && reading.Tokens.IsWord(cue.First - 1)
            && reading.Tokens.IsWord(said.From)
            && reading.Tokens.IsWord(said.From - 1)
            && said.Content[0].Start == reading.Tokens.SpanOf(said.From).Start
            && !Speech.Begins(reading, said.From)
            && !reading.Is(cue.First - 1, WordClass.Opener, WordClass.Preposition)
            && Content.Between(reading, first, cue.First) is [var front]
            ? said with
            {
                Content = [front, .. said.Content],
                From = first,
            }
            : null;
    }

    /// <summary>"كشف ذلك المدير، الذي أكد أن": what follows is told by another verb.</summary>
    private bool IsToldBehind(Said said) =>
        Content.IsComma(reading, said.From) && reading.Is(said.From + 1, WordClass.Relative) && reading.Has(said.From + 2, TermKind.Cue);

    /// <summary>
    /// "لم ترفض الحركة المقترح، وفق الصحيفة": of a verb that opens its sentence and who does it, all is told; else what follows.
    /// </summary>
    private int BeginOfTold(in Hit cue, Sentence sentence) =>
        cue.Term.Shape == "via"
        && told.LastCueEnd > sentence.First
        && told.LastCueEnd <= sentence.First + 2
        && told.LastSpeaker is { } before
        && before.Reading == reading
        && before.First == told.LastCueEnd
        && reading.At(told.LastCueEnd - 1, TermKind.Cue) is { Term.Id: "reject" or "agree" or "deny" or "condemn" or "threaten" or "urge" }
            ? sentence.First
            : told.LastCueEnd;

    /// <summary>
    /// "كييف تعلن إسقاط طائرة وموسكو تنفي": the second clause of a headline denies, rejects or condemns what the first tells.
    /// </summary>
    private bool IsBareInHeadline(in Hit cue, Sentence clause) =>
        reading.Field == Field.Title
        && clause.First > 0
        && cue.End == clause.End
        && reading.Tokens.IsWord(clause.First - 1)
        && cue.Term.Id is "deny" or "reject" or "condemn";

    /// <summary>"…، بحسب ما ذكرت الوكالة على موقعها": behind a comma in the middle of a sentence, and nothing said behind it.</summary>
    private bool StandsBehind(in Hit cue, int after, Sentence sentence) =>
        Cues.Afterwards(reading, cue) is var first
        && first > Math.Max(told.LastCueEnd, sentence.First) + 2
        && (
            Content.IsComma(reading, first - 1)
            || (
                !cue.IsJoined
                && Content.IsComma(reading, first)
                && Content.Closes(reading, first - 1)
                && Agreement.IsFinite(cue)
                && (ContentStart.NeedsThat(cue) || IsAside(after))
            )
        )
        && !Speech.Follows(reading, after, sentence.End)
        && !IsAlso(cue, after);

    /// <summary>"للصحافيين", "في مقابلة", "، وهو": to whom, where or of whom, and nothing that is said.</summary>
    private bool IsAside(int token) =>
        reading.Is(token, WordClass.Circumstance, WordClass.Medium)
        || Content.IsComma(reading, token)
        || Speech.IsAddressee(reading, token)
        || Outlets.AreAddressed(reading, token);

    /// <summary>"…، كما شجبت الهجوم", "…، كما أكد الجانبان رفضهما": what is said stands behind "also", and nothing behind "as they say".</summary>
    private bool IsAlso(in Hit cue, int after) =>
        reading.Is(cue.First - 1, WordClass.Also)
        && reading.Tokens.IsWord(after)
        && (
            SubjectBehind.TakesObject(cue)
            || cue.Term.Takes(reading.Folded(after))
            || reading.Folded(after) is "عن"
            || !(
                ContentStart.NeedsThat(cue)
                || reading.IsJoined(after)
                || reading.Is(after, WordClass.In, WordClass.Preposition, WordClass.Verb)
                || IsAside(after)
            )
        );

    /// <summary>
    /// "سترتفع الأسعار هذا العام، يقول الخبير": at the comma before a present that closes with who says it what stands in front; −1 for
    /// another verb.
    /// </summary>
    private int Inverted(in Hit cue, in FoundSpeaker speaker) =>
        speaker.Spans.IsEmpty || cue.IsJoined ? -1
        : cue is { Term: { Id: "say" or "confirm", Shape: "finite" or "finite-feminine" } }
        && Content.IsComma(reading, cue.First - 1)
        && !Agreement.IsPast(reading, cue)
            ? cue.First - 1
        : IsOfThese(cue) ? cue.First
        : -1;

    /// <summary>"وهي اتهامات نفتها الوزارة": "them", whom the words before the verb tell.</summary>
    private bool IsOfThese(in Hit cue) => cue is { Length: 1, Term.Id: "deny" } && reading.Folded(cue.First) is [_, _, _, .., 'ه', 'ا'];

    /// <summary>"وقال السفير بعد اللقاء:", and in the next line what he said, in no quotation marks.</summary>
    private Said? Dictated(in Hit cue, in FoundSpeaker speaker, Sentence sentence)
    {
        if (cue.Term.Shape is "noun" or "via" || speaker.Spans.IsEmpty || !reading.IsSign(sentence.End - 1, ':'))
        {
            return null;
        }

        foreach (var next in reading.Sentences)
        {
            if (next.First == sentence.End)
            {
                return new Said(Content.Between(reading, next.First, next.End), next.First, sentence with { End = next.End });
            }
        }

        return null;
    }

    /// <summary>What the sentence before tells, which is its place too.</summary>
    private Said WholeBefore(Said said)
    {
        foreach (var before in reading.Sentences)
        {
            if (before.End == said.Sentence.First)
            {
                return new Said(
                    Content.Between(reading, before.First, before.End),
                    before.First,
                    said.Sentence with
                    {
                        First = before.First,
                    }
                );
            }
        }

        return said;
    }

    /// <summary>"قال: «هذا خطأ. إنه ظلم»": with the next sentences, where a quotation goes on in them.</summary>
    private Said ToEndOfQuotation(Said said)
    {
        if (said.Content.IsEmpty)
        {
            return said;
        }

        var last = reading.Tokens.From(said.Content[^1].End, said.From, said.Sentence.End) - 1;
        var end = last >= said.Sentence.End - 2 ? quotations.EndOf(last) : 0;
        return end <= said.Sentence.End
            ? said
            : said with
            {
                Content = [.. said.Content[..^1], new Span(said.Content[^1].Start, reading.Tokens.SpanOf(end - 1).End)],
                Sentence = said.Sentence with { End = end },
            };
    }

    /// <summary>"أكد هذه المعلومة المتحدث", "نفى الخبر المتحدث": what is said stands between the verb and who says it.</summary>
    private bool IsBehindObject(in Hit cue, in FoundSpeaker speaker, Sentence sentence) =>
        speaker is { Spans.IsEmpty: false, Figure: { } figure }
        && (
            reading.Is(cue.End, WordClass.Determiner)
                ? figure.First == cue.End + 2
                : figure.First == cue.End + 1
                    && reading.IsDefinite(cue.End, WordClass.Noun)
                    && !reading.Is(cue.End, WordClass.Time, WordClass.Medium)
                    && !Speech.Follows(reading, speaker.After, sentence.End)
        );
}
