using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Explaining;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>What tests say of facts, and of those who take part in them.</summary>
/// <param name="without">Conditions that are left out; those that must not hold are taken not to.</param>
internal sealed class NaiveVerdicts(ImmutableArray<FailedCondition> without)
{
    public FailedCondition? LeftOut(object part, string? name = null) =>
        without.FirstOrDefault(one => ReferenceEquals(one.Part, part) && (name is null || one.Name == name));

    public Verdict Of(FactKind kind, FactTest test, Fact fact, Dictionary<SlotPath, Slot>? bound = null) =>
        Of(
            test,
            path => bound is not null && bound.TryGetValue(path.Whole, out var seen) ? seen : SlotTable.Find(kind, path)!.Read(fact),
            fact as Event
        );

    public Verdict Of(FactTest test, Func<SlotPath, Slot> slot, Event? happening) =>
        LeftOut(test) switch
        {
            { IsForbidden: true } => Verdict.Fails,
            null => Tried(test, slot, happening),
            _ when test is FactTest.Apart apart => apart.Parts.Select(part => Of(part, slot, happening)).Min(),
            _ => Verdict.Passes,
        };

    private Verdict Tried(FactTest test, Func<SlotPath, Slot> slot, Event? happening) =>
        test switch
        {
            FactTest.All all => all.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Passes).Min(),
            FactTest.Any any => any.Tests.Select(part => Of(part, slot, happening)).Append(Verdict.Fails).Max(),
            FactTest.None none => Of(none.Test, slot, happening) switch
            {
                Verdict.Passes => Verdict.Fails,
                Verdict.Fails => Verdict.Passes,
                _ => none.MatchUnknown ? Verdict.Passes : Verdict.Unknown,
            },
            FactTest.AtLeast some => Of(some, [.. some.Tests.Select(part => Of(part, slot, happening))]),
            FactTest.OneOf leaf => Of(leaf, slot(leaf.Path)),
            FactTest.InList leaf => Of(
                new FactTest.OneOf(leaf.Path, [.. leaf.List.Values.DefaultIfEmpty("\0")], leaf.MatchUnknown),
                slot(leaf.Path)
            ),
            FactTest.Absent leaf => slot(leaf.Path).State switch
            {
                SlotState.Absent => Verdict.Passes,
                SlotState.Unknown => Verdict.Unknown,
                _ => Verdict.Fails,
            },
            FactTest.Compare compare => NaiveValues.Compared(compare.Same, compare.Paths.Select(slot)),
            FactTest.Apart apart => apart
                .Parts.Select(part => Of(part, slot, happening))
                .Append(Seated(apart, happening!.Participants))
                .Min(),
            FactTest.Participants who => NaiveCount.Of(
                who.Count,
                happening!.Participants,
                actor => Of(who.Each, path => Read(actor, path), null),
                (path, actor) => Bound(who.Each, path, actor)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>Everybody in every seat, nobody in two.</summary>
    private Verdict Seated(FactTest.Apart apart, ImmutableArray<Actor> participants)
    {
        IEnumerable<(ImmutableHashSet<int> Taken, Verdict Verdict)> seatings = [([], Verdict.Passes)];
        foreach (var part in apart.Parts.Where(part => LeftOut(part) is null).SelectMany(part => Enumerable.Repeat(part, part.Needed)))
        {
            seatings = seatings
                .SelectMany(seating =>
                    Enumerable
                        .Range(0, participants.Length)
                        .Where(at => !seating.Taken.Contains(at))
                        .Select(at =>
                            (
                                seating.Taken.Add(at),
                                (Verdict)Math.Min((int)seating.Verdict, (int)Of(part.Each, path => Read(participants[at], path), null))
                            )
                        )
                )
                .ToArray();
        }

        return seatings.Select(seating => seating.Verdict).Append(Verdict.Fails).Max();
    }

    private static Verdict Of(FactTest.OneOf leaf, Slot slot) =>
        slot.State switch
        {
            SlotState.Absent => Verdict.Fails,
            SlotState.Unknown => leaf.MatchUnknown ? Verdict.Passes : Verdict.Unknown,
            _ => leaf.Values.IsEmpty
            || slot.ToImmutableArray().Select(NaiveValues.Plain).Intersect(leaf.Values.Select(NaiveValues.Plain)).Any()
                ? Verdict.Passes
                : Verdict.Fails,
        };

    private static Verdict Of(FactTest.AtLeast some, ImmutableArray<Verdict> verdicts) =>
        verdicts.Count(one => one == Verdict.Passes) >= some.Count ? Verdict.Passes
        : verdicts.Count(one => one != Verdict.Fails) < some.Count ? Verdict.Fails
        : Verdict.Unknown;

    public (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(Condition.Has has, SlotPath path, Fact fact) =>
        path.IsOfAll
            ? (SlotTable.Find(has.Kind, path)!.Read(fact).ToImmutableArray(), SlotTable.Find(has.Kind, path)!.Read(fact).ToImmutableArray())
            : NaiveCount.Bound(SlotTable.Find(has.Kind, path)!.Read(fact), seen =>
                Of(has.Kind, has.Test, fact, new() { [path.Whole] = seen })
            );

    private (ImmutableArray<string> Sure, ImmutableArray<string> Possible) Bound(FactTest each, SlotPath path, Actor actor) =>
        NaiveCount.Bound(Read(actor, path), seen => Of(each, other => other == path ? seen : Read(actor, other), null));

    public static Slot Read(Actor actor, SlotPath path) => SlotTable.OfActor.Single(slot => slot.Name == path.Name).Read(actor);
}
