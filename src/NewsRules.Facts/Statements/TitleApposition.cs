using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What a title holds in brackets, in quotation marks or between commas: a short name, or what somebody is.</summary>
internal readonly struct TitleApposition(Reading reading)
{
    private const int MostOfTitle = 16;
    private const int MostOfName = 6;

    private readonly TitleWords _words = new(reading);

    /// <summary>
    /// "(بارع)", "شركة «نماء»", "الهيئة «نزاهة» إن": behind what stands in brackets, or in quotation marks behind its noun or before
    /// "that".
    /// </summary>
    public int BehindSetApart(int at, int limit) =>
        BehindBrackets(at, limit) is var behind && behind > at
            ? behind
            : Math.Max(BehindQuotedBeforeThat(at, limit), Speech.EndOfQuotedName(reading, at));

    /// <summary>"(بارع)".</summary>
    private int BehindBrackets(int at, int limit)
    {
        var close = at + 1;
        while (reading.IsSign(at, '(') && close < Math.Min(limit, at + MostOfName) && !reading.IsSign(close, ')'))
        {
            close++;
        }

        return reading.IsSign(at, '(') && reading.IsSign(close, ')') ? close + 1 : at;
    }

    /// <summary>"الهيئة «نزاهة» إن", and no outlet to which it was said.</summary>
    private int BehindQuotedBeforeThat(int at, int limit) =>
        BehindQuoted(at, limit) is var behind
        && IsBeforeThat(behind)
        && reading.At(at + 1, TermKind.Entity) is not { Term.Role: Vocabulary.Roles.Media }
            ? behind
            : at;

    /// <summary>
    /// "سالم حداد «موظف في بلدية صغيرة»: إن": behind what a name is told to be in quotation marks, before a colon or "that".
    /// </summary>
    public int BehindQuotedTitle(int at, int limit)
    {
        var close = at + 2;
        while (Content.Opens(reading, at) && close < Math.Min(limit, at + MostOfTitle) && reading.Tokens.IsWord(close))
        {
            close++;
        }

        return Content.Opens(reading, at) && Content.Closes(reading, close) && (reading.IsSign(close + 1, ':') || IsBeforeThat(close + 1))
            ? close + 1
            : at;
    }

    /// <summary>"إن", "، إن".</summary>
    private bool IsBeforeThat(int at) => reading.Is(Content.IsComma(reading, at) ? at + 1 : at, WordClass.That);

    /// <summary>"عضوة الكتلة في مجلس المحافظة، أنوار مدلل، إن": behind the name between commas that closes a title.</summary>
    public int BehindName(int comma, int limit)
    {
        var name = reading.At(comma + 1, TermKind.Courtesy) is { Particles: "" } courtesy ? courtesy.End : comma + 1;
        while (Content.IsComma(reading, comma) && name < Math.Min(limit, comma + MostOfName) && _words.IsNameWord(name))
        {
            name++;
        }

        return name > comma + 2 ? name : comma;
    }

    /// <summary>"شركة «دلتا كابيتال»": behind a short name in quotation marks.</summary>
    public int BehindQuoted(int at, int limit) =>
        Content.Opens(reading, at)
        && !reading.IsSign(at - 1, ':')
        && Content.Closing(reading, at + 2, Math.Min(limit, at + MostOfName)) is >= 0 and var close
            ? close + 1
            : at;
}
