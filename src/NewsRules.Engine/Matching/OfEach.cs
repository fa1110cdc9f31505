using System.Runtime.CompilerServices;
using NewsRules.Engine.Conditions;

namespace NewsRules.Engine.Matching;

/// <summary>Something of each of the facts that are looked for together; takes no memory of its own.</summary>
[InlineArray(Condition.Together.MostFacts)]
internal struct OfEach<T>
{
    private T _first;
}
