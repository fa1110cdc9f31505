using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Text;
using NewsRules.NRules.Memory;

namespace NewsRules.NRules.Expressions;

/// <summary>What conditions of a network call.</summary>
internal static class SlotConditions
{
    public static Verdict Compare(bool same, Slot[] slots) => Comparing.Of(same, slots);

    public static bool HasWords(TextSearch search, Fact article) => search.IsIn((ArticleFact)article);

    /// <summary>How many participants pass, or how many values of a slot they have.</summary>
    public static int Count(ImmutableArray<Actor> participants, Func<Actor, bool> passes, Func<Actor, ImmutableArray<string>>? distinct) => Count(participants.Where(passes), distinct);

    /// <summary>Whether conditions find participants, each its own.</summary>
    public static bool AreSeated(ImmutableArray<Actor> participants, ImmutableArray<int> seats, Func<Actor, bool>[] passes) => Seating.Most(participants, seats, (condition, actor) => passes[condition](actor)) == seats.Sum();

    /// <summary>How many facts there are, or how many values of a slot they have.</summary>
    public static int Count(IEnumerable<Seen> facts, Func<Fact, ImmutableArray<string>>? distinct) => Count(facts.Select(seen => seen.Fact), distinct);

    private static int Count<T>(IEnumerable<T> items, Func<T, ImmutableArray<string>>? distinct) =>
        distinct is null ? items.Count() : items.SelectMany(item => distinct(item)).Distinct(FoldedText.Comparer).Count();
}
