using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Text;

namespace NewsRules.Facts.Events;

/// <summary>Who met somebody before he spoke: "the minister said after meeting his counterpart".</summary>
internal readonly struct AfterMeeting(Reading reading, ImmutableArray<Figure> figures, ToldHere told)
{
    /// <summary>"Tajani said after meeting his counterpart": who spoke right before has met; null for nobody.</summary>
    public Actor? Speaker(in Hit participle) =>
        !reading.HasVerbFirst
        && participle.Term.Id == "meeting"
        && reading.Folded(participle.First - 1) is "after" or "following"
        && told.Before(participle.Start) is { Speaker: { } speaker }
            ? speaker
            : null;

    /// <summary>
    /// "the Maltese minister said after meeting Prime Minister NAME": an office of no told country is not that of who came.
    /// </summary>
    public Parties? UnlessOfSameState(Parties parties)
    {
        foreach (var other in parties.Others)
        {
            foreach (var figure in figures)
            {
                if (
                    figure is { IsBare: true, Entity: null }
                    && other.Spans is [{ Start: var start }, ..]
                    && start == figure.Shown
                    && parties.Subject is [{ Country: { IsKnown: true, First: var own } }]
                    && other.Country.IsKnown
                    && other.Country.First == own
                )
                {
                    return null;
                }
            }
        }

        return parties;
    }
}
