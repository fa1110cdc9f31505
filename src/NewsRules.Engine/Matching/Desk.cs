using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// What matching needs while it is at one article. Each thread has one and uses it again, so that an article that matches nothing allocates
/// nothing.
/// </summary>
internal sealed class Desk : IDisposable
{
    /// <summary>What an article of more units, or more facts, needs is not kept for the next.</summary>
    private const int MostKept = 200_000;

    [ThreadStatic]
    private static Desk? _free;

    private Desk(Reading reading) => Reading = reading;

    public Reading Reading { get; }

    public List<int> Candidates { get; } = [];

    public ImmutableArray<Match>.Builder Matches { get; } = ImmutableArray.CreateBuilder<Match>();

    private bool IsOrdinary =>
        Reading.Sheet is var last
        && last.Article.Title.Length + last.Article.Body.Length <= MostKept
        && last.Voices.Length + last.Events.Length + last.Mentions.Length <= MostKept;

    /// <summary>The thread's own, cleared for an article; another where it is in use, by a matcher that matches for itself.</summary>
    public static Desk Take(FactSheet sheet, DateTimeOffset asOf)
    {
        var desk = _free ?? new Desk(new Reading(sheet, asOf));
        _free = null;
        desk.Reading.Begin(sheet, asOf);
        desk.Matches.Clear();
        return desk;
    }

    /// <summary>Leaves it to the thread's next article.</summary>
    public void Dispose() => _free = IsOrdinary ? this : null;
}
