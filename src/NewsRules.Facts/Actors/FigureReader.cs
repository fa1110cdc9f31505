using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Reads the noun phrase of an actor: title, nationality, courtesy, name, apposition, in any order that newswire uses.</summary>
internal sealed class FigureReader(Reading reading, Cast cast, bool isArabic)
{
    private const int MaxTokens = 24;
    private const int MostOfName = 4;

    /// <summary>What a word is that can be a surname.</summary>
    public static Marks OfSurnames { get; } = Marks.Unknown | Marks.Of(WordClass.Name);

    /// <summary>True where the last name of somebody known begins, and no other word of the lexicon.</summary>
    public bool IsKnownSurname(int token) =>
        isArabic && (reading.Has(token, OfSurnames) || IsDepartment(token)) && cast.Knows(reading.HashOf(token));

    /// <summary>"الري": what a ministry is for, and who is called so.</summary>
    private bool IsDepartment(int token) =>
        reading.Has(token, TermKind.Office)
        && reading.At(token) is [{ Particles: "", Term: { IsNational: true, Kind: TermKind.Office } }]
        && reading.Folded(token) is ['ا', 'ل', ..];

    /// <summary>"التوترات الدبلوماسية": behind a noun with the article what can mean somebody is an adjective.</summary>
    private bool IsAdjective(int token) =>
        isArabic
        && reading.At(token, TermKind.Reference) is { Length: 1, Particles: "", Term.Id: "official" }
        && !reading.Has(token - 1, CastReader.Starting | Marks.Of(TermKind.Cue))
        && reading.Folded(token - 1) is ['ا' or 'ل', 'ل', _, _, ..] or ['ب', 'ا', 'ل', _, _, ..]
        && reading.Folded(token - 1) is [.., 'ه'] or [.., 'ا', 'ت'] == reading.Folded(token) is [.., 'ي', 'ه'];

    /// <summary>"محمد عروشي" is not "موسى فقي محمد", but "كيري مازحا" is Kerry, and so is "الحيدري تحيات" whoever is called so.</summary>
    public bool IsGivenName(int token) =>
        reading.Folded(token) is not ['ا', 'ل', _, _, .., 'ي']
        && reading.Tokens.IsWord(token + 1)
        && reading.IsUnknown(token + 1)
        && reading.Folded(token + 1) is not ([.., 'ا'] or ['ب' or 'ل', ..] or ['ا', 'ل', ..]);

    /// <summary>
    /// The actor whose phrase begins at a token, or null. <paramref name="expected"/>: the place is a subject's, so that a bare name will
    /// do.
    /// </summary>
    /// <param name="office">The office of a phrase that leaves it out.</param>
    /// <param name="from">Where words begin that may be a name before the phrase, and are no part of another.</param>
    public Figure? Read(int first, int limit, bool expected, string? office = null, int from = int.MaxValue)
    {
        if (IsAdjective(first))
        {
            return null;
        }

        var end = BeforeAnother(first, limit);
        var figure = Known(first, end, expected) ?? OfPhrase(first, end, expected, office, from);
        if (figure is null)
        {
            return null;
        }

        cast.Resolve(figure);
        Join(figure, limit);
        return figure.IsKnown || expected ? figure : null;
    }

    /// <summary>
    /// "شكري وعبد العاطي", "رحب وزير الخارجية بشكري": where the name of another begins that was told before; the limit where none does.
    /// </summary>
    private int BeforeAnother(int first, int limit)
    {
        for (var i = first + 1; isArabic && i < Math.Min(limit, first + MostOfName); i++)
        {
            if (
                reading.IsUnknown(i)
                && (
                    (reading.Has(i - 1, OfSurnames) && cast.Attached(reading, i, 'و') is not null)
                    || (reading.Folded(i)[0] == 'ب' && cast.Attached(reading, i, 'ب') is not null)
                )
            )
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>"الحداد وعبد العاطي": who is told of again by the last words of his name, beside another.</summary>
    private void Join(Figure figure, int limit)
    {
        if (
            isArabic
            && figure is { HasName: true, IsNobody: false }
            && figure.NameEnd == figure.End
            && figure.End < limit
            && cast.Attached(reading, figure.End, 'و') is { } other
            && other.Origin != figure.Origin
        )
        {
            figure.Joined = [other];
        }
    }

    /// <summary>
    /// "أمير عبد اللهيان", "رئيسي", "كالين", "ولد الشيخ سالم": words of the lexicon, or such as look like a preposition and a noun, that
    /// close the name of somebody named before; one alone where a subject is expected.
    /// </summary>
    private Figure? Known(int first, int limit, bool expected)
    {
        if (
            isArabic
            && reading.At(first, TermKind.Courtesy) is { Particles: "" } courtesy
            && KnownBehind(courtesy.End) is var behind
            && behind > courtesy.End
            && behind <= limit
        )
        {
            return new Figure
            {
                Reading = reading,
                First = first,
                End = behind,
                Start = reading.Tokens.SpanOf(first).Start,
                NameFirst = courtesy.End,
                NameEnd = behind,
            };
        }

        var end =
            isArabic
            && (
                !reading.IsUnknown(first)
                || reading.Has(first, TermKind.Topic)
                || Phrase.IsWithParticle(reading.Folded(first))
                || NameParticles.IsOfDescent(reading.Folded(first))
            )
                ? cast.EndOfKnown(reading, first)
                : first;
        var least = expected && !reading.Has(first, Marks.OfNames) ? 1 : 2;
        return end - first < least || end > limit || (end == first + 1 && IsGivenName(first))
            ? null
            : new Figure
            {
                Reading = reading,
                First = first,
                End = end,
                Start = reading.Tokens.SpanOf(first).Start,
                NameFirst = first,
                NameEnd = end,
            };
    }

    /// <summary>"المهندس السيد": where a last name ends, told before, that is a courtesy too, and no name before another.</summary>
    private int KnownBehind(int name) =>
        reading.Has(name, TermKind.Courtesy)
        && cast.MayKnow(reading.HashOf(name))
        && !reading.Has(name + 1, OfSurnames)
        && !reading.Has(name + 1, CastReader.Starting)
            ? cast.EndOfKnown(reading, name)
            : name;

    private Figure? OfPhrase(int first, int limit, bool expected, string? office, int from)
    {
        var phrase = new Phrase(reading, first, Math.Min(limit, first + MaxTokens), isArabic, office);
        if (!phrase.Read(expected))
        {
            return null;
        }

        if (phrase.Figure.HasName && phrase.Figure.End > first + 1 && IsAsking(first))
        {
            return OfPhrase(first, first + 1, expected, office, from);
        }

        if (isArabic)
        {
            NameBefore.Take(reading, phrase.Figure, BehindKnown(phrase.Figure, from));
            NameBehind.Take(reading, phrase.Figure, limit);
            MinistryVoice.Take(phrase.Figure);
        }

        return phrase.Figure;
    }

    /// <summary>
    /// "نقل الحداد تحيات الملك": behind the last name of somebody known that is not right before an office, no name of who holds it begins
    /// before.
    /// </summary>
    private int BehindKnown(Figure office, int from)
    {
        for (var i = office.First - 2; i >= from && office.First - i <= MostOfName; i--)
        {
            if (cast.MayKnow(reading.HashOf(i)) && cast.EndOfKnown(reading, i) == i + 1)
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>
    /// "وطالب الحداد وزير الصحة بالتحقيق", "وأبلغ الحداد وزير الصحة الكيني أن": behind the surname of somebody known an office is not his,
    /// but whom he asks, or who is of another state.
    /// </summary>
    private bool IsAsking(int name) =>
        isArabic
        && reading.At(name - 1, TermKind.Cue) is { Term: var verb }
        && (IsKnownSurname(name) || cast.EndOfKnown(reading, name) > name)
        && (
            (
                verb.Id is "urge"
                && (
                    reading.At(name + 1, TermKind.Delegate) is { Particles: "" }
                    || reading.At(name + 1, TermKind.Entity) is { Particles: "", Term.Shape: not "person" }
                )
            )
            || (
                reading.At(name + 1, TermKind.Office) is { Particles: "" } office
                && (verb.Id is "urge" || cast.IsOfOther(reading.HashOf(name), reading.At(office.End, TermKind.Nationality)?.Term.Country))
            )
        );
}
