using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Whom a word means that only points to somebody: "الجانبان", "المتحدث", "سموه", "البيان".</summary>
internal sealed class ReferenceResolver(Cast cast, Antecedents antecedents, Descriptions descriptions, Joints joints)
{
    /// <summary>"وزارة الخارجية" again is the one that spoke last, though another was named since.</summary>
    public Figure? OfSpeaking(Figure ministry) =>
        ministry is { Countries.IsEmpty: true, Role: Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry }
        && cast.LastSpeaker is { HasName: false, Countries.Length: 1 } speaker
        && speaker.Role == ministry.Role
        && ministry.Reading.Is(ministry.First, WordClass.Body)
        && speaker.Reading.Is(speaker.First, WordClass.Body)
            ? speaker
            : null;

    public Figure? Of(string reference, Figure figure) =>
        reference switch
        {
            Reference.Homeland => null,
            _ when Reference.IsJoint(reference) && !figure.Reading.HasVerbFirst => joints.Described(reference),
            Reference.Letter => Letters.SenderOf(figure, antecedents),
            Reference.Joint => (
                Reference.IsOfThree(figure)
                    ? joints.Of(3)
                    : OfTwo(figure, other => Reference.FitsEach(figure, other)) ?? OfTwo(figure, _ => true)
            ) ?? cast.LastJoint,
            _ when Reference.IsToSpeaker(reference) => OfSpeaker(figure),
            // Who speaks is nearer to mind than who acts, and who acts than who is spoken of.
            Reference.Own => cast.LastSpeaker is { } principal && Antecedents.IsPrincipal(figure, principal)
                ? principal
                : antecedents.Principal(figure) ?? antecedents.Last(reference, figure),
            Reference.Theirs => antecedents.Owner(figure),
            _ when cast.LastSpeaker is { } speaker && Reference.Fits(reference, figure, speaker) => speaker,
            _ when cast.LastSubject is { } subject && Reference.Fits(reference, figure, subject) => subject,
            _ => antecedents.Last(reference, figure),
        };

    /// <summary>
    /// The last two who were named together; "الجانبان" are no two countries where who holds offices of the same two was told of too.
    /// </summary>
    private Figure? OfTwo(Figure figure, Predicate<Figure> isMeant)
    {
        var joint =
            Reference.IsOfPeople(figure) ? joints.OfPeople(2, isMeant)
            : Reference.IsOfStates(figure) ? joints.Of(2)
            : joints.OfSides();
        return joint is { IsCountry: false } || (joint is not null && Reference.IsOfStates(figure)) ? joint
            : Reference.IsOfStates(figure) && antecedents.AreOfMany ? joint
            : antecedents.LastTwo(isMeant) is { } two
            && !two.All.Any(one => IsAddressing(one, figure))
            && (joint is null || joint.IsOfSameStates(two))
                ? two
            : joint;
    }

    /// <summary>"دعت وزيرة الخارجية سارة كوهن الطرفين": who speaks to the two is none of them.</summary>
    private static bool IsAddressing(Figure other, Figure figure) => other.Reading == figure.Reading && other.EndOfAll == figure.First;

    /// <summary>"المتحدث": the spokesman who was told of last, though somebody else has spoken since; "سموه": who spoke last.</summary>
    public Figure? OfSpeaker(Figure figure) =>
        descriptions.OfWord(figure)
        ?? (
            cast.LastSpeaker is { } one && HeadWord.Of(figure) is "مصادر" && !one.Reading.IsNoun(one.First, WordClass.Source) ? null
            : IsOfRank(figure) ? OfRank(figure)
            : figure.Reference == Reference.Text ? IssuerOf(figure)
            : cast.LastSpeaker ?? (figure.Reference == Reference.Spokesman ? SpokenFor : null)
        );

    private static bool IsOfRank(Figure figure) => figure.Reference is Reference.Honour or Reference.Excellency;

    /// <summary>
    /// "سموه", "معاليه": who spoke last, or behind two who opened the sentence before; where nobody did, who acts or was named last and may
    /// be called so.
    /// </summary>
    private Figure? OfRank(Figure figure)
    {
        var isHonour = figure.Reference == Reference.Honour;
        return cast.LastSpeaker is { Reference: Reference.Joint } ? cast.LastSubject
            : cast.LastSpeaker is { } speaker && (isHonour || speaker.Role is not Vocabulary.Roles.HeadOfState) ? speaker
            : cast.LastSubject is { HasName: true } subject
            && (subject.Role is not Vocabulary.Roles.HeadOfState || (isHonour && Belonging.IsPrince(subject)))
                ? subject
            : antecedents.Recent(other =>
                other is { HasName: true, Role: { } role } && (isHonour ? role is Vocabulary.Roles.Government : IsMinister(role))
            );
    }

    private static bool IsMinister(string role) =>
        role is Vocabulary.Roles.Government or Vocabulary.Roles.ForeignMinistry or Vocabulary.Roles.DefenceMinistry;

    /// <summary>
    /// "تراقب وزارة الخارجية الوضع، حسبما قال المتحدث كريم حداد": the body that acts in the sentence, or did in the one before.
    /// </summary>
    private Figure? SpokenFor =>
        (cast.Opening ?? cast.LastSubject) is { HasName: false } body
        && Antecedents.IsOfficial(body)
        && body.Reading.Is(body.First, WordClass.Body)
            ? body
            : null;

    /// <summary>"البيان": of who spoke last, or else of who acts or was named last; "البيان الإيطالي" of one of that country.</summary>
    private Figure? IssuerOf(Figure text) =>
        cast.LastSpeaker is { } speaker
        && Reference.Fits(Reference.Text, text, speaker)
        && !(speaker.Role is Vocabulary.Roles.Person && speaker.Joined.IsEmpty)
            ? speaker
        : (cast.Opening ?? cast.LastSubject) is { } subject && Reference.Fits(Reference.Own, text, subject) ? subject
        : antecedents.IssuerOf(text);
}
