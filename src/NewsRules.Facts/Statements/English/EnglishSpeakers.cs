using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.English;

/// <summary>Noun phrase → who it is: office, country and name in it, completed from who was named before.</summary>
internal sealed class EnglishSpeakers(EnglishWords words, EnglishCast cast)
{
    private readonly Reading _reading = words.Reading;

    public Figure? Read(Stretch phrase)
    {
        if (words.Is(phrase.First, "pronoun") || words.Is(phrase.First, "object-pronoun"))
        {
            return cast.Pronoun(_reading.Folded(phrase.First));
        }

        var figure = new Figure { First = phrase.First, End = phrase.End, Start = _reading.Tokens[phrase.First].Span.Start };
        ReadTerms(phrase, figure);
        ReadName(phrase, figure);
        figure.Name = figure.HasName ? TextOf(figure.NameFirst, figure.NameEnd) : null;
        figure.Words = TextOf(phrase.First, phrase.End);
        cast.Complete(figure, _reading);
        return figure;
    }

    private string TextOf(int first, int end) => _reading.Cover(first, end).Of(_reading.Text).ToString();

    /// <summary>The first office counts, or what a delegate speaks for; countries of genitives, nationalities and "of".</summary>
    private void ReadTerms(Stretch phrase, Figure figure)
    {
        var head = HeadEnd(phrase);
        var isFormer = false;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            isFormer |= words.Is(i, "former") && figure.Role is null;
            foreach (ref readonly var hit in _reading.At(i))
            {
                Take(hit.Term, i, hit.End, i >= head, figure);
            }
        }

        if (isFormer)
        {
            figure.Role = Vocabulary.Roles.Person;
        }
    }

    private void Take(Term term, int at, int end, bool isBehind, Figure figure)
    {
        switch (term.Kind)
        {
            case TermKind.Office:
                figure.Role = figure.Role is null or Vocabulary.Roles.Government && !figure.IsKnown ? term.Id : figure.Role;
                figure.IsKnown = true;
                break;
            case TermKind.Entity or TermKind.Seat when figure.Entity is null && !(isBehind && figure.Role is not null):
                figure.Role ??= term.Role;
                figure.Entity = term.Kind == TermKind.Entity ? term.Id : null;
                AddCountry(term.Country, figure);
                MarkPerson(term, at, end, figure);
                break;
            case TermKind.Country when isBehind ? !words.Is(at - 1, "to") && figure.Countries.Count == 0 : true:
                AddCountry(term.Id, figure);
                figure.Role ??= at == figure.First || (at == figure.First + 1 && words.Is(figure.First, "determiner")) ? (end == figure.End ? Vocabulary.Roles.Government : null) : null;
                break;
            case TermKind.Nationality:
                AddCountry(term.Country, figure);
                break;
            case TermKind.Capital when at == figure.First && end == figure.End:
                AddCountry(term.Country, figure);
                figure.Role ??= Vocabulary.Roles.Government;
                break;
            case TermKind.Reference when figure.Reference is null && at == figure.First:
                figure.Reference = term.Id;
                break;
        }
    }

    private static void MarkPerson(Term term, int at, int end, Figure figure)
    {
        if (term.Shape == "person")
        {
            (figure.NameFirst, figure.NameEnd) = (at, end);
        }
    }

    private void AddCountry(string? country, Figure figure)
    {
        var isJoined = figure.Countries.Count == 1 && figure.Joined.Count == 0 && words.Reading.Folded(figure.End - 2) == "and";
        if (country is not null && !figure.Countries.Contains(country) && (figure.Countries.Count == 0 || isJoined) && figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries.Add(country);
        }
    }

    /// <summary>Where the apposition or the phrase of "of", "to", "in" begins.</summary>
    private int HeadEnd(Stretch phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (words.IsComma(i) || words.Is(i, "preposition") || words.Is(i, "of-title"))
            {
                return i;
            }
        }

        return phrase.End;
    }

    /// <summary>The last run of capitals of the head that no lexicon knows as an office, a country or a body.</summary>
    private void ReadName(Stretch phrase, Figure figure)
    {
        var head = HeadEnd(phrase);
        var end = head;
        while (end > phrase.First && (IsNamePart(end - 1) || (end < head && words.IsInside(end - 1)) || _reading.Folded(end - 1) is "de" or "al" or "von" or "van" or "bin" or "el" or "da" or "di" or "der"))
        {
            end--;
        }

        while (end < head && !words.IsName(end))
        {
            end++;
        }

        if (end < head && figure.NameFirst < 0 && !words.IsPossessive(head - 1))
        {
            (figure.NameFirst, figure.NameEnd) = (end, head);
        }
    }

    private bool IsNamePart(int token)
    {
        foreach (ref readonly var hit in _reading.At(token))
        {
            if (hit.Term.Kind is TermKind.Country or TermKind.Nationality or TermKind.Capital or TermKind.Seat or TermKind.Entity or TermKind.Office or TermKind.Delegate or TermKind.Courtesy)
            {
                return false;
            }
        }

        return words.IsName(token) && !EndsOffice(token);
    }

    /// <summary>The last words of "Prime Minister" are no name.</summary>
    private bool EndsOffice(int token)
    {
        for (var first = Math.Max(0, token - 4); first < token; first++)
        {
            foreach (ref readonly var hit in _reading.At(first))
            {
                if (hit.End > token && hit.Term.Kind is not TermKind.Topic and not TermKind.Word and not TermKind.Trigger)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
