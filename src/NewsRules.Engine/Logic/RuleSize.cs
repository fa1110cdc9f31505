using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>
/// How many conditions a rule has. Comparing them with each other takes the square of that, so it is left where nobody can have written
/// them by hand.
/// </summary>
public static class RuleSize
{
    /// <summary>Rules of more conditions are not looked into.</summary>
    public const int Most = 300;

    /// <summary>Rules of more conditions are not compared with other rules.</summary>
    public const int MostCompared = 100;

    /// <summary>How many conditions a rule has, its exceptions counted.</summary>
    public static int Of(Rule rule) => Of(rule.When) + Sum(rule.Except, exception => Of(exception.Test));

    private static int Of(Condition condition) =>
        condition switch
        {
            Condition.AllOf all => Sum(all.Parts, Of),
            Condition.AnyOf any => Sum(any.Parts, Of),
            Condition.AtLeast some => Sum(some.Parts, Of),
            Condition.Not not => Of(not.Part),
            Condition.Has has => 1 + Of(has.Test),
            Condition.Together together => Sum(together.Facts, named => 1 + Of(named.Test)),
            _ => 1,
        };

    private static int Of(FactTest test) =>
        test switch
        {
            FactTest.All all => Sum(all.Tests, Of),
            FactTest.Any any => Sum(any.Tests, Of),
            FactTest.AtLeast some => Sum(some.Tests, Of),
            FactTest.None none => Of(none.Test),
            FactTest.Participants who => Of(who.Each),
            FactTest.Apart apart => Sum(apart.Parts, Of),
            _ => 1,
        };

    private static int Sum<T>(ImmutableArray<T> parts, Func<T, int> of)
    {
        var sum = 0;
        foreach (var part in parts)
        {
            sum += of(part);
        }

        return sum;
    }
}
