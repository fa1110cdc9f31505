using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>The <c>{slot}</c> placeholders of a subject.</summary>
internal static partial class Placeholders
{
    /// <summary>Everything that a subject may show: any slot, the words that a reader has for it, and the article's title and source.</summary>
    private static readonly HashSet<string> Known = Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)).Select(slot => slot.Path.Name)
        .Concat(["title", "source", "day", .. SlotTable.InWords.Keys]).ToHashSet(StringComparer.Ordinal);

    /// <param name="facts">The names of the rule's facts.</param>
    /// <param name="isKnown">False where there may be others.</param>
    public static void Check(YamlScalar subject, IReadOnlyCollection<string> facts, bool isKnown, Shape shape)
    {
        if (Loose().Match(subject.Value) is { Success: true, Groups: [_, { Success: true } brace, ..] })
        {
            shape.Diagnostics.Add(Catalogue.LooseBrace(subject, subject.Place(brace.Index, 1)));
        }

        foreach (Match found in Pattern().Matches(subject.Value).AsEnumerable())
        {
            var name = found.Groups[1].Value;
            var slot = facts.Select(fact => new SlotPath(name).Below(fact)).FirstOrDefault(below => below is not null)?.Name ?? name;
            if (!Known.Contains(slot) && (isKnown || !Known.Contains(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])))
            {
                shape.Diagnostics.Add(Catalogue.UnknownPlaceholder(subject, subject.Place(found.Index, found.Length), name, Hints.OfSlot(name, Known)));
            }
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>The first brace that belongs to no pair.</summary>
    [GeneratedRegex(@"^(?>(?:[^{}]|\{[^{}]*\})*)([{}])", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
