using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>
/// A speaker in quotation marks: "وفقا لـ«النهار»", "قالت «اليمنية» إن"; and to which outlet it was said: "قال لـ«الشرق» الوزير".
/// </summary>
internal readonly struct QuotedSubject(Reading reading, FigureReader figures)
{
    private const int Longest = 6;
    private const int MostOfDescription = 12;
    private static readonly Marks Stopping =
        Marks.Of(TermKind.Cue)
        | Marks.Of(WordClass.That)
        | Marks.Of(WordClass.Time)
        | Marks.Of(WordClass.Medium)
        | Marks.Of(WordClass.Relative);

    private readonly SpeakerEnd _ends = new(reading);
    private readonly TitleApposition _apposed = new(reading);

    /// <summary>"وفقا لـ«النهار»": whose words they are, in quotation marks.</summary>
    public FoundSpeaker? Outlet(int at, int limit)
    {
        if (BehindAddressee(at, limit) is var behind && behind == at)
        {
            return Agency(at, limit);
        }

        var figure = figures.Read(at + 2, behind - 1, true)
            ?? new Figure
            {
                Reading = reading,
                First = at + 2,
                End = behind - 1,
                Start = reading.Tokens.SpanOf(at + 2).Start,
                Role = Vocabulary.Roles.Media,
            };
        return FoundSpeaker.Named(SpeakerRole.Given(figure), figure.End) with { After = behind };
    }

    /// <summary>"…، بحسب «وفا».": one name, of which the lexicon knows at most that it is an outlet's.</summary>
    private FoundSpeaker? Agency(int at, int limit)
    {
        var first = at + 1;
        var close = first + 1;
        if (
            !Content.Opens(reading, at)
            || close >= limit
            || !Content.Closes(reading, close)
            || (close + 1 < limit && reading.Tokens.IsWord(close + 1))
            || !(reading.IsUnknown(first) || reading.At(first, TermKind.Entity) is { Term.Role: Vocabulary.Roles.Media })
        )
        {
            return null;
        }

        var figure = figures.Read(first, close, true) ?? Figure.Unknown(reading, first, close);
        figure.Role = Vocabulary.Roles.Media;
        return FoundSpeaker.Named(figure, close) with { After = close + 1 };
    }

    /// <summary>
    /// "نددت «حماس» بالقصف", "أدان «الرئاسي» الليبي الهجوم": a body that the lexicon knows, alone between the marks, or with where it is
    /// from behind them.
    /// </summary>
    public FoundSpeaker? Body(int at, in Hit verb, ImmutableArray<Figure> actors)
    {
        if (
            !Speech.Quotes(reading, at)
            || !Agreement.IsFinite(verb)
            || actors.BeginningAt(at + 1) is not { HasName: false, Joined.IsEmpty: true } body
        )
        {
            return null;
        }

        var after =
            Speech.Quotes(reading, body.End) && body.Entity is not null ? body.End + 1
            : Speech.Quotes(reading, body.End - 2) && reading.Has(body.End - 1, TermKind.Nationality) ? body.End
            : at;
        return after > at && !IsLast(after) ? FoundSpeaker.Named(SpeakerRole.Given(body), body.End) with { After = after } : null;
    }

    /// <summary>"انتقدت «حماس».": whom the verb takes, and nothing more.</summary>
    private bool IsLast(int token) => token >= reading.Tokens.Length || reading.IsSign(token, '.');

    /// <summary>"قالت «اليمنية» عبر حسابها إن": a name in quotation marks, and behind it what was said.</summary>
    public FoundSpeaker? Find(int at, in Hit cue, int limit)
    {
        var close = at + 2;
        while (Speech.Quotes(reading, at) && close < Math.Min(limit, at + Longest) && !Speech.Quotes(reading, close))
        {
            close++;
        }

        if (!Speech.Quotes(reading, at) || !Speech.Quotes(reading, close))
        {
            return null;
        }

        var figure = figures.Read(at + 1, close, true);
        var behind = BehindDescription(close + 1, limit);
        var isBody =
            reading.Is(at + 1, WordClass.Body)
            && (figure is { IsKnown: true, Role: not null } && figure.End == close || !SubjectBehind.TakesObject(cue));
        if (!isBody && !(SubjectBehind.TakesObject(cue) ? _ends.IsAtNeed(behind, cue) : Speech.FollowsWithThat(reading, behind, limit)))
        {
            return null;
        }

        figure ??= Figure.Unknown(reading, at + 1, close);
        var end = behind > close + 1 ? behind : UpToComma(close + 1, limit);
        figure.Countries =
            end == close + 1 || !figure.Countries.IsEmpty ? figure.Countries
            : reading.At(end - 1, TermKind.Nationality) is { Term.State: { } state } ? [state]
            : figures.Read(close + 1, end, false)?.Countries ?? figure.Countries;
        var found = FoundSpeaker.Named(SpeakerRole.Given(figure), end > close + 1 ? end : close) with { After = end };
        return end == behind && end > close + 1 ? found with { Spans = [reading.Cover(at, end)] } : found;
    }

    /// <summary>
    /// "«نماء» (نما) الأميركية", "«نماء» أكبر شركة للبناء في البلاد": behind brackets, where it is from, or what it is up to what was said.
    /// </summary>
    private int BehindDescription(int from, int limit)
    {
        var end = _apposed.BehindSetApart(from, limit);
        end += reading.At(end, TermKind.Nationality) is { Particles: "" } ? 1 : 0;
        var most = end;
        while (
            most < Math.Min(limit, end + MostOfDescription)
            && reading.Tokens.IsWord(most)
            && !reading.Has(most, Stopping)
            && !(most == end && Speech.IsAside(reading, most))
        )
        {
            most++;
        }

        return reading.Is(most, WordClass.That) ? most : end;
    }

    /// <summary>"ما يسمى «وزارة الداخلية» بحكومة الشرق، ": whose it is, before a comma.</summary>
    private int UpToComma(int from, int limit)
    {
        var end = from;
        while (
            reading.Folded(from) is ['ب', _, _, _, ..]
            && end < Math.Min(limit, from + Longest)
            && reading.Tokens.IsWord(end)
            && !reading.Has(end, TermKind.Cue)
            && !reading.Is(end, WordClass.That)
        )
        {
            end++;
        }

        return
            reading.IsNoun(from, WordClass.Titled)
            || reading.At(from) is [{ Particles: "ب", Term: var noun }, ..] && (noun.Is(WordClass.Titled) || noun.Kind is TermKind.Office)
            ? Content.IsComma(reading, end)
                ? end
                : from
            : from;
    }

    /// <summary>"قال لـ«الشرق» الوزير": behind a quoted name that ل stands before.</summary>
    public int BehindAddressee(int at, int limit)
    {
        if (reading.Folded(at) is not "ل" || !(Content.Opens(reading, at + 1) || reading.IsSign(at + 1, '(')))
        {
            return at;
        }

        var end = at + 2;
        while (end < Math.Min(limit, at + Longest) && !IsClosed(end))
        {
            end++;
        }

        return IsClosed(end) && end + 1 < limit ? end + 1 : at;
    }

    private bool IsClosed(int at) => Content.Closes(reading, at) || reading.IsSign(at, ')');
}
