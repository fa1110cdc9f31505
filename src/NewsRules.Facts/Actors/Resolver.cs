using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Adds to a figure what the article told of it before: the office behind a surname, the state behind "the minister".</summary>
internal sealed class Resolver(
    Cast cast,
    Homes homes,
    Surnames surnames,
    Antecedents antecedents,
    Descriptions descriptions,
    Joints joints,
    ReferenceResolver references
)
{
    private readonly ToldOffices _offices = new();

    public void Resolve(Figure figure)
    {
        _offices.Apply(figure);
        TakeSeat(figure);
        TakeOwner(figure);
        if (IsHomeland(figure) || IsTaken(figure))
        {
            return;
        }

        TakeLastName(figure);
        var earlier = Earlier(figure);
        if (earlier is null && Publisher(figure) is { } publisher)
        {
            (earlier, figure.Role) = (publisher, publisher.Role);
        }

        if (earlier is not null)
        {
            figure.Role = figure is { Reference: Reference.Theirs, IsNobody: true } ? null : figure.Role; // "رئيسها" is more than his name tells.
            Introduction.Complete(figure, earlier);
        }
        else if (IsOfGovernment(figure))
        {
            figure.Role ??= Vocabulary.Roles.Government;
        }
        else if (IsOfSomeOutlet(figure) && antecedents.LastOutlet() is { } outlet)
        {
            figure.Countries = outlet.Countries; // "نشرت صحيفة «…» مقالا للكاتب …".
        }
        else if (
            figure is { IsKnown: true, Countries.IsEmpty: true, Role: { } role }
            && !Antecedents.AreMinisters(figure)
            && Vocabulary.Roles.IsOfState(role)
        )
        {
            figure.IsBare = true;
            figure.Countries = Belonging.IsRegional(figure) ? [] : homes.OfOffice(figure, cast.LastSpeaker);
        }
    }

    /// <summary>What a body is of by its seat, and for whom it speaks.</summary>
    private void TakeSeat(Figure figure)
    {
        if (figure is { IsCountry: false, Entity: null } && figure.Reading.IsNoun(figure.First, WordClass.Titled))
        {
            figure.Countries = figure.Countries.IsEmpty && figure.HasName && Seats.OfBody(figure) is { } seat ? [seat] : figure.Countries;
            TellCountry(figure);
        }

        figure.Countries = figure.Countries.IsEmpty && Seats.OfOutlet(figure) is { } seated ? [seated] : figure.Countries;
        if (figure is { Role: null, Reference: null } && figure.Reading.Has(figure.First, TermKind.Delegate))
        {
            Introduction.SpeakFor(figure, surnames);
        }
    }

    /// <summary>"المتحدث باسم الحركة": of the body that was told before.</summary>
    private void TakeOwner(Figure figure)
    {
        if (!MayBeOwned(figure) || descriptions.OwnerOf(figure) is not { } owner)
        {
            return;
        }

        var keepsRole =
            figure.Role is Vocabulary.Roles.Party or Vocabulary.Roles.Parliament
            || (figure.Role is Vocabulary.Roles.Military && owner.Entity is null);
        (figure.Role, figure.Countries) = (keepsRole ? figure.Role : owner.Role, owner.Countries);
    }

    private static bool MayBeOwned(Figure figure) =>
        !IsFormer(figure)
        && figure is { Countries.IsEmpty: true, Entity: null, Reference: null }
        && !Vocabulary.Roles.LeadsState(figure.Role)
        && figure.Role is not Vocabulary.Roles.InternationalOrganisation
        && (
            figure.Role is not (Vocabulary.Roles.Media or Vocabulary.Roles.Government)
            || figure.Reading.Has(figure.First, TermKind.Delegate)
        )
        && figure.End - figure.First > 1;

    /// <summary>"المملكة": the kingdom that the article is about, as a government.</summary>
    private bool IsHomeland(Figure figure)
    {
        if (figure.Reference != Reference.Homeland || cast.Kingdom is not { } kingdom)
        {
            return false;
        }

        (figure.Role, figure.Countries, figure.IsCountry) = (Vocabulary.Roles.Government, [kingdom], true);
        return true;
    }

    /// <summary>"بيان مشترك": of the states that were told together.</summary>
    private bool IsTaken(Figure figure)
    {
        if (IsOfTheTwo(figure) && joints.OfSides() is { States: 2 } sides)
        {
            (figure.Countries, figure.End) = ([.. sides.All.SelectMany(one => one.Countries).Distinct()], figure.End + 1);
            return true;
        }

        if (!IsOfBoth(figure) || cast.LastJoint is not { States: > 1 } both)
        {
            return false;
        }

        (figure.Role, figure.Countries, figure.IsKnown) = (
            both.Role ?? figure.Role,
            [.. both.All.SelectMany(one => one.Countries).Distinct()],
            true
        );
        return true;
    }

    /// <summary>Who was told of before and is meant again; null for nobody.</summary>
    private Figure? Earlier(Figure figure) =>
        figure.Reference is { } reference ? (figure.HasName ? OfName(figure) : null) ?? references.Of(reference, figure)
        : figure.HasName ? OfName(figure) ?? OfNameless(figure)
        : OfCourtesy(figure)
            ?? references.OfSpeaking(figure)
            ?? descriptions.OfNoun(figure)
            ?? antecedents.OfMinisters(figure)
            ?? joints.Holders(figure);

    /// <summary>"نشرت الصحيفة تقريرا …، وقال التقرير".</summary>
    private Figure? Publisher(Figure figure) =>
        Descriptions.IsDocument(figure) && (cast.LastSpeaker ?? cast.LastSubject) is { } publisher && Descriptions.MayPublish(publisher)
            ? publisher
            : null;

    /// <summary>"مسؤول ليبي", "الوزارة": an official of whom no more is told.</summary>
    private static bool IsOfGovernment(Figure figure) =>
        figure.Reference is "official" or "minister" or Reference.Joint
        && (figure.Countries.Length > 0 || IsMinistry(figure) || figure.HasName || figure.Reading.Has(figure.First, TermKind.Delegate));

    /// <summary>"الكاتب سالم حداد": of the paper that was told of last.</summary>
    private static bool IsOfSomeOutlet(Figure figure) =>
        figure is { Role: Vocabulary.Roles.Media, Countries.IsEmpty: true, Entity: null }
        && !Outlets.Is(figure)
        && !IsCorrespondent(figure)
        && (figure.HasName || HeadWord.IsDefinite(figure) || HeadWord.IsDefinite(figure.Reading.Folded(figure.First + 1)));

    /// <summary>"النائب العتيبي": what looks like a word of the title and was told before as a last name.</summary>
    private void TakeLastName(Figure figure)
    {
        var last = figure.End - 1;
        if (
            figure is { HasName: false, Entity: null, Countries.IsEmpty: true }
            && last > figure.First
            && figure.Reading.IsUnknown(last)
            && surnames.Of(figure.Reading.HashOf(last)) is { HasName: true, IsNobody: false } known
            && known.Surname == figure.Reading.HashOf(last)
        )
        {
            (figure.NameFirst, figure.NameEnd) = (last, figure.End);
        }
    }

    /// <summary>"شركة «الأفق»", and "الشركة الكينية" later: the country of a body with a name is told when it is named again.</summary>
    private void TellCountry(Figure again)
    {
        if (
            again is { HasName: false, Countries: [var country] }
            && again.End <= again.First + 3
            && HeadWord.IsDefinite(again)
            && antecedents.Recent(other => other.HasName && HeadWord.Of(other).SequenceEqual(HeadWord.Of(again)))
                is { Entity: null, Countries.IsEmpty: true } named
        )
        {
            named.Countries = [country];
        }
    }

    /// <summary>"مراسل الأفق": of a paper or channel that is called so, and not of the last that was told of.</summary>
    private static bool IsCorrespondent(Figure figure) =>
        figure.Reading.IsNoun(figure.First, WordClass.Envoy)
        && figure.End > figure.First + 1
        && HeadWord.IsDefinite(figure.Reading.Folded(figure.First + 1))
        && !figure.Reading.IsNoun(figure.First + 1, WordClass.Titled);

    /// <summary>"الوزارة" of which nobody has told: one of a state, whichever.</summary>
    private static bool IsMinistry(Figure figure) => figure.Reference is "minister" && figure.Reading.Is(figure.First, WordClass.Body);

    /// <summary>"وزيرا خارجية البلدين".</summary>
    private static bool IsOfTheTwo(Figure figure) =>
        figure is { HasName: false, IsKnown: true, Countries.IsEmpty: true, Role: not null }
        && figure.Reading.HasVerbFirst
        && figure.Reading.Is(figure.First, WordClass.Dual)
        && figure.Reading.At(figure.End, TermKind.Reference) is { Particles: "", Length: 1, Term.Id: Reference.Joint };

    /// <summary>"بيان مشترك", "البيان المشترك".</summary>
    private static bool IsOfBoth(Figure figure) =>
        figure is { HasName: false, Countries.IsEmpty: true }
        && figure.End - figure.First == 2
        && figure.Reading.Is(figure.First, WordClass.Body)
        && figure.Reading.Folded(figure.First + 1) is "مشترك" or "المشترك";

    /// <summary>"الرئيس السابق للاتحاد": no longer of the body that he was of.</summary>
    private static bool IsFormer(Figure figure) => figure is { Role: Vocabulary.Roles.Person, OfficeIsTold: true };

    private Figure? OfName(Figure figure)
    {
        var last = surnames.OfWhole(figure)
            ?? surnames.OfSurname(figure.Surname)
            ?? (
                figure.NameEnd == figure.End && figure.End == figure.First + 1
                    ? surnames.OfConsonants(figure.Reading.Folded(figure.First))
                    : null
            );
        if (last is not null && (IsFullName(figure, last) || IsSameTitle(figure, last)))
        {
            figure.Role = last.Role ?? figure.Role;
        }

        return
            last is not null
            && !figure.IsOfOtherName(last.Origin)
            && (figure.Role is null || figure.Role == last.Role || IsSameTitle(figure, last))
            && (figure.Countries.Length == 0 || last.Countries.Length == 0 || last.Countries[0] == figure.Countries[0])
            ? last
            : null;
    }

    /// <summary>
    /// "وأوضح الوزير الأفغاني …. وأشار السيد متقي": who speaks by a courtesy and a last name that were not told before, right behind the
    /// words of who holds an office and was not named.
    /// </summary>
    private Figure? OfNameless(Figure figure) =>
        figure is { Role: null, Countries.IsEmpty: true, Entity: null }
        && figure.NameFirst > figure.First
        && figure.NameEnd == figure.NameFirst + 1
        && figure.Reading.Has(figure.First, TermKind.Courtesy)
        && figure.Reading.At(figure.First - 1, TermKind.Cue) is { } verb
        && Agreement.IsFinite(verb)
        && cast.LastSpeaker is { HasName: false, Origin.HasName: false, Joined.IsEmpty: true } speaker
        && Antecedents.IsOfficial(speaker)
        && speaker.Reading.Has(speaker.First, CastReader.Holding)
        && !speaker.Reading.Is(speaker.First, WordClass.Body)
        && !speaker.Reading.Is(speaker.First, WordClass.Dual)
        && Agreement.Fits(figure.Reading, verb, speaker)
            ? speaker
            : null;

    private Figure? OfCourtesy(Figure figure)
    {
        var earlier = descriptions.OfCourtesy(figure);
        figure.Role = earlier?.Role ?? figure.Role;
        return earlier;
    }

    /// <summary>"السفير عبد الله حسن" is who was named so before with an office.</summary>
    private static bool IsFullName(Figure figure, Figure last) =>
        figure.Countries.IsEmpty
        && last is { HasName: true, IsNobody: false }
        && figure.NameEnd - figure.NameFirst > 1
        && last.HasFirstNameOf(figure);

    /// <summary>"النائب الحداد" is "نائب الوزير سالم الحداد", whatever other deputies there are.</summary>
    private static bool IsSameTitle(Figure figure, Figure last) =>
        figure is { NameFirst: var name, Countries.IsEmpty: true }
        && name > figure.First
        && figure.NameEnd == name + 1
        && last is { IsNobody: false }
        && HeadWord.WithoutArticle(figure.Reading.Folded(name - 1)).SequenceEqual(last.Origin.Head);
}
