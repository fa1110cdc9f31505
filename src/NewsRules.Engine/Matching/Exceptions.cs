using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A rule's exceptions as closures.</summary>
internal sealed class Exceptions(ImmutableArray<RuleException> exceptions)
{
    private readonly ImmutableArray<(RuleException Exception, Func<Fact, Verdict> Test)> _compiled =
        [.. exceptions.Select(exception => (exception, TestCompiler.Compile(exception.Kind, exception.Test)))];

    public bool IsEmpty => _compiled.IsEmpty;

    /// <summary>What they leave of a fact: all, nothing, or of a joint statement the speakers' countries that no exception takes.</summary>
    public Fact? Left(FactKind kind, Fact fact, DateTimeOffset asOf) =>
        _compiled.IsEmpty ? fact
        : fact is Statement { Speaker: { Country.Count: > 1 } joint } statement ? LeftOfJoint(kind, statement, joint, asOf)
        : Taking(kind, fact, asOf) is null ? fact : null;

    // Apart, because its closure would otherwise be allocated for every fact that is tried.
    private Statement? LeftOfJoint(FactKind kind, Statement statement, Actor joint, DateTimeOffset asOf)
    {
        var left = joint.Country.ToImmutableArray().RemoveAll(country => Taking(kind, With(statement, joint, [country]), asOf) is not null);
        return left.Length == joint.Country.Count ? statement : left.IsEmpty ? null : With(statement, joint, left);
    }

    /// <summary>The exceptions that take part of a fact or all of it.</summary>
    public IEnumerable<RuleException> TakingOf(FactKind kind, Fact fact, DateTimeOffset asOf) =>
        fact is Statement { Speaker: { Country.Count: > 1 } joint } statement
            ? joint.Country.ToImmutableArray().Select(country => Taking(kind, With(statement, joint, [country]), asOf)).OfType<RuleException>().Distinct()
            : Taking(kind, fact, asOf) is { } exception ? [exception] : [];

    /// <summary>The exceptions that would take part of a fact or all of it, had they not ended.</summary>
    public IEnumerable<RuleException> EndedOf(FactKind kind, Fact fact, DateTimeOffset asOf)
    {
        ImmutableArray<Fact> parts = fact is Statement { Speaker: { Country.Count: > 1 } joint } statement
            ? [.. joint.Country.ToImmutableArray().Select(country => With(statement, joint, [country]))]
            : [fact];
        return _compiled.Where(one => one.Exception.Kind == kind && one.Exception.Until <= asOf && parts.Any(part => one.Test(part) == Verdict.Passes)).Select(one => one.Exception);
    }

    private RuleException? Taking(FactKind kind, Fact fact, DateTimeOffset asOf)
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

    private static Statement With(Statement statement, Actor speaker, ImmutableArray<string> countries) =>
        statement with { Speaker = speaker with { Country = Slot.Of(countries) } };
}
