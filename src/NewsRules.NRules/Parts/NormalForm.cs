using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;

namespace NewsRules.NRules.Parts;

/// <summary>Takes conditions apart: "not" goes down to what is asked of the article, and turns all into any on its way.</summary>
internal static class NormalForm
{
    /// <summary>What a rule asks.</summary>
    public static Part Of(Condition condition) => Of(condition, Use.Collected);

    /// <summary>Of what is denied nothing is collected, and of what is denied twice neither.</summary>
    private static Part Of(Condition condition, Use use) => condition switch
    {
        Condition.AllOf all => Some(all.Parts.Length, [.. Cost.Ascending(all.Parts)], use),
        Condition.AnyOf any => Some(1, any.Parts, use),
        Condition.AtLeast some => Some(some.Count, some.Parts, use),
        Condition.Not not => Of(not.Part, use == Use.Denied ? Use.Needed : Use.Denied),
        Condition.Has { Count: { } count } has => Counted(has, count, use),
        Condition.Has has => new Part.Facts(has.Kind, has.Test, use),
        Condition.Together together => new Part.Tied(together, use),
        Condition.Text text => new Part.Words(text.Query, use),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>At least N of M do not hold where more than M − N are denied.</summary>
    private static Part Some(int count, ImmutableArray<Condition> conditions, Use use)
    {
        ImmutableArray<Part> parts = [.. conditions.Select(part => Of(part, use))];
        var wanted = use == Use.Denied ? parts.Length - count + 1 : count;
        return wanted == parts.Length ? new Part.All(parts) : new Part.Some(wanted, parts);
    }

    /// <summary>Surely as many as the least, and not possibly more than the most.</summary>
    private static Part Counted(Condition.Has has, HowMany count, Use use)
    {
        Part Number(bool possible, bool isLeast, int bound) => new Part.Number(has.Kind, has.Test, new Bound(possible, count.Distinct, isLeast, bound, use == Use.Collected));
        if (use == Use.Denied)
        {
            var tooFew = Number(possible: false, isLeast: false, count.Min - 1);
            return count.Max is { } least ? new Part.Some(1, [tooFew, Number(possible: true, isLeast: true, least + 1)]) : tooFew;
        }

        ImmutableArray<Part> enough = [Number(possible: false, isLeast: true, count.Min), new Part.Facts(has.Kind, has.Test, use)];
        return new Part.All(count.Max is { } most ? enough.Add(Number(possible: true, isLeast: false, most)) : enough);
    }
}
