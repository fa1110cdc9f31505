using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Whether "and" or a comma ties two phrases: to two who act together, or to two titles of one person.</summary>
internal readonly struct Coordination(Reading reading)
{
    private const int MostOfGenitive = 3;
    private const int MostOfDual = 3;

    /// <summary>"A and B", "A and the B", "A وB", "A وجلالة B".</summary>
    public bool IsJoined(Figure before, Figure figure)
    {
        if (IsListed(before, figure))
        {
            return !IsOfOtherClause(before, figure, before.EndOfAll);
        }

        var first = BeginningOf(figure, before.EndOfAll);
        return first - before.EndOfAll <= 1 && !IsOfOtherClause(before, figure, before.EndOfAll) && HasAnd(figure, first);
    }

    /// <summary>
    /// "the B", "l'B", "جلالة B", "de la B": where the phrase begins with what stands before it, behind the end of the other.
    /// </summary>
    private int BeginningOf(Figure figure, int last)
    {
        var first = figure.First;
        while (
            first > last
            && (reading.Is(first - 1, WordClass.Determiner) || (reading.HasVerbFirst && reading.Has(first - 1, TermKind.Courtesy)))
        )
        {
            first--;
        }

        first -= first - last > 2 && reading.EndOf(first - 2, WordClass.Determiner) == first ? 2 : 0; // "et l'Italie".

        return reading.HasVerbFirst ? first : BeforeGenitive(figure.First, first);
    }

    /// <summary>"وB", "و B", "and B", "وجلالة B".</summary>
    private bool HasAnd(Figure figure, int first) =>
        IsNameWithAnd(figure)
        || reading.IsJoined(first)
        || reading.IsJoined(figure.First)
        || reading.Folded(first - 1) is "و"
        || reading.Is(first - 1, WordClass.And);

    /// <summary>"Putin, Xi discuss …", "Egypt, Turkey sign …": over an article a comma joins two.</summary>
    private bool IsListed(Figure before, Figure figure) =>
        !reading.HasVerbFirst
        && reading.Field == Field.Title
        && figure.First == before.EndOfAll + 1
        && reading.IsSign(before.EndOfAll, ',')
        && !reading.IsSign(figure.End, ',')
        && (before.IsCountry ? figure.IsCountry : before.HasName && figure.HasName);

    /// <summary>
    /// "Egypt, Turkey foreign ministers meet": over an article a country is of the office that several hold behind the next.
    /// </summary>
    public bool IsOfNext(Figure country, Figure holders) =>
        !reading.HasVerbFirst
        && reading.Field == Field.Title
        && country is { IsCountry: true, Joined.IsEmpty: true }
        && holders is { IsCountry: false, HasName: false, Countries.Length: 1 }
        && holders.First == country.EndOfAll + 1
        && reading.IsSign(country.EndOfAll, ',')
        && reading.Is(holders.End - 1, WordClass.Dual);

    /// <summary>"d'Égypte et de la Turquie": where "de la" begins; the first token of the phrase without.</summary>
    private int BeforeGenitive(int end, int first)
    {
        for (var i = end - 1; i >= Math.Max(0, end - MostOfGenitive); i--)
        {
            if (reading.EndOf(i, WordClass.Genitive) == end)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>"وزير الخارجية المصري، وهاكان تورك وزير الخارجية التركي": "and" is written with a name that no lexicon knows.</summary>
    public bool IsNameWithAnd(Figure figure) =>
        reading.HasVerbFirst
        && figure.NameFirst == figure.First
        && figure.NameEnd < figure.End
        && reading.IsUnknown(figure.First)
        && reading.Folded(figure.First) is ['و', _, _, _, ..];

    /// <summary>"… لتجمع منظمات متطرفة، ووزير الخارجية يؤكد": behind a comma an office is not joined to a body that is none.</summary>
    private bool IsOfOtherClause(Figure before, Figure figure, int comma) =>
        reading.HasVerbFirst
        && before is { HasName: false, IsCountry: false, Role: Vocabulary.Roles.Other }
        && figure.Role is not Vocabulary.Roles.Other
        && Statements.Content.IsComma(reading, comma);

    /// <summary>
    /// "نائب رئيس الوزراء ووزير الداخلية خالد الصباح": two titles and one name are one person, where neither title is a ministry's alone.
    /// </summary>
    public bool IsSecondTitle(Figure before, Figure figure) =>
        reading.HasVerbFirst ? IsSecondOfVerbFirst(before, figure) : IsSecondOfOne(before, figure);

    /// <summary>"Deputy Prime Minister and Foreign Minister NAME"; "the interior minister and Foreign Minister NAME" are two.</summary>
    private bool IsSecondOfOne(Figure before, Figure figure) =>
        figure is { HasName: true, IsCountry: false, Role: not null }
        && figure.NameFirst > figure.First
        && before is { HasName: false, IsCountry: false, Joined.IsEmpty: true, Role: Vocabulary.Roles.Government, Reference: null }
        && before.End == figure.First - 1
        && reading.Is(before.End, WordClass.And)
        && !reading.Has(figure.First, TermKind.Nationality)
        && !IsDual(before)
        && char.IsUpper(reading.Text[reading.Tokens.SpanOf(before.End - 1).Start]);

    private bool IsSecondOfVerbFirst(Figure before, Figure figure) =>
        figure is { HasName: true, IsCountry: false }
        && before is { HasName: false, IsCountry: false, Joined.IsEmpty: true }
        && MayHoldAnother(before)
        && reading.IsJoined(figure.First)
        && !reading.Is(before.First, WordClass.Body)
        && (reading.Is(figure.First, WordClass.Genitive) || reading.Has(figure.First, TermKind.Delegate));

    /// <summary>"نائب رئيس الوزراء", and neither "رئيس الوزراء" nor "قائد الجيش".</summary>
    private static bool MayHoldAnother(Figure figure) =>
        !(Vocabulary.Roles.LeadsState(figure.Role) || figure.Role is Vocabulary.Roles.Military) || IsDeputy(figure);

    /// <summary>"نائب رئيس الوزراء".</summary>
    public static bool IsDeputy(Figure figure) => figure.Role is Vocabulary.Roles.HeadOfGovernment && HeadWord.IsDeputy(figure);

    /// <summary>"وزارة الدفاع ورئاسة الأركان في اليمن": where both are.</summary>
    public bool IsPlaced(Figure figure) =>
        reading.HasVerbFirst
        && figure is { IsBare: false, HasName: false, Countries.Length: 1 }
        && figure.End - figure.First > 2
        && reading.Is(figure.End - 2, WordClass.In)
        && reading.Has(figure.End - 1, TermKind.Country);

    /// <summary>"the foreign ministers": an office that several hold.</summary>
    public bool IsDual(Figure figure)
    {
        for (var i = figure.First; i < Math.Min(figure.End, figure.First + MostOfDual); i++)
        {
            if (reading.Is(i, WordClass.Dual))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Egypt, Jordan and Iraq": a comma, and behind it two of the same kind whom "and" joins.</summary>
    public bool IsBeforePair(Figure first, Figure pair) =>
        !reading.HasVerbFirst
        && pair.First == first.EndOfAll + 1
        && reading.IsSign(first.EndOfAll, ',')
        && !reading.Is(first.First - 1, WordClass.Preposition)
        && IsAlike(first, pair);

    /// <summary>Countries, countries behind an office that several hold, or holders of one office by their names.</summary>
    private bool IsAlike(Figure first, Figure pair) =>
        first.HasName
            ? first.Role is not null && pair.All.All(one => one.HasName && one.Role == first.Role)
            : pair.All.All(one => one.IsCountry) && (first.IsCountry || IsDual(first));
}
