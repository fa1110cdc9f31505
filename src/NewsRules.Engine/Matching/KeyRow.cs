using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>What finds give of a key.</summary>
/// <param name="Parts">Null where the facts have no such slot.</param>
/// <param name="Findings">Those that give it.</param>
/// <param name="First">Where the first row of them stands among all.</param>
internal sealed record KeyRow(ImmutableArray<KeyPart?> Parts, List<Finding> Findings, int First)
{
    /// <summary>As it is compared.</summary>
    public static string Compared(IEnumerable<KeyPart?> parts) => string.Join('\u001f', parts.Select(part => part is null ? "\u001e" : part.Compared ?? "\u001d"));

    /// <summary>True when no part has two values.</summary>
    public bool Agrees(KeyRow other) => Parts.Zip(other.Parts).All(parts => parts.First is null || parts.Second is null || parts.First.Equals(parts.Second));
}
