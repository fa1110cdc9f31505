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
    private readonly ToldOffices _offices = new();

    public Cast(Scene scene) => (_scene, _homes, _descriptions) = (scene, new Homes(scene, _antecedents), new Descriptions(_antecedents));

    /// <summary>The country of the outlet; null when not known.</summary>
    public string? Outlet => _scene.Outlet;

    /// <inheritdoc cref="Scene.Place"/>
    public string? Place { set => _scene.Place = value; }

    /// <inheritdoc cref="Scene.Kingdom"/>
    public string? Kingdom => _scene.Kingdom;

    public Figure? LastSpeaker { get; set; }

    /// <summary>Who opened the last sentence that has such; speaks where nobody has spoken yet.</summary>
    public Figure? LastSubject { get; set; }

    /// <summary>Who opens the sentence that is read; null without.</summary>
    public Figure? Opening { get; set; }

    /// <summary>Who acts in the sentence before, in which nobody spoke; null without.</summary>
    public Figure? Acting { get; set; }

    /// <inheritdoc cref="Joints.Last"/>
    public Figure? LastJoint => _joints.Last;

    /// <inheritdoc cref="Joints.OfSides"/>
    public Figure? LastSides => _joints.OfSides() ?? _joints.Last;

    /// <summary>Adds what earlier mentions know to a figure.</summary>
    public void Resolve(Figure figure)
    {
        _offices.Apply(figure);
        if (figure is { IsCountry: false, Entity: null } && figure.Reading.IsNoun(figure.First, WordClass.Titled))
        {
            figure.Countries = figure.Countries.IsEmpty && figure.HasName && Seats.OfBody(figure) is { } seat ? [seat] : figure.Countries;
            TellCountry(figure);
        }

        figure.Countries = figure.Countries.IsEmpty && Seats.OfOutlet(figure) is { } seated ? [seated] : figure.Countries;

        if (figure is { Role: null, Reference: null } && figure.Reading.Has(figure.First, TermKind.Delegate))
        {
            Introduction.SpeakFor(figure, _surnames);
        }

        if (!IsFormer(figure) && figure is { Countries.IsEmpty: true, Entity: null, Reference: null, Role: null or Vocabulary.Roles.Other or Vocabulary.Roles.Party or Vocabulary.Roles.Person or Vocabulary.Roles.Military or Vocabulary.Roles.Parliament or Vocabulary.Roles.Media or Vocabulary.Roles.Government } && (figure.Role is not (Vocabulary.Roles.Media or Vocabulary.Roles.Government) || figure.Reading.Has(figure.First, TermKind.Delegate)) && figure.End - figure.First > 1 && _descriptions.OwnerOf(figure) is { } owner)
        {
            (figure.Role, figure.Countries) = (figure.Role is Vocabulary.Roles.Party or Vocabulary.Roles.Parliament || (figure.Role is Vocabulary.Roles.Military && owner.Entity is null) ? figure.Role : owner.Role, owner.Countries);
        }

        if (figure.Reference == Reference.Homeland && Kingdom is { } kingdom)
        {
            (figure.Role, figure.Countries, figure.IsCountry) = (Vocabulary.Roles.Government, [kingdom], true);
            return;
        }

        if (IsOfBoth(figure) && LastJoint is { States: > 1 } both)
        {
            (figure.Role, figure.Countries, figure.IsKnown) = (both.Role ?? figure.Role, [.. both.All.SelectMany(one => one.Countries).Distinct()], true);
            return;
        }

        TakeLastName(figure);
        var earlier = figure.Reference is { } reference ? (figure.HasName ? OfName(figure) : null) ?? OfReference(reference, figure) : figure.HasName ? OfName(figure) ?? OfNameless(figure) : OfCourtesy(figure) ?? OfSpeaking(figure) ?? _descriptions.OfNoun(figure) ?? _antecedents.OfMinisters(figure) ?? _joints.Holders(figure);
        if (earlier is null && Descriptions.IsDocument(figure) && (LastSpeaker ?? LastSubject) is { } publisher && Descriptions.MayPublish(publisher))
        {
            (earlier, figure.Role) = (publisher, publisher.Role); // "نشرت الصحيفة تقريرا …، وقال التقرير".
        }

        if (earlier is not null)
        {
            figure.Role = figure is { Reference: Reference.Theirs, IsNobody: true } ? null : figure.Role; // "رئيسها" is more than his name tells.
            Introduction.Complete(figure, earlier);
        }
        else if (figure.Reference is "official" or "minister" or Reference.Joint && (figure.Countries.Length > 0 || IsMinistry(figure) || figure.HasName || figure.Reading.Has(figure.First, TermKind.Delegate)))
        {
            figure.Role ??= Vocabulary.Roles.Government;
        }
        else if (figure is { Role: Vocabulary.Roles.Media, Countries.IsEmpty: true, Entity: null } && !Outlets.Is(figure) && !IsCorrespondent(figure) && (figure.HasName || HeadWord.IsDefinite(figure) || HeadWord.IsDefinite(figure.Reading.Folded(figure.First + 1))) && _antecedents.LastOutlet() is { } outlet)
        {
            figure.Countries = outlet.Countries; // "نشرت صحيفة «…» مقالا للكاتب …".
        }
        else if (figure.IsKnown && figure.Countries.IsEmpty && figure.Role is not null && !Antecedents.AreMinisters(figure) && Vocabulary.Roles.OfState.Contains(figure.Role))
        {
            figure.IsBare = true;
            figure.Countries = Belonging.IsRegional(figure) ? [] : _homes.OfOffice(figure, LastSpeaker);
        }
    }

    /// <summary>"النائب العتيبي": what looks like a word of the title and was told before as a last name.</summary>
    private void TakeLastName(Figure figure)
    {
        var last = figure.End - 1;
        if (figure is { HasName: false, Entity: null, Countries.IsEmpty: true } && last > figure.First && figure.Reading.IsUnknown(last) && _surnames.Of(figure.Reading.HashOf(last)) is { HasName: true, IsNobody: false } known && known.Surname == figure.Reading.HashOf(last))
        {
            (figure.NameFirst, figure.NameEnd) = (last, figure.End);
        }
    }

    /// <summary>"شركة «الأفق»", and "الشركة الكينية" later: the country of a body with a name is told when it is named again.</summary>
    private void TellCountry(Figure again)
    {
        if (again is { HasName: false, Countries: [var country] } && again.End <= again.First + 3 && HeadWord.IsDefinite(again) && _antecedents.Recent(other => other.HasName && HeadWord.Of(other).SequenceEqual(HeadWord.Of(again))) is { Entity: null, Countries.IsEmpty: true } named)
        {
            named.Countries = [country];
        }
    }

    /// <summary>"مراسل الأفق": of a paper or channel that is called so, and not of the last that was told of.</summary>
    private static bool IsCorrespondent(Figure figure) => figure.Reading.IsNoun(figure.First, WordClass.Envoy) && figure.End > figure.First + 1 && HeadWord.IsDefinite(figure.Reading.Folded(figure.First + 1)) && !figure.Reading.IsNoun(figure.First + 1, WordClass.Titled);

    /// <summary>"الوزارة" of which nobody has told: one of a state, whichever.</summary>
    private static bool IsMinistry(Figure figure) => figure.Reference is "minister" && figure.Reading.Is(figure.First, WordClass.Body);

    /// <inheritdoc cref="Homes.Hear"/>
    public void Hear(Figure speaker) => _homes.Hear(speaker);

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
            figure.Role = figure.Role is Vocabulary.Roles.Person && PrivatePerson.IsBody(figure) ? Vocabulary.Roles.Other // Who writes a text for himself is no text.
                : !PrivatePerson.SpeaksForMany(earlier) && (PrivatePerson.Is(figure) || PrivatePerson.IsByName(figure)) ? Vocabulary.Roles.Person : figure.Role;
            figure.Countries = figure.Role == Vocabulary.Roles.InternationalOrganisation ? [] : figure.Countries.IsEmpty ? earlier.Countries : figure.Countries;
            return;
        }

        if (figure is { IsNobody: true, HasName: true } && _surnames.OfSurname(figure.Surname) is { } later && later != figure && Introduction.IsOf(figure, later))
        {
            figure.Role = later.Role;
            Introduction.Complete(figure, later);
        }

        figure.Role = PrivatePerson.Is(figure) || PrivatePerson.IsByTitle(figure) || PrivatePerson.IsByName(figure) || PrivatePerson.IsOneOfMany(figure) ? Vocabulary.Roles.Person : figure.Role;
        if (figure.Role == Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries = [];
        }
        else if (figure.Countries.IsEmpty && (Belonging.MayHaveState(figure) ? Belonging.Told(figure, end) ?? Seats.OfBody(figure) ?? (Belonging.IsOfSomeState(figure) ? _homes.Of(figure) : null) : Seats.OfOutlet(figure)) is { Length: > 0 } home && !_homes.IsJudged(figure, home))
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
        figure.Countries = figure.PointsTo is { } old && countries.SequenceEqual(old.Countries) && !figure.Reading.Has(figure.First + 1, TermKind.Nationality) ? [] : countries;
        if (OfSpeaker(figure) is not { } last || last == figure || (last.PointsTo ?? last) == figure.PointsTo)
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
    public bool IsOfOther(ulong surname, string? country) => country is not null && _surnames.OfSurname(surname) is { Countries.IsEmpty: false } known && !known.Countries.Contains(country);

    /// <inheritdoc cref="Surnames.May"/>
    public bool MayKnow(ulong word) => _surnames.May(word);

    /// <inheritdoc cref="Surnames.EndOf"/>
    public int EndOfKnown(Reading reading, int token) => _surnames.EndOf(reading, token);

    /// <summary>"وأكد الأخير": who was named last before the verb and can be its subject; null for nobody.</summary>
    public Figure? Latter(Reading reading, int token, Hit verb)
    {
        if (_antecedents.Recent(other => (other.Reading != reading || other.EndOfAll <= verb.First) && Agreement.Fits(other.Reading, verb, other)) is not { } last)
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

        var figure = new Figure { Reading = reading, First = token, End = end, Start = reading.Tokens.SpanOf(token).Start + 1, NameFirst = token, NameEnd = end };
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

    /// <summary>"بيان مشترك", "البيان المشترك".</summary>
    private static bool IsOfBoth(Figure figure) => figure is { HasName: false, Countries.IsEmpty: true } && figure.End - figure.First == 2 && figure.Reading.Is(figure.First, WordClass.Body) && figure.Reading.Folded(figure.First + 1) is "مشترك" or "المشترك";

    /// <summary>"الرئيس السابق للاتحاد": no longer of the body that he was of.</summary>
    private static bool IsFormer(Figure figure) => figure is { Role: Vocabulary.Roles.Person, OfficeIsTold: true };

    /// <summary>"محمد علي النفطي", and "النفطي" later: a surname names no topic.</summary>
    private static void LeaveTopic(Figure figure)
    {
        if (figure is { HasName: true, IsKnown: true } && (figure.NameEnd - figure.NameFirst > 1 || figure.PointsTo is not null) && figure.Reading.Folded(figure.NameEnd - 1) is ['ا', 'ل', .., 'ي'])
        {
            figure.Reading.NameAt(figure.NameEnd - 1);
        }
    }

    /// <inheritdoc cref="Surnames.AddLast"/>
    public void RememberLast(Figure figure, int token) => _surnames.AddLast(figure, token);

    private Figure? OfName(Figure figure)
    {
        var last = _surnames.OfWhole(figure) ?? _surnames.OfSurname(figure.Surname) ?? (figure.NameEnd == figure.End && figure.End == figure.First + 1 ? _surnames.OfConsonants(figure.Reading.Folded(figure.First)) : null);
        if (last is not null && (IsFullName(figure, last) || IsSameTitle(figure, last)))
        {
            figure.Role = last.Role ?? figure.Role;
        }

        return last is not null && !figure.IsOfOtherName(last.Origin) && (figure.Role is null || figure.Role == last.Role || IsSameTitle(figure, last)) && (figure.Countries.Length == 0 || last.Countries.Length == 0 || last.Countries[0] == figure.Countries[0]) ? last : null;
    }

    /// <summary>"وأوضح الوزير الأفغاني …. وأشار السيد متقي": who speaks by a courtesy and a last name that were not told before, right behind the words of who holds an office and was not named.</summary>
    private Figure? OfNameless(Figure figure) =>
        figure is { Role: null, Countries.IsEmpty: true, Entity: null } && figure.NameFirst > figure.First && figure.NameEnd == figure.NameFirst + 1 && figure.Reading.Has(figure.First, TermKind.Courtesy) && figure.Reading.At(figure.First - 1, TermKind.Cue) is { } verb && Agreement.IsFinite(verb)
        && LastSpeaker is { HasName: false, Origin.HasName: false, Joined.IsEmpty: true } speaker && Antecedents.IsOfficial(speaker) && speaker.Reading.Has(speaker.First, CastReader.Holding) && !speaker.Reading.Is(speaker.First, WordClass.Body) && !speaker.Reading.Is(speaker.First, WordClass.Dual) && Agreement.Fits(figure.Reading, verb, speaker) ? speaker : null;

    private Figure? OfCourtesy(Figure figure)
    {
        var earlier = _descriptions.OfCourtesy(figure);
        figure.Role = earlier?.Role ?? figure.Role;
        return earlier;
    }

    /// <summary>"وزارة الخارجية" again is the one that spoke last, though another was named since.</summary>
    private Figure? OfSpeaking(Figure ministry) =>
        ministry is { Countries.IsEmpty: true, Role: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry } && LastSpeaker is { HasName: false, Countries.Length: 1 } speaker && speaker.Role == ministry.Role
        && ministry.Reading.Is(ministry.First, WordClass.Body) && speaker.Reading.Is(speaker.First, WordClass.Body) ? speaker : null;

    /// <summary>"السفير عبد الله حسن" is who was named so before with an office.</summary>
    private static bool IsFullName(Figure figure, Figure last) =>
        figure.Countries.IsEmpty && last is { HasName: true, IsNobody: false } && figure.NameEnd - figure.NameFirst > 1 && last.HasFirstNameOf(figure);

    /// <summary>"النائب الحداد" is "نائب الوزير سالم الحداد", whatever other deputies there are.</summary>
    private static bool IsSameTitle(Figure figure, Figure last) => figure is { NameFirst: var name, Countries.IsEmpty: true } && name > figure.First && figure.NameEnd == name + 1 && last is { IsNobody: false } && HeadWord.WithoutArticle(figure.Reading.Folded(name - 1)).SequenceEqual(last.Origin.Head);

    private Figure? OfReference(string reference, Figure figure) => reference switch
    {
        Reference.Homeland => null,
        Reference.Letter => Letters.SenderOf(figure, _antecedents),
        Reference.Joint => (Reference.IsOfThree(figure) ? _joints.Of(3) : OfTwo(figure, other => Reference.FitsEach(figure, other)) ?? OfTwo(figure, _ => true)) ?? LastJoint,
        _ when Reference.IsToSpeaker(reference) => OfSpeaker(figure),
        // Who speaks is nearer to mind than who acts, and who acts than who is spoken of.
        Reference.Own => LastSpeaker is { } principal && Antecedents.IsPrincipal(figure, principal) ? principal : _antecedents.Principal(figure) ?? _antecedents.Last(reference, figure),
        Reference.Theirs => _antecedents.Owner(figure),
        _ when LastSpeaker is { } speaker && Reference.Fits(reference, figure, speaker) => speaker,
        _ when LastSubject is { } subject && Reference.Fits(reference, figure, subject) => subject,
        _ => _antecedents.Last(reference, figure),
    };

    /// <summary>The last two who were named together; "الجانبان" are no two countries where who holds offices of the same two was told of too.</summary>
    private Figure? OfTwo(Figure figure, Predicate<Figure> isMeant)
    {
        var joint = Reference.IsOfPeople(figure) ? _joints.OfPeople(2, isMeant) : Reference.IsOfStates(figure) ? _joints.Of(2) : _joints.OfSides();
        return joint is { IsCountry: false } || (joint is not null && Reference.IsOfStates(figure)) ? joint
            : _antecedents.LastTwo(isMeant) is { } two && (joint is null || joint.IsOfSameStates(two)) ? two
            : joint;
    }

    /// <summary>"المتحدث": the spokesman who was told of last, though somebody else has spoken since; "سموه": who spoke last.</summary>
    private Figure? OfSpeaker(Figure figure) => _descriptions.OfWord(figure) ?? (LastSpeaker is { } one && HeadWord.Of(figure) is "مصادر" && !one.Reading.IsNoun(one.First, WordClass.Source) ? null : figure.Reference == Reference.Honour && LastSpeaker is { Reference: Reference.Joint } ? LastSubject : figure.Reference == Reference.Text ? IssuerOf(figure) : LastSpeaker ?? (figure.Reference == Reference.Spokesman ? SpokenFor : figure.Reference == Reference.Honour ? LastSubject is { HasName: true, Role: not Vocabulary.Roles.HeadOfState } ? LastSubject : _antecedents.Recent(other => other is { HasName: true, Role: Vocabulary.Roles.Government }) : null));

    /// <summary>"تراقب وزارة الخارجية الوضع، حسبما قال المتحدث كريم حداد": the body that acts in the sentence, or did in the one before.</summary>
    private Figure? SpokenFor => (Opening ?? LastSubject) is { HasName: false } body && Antecedents.IsOfficial(body) && body.Reading.Is(body.First, WordClass.Body) ? body : null;

    /// <summary>"البيان": of who spoke last, or else of who acts or was named last; "البيان الإيطالي" of one of that country.</summary>
    private Figure? IssuerOf(Figure text) =>
        LastSpeaker is { } speaker && Reference.Fits(Reference.Text, text, speaker) && !(speaker.Role is Vocabulary.Roles.Person && speaker.Joined.IsEmpty) ? speaker
        : (Opening ?? LastSubject) is { } subject && Reference.Fits(Reference.Own, text, subject) ? subject
        : _antecedents.IssuerOf(text);
}
