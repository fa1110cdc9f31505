using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Engine;

/// <summary>When values are the same.</summary>
internal static class NaiveValues
{
    /// <summary>Whichever values the unknown ones have: one in common, or one of each, all different.</summary>
    public static Verdict Compared(bool same, IEnumerable<Slot> slots)
    {
        var all = slots.ToArray();
        var known = all.Where(slot => slot.IsKnown).Select(slot => slot.ToImmutableArray()).ToArray();
        IEnumerable<ImmutableArray<string>> choices =
        [
            [],
        ];
        foreach (var values in known)
        {
            choices = choices.SelectMany(chosen => values.Select(chosen.Add)).ToArray();
        }

        var possible = choices.Any(chosen =>
            chosen.Select(Plain).Distinct().Count() == (same ? Math.Min(1, chosen.Length) : chosen.Length)
        );
        return all.Any(slot => slot.State == SlotState.Absent) || !possible ? Verdict.Fails
            : known.Length < all.Length ? Verdict.Unknown
            : Verdict.Passes;
    }

    public static string? Compared(SlotPath path, string? value) =>
        value is not null && (path.Name.EndsWith(".name", StringComparison.Ordinal) || path.Name is "source" or "medium")
            ? Plain(value)
            : value;

    /// <summary>A value as it is compared.</summary>
    public static string Plain(string value) =>
        string.Join(
            ' ',
            Folding
                .Fold(value)
                .Replace('-', ' ')
                .Replace('\u2010', ' ')
                .Replace('\u2011', ' ')
                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
}
