using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Picks the rules that can match an article: each is filed under witnesses one of which the article must have. An article costs
/// by its facts and their values, not by the number of rules.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly FrozenDictionary<Witness, int[]> _filed;
    private readonly FrozenDictionary<ulong, int[]> _words;
    private readonly Dictionary<string, ImmutableArray<ValueList>> _listsWith;
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
        _words = filed.Where(entry => entry.Key.Word is not null).ToFrozenDictionary(entry => entry.Key.Word!.Value, entry => _filed[entry.Key]);
        _listsWith = ListsWith(filed.Keys.Select(witness => witness.List).OfType<ValueList>().Distinct());
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
        if (_words.Count > 0)
        {
            article.Words(Field.Title).AddFiled(_words, filed);
            article.Words(Field.Body).AddFiled(_words, filed);
        }

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
        foreach (var list in _listsWith.GetValueOrDefault(value, []))
        {
            Add(new Witness(kind, path, null, list), filed);
        }
    }

    /// <summary>The lists that each value is in, so that a value costs by these and not by how many lists there are.</summary>
    private static Dictionary<string, ImmutableArray<ValueList>> ListsWith(IEnumerable<ValueList> lists)
    {
        var with = new Dictionary<string, ImmutableArray<ValueList>>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            // Most values are in one list: they share its array.
            ImmutableArray<ValueList> alone = [list];
            foreach (var value in list.Values)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(with, value, out var isKnown);
                known = isKnown ? known.Add(list) : alone;
            }
        }

        return with;
    }

    private void Add(Witness witness, HashSet<int[]> filed)
    {
        if (_filed.TryGetValue(witness, out var rules))
        {
            filed.Add(rules);
        }
    }
}
