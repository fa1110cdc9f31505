using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Everybody named so far in an article: what a surname, "the minister" or a verb without a subject points back to.</summary>
internal sealed class Cast(Scene scene)
{
    private const int Memory = 40;
    private const int MostOfNoun = 3;

    private readonly Dictionary<ulong, Figure> _bySurname = [];
    private readonly List<Figure> _figures = [];

    /// <summary>The country of the outlet; null when not known.</summary>
    public string? Outlet => scene.Outlet;

    /// <summary>The id of references to the country of the outlet: "المملكة".</summary>
    public const string Homeland = "homeland";

    /// <summary>The id of references to those whose words were told last: "المصادر".</summary>
    public const string Sources = "sources";

    /// <summary>The id of references to somebody of rank: "سموه".</summary>
    public const string Honour = "honour";

    /// <summary>The kingdom that a text calls no more than that: the one that it is about, or that of the outlet.</summary>
    public string? Kingdom => IsKingdom(scene.Main) ? scene.Main : IsKingdom(scene.Outlet) ? scene.Outlet : null;

    private static bool IsKingdom(string? country) => country is "SA" or "MA" or "JO" or "BH";

    public Figure? LastSpeaker { get; set; }

    /// <summary>Who opened the last sentence that has such; speaks where nobody has spoken yet.</summary>
    public Figure? LastSubject { get; set; }

    public Figure? LastJoint { get; private set; }

    /// <summary>Adds what earlier mentions know to a figure, and remembers it.</summary>
    public void Resolve(Figure figure, Reading reading)
    {
        if (figure.Entity is not null && figure.Role == Vocabulary.Roles.Person && _figures.FindLast(other => other.Entity == figure.Entity && other.Role is not (null or Vocabulary.Roles.Person)) is { } titled)
        {
            figure.Role = titled.Role;
        }

        if (figure.Reference == Homeland && Kingdom is { } kingdom)
        {
            (figure.Role, figure.Countries, figure.IsCountry) = (Vocabulary.Roles.Government, [kingdom], true);
            return;
        }

        var earlier = figure.Reference is { } reference ? FindReference(reference, figure) : figure.HasName ? FindName(figure, reading) : FindNoun(figure, reading);
        if (earlier is not null)
        {
            Complete(figure, earlier);
        }
        else if (figure.Reference is "official" or "minister" && (figure.Countries.Length > 0 || figure.HasName))
        {
            figure.Role ??= Vocabulary.Roles.Government;
        }
        else if (figure.IsKnown && figure.Countries.IsEmpty && figure.Role is not null && Vocabulary.Roles.OfState.Contains(figure.Role))
        {
            figure.IsBare = true;
            figure.Countries = Belonging.IsRegional(figure) ? [] : CountriesOf(figure, reading);
        }
    }

    /// <summary>When all is read: who is introduced only later, and whose country the text leaves to its reader.</summary>
    /// <param name="end">Where the words end in the text that name them.</param>
    public void Finish(Figure figure, int end = 0)
    {
        if (figure.PointsTo is { } earlier)
        {
            Finish(earlier);
            figure.Role = figure.Role is null or Vocabulary.Roles.Other ? earlier.Role : figure.Role;
            figure.Countries = figure.Countries.IsEmpty && figure.Role != Vocabulary.Roles.InternationalOrganisation ? earlier.Countries : figure.Countries;
            return;
        }

        if (IsNobody(figure.Role) && figure.HasName && Named(figure.Reading.HashOf(figure.NameEnd - 1)) is { } later && later != figure && IsIntroducedBy(figure, later))
        {
            figure.Role = later.Role;
            Complete(figure, later);
        }

        if (figure.Countries.IsEmpty && Belonging.IsOfSomeState(figure) && (Belonging.Told(figure, end) ?? scene.Home) is { } home)
        {
            figure.Countries = [home];
        }
    }

    /// <summary>"قال الوزير إن …، وأعرب معاليه": who spoke earlier in the sentence is known only when the reference speaks.</summary>
    public void PointBack(Figure figure)
    {
        if (figure.Reference is not ("text" or Sources or Honour) || LastSpeaker is not { } last || last == figure || (last.PointsTo ?? last) == figure.PointsTo)
        {
            return;
        }

        figure.Role = figure.Role == figure.PointsTo?.Role || figure.Role == Vocabulary.Roles.Other ? null : figure.Role;
        figure.Countries = figure.PointsTo is { } old && figure.Countries.SequenceEqual(old.Countries) ? [] : figure.Countries;
        Complete(figure, last);
    }

    private static bool IsNobody(string? role) => role is null or Vocabulary.Roles.Person or Vocabulary.Roles.Other;

    /// <summary>"كيري" before "وزير الخارجية الأمريكي جون كيري": a last name alone, or the same name with an office.</summary>
    private static bool IsIntroducedBy(Figure figure, Figure later) =>
        !IsNobody(later.Role)
        && (figure.NameEnd - figure.NameFirst == 1 || later.Reading.Folded(later.NameFirst).SequenceEqual(figure.Reading.Folded(figure.NameFirst)))
        && later.Reading.Folded(later.NameEnd - 1).SequenceEqual(figure.Reading.Folded(figure.NameEnd - 1));

    /// <summary>An office without a country: a ministry is that of the last one named so, or of the outlet's country; an unnamed holder or source is of the country that the article is about.</summary>
    private ImmutableArray<string> CountriesOf(Figure figure, Reading reading) =>
        figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry ? SameOffice(figure)?.Countries ?? (scene.Outlet is null ? [] : [scene.Outlet])
        : figure is { HasName: false, Entity: null, Role: Vocabulary.Roles.HeadOfState } ? Home
        : figure.Entity is null && !(figure.HasName && figure.Role == Vocabulary.Roles.Government) && scene.Main is { } main ? [main]
        : figure is { Role: Vocabulary.Roles.Government, Entity: null } && reading.Is(figure.First, WordClass.Genitive) ? Home
        : [];

    /// <summary>The country that the article is about, or that of the outlet: whose minister of health needs no country.</summary>
    private ImmutableArray<string> Home => (scene.Main ?? scene.Outlet) is { } home ? [home] : [];

    /// <summary>True for a word of the name of somebody whose office is known.</summary>
    public bool Knows(ulong word) => Named(word) is { Role: var role } && !IsNobody(role);

    /// <summary>Remembers those who act together, for "the two sides" and verbs in the dual.</summary>
    public void RememberJoint(Figure figure) => LastJoint = figure.Reference is null && (figure.Joined.Length > 0 || figure.Countries.Length > 1) ? figure : LastJoint;

    public void Remember(Figure figure, Reading reading)
    {
        if (figure.Role is null && figure.Countries.Length == 0)
        {
            return;
        }

        if (_figures.Count < 64 || figure.Reference is null)
        {
            _figures.Add(figure);
        }

        for (var i = figure.NameFirst; i >= 0 && i < figure.NameEnd; i++)
        {
            if (reading.Folded(i).Length > 2 && (figure.Role != Vocabulary.Roles.Person || !_bySurname.ContainsKey(reading.HashOf(i))))
            {
                _bySurname[reading.HashOf(i)] = figure;
            }
        }
    }

    /// <summary>"المتحدث باسم اللجنة العليا للإغاثة سالم الزعبي": the last word of a long title is a name when it stands alone later.</summary>
    public void RememberLast(Figure figure, int token, Reading reading)
    {
        if (!figure.HasName && reading.IsUnknown(token) && reading.Folded(token).Length > 3 && !_bySurname.ContainsKey(reading.HashOf(token)))
        {
            _bySurname[reading.HashOf(token)] = figure;
        }
    }

    private static void Complete(Figure figure, Figure earlier)
    {
        figure.PointsTo = figure.Reference == "joint" ? null : earlier.PointsTo ?? earlier;
        figure.Role ??= earlier.Role;
        figure.Entity ??= earlier.Entity;
        figure.IsKnown = true;
        if (figure.Countries.Length == 0 && figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries = figure.Countries.AddRange(figure.Reference == "joint" ? earlier.Countries.Union(earlier.Joined.SelectMany(other => other.Countries)) : earlier.Countries);
        }
    }

    private Figure? Named(ulong surname) => _bySurname.TryGetValue(surname, out var figure) ? figure : null;

    private Figure? FindName(Figure figure, Reading reading)
    {
        var last = Named(reading.HashOf(figure.NameEnd - 1));
        if (last is not null && IsFullName(figure, last, reading))
        {
            figure.Role = last.Role ?? figure.Role;
        }

        return last is not null && (figure.Role is null || figure.Role == last.Role) && (figure.Countries.Length == 0 || last.Countries.Length == 0 || last.Countries[0] == figure.Countries[0]) ? last : null;
    }

    /// <summary>"السفير عبد الله حسن" is who was named so before with an office.</summary>
    private static bool IsFullName(Figure figure, Figure last, Reading reading) =>
        figure.Countries.IsEmpty && last.HasName && !IsNobody(last.Role) && figure.NameEnd - figure.NameFirst > 1
        && last.Reading.Folded(last.NameFirst).SequenceEqual(reading.Folded(figure.NameFirst));

    /// <summary>"الهيئة" is the last "هيئة …" that was named, "الحركة الشعبية" the last that began so, "الأمين العام" the last of a body.</summary>
    private Figure? FindNoun(Figure figure, Reading reading)
    {
        var isBody = reading.Is(figure.First, WordClass.Body);
        if (figure.Countries.Length > 0 || figure.Entity is not null || !(isBody || figure.Role is null) || figure.End - figure.First > MostOfNoun)
        {
            return null;
        }

        for (var i = _figures.Count - 1; i >= Math.Max(0, _figures.Count - Memory); i--)
        {
            if (_figures[i].Role is not null && IsShortFor(figure, _figures[i], isBody))
            {
                figure.Role = _figures[i].Role;
                return _figures[i];
            }
        }

        return null;
    }

    private static bool IsShortFor(Figure figure, Figure other, bool isBody)
    {
        var length = figure.End - figure.First;
        var noun = Word(figure);
        var first = Word(other);
        if (isBody && length == 1 && noun is ['ا', 'ل', ..] && first.SequenceEqual(noun[2..]))
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

        return first.SequenceEqual(noun) && other.End - other.First >= length;
    }

    /// <summary>The first word of a phrase, without what is attached to it.</summary>
    private static ReadOnlySpan<char> Word(Figure figure)
    {
        var folded = figure.Reading.Folded(figure.First);
        return folded[Math.Min(folded.Length, figure.Start - figure.Reading.Tokens.SpanOf(figure.First).Start)..];
    }

    private Figure? FindReference(string reference, Figure figure)
    {
        if (reference == Homeland)
        {
            return null;
        }

        if (reference is "text" or Sources or Honour)
        {
            return LastSpeaker;
        }

        if (reference == "joint")
        {
            return LastJoint ?? LastTwo();
        }

        // Who speaks is nearer to mind than who acts, and who acts than who is spoken of.
        foreach (var near in (ReadOnlySpan<Figure?>)[LastSpeaker, LastSubject])
        {
            if (near is not null && Reference.Fits(reference, near) && (figure.Countries.Length == 0 || near.Countries.Contains(figure.Countries[0])))
            {
                return near;
            }
        }

        for (var i = _figures.Count - 1; i >= Math.Max(0, _figures.Count - Memory); i--)
        {
            var other = _figures[i];
            if (Reference.Fits(reference, other) && (figure.Countries.Length == 0 || other.Countries.Contains(figure.Countries[0])))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>"الجانبان" where no two were named together: the last two who hold offices of different states.</summary>
    private Figure? LastTwo()
    {
        var last = _figures.FindLast(IsOfficial);
        return last is not null && _figures.FindLast(other => IsOfficial(other) && !other.Countries.SequenceEqual(last.Countries)) is { } first ? first.And(last) : null;
    }

    private static bool IsOfficial(Figure figure) => figure is { IsCountry: false, Role: { } role, Countries.Length: 1 } && Vocabulary.Roles.OfState.Contains(role);

    /// <summary>The last of this office that the text left without a country too, or else the last whose country it tells; nobody of another name.</summary>
    private Figure? SameOffice(Figure figure) => LastOf(figure, true) ?? LastOf(figure, false);

    private Figure? LastOf(Figure figure, bool bare)
    {
        for (var i = _figures.Count - 1; i >= Math.Max(0, _figures.Count - Memory); i--)
        {
            var other = _figures[i];
            if (other.Role == figure.Role && other.Countries.Length > 0 && (bare ? other.IsBare : !(figure.HasName && other.HasName)))
            {
                return other;
            }
        }

        return null;
    }
}
