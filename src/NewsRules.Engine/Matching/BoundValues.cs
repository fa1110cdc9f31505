using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>The values of a fact's slot with which alone it passes a test: of joint speakers those that the test asks for. All of them where none alone would do.</summary>
public sealed class BoundValues
{
    private readonly SlotDefinition _slot;
    private readonly Func<BoundFact, Verdict> _test;

    /// <summary>Of a test's facts and one of their slots.</summary>
    public BoundValues(FactKind kind, FactTest test, SlotPath path)
    {
        _slot = SlotTable.Find(kind, path)!;
        _test = TestCompiler.CompileBound(kind, test, other => other == path ? 0 : -1);
    }

    /// <summary>The values of a fact that passes at least as surely as said.</summary>
    public ImmutableArray<string> Of(Fact fact, Verdict least)
    {
        var values = _slot.Read(fact).ToImmutableArray();
        return values.Length < 2 || _slot.Path.IsOfAll ? values
            : values.RemoveAll(value => _test(new BoundFact(fact, [new KeyPart(_slot.Path, value)])) < least) is { IsEmpty: false } bound ? bound : values;
    }
}
