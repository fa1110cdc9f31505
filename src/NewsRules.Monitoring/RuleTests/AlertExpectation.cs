using System.Collections.Immutable;
using NewsRules.Engine.Matching;
using NewsRules.Facts;
using NewsRules.Facts.Text;
using NewsRules.Language.Tests;
using NewsRules.Monitoring.Alerts;

namespace NewsRules.Monitoring.RuleTests;

/// <summary>Compares the alerts that an article raises with the key and the subject that a test expects of one of them.</summary>
internal static class AlertExpectation
{
    public static IEnumerable<string> Failures(RuleExpectation expect, ImmutableArray<Alert> alerts)
    {
        if (!expect.Key.IsEmpty && !alerts.Any(alert => expect.Key.All(slot => Has(alert, slot))))
        {
            yield return $"The key should be {string.Join(", ", expect.Key.Select(slot => $"{slot.Path} {Part(slot).Told}"))}, and is {Told(alerts.Select(alert => string.Join(", ", alert.Key.Select(part => $"{part.Path} {part.Told}"))))}.";
        }

        if (expect.Subject is { } subject && alerts.All(alert => alert.Subject != subject))
        {
            yield return $"The subject should be “{subject}”, and is {Told(alerts.Select(alert => $"“{alert.Subject}”"))}.";
        }
    }

    private static bool Has(Alert alert, ExpectedSlot slot) =>
        alert.Key.Any(part => part == Part(slot) && part.IsUnknown == Part(slot).IsUnknown);

    /// <summary>Those who take part are one value of the key, sorted.</summary>
    private static KeyPart Part(ExpectedSlot slot) =>
        new(
            slot.Path,
            slot.Value.IsKnown ? string.Join('+', slot.Value.ToImmutableArray().OrderBy(FoldedText.Of, StringComparer.Ordinal)) : null
        )
        {
            IsUnknown = slot.Value.State == SlotState.Unknown,
        };

    private static string Told(IEnumerable<string> found) => string.Join(" / ", found.DefaultIfEmpty("none"));
}
