using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Who was named before, in order: whom "the minister", "the agency" or an office without a country points back to.</summary>
internal sealed class Antecedents
{
    private const int Memory = 40;
    private const int MostOfNoun = 3;
    private const int MostOfReferences = 64;

    private readonly List<Figure> _figures = [];

    private int FirstRecent => Math.Max(0, _figures.Count - Memory);

    public void Add(Figure figure)
    {
        if (_figures.Count < MostOfReferences || figure.Reference is null)
        {
            _figures.Add(figure);
        }
    }

    /// <summary>The last one that a reference can mean.</summary>
    public Figure? Last(string reference, Figure figure) => Recent(other => Reference.Fits(reference, figure, other));

    /// <summary>"الهيئة" is the last "هيئة …" that was named, "الحركة الشعبية" the last that began so, "الأمين العام" the last of a body.</summary>
    public Figure? OfNoun(Figure figure)
    {
        var isBody = figure.Reading.Is(figure.First, WordClass.Body);
        var isDocument = IsDocument(figure);
        var role = isBody || isDocument ? null : figure.Role;
        if (figure.Countries.Length > 0 || figure.Entity is not null || figure.End - figure.First > MostOfNoun || (role is not null && !IsNoun(figure)) || figure.Reading.Is(figure.First, WordClass.Source))
        {
            return null;
        }

        var word = Word(figure);
        var isShort = isBody || role is not null || isDocument;
        for (var i = _figures.Count - 1; i >= FirstRecent; i--)
        {
            if (_figures[i] is { Role: { } its } earlier && (role ?? its) == its && (IsTitle(figure, earlier, word) || (Word(earlier).SequenceEqual(word) && IsShortFor(figure, earlier, isShort))))
            {
                figure.Role = its;
                return earlier;
            }
        }

        return null;
    }

    /// <summary>"السفير", "العميد": who was told last with this before his name.</summary>
    public Figure? OfCourtesy(Figure figure) =>
        figure.End - figure.First == 1 && figure.Countries.IsEmpty && figure.Reading.Has(figure.First, TermKind.Courtesy) ? Recent(other => other.HasName && IsBeforeName(figure.Reading.HashOf(figure.First), other)) : null;

    private static bool IsBeforeName(ulong word, Figure figure)
    {
        var at = figure.NameFirst - 1;
        while (at >= 0 && figure.NameFirst - at <= MostOfNoun && figure.Reading.Has(at, TermKind.Courtesy) && figure.Reading.HashOf(at) != word)
        {
            at--;
        }

        return figure.Reading.HashOf(at) == word;
    }

    /// <summary>"رئيسها", "مكتبه": whom the possessive means; null where the last of its gender is a country or nobody's office.</summary>
    public Figure? Owner(Figure figure) =>
        Recent(other => other.Reference != Reference.Theirs && Agreement.IsMeantBy(figure.Reading.Folded(figure.First), other)) is { } owner && Reference.Fits(Reference.Theirs, figure, owner) ? owner : null;

    /// <summary>"المتحدث باسم الحركة", "رئيس المكتب السياسي للحركة": the last body that was named so, whose somebody is.</summary>
    public Figure? OwnerOf(Figure figure)
    {
        var end = figure.HasName && figure.NameFirst > figure.First ? figure.NameFirst : figure.End;
        for (var i = end - 1; i > figure.First; i--)
        {
            if (figure.Reading.Folded(i) is ['ا' or 'ل', 'ل', _, _, _, ..] and [_, _, .. var noun] && Recent(noun) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>"المتحدث", "المصدر": the last spokesman or source of whom more was told; null without.</summary>
    public Figure? OfWord(Figure reference)
    {
        var word = Word(reference);
        var adjective = reference.End - reference.First > 1 && reference.Reading.Folded(reference.First + 1) is ['ا', 'ل', _, ..] second ? second[2..] : word; // "المصدر العسكري".
        for (var i = IsSame(reference) ? -1 : _figures.Count - 1; i >= Math.Max(0, _figures.Count - MostOfReferences * 4); i--)
        {
            if (_figures[i] is { Reference: null, Role: not (null or Vocabulary.Roles.Media) } other && Contains(other, word) && Contains(other, adjective))
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
            if (figure.Reading.Folded(i) is var folded && (IsDefinite(folded) ? folded[2..] : folded).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last body of more than one word that begins with this one.</summary>
    private Figure? Recent(ReadOnlySpan<char> noun)
    {
        for (var i = _figures.Count - 1; i >= FirstRecent; i--)
        {
            if (_figures[i] is { IsCountry: false, Role: not (null or Vocabulary.Roles.Person), HasName: false } other && other.End - other.First > 1 && Word(other).SequenceEqual(noun))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>"وزراء الخارجية": of several states, by nature.</summary>
    public static bool AreMinisters(Figure figure) => !figure.HasName && Word(figure) is "وزراء";

    /// <summary>"وزراء الخارجية" are the last who were named with those they are of.</summary>
    public Figure? OfMinisters(Figure figure)
    {
        var earlier = AreMinisters(figure) && figure.Countries.IsEmpty ? Recent(other => AreMinisters(other) && (other.Countries.Length > 1 || other.Role is Vocabulary.Roles.InternationalOrganisation)) : null;
        figure.Role = earlier?.Role ?? figure.Role;
        return earlier;
    }

    /// <summary>"المصدر ذاته" is whoever spoke last.</summary>
    private static bool IsSame(Figure figure) => figure.Reading.Folded(figure.End) is "ذاته" or "نفسه" or "ذاتها" or "نفسها" || figure.Reading.Folded(figure.End - 1) is "ذاته" or "نفسه" or "ذاتها" or "نفسها";

    /// <summary>"النائب" is "سليم حداد النائب في …".</summary>
    private static bool IsTitle(Figure figure, Figure other, ReadOnlySpan<char> word) => other.NameFirst == other.First && figure.End - figure.First == 1 && Title(other).SequenceEqual(word);

    /// <summary>"سليم حداد النائب في …", "سليم حداد، النائب": the first word behind a name, without its article.</summary>
    private static ReadOnlySpan<char> Title(Figure figure)
    {
        if (!figure.HasName || figure.NameEnd >= figure.End)
        {
            return [];
        }

        var word = figure.Reading.Folded(figure.Reading.Tokens.IsWord(figure.NameEnd) ? figure.NameEnd : figure.NameEnd + 1);
        return IsDefinite(word) ? word[2..] : word;
    }

    /// <summary>"السفيرة" is the last "السفيرة الفرنسية …".</summary>
    public Figure? OfSameNoun(Figure figure) => Recent(other => other is { IsBare: false, Countries.Length: 1 } && Word(other).SequenceEqual(Word(figure)));

    /// <summary>"التقرير".</summary>
    public static bool IsDocument(Figure figure) => figure.End - figure.First == 1 && figure.Reading.IsNoun(figure.First, WordClass.Document) && IsDefinite(figure);

    /// <summary>"المرصد", "السفير": one word with the article, for a body or office that is of no state by itself.</summary>
    private static bool IsNoun(Figure figure) => figure.End - figure.First == 1 && figure.Reading.Has(figure.First, TermKind.Office) && IsDefinite(figure)
        && figure.Role is Vocabulary.Roles.Other or Vocabulary.Roles.Person or Vocabulary.Roles.Government or Vocabulary.Roles.Parliament or Vocabulary.Roles.Party;

    private static bool IsShortFor(Figure figure, Figure other, bool isBody)
    {
        var length = figure.End - figure.First;
        if (isBody && length == 1 && IsDefinite(figure) && !IsDefinite(other))
        {
            return true;
        }

        for (var i = 1; i < length; i++)
        {
            if (!other.Reading.Folded(other.First + i).SequenceEqual(figure.Reading.Folded(figure.First + i)))
            {
                return false;
            }
        }

        return IsDefinite(figure) == IsDefinite(other) && other.End - other.First >= length;
    }

    /// <summary>The first word of a phrase, without its article: "للكاتب" and "الكاتب" are one.</summary>
    private static ReadOnlySpan<char> Word(Figure figure) => Attached(figure) is var word && IsDefinite(word) ? word[2..] : word;

    private static bool IsDefinite(Figure figure) => IsDefinite(Attached(figure));

    private static bool IsDefinite(ReadOnlySpan<char> word) => word is ['ا' or 'ل', 'ل', ..];

    /// <summary>The first word, without what is attached to it but for the ل that stands before that of an article.</summary>
    private static ReadOnlySpan<char> Attached(Figure figure)
    {
        var folded = figure.Reading.Folded(figure.First);
        var attached = Math.Min(folded.Length, figure.Start - figure.Reading.Tokens.SpanOf(figure.First).Start);
        return folded[(attached > 0 && folded[(attached - 1)..] is ['ل', 'ل', ..] ? attached - 1 : attached)..];
    }

    /// <summary>"الجانبان" where no two were named together: the last two who hold offices of different states, the same one if two do.</summary>
    public Figure? LastTwo()
    {
        var last = _figures.FindLast(IsOfficial);
        return last is not null && (LastOther(last, other => other.Role == last.Role) ?? LastOther(last, _ => true)) is { } first ? first.And(last) : null;
    }

    private Figure? LastOther(Figure last, Predicate<Figure> fits) => _figures.FindLast(other => IsOfficial(other) && !other.Countries.SequenceEqual(last.Countries) && fits(other));

    /// <summary>"نشرت صحيفة «...» مقالا للكاتب ...": the paper that somebody wrote for.</summary>
    public Figure? PaperOf(Figure writer) =>
        writer.Start > writer.Reading.Tokens.SpanOf(writer.First).Start && _figures.FindLast(other => other.Reading == writer.Reading && other.End <= writer.First) is { Role: Vocabulary.Roles.Media } paper && writer.First - paper.End < MostOfNoun ? paper : null;

    /// <summary>Who was named last that is of one state: of whom "his foreign minister" is one.</summary>
    public Figure? LastOfState() => _figures.FindLast(other => other is { Role: { } role, Countries.Length: 1 } && Vocabulary.Roles.OfState.Contains(role));

    private static bool IsOfficial(Figure figure) => figure is { IsCountry: false, Role: { } role, Countries.Length: 1 } && Vocabulary.Roles.OfState.Contains(role);

    /// <summary>The last of this office that the text left without a country too, or who is at home ("الخارجية" alone is the ministry told of last), or else the last whose country it tells; no counterpart, and nobody of another name.</summary>
    public Figure? OfSameOffice(Figure figure, string? home) =>
        Recent(other => IsSameOffice(figure, other) && (other.IsBare || (figure.End - figure.First > 1 && other.Countries is [var country] && country == home))) ?? Recent(other => IsSameOffice(figure, other) && !(figure.HasName && other.HasName) && (other.PointsTo ?? other) is { IsCounterpart: false });

    /// <summary>"وزير الخارجية … مع نظيره الليبي": true of a country of which a counterpart is, so that who met him is of another.</summary>
    public bool IsCounterparts(string country) => Recent(other => other.IsCounterpart && other.Countries.Contains(country)) is not null;

    /// <summary>The first of this office whose country the text tells; nobody's counterpart.</summary>
    public Figure? FirstOfOffice(Figure figure) => _figures.Find(other => IsSameOffice(figure, other) && !other.IsCounterpart);

    /// <summary>Of one office, and not a woman where the other is a man: "وزير الخارجية" is not "الوزيرة".</summary>
    private static bool IsSameOffice(Figure figure, Figure other) => other.Role == figure.Role && other.Countries.Length == 1 && !Agreement.IsOtherGender(figure, other);

    private Figure? Recent(Predicate<Figure> fits)
    {
        return _figures.FindLastIndex(_figures.Count - 1, _figures.Count - FirstRecent, fits) is >= 0 and var at ? _figures[at] : null;
    }
}
