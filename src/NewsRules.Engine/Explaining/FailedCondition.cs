using System.Collections.Immutable;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Explaining;

/// <summary>A condition that fails: without it the rule would come a step nearer to matching.</summary>
/// <param name="Name">
/// For people: a slot path as rules write it ("about.country"), <c>participants.min</c>, of the second in a list <c>participants.2.min</c>,
/// <c>participants.different</c>, an exception's name, <c>min</c>, <c>max</c>, <c>same</c>, <c>different</c>, <c>no-such-fact</c>,
/// <c>text</c>, <c>not</c>. Two conditions may have one name.
/// </param>
/// <param name="Found">What the fact has there: other values, nothing, or something unknown; of participants, how many fit; null where
/// there is nothing to look at.</param>
public sealed record FailedCondition(string Name, string? Found = null)
{
    /// <summary>
    /// The article has no fact of the kind, or no event or mention of the type, that the rule asks for, or none left for one of several
    /// names.
    /// </summary>
    public const string NoSuchFact = "no-such-fact";

    /// <summary>
    /// The very part of the rule: a test, a condition, a comparison, the test of a named fact or an exception, compared by reference.
    /// </summary>
    public object? Part { get; init; }

    /// <summary>
    /// What the rule says there, where no fact has anything to look at: words that are not in the text, what must not hold. Else null.
    /// </summary>
    public string? Asked { get; init; }

    /// <summary>
    /// What asks for the fact that the part is put to: one part may stand in several places. Null of an exception, which is one everywhere.
    /// </summary>
    internal object? Place { get; init; }

    /// <summary>
    /// Other names for it: of participants, the slot that the nearest of them fails by; of one in a list, what it would be called alone; of
    /// <c>not</c>, what must not be: <c>not.text</c>.
    /// </summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];

    /// <summary>True of what holds and must not, below a <c>not</c>.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Whether people may call it so.</summary>
    public bool IsCalled(string name) => Name == name || AlsoCalled.Contains(name);

    /// <summary>Whether both are the same condition, whatever was found.</summary>
    public bool IsSame(FailedCondition other) =>
        ReferenceEquals(Part, other.Part) && ReferenceEquals(Place, other.Place) && Name == other.Name;

    /// <summary>An exception may stop several facts, and is told once.</summary>
    internal bool IsException => Part is RuleException;

    /// <summary>A meeting is no near miss of a phone call: to be of that type is mended only where nothing else would do.</summary>
    internal bool IsOfOtherType => Name == "type" && !IsForbidden;

    /// <summary>The same at a place of the rule, of a fact that has a name or of one that has none.</summary>
    internal FailedCondition At(object place, string? fact = null) =>
        IsException ? this
        : fact is null ? this with { Place = place }
        : this with { Place = place, Name = $"{fact}.{Name}", AlsoCalled = [.. AlsoCalled.Select(name => $"{fact}.{name}")] };

    /// <summary>The name, and what was found or is asked for.</summary>
    public override string ToString() =>
        Found is { } found ? $"{Name} (found: {found})"
        : Asked is { } asked ? $"{Name} ({asked})"
        : Name;
}
