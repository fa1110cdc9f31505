using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Everybody named so far in an article: what a surname, "the minister" or a verb without a subject points back to.</summary>
internal sealed class Cast
{
    private readonly Scene _scene;
    private readonly Homes _homes;
    private readonly Surnames _surnames = new();
    private readonly Antecedents _antecedents = new();
    private readonly Descriptions _descriptions;
    private readonly Joints _joints = new();
    private readonly ReferenceResolver _references;
    private readonly Resolver _resolver;

    public Cast(Scene scene)
    {
        (_scene, _homes, _descriptions) = (scene, new Homes(scene, _antecedents), new Descriptions(_antecedents));
        _references = new ReferenceResolver(this, _antecedents, _descriptions, _joints);
        _resolver = new Resolver(this, _homes, _surnames, _antecedents, _descriptions, _joints, _references);
    }

    /// <summary>The country of the outlet; null when not known.</summary>
    public string? Outlet => _scene.Outlet;

    /// <inheritdoc cref="Scene.Place"/>
    public string? Place
    {
        set => _scene.Place = value;
    }

    /// <inheritdoc cref="Scene.Kingdom"/>
    public string? Kingdom => _scene.Kingdom;

    public Figure? LastSpeaker { get; set; }

    /// <summary>Who opened the last sentence that has such; speaks where nobody has spoken yet.</summary>
    public Figure? LastSubject { get; set; }

    /// <summary>Who opens the sentence that is read; null without.</summary>
    public Figure? Opening { get; set; }

    /// <summary>Who acts in the sentence before, in which nobody spoke; null without.</summary>
    public Figure? Acting { get; set; }

    /// <summary>Who spoke last; where a state did, who was named last that holds an office: a state is no counterpart.</summary>
    public Figure? LastPrincipal =>
        LastSpeaker is { IsCountry: true }
            ? _antecedents.Recent(other => Antecedents.IsOfficial(other) && Antecedents.MayHaveCounterpart(other)) ?? LastSpeaker
            : LastSpeaker;

    /// <inheritdoc cref="Joints.Last"/>
    public Figure? LastJoint => _joints.Last;

    /// <inheritdoc cref="Joints.Latest"/>
    public Figure? LatestJoint => _joints.Latest;

    /// <inheritdoc cref="Joints.Holding"/>
    public Figure? Holding(Term office) => _joints.Holding(office);

    /// <summary>The last three of three states.</summary>
    public Figure? LastThree => _joints.Of(3);

    /// <inheritdoc cref="Joints.OfSides"/>
    public Figure? LastSides => _joints.OfSides() ?? _joints.Last;

    /// <inheritdoc cref="Joints.Without"/>
    public Figure? JointWithout(Slot countries) => _joints.Without(countries);

    /// <inheritdoc cref="NamedCountries.NamesOnce"/>
    public bool NamesOnce(string country) => _scene.Named.NamesOnce(country);

    /// <inheritdoc cref="NamedCountries.Two"/>
    public Slot Two => _scene.Named.Two;

    /// <inheritdoc cref="Resolver.Resolve"/>
    public void Resolve(Figure figure) => _resolver.Resolve(figure);

    /// <inheritdoc cref="Homes.Hear"/>
    public void Hear(Figure speaker, in Slot about) => _homes.Hear(speaker, about);

    /// <inheritdoc cref="OtherParties.Read"/>
    public void Meet(ImmutableArray<Figure> actors) => _homes.Meet(actors);

    /// <summary>When all is read: who is introduced only later, and whose country the text leaves to its reader.</summary>
    /// <param name="end">Where the words end in the text that name them.</param>
    public void Finish(Figure figure, int end = 0)
    {
        if (figure.PointsTo is { } earlier)
        {
            Finish(earlier);
            figure.Role = figure.Role is null or Vocabulary.Roles.Other ? earlier.Role ?? figure.Role : figure.Role;
            figure.Role =
                figure.Role is Vocabulary.Roles.Person && PrivatePerson.IsBody(figure) ? Vocabulary.Roles.Other // Who writes a text for himself is no text.
                : !PrivatePerson.SpeaksForMany(earlier) && (PrivatePerson.Is(figure) || PrivatePerson.IsByName(figure))
                    ? Vocabulary.Roles.Person
                : figure.Role;
            figure.Countries =
                figure.Role == Vocabulary.Roles.InternationalOrganisation ? []
                : figure.Countries.IsEmpty ? earlier.Countries
                : figure.Countries;
            return;
        }

        if (
            figure is { IsNobody: true, HasName: true }
            && _surnames.OfSurname(figure.Surname) is { } later
            && later != figure
            && Introduction.IsOf(figure, later)
        )
        {
            figure.Role = later.Role;
            Introduction.Complete(figure, later);
        }

        figure.Role =
            PrivatePerson.Is(figure)
            || PrivatePerson.IsByTitle(figure)
            || PrivatePerson.IsByName(figure)
            || PrivatePerson.IsOneOfMany(figure)
                ? Vocabulary.Roles.Person
                : figure.Role;
        if (figure.Role == Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries = [];
        }
        else if (
            figure.Countries.IsEmpty
            && (
                Belonging.MayHaveState(figure)
                    ? Belonging.Told(figure, end) ?? Seats.OfBody(figure) ?? (Belonging.IsOfSomeState(figure) ? _homes.Of(figure) : null)
                    : Seats.OfOutlet(figure)
            )
                is { Length: > 0 } home
            && !_homes.IsJudged(figure, home)
        )
        {
            figure.Countries = [home];
        }
    }

    /// <summary>"قال الوزير إن …، وأعرب معاليه": who spoke earlier in the sentence is known only when the reference speaks.</summary>
    public void PointBack(Figure figure)
    {
        if (!Reference.IsToSpeaker(figure.Reference))
        {
            return;
        }

        var countries = figure.Countries;
        figure.Countries =
            figure.PointsTo is { } old
            && countries.SequenceEqual(old.Countries)
            && !figure.Reading.Has(figure.First + 1, TermKind.Nationality)
                ? []
                : countries;
        if (_references.OfSpeaker(figure) is not { } last || last == figure || (last.PointsTo ?? last) == figure.PointsTo)
        {
            figure.Countries = countries;
            return;
        }

        figure.Role = figure.Role == figure.PointsTo?.Role || figure.IsNobody ? null : figure.Role;
        Introduction.Complete(figure, last);
    }

    /// <summary>True for a word of the name of somebody whose office is known.</summary>
    public bool Knows(ulong word) => _surnames.Know(word);

    /// <summary>True where who is called so is of another state.</summary>
    public bool IsOfOther(ulong surname, string? country) =>
        country is not null && _surnames.OfSurname(surname) is { Countries.IsEmpty: false } known && !known.Countries.Contains(country);

    /// <inheritdoc cref="Surnames.May"/>
    public bool MayKnow(ulong word) => _surnames.May(word);

    /// <inheritdoc cref="Surnames.EndOf"/>
    public int EndOfKnown(Reading reading, int token) => _surnames.EndOf(reading, token);

    /// <summary>"وأكد الأخير": who was named last before the verb and can be its subject; null for nobody.</summary>
    public Figure? Latter(Reading reading, int token, Hit verb)
    {
        if (
            _antecedents.Recent(other =>
                (other.Reading != reading || other.EndOfAll <= verb.First) && Agreement.Fits(other.Reading, verb, other)
            )
            is not { } last
        )
        {
            return null;
        }

        var figure = Figure.Unknown(reading, token, token + 1);
        Introduction.Complete(figure, last);
        return figure;
    }

    /// <inheritdoc cref="Surnames.OfAttached"/>
    public Figure? Attached(Reading reading, int token, char letter)
    {
        if (!reading.IsUnknown(token) || _surnames.OfAttached(reading, token, letter, out var end) is not { } known)
        {
            return null;
        }

        var figure = new Figure
        {
            Reading = reading,
            First = token,
            End = end,
            Start = reading.Tokens.SpanOf(token).Start + 1,
            NameFirst = token,
            NameEnd = end,
        };
        Introduction.Complete(figure, known);
        return figure;
    }

    /// <inheritdoc cref="Joints.Add"/>
    public void RememberJoint(Figure figure) => _joints.Add(figure);

    public void Remember(Figure figure)
    {
        if (figure.Role is not null || figure.Countries.Length > 0 || figure is { HasName: true, IsKnown: true })
        {
            _antecedents.Add(figure);
            _surnames.Add(figure);
            LeaveTopic(figure);
        }
    }

    /// <summary>"محمد علي النفطي", and "النفطي" later: a surname names no topic.</summary>
    private static void LeaveTopic(Figure figure)
    {
        if (
            figure is { HasName: true, IsKnown: true }
            && (figure.NameEnd - figure.NameFirst > 1 || figure.PointsTo is not null)
            && figure.Reading.Folded(figure.NameEnd - 1) is ['ا', 'ل', .., 'ي']
        )
        {
            figure.Reading.NameAt(figure.NameEnd - 1);
        }
    }

    /// <inheritdoc cref="Surnames.AddLast"/>
    public void RememberLast(Figure figure, int token) => _surnames.AddLast(figure, token);
}
