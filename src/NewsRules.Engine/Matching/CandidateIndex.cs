using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Words;
using NewsRules.Facts.Articles;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Picks the rules that can match an article: each is filed under witnesses one of which the article must have. An article costs
/// by its facts and their values, not by the number of rules.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly ImmutableArray<Shelves> _ofKinds;
    private readonly FrozenDictionary<ulong, int[]> _words;
    private readonly Stretches _stretches;
    private readonly ImmutableArray<int> _always;

    public CandidateIndex(ImmutableArray<CompiledRule> rules)
    {
        var filed = new Dictionary<Witness, List<int>>();
        var always = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < rules.Length; at++)
        {
            if (rules[at].Under is { } under)
            {
                File(filed, under, at);
            }
            else
            {
                always.Add(at);
            }
        }

        _ofKinds =
        [
            .. Enum.GetValues<FactKind>()
                .Select(kind => new Shelves(
                    kind,
                    [
                        .. filed
                            .Where(under => under.Key.Kind == kind && !under.Key.IsOfText)
                            .Select(under => (under.Key, under.Value.ToArray())),
                    ],
                    at => rules[at].Rule.When
                )),
        ];
        _words = filed
            .Where(under => under.Key.Word is not null)
            .ToFrozenDictionary(under => under.Key.Word!.Value, under => under.Value.ToArray());
        _stretches = new Stretches(
            filed
                .Where(under => under.Key is { IsOfText: true, Value: not null })
                .Select(under => (under.Key.Value!, under.Value.ToArray()))
        );
        _always = always.ToImmutable();
    }

    /// <summary>Places of the rules that have no witness: they are tried on every article.</summary>
    public ImmutableArray<int> Always => _always;

    /// <summary>Places of the rules to try, ascending, each once.</summary>
    /// <param name="found">What is found is kept there; emptied first.</param>
    public ReadOnlySpan<int> Candidates(Reading reading, List<int> found)
    {
        found.Clear();
        found.AddRange(_always.AsSpan());
        foreach (var shelves in _ofKinds)
        {
            shelves.Find(reading, found);
        }

        if (_words.Count > 0)
        {
            AddFiledUnderWords(reading.Article.Words(Field.Title), found);
            AddFiledUnderWords(reading.Article.Words(Field.Body), found);
        }

        _stretches.Find(reading.Sheet.Article.Title, found);
        _stretches.Find(reading.Sheet.Article.Body, found);
        return EachOnce(CollectionsMarshal.AsSpan(found));
    }

    private static void File(Dictionary<Witness, List<int>> filed, ImmutableArray<Witness> under, int rule)
    {
        foreach (var witness in under)
        {
            ref var rules = ref CollectionsMarshal.GetValueRefOrAddDefault(filed, witness, out _);
            if ((rules ??= []) is not [.., var last] || last != rule)
            {
                rules.Add(rule);
            }
        }
    }

    private void AddFiledUnderWords(FieldWords words, List<int> found)
    {
        foreach (var key in words.Keys)
        {
            if (_words.TryGetValue(key, out var rules))
            {
                found.AddRange(rules);
            }
        }
    }

    private static ReadOnlySpan<int> EachOnce(Span<int> rules)
    {
        rules.Sort();
        var count = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            if (i == 0 || rules[i] != rules[i - 1])
            {
                rules[count++] = rules[i];
            }
        }

        return rules[..count];
    }
}
