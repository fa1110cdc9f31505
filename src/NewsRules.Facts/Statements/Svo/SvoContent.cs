using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>
/// The spans of what is said: before the reporting clause, behind it, around it, and in the quotations that go on after it.
/// </summary>
internal sealed class SvoContent(SvoWords words, Quotations quotations, ToldEnd told)
{
    private const int MaxGoingOn = 20;

    private readonly Reading _reading = words.Reading;
    private readonly OuterVerb _outer = new(words, quotations);
    private int _toldTo;

    public List<Stretch> Of(ReportingClause clause, in Hit cue, Sentence sentence, int from)
    {
        if (!clause.Content.IsEmpty)
        {
            return [.. clause.Content];
        }

        if (TellsAllBehind(clause, cue))
        {
            clause = clause with { Told = sentence.End };
        }

        var quotation = clause.First > from ? quotations.At(clause.First - 1) : null;
        var isTold = clause.Told < sentence.End;
        var opensWithQuotation = (quotation ?? (words.IsComma(clause.First - 1) ? quotations.At(clause.First - 2) : null))?.First <= from;
        var before =
            clause.TakesBefore
            && (
                !isTold
                || clause.IsSetIn
                || opensWithQuotation
                || IsClauseBefore(clause, from)
                || words.Is(clause.Told - 1, WordClass.Conjunction)
            )
                ? Before(clause, from, sentence)
                : null;
        var behind =
            before is null || quotations.Covers(clause.Told) ? WithoutOuter(clause, Within(clause, cue, sentence), sentence)
            : quotation is null
                ? After(
                    cue.Term.Shape == "via" || clause.IsSetIn ? Math.Max(clause.Subject!.Value.End, clause.Verb.End) : clause.Verb.End,
                    sentence,
                    clause.IsSetIn
                )
            : null;
        return WithQuotations(before, behind, sentence);
    }

    private Stretch? WithoutOuter(ReportingClause clause, Told within, Sentence sentence) =>
        Behind(clause.Told, sentence, within) is not { } told ? null
        : OuterVerbOf(clause, within, told.First, told.End) is var verb && verb > told.First ? told with { End = verb }
        : told;

    /// <summary>"If he is elected, she said, “…”", "The streets were empty, he added, “but …”": a clause, and no opener.</summary>
    private bool IsClauseBefore(ReportingClause clause, int from)
    {
        if (!words.IsComma(clause.First - 1) || !words.IsComma(clause.Verb.End) || !quotations.Covers(clause.Told))
        {
            return false;
        }

        var isClause = words.Is(from, WordClass.Condition);
        for (var i = from; i < clause.First && (isClause || IsSubject(from)); i++)
        {
            if (quotations.Covers(i))
            {
                return false;
            }

            isClause |= words.IsAuxiliary(i) && !words.Is(i - 1, WordClass.Relative);
        }

        return isClause;
    }

    private bool IsSubject(int token) =>
        (words.IsName(token) && !_reading.Has(token, TermKind.Cue)) || words.Is(token, WordClass.Determiner);

    /// <summary>True when all that is said are quotations from their first mark on.</summary>
    public bool AreQuotations(List<Stretch> content)
    {
        foreach (var stretch in content)
        {
            if (quotations.At(stretch.First)?.First != stretch.First)
            {
                return false;
            }
        }

        return true;
    }

    private Told Within(ReportingClause clause, in Hit cue, Sentence sentence) =>
        IsOpener(clause.First - 1, sentence)
        || (clause.Verb.First == sentence.First && !clause.Verb.IsFinite)
        || words.Is(clause.First, WordClass.Relative)
            ? Told.Aside
        : words.Is(clause.Told, WordClass.Question) ? Told.Clause
        : (cue.Term.Id is not "say" || cue.Term.Needs.Contains("name"))
            && !words.Is(clause.Told, WordClass.That)
            && !words.Is(clause.Told, WordClass.Pronoun)
        || (
            cue.Length > 1
            && clause.Told == cue.End
            && (words.Is(cue.End - 1, WordClass.Participial) || words.Is(cue.End - 1, WordClass.Preposition))
        )
            ? Told.Object
        : Told.Clause;

    /// <summary>"While the envoy said …, …", "Ever since she backed …, …".</summary>
    private bool IsOpener(int token, Sentence sentence) =>
        (token == sentence.First || (token == sentence.First + 1 && words.IsAdverb(sentence.First)))
        && (words.Is(token, WordClass.Subordinator) || (token > sentence.First && words.Is(token, WordClass.Preposition)));

    /// <summary>
    /// "voters who say that they vote | are …", "a choir of envoys denouncing Malta | grew …": told of the subject of a sentence whose verb
    /// is still to come.
    /// </summary>
    private int OuterVerbOf(ReportingClause clause, Told within, int told, int end)
    {
        var isRelative =
            clause.Subject is { } who
            && who.End == who.First + 1
            && words.Is(who.First, WordClass.Relative)
            && !words.IsComma(who.First - 1);
        var isReduced =
            !clause.Verb.IsFinite
            && clause.Carried is null
            && clause.Subject is { } subject
            && subject.End == clause.Verb.First
            && !words.Is(subject.First, WordClass.Pronoun);
        return isRelative || isReduced ? _outer.Find(told, end, hasVerb: within != Told.Object) : -1;
    }

    /// <summary>"…," said X as he left; "…, as envoys said, …": nothing is told right behind the verb.</summary>
    private bool TellsAllBehind(ReportingClause clause, in Hit cue) =>
        (
            clause.First == clause.Verb.First
            && clause.TakesBefore
            && cue.Term.Shape != "via"
            && !quotations.Covers(clause.Told)
            && !words.Is(clause.Told, WordClass.That)
        ) || (words.Is(clause.First - 1, WordClass.As) && words.IsComma(clause.First - 2) && words.IsComma(clause.Verb.End));

    /// <summary>Both parts, and the quotations that go on after the last.</summary>
    private List<Stretch> WithQuotations(Stretch? before, Stretch? behind, Sentence sentence)
    {
        List<Stretch> content = [];
        AddUnclosed(content, before);
        Add(content, before);
        Add(content, behind);
        if (content.Count > 0 && (quotations.Covers(content[^1].End - 1) || behind is null))
        {
            AddGoingOn(content, Math.Max(sentence.End, content[^1].End));
        }

        _toldTo = content.Count > 0 ? content[^1].End : _toldTo;
        return content;
    }

    /// <summary>The paragraphs that a quotation went on from without being closed: each opens it again.</summary>
    private void AddUnclosed(List<Stretch> content, Stretch? before)
    {
        var first = before?.First ?? 0;
        while (
            first > 0
            && quotations.At(first)?.First == first
            && words.StartsParagraph(first)
            && quotations.At(first - 1) is { } earlier
            && words.StartsParagraph(earlier.First)
            && earlier.First >= _toldTo
            && !quotations.IsClosed(earlier)
        )
        {
            content.Insert(0, new Stretch(earlier.First, earlier.End));
            first = earlier.First;
        }
    }

    private static void Add(List<Stretch> content, Stretch? part)
    {
        if (part is { } stretch)
        {
            content.Add(stretch);
        }
    }

    /// <summary>The clause before the reporting clause that begins at a token; null when none is told there.</summary>
    private Stretch? Before(ReportingClause reporting, int from, Sentence sentence)
    {
        var clause = reporting.First;
        var end = words.Is(clause - 1, WordClass.As) ? clause - 1 : clause;
        var hasSign = false;
        while (end > from && !quotations.Covers(end - 1) && words.Reading.Folded(end - 1) is "," or "—" or "–" or "-")
        {
            end--;
            hasSign = true;
        }

        if (end <= from || !(hasSign || quotations.Covers(end - 1)))
        {
            return null;
        }

        var quotation = quotations.At(end - 1);
        var first =
            quotation is { } quoted && quoted.First <= from ? quoted.First
            : from == sentence.First ? SkipConjunction(from, end)
            : quotation?.First ?? from;
        return end - first < (words.Is(clause - 1, WordClass.As) || reporting.IsSetIn ? 1 : 2) ? null : new Stretch(first, end);
    }

    /// <summary>The told clause that begins at a token, or null.</summary>
    private Stretch? Behind(int start, Sentence sentence, Told within = Told.Clause)
    {
        if (start == sentence.End && words.Reading.IsSign(sentence.End - 1, ':') && quotations.At(start) is { } next)
        {
            return new Stretch(next.First, next.End);
        }

        var end = start < sentence.End ? told.Find(start, sentence, within) : start;
        return end > start ? new Stretch(start, end) : null;
    }

    /// <summary>The rest of what is said behind the comma of "…, he said, …".</summary>
    private Stretch? After(int comma, Sentence sentence, bool isSetIn) =>
        words.IsComma(comma)
        && comma + 3 < sentence.End
        && !words.IsParticiple(comma + 1)
        && !words.Is(comma + 1, WordClass.Relative)
        && (isSetIn || !words.IsCue(comma + 1))
            ? Behind(comma + 1, sentence)
            : null;

    /// <summary>
    /// The quotations that begin the next sentences of the paragraph and have no speaker of their own; and the paragraphs behind it in
    /// which nothing else stands.
    /// </summary>
    private void AddGoingOn(List<Stretch> content, int at)
    {
        for (
            var most = content.Count + MaxGoingOn;
            content.Count < most
                && at < _reading.Tokens.Length
                && quotations.At(at) is { } next
                && next.First == at
                && (SameParagraph(at) || IsParagraph(next))
                && IsWhole(next);
            at = next.End
        )
        {
            content.Add(new Stretch(next.First, next.End));
        }
    }

    /// <summary>A paragraph that is a quotation from its first mark to its last word, with nobody's name under it.</summary>
    private bool IsParagraph(Quotation quotation) =>
        words.StartsParagraph(quotation.First) && words.EndsParagraph(quotation.End - 1) && !Speech.IsDash(_reading, quotation.End);

    private int SkipConjunction(int from, int end) => words.Is(from, WordClass.Conjunction) && from + 2 < end ? from + 1 : from;

    private bool SameParagraph(int token) =>
        token > 0 && !_reading.Text.AsSpan(_reading.Tokens.SpanOf(token - 1).End.._reading.Tokens.SpanOf(token).Start).Contains('\n');

    private bool IsWhole(Quotation quotation)
    {
        var last = quotation.End - 1;
        while (last > quotation.First && _reading.Folded(last) is "\"" or "”" or "»" or "'")
        {
            last--;
        }

        return _reading.Folded(last) is "." or "?" or "!" or "…"
            && !(words.IsWord(quotation.End) && char.IsLower(_reading.Text[_reading.Tokens.SpanOf(quotation.End).Start]));
    }
}
