using System.Collections.Immutable;
using NewsRules.Engine.Slots;

namespace NewsRules.Engine.Conditions;

/// <summary>What must hold of an article and its facts.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part holds, of whichever facts.</summary>
    public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>The part does not hold of the article.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>The article has a fact of this kind that passes the test.</summary>
    public sealed record Has(FactKind Kind, FactTest Test) : Condition;

    /// <summary>The text itself has the words: the escape hatch beside facts.</summary>
    public sealed record Text(TextQuery Query) : Condition;
}

/// <summary>What a condition can ask for.</summary>
public enum FactKind
{
    Statement,
    Event,
    Mention,

    /// <summary>The article itself: source, language, country, published.</summary>
    Article,
}

/// <summary>What must hold of one fact, all of it of the same one.</summary>
public abstract record FactTest
{
    private FactTest()
    {
    }

    /// <summary>Every test passes; with no tests, any fact does.</summary>
    public sealed record All(ImmutableArray<FactTest> Tests) : FactTest;

    /// <summary>At least one test passes.</summary>
    public sealed record Any(ImmutableArray<FactTest> Tests) : FactTest;

    /// <summary>The test does not pass.</summary>
    public sealed record None(FactTest Test) : FactTest;

    /// <summary>A slot has one of the values.</summary>
    /// <param name="Path">Which slot.</param>
    /// <param name="Values">Canonical ids; empty: any known value.</param>
    /// <param name="MatchUnknown">True for "unknown: match": an unresolved slot passes too.</param>
    public sealed record OneOf(SlotPath Path, ImmutableArray<string> Values, bool MatchUnknown = false) : FactTest;

    /// <summary>Between Min and Max of the event's participants pass one test, counted by a slot when Distinct is given.</summary>
    /// <param name="Each">A test over participant slots (<c>role</c>, <c>country</c>, <c>name</c>, <c>entity</c>).</param>
    /// <param name="Distinct">Participants with the same value of this slot count once; those without a known value do not count.</param>
    /// <param name="Min">At least 1.</param>
    /// <param name="Max">Null: no bound.</param>
    public sealed record Participants(FactTest Each, SlotPath? Distinct, int Min, int? Max) : FactTest;
}

/// <summary>Words wanted in the text, compared folded (harakat, alef forms, case) and by whole words.</summary>
/// <param name="Phrases">At least one must occur; each is a sequence of words.</param>
/// <param name="In">Null: title and body.</param>
public sealed record TextQuery(ImmutableArray<string> Phrases, Facts.Articles.Field? In);
