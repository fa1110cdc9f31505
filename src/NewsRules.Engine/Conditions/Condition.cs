using System.Collections.Immutable;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Conditions;

/// <summary>What must hold of an article and its facts.</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>What it looks for: facts, facts together and words, without what there must not be.</summary>
    public IEnumerable<Condition> Asked() =>
        this switch
        {
            AllOf all => all.Parts.SelectMany(part => part.Asked()),
            AnyOf any => any.Parts.SelectMany(part => part.Asked()),
            AtLeast some => some.Parts.SelectMany(part => part.Asked()),
            Not => [],
            _ => [this],
        };

    /// <summary>Conditions, each with the place of the first that it looks for among all that a rule looks for.</summary>
    /// <param name="place">That of the first of them.</param>
    public static ImmutableArray<Placed> At(int place, ImmutableArray<Condition> parts)
    {
        var placed = ImmutableArray.CreateBuilder<Placed>(parts.Length);
        foreach (var part in parts)
        {
            placed.Add(new(part, place));
            place += part.Asked().Count();
        }

        return placed.MoveToImmutable();
    }

    /// <summary>Every part holds, of whichever facts.</summary>
    public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition
    {
        /// <summary>
        /// True of conditions with a name: whatever rule uses one has the same, and of an article it is asked once for all of them.
        /// </summary>
        public bool HasNames { get; init; }
    }

    /// <summary>At least one part holds.</summary>
    public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>At least so many of the parts hold.</summary>
    /// <param name="Count">From 1 to the number of parts.</param>
    public sealed record AtLeast(int Count, ImmutableArray<Condition> Parts) : Condition;

    /// <summary>The part does not hold of the article.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>The article has facts of this kind that pass the test.</summary>
    /// <param name="Count">How many; null: at least one.</param>
    public sealed record Has(FactKind Kind, FactTest Test, HowMany? Count = null) : Condition;

    /// <summary>The article has a different fact for each name, each passes its test, and their slots compare as the joins say.</summary>
    /// <param name="Facts">Two to <see cref="MostFacts"/>, each name once.</param>
    public sealed record Together(ImmutableArray<NamedTest> Facts, ImmutableArray<Join> Joins) : Condition
    {
        /// <summary>How many facts one condition may tie together: the work grows with each.</summary>
        public const int MostFacts = 4;
    }

    /// <summary>The text itself has the words: the escape hatch beside facts.</summary>
    public sealed record Text(TextQuery Query) : Condition;
}

/// <summary>A condition with the place of the first that it looks for among all that a rule does, <see cref="Condition.Asked"/>.</summary>
public readonly record struct Placed(Condition Condition, int Place);

/// <summary>How many facts or participants must pass.</summary>
/// <param name="Distinct">Those with the same value of this slot count once, those without a known value not at all; null: each
/// counts.</param>
/// <param name="Min">At least 1.</param>
/// <param name="Max">Null: no bound.</param>
public sealed record HowMany(SlotPath? Distinct, int Min, int? Max);

/// <summary>One of several facts that a rule looks for together.</summary>
/// <param name="Name">By which the rule speaks of its slots: <c>first.speaker.country</c>.</param>
public sealed record NamedTest(string Name, FactKind Kind, FactTest Test)
{
    /// <summary>The kind of the fact; not the article, of which there is one.</summary>
    public FactKind Kind { get; } =
        Kind != FactKind.Article ? Kind : throw new ArgumentException("An article is not tied to its facts.", nameof(Kind));
}

/// <summary>A comparison between slots of facts that are looked for together.</summary>
/// <param name="Same">True: one value stands in all of the slots. False: each slot has a value that differs from those chosen of the
/// others.</param>
public sealed record Join(bool Same, ImmutableArray<NamedSlot> Slots);

/// <summary>A slot of a named fact.</summary>
/// <param name="Fact">The place of the fact's name in its <see cref="Condition.Together"/>.</param>
public readonly record struct NamedSlot(int Fact, SlotPath Path);
