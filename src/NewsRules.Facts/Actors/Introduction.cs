using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>What one mention of somebody takes from another that tells more.</summary>
internal static class Introduction
{
    /// <summary>"كيري" before "وزير الخارجية الأمريكي جون كيري": a last name alone, or the same name with an office.</summary>
    public static bool IsOf(Figure figure, Figure later) =>
        !later.IsNobody
        && later.HasName
        && (figure.NameEnd - figure.NameFirst == 1 || later.HasFirstNameOf(figure))
        && later.HasSurnameOf(figure);

    public static void Complete(Figure figure, Figure earlier)
    {
        if (earlier.Origin == figure)
        {
            return; // Who was told of before may have turned out to be this very one.
        }

        if (
            earlier.Origin is { IsNobody: true, HasName: true, Countries.IsEmpty: true } first
            && figure is { IsNobody: true, HasName: true, Countries.Length: 1 }
        )
        {
            first.Countries = figure.Countries; // "المحلل كريم حداد …. وأضاف حداد، الأستاذ بجامعة القاهرة": whose he is is told later.
        }

        if (Reference.IsJoint(figure.Reference) && !figure.Reading.HasVerbFirst)
        {
            TakeAll(figure, earlier);
            return;
        }

        figure.PointsTo = Reference.IsJoint(figure.Reference) ? null : earlier.Origin;
        figure.Role ??= earlier.Role;
        figure.Entity ??= earlier.Entity;
        figure.IsKnown = true;
        if (figure.Countries.Length == 0 && figure.Role != Vocabulary.Roles.InternationalOrganisation)
        {
            figure.Countries =
                Reference.IsJoint(figure.Reference) || AreAll(figure, earlier)
                    ? [.. earlier.Countries.Union(earlier.Joined.SelectMany(other => other.Countries))]
                : figure.HasName && earlier.Countries is [var his, _, ..] ? [his]
                : earlier.Countries;
        }
    }

    /// <summary>"the two leaders": as one where they hold the same office, else each by his own.</summary>
    private static void TakeAll(Figure figure, Figure earlier)
    {
        var all = earlier.AsOne();
        (figure.Role, figure.Countries, figure.IsKnown) = (all.Role, all.Countries, true);
        figure.Joined = [.. all.Joined.Select(other => figure.Again(other.Role, other.Countries))];
    }

    /// <summary>"السفارات" are "سفارات فرنسا وألمانيا": all who were joined under one noun.</summary>
    private static bool AreAll(Figure figure, Figure earlier) =>
        !figure.HasName
        && !earlier.Joined.IsEmpty
        && HeadWord.Of(figure) is [_, _, .., 'ا', 'ت'] and var noun
        && noun.SequenceEqual(HeadWord.Of(earlier));

    /// <summary>
    /// "الناطقة باسم دي ميستورا ليلى حداد": who speaks for somebody named before holds his office, and the rest is the name.
    /// </summary>
    public static void SpeakFor(Figure figure, Surnames surnames)
    {
        var reading = figure.Reading;
        for (var i = figure.First + 1; i < figure.End; i++)
        {
            if (surnames.OfAttached(reading, i, 'ل', out var behind) is { } sender)
            {
                Serve(figure, sender, behind); // "المبعوث الخاص لمالوري نيكولا حداد".
                return;
            }

            if (
                reading.Is(reading.Folded(i - 1) is { Length: < 3 } ? i - 2 : i - 1, WordClass.Genitive)
                && EndOfPrincipal(figure, i, surnames) is var end
                && end > i
                && surnames.Of(reading.HashOf(end - 1)) is { IsNobody: false } principal
            )
            {
                Serve(figure, principal, end);
                return;
            }
        }
    }

    private static void Serve(Figure figure, Figure principal, int end)
    {
        (figure.Role, figure.Countries) = (principal.Role, principal.Countries);
        (figure.NameFirst, figure.NameEnd) = end < figure.NameEnd ? (Math.Max(end, figure.NameFirst), figure.NameEnd) : (-1, -1);
    }

    /// <summary>"مستشارو لولا": by his last names, or by any where no other word follows.</summary>
    private static int EndOfPrincipal(Figure figure, int token, Surnames surnames) =>
        surnames.EndOf(figure.Reading, token) is var end && end > token ? end
        : token + 1 == figure.End ? token + 1
        : token;
}
