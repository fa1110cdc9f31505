using NewsRules.Facts;

namespace NewsRules.NRules.Memory;

/// <summary>A fact in the memory of a session. NRules takes equal objects for one; two facts that say the same are two.</summary>
/// <param name="fact">The fact, or what is left of it.</param>
/// <param name="original">The fact as the article has it.</param>
/// <param name="place">Its place among the article's facts of the kind.</param>
internal abstract class Seen(Fact fact, Fact original, int place)
{
    public Fact Fact { get; } = fact;

    public Fact Original { get; } = original;

    public int Place { get; } = place;
}

/// <summary>A fact as the article has it.</summary>
internal sealed class Told<T>(Fact fact, int place) : Seen(fact, fact, place);

/// <summary>What exceptions are put to: a fact, or of a joint statement what one country says.</summary>
internal sealed class Voice<T>(Fact fact, Fact original, int place, DateTimeOffset asOf) : Seen(fact, original, place)
{
    public DateTimeOffset AsOf { get; } = asOf;
}

/// <summary>What the rule's exceptions leave of a fact.</summary>
internal sealed class Left<T>(Fact fact, Fact original, int place) : Seen(fact, original, place);
