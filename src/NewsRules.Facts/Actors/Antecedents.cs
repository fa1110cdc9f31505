using System.Runtime.InteropServices;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Who was named before, in order: whom "the minister", "the agency" or an office without a country points back to.</summary>
internal sealed class Antecedents
{
    private const int Memory = 40;
    private const int MostOfNoun = 3;
    private const int MostOfReferences = 64;

    // More figures than an article has.
    private const int Enough = 1_000;

    private readonly List<Figure> _figures = [];

    /// <summary>All of them, as long as none is added.</summary>
    public ReadOnlySpan<Figure> All => CollectionsMarshal.AsSpan(_figures);

    /// <summary>The last of them, as long as none is added.</summary>
    public ReadOnlySpan<Figure> Latest => All[FirstRecent..];

    private int FirstRecent => Math.Max(0, _figures.Count - Memory);

    public void Add(Figure figure)
    {
        if (_figures.Count < MostOfReferences || figure.Reference is null)
        {
            _figures.Add(figure);
        }
    }

    /// <summary>The first that fits.</summary>
    public Figure? First(Predicate<Figure> fits) =>
        _figures.FindIndex(0, Math.Min(_figures.Count, Enough), fits) is >= 0 and var at ? _figures[at] : null;

    /// <summary>The last one that a reference can mean, and that was named before it.</summary>
    public Figure? Last(string reference, Figure figure) =>
        Recent(other => Reference.Fits(reference, figure, other) && !IsBehind(other, figure));

    /// <summary>"المتحدث باسمها": whom the possessive means.</summary>
    public Figure? Principal(Figure figure) => Recent(other => IsPrincipal(figure, other) && !IsBehind(other, figure));

    /// <inheritdoc cref="Principal"/>
    public static bool IsPrincipal(Figure figure, Figure other) =>
        figure.Reading.At(figure.First, TermKind.Reference) is { } own
        && Reference.Fits(Reference.Own, figure, other)
        && Agreement.IsMeantBy(figure.Reading.Folded(own.End - 1), other);

    /// <summary>The last body or holder of an office named before a text, who may have issued it.</summary>
    public Figure? IssuerOf(Figure text) =>
        Recent(other =>
            Reference.Fits(Reference.Own, text, other)
            && !other.IsCounterpart
            && (other.Reading != text.Reading || other.EndOfAll <= text.First)
        );

    /// <summary>A phrase may be read again when all its sentence is known: "جاء في بيان الوزارة: وزير الطاقة المصري …".</summary>
    private static bool IsBehind(Figure other, Figure figure) => other.Reading == figure.Reading && other.First >= figure.End;

    /// <summary>
    /// "رئيسها", "مكتبه", "بيان لوزارته": whom the possessive means; null where the last of its gender is a country or nobody's office.
    /// </summary>
    public Figure? Owner(Figure figure)
    {
        var word = Reference.WordOf(figure, Reference.Theirs);
        var isMinister = Reference.IsMinistry(word);
        return
            Recent(other =>
                other.Reference != Reference.Theirs
                && Agreement.IsMeantBy(word, other)
                && (!isMinister || Reference.Fits("minister", figure, other))
            )
                is { } owner
            && Reference.Fits(Reference.Theirs, figure, owner)
            ? owner
            : null;
    }

    /// <summary>"وزراء الخارجية": of several states, by nature.</summary>
    public static bool AreMinisters(Figure figure) => !figure.HasName && HeadWord.Of(figure) is "وزراء";

    /// <summary>"وزراء الخارجية" are the last who were named with those they are of.</summary>
    public Figure? OfMinisters(Figure figure)
    {
        var earlier =
            AreMinisters(figure) && figure.Countries.IsEmpty
                ? Recent(other =>
                    AreMinisters(other) && (other.Countries.Length > 1 || other.Role is Vocabulary.Roles.InternationalOrganisation)
                )
                : null;
        figure.Role = earlier?.Role ?? figure.Role;
        return earlier;
    }

    /// <summary>"السفيرة" is the last "السفيرة الفرنسية …".</summary>
    public Figure? OfSameNoun(Figure figure) =>
        Recent(other =>
            other is { IsBare: false, Countries.Length: 1 }
            && (
                HeadWord.Of(other).SequenceEqual(HeadWord.Of(figure))
                || (HeadWord.Of(other) is "سفاره" && HeadWord.Of(figure) is ['س', 'ف', 'ي', 'ر', ..])
            )
        );

    /// <summary>
    /// "الجانبان" where no two were named together: of the latest the last two who hold offices of different states, the same one if two
    /// do; each may be meant.
    /// </summary>
    public Figure? LastTwo(Predicate<Figure> isMeant)
    {
        var last = Recent(one => MayMeet(one) && isMeant(one));
        return last is not null && (LastOther(last, other => other.Role == last.Role) ?? LastOther(last, isMeant)) is { } first
            ? IsOfficial(first)
                ? first.And(last)
                : last.And(first)
            : null;
    }

    /// <summary>True where those named last are of more than two states, so that any two of them are not "the two countries".</summary>
    public bool AreOfMany
    {
        get
        {
            string? one = null,
                other = null;
            foreach (var figure in Latest)
            {
                if (figure.Countries is not [var country] || country == one || country == other)
                {
                    continue;
                }

                if (other is not null)
                {
                    return true;
                }

                (one, other) = one is null ? (country, null) : (one, country);
            }

            return false;
        }
    }

    private Figure? LastOther(Figure last, Predicate<Figure> fits) =>
        Recent(other => MayMeet(other) && !other.Countries.SequenceEqual(last.Countries) && fits(other));

    /// <summary>
    /// The last paper, agency or channel whose country is told: of whoever writes and is told no other, the one that he writes for.
    /// </summary>
    public Figure? LastOutlet() => _figures.LastOf(Enough, other => other.Countries.Length == 1 && Outlets.Is(other));

    /// <summary>Who was named last that is of one state: of whom "his foreign minister" is one.</summary>
    public Figure? LastOfState() =>
        _figures.LastOf(Enough, other => other is { Role: { } role, Countries.Length: 1 } && Vocabulary.Roles.IsOfState(role));

    /// <summary>Who holds an office of a state, or is sent by a union: "التقى الوزير مبعوث الأمم المتحدة".</summary>
    private static bool MayMeet(Figure figure) =>
        IsOfficial(figure)
        || (figure.Role is Vocabulary.Roles.InternationalOrganisation && figure.Reading.IsNoun(figure.First, WordClass.Envoy));

    /// <summary>Who holds an office of one state, or its body.</summary>
    public static bool IsOfficial(Figure figure) =>
        figure is { IsCountry: false, Role: { } role, Countries.Length: 1 } && Vocabulary.Roles.IsOfState(role);

    /// <summary>Somebody by his name or office, and no state, body or army.</summary>
    public static bool MayHaveCounterpart(Figure figure) =>
        figure is { IsCountry: false, IsCounterpart: false, Role: not null }
        && (
            figure.HasName
            || (figure is { Entity: null, Role: not Vocabulary.Roles.Military } && !figure.Reading.Is(figure.First, WordClass.Body))
        );

    /// <summary>
    /// The last of this office that the text left without a country too, or who is at home ("الخارجية" alone is the ministry told of last),
    /// or else the last whose country it tells; no counterpart, and nobody of another name.
    /// </summary>
    public Figure? OfSameOffice(Figure figure, string? home) =>
        Recent(other =>
            IsSameOffice(figure, other)
            && (other.IsBare || (figure.End - figure.First > 1 && other.Countries is [var country] && country == home))
        )
        ?? Recent(other =>
            IsSameOffice(figure, other) && !(figure.HasName && other.HasName) && (other.PointsTo ?? other) is { IsCounterpart: false }
        );

    /// <summary>
    /// "رئيس مجلس السيادة السوداني", and "رئيس مجلس السيادة" later: the last who is told with this title and a country, where all who hold
    /// it are of one.
    /// </summary>
    public Figure? OfSameTitle(Figure figure)
    {
        if (figure.HasName || figure.Reading.At(figure.First, TermKind.Office) is not { Length: > 1 } title)
        {
            return null;
        }

        Figure? told = null;
        string? state = null;
        foreach (var other in Latest)
        {
            if (
                other.Role == figure.Role
                && other.Countries is [var country]
                && HoldsAt(other, other.First, figure.Reading, title.First, title.Length)
            )
            {
                if ((state ??= country) != country)
                {
                    return null;
                }

                told = other.IsBare ? told : other;
            }
        }

        return told;
    }

    /// <summary>
    /// "وزارة الخزانة الأمريكية", and "وزير الخزانة" later: the last of the same ministry whose country the text tells; no counterpart.
    /// </summary>
    public Figure? OfPortfolio(Figure figure) =>
        figure.Role is Vocabulary.Roles.Government && IsOfMinistry(figure)
            ? Recent(other =>
                other is { IsBare: false, IsCounterpart: false, Role: Vocabulary.Roles.Government, Countries.Length: 1 }
                && IsOfMinistry(other)
                && other.Reading.HashOf(other.First + 1) == figure.Reading.HashOf(figure.First + 1)
            )
            : null;

    private static bool IsOfMinistry(Figure figure) => figure.End > figure.First + 1 && HeadWord.Of(figure) is "وزير" or "وزيره" or "وزاره";

    /// <summary>
    /// "الناطق باسم الحكومة" behind "الناطق باسم الحكومة المالطية", "متحدث باسم خفر السواحل" behind "خفر السواحل الإيطالي": the last of the
    /// same words, or of the same body by all its words, whose country the text tells.
    /// </summary>
    public Figure? OfSameBody(Figure figure)
    {
        var reading = figure.Reading;
        if (
            figure is { HasName: false }
            && figure.End - figure.First > 1
            && reading.Has(figure.First, TermKind.Delegate)
            && Told(figure, figure.First, figure.End) is { } same
        )
        {
            return same;
        }

        for (var i = figure.First; i < figure.End && figure.Role is Vocabulary.Roles.Government; i++)
        {
            if (reading.At(i, TermKind.Office) is { Length: > 1 } office && office.End <= figure.End)
            {
                return Told(figure, office.First, office.End);
            }
        }

        return null;
    }

    /// <summary>
    /// "المتحدث باسم الرئاسة سالم شكري" behind "الرئاسة المالطية": the last body of the noun that he speaks for whose country the text
    /// tells.
    /// </summary>
    public Figure? OfSpokenFor(Figure figure)
    {
        var reading = figure.Reading;
        for (
            var i = DelegateAt(figure) + 1;
            i < figure.End && figure is { Entity: null, Role: not (Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry) };
            i++
        )
        {
            if (
                reading.Is(i, WordClass.Body)
                && (HeadWord.IsDefinite(reading.Folded(i)) || IsOfHead(figure, i))
                && OfNoun(HeadWord.WithoutArticle(reading.Folded(i)).ToString(), figure.Role) is { } body
            )
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>"المتحدث باسم …", "السفير كريم حداد المتحدث باسم …": where it begins; the end of the phrase for none.</summary>
    private static int DelegateAt(Figure figure)
    {
        var mayBeBehind = figure.Reading.Has(figure.First, TermKind.Courtesy);
        for (var at = figure.First; at < figure.End && (at == figure.First || mayBeBehind); at++)
        {
            if (figure.Reading.Has(at, TermKind.Delegate))
            {
                return at;
            }
        }

        return figure.End;
    }

    /// <summary>"رئاسة الجمهورية": what heads a state, by a noun that its genitive makes definite.</summary>
    private static bool IsOfHead(Figure figure, int token) =>
        Vocabulary.Roles.LeadsState(figure.Role) && HeadWord.IsDefinite(figure.Reading.Folded(token + 1));

    private Figure? OfNoun(string noun, string? role) =>
        Recent(other =>
            other is { IsBare: false, IsCounterpart: false, HasName: false, Countries.Length: 1 }
            && other.Role == role
            && HeadWord.Of(other).SequenceEqual(noun)
        );

    private Figure? Told(Figure figure, int first, int end) =>
        Recent(other =>
            other is { IsBare: false, Countries.Length: 1 } && other.Role == figure.Role && Holds(other, figure.Reading, first, end)
        );

    /// <summary>True where these words stand among those of a figure.</summary>
    private static bool Holds(Figure figure, Reading reading, int first, int end)
    {
        for (var i = figure.First; i + end - first <= figure.End; i++)
        {
            if (HoldsAt(figure, i, reading, first, end - first))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAt(Figure figure, int at, Reading reading, int first, int length)
    {
        var same = 0;
        while (same < length && figure.Reading.HashOf(at + same) == reading.HashOf(first + same))
        {
            same++;
        }

        return same == length;
    }

    /// <summary>
    /// "وزير الخارجية … مع نظيره الليبي": true of a country of which a counterpart is, so that who met him is of another.
    /// </summary>
    public bool IsCounterparts(string country) => Recent(other => other.IsCounterpart && other.Countries.Contains(country)) is not null;

    /// <summary>
    /// The first of this office whose country the text tells; nobody's counterpart, and nobody of whom only the lexicon knows whose he is.
    /// </summary>
    public Figure? FirstOfOffice(Figure figure) =>
        First(other => IsSameOffice(figure, other) && other is { IsCounterpart: false, OfficeIsTold: not false });

    /// <summary>Of one office, and not a woman where the other is a man: "وزير الخارجية" is not "الوزيرة".</summary>
    private static bool IsSameOffice(Figure figure, Figure other) =>
        other.Role == figure.Role && other.Countries.Length == 1 && !Agreement.IsOtherGender(figure, other);

    /// <summary>The last of the latest that fits.</summary>
    public Figure? Recent(Predicate<Figure> fits) => _figures.LastOf(Memory, fits);
}
