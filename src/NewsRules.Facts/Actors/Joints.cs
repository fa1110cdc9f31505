using System.Collections.Immutable;
using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Those who were named together, for "the two sides" and verbs in the dual.</summary>
internal sealed class Joints
{
    // More than an article names together.
    private const int Memory = 100;

    private readonly List<Figure> _joints = [];

    /// <summary>The last who were named together, however many.</summary>
    public Figure? Latest => _joints.Count > 0 ? _joints[^1] : null;

    /// <summary>The last who were named together: two of two states, where there are such.</summary>
    public Figure? Last => Of(2) ?? Latest;

    /// <summary>Remembers those who act together.</summary>
    public void Add(Figure figure)
    {
        if (figure.Reference is null && (figure.Joined.Length > 0 || figure.Countries.Length > 1))
        {
            _joints.Add(figure);
        }
    }

    /// <summary>"وزراء الخارجية": the last of several states who were named together and hold this office, as one.</summary>
    public Figure? Holders(Figure ministers) =>
        Antecedents.AreMinisters(ministers) && ministers.Countries.IsEmpty && LastOf(ministers.Role) is { } all
            ? new Figure
            {
                Reading = all.Reading,
                First = all.First,
                End = all.EndOfAll,
                Start = all.Start,
                Role = ministers.Role,
                IsKnown = true,
                Countries = StatesOf(all, ministers.Role),
            }
            : null;

    /// <summary>"the two ministers", "the three leaders": the last who act together, are as many, and hold such offices.</summary>
    public Figure? Described(string reference) =>
        (reference.StartsWith(Reference.Three, StringComparison.Ordinal) ? 3 : 2) is var count
            ? Recent(joint => joint.States == count && joint.All.All(one => Reference.IsHeldBy(reference, one)))
            : null;

    /// <summary>"the ministers": the last several who act together and hold such offices.</summary>
    public Figure? Holding(Term office) =>
        Reference.Holders(office) is { } reference
            ? Recent(joint => joint.States > 1 && joint.All.All(one => Reference.IsHeldBy(reference, one)))
            : null;

    private Figure? Recent(Predicate<Figure> fits) => _joints.LastOf(Memory, fits);

    private Figure? LastOf(string? role) => Recent(joint => StatesOf(joint, role).Length > 1);

    private static ImmutableArray<string> StatesOf(Figure joint, string? role) =>
        [.. joint.All.Where(one => one.Role == role && role is not null).SelectMany(one => one.Countries).Distinct()];

    /// <summary>
    /// The last of so many states; where these were only countries, who was told before to hold offices of the same: "بين موسكو والرياض"
    /// are no two others.
    /// </summary>
    public Figure? Of(int states) =>
        Recent(joint => joint.States == states) is not { } last ? null
        : last.IsCountry ? Recent(joint => !joint.IsCountry && joint.States == states && joint.IsOfSameStates(last)) ?? last
        : last;

    /// <summary>
    /// "بحث الوزيران التوتر بين الهند وباكستان. واتفق الجانبان": the last two; where these are states that are only spoken of, two others
    /// who met. Two armies or movements of one state are sides too.
    /// </summary>
    public Figure? OfSides() =>
        _joints is [.., var latest] && AreOfOneState(latest) ? latest
        : Of(2) is { } last ? (last.IsCountry && last.Reading.Is(last.First - 1, WordClass.Between) ? OfPeople(2, _ => true) : null) ?? last
        : null;

    /// <summary>The last two of two states who are none of these.</summary>
    public Figure? Without(Slot countries) =>
        Recent(joint => joint.AllCountries is { Count: 2 } states && !countries.Contains(states[0]) && !countries.Contains(states[1]));

    private static bool AreOfOneState(Figure joint) => joint is { Joined: [var other], States: 1 } && IsArmed(joint) && IsArmed(other);

    private static bool IsArmed(Figure figure) =>
        figure.Role is Vocabulary.Roles.Military or Vocabulary.Roles.Party
        || figure is { IsCountry: false, Entity: not null, HasName: false };

    /// <summary>"الزعيمان": the last of so many states who are no countries; each may be meant.</summary>
    public Figure? OfPeople(int states, Predicate<Figure> isMeant) =>
        Recent(joint => !joint.IsCountry && joint.States == states && joint.All.All(one => isMeant(one)));
}
