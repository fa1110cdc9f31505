using System.Collections.Immutable;
using NewsRules.Facts.Articles;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>The actors of a sentence, in order; a counterpart takes its office from the one before, and "A and B" are joined.</summary>
internal sealed class CastReader(Reading reading, Cast cast, FigureReader figures)
{
    internal static readonly Marks Starting =
        Marks.Of(TermKind.Country)
        | Marks.Of(TermKind.Nationality)
        | Marks.Of(TermKind.Capital)
        | Marks.Of(TermKind.Seat)
        | Marks.Of(TermKind.Entity)
        | Marks.Of(TermKind.Office)
        | Marks.Of(TermKind.Delegate)
        | Marks.Of(TermKind.Reference);

    internal static readonly Marks Holding = Marks.Of(TermKind.Office) | Marks.Of(TermKind.Reference);

    private const int MostBehindAgency = 5;
    private const int MostOfGenitive = 3;

    private readonly List<Figure> _actors = [];
    private string? _place;
    private readonly Marks _surnames = reading.HasVerbFirst ? FigureReader.OfSurnames : Marks.None;

    public ImmutableArray<Figure> Read(Sentence sentence)
    {
        _actors.Clear();
        var begin = Dateline.End(reading, sentence);
        _place = reading.HasVerbFirst ? Setting.CountryOf(reading, sentence, begin) : null;
        var at = begin;
        while ((at = Next(at, sentence.End)) < sentence.End)
        {
            if (ReadAt(at, sentence, _actors.Count > 0 ? _actors[^1] : null) is not { } figure)
            {
                at++;
                continue;
            }

            cast.Remember(Join(figure));
            at = figure.End;
        }

        foreach (var figure in _actors)
        {
            cast.RememberJoint(figure);
        }

        RememberMet();
        if (_actors is [{ IsCounterpart: true, Role: null } counterpart, ..])
        {
            SetInFront(counterpart);
        }

        return [.. _actors];
    }

    /// <summary>"بحث الوزير المصري مع الرئيس السوري …، وأكد الجانبان": who met are the two sides.</summary>
    private void RememberMet()
    {
        if (reading.HasVerbFirst && OtherParties.PairOf(_actors, cast.LastSubject) is { } pair)
        {
            cast.RememberJoint(pair);
        }
    }

    /// <summary>
    /// "وفي اتصال مع نظيره اليوناني، قال الوزير المصري": of whom the sentence tells next he is the counterpart, or else of who spoke last.
    /// </summary>
    private void SetInFront(Figure counterpart)
    {
        var principal = _actors.Find(other => other is { IsCountry: false, IsCounterpart: false, Role: not null });
        counterpart.Role = principal?.Role ?? cast.LastSpeaker?.Role;
        if (principal is not null)
        {
            cast.RememberJoint(principal.And(counterpart));
        }
    }

    /// <summary>The next token, from this one on, at which somebody's phrase can begin; the end for none.</summary>
    private int Next(int from, int end)
    {
        // Without a branch between the two: which words are unknown cannot be foreseen.
        while (from < end && !(reading.Has(from, Starting) | (reading.Has(from, _surnames) & cast.MayKnow(reading.HashOf(from)))))
        {
            from++;
        }

        return from;
    }

    private Figure? ReadAt(int token, Sentence sentence, Figure? before)
    {
        var limit = sentence.End;
        cast.Place = before is { Countries: [var country] } && BringsOffice(before, token) ? country : SpeakingState(token) ?? _place;
        if (before is { IsCounterpart: true } && IsNextCounterpart(before, token))
        {
            before.End = reading.Tokens.IsWord(token - 1) ? token : token - 1;
            var next = figures.Read(token, limit, true, before.Role);
            next?.IsCounterpart = true;
            return next;
        }

        if (figures.IsKnownSurname(token))
        {
            // Alone, where the words behind it are none of the name.
            return figures.Read(token, limit, true) is { Role: not null } known ? known
                : cast.EndOfKnown(reading, token) > token
                && !figures.IsGivenName(token)
                && figures.Read(token, token + 1, true) is { Role: not null } alone
                    ? alone
                : null;
        }

        if (IsAdjective(token) || (reading.HasVerbFirst && (NameEnd.IsServant(reading, token) || Letters.IsOnlyNamed(reading, token))))
        {
            return null;
        }

        if (reading.At(token, TermKind.Reference) is { Term.Id: Reference.Joint })
        {
            RememberMet();
        }

        // "للشؤون الخارجية" only goes on with an office.
        return
            reading.Has(token, Starting)
            && !(reading.HasVerbFirst && reading.At(token, TermKind.Office) is { Particles: "" } && reading.Folded(token).StartsWith("لل"))
            && figures.Read(token, limit, false, from: before?.EndOfAll ?? sentence.First) is { IsKnown: true } figure
            ? figure
            : null;
    }

    /// <summary>
    /// "أدانت قطر الهجوم، وفق بيان لوزارة الخارجية": the state that speaks in the sentence, where a ministry passes its words on; null for
    /// none.
    /// </summary>
    private string? SpeakingState(int token) =>
        reading.HasVerbFirst
        && _actors is [{ IsCountry: true, Joined.IsEmpty: true, Countries: [var country] } first, ..]
        && (reading.Has(first.First - 1, TermKind.Cue) || reading.Has(first.End, TermKind.Cue))
        && PassesOn(token)
            ? country
            : null;

    /// <summary>"وفق بيان", "حسبما أفاد بيان", "في بيان".</summary>
    private bool PassesOn(int token) =>
        reading.At(token - 1, TermKind.Cue) is { } cue
            ? cue.Term.Shape is "via" || reading.Is(token - 2, WordClass.As)
            : reading.Is(token - 1, WordClass.In) && reading.Is(token, WordClass.Body) && reading.Has(token, TermKind.Delegate);

    /// <summary>
    /// "نظيريه الفرنسي … والألماني …", "نظرائه الفرنسي، والألماني …": of the next is told only the nationality, behind the name of the one
    /// before.
    /// </summary>
    private bool IsNextCounterpart(Figure before, int token)
    {
        if (
            reading.At(token, TermKind.Nationality) is not { IsPrefixed: false } nation
            || before.Countries.IsEmpty
            || !(nation.IsJoined || (AreSeveral(before.First) && Statements.Content.IsComma(reading, token - 1)))
            || reading.Folded(nation.End - 1) is not [.., 'ي']
        )
        {
            return false;
        }

        var at = before.End;
        while (
            at < token
            && (Statements.Content.IsComma(reading, at) || reading.Has(at, TermKind.Courtesy) || reading.Has(at, FigureReader.OfSurnames))
        )
        {
            at++;
        }

        return at == token;
    }

    /// <summary>"نظيريه", "نظرائه", and who goes on with their row.</summary>
    private bool AreSeveral(int counterpart) =>
        reading.Has(counterpart, TermKind.Nationality)
        || reading.Folded(counterpart) is [.., 'ي' or 'ئ' or 'ء', 'ه'] or [.., 'ي' or 'ئ' or 'ء', 'ه', 'ا'];

    /// <summary>
    /// "عن الجانب الكويتي نائب الوزير", "وفد من البرلمان القطري يقوده النائب", "نقلت الوكالة الكازاخية عن وزير النقل": whose the office
    /// behind it is.
    /// </summary>
    private bool BringsOffice(Figure before, int token) =>
        reading.HasVerbFirst
        && (
            reading.Is(token - 1, WordClass.Mouth) ? token - 1 == before.EndOfAll
            : before is { Role: Vocabulary.Roles.Media, Entity: null }
                ? reading.Is(token - 1, WordClass.Agent) && token - before.EndOfAll is > 0 and < MostBehindAgency
            : token == before.EndOfAll && reading.IsNoun(before.First, WordClass.Envoy) && !before.HasName
        );

    /// <summary>"اللجنة السعودية للرقابة": behind a noun with the article what is a country and a nationality is the nationality.</summary>
    private bool IsAdjective(int token) =>
        reading.HasVerbFirst
        && reading.Has(token, TermKind.Nationality)
        && reading.Has(token, TermKind.Country)
        && reading.Folded(token) is ['ا', 'ل', .., 'ه']
        && reading.Folded(token - 1) is ['ا', 'ل', _, _, .., 'ه']
        && !reading.Has(token - 1, Starting);

    private bool IsDual(Figure figure) =>
        Enumerable.Range(figure.First, Math.Min(3, figure.End - figure.First)).Any(token => reading.Is(token, WordClass.Dual));

    /// <summary>"A and B", "A and the B", "A وB", "A وجلالة B".</summary>
    private bool IsJoined(Figure before, Figure figure)
    {
        var last = before.EndOfAll;
        var first = figure.First;
        while (
            first > last
            && (reading.Is(first - 1, WordClass.Determiner) || (reading.HasVerbFirst && reading.Has(first - 1, TermKind.Courtesy)))
        )
        {
            first--;
        }

        first = reading.HasVerbFirst ? first : BeforeGenitive(figure.First, first);

        return (IsListed(before, figure) || first - last <= 1)
            && !IsOfOtherClause(before, figure, last)
            && (
                IsListed(before, figure)
                || IsNameWithAnd(figure)
                || reading.IsJoined(first)
                || reading.IsJoined(figure.First)
                || reading.Folded(first - 1) is "و"
                || reading.Is(first - 1, WordClass.And)
            );
    }

    /// <summary>"Putin, Xi discuss …", "Egypt, Turkey sign …": over an article a comma joins two.</summary>
    private bool IsListed(Figure before, Figure figure) =>
        !reading.HasVerbFirst
        && reading.Field == Field.Title
        && figure.First == before.EndOfAll + 1
        && reading.IsSign(before.EndOfAll, ',')
        && !reading.IsSign(figure.End, ',')
        && (before.IsCountry ? figure.IsCountry : before.HasName && figure.HasName);

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
    private bool IsNameWithAnd(Figure figure) =>
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

    /// <summary>Adds a figure to the actors; whom it turns out to be.</summary>
    private Figure Join(Figure figure)
    {
        var before = _actors.Count > 0 ? _actors[^1] : null;
        if (
            figure.IsCounterpart
            && (
                _actors.FindLast(other => !other.IsCountry && other.Role is not (null or Vocabulary.Roles.Other))
                ?? _actors.FindLast(other => !other.IsCountry)
                ?? before
            )
                is { } first
        )
        {
            figure.Role ??= first.Role;
            cast.RememberJoint(first.And(figure));
        }

        if (before is null || figure.IsCounterpart || !IsJoined(before, figure))
        {
            _actors.Add(figure);
        }
        else if (figure.IsCountry && IsDual(before))
        {
            // "the foreign ministers of Italy and Malta": two holders of one office.
            before.Countries = before.Countries.AddRange(figure.Countries.Except(before.Countries));
            before.End = figure.End;
        }
        else if (IsSecondTitle(before, figure))
        {
            (before.NameFirst, before.NameEnd, before.End) = (figure.NameFirst, figure.NameEnd, figure.End);
            before.Role = before.Role == Vocabulary.Roles.Government || IsDeputy(before) ? figure.Role : before.Role;
            before.Countries =
                (before.Countries.IsEmpty || (before.IsBare && !figure.Countries.IsEmpty))
                && before.Role != Vocabulary.Roles.InternationalOrganisation
                    ? figure.Countries
                    : before.Countries;
            return before;
        }
        else
        {
            before.Countries = before.IsBare && IsPlaced(figure) ? figure.Countries : before.Countries;
            figure.Start += IsNameWithAnd(figure) ? 1 : 0;
            before.Joined = before.Joined.Add(figure);
            JoinList(before);
        }

        return figure;
    }

    /// <summary>"the ministers of Egypt, Jordan and Iraq": whom a comma ties to two that "and" joins is one of them.</summary>
    private void JoinList(Figure pair)
    {
        while (
            !reading.HasVerbFirst
            && _actors is [.., var first, _]
            && pair.First == first.EndOfAll + 1
            && reading.IsSign(first.EndOfAll, ',')
            && !reading.Is(first.First - 1, WordClass.Preposition)
            && IsAlike(first, pair)
        )
        {
            if (first.IsCountry || first.HasName)
            {
                first.Joined = first.Joined.AddRange(pair.All);
            }
            else
            {
                first.Countries = first.Countries.AddRange(pair.All.SelectMany(one => one.Countries).Except(first.Countries));
                first.End = pair.EndOfAll;
            }

            _actors.RemoveAt(_actors.Count - 1);
            pair = first;
        }
    }

    /// <summary>Countries, countries behind an office that several hold, or holders of one office by their names.</summary>
    private bool IsAlike(Figure first, Figure pair) =>
        first.HasName
            ? first.Role is not null && pair.All.All(one => one.HasName && one.Role == first.Role)
            : pair.All.All(one => one.IsCountry) && (first.IsCountry || IsDual(first));

    /// <summary>"وزارة الدفاع ورئاسة الأركان في اليمن": where both are.</summary>
    private bool IsPlaced(Figure figure) =>
        reading.HasVerbFirst
        && figure is { IsBare: false, HasName: false, Countries.Length: 1 }
        && figure.End - figure.First > 2
        && reading.Is(figure.End - 2, WordClass.In)
        && reading.Has(figure.End - 1, TermKind.Country);

    private static bool IsDeputy(Figure figure) => figure.Role is Vocabulary.Roles.HeadOfGovernment && HeadWord.IsDeputy(figure);

    /// <summary>
    /// "نائب رئيس الوزراء ووزير الداخلية خالد الصباح": two titles and one name are one person, where neither title is a ministry's alone.
    /// </summary>
    private bool IsSecondTitle(Figure before, Figure figure) =>
        reading.HasVerbFirst
        && figure is { HasName: true, IsCountry: false }
        && before is { HasName: false, IsCountry: false, Joined.IsEmpty: true }
        && (!(Vocabulary.Roles.LeadsState(before.Role) || before.Role is Vocabulary.Roles.Military) || IsDeputy(before))
        && reading.IsJoined(figure.First)
        && !reading.Is(before.First, WordClass.Body)
        && (reading.Is(figure.First, WordClass.Genitive) || reading.Has(figure.First, TermKind.Delegate));
}
