using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements.Svo;

/// <summary>Who was named so far: what a surname, "the minister", "he", "it" or "they" points back to.</summary>
internal sealed class SvoCast(string? outletCountry)
{
    private const int MaxBack = 40;
    private const int FormerBefore = 3;
    private const int LongestSomeone = 6;

    private readonly Dictionary<ulong, Figure> _bySurname = [];
    private readonly List<Figure> _figures = [];
    private readonly ToldOffices _offices = new();
    private readonly Dictionary<ulong, bool> _isMale = [];
    private Figure? _speaker;
    private Figure? _person;
    private Figure? _topic;
    private bool _isPersonNear;
    private bool _isPersonAlone;
    private Figure? _together;
    private int _unnamed;

    private SvoDescriptions Descriptions => new(_figures);

    /// <summary>Somebody speaks in a clause of his own: "he" in the next sentence is not who speaks within what he says.</summary>
    public void Hear(Figure speaker)
    {
        _speaker = speaker;
        SeePerson(speaker);
    }

    /// <summary>A paragraph begins: who is spoken of in it goes before who was before.</summary>
    public void Turn() => (_topic, _isPersonNear) = (null, false);

    private void SeePerson(Figure figure)
    {
        if (!IsPerson(figure) && !IsSomeone(figure))
        {
            return;
        }

        if (_person is not null && IsLastAgain(figure))
        {
            _person.Role = figure.Role ?? _person.Role;
            _person.Countries = figure.Countries.IsEmpty ? _person.Countries : figure.Countries;
            return;
        }

        _isPersonAlone |= !_isPersonNear || !IsSame(figure);
        (_person, _isPersonNear) = (figure, true);
    }

    private bool IsSame(Figure figure) => _person is { HasName: true } last && figure.HasName && last.Surname == figure.Surname;

    /// <summary>"Borg spoke. … The Maltese senator said": who was named in the paragraph, by what he is.</summary>
    private bool IsLastAgain(Figure figure) =>
        _isPersonNear
        && !figure.HasName
        && _person is { HasName: true } last
        && figure.Reading.Is(figure.First, WordClass.Article)
        && !figure.Reading.Is(figure.First, WordClass.Indefinite)
        && (last.Role == figure.Role || last.Role is null or Vocabulary.Roles.Person)
        && (last.Countries.IsEmpty || figure.Countries.IsEmpty || last.Countries[0] == figure.Countries[0]);

    /// <summary>"The Maltese senator", "his adviser": one person who is not named.</summary>
    private static bool IsSomeone(Figure figure)
    {
        if (
            figure.HasName
            || !figure.Joined.IsEmpty
            || figure.End - figure.First is < 2 or > LongestSomeone
            || (
                figure.Countries.IsEmpty
                && figure.Role is null or Vocabulary.Roles.Person or Vocabulary.Roles.Other
                && !figure.Reading.Is(figure.First, WordClass.Indefinite)
            )
        )
        {
            return false;
        }

        var noun = figure.First;
        while (noun + 1 < figure.End && !figure.Reading.Is(noun + 1, WordClass.OfTitle) && figure.Reading.Tokens.IsWord(noun + 1))
        {
            noun++;
        }

        var hasOffice = figure.Role is not (null or Vocabulary.Roles.Person or Vocabulary.Roles.Other);
        return SvoWords.IsOfPerson(figure.Reading, noun, hasOffice);
    }

    /// <summary>
    /// "The Egyptian minister met the Turkish one. They …": who acted together in the sentence that ends, where nobody else was told of
    /// whom "they" can mean; null for nobody.
    /// </summary>
    public void Gather(Figure? together)
    {
        _together = _unnamed == 0 ? together?.AsOne() : null;
        _unnamed = 0;
    }

    /// <summary>Who was named or spoke last; null for nobody.</summary>
    public Figure? Last => _figures.Count > 0 ? _figures[^1] : null;

    /// <summary>Who was told of last; null for nobody.</summary>
    public Figure? Person =>
        (_isPersonNear ? _person : _topic ?? _person)
        ?? (_speaker is { IsKnown: true } ? _speaker : _figures.FindLast(IsPerson) ?? _speaker);

    /// <summary>
    /// Whom "he" or "she" means; null for nobody. What each is called in the paragraph that names him tells for those that follow.
    /// </summary>
    private Figure? PersonOf(bool isMale) =>
        Person is { HasName: true } person && !(_isPersonNear && person == _person) && IsCalled(person, !isMale)
            ? _figures.FindLast(other => IsPerson(other) && IsCalled(other, isMale)) ?? person
            : Person;

    private bool IsCalled(Figure person, bool isMale) => _isMale.TryGetValue(person.Surname, out var his) && his == isMale;

    /// <summary>Somebody is spoken of by "he" or "she": by what he is called, where the paragraph named him and nobody else.</summary>
    public void Call(Figure person, SvoWords words, int pronoun)
    {
        if (!person.HasName || person != _person || !words.Is(pronoun, WordClass.PersonPronoun) || !words.Is(pronoun, WordClass.Pronoun))
        {
            return;
        }

        if (_isPersonNear && _isPersonAlone)
        {
            _isMale[person.Surname] = words.Is(pronoun, WordClass.Masculine);
        }

        _isPersonNear = true;
    }

    /// <summary>Whom the pronoun at a token means.</summary>
    public Figure? Pronoun(SvoWords words, int token) =>
        words.Is(token, WordClass.PersonPronoun)
            ? words.Is(token, WordClass.Pronoun)
                ? PersonOf(words.Is(token, WordClass.Masculine))
                : Person
            : words.Is(token, WordClass.Dual)
                ? _together ?? _figures.FindLast(figure => !figure.HasName || !figure.Joined.IsEmpty)
                : words.Is(token, WordClass.Copula) || words.Is(token, WordClass.Article)
                    ? _figures.FindLast(figure => !IsPerson(figure))
                    : null;

    /// <summary>The country of who spoke last for one state; null for none.</summary>
    public string? LastState =>
        _figures.FindLast(figure => figure.Countries.Length > 0 && Vocabulary.Roles.IsOfState(figure.Role)) is { Countries: [var country] }
            ? country
            : null;

    /// <summary>Adds what earlier mentions know to a figure, and remembers it.</summary>
    public void Complete(Figure figure, Reading reading)
    {
        _offices.Apply(figure);
        var earlier = (figure.HasName ? BySurname(figure, reading) : null)
            ?? (
                figure.Countries.Length == 0
                && !Belonging.IsRegional(figure)
                && !(figure.Reference is { } reference && Reference.IsJoint(reference))
                && !(
                    figure.Reference is null
                    && reading.Is(figure.First, WordClass.Indefinite)
                    && !reading.Has(figure.End - 1, TermKind.Delegate) // "a government spokesman"
                )
                && (figure.Role is not (null or Vocabulary.Roles.Person or Vocabulary.Roles.Other) || figure.Reference is not null)
                    ? Descriptions.ByOffice(figure, _speaker)
                    : null
            )
            ?? Descriptions.ByWord(figure);
        if (earlier is not null)
        {
            figure.Role =
                figure.Role is null || (figure.Role == Vocabulary.Roles.Government && figure.Reference is not null)
                    ? earlier.Role
                    : figure.Role;
            figure.Entity ??= earlier.Entity;
            if (figure.Countries.Length == 0 && figure.Role != Vocabulary.Roles.InternationalOrganisation)
            {
                figure.Countries = figure.Reference is "minister" && earlier.Countries is [var his, _, ..] ? [his] : earlier.Countries; // "the ministry" behind "the two ministers".
            }
        }
        else if (outletCountry is not null && figure.Countries.Length == 0 && IsAtHome(figure))
        {
            figure.Countries = figure.Countries.Add(outletCountry);
        }

        figure.Role ??= IsNamedPerson(figure) ? Vocabulary.Roles.Person : Vocabulary.Roles.Other;
        Remember(figure, reading);
    }

    /// <summary>"the foreign minister", and "the president" where no president was named: that of the outlet's country.</summary>
    private bool IsAtHome(Figure figure) =>
        figure.Role is Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry
        || (
            !figure.HasName
            && figure.Role is not null
            && Vocabulary.Roles.IsOfState(figure.Role)
            && !_figures.Exists(other => other.Role == figure.Role)
        );

    /// <summary>No person is called "The Sentinel": a name right behind an article.</summary>
    private static bool IsNamedPerson(Figure figure) =>
        figure.HasName && !(figure.NameFirst == figure.First + 1 && figure.Reading.Is(figure.First, WordClass.Article));

    /// <summary>The last of several names of a person.</summary>
    public bool IsSurname(ulong word) =>
        _bySurname.TryGetValue(word, out var figure)
        && figure.NameEnd - figure.NameFirst > 1
        && IsPerson(figure)
        && figure.Reading.HashOf(figure.NameEnd - 1) == word;

    /// <summary>Somebody named who need not speak: whom "she" in the next sentence means.</summary>
    /// <param name="orThing">True where a body or the like is remembered as well.</param>
    public void See(Figure figure, Reading reading, bool orThing)
    {
        var isKnownAlone = figure.Entity is not null && figure.NameFirst == figure.First && figure.NameEnd == figure.End;
        if (
            figure.HasName
            && (
                isKnownAlone
                || figure.NameEnd - figure.NameFirst > 1
                || _bySurname.ContainsKey(reading.HashOf(figure.NameFirst))
                || IsMister(figure)
            )
        )
        {
            SeeNamed(figure, reading);
        }
        else if (
            (orThing && !figure.HasName && (figure.Entity is not null || IsOfOneState(figure)))
            || (!figure.Countries.IsEmpty && IsSomeone(figure))
        )
        {
            Complete(figure, reading);
            SeePerson(figure);
        }
    }

    /// <summary>"The Maltese Foreign Ministry", "Malta's president", "Malta".</summary>
    private static bool IsOfOneState(Figure figure) => figure.Countries.Length == 1 && SvoOffices.IsOfState(figure);

    public void SeeNamed(Figure figure, Reading reading)
    {
        Complete(figure, reading);
        SeePerson(figure);
    }

    /// <summary>"Ms. Borg", "President Borg".</summary>
    private static bool IsMister(Figure figure) =>
        figure.NameFirst > figure.First
        && (
            SvoOffices.IsOfState(figure)
            || (figure.Reading.Has(figure.First, TermKind.Courtesy) && !figure.Reading.Is(figure.First, WordClass.Article))
        );

    /// <summary>Whose speech it is that a sentence begins with, or whom its subject shows: "footage of NAME".</summary>
    public void SeeTopic(Figure figure, Reading reading)
    {
        Complete(figure, reading);
        _topic = IsPerson(figure) ? figure : _topic;
    }

    /// <summary>Somebody named with his office who is no subject: whom his surname means further on.</summary>
    public void Meet(Figure figure)
    {
        _isPersonAlone &= !figure.HasName || IsSame(figure);
        if (
            figure is { HasName: true, Role: { } role, Countries.IsEmpty: false }
            && !(figure.IsBare && Vocabulary.Roles.LeadsState(role))
            && Vocabulary.Roles.IsOfState(role)
            && !_bySurname.ContainsKey(figure.Surname)
            && !IsFormer(figure)
        )
        {
            _bySurname[figure.Surname] = figure;
        }
    }

    private static bool IsFormer(Figure figure)
    {
        var at = figure.NameFirst;
        while (at >= figure.First - FormerBefore && !figure.Reading.Is(at, WordClass.Former))
        {
            at--;
        }

        return at >= figure.First - FormerBefore;
    }

    private static bool IsPerson(Figure figure) =>
        IsNamedPerson(figure)
        && figure.Role switch
        {
            Vocabulary.Roles.InternationalOrganisation => figure.NameEnd - figure.NameFirst > 1,
            Vocabulary.Roles.Media => figure.Entity is null,
            _ => true,
        };

    /// <summary>Who was told of before by this name.</summary>
    public Figure? Named(Figure figure, Reading reading) => BySurname(figure, reading);

    private Figure? BySurname(Figure figure, Reading reading) =>
        _bySurname.TryGetValue(reading.HashOf(figure.NameEnd - 1), out var last)
        && (figure.Role is null || figure.Role == last.Role)
        && (figure.Countries.Length == 0 || last.Countries.Length == 0 || figure.Countries[0] == last.Countries[0])
            ? last
            : null;

    private void Remember(Figure figure, Reading reading)
    {
        _figures.Add(figure);
        _unnamed += figure.HasName ? 0 : 1;
        if (_figures.Count > MaxBack)
        {
            _figures.RemoveAt(0);
        }

        for (var i = figure.NameFirst; i >= 0 && i < figure.NameEnd; i++)
        {
            if (reading.Folded(i).Length > 1 && (i == figure.NameEnd - 1 || !_bySurname.ContainsKey(reading.HashOf(i))))
            {
                _bySurname[reading.HashOf(i)] = figure;
            }
        }
    }
}
