using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;

namespace NewsRules.NRules.Parts;

/// <summary>Takes conditions apart: "not" goes down to what is asked of the article, and turns all into any on its way.</summary>
internal static class NormalForm
{
    /// <summary>What a rule asks.</summary>
    public static Part Of(Condition condition) => Of(new Placed(condition, 0), Use.Collected);

    /// <summary>Of what is denied nothing is collected, and of what is denied twice neither.</summary>
    private static Part Of(Placed asked, Use use) =>
        asked.Condition switch
        {
            Condition.AllOf all => Some(all.Parts.Length, [.. Cost.Ascending(Condition.At(asked.Place, all.Parts))], use),
            Condition.AnyOf any => Some(1, Condition.At(asked.Place, any.Parts), use),
            Condition.AtLeast some => Some(some.Count, Condition.At(asked.Place, some.Parts), use),
            Condition.Not not => Of(new Placed(not.Part, asked.Place), use == Use.Denied ? Use.Needed : Use.Denied),
            Condition.Has { Count: { } count } has => Counted(has, asked.Place, count, use),
            Condition.Has has => new Part.Facts(has.Kind, has.Test, asked.Place, use),
            Condition.Together together => new Part.Tied(together, asked.Place, use),
            Condition.Text text => new Part.Words(text.Query, use),
            _ => throw new ArgumentOutOfRangeException(nameof(asked)),
        };

    /// <summary>At least N of M do not hold where more than M − N are denied.</summary>
    private static Part Some(int count, ImmutableArray<Placed> conditions, Use use)
    {
        ImmutableArray<Part> parts = [.. conditions.Select(part => Of(part, use))];
        var wanted = use == Use.Denied ? parts.Length - count + 1 : count;
        return wanted == parts.Length ? new Part.All(parts) : new Part.Some(wanted, parts);
    }

    /// <summary>Surely as many as the least, and not possibly more than the most.</summary>
    private static Part Counted(Condition.Has has, int place, HowMany count, Use use)
    {
        Part Number(bool possible, bool isLeast, int bound) =>
            new Part.Number(has.Kind, has.Test, new Bound(possible, count.Distinct, isLeast, bound, use == Use.Collected));
        if (use == Use.Denied)
        {
            var tooFew = Number(possible: false, isLeast: false, count.Min - 1);
            return count.Max is { } least ? new Part.Some(1, [tooFew, Number(possible: true, isLeast: true, least + 1)]) : tooFew;
        }

        ImmutableArray<Part> enough = [Number(possible: false, isLeast: true, count.Min), new Part.Facts(has.Kind, has.Test, place, use)];
        return new Part.All(count.Max is { } most ? enough.Add(Number(possible: true, isLeast: false, most)) : enough);
    }
}
