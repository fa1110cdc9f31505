using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>What a test asks of a slot.</summary>
/// <param name="Values">Null: any, or none.</param>
/// <param name="IsNone">True where the text must give nothing.</param>
internal sealed record AskedValues(FactTest Test, IReadOnlyCollection<string>? Values, bool IsNone)
{
    /// <summary>What must pass, all of it.</summary>
    public static IEnumerable<FactTest> Parts(FactTest test) => test is FactTest.All all ? all.Tests.SelectMany(Parts) : [test];

    /// <summary>The first of the parts that asks for something of a slot; null where none does.</summary>
    public static AskedValues? Of(FactTest[] parts, SlotPath path) => parts.Select(part => part switch
    {
        FactTest.OneOf leaf when leaf.Path == path => new AskedValues(leaf, leaf.Values.IsEmpty ? null : leaf.Values, IsNone: false),
        FactTest.InList leaf when leaf.Path == path => new AskedValues(leaf, leaf.List.Values, IsNone: false),
        FactTest.Absent leaf when leaf.Path == path => new AskedValues(leaf, null, IsNone: true),
        _ => null,
    }).FirstOrDefault(asked => asked is not null);

    /// <summary>True of a value that would do; null: of a slot without one.</summary>
    public bool IsMetBy(string? value) => IsNone ? value is null : value is not null && Values?.Contains(value) != false;
}
