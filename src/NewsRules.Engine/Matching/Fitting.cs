using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The facts that pass the test of one that is looked for with others, and which of them joins take alike.</summary>
internal sealed class Fitting
{
    private readonly Likeness _joined = new();

    /// <summary>In the order of the article.</summary>
    public List<Fit> All { get; } = [];

    /// <summary>The first of all that joins take alike.</summary>
    public List<Fit> Kinds { get; } = [];

    /// <summary>Forgets all, for the next search.</summary>
    /// <param name="joined">How many slots joins compare.</param>
    public void Clear(int joined)
    {
        _joined.Clear(joined);
        All.Clear();
        Kinds.Clear();
    }

    /// <summary>Adds a slot that joins compare, of the fact that is added next.</summary>
    public void See(Slot joined) => _joined.See(joined);

    /// <param name="place">Its place in the order of the article.</param>
    public void Add(int place, Fact fact)
    {
        var fit = new Fit(place, fact, _joined.Next());
        All.Add(fit);
        if (IsAlone(fit))
        {
            Kinds.Add(fit);
        }
    }

    /// <summary>True of a fact that joins take as they take no other so far.</summary>
    public bool IsAlone(Fit fit) => _joined.CountOf(fit.Alike) == 1;

    /// <summary>What joins see of a fact.</summary>
    /// <param name="at">The place of the slot among those that they compare.</param>
    public Slot Joined(Fit fit, int at) => _joined.SeenOf(fit.Alike, at);
}
