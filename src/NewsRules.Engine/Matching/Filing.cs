using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Matching;

/// <summary>
/// A slot of a kind of fact that has a value; with no path, any fact of the kind, or what stands in the article's title or body: a word, or
/// a value that is part of it.
/// </summary>
/// <param name="List">In place of a value: any of a list.</param>
/// <param name="Word">The key of a word.</param>
internal readonly record struct Witness(FactKind Kind, string? Path, string? Value, ValueList? List = null, ulong? Word = null)
{
    /// <summary>True of what stands in the text itself.</summary>
    public bool IsOfText => Path is null && (Word is not null || Value is not null);
}

/// <summary>Witnesses of which a fact, or an article, must have one.</summary>
/// <param name="Commonness">Roughly, of a thousand facts, how many have one of them.</param>
internal readonly record struct Clause(ImmutableArray<Witness> Witnesses, int Commonness)
{
    public static Clause Of(ImmutableArray<Witness> witnesses)
    {
        var commonness = 0;
        foreach (var witness in witnesses)
        {
            commonness += CommonnessOf(witness);
        }

        return new(witnesses, commonness);
    }

    private static int CommonnessOf(Witness witness) =>
        witness.IsOfText ? 5
        : witness.Path is null ? 1000
        : SlotTable.Find(witness.Kind, new SlotPath(witness.Path))!.Value switch
        {
            SlotValue.Entity or SlotValue.Words => 2,
            SlotValue.Country => 15,
            SlotValue.Topic => 20,
            SlotValue.EventType => 80,
            SlotValue.Role or SlotValue.StatementKind => 100,
            _ => 500,
        };
}

/// <summary>Where a rule is filed: of one fact it asks for all the clauses, and stands under the rarest.</summary>
internal sealed class Filing
{
    private const int MostAlso = 8;

    private readonly List<Clause> _clauses;
    private ImmutableArray<ImmutableArray<Witness>> _also;

    /// <param name="clauses">One at least.</param>
    public Filing(List<Clause> clauses)
    {
        (_clauses, Under) = (clauses, clauses[0]);
        foreach (var clause in clauses)
        {
            Under = clause.Commonness < Under.Commonness ? clause : Under;
        }
    }

    /// <summary>A fact, or the article, has one of these.</summary>
    public Clause Under { get; }

    /// <summary>What the same fact must have besides, the rarest first: a value of each.</summary>
    public ImmutableArray<ImmutableArray<Witness>> Also =>
        _also.IsDefault
            ? _also = [
                .. _clauses
                    .Where(clause =>
                        clause != Under && clause.Witnesses.Length <= MostAlso && clause.Witnesses.All(witness => witness.Value is not null)
                    )
                    .OrderBy(clause => clause.Commonness)
                    .Select(clause => clause.Witnesses),
            ]
            : _also;
}
