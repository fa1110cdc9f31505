using System.Collections.Immutable;

namespace NewsRules.Engine.Matching;

/// <summary>What finds give of a key.</summary>
/// <param name="Parts">Null where the facts have no such slot.</param>
/// <param name="Findings">Those that give it.</param>
/// <param name="First">Where the first row of them stands among all.</param>
internal sealed record KeyRow(ImmutableArray<KeyPart?> Parts, List<Finding> Findings, int First)
{
    /// <summary>As it is compared: each value behind its length, so that no value looks like two.</summary>
    public static string Compared(IEnumerable<KeyPart?> parts) =>
        string.Concat(
            parts.Select(part =>
                part is null ? "-"
                : part.Compared is { } value ? $"{value.Length}:{value}"
                : "?"
            )
        );

    /// <summary>True when no part has two values.</summary>
    public bool Agrees(KeyRow other)
    {
        for (var part = 0; part < Parts.Length; part++)
        {
            if (Parts[part] is { } own && other.Parts[part] is { } others && !own.Equals(others))
            {
                return false;
            }
        }

        return true;
    }
}
