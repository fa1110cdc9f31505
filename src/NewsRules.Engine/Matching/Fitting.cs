using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The facts that pass the test of one that is looked for with others, and of which of them joins see the same.</summary>
internal sealed class Fitting : IEqualityComparer<int>
{
    private readonly List<Slot> _seen = [];
    private readonly HashSet<int> _others;
    private readonly List<int> _alike = [];
    private int _width;

    public Fitting() => _others = new HashSet<int>(this);

    /// <summary>In the order of the article.</summary>
    public List<Fit> All { get; } = [];

    /// <summary>The first of all that joins take alike.</summary>
    public List<Fit> Kinds { get; } = [];

    /// <summary>Forgets all, for the next search.</summary>
    public void Clear()
    {
        _seen.Clear();
        _others.Clear();
        _alike.Clear();
        All.Clear();
        Kinds.Clear();
    }

    /// <param name="joined">The slots that joins compare.</param>
    public void Add(Fact fact, ImmutableArray<Func<Fact, Slot>> joined)
    {
        _width = joined.Length;
        foreach (var read in joined)
        {
            _seen.Add(read(fact));
        }

        var place = All.Count;
        var isOther = _others.Add(place);
        var fit = new Fit(place, fact, isOther || !_others.TryGetValue(place, out var first) ? place : first);
        All.Add(fit);
        _alike.Add(0);
        _alike[fit.Alike]++;
        if (isOther)
        {
            Kinds.Add(fit);
        }
    }

    /// <summary>True of a fact that joins take as they take no other.</summary>
    public bool IsAlone(Fit fit) => _alike[fit.Alike] == 1;

    /// <summary>True of places of facts that joins take alike.</summary>
    bool IEqualityComparer<int>.Equals(int x, int y)
    {
        for (var at = 0; at < _width; at++)
        {
            if (_seen[(x * _width) + at] != _seen[(y * _width) + at])
            {
                return false;
            }
        }

        return true;
    }

    int IEqualityComparer<int>.GetHashCode(int obj)
    {
        var hash = default(HashCode);
        for (var at = 0; at < _width; at++)
        {
            hash.Add(_seen[(obj * _width) + at]);
        }

        return hash.ToHashCode();
    }
}
