using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A name that closes the words of a long title: "منسق الشؤون الإنسانية في المنطقة سمير الحاج".</summary>
internal static class NameBehind
{
    private const int MostOfTitle = 10;
    private const int MaxWords = 4;

    private static readonly Marks OfTitles =
        Marks.OfPlaces
        | Marks.Of(TermKind.Nationality)
        | Marks.Of(TermKind.Entity)
        | Marks.Of(WordClass.Title)
        | Marks.Of(WordClass.Regional);

    /// <summary>Gives an office the name behind its title, and what stands between.</summary>
    public static void Take(Reading reading, Figure figure, int limit)
    {
        if (
            figure.HasName
            || !figure.IsKnown
            || figure.IsCountry
            || (figure.Role is null && !reading.Has(figure.First, TermKind.Delegate))
            || figure.Reference is not null
            || reading.Is(figure.First, WordClass.Body)
            || !reading.Has(figure.First, NameBefore.Titles)
        )
        {
            return;
        }

        var first = EndOfTitle(reading, figure, Math.Min(limit, figure.End + MostOfTitle));
        first = reading.At(first, TermKind.Courtesy) is { Particles: "" } courtesy ? courtesy.End : first;
        if (
            first > figure.End
            && reading.At(first, TermKind.Entity) is { Particles: "", Term.Shape: "person" } known
            && known.End <= limit
            && !reading.Is(first - 1, WordClass.OfTitle)
        )
        {
            (figure.NameFirst, figure.NameEnd, figure.End, figure.Entity, figure.OfficeIsTold) = (
                first,
                known.End,
                known.End,
                known.Term.Id,
                true
            );
            return;
        }

        var end = first;
        while (end < limit && end - first <= MaxWords && IsNameWord(reading, end))
        {
            end++;
        }

        if (
            end - first is > 1 and <= MaxWords
            && first > figure.End
            && !reading.Is(first - 1, WordClass.OfTitle)
            && !NameBefore.IsNoName(reading.Folded(first))
        )
        {
            (figure.NameFirst, figure.NameEnd, figure.End) = (first, end, end);
        }
    }

    private static int EndOfTitle(Reading reading, Figure figure, int limit)
    {
        var at = figure.End;
        while (
            at < limit
            && reading.Tokens.IsWord(at)
            && reading.At(at, TermKind.Entity) is not { Term.Shape: "person" }
            && IsOfTitle(reading, figure, at)
        )
        {
            at++;
        }

        return at < limit && at > figure.End && Statements.Content.IsComma(reading, at) ? at + 1 : at;
    }

    private static bool IsOfTitle(Reading reading, Figure figure, int token)
    {
        var folded = reading.Folded(token);
        if (folded is "عن")
        {
            return figure.Role is Vocabulary.Roles.Parliament
                && (reading.Is(token + 1, WordClass.Genitive, WordClass.Place) || reading.Has(token + 1, Marks.OfPlaces)); // "النائب عن حزب …".
        }

        if (folded is "في" or "من" or "لدي")
        {
            return !(figure.Countries.Length > 0 && reading.Has(token + 1, Marks.OfPlaces));
        }

        return !reading.Has(token, TermKind.Cue)
            && !IsEvent(reading, token)
            && !IsWhom(reading, figure, token)
            && reading.At(token, TermKind.Courtesy) is not { Particles: "ل" }
            && !(reading.Has(token, Marks.OfPlaces) && reading.IsJoined(token))
            && !Outlets.AreAddressed(reading, token)
            && !reading.Is(token, WordClass.Relative)
            && (
                reading.Has(token, OfTitles)
                || IsDefinite(folded)
                || folded is ['ل', 'ل', _, _, _, ..] or ['ب', 'ا', 'ل', _, _, _, ..]
                || IsOfNoun(reading, token)
                || IsPlace(reading, token)
                || IsTied(reading, token)
            );
    }

    /// <summary>
    /// "زار رئيس الوزراء المالطي طرابلس والتقى", "للقاء": what looks like nouns with the article, and takes who stands behind.
    /// </summary>
    private static bool IsEvent(Reading reading, int token) =>
        reading.At(token, TermKind.Trigger) is { Term.Shape: not "noun" } or { Term: { Id: "meeting", TakesObject: true } };

    /// <summary>"اتهم وزير الخارجية ألمانيا بالعرقلة": no genitive stands right behind an article.</summary>
    private static bool IsWhom(Reading reading, Figure figure, int token) =>
        token == figure.End
        && reading.At(token, TermKind.Country) is { Particles: "" }
        && !(reading.Folded(token) is [.., 'ه'] && reading.Has(token, TermKind.Nationality))
        && HeadWord.IsDefinite(reading.Folded(token - 1));

    /// <summary>"المرشحة لانتخابات الحزب".</summary>
    private static bool IsOfNoun(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles is "ل" && (hit.Term.Kind == TermKind.Topic || hit.Term.Is(WordClass.Noun) || hit.Term.Is(WordClass.Genitive)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"النائب عن حزب العدالة", "العضو في مدينة غات": a noun right behind the preposition.</summary>
    private static bool IsTied(Reading reading, int token) =>
        reading.Folded(token - 1) is "عن" or "في" && reading.Is(token, WordClass.Place, WordClass.Genitive);

    /// <summary>"الدفاع المدني بمنطقة مكة المكرمة".</summary>
    private static bool IsPlace(Reading reading, int token) => reading.Folded(token)[0] == 'ب' && reading.IsNoun(token, WordClass.Place);

    private static bool IsNameWord(Reading reading, int token) =>
        reading.Tokens.IsWord(token)
        && reading.Folded(token) is [_, _, ..] and not ['ل', 'ل', ..]
        && (reading.Has(token, FigureReader.OfSurnames) || reading.IsNameLikePreposition(token));

    private static bool IsDefinite(ReadOnlySpan<char> folded) => folded is ['ا', 'ل', _, _, ..] or ['و', 'ا', 'ل', _, _, ..];
}
