using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Slots;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>
/// Reads <c>facts:</c>, several facts with a name each, and the <c>same:</c> and <c>different:</c> beside it that compare their slots.
/// </summary>
internal sealed partial class TogetherReader(FactTestReader facts, WrittenAt places, Shape shape)
{
    private static readonly string[] Kinds = [.. ConditionReader.Kinds.Keys.Where(kind => kind != "article").Order(StringComparer.Ordinal)];

    private const string Comparable = "compare slots that hold the same: [call.about.country, answer.about.country]";

    public Condition.Together? Read(YamlMapping map, YamlNode node)
    {
        var named = shape.Entries(node, "'facts'");
        ImmutableArray<NamedTest> tests = [.. named.Select(ReadFact).OfType<NamedTest>()];
        if (node is YamlMapping && named.Length is < 2 or > Condition.Together.MostFacts)
        {
            return shape.Refuse<Condition.Together>(Catalogue.NotTogether(node, Condition.Together.MostFacts));
        }

        ImmutableArray<Join> joins = [.. ReadJoins(map["same"], same: true, tests), .. ReadJoins(map["different"], same: false, tests)];
        return tests.Length == named.Length ? new(tests, joins) : null;
    }

    private NamedTest? ReadFact(YamlEntry entry)
    {
        var isNamed = NamePattern().IsMatch(entry.Key.Value) && !TakenNames.IsTaken(entry.Key.Value);
        if (!isNamed)
        {
            shape.Diagnostics.Add(
                TakenNames.IsTaken(entry.Key.Value) ? Catalogue.NameTaken(entry.Key, "A fact") : Catalogue.NotAnId(entry.Key)
            );
        }

        if (shape.Map(entry.Value, "A named fact", Kinds) is not { } map)
        {
            return null;
        }

        var (kind, test) = facts.ReadOnlyOne(map, "A named fact", "give each a name of its own", Kinds);
        return isNamed && test is not null ? places.Keep(new NamedTest(entry.Key.Value, kind, test), entry.Key) : null;
    }

    /// <summary>A list of slots, or a list of such lists.</summary>
    private IEnumerable<Join> ReadJoins(YamlNode? node, bool same, ImmutableArray<NamedTest> tests)
    {
        var what = same ? "'same'" : "'different'";
        var lists =
            node is YamlSequence { Items: [YamlSequence, ..] } several ? several.Items
            : node is null ? []
            : [node];
        foreach (var list in lists)
        {
            var paths = shape.Texts(list, what);
            ImmutableArray<NamedSlot> slots = [.. paths.Select(path => SlotOf(path, tests)).OfType<NamedSlot>()];
            if (paths.Length < 2)
            {
                shape.Diagnostics.Add(Catalogue.NothingToCompare(list, what, Comparable));
            }
            else if (
                slots.Length == paths.Length
                && Names.AreComparable(
                    [.. paths.Zip(slots, (path, slot) => (path, SlotTable.Find(tests[slot.Fact].Kind, slot.Path)!.Value))],
                    Comparable,
                    shape
                )
            )
            {
                yield return places.Keep(new Join(same, slots), list)!;
            }
        }
    }

    private NamedSlot? SlotOf(YamlScalar path, ImmutableArray<NamedTest> tests)
    {
        for (var at = 0; at < tests.Length; at++)
        {
            if (new SlotPath(path.Value).Below(tests[at].Name) is not { } slot)
            {
                continue;
            }

            if (SlotTable.Find(tests[at].Kind, slot) is not null)
            {
                return new NamedSlot(at, slot);
            }

            shape.Diagnostics.Add(
                Catalogue.UnknownSlot(
                    path,
                    Hints.OfSlot(path.Value, SlotTable.Of(tests[at].Kind).Select(known => $"{tests[at].Name}.{known.Path}"))
                )
            );
            return null;
        }

        shape.Diagnostics.Add(
            Catalogue.UnknownFact(
                path,
                Hints.OfSlot(path.Value, tests.SelectMany(test => SlotTable.Of(test.Kind).Select(slot => $"{test.Name}.{slot.Path}")))
            )
        );
        return null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
