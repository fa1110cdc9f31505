using NewsRules.Facts;

namespace NewsRules.NRules.Memory;

/// <summary>A fact in the memory of a session. NRules takes equal objects for one; two facts that say the same are two.</summary>
/// <param name="place">Its place among the article's facts of the kind.</param>
internal abstract class Seen(Fact fact, int place)
{
    public Fact Fact { get; } = fact;

    public int Place { get; } = place;
}

/// <summary>A fact as the article has it.</summary>
internal sealed class Told<T>(Fact fact, int place) : Seen(fact, place);

/// <summary>A fact that exceptions are put to.</summary>
internal sealed class Accused<T>(Fact fact, int place, DateTimeOffset asOf) : Seen(fact, place)
{
    public DateTimeOffset AsOf { get; } = asOf;
}

/// <summary>A fact that the rule's exceptions leave.</summary>
internal sealed class Left<T>(Fact fact, int place) : Seen(fact, place);
