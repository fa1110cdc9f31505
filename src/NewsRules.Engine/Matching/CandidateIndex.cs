using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Picks the rules that can match an article: each is filed under witnesses one of which the article must have. An article costs
/// by its facts and their values, not by the number of rules.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly FrozenDictionary<Witness, int[]> _filed;
    private readonly FrozenDictionary<(FactKind Kind, string Path), ImmutableArray<ValueList>> _lists;
    private readonly ImmutableArray<int> _always;

    public CandidateIndex(ImmutableArray<CompiledRule> rules)
    {
        var filed = new Dictionary<Witness, List<int>>();
        var always = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < rules.Length; i++)
        {
            if (Witnesses.Of(rules[i].Rule.When) is not { } witnesses)
            {
                always.Add(i);
                continue;
            }

            foreach (var witness in witnesses.Distinct())
            {
                (filed.TryGetValue(witness, out var under) ? under : filed[witness] = []).Add(i);
            }
        }

        _filed = filed.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
        _lists = filed.Keys.Where(witness => witness.List is not null).GroupBy(witness => (witness.Kind, witness.Path!), witness => witness.List!)
            .ToFrozenDictionary(lists => lists.Key, lists => lists.ToImmutableArray());
        _always = always.ToImmutable();
    }

    /// <summary>Places of the rules to try, ascending, each once.</summary>
    public ReadOnlySpan<int> Candidates(FactSheet sheet, ArticleFact article)
    {
        var filed = new HashSet<int[]>(ReferenceEqualityComparer.Instance);
        Add(FactKind.Statement, sheet.Statements.AsSpan(), filed);
        Add(FactKind.Event, sheet.Events.AsSpan(), filed);
        Add(FactKind.Mention, sheet.Mentions.AsSpan(), filed);
        Add<ArticleFact>(FactKind.Article, [article], filed);
        return EachOnce([.. _always, .. filed.SelectMany(rules => rules)]);
    }

    private static ReadOnlySpan<int> EachOnce(int[] rules)
    {
        Array.Sort(rules);
        var count = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            if (i == 0 || rules[i] != rules[i - 1])
            {
                rules[count++] = rules[i];
            }
        }

        return rules.AsSpan(0, count);
    }

    private void Add<T>(FactKind kind, ReadOnlySpan<T> facts, HashSet<int[]> filed)
        where T : Fact
    {
        if (facts.Length > 0)
        {
            Add(new Witness(kind, null, null), filed);
        }

        foreach (var fact in facts)
        {
            foreach (var slot in SlotTable.Of(kind))
            {
                var values = slot.Read(fact);
                for (var i = 0; i < values.Count; i++)
                {
                    Add(new Witness(kind, slot.Path.Name, values[i]), filed);
                    AddLists(kind, slot.Path.Name, values[i], filed);
                }
            }
        }
    }

    private void AddLists(FactKind kind, string path, string value, HashSet<int[]> filed)
    {
        foreach (var list in _lists.GetValueOrDefault((kind, path), []))
        {
            if (list.Values.Contains(value))
            {
                Add(new Witness(kind, path, null, list), filed);
            }
        }
    }

    private void Add(Witness witness, HashSet<int[]> filed)
    {
        if (_filed.TryGetValue(witness, out var rules))
        {
            filed.Add(rules);
        }
    }
}
