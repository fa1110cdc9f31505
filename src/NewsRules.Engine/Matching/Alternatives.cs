using System.Collections.Immutable;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Which conditions of a rule hold instead of each other. Alternatives that look for one thing each are one group; of an alternative of several conditions
/// each is a group, that stands with the others of it and with what the alternatives must hold with.
/// </summary>
internal sealed class Alternatives
{
    private readonly List<int> _groups = [];
    private readonly List<ImmutableArray<(int Of, int Place)>> _choices = [];

    /// <param name="when">What the rule asks.</param>
    public Alternatives(Condition when) => Add(when, [], null);

    /// <summary>The group of the condition at a place among all that the rule looks for.</summary>
    public int GroupAt(int place) => _groups[place];

    /// <summary>True of groups of which but one holds, or of which it is enough that one does.</summary>
    public bool AreApart(int one, int other)
    {
        if (one == other)
        {
            return true;
        }

        var (choices, others) = (_choices[one], _choices[other]);
        var parted = 0;
        while (parted < choices.Length && parted < others.Length && choices[parted] == others[parted])
        {
            parted++;
        }

        return parted < choices.Length && parted < others.Length && choices[parted].Of == others[parted].Of;
    }

    /// <param name="choices">The alternatives among which it stands: of which group, and the place of the first condition of the one chosen.</param>
    /// <param name="group">Of the alternatives of which it is one; null: of none.</param>
    private void Add(Condition asked, ImmutableArray<(int Of, int Place)> choices, int? group)
    {
        switch (asked)
        {
            case Condition.AnyOf any:
                AddEach(any.Parts, choices, group ?? Begin(choices));
                break;
            case Condition.AtLeast { Count: 1 } any:
                AddEach(any.Parts, choices, group ?? Begin(choices));
                break;
            case Condition.AllOf all:
                AddAll(all.Parts, choices, group);
                break;
            case Condition.AtLeast some:
                AddAll(some.Parts, choices, group);
                break;
            case Condition.Not:
                break;
            default:
                _groups.Add(group ?? Begin(choices));
                break;
        }
    }

    private void AddEach(ImmutableArray<Condition> parts, ImmutableArray<(int Of, int Place)> choices, int group)
    {
        foreach (var part in parts)
        {
            Add(part, choices, group);
        }
    }

    private void AddAll(ImmutableArray<Condition> parts, ImmutableArray<(int Of, int Place)> choices, int? group)
    {
        choices = group is { } alternatives ? choices.Add((alternatives, _groups.Count)) : choices;
        foreach (var part in parts)
        {
            Add(part, choices, null);
        }
    }

    /// <summary>A group of what is one alternative for itself, so that it stands with none of the others.</summary>
    private int Begin(ImmutableArray<(int Of, int Place)> choices)
    {
        _choices.Add(choices.Add((_choices.Count, -1)));
        return _choices.Count - 1;
    }
}
