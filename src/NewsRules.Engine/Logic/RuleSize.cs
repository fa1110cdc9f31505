using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;

namespace NewsRules.Engine.Logic;

/// <summary>How many conditions a rule has. Comparing them with each other takes the square of that, so it is left where nobody can have written them by hand.</summary>
public static class RuleSize
{
    /// <summary>Rules of more conditions are not looked into.</summary>
    public const int Most = 300;

    /// <summary>Rules of more conditions are not compared with other rules.</summary>
    public const int MostCompared = 100;

    /// <summary>How many conditions a rule has, its exceptions counted.</summary>
    public static int Of(Rule rule) => Of(rule.When) + rule.Except.Sum(exception => Of(exception.Test));

    private static int Of(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.Sum(Of),
        Condition.AnyOf any => any.Parts.Sum(Of),
        Condition.AtLeast some => some.Parts.Sum(Of),
        Condition.Not not => Of(not.Part),
        Condition.Has has => 1 + Of(has.Test),
        Condition.Together together => together.Facts.Sum(named => 1 + Of(named.Test)),
        _ => 1,
    };

    private static int Of(FactTest test) => test switch
    {
        FactTest.All all => all.Tests.Sum(Of),
        FactTest.Any any => any.Tests.Sum(Of),
        FactTest.AtLeast some => some.Tests.Sum(Of),
        FactTest.None none => Of(none.Test),
        FactTest.Participants who => Of(who.Each),
        FactTest.Apart apart => apart.Parts.Sum(Of),
        _ => 1,
    };
}
