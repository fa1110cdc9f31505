using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.Tests.Engine;

/// <summary>What rules mean, said as plainly as can be: every rule on every fact, no index, no closures.</summary>
/// <param name="without">Conditions that are left out; those that must not hold are taken not to.</param>
internal sealed class NaiveMatcher(FactSheet sheet, DateTimeOffset asOf, ImmutableArray<FailedCondition> without = default)
{
    private readonly ImmutableArray<FailedCondition> _without = without.IsDefault ? [] : without;

    private readonly ArticleFact _article = new(sheet);

    /// <summary>What each of those who speak says to each.</summary>
    private readonly ImmutableArray<Statement> _voices = [.. sheet.Statements.SelectMany(statement =>
        Alone(statement.Speaker).SelectMany(speaker => Alone(statement.Addressee).Select(addressee => statement with { Speaker = speaker, Addressee = addressee })))];

    /// <summary>A rule and a key, a line each, sorted.</summary>
    public IEnumerable<string> Match(IEnumerable<Rule> rules) =>
        rules.Where(rule => rule.Status is RuleStatus.Test or RuleStatus.Live).SelectMany(rule => Keys(rule).Select(key => $"{rule.Id}[{key}]")).Order(StringComparer.Ordinal);

    /// <summary>The same of what a compiled rule found.</summary>
    public static IEnumerable<string> Told(IEnumerable<Match> matches) =>
        matches.Select(match => $"{match.Rule.Id}[{string.Join(", ", match.Key.Select(part => $"{part.Path}={part.Compared}"))}]").Order(StringComparer.Ordinal);

    /// <summary>Whether a part of a rule holds.</summary>
    /// <param name="matching">False below a <c>not</c>, where exceptions take nothing away.</param>
    public bool Holds(Rule rule, Condition condition, bool matching = true) => LeftOut(condition) switch
    {
        null or { Name: "min" or "max" } => Tried(rule, condition, matching),
        _ => true,
    };

    /// <summary>Whether a fact passes, and no exception takes it away.</summary>
    public bool Passes(Rule rule, FactKind kind, FactTest test, Fact fact, bool matching) => (!matching || Left(rule, kind, fact) is not null) && Of(kind, test, fact) == Verdict.Passes;

    /// <summary>What a test says of a fact, or of one who takes part.</summary>
    public Verdict Says(FactKind kind, FactTest test, Fact fact, Actor? actor) => actor is null ? Of(kind, test, fact) : Of(test, path => Read(actor, path), null);

    private FailedCondition? LeftOut(object part, string? name = null) => _without.FirstOrDefault(one => ReferenceEquals(one.Part, part) && (name is null || one.Name == name));

    private IEnumerable<string> Keys(Rule rule)
    {
        if (!Holds(rule, rule.When, matching: true))
        {
            return [];
        }

        return Together([.. Rows(rule, rule.When, [])]).DefaultIfEmpty(ImmutableDictionary<SlotPath, string?>.Empty).Select(parts => Key(rule, parts)).Distinct();
    }

    /// <summary>What the conditions that hold give of the key, each of its facts, with the way down to the condition: which part of which.</summary>
    private IEnumerable<KeyRow> Rows(Rule rule, Condition condition, ImmutableArray<(Condition Of, int Part)> way)
    {
        IEnumerable<KeyRow> Below(ImmutableArray<Condition> parts) => parts.SelectMany((part, at) => Rows(rule, part, way.Add((condition, at))));
        return condition switch
        {
            _ when !Holds(rule, condition, matching: true) => [],
            Condition.AllOf all => Below(all.Parts),
            Condition.AnyOf any => Below(any.Parts),
            Condition.AtLeast some => Below(some.Parts),
            Condition.Has { Kind: not FactKind.Article } has => Left(rule, has.Kind, matching: true).Where(fact => Of(has.Kind, has.Test, fact) == Verdict.Passes).SelectMany(fact => Parts(rule, has, fact)).DistinctBy(Text).Select(parts => new KeyRow(way, parts)),
            Condition.Together together => Combinations(rule, together, matching: true).SelectMany(facts => Parts(rule, together, facts).Rows).DistinctBy(Text).Select(parts => new KeyRow(way, parts)),
            _ => [],
        };
    }

    /// <summary>Every set of rows that agree with each other and with which no other row does.</summary>
    private static ImmutableDictionary<SlotPath, string?>[] Together(ImmutableArray<KeyRow> all)
    {
        IEnumerable<ImmutableArray<KeyRow>> sets = [[]];
        foreach (var row in all)
        {
            sets = sets.Concat(sets.Where(set => set.All(row.Agrees)).Select(set => set.Add(row))).ToArray();
        }

        return sets.Where(set => !set.IsEmpty && !all.Any(row => !set.Contains(row) && set.All(row.Agrees)))
            .Select(set => set.SelectMany(row => row.Parts).DistinctBy(part => part.Key).ToImmutableDictionary()).ToArray();
    }

    /// <summary>What a condition gives of the key.</summary>
    private sealed record KeyRow(ImmutableArray<(Condition Of, int Part)> Way, ImmutableDictionary<SlotPath, string?> Parts)
    {
        /// <summary>True of conditions whose ways part below what must hold as a whole, and of which no part has two values.</summary>
        public bool Agrees(KeyRow other) =>
            Way.Zip(other.Way).Where(ways => ways.First.Part != ways.Second.Part).Select(ways => ways.First.Of).FirstOrDefault() is Condition.AllOf or Condition.AtLeast { Count: > 1 }
            && Parts.All(part => !other.Parts.TryGetValue(part.Key, out var value) || Compared(part.Key, value) == Compared(part.Key, part.Value));
    }

    private bool Tried(Rule rule, Condition condition, bool matching) => condition switch
    {
        Condition.AllOf all => all.Parts.All(part => Holds(rule, part, matching)),
        Condition.AnyOf any => any.Parts.Any(part => Holds(rule, part, matching)),
        Condition.AtLeast some => some.Parts.Count(part => Holds(rule, part, matching)) >= some.Count,
        Condition.Not not => !Holds(rule, not.Part, matching: false),
        Condition.Has { Count: { } count } has => Of(Wanted(has, count), Left(rule, has.Kind, matching), fact => Of(has.Kind, has.Test, fact), (path, fact) => Bound(has, path, fact)) == Verdict.Passes
            && (LeftOut(has, "min") is not null || Left(rule, has.Kind, matching).Any(fact => Of(has.Kind, has.Test, fact) == Verdict.Passes)),
        Condition.Has has => Left(rule, has.Kind, matching).Any(fact => Of(has.Kind, has.Test, fact) == Verdict.Passes),
        Condition.Together together => Combinations(rule, together, matching).Any(),
        Condition.Text text => new NaiveText(sheet).Has(text.Query),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private HowMany Wanted(Condition.Has has, HowMany count) =>
        count with { Min = LeftOut(has, "min") is null ? count.Min : 0, Max = LeftOut(has, "max") is null ? count.Max : null };

    /// <summary>
    /// Each key of a rule that looks for nothing but facts together, with the first facts in the text that are told of it: of more than a hundred combinations the
    /// first hundred are, and then for each other key the first that give it, by the order of the facts of which the key is made, and of the others; by its values alone, where some do.
    /// </summary>
    /// <returns>Of each key the facts, or null where some key is given by no facts with its values alone: which give it first is not told.</returns>
    public IEnumerable<(string Key, string? Facts)> Told(Rule rule, Condition.Together together)
    {
        (ImmutableArray<Fact> Facts, bool AreAlone, string[] Keys, int Place)[] all = [.. Combinations(rule, together, matching: true).Select((facts, place) => (facts, Parts(rule, together, facts) is var (areAlone, rows) && areAlone, rows.Select(parts => Key(rule, parts)).ToArray(), place))];
        NamedSlot[] keyed = [.. rule.Alert.Key.Where(part => OwnerOf(together, part) >= 0).Select(part => new NamedSlot(OwnerOf(together, part), In(together, OwnerOf(together, part), part)))];
        int[] ofKey = [.. keyed.Select(slot => slot.Fact).Distinct().Order()];
        var tied = together.Joins.Where(join => join.Slots.Any(slot => keyed.Contains(slot))).SelectMany(join => join.Slots).Select(slot => slot.Fact).Order();
        var order = JoinPlan.Of(together, [.. ofKey.Concat(tied).Distinct()]).Order;
        var told = all.Take(JoinPlan.MostFound).ToList();
        var known = told.SelectMany(one => one.Keys).ToHashSet();
        foreach (var one in all.Skip(JoinPlan.MostFound).OrderByDescending(one => one.AreAlone).ThenBy(one => order.Select(name => Facts(together.Facts[name].Kind).ToList().FindIndex(fact => ReferenceEquals(fact, one.Facts[name]))).ToArray(), Lexicographic))
        {
            if (ofKey.Length > 0 && one.Keys.Where(known.Add).ToArray().Length > 0)
            {
                told.Add(one);
            }
        }

        return told.OrderBy(one => one.Facts[0].Field).ThenBy(one => one.Facts[0].Sentence.Start).ThenBy(one => one.Place)
            .SelectMany(one => one.Keys.Select(key => (Key: key, one.Facts))).DistinctBy(one => one.Key)
            .Select(one => ($"{rule.Id}[{one.Key}]", told.Skip(JoinPlan.MostFound).All(later => later.AreAlone) ? string.Join(' ', one.Facts) : null)).OrderBy(one => one.Item1, StringComparer.Ordinal);
    }

    private static Comparer<int[]> Lexicographic { get; } = Comparer<int[]>.Create((one, other) => one.Zip(other, (place, otherPlace) => place.CompareTo(otherPlace)).FirstOrDefault(compared => compared != 0));

    /// <summary>Every choice of a different fact for each name.</summary>
    public IEnumerable<ImmutableArray<Fact>> Combinations(Rule rule, Condition.Together together, bool matching)
    {
        IEnumerable<ImmutableArray<(Fact Fact, Fact Left)>> chosen = [[]];
        foreach (var named in together.Facts)
        {
            if (LeftOut(named) is not null)
            {
                chosen = chosen.Select(facts => facts.Add((null!, null!))).ToArray();
                continue;
            }

            var fitting = Facts(named.Kind).Select(fact => (fact, Left: matching ? Left(rule, named.Kind, fact) : fact)).Where(one => one.Left is not null && Of(named.Kind, named.Test, one.Left) == Verdict.Passes).ToArray();
            chosen = chosen.SelectMany(facts => fitting.Where(one => facts.All(other => !ReferenceEquals(other.Fact, one.fact))).Select(one => facts.Add((one.fact, one.Left!)))).ToArray();
        }

        return chosen.Select(facts => facts.Select(one => one.Left).ToImmutableArray())
            .Where(facts => together.Joins.Where(join => LeftOut(join) is null).All(join => Ties(together, join, facts)));
    }

    private static bool Ties(Condition.Together together, Join join, ImmutableArray<Fact> facts)
    {
        Slot[] slots = [.. join.Slots.Where(slot => facts[slot.Fact] is not null).Select(slot => SlotTable.Find(together.Facts[slot.Fact].Kind, slot.Path)!.Read(facts[slot.Fact]))];
        return slots.Length < 2 || Compared(join.Same, slots) == Verdict.Passes;
    }

    /// <summary>Whichever values the unknown ones have: one in common, or one of each, all different.</summary>
    private static Verdict Compared(bool same, IEnumerable<Slot> slots)
    {
        var all = slots.ToArray();
        var known = all.Where(slot => slot.IsKnown).Select(slot => slot.ToImmutableArray()).ToArray();
        IEnumerable<ImmutableArray<string>> choices = [[]];
        foreach (var values in known)
        {
            choices = choices.SelectMany(chosen => values.Select(chosen.Add)).ToArray();
        }

        var possible = choices.Any(chosen => chosen.Select(Plain).Distinct().Count() == (same ? Math.Min(1, chosen.Length) : chosen.Length));
        return all.Any(slot => slot.State == SlotState.Absent) || !possible ? Verdict.Fails : known.Length < all.Length ? Verdict.Unknown : Verdict.Passes;
    }

    private IEnumerable<Fact> Left(Rule rule, FactKind kind, bool matching) => Facts(kind).Select(fact => matching ? Left(rule, kind, fact) : fact).OfType<Fact>();

    private IEnumerable<Fact> Facts(FactKind kind) => kind switch
    {
        FactKind.Statement => _voices,
        FactKind.Event => sheet.Events,
        FactKind.Mention => sheet.Mentions,
        _ => [_article],
    };

    private static IEnumerable<Actor?> Alone(Actor? actor) => actor is null ? [null] : (actor.Joint.IsEmpty ? [actor] : actor.Joint).SelectMany<Actor, Actor?>(OfEachCountry);

    private static IEnumerable<Actor> OfEachCountry(Actor one) => one.Country.IsKnown ? one.Country.ToImmutableArray().Select(country => one with { Country = Slot.Of(country) }) : [one];

    private Fact? Left(Rule rule, FactKind kind, Fact fact) =>
        rule.Except.Any(except => LeftOut(except) is null && except.Kind == kind && (except.Until is null || asOf < except.Until) && Of(kind, except.Test, fact) == Verdict.Passes) ? null : fact;

    private Verdict Of(FactKind kind, FactTest test, Fact fact, Dictionary<SlotPath, Slot>? bound = null) =>
        Of(test, path => bound is not null && bound.TryGetValue(path.Whole, out var seen) ? seen : SlotTable.Find(kind, path)!.Read(fact), fact as Event);

    private (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(Condition.Has has, SlotPath path, Fact fact) => path.IsOfAll
        ? (SlotTable.Find(has.Kind, path)!.Read(fact).ToImmutableArray(), SlotTable.Find(has.Kind, path)!.Read(fact).ToImmutableArray())
        : Bound(SlotTable.Find(has.Kind, path)!.Read(fact), seen => Of(has.Kind, has.Test, fact, new() { [path.Whole] = seen }));

    private (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(FactTest each, SlotPath path, Actor actor) =>
        Bound(Read(actor, path), seen => Of(each, other => other == path ? seen : Read(actor, other), null));

    /// <summary>The values that a fact surely counts by, and those that it may: where fewer may do than surely do, either may be meant.</summary>
    private static (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(Slot slot, Func<Slot, Verdict> test)
    {
        var values = slot.ToImmutableArray();
        var (possible, sure) = (Fewest(values, seen => test(seen) != Verdict.Fails), Fewest(values, seen => test(seen) == Verdict.Passes));
        return values.IsEmpty || test(slot) != Verdict.Passes ? ([], possible.Values) : possible.Size < sure.Size ? ([], [.. possible.Values.Union(sure.Values)]) : (sure.Values, possible.Values);
    }

    /// <summary>The values of all sets of the size of the smallest that passes.</summary>
    private static (int Size, ImmutableArray<string> Values) Fewest(ImmutableArray<string> values, Func<Slot, bool> passes)
    {
        var sets = Enumerable.Range(1, Math.Max(0, (1 << values.Length) - 2)).Select(chosen => values.Where((_, at) => (chosen >> at & 1) == 1).ToArray()).Where(set => passes(Slot.Of(set))).ToLookup(set => set.Length);
        return sets.MinBy(ofSize => ofSize.Key) is { } smallest ? (smallest.Key, [.. values.Where(value => smallest.Any(set => set.Contains(value)))]) : (values.Length, values);
    }

    private Verdict Of(FactTest test, Func<SlotPath, Slot> slot, Event? happening) => LeftOut(test) switch
    {
        { IsForbidden: true } => Verdict.Fails,
        null => Tried(test, slot, happening),
        _ when test is FactTest.Apart apart => apart.Parts.Select(part => Of(part, slot, happening)).Min(),
        _ => Verdict.Passes,
    };

    private Verdict Tried(FactTest test, Func<SlotPath, Slot> slot, Event? happening) => test switch
    {
        FactTest.All all => all.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Passes).Min(),
        FactTest.Any any => any.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Fails).Max(),
        FactTest.None none => Of(none.Test, slot, happening) switch { Verdict.Passes => Verdict.Fails, Verdict.Fails => Verdict.Passes, _ => none.MatchUnknown ? Verdict.Passes : Verdict.Unknown },
        FactTest.AtLeast some => Of(some, [.. some.Tests.Select(part => Of(part, slot, happening))]),
        FactTest.OneOf leaf => Of(leaf, slot(leaf.Path)),
        FactTest.InList leaf => Of(new FactTest.OneOf(leaf.Path, [.. leaf.List.Values.DefaultIfEmpty("\0")], leaf.MatchUnknown), slot(leaf.Path)),
        FactTest.Absent leaf => slot(leaf.Path).State switch { SlotState.Absent => Verdict.Passes, SlotState.Unknown => Verdict.Unknown, _ => Verdict.Fails },
        FactTest.Compare compare => Compared(compare.Same, compare.Paths.Select(slot)),
        FactTest.Apart apart => apart.Parts.Select(part => Of(part, slot, happening)).Append(Seated(apart, happening!.Participants)).Min(),
        FactTest.Participants who => Of(who.Count, happening!.Participants, actor => Of(who.Each, path => Read(actor, path), null), (path, actor) => Bound(who.Each, path, actor)),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    /// <summary>Everybody in every seat, nobody in two.</summary>
    private Verdict Seated(FactTest.Apart apart, ImmutableArray<Actor> participants)
    {
        IEnumerable<(ImmutableHashSet<int> Taken, Verdict Verdict)> seatings = [([], Verdict.Passes)];
        foreach (var part in apart.Parts.Where(part => LeftOut(part) is null).SelectMany(part => Enumerable.Repeat(part, part.Needed)))
        {
            seatings = seatings.SelectMany(seating => Enumerable.Range(0, participants.Length).Where(at => !seating.Taken.Contains(at))
                .Select(at => (seating.Taken.Add(at), (Verdict)Math.Min((int)seating.Verdict, (int)Of(part.Each, path => Read(participants[at], path), null))))).ToArray();
        }

        return seatings.Select(seating => seating.Verdict).Append(Verdict.Fails).Max();
    }

    private static Verdict Of(FactTest.OneOf leaf, Slot slot) => slot.State switch
    {
        SlotState.Absent => Verdict.Fails,
        SlotState.Unknown => leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown,
        _ => leaf.Values.IsEmpty || slot.ToImmutableArray().Select(Plain).Intersect(leaf.Values.Select(Plain)).Any() ? Verdict.Passes : Verdict.Fails,
    };

    private static Verdict Of(FactTest.AtLeast some, ImmutableArray<Verdict> verdicts) =>
        verdicts.Count(one => one == Verdict.Passes) >= some.Count ? Verdict.Passes : verdicts.Count(one => one != Verdict.Fails) < some.Count ? Verdict.Fails : Verdict.Unknown;

    private static Slot Read(Actor actor, SlotPath path) => SlotTable.OfActor.Single(slot => slot.Name == path.Name).Read(actor);

    /// <summary>Passes when the number fits whichever way the unknown ones are, fails when it fits neither way.</summary>
    private static Verdict Of<T>(HowMany howMany, IEnumerable<T> items, Func<T, Verdict> each, Func<SlotPath, T, (ImmutableArray<string> Sure, ImmutableArray<string> Possible)> read)
    {
        var (sure, possible) = (items.Where(item => each(item) == Verdict.Passes).ToArray(), items.Where(item => each(item) != Verdict.Fails).ToArray());
        var (least, most) = howMany.Distinct is not { } path ? (sure.Length, possible.Length)
            : (Math.Max(Different(sure.SelectMany(item => read(path, item).Sure)), sure.Any(item => !read(path, item).Possible.IsEmpty) ? 1 : 0), Different(possible.SelectMany(item => read(path, item).Possible)));
        bool Fits(int count) => count >= howMany.Min && count <= (howMany.Max ?? int.MaxValue);
        var counts = Enumerable.Range(least, most - least + 1);
        return counts.All(Fits) ? Verdict.Passes : counts.Any(Fits) ? Verdict.Unknown : Verdict.Fails;
    }

    private static int Different(IEnumerable<string> values) => values.Select(Plain).Distinct().Count();

    /// <summary>What a fact gives of the key: a value for each slot that it has, or none.</summary>
    private IEnumerable<ImmutableDictionary<SlotPath, string?>> Parts(Rule rule, Condition.Has has, Fact fact) => Choices(
        rule.Alert.Key.Where(path => !path.IsOfAll).DistinctBy(path => path.Whole),
        path => SlotTable.Find(has.Kind, path)?.Read(fact) ?? Slot.Absent,
        seen => Of(has.Kind, has.Test, fact, seen.ToDictionary(part => part.Key.Whole, part => part.Value)) == Verdict.Passes)
        .Rows.Select(choice => Own(rule, path => SlotTable.Find(has.Kind, path) is not null, path => path.IsOfAll ? SlotTable.Find(has.Kind, path)!.Read(fact) : null, path => path.Whole, choice));

    /// <summary>The same of facts found together: a part of the key is of the fact that it names, or else of the first that has the slot.</summary>
    private (bool AreAlone, IEnumerable<ImmutableDictionary<SlotPath, string?>> Rows) Parts(Rule rule, Condition.Together together, ImmutableArray<Fact> facts)
    {
        SlotPath In(int at, SlotPath part) => NaiveMatcher.In(together, at, part);
        int OwnerOf(SlotPath part) => NaiveMatcher.OwnerOf(together, part);
        (int, SlotPath) SlotOf(SlotPath part) => OwnerOf(part) is >= 0 and var owner ? (owner, In(owner, part).Whole) : (-1, part);
        var (areAlone, choices) = Choices(
            rule.Alert.Key.Where(path => OwnerOf(path) >= 0 && !In(OwnerOf(path), path).IsOfAll).DistinctBy(SlotOf),
            path => SlotTable.Find(together.Facts[OwnerOf(path)].Kind, In(OwnerOf(path), path))!.Read(facts[OwnerOf(path)]),
            seen =>
            {
                Slot At(int at, SlotPath path) => rule.Alert.Key.Where(part => OwnerOf(part) == at && In(at, part).Whole == path.Whole && seen.ContainsKey(part)).Select(part => (Slot?)seen[part]).FirstOrDefault()
                    ?? SlotTable.Find(together.Facts[at].Kind, path)!.Read(facts[at]);
                return Enumerable.Range(0, facts.Length).All(at => Of(together.Facts[at].Test, path => At(at, path), facts[at] as Event) == Verdict.Passes)
                    && together.Joins.All(join => Compared(join.Same, join.Slots.Select(slot => At(slot.Fact, slot.Path))) == Verdict.Passes);
            });
        return (areAlone, choices.Select(choice => Own(rule, path => OwnerOf(path) >= 0, path => In(OwnerOf(path), path).IsOfAll ? SlotTable.Find(together.Facts[OwnerOf(path)].Kind, In(OwnerOf(path), path))!.Read(facts[OwnerOf(path)]) : null, SlotOf, choice)));
    }

    private static SlotPath In(Condition.Together together, int at, SlotPath part) => part.Below(together.Facts[at].Name) ?? part;

    private static int OwnerOf(Condition.Together together, SlotPath part) =>
        Enumerable.Range(0, together.Facts.Length).Where(at => SlotTable.Find(together.Facts[at].Kind, In(together, at, part)) is not null).Append(-1).First();

    /// <summary>A value for each part of the key, with which alone the facts would pass; where none would do, of each part those that the conditions need.</summary>
    private static (bool AreAlone, IEnumerable<ImmutableDictionary<SlotPath, string>> Rows) Choices(IEnumerable<SlotPath> key, Func<SlotPath, Slot> read, Func<IDictionary<SlotPath, Slot>, bool> passes)
    {
        var known = key.Where(path => read(path).IsKnown).ToArray();
        IEnumerable<ImmutableDictionary<SlotPath, string>> Of(Func<SlotPath, ImmutableArray<string>> values) => known.Aggregate(
            (IEnumerable<ImmutableDictionary<SlotPath, string>>)[ImmutableDictionary<SlotPath, string>.Empty],
            (chosen, path) => chosen.SelectMany(one => values(path).Select(value => one.SetItem(path, value))));
        var alone = Of(path => read(path).ToImmutableArray()).Where(choice => passes(choice.ToDictionary(part => part.Key, part => Slot.Of(part.Value)))).ToArray();
        return (alone.Length > 0, alone.Length > 0 ? alone : Of(path => Fewest(read(path).ToImmutableArray(), seen => passes(new Dictionary<SlotPath, Slot> { [path] = seen })).Values));
    }

    /// <param name="all">Of a slot of all who take part, whose values are one, what it has.</param>
    /// <param name="slotOf">Which slot a path means: several may mean one.</param>
    private static ImmutableDictionary<SlotPath, string?> Own<T>(Rule rule, Func<SlotPath, bool> has, Func<SlotPath, Slot?> all, Func<SlotPath, T> slotOf, ImmutableDictionary<SlotPath, string> choice) => rule.Alert.Key.Where(has).Distinct().ToImmutableDictionary(
        path => path,
        path => all(path) is { } values ? values.IsKnown ? string.Join('+', values.ToImmutableArray()) : null : choice.FirstOrDefault(one => slotOf(one.Key)!.Equals(slotOf(path))).Value);

    private string Key(Rule rule, ImmutableDictionary<SlotPath, string?> parts) => string.Join(", ", rule.Alert.Key.Select(path => path.Name switch
    {
        "day" => $"day={TimeZoneInfo.ConvertTime(sheet.Article.Published is { Year: >= 1990 } said && said <= asOf ? said : asOf, rule.Alert.TimeZone ?? TimeZoneInfo.Utc):yyyy-MM-dd}",
        "article" or "story" => $"{path}={sheet.Article.Id}",
        _ => $"{path}={Compared(path, parts.TryGetValue(path, out var value) || rule.When.Asked().Any(asked => Has(asked, path)) ? value : SlotTable.Find(FactKind.Article, path)?.Read(_article).First)}",
    }));

    private static bool Has(Condition asked, SlotPath part) => asked switch
    {
        Condition.Has { Kind: not FactKind.Article } has => SlotTable.Find(has.Kind, part) is not null,
        Condition.Together together => together.Facts.Any(fact => SlotTable.Find(fact.Kind, part.Below(fact.Name) ?? part) is not null),
        _ => false,
    };

    private static string Text(ImmutableDictionary<SlotPath, string?> parts) => string.Join(", ", parts.OrderBy(part => part.Key.Name, StringComparer.Ordinal).Select(part => $"{part.Key}={Compared(part.Key, part.Value)}"));

    private static string? Compared(SlotPath path, string? value) => value is not null && (path.Name.EndsWith(".name", StringComparison.Ordinal) || path.Name is "source" or "medium") ? Plain(value) : value;

    /// <summary>A value as it is compared.</summary>
    private static string Plain(string value) => string.Join(' ', Folding.Fold(value).Replace('-', ' ').Replace('\u2010', ' ').Replace('\u2011', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
