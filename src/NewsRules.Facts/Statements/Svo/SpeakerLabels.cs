using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>A speaker, the sign beside him, and what he said.</summary>
internal readonly record struct Label(Stretch Speaker, Stretch Sign, Stretch Content, bool IsIndirect);

/// <summary>
/// A speaker named beside the words: "MARLOW: …" in a transcript (but "OSLO: …" is a dateline), "…" — Ann Marlow under a quotation.
/// </summary>
internal sealed class SpeakerLabels(SvoWords words, Quotations quotations)
{
    private const int MaxTokens = 6;
    private readonly Reading _reading = words.Reading;
    private readonly StateLabels _states = new(words);

    /// <summary>The label of a sentence, its sign, and what was said; null for a sentence without.</summary>
    public Label? Read(Sentence sentence) =>
        (_reading.Field == Field.Title ? null : Transcript(sentence))
        ?? Signature(sentence)
        ?? Running(sentence)
        ?? (sentence.First == 0 ? Headline(sentence) ?? QuotedHeadline(sentence) : null);

    /// <summary>"Haftar: …" and "…: UN envoy" over an article.</summary>
    private Label? Headline(Sentence sentence)
    {
        var end = _reading.IsSign(sentence.End - 1, '.') ? sentence.End - 1 : sentence.End;
        for (var colon = sentence.First + 1; colon < end - 1; colon++)
        {
            if (IsDash(colon) && new Stretch(colon + 1, end) is var speaker && IsOffice(speaker) && IsShort(speaker))
            {
                return new Label(speaker, new Stretch(colon, colon + 1), new Stretch(sentence.First, colon), true);
            }

            if (_reading.IsSign(colon, ':') && !words.IsTight(colon) && !quotations.Covers(colon))
            {
                var (before, behind) = (new Stretch(sentence.First, colon), new Stretch(colon + 1, end));
                var isQuoted = quotations.Covers(behind.First) || StateLabels.IsMark(_reading, behind.First);
                return (IsSpeaker(before, isQuoted) || _states.Speaks(before, behind, isQuoted))
                    && !(isQuoted && HasVerb(before))
                    && !_reading.IsSign(end - 1, '?')
                        ? new Label(before, new Stretch(colon, colon + 1), behind, !isQuoted)
                    : (IsBody(behind) || IsOfficial(behind)) && IsShort(behind)
                        ? new Label(behind, new Stretch(colon, colon + 1), before, true)
                    : null;
            }
        }

        return null;
    }

    /// <summary>"The ministry wrote: “…”", "The envoy said in a statement: “…”": what has a verb is no label.</summary>
    private bool HasVerb(Stretch stretch)
    {
        for (var i = stretch.First + 1; i < stretch.End; i++)
        {
            if (_reading.At(i, TermKind.Cue) is { Term.Shape: "finite" } && (words.IsHeadline || !words.IsCapital(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"'We will not yield': Maltese president hits back": in single marks, and who is named behind the colon.</summary>
    private Label? QuotedHeadline(Sentence sentence)
    {
        if (_reading.Field != Field.Title || !StateLabels.IsMark(_reading, sentence.First))
        {
            return null;
        }

        var close = sentence.First + 2;
        while (close < sentence.End && !(StateLabels.IsMark(_reading, close) && _reading.IsSign(close + 1, ':')))
        {
            close++;
        }

        var speaker = new Stretch(close + 2, EndOfSpeaker(close + 2, sentence.End));
        return
            speaker.End > speaker.First
            && speaker.End < sentence.End
            && !words.IsCue(speaker.End)
            && (IsBody(speaker) || IsOfficial(speaker))
            ? new Label(speaker, new Stretch(close + 1, close + 2), new Stretch(sentence.First, close + 1), false)
            : null;
    }

    private int EndOfSpeaker(int first, int end)
    {
        var at = first;
        while (at < end && Known(at) is var next && next > at)
        {
            at = next;
        }

        return at;
    }

    private int Known(int token)
    {
        var end =
            words.IsPossessive(token) || words.Is(token, WordClass.Article) || words.Is(token, WordClass.Official) ? token + 1 : token;
        foreach (ref readonly var hit in _reading.At(token))
        {
            end = hit.Term.IsName ? Math.Max(end, hit.End) : end;
        }

        return end;
    }

    /// <summary>"… - foreign minister" over an article, between spaces.</summary>
    private bool IsDash(int token) =>
        _reading.Field == Field.Title
        && Speech.IsDash(_reading, token)
        && !words.IsTight(token)
        && !words.IsTight(token - 1)
        && !quotations.Covers(token);

    private static bool IsShort(Stretch stretch) => stretch.End - stretch.First <= MaxTokens;

    /// <summary>An office, a body or a text; or a name that is no place and no heading, as "Analysis: …" is.</summary>
    private bool IsSpeaker(Stretch stretch, bool isQuoted)
    {
        if (!IsShort(stretch) || IsBody(stretch) || IsOfficial(stretch))
        {
            return IsShort(stretch);
        }

        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (
                !(words.IsName(i) || words.IsInside(i))
                || words.Is(i, WordClass.Noun)
                || words.Is(i, WordClass.Adverb)
                || _reading.Has(i, TermKind.Topic)
                || words.IsCue(i)
                || (!isQuoted && _reading.Has(i, Marks.OfNames) && !_reading.Has(i, TermKind.Courtesy))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"UN envoy", "Egypt's FM": nothing but whose office it is; the paper behind a dash has only printed it.</summary>
    private bool IsOffice(Stretch stretch)
    {
        for (var i = stretch.First; i < stretch.End && (i == stretch.First || IsOwner(i - 1)); i++)
        {
            foreach (ref readonly var hit in _reading.At(i))
            {
                if (
                    hit.End == stretch.End
                    && hit.Term.Kind is TermKind.Office or TermKind.Delegate or TermKind.Seat
                    && hit.Term.Id != Vocabulary.Roles.Media
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsOwner(int token) =>
        _reading.Has(token, Marks.OfNames) || words.IsPossessive(token) || words.Is(token, WordClass.Article);

    /// <summary>"US envoy".</summary>
    private bool IsOfficial(Stretch stretch)
    {
        for (var i = stretch.First + 1; i < stretch.End; i++)
        {
            if (_reading.EndOf(i, WordClass.Official) == stretch.End)
            {
                return _reading.Has(stretch.First, Marks.OfStates);
            }
        }

        return false;
    }

    private bool IsBody(Stretch stretch)
    {
        for (var i = stretch.First; i < stretch.End && !words.Is(stretch.End - 1, WordClass.Noun); i++)
        {
            foreach (ref readonly var hit in _reading.At(i))
            {
                if (
                    (hit.End == stretch.End || (hit.First == stretch.First && !hit.Term.Is(WordClass.Document)))
                    && (
                        hit.Term.Kind is TermKind.Office or TermKind.Delegate or TermKind.Seat
                        || hit.Term is { Kind: TermKind.Entity, Role: not null }
                        || hit.Term.Is(WordClass.Document)
                    )
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Label? Transcript(Sentence sentence)
    {
        var first = Content.Opens(_reading, sentence.First) ? sentence.First + 1 : sentence.First;
        var at = first;
        while (at < sentence.End && at < first + MaxTokens && (IsShouted(at) || (at > first && words.IsInside(at))))
        {
            at++;
        }

        if (
            at == first
            || !_reading.IsSign(at, ':')
            || at + 1 >= sentence.End
            || !words.StartsParagraph(sentence.First)
            || Dateline.IsPlace(_reading, first)
        )
        {
            return null;
        }

        return new Label(new Stretch(first, at), new Stretch(at, at + 1), new Stretch(at + 1, EndOfParagraph(at + 1)), false);
    }

    /// <summary>"Both back the deal. Borg: “…” Vella: “…”".</summary>
    private Label? Running(Sentence sentence)
    {
        var colon = sentence.First;
        while (colon < sentence.End && colon <= sentence.First + MaxTokens && (words.IsName(colon) || words.IsInside(colon)))
        {
            colon++;
        }

        return
            _reading.Field == Field.Body
            && colon > sentence.First
            && _reading.IsSign(colon, ':')
            && quotations.At(colon + 1) is { } quotation
            && quotation.First == colon + 1
            && !Dateline.IsPlace(_reading, sentence.First)
            && new Stretch(sentence.First, colon) is var speaker
            && IsSpeaker(speaker, isQuoted: true)
            ? new Label(speaker, new Stretch(colon, colon + 1), new Stretch(quotation.First, quotation.End), false)
            : null;
    }

    private Label? Signature(Sentence sentence)
    {
        var first = sentence.First + 1;
        var end = _reading.IsSign(sentence.End - 1, '.') ? sentence.End - 1 : sentence.End;
        return
            _reading.Folded(sentence.First) is "―" or "—" or "–"
            && quotations.At(sentence.First - 1) is { } quotation
            && end > first
            && end - first <= MaxTokens
            && Enumerable.Range(first, end - first).All(token => words.IsName(token) || words.IsInside(token))
            ? new Label(new Stretch(first, end), new Stretch(sentence.First, first), new Stretch(quotation.First, quotation.End), false)
            : null;
    }

    private bool IsShouted(int token) =>
        words.IsWord(token)
        && _reading.Tokens.SpanOf(token) is { Length: > 1 } span
        && !_reading.Text.AsSpan(span.Start..span.End).ContainsAnyExceptInRange('A', 'Z');

    private int EndOfParagraph(int token)
    {
        while (token < _reading.Tokens.Length && !words.EndsParagraph(token))
        {
            token++;
        }

        return Math.Min(token + 1, _reading.Tokens.Length);
    }
}
