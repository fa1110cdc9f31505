using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Where what was said begins behind a speaker: behind when, where and to whom it was said.</summary>
internal static class ContentStart
{
    private static readonly Marks OfClause = Marks.Of(TermKind.Cue) | Marks.Of(WordClass.That) | Marks.Of(WordClass.Relative);

    private const int MostAside = 30;
    private const int MostAsideOfSaying = 60;
    private const int MostOfAddressee = 8;
    private const int MostOfOutlet = 4;
    private const int MostOfTitle = 12;

    /// <param name="cue">The reporting word before; null for what stands in front of it or behind a label.</param>
    public static int Of(Reading reading, int from, int end, in Hit? cue)
    {
        if (cue is { Term.Shape: "via" } && BehindTitle(reading, from, end) is var told && told > from)
        {
            return told;
        }

        from = Speech.BehindDashes(reading, BehindAddressee(reading, from, end), end);
        from = BehindTime(reading, from, BehindAside(reading, from, end, cue), cue);
        while (from < end && Surrounding(reading, from, cue) is > 0 and var length)
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
            if (reading.IsSign(i, ')') || Content.Closes(reading, i))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>
    /// "أكد الوزير الذي تولى مهامه أمس أن …", "قال خلال زيارته للقاهرة إن …": what stands aside before "that" is no part of what was said.
    /// </summary>
    private static int BehindAside(Reading reading, int from, int end, in Hit? cue)
    {
        var needsThat = NeedsThat(cue);
        if (!IsAside(reading, from) && !(needsThat && reading.Is(from, WordClass.Preposition)))
        {
            return from;
        }

        if (
            needsThat
            && Content.IsComma(reading, from)
            && reading.Is(from + 1, WordClass.Relative)
            && BehindRelative(reading, from + 1, end) is var told
            && told > from
        )
        {
            return told;
        }

        if (!needsThat && BehindCommas(reading, from, end) is > 0 and var closed)
        {
            return closed;
        }

        var isBehindComma = false;
        for (
            var i = Math.Max(from + 1, EndOfWhole(reading, from, end));
            i < Math.Min(end, from + (needsThat ? MostAsideOfSaying : MostAside));
            i++
        )
        {
            isBehindComma |= Content.IsComma(reading, i);
            if (Math.Max(EndOfWhole(reading, i, end), needsThat ? EndOfNamed(reading, i, end) : 0) is > 0 and var whole)
            {
                i = whole - 1;
            }
            else if (Speech.Begins(reading, i) || ClosesAside(reading, i, cue))
            {
                return isBehindComma && cue is null && IsWithinClause(reading, i) ? from : i;
            }
            else if (
                (
                    !IsOfRelative(reading, from, i)
                    && !(needsThat && Speech.IsOfRelative(reading, i))
                    && reading.At(i, TermKind.Cue) is { Term.Shape: not "via" } other
                    && !IsNoun(reading, other)
                    && !(!other.IsJoined && Cues.IsOfSource(reading, other))
                    && !reading.Is(i, WordClass.Preposition)
                    && !Cues.IsOfOutlet(reading, i)
                ) || (!needsThat && IsComplement(reading, i, cue))
            )
            {
                return from;
            }
        }

        return from;
    }

    /// <summary>
    /// "أشاد الوزير، خلال زيارة إلى غانا، ب": behind the comma that closes when and where it was said; 0 where a clause stands between, or
    /// the aside goes on.
    /// </summary>
    private static int BehindCommas(Reading reading, int comma, int end)
    {
        var at = comma + 1;
        if (!Content.IsComma(reading, comma) || !Speech.IsCircumstance(reading, at))
        {
            return 0;
        }

        while (
            at < Math.Min(end, comma + MostAside)
            && (reading.Tokens.IsWord(at) ? !reading.Has(at, OfClause) : !Content.IsComma(reading, at) && !Speech.Quotes(reading, at))
        )
        {
            at++;
        }

        return
            at > comma + 2
            && Content.IsComma(reading, at)
            && reading.Tokens.IsWord(at + 1)
            && (Speech.Begins(reading, at + 1) || !reading.Is(at + 1, WordClass.Relative, WordClass.Opener))
            && !reading.Is(at + 1, WordClass.Circumstance, WordClass.Time)
            && !reading.IsJoined(at + 1)
            && !(reading.IsUnknown(at + 1) && reading.Folded(at + 1) is ['و', _, _, ..])
            ? at + 1
            : 0;
    }

    /// <summary>
    /// "ردا على", "ل«النهار»" to which it was said, "تلقت «النهار» نسخة منه": behind several words that are one; 0 for another word.
    /// </summary>
    private static int EndOfWhole(Reading reading, int token, int end) =>
        Content.Opens(reading, token) && (reading.Folded(token - 1) is "ل" || IsOutlet(reading, token)) ? Closing(reading, token, end) + 1
        : reading.EndOf(token, WordClass.Circumstance) is var behind && behind > token + 1 ? behind
        : 0;

    /// <summary>
    /// "عقب تدشين "البيت العائلي" بمقر المديرية: "…"": behind a name in quotation marks, where a colon leads to what was said; 0 for
    /// another.
    /// </summary>
    private static int EndOfNamed(Reading reading, int token, int end)
    {
        var close = Content.Opens(reading, token) ? Closing(reading, token, end) : token;
        if (close == token || !reading.Tokens.IsWord(close + 1))
        {
            return 0;
        }

        var colon = close + 1;
        while (colon < Math.Min(end, close + MostOfTitle) && reading.Tokens.IsWord(colon) && !reading.Is(colon, WordClass.That))
        {
            colon++;
        }

        return reading.IsSign(colon, ':') && Content.Opens(reading, colon + 1) ? close + 1 : 0;
    }

    /// <summary>
    /// The name of an outlet alone between quotation marks, of who got a text, "تلقت «الأفق»", "اطلعت عليه «الأفق»", or of where
    /// somebody wrote, before a colon.
    /// </summary>
    private static bool IsOutlet(Reading reading, int mark) =>
        reading.At(mark + 1, TermKind.Entity) is { Particles: "", Term.Role: Vocabulary.Roles.Media } outlet
            ? Content.Closes(reading, outlet.End)
            : Closing(reading, mark, mark + MostOfOutlet) is var close
                && close > mark
                && (
                    reading.IsSign(close + 1, ':')
                    || (
                        reading.Tokens.IsWord(close + 1)
                        && IsGetting(reading, reading.Folded(mark - 1) is "عليه" or "عليها" ? mark - 2 : mark - 1)
                    )
                );

    private static bool IsGetting(Reading reading, int verb) =>
        reading.Folded(verb) is [not 'ا', _, .., not 'ا', 'ت'] or ['ا', not 'ل', _, .., not 'ا', 'ت'] && !reading.Has(verb, TermKind.Cue);

    /// <summary>"في بيان تلقت «الأفق» نسخة منه": behind the outlet that got the text; 0 where none did.</summary>
    private static int EndOfGetting(Reading reading, int verb)
    {
        if (!IsGetting(reading, verb))
        {
            return 0;
        }

        var isSeen = reading.Folded(verb + 1) is "عليه" or "عليها";
        var outlet = isSeen ? verb + 2 : verb + 1;
        var end =
            Content.Opens(reading, outlet) && IsOutlet(reading, outlet) ? Closing(reading, outlet, outlet + MostOfAddressee) + 1
            : reading.At(outlet, TermKind.Entity) is { Particles: "", Term.Role: Vocabulary.Roles.Media } named ? named.End
            : 0;
        return end > 0 && (isSeen || reading.Is(end, WordClass.Medium)) ? end : 0;
    }

    /// <summary>
    /// "هدد الخميس بضربة «لم يسبق لها مثيل»", "هدد، الخميس، بضربة": behind the time, where what stands aside would end in the middle of a
    /// clause; else there.
    /// </summary>
    private static int BehindTime(Reading reading, int from, int aside, in Hit? cue)
    {
        var isSetApart = Content.IsComma(reading, from) && reading.Is(from + 1, WordClass.Time);
        var at = isSetApart ? from + 1 : from;
        while (at < aside && reading.Is(at, WordClass.Time))
        {
            at = reading.EndOf(at, WordClass.Time);
        }

        at += isSetApart && Content.IsComma(reading, at) ? 1 : 0;

        return
            at > from
            && at < aside
            && !NeedsThat(cue)
            && reading.Tokens.IsWord(at)
            && !char.IsAsciiDigit(reading.Folded(at)[0])
            && !IsAside(reading, at)
            && IsWithinClause(reading, aside)
            ? at
            : aside;
    }

    /// <summary>"ردا على ذلك، أجرى الجيش تجربة على صواريخ «…»": no quotation that was said begins in the middle of a clause.</summary>
    private static bool IsWithinClause(Reading reading, int token) =>
        Content.Opens(reading, token) && !Content.IsComma(reading, token - 1) && !reading.IsSign(token - 1, ':');

    /// <summary>"الذي صرح", "الذي كان يتحدث": the verb of the clause.</summary>
    private static bool IsOfRelative(Reading reading, int relative, int verb) =>
        reading.Is(relative, WordClass.Relative)
        && (verb == relative + 1 || (verb == relative + 2 && reading.Is(relative + 1, WordClass.Copula)));

    /// <summary>
    /// "وبحسب مكتب الإعلام بالوزارة، فقد": at the word behind the comma that ends who it is; −1 where no such word follows.
    /// </summary>
    private static int BehindTitle(Reading reading, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + MostOfTitle) && !(reading.Has(i, TermKind.Cue) && !reading.Is(i, WordClass.Skip)); i++)
        {
            if (Content.IsComma(reading, i) && reading.Folded(i + 1) is "فقد" or "فان" or "فانه" or "فانها")
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>"قال المسؤولان، اللذان رفضا نشر اسميهما، إن": at "that" behind the comma that ends the clause; −1 for none.</summary>
    private static int BehindRelative(Reading reading, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + MostAside); i++)
        {
            if (Content.IsComma(reading, i) && reading.Is(i + 1, WordClass.That))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>"تتخذ من المدينة مقرا": what looks like a participle and has nothing behind it that it would need.</summary>
    private static bool IsNoun(Reading reading, in Hit cue) =>
        !Content.IsComma(reading, cue.First - 1)
        && cue.Term is { Shape: "participle", Needs.IsDefaultOrEmpty: false }
        && !Valency.Fulfils(reading, cue.End, cue);

    /// <summary>Where the quotation that a token opens closes; that token where it does not.</summary>
    private static int Closing(Reading reading, int token, int end) =>
        token + 1 < end && Content.Closing(reading, token + 1, Math.Min(end, token + MostOfAddressee) - 1) is >= 0 and var close
            ? close
            : token;

    /// <summary>"شدد على", "أشار إلى"; "أكد" goes on with one of them only.</summary>
    private static bool IsComplement(Reading reading, int token, in Hit? cue) =>
        Speech.IsComplement(reading, token)
        && !(cue is { Term: { Id: "confirm", Needs.IsDefaultOrEmpty: true } } && reading.Is(token, WordClass.To));

    /// <summary>"أعرب، في اتصال مع نظيره، عن", "شدد، من روما، على", "حذر، خلال جلسة، من".</summary>
    private static bool ClosesAside(Reading reading, int token, in Hit? cue) =>
        (cue is { } led && led.Term.Takes(reading.Folded(token)) && Speech.IsComplement(reading, token))
        || Content.IsComma(reading, token - 1)
            && (
                Speech.IsComplement(reading, token)
                || (cue is { Term.Id: "warn" } && reading.Folded(token) is "من")
                || (
                    cue is { Term: { Id: "confirm", Needs.IsDefaultOrEmpty: true } }
                    && reading.Is(token, WordClass.Noun)
                    && reading.At(token) is [{ Particles: "" }, ..]
                )
                || (cue is { Term.Id: "threaten" } && reading.Folded(token) is ['ب', _, _, _, ..])
                || (cue is { Term.Needs.IsDefaultOrEmpty: false } asking && Valency.Fulfils(reading, token, asking))
            );

    private static bool IsAside(Reading reading, int token) =>
        reading.Is(token, WordClass.Relative) || Speech.IsCircumstance(reading, token) || IsFromPlace(reading, token);

    /// <summary>"قال": nothing is said before "that", a colon or a quotation; "أكد على", "أشار إلى" go on without.</summary>
    public static bool NeedsThat(in Hit? cue) =>
        cue is { Term: { Id: "say", Shape: not ("noun" or "via"), Needs: var needs } }
        && (needs.IsDefaultOrEmpty || needs is ["that"] or ["بان", ..] || needs.Contains("near-quote"));

    /// <summary>"قال من جنيف إن": where who speaks is.</summary>
    private static bool IsFromPlace(Reading reading, int token) =>
        reading.Is(token, WordClass.From) && reading.Has(token + 1, Marks.OfPlaces);

    /// <summary>"انتقد الوزير من جنيف القرار": where he is; "طلبت من موسكو" is of whom.</summary>
    public static bool IsFromTown(Reading reading, int token, in Hit? cue) =>
        reading.Is(token, WordClass.From) && reading.Has(token + 1, Marks.OfTowns) && cue is not { Term.Id: "urge" };

    /// <summary>How many tokens here tell when or where it was said.</summary>
    private static int Surrounding(Reading reading, int token, in Hit? cue)
    {
        if (IsFromTown(reading, token, cue))
        {
            return 2;
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Term.Is(WordClass.Time) || hit.Term.Is(WordClass.Medium))
            {
                return hit.Length;
            }
        }

        if (EndOfGetting(reading, token) is > 0 and var got)
        {
            return got - token;
        }

        if (reading.EndOf(token, WordClass.Skip) is > 0 and var skipped)
        {
            return skipped - token; // "خلاله", "من جانبه".
        }

        var leads = reading.Is(token, WordClass.That) && reading.Has(token, TermKind.Cue); // "قائلا".
        return leads || Content.IsComma(reading, token) || reading.IsSign(token, ':') ? 1 : 0;
    }
}
