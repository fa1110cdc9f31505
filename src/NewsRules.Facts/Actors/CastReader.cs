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

    private static readonly Marks OfNames = Marks.Of(TermKind.Courtesy) | FigureReader.OfSurnames;

    private const int MostBehindAgency = 5;

    private readonly Coordination _coordination = new(reading);
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
        if (OtherParties.PairOf(_actors, cast.LastSubject) is { } pair)
        {
            cast.RememberJoint(pair);
        }
    }

    /// <summary>
    /// "وفي اتصال مع نظيره اليوناني، قال الوزير المصري": of whom the sentence tells next he is the counterpart, or else of who spoke last.
    /// </summary>
    private void SetInFront(Figure counterpart)
    {
        var principal = _actors.Find(Antecedents.MayHaveCounterpart);
        counterpart.Role = (principal ?? cast.LastPrincipal)?.Role;
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
        cast.Place =
            before is { Countries: [var country] } && BringsOffice(before, token)
                ? country
                : SpeakingState(token) ?? AttackedState(token) ?? _place;
        if (before is { IsCounterpart: true } && IsNextCounterpart(before, token))
        {
            before.End = reading.Tokens.IsWord(token - 1) ? token : token - 1;
            var next = figures.Read(token, limit, true, before.Role);
            next?.IsCounterpart = true;
            return next;
        }

        if (figures.IsKnownSurname(token))
        {
            return OfSurname(token, limit);
        }

        if (IsAdjective(token) || IsNobody(token))
        {
            return null;
        }

        if (reading.At(token, TermKind.Reference) is { } several && Reference.IsJoint(several.Term.Id))
        {
            RememberMet();
        }

        return
            reading.Has(token, Starting)
            && !IsOfOffice(token)
            && figures.Read(token, limit, false, from: before?.EndOfAll ?? sentence.First) is { IsKnown: true } figure
            ? figure
            : null;
    }

    /// <summary>Who is known by a surname, with the words behind it; alone, where these are none of the name.</summary>
    private Figure? OfSurname(int token, int limit) =>
        figures.Read(token, limit, true) is { Role: not null } known ? known
        : cast.EndOfKnown(reading, token) > token
        && !figures.IsGivenName(token)
        && figures.Read(token, token + 1, true) is { Role: not null } alone
            ? alone
        : null;

    /// <summary>"للشؤون الخارجية" only goes on with an office.</summary>
    private bool IsOfOffice(int token) =>
        reading.HasVerbFirst && reading.At(token, TermKind.Office) is { Particles: "" } && reading.Folded(token).StartsWith("لل");

    /// <summary>"عبد الملك", "تسلم الرسالة": a word of a name, and a letter that does not speak.</summary>
    private bool IsNobody(int token) => reading.HasVerbFirst && (NameEnd.IsServant(reading, token) || Letters.IsOnlyNamed(reading, token));

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

    /// <summary>
    /// "نددت وزارة الخارجية المالطية بقصف مقديشو، ونفى الجيش": behind a foreign ministry the state of which it spoke last, where an army
    /// has no more words; null for others.
    /// </summary>
    private string? AttackedState(int token)
    {
        if (
            !reading.HasVerbFirst
            || (
                _actors.Count > 0 ? _actors[0]
                : reading.Field == Field.Title ? cast.LastSpeaker
                : null
            )
                is not { Role: Vocabulary.Roles.ForeignMinistry, Joined.IsEmpty: true, Countries: [var own] } first
            || reading.At(token, TermKind.Office) is not { Term.Id: Vocabulary.Roles.Military } army
            || !reading.Is(token, WordClass.Body)
            || !(reading.Has(token - 1, TermKind.Cue) || reading.Has(army.End, TermKind.Cue) || reading.Has(army.End + 1, TermKind.Cue))
        )
        {
            return null;
        }

        for (var i = token - 1; i >= first.EndOfAll; i--)
        {
            if (reading.Has(i, Marks.OfNames) && reading.At(i)[0].Term.State is { } state && state != own)
            {
                return state;
            }
        }

        return null;
    }

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
        if (before.Countries.IsEmpty || !IsNextNationality(before.First, token))
        {
            return false;
        }

        var at = before.End;
        while (at < token && (Statements.Content.IsComma(reading, at) || reading.Has(at, OfNames)))
        {
            at++;
        }

        return at == token;
    }

    /// <summary>"والألماني", and behind several counterparts "، والألماني" or "، الألماني".</summary>
    private bool IsNextNationality(int counterpart, int token) =>
        reading.At(token, TermKind.Nationality) is { IsPrefixed: false } nation
        && (nation.IsJoined || (AreSeveral(counterpart) && Statements.Content.IsComma(reading, token - 1)))
        && reading.Folded(nation.End - 1) is [.., 'ي'];

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

    /// <summary>Adds a figure to the actors; whom it turns out to be.</summary>
    private Figure Join(Figure figure)
    {
        var before = _actors.Count > 0 ? _actors[^1] : null;
        if (figure.IsCounterpart && PrincipalBefore() is { } first)
        {
            figure.Role ??= first.Role;
            if (!IsAside(first, figure))
            {
                cast.RememberJoint(first.And(figure));
            }
        }

        if (before is not null && _coordination.IsOfNext(before, figure))
        {
            // "Italy, Malta foreign ministers": of both.
            (figure.First, figure.Start) = (before.First, before.Start);
            figure.Countries = [.. before.Countries.Union(figure.Countries)];
            _actors[^1] = figure;
        }
        else if (before is null || figure.IsCounterpart || !_coordination.IsJoined(before, figure))
        {
            _actors.Add(figure);
        }
        else if (figure.IsCountry && _coordination.IsDual(before))
        {
            // "the foreign ministers of Italy and Malta": two holders of one office.
            before.Countries = before.Countries.AddRange(figure.Countries.Except(before.Countries));
            before.End = figure.End;
        }
        else if (_coordination.IsSecondTitle(before, figure))
        {
            TakeSecondTitle(before, figure);
            return before;
        }
        else
        {
            before.Countries = before.IsBare && _coordination.IsPlaced(figure) ? figure.Countries : before.Countries;
            figure.Start += _coordination.IsNameWithAnd(figure) ? 1 : 0;
            before.Joined = before.Joined.Add(figure);
            JoinList(before);
        }

        return figure;
    }

    /// <summary>
    /// "أطلع الوزير المصري نظيره التركي على زيارته، حيث التقى نظيره التونسي": behind two of two states whom a clause tells of that only
    /// explains where they are no party.
    /// </summary>
    private bool IsAside(Figure first, Figure counterpart)
    {
        if (
            _actors.Find(other => other != first && !other.Countries.IsEmpty && !other.IsOfSameStates(first))
            is not { IsCountry: false, IsNobody: false } second
        )
        {
            return false;
        }

        var at = second.EndOfAll;
        while (at < counterpart.First && !(reading.Is(at, WordClass.Opener) && reading.Is(at, WordClass.About))) // "حيث".
        {
            at++;
        }

        return at < counterpart.First;
    }

    /// <summary>"الوزير … ونظيره": whose counterpart one is, the last who holds an office, or else the last who is no country.</summary>
    private Figure? PrincipalBefore() =>
        _actors.FindLast(other => !other.IsCountry && other.Role is not (null or Vocabulary.Roles.Other))
        ?? _actors.FindLast(other => !other.IsCountry)
        ?? (_actors.Count > 0 ? _actors[^1] : null);

    /// <summary>"نائب رئيس الوزراء ووزير الداخلية خالد الصباح": the first title takes the name, and the office that weighs more.</summary>
    private static void TakeSecondTitle(Figure before, Figure figure)
    {
        (before.NameFirst, before.NameEnd, before.End) = (figure.NameFirst, figure.NameEnd, figure.End);
        before.Role = before.Role == Vocabulary.Roles.Government || Coordination.IsDeputy(before) ? figure.Role : before.Role;
        before.Countries =
            (before.Countries.IsEmpty || (before.IsBare && !figure.Countries.IsEmpty))
            && before.Role != Vocabulary.Roles.InternationalOrganisation
                ? figure.Countries
                : before.Countries;
    }

    /// <summary>"the ministers of Egypt, Jordan and Iraq": whom a comma ties to two that "and" joins is one of them.</summary>
    private void JoinList(Figure pair)
    {
        while (_actors is [.., var first, _] && _coordination.IsBeforePair(first, pair))
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
}
