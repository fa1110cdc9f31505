using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.NRules.Memory;

namespace NewsRules.NRules.Expressions;

/// <summary>What conditions of a network call.</summary>
internal static class SlotConditions
{
    public static Verdict Compare(bool same, Slot[] slots) => Comparing.Of(same, slots);

    public static bool HasWords(TextSearch search, Fact article) => search.IsIn((ArticleFact)article);

    /// <summary>How many participants pass, or how many values of a slot they have, at least as surely as said.</summary>
    public static int Count(ImmutableArray<Actor> participants, Func<Actor, bool> passes, BoundValues<Actor>? distinct, Verdict least) =>
        Count(participants.Where(passes), distinct, least);

    /// <summary>Whether conditions find participants, each its own.</summary>
    public static bool AreSeated(ImmutableArray<Actor> participants, ImmutableArray<int> seats, Func<Actor, bool>[] passes) =>
        Seating.Most(participants, seats, (condition, actor) => passes[condition](actor)) == seats.Sum();

    /// <summary>How many facts there are, or how many values of a slot they have, at least as surely as said.</summary>
    public static int Count(IEnumerable<Seen> facts, BoundValues<Fact>? distinct, Verdict least) =>
        Count(facts.Select(seen => seen.Fact), distinct, least);

    private static int Count<T>(IEnumerable<T> items, BoundValues<T>? distinct, Verdict least) =>
        distinct?.Count(items, least) ?? items.Count();
}
