using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>What rules mean, said as plainly as can be: every rule on every fact, no index, no closures.</summary>
internal sealed class NaiveMatcher(FactSheet sheet, DateTimeOffset asOf)
{
    private readonly ArticleFact _article = new(sheet);

    /// <summary>A rule and a key, a line each, sorted.</summary>
    public IEnumerable<string> Match(IEnumerable<Rule> rules) =>
        rules.Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live).SelectMany(rule => Keys(rule).Select(key => $"{rule.Id}[{key}]")).Order(StringComparer.Ordinal);

    private IEnumerable<string> Keys(Rule rule)
    {
        if (!Holds(rule, rule.When, matching: true))
        {
            return [];
        }

        var found = Found(rule, rule.When).Distinct().ToArray();
        return (found.Length == 0 ? [Key(rule, null, [])] : found.SelectMany(fact => Keys(rule, fact))).Distinct();
    }

    private bool Holds(Rule rule, Condition condition, bool matching) => condition switch
    {
        Condition.AllOf all => all.Parts.All(part => Holds(rule, part, matching)),
        Condition.AnyOf any => any.Parts.Any(part => Holds(rule, part, matching)),
        Condition.Not not => !Holds(rule, not.Part, matching: false),
        Condition.Has has => Facts(has.Kind).Any(fact => (matching ? Left(rule, has.Kind, fact) : fact) is { } left && Of(has.Kind, has.Test, left) == Verdict.Passes),
        Condition.Text text => sheet.Article.Body.Split(' ').Intersect(text.Query.Phrases).Any(),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The facts that make the true parts true.</summary>
    private IEnumerable<Fact> Found(Rule rule, Condition condition) => condition switch
    {
        _ when !Holds(rule, condition, matching: true) => [],
        Condition.AllOf all => all.Parts.SelectMany(part => Found(rule, part)),
        Condition.AnyOf any => any.Parts.SelectMany(part => Found(rule, part)),
        Condition.Has { Kind: not FactKind.Article } has =>
            Facts(has.Kind).Select(fact => Left(rule, has.Kind, fact)).OfType<Fact>().Where(fact => Of(has.Kind, has.Test, fact) == Verdict.Passes),
        _ => [],
    };

    private IEnumerable<Fact> Facts(FactKind kind) => kind switch
    {
        FactKind.Statement => sheet.Statements,
        FactKind.Event => sheet.Events,
        FactKind.Mention => sheet.Mentions,
        _ => [_article],
    };

    /// <summary>An exception takes a fact, or its countries one by one when several speak.</summary>
    private Fact? Left(Rule rule, FactKind kind, Fact fact)
    {
        bool Taken(Fact one) => rule.Except.Any(except => except.Kind == kind && (except.Until is null || asOf < except.Until) && Of(kind, except.Test, one) == Verdict.Passes);
        if (fact is not Statement { Speaker.Country.Count: > 1 } joint)
        {
            return Taken(fact) ? null : fact;
        }

        Fact With(IEnumerable<string> countries) => joint with { Speaker = joint.Speaker! with { Country = Slot.Of(countries) } };
        var left = joint.Speaker!.Country.ToImmutableArray().Where(country => !Taken(With([country]))).ToArray();
        return left.Length == 0 ? null : With(left);
    }

    private static Verdict Of(FactKind kind, FactTest test, Fact fact, Dictionary<SlotPath, string>? bound = null) =>
        Of(test, path => bound is not null && bound.TryGetValue(path, out var value) ? Slot.Of(value) : SlotTable.Find(kind, path)!.Read(fact), fact as Event);

    private static Verdict Of(FactTest test, Func<SlotPath, Slot> slot, Event? happening) => test switch
    {
        FactTest.All all => all.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Passes).Min(),
        FactTest.Any any => any.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Fails).Max(),
        FactTest.None none => Of(none.Test, slot, happening) switch { Verdict.Passes => Verdict.Fails, Verdict.Fails => Verdict.Passes, _ => Verdict.Unknown },
        FactTest.OneOf leaf => Of(leaf, slot(leaf.Path)),
        FactTest.Participants who => Of(who, happening!),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Verdict Of(FactTest.OneOf leaf, Slot slot) => slot.State switch
    {
        SlotState.Absent => Verdict.Fails,
        SlotState.Unknown => leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown,
        _ => leaf.Values.IsEmpty || slot.ToImmutableArray().Intersect(leaf.Values).Any() ? Verdict.Passes : Verdict.Fails,
    };

    /// <summary>Passes when the number fits whichever way the unknown ones are, fails when it fits neither way.</summary>
    private static Verdict Of(FactTest.Participants who, Event happening)
    {
        Slot Read(Actor actor, SlotPath path) => SlotTable.OfActor.Single(slot => slot.Name == path.Name).Read(actor);
        int Count(params Verdict[] counted)
        {
            var actors = happening.Participants.Where(actor => counted.Contains(Of(who.Each, path => Read(actor, path), null)));
            return who.Distinct is { } path ? actors.SelectMany(actor => Read(actor, path).ToImmutableArray()).Distinct().Count() : actors.Count();
        }

        var fits = Enumerable.Range(0, 1000).Where(count => count >= who.Min && count <= (who.Max ?? int.MaxValue)).ToHashSet();
        var possible = Enumerable.Range(Count(Verdict.Passes), Count(Verdict.Passes, Verdict.Unknown) - Count(Verdict.Passes) + 1).ToArray();
        return possible.All(fits.Contains) ? Verdict.Passes : possible.Any(fits.Contains) ? Verdict.Unknown : Verdict.Fails;
    }

    /// <summary>One key for each choice of values with which the fact would still be asked for; every choice when none would.</summary>
    private IEnumerable<string> Keys(Rule rule, Fact fact)
    {
        var kind = SlotTable.KindOf(fact);
        var choices = rule.Alert.Key.Where(path => !path.IsOfAll).Aggregate(
            (IEnumerable<ImmutableDictionary<SlotPath, string>>)[ImmutableDictionary<SlotPath, string>.Empty],
            (chosen, path) => SlotTable.Find(kind, path)?.Read(fact) is { IsKnown: true } slot ? chosen.SelectMany(one => slot.ToImmutableArray().Select(value => one.SetItem(path, value))) : chosen).ToArray();
        var bound = choices.Where(choice => Asked(rule.When).Any(has => has.Kind == kind && Of(kind, has.Test, fact, new(choice)) == Verdict.Passes)).ToArray();
        return (bound.Length == 0 ? choices : bound).Select(choice => Key(rule, fact, choice));
    }

    private static IEnumerable<Condition.Has> Asked(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Asked),
        Condition.AnyOf any => any.Parts.SelectMany(Asked),
        Condition.Has has => [has],
        _ => [],
    };

    private string Key(Rule rule, Fact? fact, ImmutableDictionary<SlotPath, string> choice) => string.Join(", ", rule.Alert.Key.Select(path => path.Name switch
    {
        "day" => $"day={sheet.Article.Published ?? asOf:yyyy-MM-dd}",
        "article" or "story" => $"{path}={sheet.Article.Id}",
        _ when path.IsOfAll => $"{path}={(fact is Event ? string.Join('+', SlotTable.Find(FactKind.Event, path)!.Read(fact).ToImmutableArray()) : "")}",
        _ => $"{path}={choice.GetValueOrDefault(path)}",
    }));
}
