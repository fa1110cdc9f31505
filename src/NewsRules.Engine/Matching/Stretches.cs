using System.Collections;
using NewsRules.Engine.Patterns;

namespace NewsRules.Engine.Matching;

/// <summary>
/// Rules that are filed under stretches of text, which are looked for all at once: by three units of each, and then as a whole.
/// </summary>
internal sealed class Stretches
{
    private const int Units = FixedParts.Shortest;
    private const int FilterBits = 16;

    private readonly Dictionary<ulong, List<(string Stretch, int Before, int[] Rules)>> _byUnits = [];
    private readonly BitArray _filter = new(1 << FilterBits);

    /// <param name="filed">Places of rules by stretches of folded units (<see cref="CaselessUnits"/>).</param>
    public Stretches(IEnumerable<(string Stretch, int[] Rules)> filed)
    {
        foreach (var (stretch, rules) in filed)
        {
            // Words begin and end alike more often than they go on alike.
            var before = (stretch.Length - Units) / 2;
            var key = stretch.AsSpan(before, Units).ToArray().Aggregate(0UL, Append);
            if (!_byUnits.TryGetValue(key, out var alike))
            {
                _byUnits[key] = alike = [];
            }

            alike.Add((stretch, before, rules));
            _filter[Bit(key)] = true;
        }
    }

    /// <summary>Adds the rules whose stretch stands in a text, once for each place.</summary>
    public void Find(string text, List<int> found)
    {
        if (_byUnits.Count == 0)
        {
            return;
        }

        var key = 0UL;
        for (var at = 0; at < text.Length; at++)
        {
            key = Append(key, CaselessUnits.Fold(text[at]));
            if (_filter[Bit(key)] && _byUnits.TryGetValue(key, out var alike))
            {
                Add(text, at - Units + 1, alike, found);
            }
        }
    }

    private static void Add(string text, int at, List<(string Stretch, int Before, int[] Rules)> alike, List<int> found)
    {
        foreach (var (stretch, before, rules) in alike)
        {
            if (at >= before && StandsAt(text, at - before, stretch))
            {
                found.AddRange(rules);
            }
        }
    }

    private static bool StandsAt(string text, int start, string stretch)
    {
        if (start + stretch.Length > text.Length)
        {
            return false;
        }

        for (var at = 0; at < stretch.Length; at++)
        {
            if (CaselessUnits.Fold(text[start + at]) != stretch[at])
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Append(ulong key, char unit) => ((key << 16) | unit) & 0xFFFF_FFFF_FFFF;

    private static int Bit(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> (64 - FilterBits));
}
