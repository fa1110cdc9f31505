using NewsRules.Engine.Conditions;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Searches through an article for facts that fit together. Facts that joins take alike are tried once for all of them, and no fact is
/// chosen that joins let nothing follow. A reading has one for all searches, of which each begins anew.
/// </summary>
internal sealed class TogetherSearch
{
    private readonly List<Slot> _seen = [];
    private readonly KnownChoices _known = new();
    private Reading _reading = null!;
    private OfEach<Fit> _chosen;

    /// <summary>For each name the facts that pass its test, filled in before a search.</summary>
    public Fitting[] Fitting { get; } = [.. Enumerable.Range(0, Condition.Together.MostFacts).Select(_ => new Fitting())];

    /// <summary>Which of the facts that fit are told.</summary>
    public ToldCombinations Told => field ??= new ToldCombinations(this);

    /// <summary>How much is tried.</summary>
    public Tries Tries { get; } = new();

    /// <summary>The facts that are chosen, each at the place of its name.</summary>
    public ReadOnlySpan<Fit> Chosen => _chosen;

    /// <summary>Begins a search.</summary>
    public void Begin(Reading reading)
    {
        (_reading, _chosen) = (reading, default);
        Tries.Begin();
        Forget();
    }

    /// <summary>Forgets what may follow a choice: other facts fit.</summary>
    public void Forget() => _known.Begin();

    /// <summary>
    /// Chooses facts from a place of a plan on, so that they fit with those before it; false where none do, or it is given up.
    /// </summary>
    public bool Complete(SearchPlan plan, int at)
    {
        if (at == plan.Order.Length)
        {
            return true;
        }

        foreach (var fit in Fitting[plan.Order[at]].All)
        {
            if (Choose(plan, at, fit) && Complete(plan, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Chooses a fact for a place of a plan; false where it does not fit with those before it, or where joins let nothing follow.
    /// </summary>
    public bool Choose(SearchPlan plan, int at, Fit fit)
    {
        _chosen[plan.Order[at]] = fit;
        return Tries.Make() && IsOther(plan, at) && CanStand(plan, at);
    }

    private bool IsOther(SearchPlan plan, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (ReferenceEquals(_chosen[plan.Order[before]].Fact, _chosen[plan.Order[at]].Fact))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the joins let the fact chosen last stand there, and let something follow.</summary>
    private bool CanStand(SearchPlan plan, int at)
    {
        var choice = new KnownChoices.Choice(
            (plan.Number * Condition.Together.MostFacts) + at,
            Seen(plan, at, 0),
            Seen(plan, at, 1),
            Seen(plan, at, 2),
            Seen(plan, at, 3)
        );
        if (_known.Find(choice) is { } known)
        {
            return known;
        }

        var can = Passes(plan, at) && CanGoOn(plan, at + 1);
        _known.Note(choice, can);
        return can;
    }

    private bool CanGoOn(SearchPlan plan, int at)
    {
        if (at == plan.Order.Length)
        {
            return true;
        }

        foreach (var one in Fitting[plan.Order[at]].Kinds)
        {
            if (!Tries.Make())
            {
                return false;
            }

            _chosen[plan.Order[at]] = one;
            if (!IsTaken(plan, at) && CanStand(plan, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of a fact that joins take as no other, where a choice that they look at has fallen on it already.</summary>
    private bool IsTaken(SearchPlan plan, int at)
    {
        var fact = plan.Order[at];
        for (var before = 0; before < at && Fitting[fact].IsAlone(_chosen[fact]); before++)
        {
            var other = plan.Order[before];
            if (
                ReferenceEquals(_chosen[other].Fact, _chosen[fact].Fact)
                && Seen(plan, at - 1, before) >= 0
                && Fitting[other].IsAlone(_chosen[other])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a join that is asked here or later sees of a fact chosen by then; -1 where none looks at it.</summary>
    private int Seen(SearchPlan plan, int at, int before)
    {
        if (before > at)
        {
            return -1;
        }

        var fact = plan.Order[before];
        return before == at || plan.LastAsked[fact] >= at ? _chosen[fact].Alike : -1;
    }

    private bool Passes(SearchPlan plan, int at)
    {
        foreach (var join in plan.JoinsAt[at])
        {
            _reading.JoinsTried++;
            if (!join.Passes(_chosen, Fitting, _seen))
            {
                return false;
            }
        }

        return true;
    }
}
