using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>A name that stands before its office, with a comma between or without: "أحمد حافظ، المتحدث باسم الوزارة".</summary>
internal static class NameBefore
{
    private const int MaxWords = 5;
    private const int MaxApposed = 10;
    private const int MostOfNationality = 3;

    /// <summary>Gives an office the name before it.</summary>
    /// <param name="from">Where words begin that are no part of another's phrase.</param>
    public static void Take(Reading reading, Figure figure, int from)
    {
        if (
            figure.HasName
            || !figure.IsKnown
            || figure.IsCountry
            || figure.Reference is not null
            || reading.Is(figure.First, WordClass.Body)
        )
        {
            return;
        }

        var end = figure.First - 1;
        if (Statements.Content.IsComma(reading, end))
        {
            TakeApposed(reading, figure, end);
        }
        else if (!figure.IsCounterpart && reading.Has(figure.First, Titles) && reading.Tokens.SpanOf(figure.First).Start == figure.Start)
        {
            TakeAdjacent(reading, figure, from);
        }
    }

    /// <summary>
    /// Before a comma: where the name begins with a courtesy, or right behind a reporting word, "that" or the start of a clause.
    /// </summary>
    private static void TakeApposed(Reading reading, Figure figure, int comma)
    {
        var first = comma - (IsNationalSurname(reading, comma - 1) ? 1 : 0);
        while (first > 0 && comma - first < MaxApposed && (IsNameWord(reading, first - 1) || IsWithin(reading, first - 1)))
        {
            first--;
        }

        if (comma - first > 1 && (first == 0 || IsBoundary(reading, first - 1) || reading.Has(first, TermKind.Courtesy)))
        {
            Give(figure, first, comma);
        }
        else if (
            comma - first > 1
            && NationalityBefore(reading, first) is { } nationality
            && nationality.End < comma - 1
            && (nationality.First == 0 || IsBoundary(reading, nationality.First - 1))
        )
        {
            Give(figure, nationality.End, comma);
            (figure.First, figure.Start) = (nationality.First, nationality.Start);
            figure.Countries =
                figure.Countries.IsEmpty && figure.Role != Vocabulary.Roles.InternationalOrganisation
                    ? [nationality.Term.State!]
                    : figure.Countries;
        }
    }

    /// <summary>"أكد الجنوب أفريقي سالم شكري، رئيس الاتحاد": of which country he is, told before his name.</summary>
    private static Hit? NationalityBefore(Reading reading, int name)
    {
        for (var i = name - 1; i >= Math.Max(0, name - MostOfNationality); i--)
        {
            if (
                reading.At(i, TermKind.Nationality) is { Particles: "" } nationality
                && nationality.End >= name
                && reading.Folded(i) is ['ا', 'ل', ..]
                && nationality.Term.State is not null
            )
            {
                return nationality;
            }
        }

        return null;
    }

    /// <summary>"زيارة سليم الحداد وزير الخارجية": a run of words right before an office that no lexicon knows.</summary>
    private static void TakeAdjacent(Reading reading, Figure figure, int from)
    {
        var first = figure.First;
        var most = MaxWords;
        while (first > from && figure.First - first < most && IsUnknownWord(reading, first - 1))
        {
            first--;
            most += NameParticles.IsOfDescent(reading.Folded(first)) ? 2 : 0; // "راشد بن عبدالله آل خليفة".
        }

        if (
            figure.First - first > 1
            && figure.First - first < most
            && !IsNoName(reading.Folded(first))
            && !IsAdjective(reading, figure.First)
        )
        {
            Give(figure, first, figure.First);
        }
    }

    /// <summary>True for a word that no person's name begins with: it has an article, or is only the rest of one.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) =>
        word
            is ['ا', 'ل', ..]
                or ['ل', 'ل', ..]
                or ['ب', 'ا', 'ل', ..]
                or ['و', 'ا', 'ل', _, _, _, ..]
                or ['و', 'س', 'ي', ..]
                or "بن"
                or "ابن";

    /// <summary>"الوعي الأكاديمي".</summary>
    private static bool IsAdjective(Reading reading, int token) =>
        reading.Folded(token) is ['ا', 'ل', .., 'ي'] && reading.Folded(token - 1) is ['ا', 'ل', ..];

    /// <summary>What a title begins with.</summary>
    public static Marks Titles { get; } = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Delegate) | Marks.Of(TermKind.Reference);

    private static bool IsUnknownWord(Reading reading, int token) =>
        reading.Tokens.IsWord(token)
        && (reading.Has(token, FigureReader.OfSurnames) || NameParticles.IsBehindSon(reading, token) || NameParticles.IsAli(reading, token))
        && reading.Folded(token).Length > 1;

    private static void Give(Figure figure, int first, int end)
    {
        var name = first; // "الأمير الدكتور فيصل، أمير المنطقة".
        while (figure.Reading.At(name, TermKind.Courtesy) is { Particles: "", End: var behind } && behind < end)
        {
            name = behind;
        }

        (figure.NameFirst, figure.NameEnd) = (name, end);
        (figure.First, figure.Start) = (first, figure.Reading.Tokens.SpanOf(first).Start);
    }

    /// <summary>"خالد التركي، المتحدث".</summary>
    private static bool IsNationalSurname(Reading reading, int token) =>
        reading.At(token, TermKind.Nationality) is { Particles: "" }
        && reading.Folded(token) is ['ا', 'ل', .., 'ي']
        && reading.Folded(token - 1) is not ['ا', 'ل', ..]
        && IsNameWord(reading, token - 1);

    private static bool IsNameWord(Reading reading, int token)
    {
        if (
            !reading.Tokens.IsWord(token)
            || NameParticles.IsOfDescent(reading.Folded(token))
            || NameParticles.IsGiven(reading, token)
            || NameParticles.IsBehindSon(reading, token)
            || NameParticles.IsPrefixed(reading, token)
        )
        {
            return reading.Tokens.IsWord(token);
        }

        foreach (ref readonly var hit in reading.At(token))
        {
            if (
                !(hit.Term.Kind is TermKind.City or TermKind.Courtesy or TermKind.Topic || hit.Term.Is(WordClass.Name))
                || hit.Particles.Length > 0
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "توفيق", "فتاح": a noun without the article that a name holds, or begins with, before a word that is of a name only.
    /// </summary>
    private static bool IsWithin(Reading reading, int token) =>
        reading.At(token) is [{ Particles: "", Term.Kind: TermKind.Word }]
        && reading.Is(token, WordClass.Noun)
        && !reading.Is(token, WordClass.After)
        && reading.Folded(token) is not ['ا', 'ل', ..]
        && reading.Is(token, WordClass.Genitive) is false
        && reading.Tokens.IsWord(token + 1)
        && reading.IsUnknown(token + 1);

    private static bool IsBoundary(Reading reading, int token) =>
        !reading.Tokens.IsWord(token)
        || reading.Has(token, TermKind.Courtesy)
        || reading.At(token, TermKind.Cue) is not null
        || reading.Is(token, WordClass.That, WordClass.Between, WordClass.With, WordClass.Opener)
        || reading.Is(token, WordClass.Time);
}
