using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The facts that pass the test of one that is looked for with others, and which of them joins, or the rule's key, take alike.</summary>
internal sealed class Fitting
{
    private readonly Likeness _joined = new();
    private readonly Likeness _keyed = new();
    private readonly List<int> _alike = [];

    /// <summary>In the order of the article.</summary>
    public List<Fit> All { get; } = [];

    /// <summary>The first of all that joins take alike.</summary>
    public List<Fit> Kinds { get; } = [];

    /// <summary>Forgets all, for the next search.</summary>
    /// <param name="joined">How many slots joins compare.</param>
    public void Clear(int joined)
    {
        _joined.Clear(joined);
        _alike.Clear();
        All.Clear();
        Kinds.Clear();
    }

    /// <param name="joined">The slots that joins compare.</param>
    public void Add(Fact fact, ImmutableArray<Func<Fact, Slot>> joined)
    {
        foreach (var read in joined)
        {
            _joined.See(read(fact));
        }

        var fit = new Fit(All.Count, fact, _joined.Next());
        All.Add(fit);
        _alike.Add(0);
        _alike[fit.Alike]++;
        if (fit.Alike == fit.Place)
        {
            Kinds.Add(fit);
        }
    }

    /// <summary>True of a fact that joins take as they take no other.</summary>
    public bool IsAlone(Fit fit) => _alike[fit.Alike] == 1;

    /// <summary>Parts them by what a key is made of. A fact with several values is like no other: which of them make a key depends on all that it is asked.</summary>
    /// <param name="keyed">The slots.</param>
    public void PartByKey(ImmutableArray<Func<Fact, Slot>> keyed)
    {
        _keyed.Clear(keyed.Length);
        foreach (var fit in All)
        {
            foreach (var read in keyed)
            {
                _keyed.See(read(fit.Fact));
            }

            _keyed.Next(HasSeveral(fit, keyed));
        }
    }

    /// <summary>The place of the first that the key takes alike.</summary>
    public int KindOf(Fit fit) => _keyed[fit.Place];

    /// <summary>True of a fact that has several values in one of the slots.</summary>
    public static bool HasSeveral(Fit fit, ImmutableArray<Func<Fact, Slot>> slots)
    {
        foreach (var read in slots)
        {
            if (read(fit.Fact).Count > 1)
            {
                return true;
            }
        }

        return false;
    }
}
