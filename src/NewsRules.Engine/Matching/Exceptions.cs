using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A rule's exceptions as closures.</summary>
internal sealed class Exceptions(ImmutableArray<RuleException> exceptions)
{
    private readonly ImmutableArray<(RuleException Exception, Func<Fact, Verdict> Test)> _compiled =
    [
        .. exceptions.Select(exception => (exception, TestCompiler.Compile(exception.Kind, exception.Test))),
    ];

    public bool IsEmpty => _compiled.IsEmpty;

    /// <summary>What they leave of the article's facts of one kind, until the reading is asked for other facts that are left.</summary>
    public ReadOnlySpan<Fact> LeftOf(FactKind kind, Reading reading)
    {
        reading.Left.Clear();
        foreach (var fact in reading.Of(kind))
        {
            if (Taking(kind, fact, reading.AsOf) is null)
            {
                reading.Left.Add(fact);
            }
        }

        return CollectionsMarshal.AsSpan(reading.Left);
    }

    /// <summary>The exceptions that would take a fact away, had they not ended.</summary>
    public IEnumerable<RuleException> EndedOf(FactKind kind, Fact fact, DateTimeOffset asOf) =>
        _compiled
            .Where(one => one.Exception.Kind == kind && one.Exception.Until <= asOf && one.Test(fact) == Verdict.Passes)
            .Select(one => one.Exception);

    /// <summary>All that take a fact away.</summary>
    public IEnumerable<RuleException> AllTaking(FactKind kind, Fact fact, DateTimeOffset asOf) =>
        _compiled
            .Where(one => one.Exception.Kind == kind && !(one.Exception.Until <= asOf) && one.Test(fact) == Verdict.Passes)
            .Select(one => one.Exception);

    /// <summary>The exception that takes a fact away; null where none does.</summary>
    public RuleException? Taking(FactKind kind, Fact fact, DateTimeOffset asOf)
    {
        foreach (var (exception, test) in _compiled)
        {
            if (exception.Kind == kind && !(exception.Until <= asOf) && test(fact) == Verdict.Passes)
            {
                return exception;
            }
        }

        return null;
    }
}
