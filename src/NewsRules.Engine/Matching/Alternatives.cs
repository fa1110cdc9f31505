using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which conditions of a rule hold together, and which instead of each other. Those that must hold together are a group; so are
/// alternatives that look for one fact each, of which none stands with another. An alternative of several conditions is a group too, that
/// stands with what all alternatives must hold with.
/// </summary>
internal sealed class Alternatives
{
    private const int EachForItself = -1;

    private readonly List<int> _groups = [];
    private readonly List<ImmutableArray<Choice>> _choices = [];
    private readonly bool _isOne;

    /// <param name="when">What the rule asks.</param>
    public Alternatives(Condition when)
    {
        Add(when, Begin([]));
        _isOne = _groups.Any(group => _choices[group] is not [var first, ..] || first.Of != _choices[_groups[0]][0].Of);
    }

    /// <summary>The group of the condition at a place among all that the rule looks for.</summary>
    public int GroupAt(int place) => _groups[place];

    /// <summary>The alternative of the whole rule in which a group stands: nothing stands with what is in another.</summary>
    public int WholeOf(int group) => _isOne ? EachForItself : _choices[group][0].Place;

    /// <summary>True of groups of which nothing in one stands with anything in the other.</summary>
    public bool AreApart(int one, int other)
    {
        var (choices, others) = (_choices[one], _choices[other]);
        for (var at = 0; at < choices.Length && at < others.Length; at++)
        {
            if (choices[at] != others[at])
            {
                return choices[at].Of == others[at].Of;
            }
        }

        return one == other && choices is [.., { Place: EachForItself }];
    }

    private static bool IsOfOneFact(Condition asked) => asked.Asked().Count(KeySources.IsOfFacts) < 2;

    /// <param name="group">In which what it looks for stands, if it is no group of its own.</param>
    private void Add(Condition asked, int group)
    {
        switch (asked)
        {
            case Condition.AnyOf any:
                AddEach(any.Parts, OfAlternatives(group));
                break;
            case Condition.AtLeast { Count: 1 } any:
                AddEach(any.Parts, OfAlternatives(group));
                break;
            case Condition.AllOf all:
                AddEach(all.Parts, IsOfOneFact(all) ? group : OfAll(group));
                break;
            case Condition.AtLeast some:
                AddEach(some.Parts, IsOfOneFact(some) ? group : OfAll(group));
                break;
            case Condition.Not:
                break;
            default:
                _groups.Add(group);
                break;
        }
    }

    private void AddEach(ImmutableArray<Condition> parts, int group)
    {
        foreach (var part in parts)
        {
            Add(part, group);
        }
    }

    /// <summary>Alternatives of alternatives are one group.</summary>
    private int OfAlternatives(int group) =>
        _choices[group] is [.., { Place: EachForItself }] ? group : Begin(_choices[group].Add(new(_choices.Count, EachForItself)));

    /// <summary>What must hold together among what must is one group.</summary>
    private int OfAll(int group) =>
        _choices[group] is [.. var before, { Place: EachForItself } choice]
            ? Begin([.. before, choice with { Place = _groups.Count }])
            : group;

    private int Begin(ImmutableArray<Choice> choices)
    {
        _choices.Add(choices);
        return _choices.Count - 1;
    }

    /// <summary>One of several alternatives.</summary>
    /// <param name="Of">The group of those that look for one fact each.</param>
    /// <param name="Place">The first that the one chosen looks for, among all that the rule does; of those of one fact each
    /// <see cref="EachForItself"/>.</param>
    private readonly record struct Choice(int Of, int Place);
}
