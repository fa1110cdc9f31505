using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Noun phrase → who it is: office, country and name in it, completed from who was named before.</summary>
internal sealed class SvoSpeakers(SvoWords words, SvoCast cast)
{
    private const int MostSeen = 24;
    private readonly Reading _reading = words.Reading;
    private readonly SvoOffices _offices = new(words, new SvoPlaces(words, cast));
    private readonly SvoNames _names = new(words, cast);

    public Figure? Read(Stretch phrase)
    {
        if (words.Is(phrase.First, WordClass.Pronoun) || IsPronoun(phrase))
        {
            return cast.Pronoun(words, phrase.First) ?? Start(phrase);
        }

        var figure = Of(phrase);
        if (
            SvoOffices.IsOfState(figure)
            && figure.Countries.IsEmpty
            && words.Is(phrase.First, WordClass.Possessive)
            && cast.Pronoun(words, phrase.First) is { } owner
            && SvoOffices.IsOfState(owner)
        )
        {
            figure.Countries = owner.Countries;
        }

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
                && Of(new Stretch(and + 1, phrase.End)) is { IsKnown: true } second
                && SvoOffices.IsOfState(second)
                && second.Role != first.Role
            )
            {
                return second.HasName && !words.Is(phrase.First, WordClass.Determiner) && !(first.HasName && first.NameEnd <= and)
                    ? null
                    : second;
            }
        }

        return null;
    }

    /// <summary>Remembers whom a sentence begins with, so that "he" can mean him.</summary>
    public void See(Stretch phrase, int limit)
    {
        if (words.IsName(phrase.First) || words.Is(phrase.First, WordClass.Determiner))
        {
            cast.See(Of(phrase with { End = EndOfKnown(phrase.First, Math.Min(limit, phrase.First + MostSeen)) }), _reading);
        }
    }

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
        var figure = Start(phrase);
        if (IsLand(phrase) && cast.LastState is { } state)
        {
            (figure.Role, figure.Countries, figure.IsKnown) = (Vocabulary.Roles.Government, [state], true);
            return figure;
        }

        var end = _offices.Read(phrase, figure);
        _names.Read(phrase, end, figure);
        return figure;
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
