using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The facts that pass the test of one that is looked for with others, and which of them joins, or the rule's key, take alike.</summary>
internal sealed class Fitting
{
    private readonly Likeness _joined = new();
    private readonly Likeness _keyed = new();
    private readonly List<int> _keyKinds = [];
    private readonly Dictionary<(int Joined, int Keyed), int> _counts = [];

    /// <summary>In the order of the article.</summary>
    public List<Fit> All { get; } = [];

    /// <summary>The first of all that joins take alike.</summary>
    public List<Fit> Kinds { get; } = [];

    /// <summary>Of all that joins and a key take alike the first few: as many as can stand together, so that whichever of them are taken one is left.</summary>
    public List<Fit> KindsByKey { get; } = [];

    /// <summary>Forgets all, for the next search.</summary>
    /// <param name="joined">How many slots joins compare.</param>
    public void Clear(int joined)
    {
        _joined.Clear(joined);
        All.Clear();
        Kinds.Clear();
    }

    /// <param name="joined">The slots that joins compare.</param>
    public void Add(Fact fact, ImmutableArray<Func<Fact, Slot>> joined)
    {
        var fit = new Fit(All.Count, fact, Next(_joined, fact, joined));
        All.Add(fit);
        if (fit.Alike == fit.Place)
        {
            Kinds.Add(fit);
        }
    }

    /// <summary>True of a fact that joins take as they take no other.</summary>
    public bool IsAlone(Fit fit) => _joined.CountOf(fit.Alike) == 1;

    /// <summary>Finds <see cref="KindsByKey"/>.</summary>
    /// <param name="keyed">The slots on which it depends what a fact gives of a key.</param>
    /// <param name="together">How many facts stand together.</param>
    public void PartByKey(ImmutableArray<Func<Fact, Slot>> keyed, int together)
    {
        _keyed.Clear(keyed.Length);
        _keyKinds.Clear();
        _counts.Clear();
        KindsByKey.Clear();
        foreach (var fit in All)
        {
            _keyKinds.Add(Next(_keyed, fit.Fact, keyed));
            if (++CollectionsMarshal.GetValueRefOrAddDefault(_counts, (fit.Alike, KeyKindOf(fit)), out _) <= together)
            {
                KindsByKey.Add(fit);
            }
        }
    }

    /// <summary>The place of the first that a key takes alike.</summary>
    public int KeyKindOf(Fit fit) => _keyKinds[fit.Place];

    private static int Next(Likeness likeness, Fact fact, ImmutableArray<Func<Fact, Slot>> slots)
    {
        foreach (var read in slots)
        {
            likeness.See(read(fact));
        }

        return likeness.Next();
    }
}
