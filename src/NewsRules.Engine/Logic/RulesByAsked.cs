using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>
/// Rules by what they ask of a fact: by the two rarest things, or by one where there is no second, so that a rule is compared with few
/// others.
/// </summary>
internal sealed class RulesByAsked
{
    /// <summary>What can be so many pairs is filed under the rarer thing alone.</summary>
    private const int MostPairs = 8;

    private readonly Dictionary<Witness, int> _numbers = [];
    private readonly ILookup<(int, int), Rule> _filed;

    public RulesByAsked(IEnumerable<Rule> rules) =>
        _filed = rules
            .SelectMany(rule => (Witnesses.FilingsOf(rule.When) ?? []).SelectMany(Pairs).Distinct().Select(pair => (pair, rule)))
            .ToLookup(one => one.pair, one => one.rule);

    /// <summary>Those of which a rule asks for the two things too; it may ask for less than they do of all else.</summary>
    public IEnumerable<Rule> ThatAskNoMore(Rule rule)
    {
        int[] needed = [.. Witnesses.Needed(rule.When).Where(_numbers.ContainsKey).Select(witness => _numbers[witness]).Distinct()];
        return needed.SelectMany((one, at) => _filed[(one, one)].Concat(needed.Skip(at + 1).SelectMany(other => _filed[Pair(one, other)])));
    }

    private IEnumerable<(int, int)> Pairs(Filing filing) =>
        filing.Also is [var second, ..] && second.Length * filing.Under.Witnesses.Length <= MostPairs
            ? filing.Under.Witnesses.SelectMany(one => second.Select(other => Pair(NumberOf(one), NumberOf(other))))
            : filing.Under.Witnesses.Select(one => Pair(NumberOf(one), NumberOf(one)));

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

    private int NumberOf(Witness witness)
    {
        if (!_numbers.TryGetValue(witness, out var number))
        {
            _numbers[witness] = number = _numbers.Count;
        }

        return number;
    }
}
