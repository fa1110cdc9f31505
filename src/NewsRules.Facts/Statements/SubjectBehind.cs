using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>The speaker behind a reporting word, where Arabic has it most: "قال الوزير إن", "بحسب الوزارة".</summary>
internal sealed class SubjectBehind(Reading reading, Cast cast, FigureReader figures)
{
    private const int MostOfTail = 6;
    private const int MostOfTime = 8;
    private const int MostOfAgency = 8;

    private readonly SpeakerEnd _ends = new(reading);

    /// <param name="guess">True: whom no lexicon knows will do, where speech follows.</param>
    public FoundSpeaker? Find(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors, bool guess)
    {
        if (cue.Term.Shape == "via" && Outlet(cue.End, sentence.End) is { } outlet)
        {
            return outlet;
        }

        var at = Skip(cue.End, sentence.End);
        var known = Known(at, cue, actors);
        if (known is null && BehindTime(at, sentence.End) is var later && later > at && Known(later, cue, actors) is { } delayed)
        {
            known = delayed;
        }

        if (known is null && cue.Length > 1)
        {
            known = figures.Read(at, sentence.End, false); // "جاء في بيان لوزارة …": "بيان" begins a phrase too.
        }

        if (known is null && reading.Is(at, WordClass.Determiner))
        {
            if (Speech.Begins(reading, at + 1) && cast.LastSpeaker is { } they)
            {
                return new FoundSpeaker(they, [reading.Tokens.SpanOf(at)], at + 1); // "وأكد هؤلاء أن".
            }

            known = Known(at + 1, cue, actors);
            guess = false;
        }

        if (known is not null && IsObject(cue, known))
        {
            return null;
        }

        if (known is not null)
        {
            LeaveObject(known);
            var end = _ends.Of(known, cue, sentence.End);
            TakeName(known, end);
            TakeTail(known, end, actors);
            return Of(WithRole(known), end);
        }

        if (guess && OpensClause(cue, sentence) && Quoted(at, cue, sentence.End) is { } quoted)
        {
            return quoted;
        }

        return guess && at < sentence.End && !Speech.IsAside(reading, at) && !reading.Folded(at).StartsWith("لل") ? Unknown(at, cue, sentence) : null;
    }

    /// <summary>"وطالب الحكومة بالتحقيق": whom a verb that does not agree has right behind it.</summary>
    private bool IsObject(in Hit cue, Figure figure) =>
        TakesObject(cue) && Agreement.IsFeminine(reading, cue) is false && !Agreement.Fits(reading, cue, figure);

    /// <summary>"طمأن الوزير المواطنين", "دعا الرئيس اللبنانيين": a plural that is no subject by its ending is no name either.</summary>
    private void LeaveObject(Figure figure)
    {
        if (figure.NameFirst > figure.First && figure.NameEnd == figure.NameFirst + 1 && figure.NameEnd == figure.End && reading.Folded(figure.NameFirst) is ['ا', 'ل', _, _, _, .., 'ي', 'ن'])
        {
            (figure.End, figure.NameFirst, figure.NameEnd) = (figure.NameFirst, -1, -1);
        }
    }

    /// <summary>"وفقا لـ«النهار»": whose words they are, in quotation marks.</summary>
    private FoundSpeaker? Outlet(int at, int limit)
    {
        if (BehindAddressee(at, limit) is var behind && behind == at)
        {
            return null;
        }

        var figure = figures.Read(at + 2, behind - 1, true) ?? new Figure { Reading = reading, First = at + 2, End = behind - 1, Start = reading.Tokens.SpanOf(at + 2).Start, Role = Vocabulary.Roles.Media };
        return Of(WithRole(figure), figure.End) with { After = behind };
    }

    /// <summary>A verb before which its clause has no words: its subject follows.</summary>
    private bool OpensClause(in Hit cue, Sentence sentence) =>
        cue.IsJoined || cue.First == sentence.First || !reading.Tokens.IsWord(cue.First - 1) || reading.Is(cue.First - 1, WordClass.Opener) || reading.Is(cue.First - 1, WordClass.Time) || reading.Is(cue.First - 1, WordClass.As);

    /// <summary>"قالت «اليمنية» عبر حسابها إن": a name in quotation marks, and behind it what was said.</summary>
    private FoundSpeaker? Quoted(int at, in Hit cue, int limit)
    {
        var close = at + 2;
        while (Speech.Quotes(reading, at) && close < Math.Min(limit, at + MostOfTail) && !Speech.Quotes(reading, close))
        {
            close++;
        }

        if (!Speech.Quotes(reading, at) || !Speech.Quotes(reading, close) || !(TakesObject(cue) ? _ends.IsAtNeed(close + 1, cue) : Speech.FollowsWithThat(reading, close + 1, limit)))
        {
            return null;
        }

        var figure = figures.Read(at + 1, close, true) ?? new Figure { Reading = reading, First = at + 1, End = close, Start = reading.Tokens.SpanOf(at + 1).Start };
        return Of(WithRole(figure), close) with { After = close + 1 };
    }

    private int Skip(int at, int limit)
    {
        while (at < limit && (reading.Is(at, WordClass.Skip) || BehindAddressee(at, limit) > at))
        {
            at = Math.Max(reading.EndOf(at, WordClass.Skip), BehindAddressee(at, limit));
        }

        return at;
    }

    /// <summary>"قال لـ«الشرق» الوزير": behind a quoted name that ل stands before.</summary>
    private int BehindAddressee(int at, int limit)
    {
        if (reading.Folded(at) is not "ل" || !(Content.Opens(reading, at + 1) || reading.IsSign(at + 1, "(")))
        {
            return at;
        }

        var end = at + 2;
        while (end < Math.Min(limit, at + MostOfTail) && !IsClosed(end))
        {
            end++;
        }

        return IsClosed(end) && end + 1 < limit ? end + 1 : at;
    }

    private bool IsClosed(int at) => Content.Closes(reading, at) || reading.IsSign(at, ")");

    /// <summary>Who urges, condemns or praises is followed by whom or what, and not by words of its own.</summary>
    public static bool TakesObject(in Hit cue) => cue.Term.Id is not ("say" or "announce" or "confirm") || cue.Term.Needs is [['ب', ..], ..];

    /// <summary>"أعلن مساء أمس الوزير", "أكد في بيان الوزير": behind a time or medium of saying.</summary>
    private int BehindTime(int at, int limit)
    {
        for (var first = at; at < Math.Min(limit, first + MostOfTime) && (reading.Is(at, WordClass.Time) || reading.Is(at, WordClass.Medium));)
        {
            at = Math.Max(reading.EndOf(at, WordClass.Time), reading.EndOf(at, WordClass.Medium));
        }

        return at;
    }

    private Figure? Known(int at, in Hit cue, ImmutableArray<Figure> actors)
    {
        var takesParticle = cue.Term.Shape is "noun" or "via" || cue.Length > 1; // "جاء في بيان ل…"
        foreach (var figure in actors)
        {
            if (figure.First == at && (takesParticle || figure.Start == reading.Tokens.SpanOf(at).Start))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>"نقلت الوكالة عن المصدر أن": whose words are passed on.</summary>
    public FoundSpeaker? Source(in Hit cue, Sentence sentence, ImmutableArray<Figure> actors)
    {
        for (var at = cue.End; at < Math.Min(sentence.End, cue.End + MostOfAgency); at++)
        {
            if (reading.Folded(at) is "عن")
            {
                return Known(at + 1, cue, actors) is { } known ? Of(WithRole(known), _ends.Of(known, cue, sentence.End)) : Unknown(at + 1, cue, sentence);
            }
        }

        return null;
    }

    /// <summary>Whom no lexicon knows: a name, or a noun phrase right before what was said.</summary>
    private FoundSpeaker? Unknown(int at, in Hit cue, Sentence sentence)
    {
        if (TakesObject(cue) && _ends.OfPlural(at) is var plural && plural > at)
        {
            return Of(WithRole(new Figure { Reading = reading, First = at, End = plural, Start = reading.Tokens.SpanOf(at).Start }), plural);
        }

        var figure = figures.Read(at, sentence.End, true);
        var end = figure is null ? _ends.OfWords(at, cue, sentence.End) : _ends.Of(figure, cue, sentence.End);
        if (end == at || IsOwn(at, end, cue) || !(figure is { IsKnown: true } || IsSubject(figure, end, cue, sentence.End)))
        {
            return null;
        }

        figure ??= new Figure { Reading = reading, First = at, End = end, Start = reading.Tokens.SpanOf(at).Start };
        figure.End = figure.Joined.IsEmpty ? end : figure.End;
        TakeTailName(figure, end);
        cast.Remember(WithRole(figure));
        return Of(figure, end);
    }

    /// <summary>"وعزا قراره إلى", "قال مبتسما": what belongs to who speaks, or how he does.</summary>
    private bool IsOwn(int at, int end, in Hit cue)
    {
        var isOfHis = reading.Folded(at) is [_, _, _, .., 'ه'] && reading.Text[reading.Tokens.SpanOf(at).End - 1] == 'ه' && !Speech.Begins(reading, end) && !(cue.Term.Id == "say" && cue.Term.Needs.IsDefaultOrEmpty);
        return isOfHis || (end == at + 1 && reading.Folded(at) is ['م', _, _, _, .., 'ا'] && Content.IsComma(reading, end));
    }

    /// <summary>Whether words that no lexicon knows are who speaks: by what stands behind them.</summary>
    private bool IsSubject(Figure? figure, int end, in Hit cue, int limit) =>
        (figure is { HasName: true } && reading.Has(figure.First, TermKind.Courtesy))
        || (cue.Term.Shape == "via" ? figure is { HasName: true } && (end >= limit || !reading.Tokens.IsWord(end)) && IsNameOnly(figure)
            : _ends.IsAtMark(end, cue, limit) || (TakesObject(cue) ? _ends.IsAtNeed(end, cue) || (figure is not null && figure.End - figure.First > 1 && Speech.Follows(reading, end, limit))
            : Speech.Follows(reading, end, limit)));

    private static bool IsNameOnly(Figure figure) => figure.NameFirst == figure.First && figure.NameEnd == figure.End;

    /// <summary>All the words of a title are who speaks when he is not named again; a counterpart among them is another.</summary>
    private static void TakeTail(Figure figure, int end, ImmutableArray<Figure> actors)
    {
        foreach (var other in actors)
        {
            if (other.IsCounterpart && other != figure && other.First >= figure.End && other.First < end)
            {
                return;
            }
        }

        figure.End = figure.Joined.IsEmpty ? end : figure.End;
    }

    /// <summary>The name that closes the words behind a title.</summary>
    private void TakeTailName(Figure figure, int end)
    {
        if (!figure.HasName && end - figure.First > 2 && _ends.IsNameWord(end - 1) && _ends.IsNameWord(end - 2))
        {
            (figure.NameFirst, figure.NameEnd) = (end - 2, end);
        }
    }

    /// <summary>"الأمين العام … وعضو هيئة … الدكتور فلان": the name at the end of a long title.</summary>
    private void TakeName(Figure figure, int end)
    {
        for (var i = end - 1; !figure.HasName && i > figure.First && i > end - MostOfTail; i--)
        {
            if (reading.At(i, TermKind.Courtesy) is { Particles: "" } courtesy && courtesy.End < end)
            {
                (figure.NameFirst, figure.NameEnd) = (courtesy.End, end);
                cast.Remember(figure);
            }
        }

        cast.RememberLast(figure, end - 1);
    }

    private FoundSpeaker Of(Figure figure, int end) => new(figure, [new Span(figure.Start, reading.Tokens.SpanOf(end - 1).End)], end);

    public static Figure WithRole(Figure figure)
    {
        figure.Role ??= figure.NameEnd - figure.NameFirst >= 2 && !IsTitled(figure) ? Vocabulary.Roles.Person : Vocabulary.Roles.Other;
        return figure;
    }

    /// <summary>"رئيس الجمعية خالد سعد": who heads what no lexicon knows is more than a person.</summary>
    private static bool IsTitled(Figure figure) => (figure.NameFirst > figure.First && figure.Reading.Has(figure.First, TermKind.Delegate)) || figure.Reading.Has(figure.NameEnd, TermKind.Delegate);
}
