using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Language.Diagnostics;

namespace NewsRules.Monitoring.Rehearsals;

/// <summary>A rule before and after an edit, and what it finds.</summary>
public sealed class RuleChange(string id, Rule? old, Rule? @new)
{
    private const int Examples = 3;

    private readonly List<RuleDifference> _newest = [];

    /// <summary>The id that it has, or had.</summary>
    public string Id { get; } = id;

    /// <summary>As it is, or was; null where it cannot be read.</summary>
    public string? Title => (New ?? Old)?.Title;

    /// <summary>Null for one that is new.</summary>
    public Rule? Old { get; } = old;

    /// <summary>Null for one that is gone.</summary>
    public Rule? New { get; } = @new;

    /// <summary>The id that it had; null where it is the same.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>
    /// What is wrong with the version that cannot be used; null where both can, or there is only one. Such a rule is not put to the
    /// articles.
    /// </summary>
    public ImmutableArray<Diagnostic>? Errors { get; init; }

    /// <summary>True where it is the new version that cannot be used, whatever the old one was.</summary>
    public bool IsBroken { get; init; }

    /// <summary>
    /// What became of it, in a word: <c>new</c>, <c>removed</c>, <c>broken</c>, <c>mended</c>, <c>renamed</c>, <c>changed</c>,
    /// <c>unchanged</c>.
    /// </summary>
    public string What =>
        IsBroken ? "broken"
        : Errors is not null ? "mended"
        : Old is null ? "new"
        : New is null ? "removed"
        : RenamedFrom is not null ? "renamed"
        : Edits.IsEmpty ? "unchanged"
        : "changed";

    /// <summary>The keys that are no longer as they were; none of a rule that is new or gone.</summary>
    public ImmutableArray<RuleEdit> Edits { get; } = old is null || @new is null ? [] : RuleEdit.Of(old, @new);

    /// <summary>What the old one finds.</summary>
    public FindingCount Before { get; internal set; }

    /// <summary>What the new one finds.</summary>
    public FindingCount After { get; internal set; }

    /// <summary>How many matches only the new one has.</summary>
    public int Added { get; private set; }

    /// <summary>How many matches only the old one has.</summary>
    public int Dropped { get; private set; }

    /// <summary>How many matches both have, of other facts.</summary>
    public int OtherFacts { get; internal set; }

    /// <summary>Whether there is anything to tell of: a rule that means the same may find other things when words have changed.</summary>
    public bool IsNotable => What != "unchanged" || Before != After || Added + Dropped + OtherFacts > 0;

    /// <summary>The last matches that only one of the two has, the newest first.</summary>
    /// <param name="isAdded">Those of the new one, or of the old.</param>
    public IEnumerable<RuleDifference> Newest(bool isAdded) => _newest.Where(difference => difference.IsAdded == isAdded).Reverse();

    internal void Note(RuleDifference difference)
    {
        (Added, Dropped) = difference.IsAdded ? (Added + 1, Dropped) : (Added, Dropped + 1);
        _newest.Add(difference);
        if (_newest.Count(other => other.IsAdded == difference.IsAdded) > Examples)
        {
            _newest.RemoveAt(_newest.FindIndex(other => other.IsAdded == difference.IsAdded));
        }
    }
}
