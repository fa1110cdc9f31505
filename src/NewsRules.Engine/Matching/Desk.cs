using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>What matching needs while it is at one article. Each thread has one and uses it again, so that an article that matches nothing allocates nothing.</summary>
internal sealed class Desk
{
    /// <summary>What an article of more units needs is not kept for the next.</summary>
    private const int MostKept = 200_000;

    [ThreadStatic]
    private static Desk? _ofThread;

    private Desk(Reading reading) => Reading = reading;

    public Reading Reading { get; }

    public List<int> Candidates { get; } = [];

    public ImmutableArray<Match>.Builder Matches { get; } = ImmutableArray.CreateBuilder<Match>();

    private bool IsOrdinary => Reading.Sheet.Article is var last && last.Title.Length + last.Body.Length <= MostKept;

    /// <summary>The thread's own, cleared for an article.</summary>
    public static Desk OfThread(FactSheet sheet, DateTimeOffset asOf)
    {
        var desk = _ofThread is { IsOrdinary: true } kept ? kept : _ofThread = new Desk(new Reading(sheet, asOf));
        desk.Reading.Begin(sheet, asOf);
        desk.Matches.Clear();
        return desk;
    }
}
