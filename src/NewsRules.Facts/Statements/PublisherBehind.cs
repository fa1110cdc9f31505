using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Lexicons;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Statements;

/// <summary>Who publishes what "according to" passes on, where it is a site and no lexicon knows it.</summary>
internal readonly struct PublisherBehind(Reading reading)
{
    private const int MostOfName = 8;

    /// <summary>
    /// "وفقا لموقع «النهار» الشهير", "طبقا للموقع", "حسب موقع البلدية": who publishes, by a name in quotation marks, again, or by whose it
    /// is.
    /// </summary>
    public FoundSpeaker? Find(int at, int limit, ImmutableArray<Figure> actors)
    {
        if (!reading.IsNoun(at, WordClass.Outlet))
        {
            return null;
        }

        var end = Math.Max(at + 1, Speech.EndOfQuotedName(reading, at + 1));
        if (end == at + 1 && !(reading.IsDefinite(at, WordClass.Outlet) || reading.Folded(at) is ['ل', 'ل', ..]))
        {
            return actors.BeginningAt(end) is { } owner ? FoundSpeaker.Named(SiteOf(owner, at), owner.EndOfAll) : null;
        }

        while (end < Math.Min(limit, at + MostOfName) && reading.Folded(end) is ['ا', 'ل', _, _, ..] && !Speech.IsAside(reading, end))
        {
            end++;
        }

        return FoundSpeaker.Named(Site(at, end), end);
    }

    /// <summary>"موقع أمانة الطائف": a body speaks on its own site, which is no outlet.</summary>
    private Figure SiteOf(Figure owner, int at)
    {
        var site = Site(at, owner.EndOfAll);
        if (owner is { HasName: false, IsCountry: false, Role: { } role } && Vocabulary.Roles.IsOfState(role))
        {
            (site.Role, site.Countries, site.PointsTo) = (role, owner.Countries, owner);
        }

        return site;
    }

    private Figure Site(int at, int end) =>
        new()
        {
            Reading = reading,
            First = at,
            End = end,
            Start = reading.Tokens.SpanOf(at).Start + (reading.Folded(at)[0] == 'ل' ? 1 : 0),
            Role = Vocabulary.Roles.Media,
        };
}
