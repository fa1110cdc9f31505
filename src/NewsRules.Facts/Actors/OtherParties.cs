using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Those of whom the text tells no country, and who call, meet or receive somebody of one: they are of another.</summary>
internal sealed class OtherParties(Scene scene)
{
    private const int Near = 4;

    private static readonly Marks Telling = Marks.Of(TermKind.Nationality) | Marks.Of(TermKind.Country);

    /// <summary>
    /// By an office, and the country of whom its holder met: the holder's own, null where it was not told. The first meeting tells.
    /// </summary>
    private readonly Dictionary<(string? Role, string Country), string?> _met = [];

    /// <summary>
    /// "تلقى الرئيس اتصالا من المستشار الألماني": where the article is at home with the other, he is of the country that it names beside.
    /// </summary>
    public void Read(ImmutableArray<Figure> actors)
    {
        for (var i = 1; i < actors.Length; i++)
        {
            if (
                actors[i] is { IsBare: false, IsCountry: false, Countries: [var country] } other
                && country != scene.Paper
                && IsTold(other)
                && IsMet(other, actors[0])
                && First(actors, i) is { } one
            )
            {
                _met.TryAdd((one.Role, country), one is { IsBare: false, Countries: [var own] } && own != country ? own : null);
                one.Countries = one.IsBare ? Apart(one, one.Countries) : one.Countries;
            }
        }
    }

    /// <summary>
    /// "بحث الوزير المصري مع الرئيس السوري": two of two states who have met or called, and nobody of a third; null for others.
    /// </summary>
    /// <param name="before">Who acted before, and meets whom the sentence names alone: "وعقد مباحثات مع الرئيس السوري".</param>
    public static Figure? PairOf(List<Figure> actors, Figure? before)
    {
        Figure? one = null,
            other = null;
        foreach (var actor in actors)
        {
            if (
                !(MayMeet(actor) || IsVisited(actor, one))
                || actor.Countries[0] == one?.Countries[0]
                || actor.Countries[0] == other?.Countries[0]
            )
            {
                continue;
            }

            if (other is not null || (one is not null && !IsMet(actor, actors[0]) && !IsVisited(actor, one)))
            {
                return null;
            }

            (one, other) = one is null ? (actor, null) : (one, actor);
        }

        return other is { IsCountry: true }
                ? new Figure
                {
                    Reading = other.Reading,
                    First = one!.First,
                    End = other.End,
                    Start = one.Start,
                    Role = Vocabulary.Roles.Government,
                    Countries = [one.Countries[0], other.Countries[0]],
                    IsKnown = true,
                } // The two states.
            : other is not null ? one!.And(other)
            : one is not null
            && before is not null
            && MayMeet(before)
            && before.Countries[0] != one.Countries[0]
            && one == actors[0]
            && one.Reading.Is(one.First - 1, WordClass.With)
                ? before.And(one)
            : null;
    }

    /// <summary>"زار الرئيس المصري السودان".</summary>
    private static bool IsVisited(Figure country, Figure? guest) =>
        guest is not null
        && country is { IsCountry: true, Countries: [_], Joined.IsEmpty: true }
        && country.First == guest.EndOfAll
        && country.Reading.At(guest.First - 1, TermKind.Trigger) is { Term: { Id: "visit", Shape: not "noun" } };

    private static bool MayMeet(Figure figure) =>
        Antecedents.IsOfficial(figure) && figure is { Joined.IsEmpty: true } && !Reference.IsJoint(figure.Reference);

    /// <summary>
    /// The country that was guessed for somebody; that of whom one of his office met gives way to the other of the article, or to none, but
    /// for an envoy, who was met.
    /// </summary>
    public ImmutableArray<string> Apart(Figure figure, ImmutableArray<string> guess) =>
        guess is not [var home] || Belonging.IsAbroad(figure) || !_met.TryGetValue((figure.Role, home), out var own) ? guess
        : (own ?? scene.Named.Beside(home)) is { } beside ? [beside]
        : [];

    /// <summary>Who holds an office and is named first.</summary>
    private static Figure? First(ImmutableArray<Figure> actors, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (actors[i] is { IsCountry: false, Role: { } role } && Vocabulary.Roles.IsOfState(role))
            {
                return actors[i];
            }
        }

        return null;
    }

    /// <summary>
    /// "المستشار الألماني", "وزير خارجية اليونان", "أحمد عواد وزير الخارجية بمصر": whose country the words tell, and not only the lexicon.
    /// </summary>
    private static bool IsTold(Figure figure) =>
        (figure.Reading.At(figure.End, TermKind.Country) is { Term.State: { } state } && figure.Countries.Contains(state))
        || figure.Reading.Next(figure.First, figure.End, Telling) < figure.End
        || figure.Reading.Has(figure.First, TermKind.Seat)
        || figure.Reading.At(figure.First, TermKind.Entity) is { Term.Shape: not "person" };

    /// <summary>"مع السفير الليبي", "اتصالا من الرئيس الليبي", "لقائه السفير الليبي", "استقبل الوزير السفير الليبي".</summary>
    private static bool IsMet(Figure other, Figure first)
    {
        var reading = other.Reading;
        var before = BeforeTitles(other);
        return other.IsCounterpart
            || (!reading.HasVerbFirst && IsTalk(reading, before, isNoun: false)) // "met NAME".
            || reading.Is(before, WordClass.With)
            || (
                reading.Is(before, WordClass.From, WordClass.Toward)
                    ? HasCall(reading, before)
                    : IsTalk(reading, before, isNoun: true)
                        || (
                            !reading.Is(before, WordClass.Preposition)
                            && other.Start == reading.Tokens.SpanOf(other.First).Start
                            && (IsTalk(reading, first.First - 1, isNoun: false) || IsSummons(reading, first.First - 1))
                        )
            );
    }

    /// <summary>"استدعت وزارة الخارجية القائم بأعمال السفارة السويدية".</summary>
    private static bool IsSummons(Reading reading, int token) =>
        reading.Has(token, TermKind.Trigger) && reading.Folded(token).Contains("ستدع", StringComparison.Ordinal);

    /// <summary>What stands before somebody and his titles: "مع معالي السيد", "مع أخيه الشيخ".</summary>
    private static int BeforeTitles(Figure other)
    {
        var before = other.First - 1;
        while (before > 0 && (other.Reading.Has(before, TermKind.Courtesy) || other.Reading.Is(before, WordClass.Brother)))
        {
            before--;
        }

        return before;
    }

    private static bool HasCall(Reading reading, int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - Near); i--)
        {
            if (reading.At(i, TermKind.Trigger) is { Term: { Id: "phone-call", Shape: "noun" } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"لقائه" before whom somebody met, "استقبل" before who received him.</summary>
    private static bool IsTalk(Reading reading, int token, bool isNoun) =>
        token >= 0
        && reading.At(token, TermKind.Trigger) is { Term: { Id: "meeting" or "phone-call" } term }
        && (isNoun ? term.Shape == "noun" : term is { Shape: not "noun", TakesObject: true });
}
