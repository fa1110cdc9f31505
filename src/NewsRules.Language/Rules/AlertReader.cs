using System.Collections.Immutable;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Language.Definitions;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Rules;

/// <summary>Reads <c>alert:</c>, what becomes of a rule's matches.</summary>
internal sealed class AlertReader(DefinitionsReader defined, Shape shape)
{
    private const string Rises = "-rises";
    private const string StageChanges = "stage-changes";
    private static readonly string[] BudgetKeys = ["per", "max"];
    private static readonly string[] Keys = ["key", "throttle", "budget", "subject", "timezone"];

    public WrittenAlert Read(YamlNode? node)
    {
        if (node is null or YamlScalar { Value: "none" })
        {
            return new(AlertPolicy.Default with { Raise = node is null }, [], null);
        }

        var map = shape.Map(node, "'alert'", Keys);
        var throttle = map?["throttle"] is YamlMapping form ? shape.Map(form, "'throttle'", ["for", "unless"]) : null;
        if (throttle is not null && throttle["for"] is null)
        {
            shape.Missing<object>(throttle, "'throttle'", "for");
        }

        var (key, subject) = (shape.Texts(map?["key"], "'key'"), shape.Sure(shape.Line(map?["subject"], "'subject'")));
        var period = throttle is null ? shape.Duration(map?["throttle"], "'throttle'") : shape.Duration(throttle["for"], "'for'");
        var policy = new AlertPolicy(true, ImmutableArray.CreateRange(key, path => new SlotPath(path.Value)), period, subject?.Value)
        {
            Unless = ReadUnless(throttle?["unless"]),
            Budget = ReadBudget(map?["budget"]),
            TimeZone = shape.TimeZone(map?["timezone"]) is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null,
        };
        if (policy is { TimeZone: not null, IsDaily: false } && subject?.Value.Contains("{day}", StringComparison.Ordinal) != true)
        {
            shape.Diagnostics.Add(Catalogue.ZoneWithoutDay(map!["timezone"]!));
        }

        return new(policy, key, subject);
    }

    private ThrottleBreak? ReadUnless(YamlNode? node)
    {
        if (shape.Text(node, "'unless'") is not { } text)
        {
            return null;
        }

        if (text.Value == StageChanges)
        {
            return new ThrottleBreak.StageChanges();
        }

        if (
            text.Value.EndsWith(Rises, StringComparison.Ordinal)
            && text.Value[..^Rises.Length] is var name
            && defined.Ladder(name) is { } ladder
        )
        {
            return new ThrottleBreak.Rises(name, ladder);
        }

        string[] known = [StageChanges, .. defined.Ladders.Select(one => one + Rises)];
        var near = Spelling.Nearest(text.Value, known);
        if (near?.EndsWith(Rises, StringComparison.Ordinal) == true)
        {
            defined.Ladder(near[..^Rises.Length]); // Meant, and so used.
        }

        return shape.Refuse<ThrottleBreak>(
            Catalogue.UnknownName(
                text,
                "change that breaks a throttle",
                near is null && text.Value.EndsWith(Rises, StringComparison.Ordinal)
                    ? Hints.OfLadder(text.Value[..^Rises.Length])
                    : Hints.OfName(text.Value, near, known)
            )
        );
    }

    private AlertBudget? ReadBudget(YamlNode? node)
    {
        var map = shape.Map(node, "'budget'", BudgetKeys);
        var per = shape.OneOf(map?["per"], "period of a budget", ["day", "week"]);
        foreach (var missing in map is null ? [] : BudgetKeys.Where(key => map[key] is null))
        {
            shape.Missing<object>(map!, "'budget'", missing);
        }

        return map is null || shape.Number(map["max"], "'max'", 1) is not { } max
            ? null
            : new(TimeSpan.FromDays(per == "week" ? 7 : 1), max);
    }

    /// <summary>A key and a subject may only name slots that a fact of the rule has, or what every article has.</summary>
    public void CheckSlots(ReadWhen when, WrittenAlert alert)
    {
        foreach (var path in alert.Key)
        {
            if (!SlotTable.OfEveryArticle.Contains(path.Value) && !when.Slots.MayHave(path.Value))
            {
                var hint = Hints.OfSlot(path.Value, when.Slots.Names.Concat(SlotTable.OfEveryArticle));
                shape.Diagnostics.Add(
                    AskedSlots.IsOfAny(path.Value) ? Catalogue.SlotNotOfFact(path, hint) : Catalogue.UnknownSlot(path, hint)
                );
            }
        }

        if (alert.Subject is { } subject)
        {
            Placeholders.Check(subject, when.Slots, shape);
        }
    }
}

/// <summary>What becomes of matches, with its key and subject as written.</summary>
internal readonly record struct WrittenAlert(AlertPolicy Policy, ImmutableArray<YamlScalar> Key, YamlScalar? Subject);
