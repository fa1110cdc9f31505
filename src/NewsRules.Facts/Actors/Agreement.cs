using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Whether an Arabic verb can have somebody as its subject: in gender and number, as far as both show them.</summary>
internal static class Agreement
{
    /// <summary>Behind the verb: it is singular there, and has the subject's gender.</summary>
    public static bool Fits(Reading reading, in Hit verb, Figure figure) =>
        verb.Term.Shape switch
        {
            "noun" => true,
            "participle" => false,
            _ when IsDual(verb) || IsPlural(verb) => false,
            { } shape when IsFeminine(shape) => !IsMasculine(reading, figure),
            _ => !IsFeminine(reading, figure),
        };

    /// <summary>Named before the verb, or before its sentence: then it has the number too. "وأضافا" are two, "مؤكدين" several.</summary>
    /// <param name="isFeminine">The gender of the verb with which the subject spoke before; null where it is not known.</param>
    public static bool Carries(Reading reading, in Hit verb, Figure figure, bool? isFeminine) =>
        NumberAndGender(reading, verb) switch
        {
            (true, _) => !IsOne(figure),
            (_, true) => isFeminine ?? !IsMasculine(figure.Reading, figure),
            (_, false) => !IsSeveral(figure) && !(isFeminine ?? IsFeminine(figure.Reading, figure)),
            _ => true,
        };

    /// <summary>The gender that a verb shows; null for a plural and for what is no verb.</summary>
    public static bool? IsFeminine(Reading reading, in Hit verb) => NumberAndGender(reading, verb).IsFeminine;

    /// <summary>False for "أكدا", "مؤكدين".</summary>
    public static bool IsOfOne(Reading reading, in Hit verb) => !NumberAndGender(reading, verb).IsPlural;

    private static (bool IsPlural, bool? IsFeminine) NumberAndGender(Reading reading, in Hit verb) =>
        verb.Term.Shape switch
        {
            _ when verb.Length > 1 => (
                false,
                reading.Folded(verb.End - 1) switch
                {
                    [.., 'ه', 'ا'] => true,
                    [.., 'ه'] => false,
                    _ => null,
                }
            ), // "جاء في تقريرها".
            null or "noun" or "via" or Inflection.NegatedShape => (false, null),
            "participle" => reading.Folded(verb.End - 1) switch
            {
                [.., 'ي', 'ن', 'ه'] when reading.Text[reading.Tokens.SpanOf(verb.End - 1).End - 1] == 'ه' => (true, null),
                [.., 'ي', 'ن', 'ه', 'ا'] => (true, null),
                [.., 'ا'] => (false, false),
                [.., 'ه'] => (false, true),
                _ => (true, null),
            },
            { } shape => IsDual(verb) || IsPlural(verb)
                ? (true, null)
                : (
                    false,
                    IsFeminine(shape) ? true
                    : reading.Folded(verb.End - 1) is [.., 'ت'] or [.., 'ت', 'ه'] or [.., 'ت', 'ه', 'ا'] ? null
                    : false
                ), // "طلبت", "اعتبرتها" stand by themselves in the lexicon.
        };

    /// <summary>The number that a verb shows: "أكدا", "أكدوا".</summary>
    public static bool IsDual(in Hit verb) => verb.Term.Shape?.StartsWith("dual", StringComparison.Ordinal) == true;

    /// <inheritdoc cref="IsDual(in Hit)"/>
    public static bool IsPlural(in Hit verb) => verb.Term.Shape?.StartsWith("plural", StringComparison.Ordinal) == true;

    /// <summary>A verb, in whatever person, and no participle or noun.</summary>
    public static bool IsFinite(in Hit verb) => IsFinite(verb.Term);

    public static bool IsFinite(Term verb) => verb.Shape is not (null or "noun" or "via" or "participle");

    /// <summary>"البلدين", "الجانبين", "وزيري الصحة": two by an ending that no subject has.</summary>
    public static bool IsObliqueDual(Reading reading, Figure figure) =>
        (reading.At(figure.First, TermKind.Reference) is { Term.Id: Reference.Joint } && reading.Folded(figure.First) is [.., 'ي', 'ن'])
        || (IsDual(figure) && reading.Has(figure.First, TermKind.Office) && reading.IsOblique(figure.First, WordClass.Dual));

    /// <summary>"هدد", "هددت"; "تهدد" only looks like the second by its shape.</summary>
    public static bool IsPast(Reading reading, in Hit verb) =>
        verb.Term.Shape switch
        {
            "finite" => reading.Text[verb.Start] != 'ي',
            "finite-feminine" => reading.Folded(verb.End - 1)[^1] == 'ت',
            "dual" or "plural" => reading.Folded(verb.End - 1) is [.., 'ا'],
            _ => false,
        };

    /// <summary>"سيؤكد".</summary>
    public static bool IsFuture(in Hit verb) => verb.Term.Shape?.EndsWith("-future", StringComparison.Ordinal) == true;

    /// <summary>"يقصف", "تقصف": a form that tells no past.</summary>
    public static bool IsImperfect(Reading reading, in Hit verb) =>
        reading.Text[verb.Start] == 'ي'
        || (
            reading.Text[verb.Start] == 'ت'
            && verb.Term.Shape == "finite-feminine"
            && reading.Text[reading.Tokens.SpanOf(verb.First).End - 1] != 'ت'
        );

    /// <summary>"الحوثيون": with the article and the ending of a subject; "القانون" is too short.</summary>
    public static bool IsNominativePlural(ReadOnlySpan<char> folded) => folded is ['ا', 'ل', _, _, _, _, .., 'و', 'ن'];

    /// <summary>"المواطنين": with the article and the ending of what is no subject.</summary>
    public static bool IsObliquePlural(ReadOnlySpan<char> folded) => folded is ['ا', 'ل', _, _, _, .., 'ي', 'ن'];

    private static bool IsFeminine(string shape) => shape.StartsWith("finite-feminine", StringComparison.Ordinal);

    /// <summary>"الحوثيون", "خبراء", two who act together.</summary>
    private static bool IsSeveral(Figure figure) =>
        !figure.Joined.IsEmpty
        || IsNominativePlural(figure.Reading.Folded(figure.First))
        || (figure.NameFirst != figure.First && (IsDual(figure) || figure.Reading.Folded(figure.First) is [.., 'و', 'ن']));

    /// <summary>"وزيرا الخارجية": without the article only before what they hold; "رئيسي" alone is a name.</summary>
    private static bool IsDual(Figure figure) =>
        figure.Reading.Is(figure.First, WordClass.Dual)
        && !(figure.End == figure.First + 1 && figure.Reading.Folded(figure.First) is [.., 'ا' or 'ي']);

    /// <summary>A person or an office by name, a country.</summary>
    private static bool IsOne(Figure figure) =>
        !IsSeveral(figure)
        && figure.Countries.Length < 2
        && (
            figure.HasName
            || figure.IsCountry
            || figure.Reference is Reference.Theirs or Reference.Text or Reference.Letter or Reference.Honour or Reference.Excellency
            || IsMasculine(figure.Reading, figure)
            || IsFeminine(figure.Reading, figure)
        );

    /// <summary>"رئيسها", "مكتبه": whether the possessive of a word can mean somebody.</summary>
    public static bool IsMeantBy(ReadOnlySpan<char> folded, Figure figure) =>
        folded is [.., 'ه', 'ا']
            ? !IsMasculine(figure.Reading, figure) && !(figure.HasName && !IsFeminine(figure.Reading, figure))
            : !IsFeminine(figure.Reading, figure);

    /// <summary>A body that the lexicon calls masculine: "الحزب".</summary>
    public static bool IsMasculineBody(Reading reading, Figure figure) =>
        !figure.IsCountry && reading.Is(figure.First, WordClass.Masculine);

    /// <summary>An office of one man: "الرئيس", "وزير"; a masculine body.</summary>
    private static bool IsMasculine(Reading reading, Figure figure) =>
        IsMasculineBody(reading, figure)
        || reading.Has(figure.First, TermKind.Office)
            && !reading.Is(figure.First, WordClass.Body, WordClass.Dual)
            && reading.Text[reading.Tokens.SpanOf(figure.First).End - 1] is not ('ة' or 'ت' or 'ا' or 'ء' or 'ن');

    /// <summary>"وزير" and "الوزيرة": holders of offices, a man and a woman by their titles.</summary>
    public static bool IsOtherGender(Figure figure, Figure other) =>
        GenderOfHolder(figure) is { } one && GenderOfHolder(other) is { } another && one != another;

    /// <summary>True for a title in ة and for "نظيرته", false for another; null for a body and for several.</summary>
    private static bool? GenderOfHolder(Figure figure) =>
        figure.IsCounterpart
            ? figure.Reading.Folded(figure.First) switch
            {
                [.., 'ر', 'ت', 'ه'] or [.., 'ر', 'ت', 'ه', 'ا'] => true,
                [.., 'ر', 'ه'] or [.., 'ر', 'ه', 'ا'] => false,
                _ => null,
            }
        : figure.Reading.Is(figure.First, WordClass.Body)
        || figure.Reading.Is(figure.First, WordClass.Dual)
        || figure.Reading.Folded(figure.First) is [.., 'ا' or 'و' or 'ي', 'ن']
        || !figure.Reading.Has(figure.First, CastReader.Holding)
            ? null
        : figure.Reading.Text[figure.Reading.Tokens.SpanOf(figure.First).End - 1] == 'ة';

    private static bool IsOrganisation(Reading reading, Figure figure) =>
        !figure.HasName && reading.At(figure.First, TermKind.Entity) is { Term.Shape: not "person" };

    /// <summary>A word in ة or the plural in ات; a country or capital unless the lexicon calls it masculine.</summary>
    private static bool IsFeminine(Reading reading, Figure figure)
    {
        var first = reading.Text[figure.Start..reading.Tokens.SpanOf(figure.First).End];
        return figure.IsCountry
            ? !reading.Is(figure.First, WordClass.Masculine)
            : (reading.Is(figure.First, WordClass.Body) || IsOrganisation(reading, figure))
                && (first[^1] == 'ة' || first.EndsWith("ات", StringComparison.Ordinal) || HasFeminineAdjective(reading, figure));
    }

    /// <summary>"الأمم المتحدة".</summary>
    private static bool HasFeminineAdjective(Reading reading, Figure figure) =>
        figure.End > figure.First + 1
        && reading.Folded(figure.First) is ['ا', 'ل', _, _, ..]
        && reading.Folded(figure.First + 1) is ['ا', 'ل', _, _, ..]
        && reading.Text[reading.Tokens.SpanOf(figure.First + 1).End - 1] == 'ة';
}
