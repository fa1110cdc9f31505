using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Whom a definite description means: "الهيئة", "المتحدث باسم الحركة", "السفير".</summary>
internal sealed class Descriptions(Antecedents antecedents)
{
    private const int MostOfNoun = 3;
    private const int MostOfSources = 256;

    /// <summary>
    /// "الهيئة" is the last "هيئة …" that was named, "الحركة الشعبية" the last that began so, "الأمين العام" the last of a body.
    /// </summary>
    public Figure? OfNoun(Figure figure)
    {
        var isBody = figure.Reading.Is(figure.First, WordClass.Body);
        var isDocument = IsDocument(figure);
        var role = isBody || isDocument ? null : figure.Role;
        if (
            figure.Countries.Length > 0
            || figure.Entity is not null
            || figure.End - figure.First > MostOfNoun
            || (role is not null && !IsNoun(figure))
            || figure.Reading.Is(figure.First, WordClass.Source)
            || Belonging.IsHeadOfDelegation(figure)
        )
        {
            return null;
        }

        var word = HeadWord.Of(figure);
        var isShort = isBody || role is not null || isDocument;
        var latest = antecedents.Latest;
        for (var i = latest.Length - 1; i >= 0; i--)
        {
            if (
                latest[i] is { Role: { } its } earlier
                && (
                    (role ?? its) == its
                    || (
                        its is Vocabulary.Roles.InternationalOrganisation
                        && IsWholeOffice(figure)
                        && earlier.End - earlier.First > figure.End - figure.First
                    )
                )
                && (
                    (
                        isBody
                        && figure.End - figure.First == 1
                        && its is Vocabulary.Roles.InternationalOrganisation
                        && HoldsBody(earlier, word)
                    )
                    || IsTitle(figure, earlier, word)
                    || (
                        HeadWord.Of(earlier).SequenceEqual(word)
                        && IsShortFor(
                            figure,
                            earlier,
                            isShort
                                || (
                                    figure.Reading.Has(figure.First, TermKind.Courtesy)
                                    && earlier.Reading.Has(earlier.First, TermKind.Delegate)
                                )
                        )
                    )
                    || (isBody && figure.End - figure.First == 1 && IsTextOf(earlier, word))
                )
            )
            {
                figure.Role = its;
                return earlier;
            }
        }

        return null;
    }

    /// <summary>"بيان للديوان الملكي", "بيان «مجلس السلم»": whose words begin behind the noun.</summary>
    private static bool IsTextOf(Figure text, ReadOnlySpan<char> body)
    {
        var reading = text.Reading;
        var first = text.First + (Statements.Speech.Quotes(reading, text.First + 1) ? 2 : 1);
        return reading.Is(text.First, WordClass.Body)
            && reading.Has(text.First, TermKind.Delegate)
            && first < text.End
            && HeadWord.WithoutArticle(reading.Folded(first)).SequenceEqual(body);
    }

    /// <summary>"المنظمة" is "الأمانة العامة لمنظمة …", or "رئيس المنظمة العربية".</summary>
    private static bool HoldsBody(Figure figure, ReadOnlySpan<char> body)
    {
        for (var i = figure.First + 1; i < figure.End && (!figure.HasName || i < figure.NameFirst); i++)
        {
            if (
                (
                    figure.Reading.Folded(i) is ['ل', .. var noun]
                    && HeadWord.IsDefinite(figure.Reading.Folded(i)) is false
                    && noun.SequenceEqual(body)
                ) || (i == figure.First + 1 && HeadWord.WithoutArticle(figure.Reading.Folded(i)).SequenceEqual(body))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"السفير", "العميد": who was told last with this before his name.</summary>
    public Figure? OfCourtesy(Figure figure) =>
        figure.End - figure.First == 1 && figure.Countries.IsEmpty && figure.Reading.Has(figure.First, TermKind.Courtesy)
            ? LastNamed(figure.Reading.HashOf(figure.First))
            : null;

    private Figure? LastNamed(ulong courtesy) => antecedents.Recent(other => other.HasName && IsBeforeName(courtesy, other));

    private static bool IsBeforeName(ulong word, Figure figure)
    {
        var at = figure.NameFirst - 1;
        while (
            at >= 0 && figure.NameFirst - at <= MostOfNoun && figure.Reading.Has(at, TermKind.Courtesy) && figure.Reading.HashOf(at) != word
        )
        {
            at--;
        }

        return figure.Reading.HashOf(at) == word;
    }

    /// <summary>"المتحدث باسم الحركة", "رئيس المكتب السياسي للحركة": the last body that was named so, whose somebody is.</summary>
    public Figure? OwnerOf(Figure figure)
    {
        var end = figure.HasName && figure.NameFirst > figure.First ? figure.NameFirst : figure.End;
        for (var i = end - 1; i > figure.First; i--)
        {
            if (figure.Reading.Folded(i) is "للوزاره" or "الوزاره" or "بالوزاره" && LastMinister(figure) is { } minister)
            {
                return minister;
            }

            if (
                figure.Reading.Folded(i) is ['ا' or 'ل', 'ل', _, _, _, ..] and [_, _, .. var noun]
                && !(noun is "قوات" && i < end - 1)
                && Body(noun) is { } owner
            )
            {
                return owner;
            }
        }

        return Titled(figure, end) ?? OfDepartment(figure, end);
    }

    /// <summary>"مدير إدارة الطرق": of whom no more is told is of the body that was told of last.</summary>
    private Figure? OfDepartment(Figure figure, int end) =>
        figure.Reading.Folded(figure.First + 1) is "اداره"
        && end - figure.First is 3 or 4
        && figure.Reading.Has(figure.First, TermKind.Delegate)
            ? antecedents.Recent(other =>
                other is { HasName: false, IsCountry: false, Role: not null }
                && other.Reading.Is(other.First, WordClass.Body)
                && !other.Reading.Has(other.First, TermKind.Delegate)
            )
            : null;

    private Figure? LastMinister(Figure figure) =>
        antecedents.Recent(other => !other.IsCounterpart && Reference.Fits("minister", figure, other));

    /// <summary>"المتحدث باسم العدالة والتنمية": the last party in whose words these two were.</summary>
    private Figure? Titled(Figure figure, int end)
    {
        var latest = antecedents.Latest;
        for (var i = latest.Length - 1; i >= 0 && end - figure.First > 2; i--)
        {
            if (
                latest[i] is { Role: Vocabulary.Roles.Party, Entity: not null } party
                && Holds(party, figure.Reading.HashOf(end - 2), figure.Reading.HashOf(end - 1))
            )
            {
                return party;
            }
        }

        return null;
    }

    private static bool Holds(Figure figure, ulong word, ulong next)
    {
        for (var i = figure.First; i < figure.End - 1; i++)
        {
            if (figure.Reading.HashOf(i) == word && figure.Reading.HashOf(i + 1) == next)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"المتحدث", "المصدر": the last spokesman or source of whom more was told; null without.</summary>
    public Figure? OfWord(Figure reference)
    {
        var word = IsThatSame(reference) ? HeadWord.WithoutArticle(reference.Reading.Folded(reference.First + 1)) : HeadWord.Of(reference);
        var adjective =
            !IsSame(reference)
            && reference.End - reference.First > 1
            && reference.Reading.Folded(reference.First + 1) is ['ا', 'ل', _, ..] second
                ? second[2..]
                : word; // "المصدر العسكري".
        var all = antecedents.All;
        for (
            var i = IsSame(reference) && reference.Reference is not Reference.Text ? -1 : all.Length - 1;
            i >= Math.Max(0, all.Length - MostOfSources);
            i--
        )
        {
            if (
                all[i] is { Reference: null, Role: not null } other
                && (other.Role is not Vocabulary.Roles.Media || other.Reading.Is(other.First, WordClass.Source))
                && Contains(other, word)
                && (reference.Countries is [var country] ? other.Countries.Contains(country) : Contains(other, adjective))
            )
            {
                return other;
            }
        }

        return null;
    }

    private static bool Contains(Figure figure, ReadOnlySpan<char> word)
    {
        for (var i = figure.First; i < figure.End; i++)
        {
            if (HeadWord.WithoutArticle(figure.Reading.Folded(i)).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The last body of more than one word, or with a name, that begins with this one: of a state, the last whose country is told.
    /// </summary>
    private Figure? Body(ReadOnlySpan<char> noun)
    {
        Figure? body = null;
        var latest = antecedents.Latest;
        for (var i = latest.Length - 1; i >= 0; i--)
        {
            if (
                latest[i] is { IsCountry: false, Role: { } role and not Vocabulary.Roles.Person } other
                && other.End - other.First > 1
                && (!other.HasName || other.Reading.IsNoun(other.First, WordClass.Titled))
                && HeadWord.Of(other).SequenceEqual(noun)
            )
            {
                body ??= other;
                if (other is { IsBare: false, Countries.IsEmpty: false } || !Vocabulary.Roles.IsOfState(role))
                {
                    return other;
                }
            }
        }

        return body;
    }

    /// <summary>"المصدر ذاته", "ذات المصدر" is whoever spoke last; "البيان ذاته" the last that was told of.</summary>
    private static bool IsSame(Figure figure) =>
        figure.Reading.Is(figure.End, WordClass.Same) || figure.Reading.Is(figure.End - 1, WordClass.Same) || IsThatSame(figure);

    private static bool IsThatSame(Figure figure) => figure.End - figure.First > 1 && figure.Reading.Folded(figure.First) is "ذات" or "نفس";

    /// <summary>"النائب" is "سليم حداد النائب في …".</summary>
    private static bool IsTitle(Figure figure, Figure other, ReadOnlySpan<char> word) =>
        other.NameFirst == other.First
        && (figure.End - figure.First == 1 || (figure.End - figure.First == 2 && IsSame(figure)))
        && Title(other).SequenceEqual(word);

    /// <summary>"سليم حداد النائب في …", "سليم حداد، النائب": the first word behind a name, without its article.</summary>
    private static ReadOnlySpan<char> Title(Figure figure)
    {
        if (!figure.HasName || figure.NameEnd >= figure.End)
        {
            return [];
        }

        return HeadWord.WithoutArticle(
            figure.Reading.Folded(figure.Reading.Tokens.IsWord(figure.NameEnd) ? figure.NameEnd : figure.NameEnd + 1)
        );
    }

    /// <summary>"التقرير", "التقرير التلفزيوني".</summary>
    public static bool IsDocument(Figure figure) =>
        (
            figure.End - figure.First == 1
            || (figure.End - figure.First == 2 && !figure.HasName && figure.Reading.Folded(figure.First + 1) is ['ا', 'ل', _, _, .., 'ي'])
        )
        && figure.Reading.IsNoun(figure.First, WordClass.Document)
        && HeadWord.IsDefinite(figure);

    /// <summary>A paper, or a body of a state or a union: whose report is told of behind what it said.</summary>
    public static bool MayPublish(Figure figure) =>
        figure.Role is Vocabulary.Roles.Media
        || (
            figure is { HasName: false, IsCountry: false, Role: { } role }
            && (Vocabulary.Roles.IsOfState(role) || role is Vocabulary.Roles.InternationalOrganisation)
            && figure.Reading.Is(figure.First, WordClass.Body)
        );

    /// <summary>
    /// "المرصد", "السفير", "الخبير العسكري": a word with the article, and adjectives, for a body or office that is of no state by itself.
    /// </summary>
    private static bool IsNoun(Figure figure) =>
        (figure.End - figure.First == 1 || IsWholeOffice(figure) || (figure.Role is Vocabulary.Roles.Person && !figure.HasName))
        && figure.Reading.Has(figure.First, TermKind.Office)
        && HeadWord.IsDefinite(figure)
        && figure.Role
            is Vocabulary.Roles.Other
                or Vocabulary.Roles.Person
                or Vocabulary.Roles.Media
                or Vocabulary.Roles.Government
                or Vocabulary.Roles.Parliament
                or Vocabulary.Roles.Party;

    /// <summary>"المدعي العام", "النائب العام": an office of several words, and nothing else.</summary>
    private static bool IsWholeOffice(Figure figure) =>
        !figure.HasName && figure.Reading.At(figure.First, TermKind.Office) is { Length: > 1 } office && office.End == figure.End;

    /// <summary>The same, or the body of a head: "رئيس المجلس" is "رئيس مجلس النواب".</summary>
    private static bool IsSameWord(Figure figure, Figure other, int word)
    {
        var one = figure.Reading.Folded(figure.First + word);
        var another = other.Reading.Folded(other.First + word);
        return another.SequenceEqual(one)
            || (
                word == figure.End - figure.First - 1
                && !HeadWord.IsDefinite(figure)
                && HeadWord.IsDefinite(one)
                && another.SequenceEqual(HeadWord.WithoutArticle(one))
            );
    }

    private static bool IsShortFor(Figure figure, Figure other, bool isBody)
    {
        var length = figure.End - figure.First;
        if (isBody && length == 1 && HeadWord.IsDefinite(figure) && !HeadWord.IsDefinite(other))
        {
            return true;
        }

        for (var i = 1; i < length; i++)
        {
            if (!IsSameWord(figure, other, i))
            {
                return false;
            }
        }

        return HeadWord.IsDefinite(figure) == HeadWord.IsDefinite(other) && other.End - other.First >= length;
    }
}
