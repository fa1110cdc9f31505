using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>What was said: from behind the speaker to the end of the sentence or the next reporting clause.</summary>
internal static class Content
{
    private const int MostAside = 30;
    private const int MostOfAddressee = 8;
    private static readonly Marks Places = Marks.Of(TermKind.Country) | Marks.Of(TermKind.Capital) | Marks.Of(TermKind.City);

    public static ImmutableArray<Span> Of(Reading reading, in Hit cue, int from, Sentence sentence, QuotedRanges quotations)
    {
        var end = sentence.End;
        from = Begin(reading, from, end);
        for (var i = from + 1; i < sentence.End; i++)
        {
            if (IsAttribution(reading, i))
            {
                end = reading.Is(i - 1, WordClass.Determiner) ? i - 1 : i;
                break;
            }

            if (reading.At(i, TermKind.Cue) is { IsPrefixed: false } next && (next.IsJoined || next.Term.Shape is "participle" || IsComma(reading, i - 1)) && next.First > cue.End && !quotations.Contains(i) && Cues.IsCue(reading, next, sentence))
            {
                end = i;
                break;
            }
        }

        return Between(reading, from, end);
    }

    /// <summary>"…، وذلك حسب الوكالة", "…، وفق ما نقلت": an attribution behind what was said.</summary>
    private static bool IsAttribution(Reading reading, int token) =>
        (IsComma(reading, token - 1) || reading.Is(token - 1, WordClass.Determiner)) && (reading.At(token, TermKind.Cue) is { Term.Shape: "via" } || (reading.Is(token, WordClass.As) && !reading.IsJoined(token) && reading.Folded(token) is not "كما"));

    /// <summary>What was said from one token to before another; empty for nothing but a time or a place of saying.</summary>
    public static ImmutableArray<Span> Between(Reading reading, int from, int end)
    {
        while (end > from && (IsComma(reading, end - 1) || reading.IsSign(end - 1, ".")))
        {
            end--;
        }

        from = Begin(reading, from, end);
        return from < end ? [reading.Cover(from, end)] : [];
    }

    private static int Begin(Reading reading, int from, int end)
    {
        from = BehindAside(reading, BehindAddressee(reading, from, end), end);
        while (from < end && Surrounding(reading, from) is > 0 and var length)
        {
            from += length;
        }

        return from;
    }

    /// <summary>"قال الشيخ لـ(الوسط) إن": to which paper it was said.</summary>
    private static int BehindAddressee(Reading reading, int from, int end)
    {
        for (var i = from + 2; reading.Folded(from) is "ل" && i < Math.Min(end, from + MostOfAddressee); i++)
        {
            if (reading.IsSign(i, ")") || Closes(reading, i))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>"أكد الوزير الذي تولى مهامه أمس أن …", "قال خلال زيارته للقاهرة إن …": what stands aside before "that" is no part of what was said.</summary>
    private static int BehindAside(Reading reading, int from, int end)
    {
        if (!reading.Is(from, WordClass.Relative) && !Speech.IsCircumstance(reading, from) && !IsFromPlace(reading, from))
        {
            return from;
        }

        for (var i = from + 1; i < Math.Min(end, from + MostAside); i++)
        {
            if (Speech.Begins(reading, i))
            {
                return i;
            }

            if (reading.At(i, TermKind.Cue) is { Term.Shape: not "via" } || Speech.IsComplement(reading, i))
            {
                return from;
            }
        }

        return from;
    }

    /// <summary>"قال من جنيف إن": where who speaks is.</summary>
    private static bool IsFromPlace(Reading reading, int token) => reading.Is(token, WordClass.From) && reading.Has(token + 1, Places);

    /// <summary>How many tokens here tell when or where it was said.</summary>
    private static int Surrounding(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Is(WordClass.Time) || hit.Term.Is(WordClass.Medium))
            {
                return hit.Length;
            }
        }

        var leads = reading.Is(token, WordClass.Skip) || (reading.Is(token, WordClass.That) && reading.Has(token, TermKind.Cue)); // "خلاله", "قائلا".
        return leads || IsComma(reading, token) || reading.IsSign(token, ":") ? 1 : 0;
    }

    public static bool Opens(Reading reading, int token) => reading.Folded(token) is "«" or "\"" or "“" or "„";

    public static bool Closes(Reading reading, int token) => reading.Folded(token) is "»" or "\"" or "”";

    public static bool IsQuoted(Reading reading, Span content) => reading.Text[content.Start] is '«' or '"' or '“';

    public static bool IsComma(Reading reading, int token) => reading.Folded(token) is "،" or ",";
}
