using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;

namespace NewsRules.Language.Rules;

/// <summary>Which values a test asks of a slot.</summary>
internal static class AskedValues
{
    /// <summary>What must pass, all of it.</summary>
    public static IEnumerable<FactTest> Parts(FactTest test) => test is FactTest.All all ? all.Tests.SelectMany(Parts) : [test];

    /// <summary>The first of the parts that asks for values of a slot; null where none does.</summary>
    public static (FactTest Test, IReadOnlyCollection<string> Values)? Of(FactTest[] parts, SlotPath path)
    {
        foreach (var part in parts)
        {
            if (part is FactTest.OneOf { Values.IsEmpty: false } leaf && leaf.Path == path)
            {
                return (leaf, leaf.Values);
            }

            if (part is FactTest.InList listed && listed.Path == path)
            {
                return (listed, listed.List.Values);
            }
        }

        return null;
    }
}
