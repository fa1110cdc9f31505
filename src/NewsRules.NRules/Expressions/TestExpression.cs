using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.Facts.Text;

namespace NewsRules.NRules.Expressions;

/// <summary>
/// A test as expressions that NRules compiles. A test passes, fails, or is undecided by a slot that could not be resolved; "not" asks that
/// it fails. So each is said by two expressions, and no third value is left.
/// </summary>
/// <param name="item">What is tested.</param>
/// <param name="reader">What reads a slot of it.</param>
internal sealed class TestExpression(Expression item, Func<SlotPath, Delegate> reader)
{
    /// <summary>Of a fact.</summary>
    public static TestExpression Of(FactKind kind, Expression fact) => new(fact, path => SlotTable.Find(kind, path)!.Read);

    public Expression Passes(FactTest test) =>
        test switch
        {
            FactTest.All all => And(all.Tests.Select(Passes)),
            FactTest.Any any => Or(any.Tests.Select(Passes)),
            FactTest.AtLeast some => AtLeast(some.Count, some.Tests.Select(Passes)),
            FactTest.None none => none.MatchUnknown ? Expression.Not(Passes(none.Test)) : Fails(none.Test),
            FactTest.OneOf leaf => leaf.MatchUnknown ? Expression.OrElse(Has(leaf), Is(leaf.Path, SlotState.Unknown)) : Has(leaf),
            FactTest.InList leaf => leaf.MatchUnknown ? Expression.OrElse(Has(leaf), Is(leaf.Path, SlotState.Unknown)) : Has(leaf),
            FactTest.Absent leaf => Is(leaf.Path, SlotState.Absent),
            FactTest.Compare compare => Compare(compare, Verdict.Passes),
            FactTest.Participants who => And(Bounds(who.Count, least: Sure(who), most: Possible(who))),
            FactTest.Apart apart => And(apart.Parts.Select(Passes).Append(Seated(apart, (actor, part) => actor.Passes(part.Each)))),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    public Expression Fails(FactTest test) =>
        test switch
        {
            FactTest.All all => Or(all.Tests.Select(Fails)),
            FactTest.Any any => And(any.Tests.Select(Fails)),
            FactTest.AtLeast some => AtLeast(some.Tests.Length - some.Count + 1, some.Tests.Select(Fails)),
            FactTest.None none => Passes(none.Test),
            FactTest.OneOf leaf => Expression.AndAlso(Expression.Not(Has(leaf)), Expression.Not(Is(leaf.Path, SlotState.Unknown))),
            FactTest.InList leaf => Expression.AndAlso(Expression.Not(Has(leaf)), Expression.Not(Is(leaf.Path, SlotState.Unknown))),
            FactTest.Absent leaf => Is(leaf.Path, SlotState.Known),
            FactTest.Compare compare => Compare(compare, Verdict.Fails),
            FactTest.Participants { Count: { Min: var min, Max: { } max } } when min > max => Expression.Constant(true),
            FactTest.Participants who => Expression.Not(And(Bounds(who.Count, least: Possible(who), most: Sure(who)))),
            FactTest.Apart apart => Or(
                apart.Parts.Select(Fails).Append(Expression.Not(Seated(apart, (actor, part) => Expression.Not(actor.Fails(part.Each)))))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };

    /// <summary>A slot of the item.</summary>
    public Expression Slot(SlotPath path) => Expression.Call(Expression.Constant(reader(path)), "Invoke", null, item);

    private Expression Has(FactTest.OneOf leaf) =>
        leaf.Values switch
        {
            [] => Is(leaf.Path, SlotState.Known),
            [var only] => Expression.Call(Slot(leaf.Path), nameof(Facts.Slot.Contains), null, Expression.Constant(only)),
            _ => HasOneOf(leaf.Path, leaf.Values.ToFrozenSet(FoldedText.Comparer)),
        };

    private MethodCallExpression Has(FactTest.InList leaf) => HasOneOf(leaf.Path, leaf.List.Values);

    private MethodCallExpression HasOneOf(SlotPath path, FrozenSet<string> values) =>
        Expression.Call(Slot(path), nameof(Facts.Slot.HasOneOf), null, Expression.Constant(values, typeof(FrozenSet<string>)));

    private BinaryExpression Is(SlotPath path, SlotState state) =>
        Expression.Equal(Expression.Property(Slot(path), nameof(Facts.Slot.State)), Expression.Constant(state));

    private BinaryExpression Compare(FactTest.Compare compare, Verdict verdict) =>
        Compare(compare.Same, compare.Paths.Select(Slot), verdict);

    /// <summary>What a comparison of slots comes to.</summary>
    public static BinaryExpression Compare(bool same, IEnumerable<Expression> slots, Verdict verdict) =>
        Expression.Equal(
            Expression.Call(
                typeof(SlotConditions),
                nameof(SlotConditions.Compare),
                null,
                Expression.Constant(same),
                Expression.NewArrayInit(typeof(Slot), slots)
            ),
            Expression.Constant(verdict)
        );

    private static IEnumerable<Expression> Bounds(HowMany count, Expression least, Expression most) =>
        count.Max is { } max
            ?
            [
                Expression.GreaterThanOrEqual(least, Expression.Constant(count.Min)),
                Expression.LessThanOrEqual(most, Expression.Constant(max)),
            ]
            : [Expression.GreaterThanOrEqual(least, Expression.Constant(count.Min))];

    /// <summary>How many participants pass.</summary>
    private MethodCallExpression Sure(FactTest.Participants who) => Count(who, Verdict.Passes, actor => actor.Passes(who.Each));

    /// <summary>How many may pass.</summary>
    private MethodCallExpression Possible(FactTest.Participants who) =>
        Count(who, Verdict.Unknown, actor => Expression.Not(actor.Fails(who.Each)));

    private MethodCallExpression Count(FactTest.Participants who, Verdict least, Func<TestExpression, Expression> passes)
    {
        var actor = Expression.Parameter(typeof(Actor), "actor");
        var values = who.Count.Distinct is { } path ? BoundValues.OfActor(who.Each, path) : null;
        return Expression.Call(
            typeof(SlotConditions),
            nameof(SlotConditions.Count),
            null,
            Expression.Property(Expression.Convert(item, typeof(Event)), nameof(Event.Participants)),
            Expression.Lambda<Func<Actor, bool>>(passes(new TestExpression(actor, SlotTable.ReaderOfActor)), actor),
            Expression.Constant(values, typeof(BoundValues<Actor>)),
            Expression.Constant(least)
        );
    }

    /// <summary>Each part has participants of its own.</summary>
    private MethodCallExpression Seated(FactTest.Apart apart, Func<TestExpression, FactTest.Participants, Expression> passes)
    {
        var actor = Expression.Parameter(typeof(Actor), "actor");
        return Expression.Call(
            typeof(SlotConditions),
            nameof(SlotConditions.AreSeated),
            null,
            Expression.Property(Expression.Convert(item, typeof(Event)), nameof(Event.Participants)),
            Expression.Constant(apart.Parts.Select(part => part.Needed).ToImmutableArray()),
            Expression.NewArrayInit(
                typeof(Func<Actor, bool>),
                apart.Parts.Select(part =>
                    Expression.Lambda<Func<Actor, bool>>(passes(new TestExpression(actor, SlotTable.ReaderOfActor), part), actor)
                )
            )
        );
    }

    private static Expression And(IEnumerable<Expression> parts) =>
        parts.Aggregate((Expression?)null, (all, part) => all is null ? part : Expression.AndAlso(all, part)) ?? Expression.Constant(true);

    private static Expression Or(IEnumerable<Expression> parts) =>
        parts.Aggregate((Expression?)null, (any, part) => any is null ? part : Expression.OrElse(any, part)) ?? Expression.Constant(false);

    private static BinaryExpression AtLeast(int count, IEnumerable<Expression> parts) =>
        Expression.GreaterThanOrEqual(
            parts
                .Select(part => (Expression)Expression.Condition(part, Expression.Constant(1), Expression.Constant(0)))
                .Aggregate(Expression.Add),
            Expression.Constant(count)
        );
}
