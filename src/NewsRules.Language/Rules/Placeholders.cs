using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>The <c>{slot}</c> placeholders of a subject.</summary>
internal static partial class Placeholders
{
    /// <summary>What every article has.</summary>
    private static readonly ImmutableArray<string> OfArticles = ["title", "source", "day"];

    /// <summary>A subject may show any slot of a fact of the rule, as a key may, also by the words that a reader has for it.</summary>
    public static void Check(YamlScalar subject, AskedSlots slots, Shape shape)
    {
        if (Loose().Match(subject.Value) is { Success: true, Groups: [_, { Success: true } brace, ..] })
        {
            shape.Diagnostics.Add(Catalogue.LooseBrace(subject, subject.Place(brace.Index, 1)));
        }

        foreach (Match found in Pattern().Matches(subject.Value).AsEnumerable())
        {
            var name = found.Groups[1].Value;
            var slot = SlotOf(name);
            if (!OfArticles.Contains(name) && !slots.MayHave(slot))
            {
                var (place, hint) = (
                    subject.Place(found.Index, found.Length),
                    Hints.OfSlot(name, OfArticles.Concat(slots.Names).Concat(slots.Words))
                );
                shape.Diagnostics.Add(
                    AskedSlots.IsOfAny(slot)
                        ? Catalogue.SlotNotOfFact(subject, place, name, hint)
                        : Catalogue.UnknownPlaceholder(subject, place, name, hint)
                );
            }
        }
    }

    /// <summary>The slot that a name shows in words, that of a fact with a name too; any other as it is.</summary>
    private static string SlotOf(string name) =>
        SlotTable.InWords.FirstOrDefault(word => $".{name}".EndsWith($".{word.Key}", StringComparison.Ordinal))
            is { Key: { } key, Value: var slot }
            ? name[..^key.Length] + slot
            : name;

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>The first brace that belongs to no pair.</summary>
    [GeneratedRegex(@"^(?>(?:[^{}]|\{[^{}]*\})*)([{}])", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
