using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Noun phrase → who it is: office, country and name in it, completed from who was named before.</summary>
internal sealed class SvoSpeakers(SvoWords words, SvoCast cast, Cast article)
{
    private const int MostSeen = 24;
    private const int FarthestLand = 60;
    private const int LongestAge = 7;
    private readonly Reading _reading = words.Reading;
    private readonly SvoOffices _offices = new(words, new SvoPlaces(words, cast));
    private readonly SvoNames _names = new(words, cast);

    /// <summary>Who is named in the sentence.</summary>
    public ImmutableArray<Figure> Actors { get; set; } = [];

    public Figure? Read(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) || IsPronoun(phrase))
        {
            return cast.Pronoun(words, phrase.First) ?? Start(phrase);
        }

        if (IsByAge(phrase) && cast.Person is { } person)
        {
            return person;
        }

        var figure = Of(phrase);
        cast.Complete(figure, _reading);
        if (SecondOffice(phrase, figure) is { } second)
        {
            figure.Countries = figure.Countries.RemoveAll(second.Countries.Contains) is { IsEmpty: false } own ? own : figure.Countries; // "the Egyptian minister and the Turkish president".
            cast.Complete(second, _reading);
            second.Countries = second.Countries.IsEmpty ? figure.Countries : second.Countries;
            figure.Joined = [second];
        }

        return figure;
    }

    /// <summary>"the 83-year-old", "The 44-year-old lawyer": who was named.</summary>
    private bool IsByAge(Stretch phrase) =>
        words.Is(phrase.First, WordClass.Article)
        && !words.Is(phrase.First, WordClass.Indefinite)
        && words.IsNumber(phrase.First + 1)
        && words.IsHyphen(phrase.First + 2)
        && words.Is(phrase.First + 3, WordClass.Time)
        && words.IsHyphen(phrase.First + 4)
        && phrase.End <= phrase.First + LongestAge
        && !words.IsName(phrase.End - 1);

    /// <summary>Who is told, where he holds an office of a state; null for reporters and papers.</summary>
    public Figure? Addressee(Stretch phrase)
    {
        var figure = Of(phrase);
        figure = SvoOffices.IsOfState(figure) || !figure.HasName ? figure : cast.Named(figure, _reading) ?? figure;
        return
            !figure.Countries.IsEmpty
            && (SvoOffices.IsOfState(figure) || (figure.Role is Vocabulary.Roles.Party && _reading.Has(phrase.First, TermKind.Entity)))
            ? figure
            : null;
    }

    /// <summary>"him"; "his", "its" before a noun that reports.</summary>
    private bool IsPronoun(Stretch phrase) =>
        phrase.End == phrase.First + 1
        && (
            words.Is(phrase.First, WordClass.ObjectPronoun)
                ? !_reading.Has(phrase.First, TermKind.Country)
                : words.Is(phrase.First, WordClass.Determiner)
                    && (words.Is(phrase.First, WordClass.Article) || words.Is(phrase.First, WordClass.PersonPronoun))
        );

    /// <summary>"the president and the foreign minister", but "Deputy Prime Minister and Foreign Minister NAME" is one.</summary>
    private Figure? SecondOffice(Stretch phrase, Figure first)
    {
        for (var and = phrase.First + 1; and < phrase.End - 1 && SvoOffices.IsOfState(first); and++)
        {
            if (
                words.Is(and, WordClass.And)
                && Of(new Stretch(and + 1, phrase.End)) is var second
                && SvoOffices.IsOfState(second)
                && (second.IsKnown && second.Role != first.Role || AreTwoPersons(first, second, and))
            )
            {
                return second.HasName && !words.Is(phrase.First, WordClass.Determiner) && !(first.HasName && first.NameEnd <= and)
                    ? null
                    : second;
            }
        }

        return null;
    }

    /// <summary>"her Maltese counterpart, Ann Borg": gives a counterpart the name between commas.</summary>
    public void Name(Figure counterpart, Sentence sentence)
    {
        if (
            counterpart is { IsCounterpart: true, HasName: false, Role: not null }
            && words.IsComma(counterpart.End)
            && _names.EndBetweenCommas(counterpart.End + 1, sentence.End) is > 0 and var end
        )
        {
            (counterpart.NameFirst, counterpart.NameEnd, counterpart.End) = (counterpart.End + 1, end, end);
        }
    }

    /// <summary>"critics of President NAME": remembers whom the lexicon knows by his full name, whatever he has to do with it.</summary>
    public void MeetKnown(Sentence sentence)
    {
        for (var at = sentence.First; (at = _reading.Next(at, sentence.End, Marks.Of(TermKind.Entity))) < sentence.End; at++)
        {
            if (_reading.At(at, TermKind.Entity) is { Length: > 1, Term: { Shape: "person", Role: { } role, Country: { } country } } known)
            {
                var figure = Start(new Stretch(known.First, known.End));
                (figure.Role, figure.Countries, figure.Entity) = (role, [country], known.Term.Id);
                (figure.NameFirst, figure.NameEnd) = (known.First, known.End);
                cast.Meet(figure);
            }
        }
    }

    /// <summary>"Macron and Starmer": each known by his name; "Prime Minister NAME and Prime Minister NAME" are named each.</summary>
    private static bool AreTwoPersons(Figure first, Figure second, int and) =>
        first is { HasName: true }
        && first.NameEnd == and
        && second is { HasName: true }
        && (
            second.IsKnown
            || (first.Entity is not null && second.Entity is not null && second.NameFirst == second.First && second.Entity != first.Entity)
        );

    /// <summary>Remembers whom a sentence begins with, so that "he" can mean him.</summary>
    /// <param name="orThing">True where a body or the like is remembered as well.</param>
    public void See(Stretch phrase, int limit, bool orThing)
    {
        if (!words.IsName(phrase.First) && !words.Is(phrase.First, WordClass.Determiner))
        {
            return;
        }

        var known = phrase with { End = EndOfKnown(phrase.First, Math.Min(limit, phrase.First + MostSeen)) };
        var figure = Of(known);
        cast.See(figure, _reading, orThing);
        if (!figure.HasName && PersonIn(known) is { } person)
        {
            cast.SeeTopic(person, _reading);
        }
    }

    /// <summary>Before a pronoun of the same sentence: who opens it, or whose "refusal, which he …".</summary>
    public void SeeBefore(Stretch phrase, int pronoun)
    {
        var known = phrase with { End = Math.Max(phrase.First + 1, Math.Min(EndOfKnown(phrase.First, pronoun), pronoun)) };
        var figure = Of(known);
        figure = PersonIn(known) is { } owner && (!figure.HasName || owner.End < known.End) ? owner : figure;
        if (
            figure is { HasName: true, Role: null }
            && figure.NameEnd == figure.NameFirst + 1
            && IsSubject(figure.NameEnd)
            && IsNameElsewhere(figure.NameFirst)
        )
        {
            cast.SeeNamed(figure, _reading);
            return;
        }

        cast.See(figure, _reading, orThing: false);
    }

    /// <summary>A verb or a sign follows, or what belongs to him.</summary>
    private bool IsSubject(int end) =>
        words.IsComma(end)
        || words.IsPossessive(end)
        || words.IsAuxiliary(end)
        || words.IsPast(end)
        || words.IsVerb(end)
        || words.IsCue(end)
        || !words.IsWord(end);

    /// <summary>A word that has its capital in the middle of a sentence as well.</summary>
    private bool IsNameElsewhere(int name)
    {
        var hash = _reading.HashOf(name);
        for (var i = 1; i < _reading.Tokens.Length; i++)
        {
            if (_reading.HashOf(i) == hash && i != name && words.IsCapital(i) && words.IsWord(i - 1) && !words.IsHeadline)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"NAME's speech", "footage of NAME": the one person whom a phrase names by the way; null for none or several.</summary>
    private Figure? PersonIn(Stretch phrase)
    {
        var end = phrase.First;
        while (end < phrase.End && !words.IsPossessive(end))
        {
            end++;
        }

        var (first, last) = (phrase.First, end);
        if (end == phrase.End)
        {
            first = phrase.First + 1;
            while (first < phrase.End && !words.Ends(first, WordClass.Genitive))
            {
                first++;
            }
        }

        return first < last && words.IsName(last - 1) && Of(new Stretch(first, last)) is { HasName: true } person ? person : null;
    }

    /// <summary>"Maltese Foreign Minister Ann Borg will visit Cairo, she said": who is named for the first time with his office.</summary>
    public void Introduce(Stretch phrase)
    {
        var figure = Of(phrase with { End = EndOfKnown(phrase.First, phrase.End) });
        if (
            figure is { HasName: true, Role: not null }
            && figure.NameFirst > figure.First
            && SvoOffices.IsOfState(figure)
            && cast.Named(figure, _reading) is null
        )
        {
            cast.See(figure, _reading, orThing: false);
        }
    }

    /// <summary>The one state whose office a phrase tells of, or that it names; null for none.</summary>
    /// <param name="orBare">False: a country's name alone does not count.</param>
    public string? StateOf(Stretch phrase, bool orBare) =>
        Of(phrase with { End = EndOfKnown(phrase.First, phrase.End) }) is { Countries: [var state] } figure
        && SvoOffices.IsOfState(figure)
        && (orBare || figure.HasName)
            ? state
            : null;

    /// <summary>"Maltese state television": where who quotes somebody is at home; null where that is not told, or for the BBC.</summary>
    public string? StateOfOutlet(Stretch phrase) =>
        Of(phrase) is { Role: Vocabulary.Roles.Media, Entity: null, Countries: [var state] } ? state : null;

    /// <summary>
    /// No verb is known here: the phrase is as long as its words are names, offices and what ties them, with an apposition.
    /// </summary>
    private int EndOfKnown(int first, int limit)
    {
        var (at, end) = (first, first);
        while (at < limit)
        {
            var next = Known(at);
            if (next > at)
            {
                (at, end) = (next, next);
            }
            else if (
                words.IsComma(at)
                || words.Is(at, WordClass.Determiner)
                || words.Is(at, WordClass.OfTitle)
                || words.Is(at, WordClass.Linking)
            )
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return Math.Max(end, first + 1);
    }

    private int Known(int token)
    {
        foreach (ref readonly var hit in _reading.At(token))
        {
            if (hit.Term.IsName)
            {
                return hit.End;
            }
        }

        return words.IsName(token) || words.IsInside(token) || words.IsPossessive(token) ? token + 1 : token;
    }

    private Figure Of(Stretch phrase)
    {
        if (Several(phrase) is { } all)
        {
            var several = Start(phrase);
            (several.Role, several.Countries, several.IsKnown) = (all.Role, all.Countries, true);
            several.Joined = [.. all.Joined.Select(other => several.Again(other.Role, other.Countries))];
            return several;
        }

        if (IsLand(phrase) && cast.LastState is { } state)
        {
            return Land(phrase, state);
        }

        var figure = Start(phrase);
        var (owner, own) = OwnerOf(phrase);
        var end = _offices.Read(own, figure);
        _names.Read(own, end, figure);
        if (owner is not null)
        {
            TakeFrom(owner, own, figure);
        }

        return figure;
    }

    /// <summary>"the two ministers", "the ministers": those of whom the article knows who they are; null for others.</summary>
    private Figure? Several(Stretch phrase) =>
        _reading.At(phrase.First, TermKind.Reference) is { } reference && Reference.IsJoint(reference.Term.Id)
            ? Actors.BeginningAt(phrase.First) is { States: > 1 } all && all.End == phrase.End
                ? all
                : null
            : words.Is(phrase.First, WordClass.Article)
            && words.Is(phrase.End - 1, WordClass.Dual)
            && _reading.At(phrase.First + 1, TermKind.Office) is { } office
            && office.End == phrase.End
                ? article.Holding(office.Term)?.AsOne()
                : null;

    /// <summary>
    /// "his spokesman", "NAME's party": whose they are that the phrase tells of, and what is left of it; null for nobody known.
    /// </summary>
    private (Figure?, Stretch) OwnerOf(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Possessive))
        {
            return (cast.Pronoun(words, phrase.First) ?? cast.Last, phrase with { First = phrase.First + 1 });
        }

        if (EndOfOwner(phrase) is > 0 and var end && OwnerAt(phrase with { First = FirstOfName(phrase), End = end }) is { } leader)
        {
            return (leader, phrase with { First = end });
        }

        for (var i = phrase.First + 1; i < phrase.End - 1 && !words.IsComma(i); i++)
        {
            if (words.IsPossessive(i) && OwnerAt(phrase with { End = i }) is { } owner)
            {
                return (owner, phrase with { First = i + 1 });
            }
        }

        return (null, phrase);
    }

    private int FirstOfName(Stretch phrase) => words.Is(phrase.First, WordClass.Article) ? phrase.First + 1 : phrase.First;

    /// <summary>"Haftar spokesman NAME", "the Haftar campaign": where the name ends of whose they are; −1 for nobody.</summary>
    private int EndOfOwner(Stretch phrase)
    {
        var first = FirstOfName(phrase);
        var end = first;
        while (
            end < phrase.End
            && words.IsName(end)
            && (_reading.At(end).IsEmpty || _reading.At(end, TermKind.Entity) is { Term.Shape: "person" })
        )
        {
            end = Math.Max(end + 1, _reading.At(end, TermKind.Entity)?.End ?? 0);
        }

        return end > first && end < phrase.End && IsOwned(end) ? end : -1;
    }

    /// <summary>A noun: who speaks for somebody, or what is his; "the Macron government" is as good as himself.</summary>
    private bool IsOwned(int noun) =>
        words.IsWord(noun)
        && !words.IsCapital(noun)
        && (
            _reading.Has(noun, TermKind.Delegate, TermKind.Office)
            || (_reading.IsUnknown(noun) && (words.IsCapital(noun + 1) || _reading.Folded(noun) is [_, _, .., not 's', 's']))
        );

    private Figure? OwnerAt(Stretch phrase) =>
        words.IsName(phrase.End - 1) ? Person(phrase)
        : IsLand(phrase) && (cast.LastState ?? StateBefore(phrase.First)) is { } state ? Land(phrase, state)
        : null;

    private Figure Land(Stretch phrase, string state)
    {
        var figure = Start(phrase);
        (figure.Role, figure.Countries, figure.IsKnown) = (Vocabulary.Roles.Government, [state], true);
        return figure;
    }

    /// <summary>The country that was named last; null where none is near.</summary>
    private string? StateBefore(int token)
    {
        for (var at = token - 1; at >= Math.Max(0, token - FarthestLand); at--)
        {
            if (_reading.Has(at, Marks.OfStates) && _reading.At(at, TermKind.Country) is { Term.State: { } state })
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Somebody named whom the lexicon knows, or who is known to hold an office.</summary>
    private Figure? Person(Stretch phrase)
    {
        var figure = Start(phrase);
        _names.Read(phrase, _offices.Read(phrase, figure), figure);
        return !figure.HasName ? null
            : SvoOffices.IsOfState(figure) || figure.Entity is not null ? figure
            : cast.Named(figure, _reading) is { } known
            && (SvoOffices.IsOfState(known) || known.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party)
                ? known
            : null;
    }

    /// <summary>Who speaks for somebody, or is his office, has his role; an ambassador, a party or a team is of his country.</summary>
    private void TakeFrom(Figure owner, Stretch own, Figure figure)
    {
        var isOwned = words.IsPossessive(own.First - 1) || owner.End == own.First;
        if (figure.Role is null or Vocabulary.Roles.Person && IsCounterpart(own) && owner.Role is { } role && !figure.Countries.IsEmpty)
        {
            figure.Role = role;
        }
        else if (
            figure.Role is null
            && _reading.At(own.First, TermKind.Delegate) is { Term.Id: "carried", End: var end }
            && (end == own.End || words.IsComma(end) || words.IsCapital(end))
        )
        {
            (figure.Role, figure.Entity, figure.Reference) = (owner.Role, owner.Entity, null);
            figure.Countries = owner.Countries;
        }
        else if (
            figure.Role is null
            && owner.Role is Vocabulary.Roles.InternationalOrganisation or Vocabulary.Roles.Party
            && words.Is(own.First - 1, WordClass.Possessive)
            && !words.Is(own.First - 1, WordClass.PersonPronoun)
            && owner.Reading == _reading
            && !_reading.Text.AsSpan(owner.Start..figure.Start).Contains('\n')
        )
        {
            (figure.Role, figure.Countries) = (owner.Role, owner.Countries); // "its head"
        }
        else if (
            figure.Countries.IsEmpty
            && (
                SvoOffices.IsOfState(figure)
                || figure.Role is Vocabulary.Roles.Party
                || (figure.Role is null or Vocabulary.Roles.Person && isOwned)
            )
            && (SvoOffices.IsOfState(owner) || isOwned)
        )
        {
            figure.Countries = owner.Countries;
            figure.Role ??= words.Is(own.First, WordClass.Envoy) ? Vocabulary.Roles.Government : null;
        }
    }

    /// <summary>"his Maltese counterpart".</summary>
    private bool IsCounterpart(Stretch own)
    {
        var at = own.First;
        while (at < own.End && _reading.At(at, TermKind.Delegate)?.Term.Shape != "counterpart")
        {
            at++;
        }

        return at < own.End;
    }

    /// <summary>"the kingdom", "his country", "son pays".</summary>
    private bool IsLand(Stretch phrase) =>
        phrase.End == phrase.First + 2
        && words.Is(phrase.First, WordClass.Article)
        && !words.Is(phrase.First, WordClass.Indefinite)
        && words.Is(phrase.First + 1, WordClass.Land);

    private Figure Start(Stretch phrase) =>
        new()
        {
            Reading = _reading,
            First = phrase.First,
            End = phrase.End,
            Start = _reading.Tokens.SpanOf(phrase.First).Start,
        };
}
