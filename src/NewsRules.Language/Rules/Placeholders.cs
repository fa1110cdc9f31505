using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>The <c>{slot}</c> placeholders of a subject.</summary>
internal static partial class Placeholders
{
    /// <summary>Everything that a subject may show: any slot, and the article's title and source.</summary>
    public static IReadOnlySet<string> Known { get; } = Enum.GetValues<FactKind>().SelectMany(kind => SlotTable.Of(kind)).Select(slot => slot.Path.Name)
        .Concat(["title", "source", "day"]).ToHashSet(StringComparer.Ordinal);

    public static void Check(YamlScalar? subject, Shape shape)
    {
        foreach (Match found in subject is null ? [] : Pattern().Matches(subject.Value).AsEnumerable())
        {
            var name = found.Groups[1].Value;
            if (!Known.Contains(name))
            {
                shape.Diagnostics.Add(Catalogue.UnknownPlaceholder(subject!, subject!.Place(found.Index, found.Length), name, Spelling.Nearest(name, Known)));
            }
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
