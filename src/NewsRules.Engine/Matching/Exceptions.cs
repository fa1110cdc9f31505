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
        : fact is Statement { Speaker.Country.Count: > 1 } joint ? LeftOfJoint(kind, joint, asOf)
        : Taking(kind, fact, asOf) is null ? fact : null;

    /// <summary>What they leave of the article's facts of one kind.</summary>
    public ImmutableArray<Fact> LeftOf(FactKind kind, Reading reading) => [.. reading.Of(kind).Select(fact => Left(kind, fact, reading.AsOf)).OfType<Fact>()];

    // Apart, because its closure would otherwise be allocated for every fact that is tried.
    private Fact? LeftOfJoint(FactKind kind, Statement joint, DateTimeOffset asOf)
    {
        ImmutableArray<Fact> left = [.. JointStatement.Voices(joint).Where(voice => Taking(kind, voice, asOf) is null)];
        return left.IsEmpty ? null : JointStatement.Join(joint, left);
    }

    /// <summary>The exceptions that take part of a fact or all of it.</summary>
    public IEnumerable<RuleException> TakingOf(FactKind kind, Fact fact, DateTimeOffset asOf) =>
        JointStatement.Voices(fact).Select(voice => Taking(kind, voice, asOf)).OfType<RuleException>().Distinct();

    /// <summary>The exceptions that would take part of a fact or all of it, had they not ended.</summary>
    public IEnumerable<RuleException> EndedOf(FactKind kind, Fact fact, DateTimeOffset asOf)
    {
        ImmutableArray<Fact> voices = [.. JointStatement.Voices(fact)];
        return _compiled.Where(one => one.Exception.Kind == kind && one.Exception.Until <= asOf && voices.Any(voice => one.Test(voice) == Verdict.Passes)).Select(one => one.Exception);
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
}
