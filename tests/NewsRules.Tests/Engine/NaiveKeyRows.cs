using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;

namespace NewsRules.Tests.Engine;

/// <summary>What each condition of a rule gives of its key, and which of it stands together.</summary>
internal sealed class NaiveKeyRows(
    NaiveFacts facts,
    NaiveVerdicts verdicts,
    NaiveTogether together,
    NaiveKeyParts parts,
    Func<Rule, Condition, bool> holds
)
{
    /// <summary>
    /// What the conditions that hold give of the key, each of its facts, with the way down to the condition: which part of which.
    /// </summary>
    public IEnumerable<NaiveKeyRow> Of(Rule rule, Condition condition, ImmutableArray<(Condition Of, int Part)> way)
    {
        IEnumerable<NaiveKeyRow> Below(ImmutableArray<Condition> below) =>
            below.SelectMany((part, at) => Of(rule, part, way.Add((condition, at))));
        return condition switch
        {
            _ when !holds(rule, condition) => [],
            Condition.AllOf all => Below(all.Parts),
            Condition.AnyOf any => Below(any.Parts),
            Condition.AtLeast some => Below(some.Parts),
            Condition.Has { Kind: not FactKind.Article } has => facts
                .Left(rule, has.Kind, matching: true)
                .Where(fact => verdicts.Of(has.Kind, has.Test, fact) == Verdict.Passes)
                .SelectMany(fact => parts.Of(rule, has, fact))
                .DistinctBy(Text)
                .Select(given => new NaiveKeyRow(way, given)),
            Condition.Together several => together
                .Combinations(rule, several, matching: true)
                .SelectMany(chosen => parts.Of(rule, several, chosen).Rows)
                .DistinctBy(Text)
                .Select(given => new NaiveKeyRow(way, given)),
            _ => [],
        };
    }

    /// <summary>Every set of rows that agree with each other and with which no other row does.</summary>
    public static ImmutableDictionary<SlotPath, string?>[] InSets(ImmutableArray<NaiveKeyRow> all)
    {
        IEnumerable<ImmutableArray<NaiveKeyRow>> sets =
        [
            [],
        ];
        foreach (var row in all)
        {
            sets = sets.Concat(sets.Where(set => set.All(row.Agrees)).Select(set => set.Add(row))).ToArray();
        }

        return sets.Where(set => !set.IsEmpty && !all.Any(row => !set.Contains(row) && set.All(row.Agrees)))
            .Select(set => set.SelectMany(row => row.Parts).DistinctBy(part => part.Key).ToImmutableDictionary())
            .ToArray();
    }

    private static string Text(ImmutableDictionary<SlotPath, string?> parts) =>
        string.Join(
            ", ",
            parts
                .OrderBy(part => part.Key.Name, StringComparer.Ordinal)
                .Select(part => $"{part.Key}={NaiveValues.Compared(part.Key, part.Value)}")
        );
}
