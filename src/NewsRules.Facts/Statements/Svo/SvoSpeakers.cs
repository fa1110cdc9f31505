using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Noun phrase → who it is: office, country and name in it, completed from who was named before.</summary>
internal sealed class SvoSpeakers(SvoWords words, SvoCast cast, Cast article)
{
    private const int MostSeen = 24;
    private const int LongestAge = 7;
    private readonly Reading _reading = words.Reading;
    private readonly SvoOffices _offices = new(words, new SvoPlaces(words, cast));
    private readonly SvoNames _names = new(words, cast);
    private readonly SvoOwners _owners = new(words, cast);

    /// <summary>How often each word has its capital behind another word; null until somebody asks.</summary>
    private Dictionary<ulong, int>? _midSentence;

    /// <summary>Who is named in the sentence.</summary>
    public ImmutableArray<Figure> Actors { get; set; } = [];

    public Figure? Read(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) || IsPronoun(phrase))
        {
            if (cast.Pronoun(words, phrase.First) is not { } meant)
            {
                return Figure.Unknown(_reading, phrase.First, phrase.End);
            }

            cast.Call(meant, words, phrase.First);
            return meant;
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
                var figure = Figure.Unknown(_reading, known.First, known.End);
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
        cast.See(figure, _reading, orThing && !words.IsPossessive(known.End - 1));
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
        _midSentence ??= CountMidSentence();
        return !words.IsHeadline && _midSentence.GetValueOrDefault(_reading.HashOf(name)) > (IsMidSentence(name) ? 1 : 0);
    }

    private Dictionary<ulong, int> CountMidSentence()
    {
        var counts = new Dictionary<ulong, int>();
        for (var i = 1; i < _reading.Tokens.Length; i++)
        {
            if (IsMidSentence(i))
            {
                var hash = _reading.HashOf(i);
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        return counts;
    }

    private bool IsMidSentence(int token) => words.IsCapital(token) && words.IsWord(token - 1);

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

        return words.IsName(token) || words.IsInside(token) || words.IsPossessive(token) ? token + 1 : words.EndOfParty(token);
    }

    private Figure Of(Stretch phrase)
    {
        if (Several(phrase) is { } all)
        {
            var several = Figure.Unknown(_reading, phrase.First, phrase.End);
            (several.Role, several.Countries, several.IsKnown) = (all.Role, all.Countries, true);
            several.Joined = [.. all.Joined.Select(other => several.Again(other.Role, other.Countries))];
            return several;
        }

        if (_owners.IsLand(phrase) && cast.LastState is { } state)
        {
            return _owners.Land(phrase, state);
        }

        var figure = Figure.Unknown(_reading, phrase.First, phrase.End);
        var (owner, own) = _owners.Of(phrase);
        var end = _offices.Read(own, figure);
        _names.Read(own, end, figure);
        if (owner is not null)
        {
            _owners.Give(owner, own, figure);
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
}
