using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Rules;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>
/// A rule as closures. An exception takes its fact away wherever the rule asks for one, so a rule is true of what is left.
/// </summary>
internal sealed class ClosureMatcher : IRuleMatcher
{
    private readonly Func<Reading, Verdict> _when;
    private readonly Exceptions _except;

    public ClosureMatcher(Rule rule)
    {
        _except = new Exceptions(rule.Except);
        _when = Compile(new Placed(rule.When, 0), collect: true);
    }

    /// <inheritdoc/>
    public Verdict Evaluate(Reading reading) => _when(reading);

    private Func<Reading, Verdict> Compile(Placed asked, bool collect) =>
        asked.Condition switch
        {
            Condition.AllOf all => AtLeast(
                all.Parts.Length,
                [
                    .. Cost.Ascending(Condition.At(asked.Place, all.Parts))
                        .Select(part => all.HasNames ? Once(part, collect) : Compile(part, collect)),
                ],
                collect
            ),
            Condition.AnyOf any => AtLeast(1, Condition.At(asked.Place, any.Parts), collect),
            Condition.AtLeast some => AtLeast(some.Count, Condition.At(asked.Place, some.Parts), collect),
            Condition.Not not => Opposite(Compile(new(not.Part, asked.Place), collect: false)),
            Condition.Has { Count: { } count } has => Counted(has, asked.Place, count, collect),
            Condition.Has has => Has(has.Kind, asked.Place, TestCompiler.Compile(has.Kind, has.Test), collect),
            Condition.Together together => new FactsTogether(
                together,
                asked.Place,
                (kind, fact, reading) => IsLeft(kind, fact, reading, collect),
                collect
            ).Find,
            Condition.Text text => Text(TextSearch.Compile(text.Query), collect),
            _ => throw new ArgumentOutOfRangeException(nameof(asked)),
        };

    /// <summary>What other rules may ask of the article too; where exceptions take facts away it is this rule's own.</summary>
    private Func<Reading, Verdict> Once(Placed asked, bool collect)
    {
        var compiled = Compile(asked, collect);
        return collect && !_except.IsEmpty ? compiled : reading => reading.Once(asked, collect, compiled);
    }

    private Func<Reading, Verdict> AtLeast(int wanted, ImmutableArray<Placed> conditions, bool collect) =>
        AtLeast(wanted, [.. (collect ? conditions : Cost.Ascending(conditions)).Select(part => Compile(part, collect))], collect);

    /// <summary>No more parts are tried than decide; but where facts are collected, those of all that hold are.</summary>
    private static Func<Reading, Verdict> AtLeast(int wanted, ImmutableArray<Func<Reading, Verdict>> parts, bool collect) =>
        reading =>
        {
            var (sure, possible) = (0, parts.Length);
            for (var at = 0; at < parts.Length && possible >= wanted && (collect || sure < wanted); at++)
            {
                var before = reading.SoFar;
                switch (parts[at](reading))
                {
                    case Verdict.Passes:
                        sure++;
                        break;
                    case Verdict.Unknown:
                        reading.Forget(before with { Cuts = reading.SoFar.Cuts });
                        break;
                    default:
                        reading.Forget(before);
                        possible--;
                        break;
                }
            }

            return Kleene.AtLeast(wanted, sure, possible);
        };

    private static Func<Reading, Verdict> Opposite(Func<Reading, Verdict> part) => reading => Kleene.Not(part(reading));

    private Func<Reading, Verdict> Has(FactKind kind, int place, Func<Fact, Verdict> test, bool collect) =>
        reading =>
        {
            var found = Verdict.Fails;
            var facts = reading.Of(kind);
            for (var i = 0; i < facts.Length; i++)
            {
                if (!IsLeft(kind, facts[i], reading, collect) || test(facts[i]) != Verdict.Passes)
                {
                    continue;
                }

                found = Verdict.Passes;
                if (!collect)
                {
                    break;
                }

                reading.Collect(new Finding(place, facts[i]));
            }

            return found;
        };

    /// <summary>Counts what is left of the facts; those that pass are collected only when their number is right.</summary>
    private Func<Reading, Verdict> Counted(Condition.Has has, int place, HowMany howMany, bool collect)
    {
        var test = TestCompiler.Compile(has.Kind, has.Test);
        var collecting = Has(has.Kind, place, test, collect);
        var counting = TestCompiler.CountingOf(has, howMany, test);
        var isCut = collect && !_except.IsEmpty;
        return reading =>
            counting.Of(isCut ? _except.LeftOf(has.Kind, reading) : reading.Of(has.Kind).AsSpan()) == Verdict.Passes
                ? collecting(reading)
                : Verdict.Fails;
    }

    private static Func<Reading, Verdict> Text(TextSearch search, bool collect) =>
        collect
            ? reading => search.Find(reading.Article, reading.FoundWords) ? Verdict.Passes : Verdict.Fails
            : reading => search.IsIn(reading.Article) ? Verdict.Passes : Verdict.Fails;

    /// <summary>What a rule says there must not be is looked for among all facts; an exception speaks of what is found.</summary>
    private bool IsLeft(FactKind kind, Fact fact, Reading reading, bool collect) =>
        !collect || _except.Taking(kind, fact, reading.AsOf) is null;
}
