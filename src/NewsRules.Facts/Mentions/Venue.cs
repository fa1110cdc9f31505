using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Mentions;

/// <summary>"لقاء الدوحة", "talks held in Vienna": where somebody met or agreed, and nothing that is spoken about.</summary>
internal static class Venue
{
    private const int MostBetween = 2;
    private const int MostOfMeeting = 16;

    /// <param name="first">The first token that may tell what was held there.</param>
    public static bool Is(Reading reading, int token, int first)
    {
        if (reading.Is(token, WordClass.Held))
        {
            return true;
        }

        var into = In(reading, token, first);
        return (into >= first && (IsHeld(reading, into, first, !reading.Has(token, TermKind.Country)) || IsInChain(reading, into, first)))
            || IsNamedAfter(reading, token, first);
    }

    /// <summary>Where "in" stands before a place: at the place itself where it is attached, "بالمغرب"; −1 for nowhere.</summary>
    private static int In(Reading reading, int token, int first)
    {
        if (reading.At(token) is [{ Particles: [.., 'ب'] }, ..])
        {
            return token;
        }

        var at = token - 1;
        while (
            at > token - 1 - MostBetween && at >= first && reading.Tokens.IsWord(at) && !reading.Is(at, WordClass.In, WordClass.Preposition)
        )
        {
            at--; // "في العاصمة القطرية الدوحة".
        }

        return at >= first && reading.Is(at, WordClass.In) ? at : -1;
    }

    private static bool IsHeld(Reading reading, int into, int first, bool isTown)
    {
        var last = BeforeTime(reading, into - (reading.IsSign(into - 1, '،') ? 2 : 1), first); // "خلال لقائه المبعوث، في الرياض".
        for (var i = last; i >= Math.Max(first, last - (isTown ? MostOfMeeting : 0)); i--)
        {
            if (IsMeeting(reading, i) || (last - i < MostBetween && reading.Is(i, WordClass.Held)))
            {
                return true;
            }

            if (isTown && reading.Is(i, WordClass.Held) && IsOnePhrase(reading, i, into))
            {
                return true;
            }

            if (
                reading.Is(i, WordClass.About, WordClass.That)
                || reading.IsSign(i, '،')
                || (reading.IsSign(i, ',') && !IsOfName(reading, i, into))
                || (!reading.HasVerbFirst && reading.Is(i, WordClass.To))
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"met the minister, NAME, in Oslo": the commas around a name.</summary>
    private static bool IsOfName(Reading reading, int comma, int into) =>
        !reading.HasVerbFirst && (comma + 1 == into || char.IsUpper(reading.Text[reading.Tokens.SpanOf(comma + 1).Start]));

    /// <summary>
    /// "الاجتماع الاستثنائي لوزراء خارجية المنظمة في جدة", "اللقاء المرتقب مع حداد في جدة": only what it is like and who met stand before
    /// the place.
    /// </summary>
    private static bool IsOnePhrase(Reading reading, int meeting, int into)
    {
        var at = meeting;
        while (
            at < into
            && (
                EndOfName(reading, at) > 0
                || reading.Is(at, WordClass.With)
                || (reading.Is(at - 1, WordClass.With) && reading.IsUnknown(at))
                || (reading.Folded(at) is ['ا', 'ل', _, _, ..] && !reading.Is(at, WordClass.Relative))
            )
        )
        {
            at = Math.Max(at + 1, EndOfName(reading, at));
        }

        return at == into;
    }

    private static int EndOfName(Reading reading, int token)
    {
        var end = 0;
        foreach (ref readonly var hit in reading.At(token))
        {
            end = hit.Term.IsName ? Math.Max(end, hit.End) : end;
        }

        return end;
    }

    /// <summary>"المنعقد في 14 يوليو الماضي في فيينا".</summary>
    private static int BeforeTime(Reading reading, int at, int first)
    {
        while (at > first && (reading.Is(at, WordClass.Time, WordClass.In) || char.IsAsciiDigit(reading.Folded(at)[0])))
        {
            at--;
        }

        return at;
    }

    /// <summary>"في الصخيرات بالمغرب", "في أوفا (في روسيا)": a place behind a venue tells where that is.</summary>
    private static bool IsInChain(Reading reading, int into, int first) =>
        into > first
        && (
            reading.Has(into - 1, Marks.OfPlaces)
                ? Is(reading, into - 1, first)
                : reading.IsSign(into - 1, '(')
                    && In(reading, into - 2, first) is var outer
                    && outer > first
                    && IsHeld(reading, outer, first, true)
        );

    /// <summary>"قمة الرياض"; in "محادثات موسكو وواشنطن" they hold them.</summary>
    private static bool IsNamedAfter(Reading reading, int token, int first) =>
        token > first
        && reading.Has(token, Marks.OfTowns)
        && !reading.Has(token, TermKind.Country)
        && reading.At(token) is [{ Attached: 0, End: var end }, ..]
        && (IsMeeting(reading, token - 1) || reading.Is(token - 1, WordClass.Held))
        && !reading.IsJoined(end)
        && !reading.Is(end, WordClass.With);

    /// <summary>"لقاء", "talks"; where the object stands behind its verb also "will meet NAME", "signed an agreement".</summary>
    private static bool IsMeeting(Reading reading, int token) =>
        reading.At(token, TermKind.Trigger) is { Term: var told }
        && (
            told is { Id: "meeting", Shape: "noun" }
            || (!reading.HasVerbFirst && told is { Id: "meeting" } or { Id: "agreement", Stage: "signed" })
        );
}
