using System.Globalization;
using System.Linq.Expressions;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;
using NewsRules.NRules.Expressions;
using NewsRules.NRules.Memory;
using NewsRules.NRules.Parts;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace NewsRules.NRules.Networks;

/// <summary>
/// A rule → a network. What must hold together is one production; of what some must hold, each is a production that says so, and these are
/// counted. So the size of the network is that of the rule, where groups of alternatives in NRules would multiply.
/// </summary>
internal sealed class NetworkBuilder
{
    /// <summary>The part that the whole rule is.</summary>
    public const int WholeRule = 0;

    private readonly Rule _rule;
    private readonly List<IRuleDefinition> _productions = [];
    private readonly Dictionary<FactKind, FactType> _told = [];
    private readonly Dictionary<FactKind, FactType> _accused = [];
    private int _lastPart = WholeRule;
    private int _names;

    private NetworkBuilder(Rule rule) => _rule = rule;

    /// <summary>Builds and compiles: milliseconds.</summary>
    public static Network Build(Rule rule)
    {
        var builder = new NetworkBuilder(rule);
        builder.Produce(NormalForm.Of(rule.When), WholeRule, place: 0, depth: 0);
        builder._productions.AddRange(builder._accused.Values.Select(type => Exceptions.Production(rule, type)));
        return new Network(new RuleCompiler().Compile(builder._productions), [.. builder._told.Values], [.. builder._accused.Values]);
    }

    private void Produce(Part part, int id, int place, int depth)
    {
        var production = new Production();
        Ask(part, production, depth);
        _productions.Add(production.Hold(id, depth, _ => [place]));
    }

    private void Ask(Part part, Production production, int depth)
    {
        switch (part)
        {
            case Part.All { Parts.IsEmpty: true }:
                production.Ask(Patterns.Of(TypeOf(FactKind.Article, isLeft: false), Name(), _ => []));
                break;
            case Part.All all:
                all.Parts.ToList().ForEach(one => Ask(one, production, depth));
                break;
            case Part.Some some:
                Ask(some, production, depth);
                break;
            case Part.Tied tied:
                Ask(tied, production, depth);
                break;
            case Part.Facts { Use: Use.Collected } facts:
                var name = Name();
                production.Ask(Patterns.Collect(Pattern(facts), name, collected => [Patterns.Any(collected)]));
                production.Find(matched => new([.. matched.Facts(name).Select(seen => new Finding(facts.Place, seen.Fact))], []));
                break;
            case Part.Facts facts:
                production.Ask(Quantified(facts.Use, Pattern(facts)));
                break;
            case Part.Number number:
                production.Ask(Bounded(number));
                break;
            case Part.Words words:
                Ask(words, production);
                break;
        }
    }

    private void Ask(Part.Some some, Production production, int depth)
    {
        var id = ++_lastPart;
        for (var place = 0; place < some.Parts.Length; place++)
        {
            Produce(some.Parts[place], id, place, depth + 1);
        }

        var name = Name();
        production.Ask(Ways(id, name, ExpressionType.GreaterThanOrEqual, some.Count));
        production.Find(matched => Found.Together(matched.Ways(name).Select(held => held.Found)));
    }

    private void Ask(Part.Tied tied, Production production, int depth)
    {
        var knot = new Knot(tied.Together, tied.Place, kind => TypeOf(kind, isLeft: tied.Use == Use.Collected), Name());
        var (id, name) = (++_lastPart, Name());
        // Not a group under "not" or "exists": behind a collection NRules 1.0.4 does not see what its patterns tie.
        _productions.Add(knot.Produce(id, depth + 1));
        production.Ask(
            tied.Use == Use.Denied ? Ways(id, name, ExpressionType.Equal, 0) : Ways(id, name, ExpressionType.GreaterThanOrEqual, 1)
        );
        if (tied.Use == Use.Collected)
        {
            production.Find(matched => knot.Told(matched.Ways(name)));
        }
    }

    private void Ask(Part.Words words, Production production)
    {
        var (name, search) = (Name(), TextSearch.Compile(words.Query));
        var pattern = Patterns.Of(TypeOf(FactKind.Article, isLeft: false), name, article =>
            [
                Expression.Call(
                    typeof(SlotConditions),
                    nameof(SlotConditions.HasWords),
                    null,
                    Expression.Constant(search),
                    Patterns.FactOf(article)
                ),
            ]
        );
        if (words.Use != Use.Collected)
        {
            production.Ask(Quantified(words.Use, pattern));
            return;
        }

        production.Ask(pattern);
        production.Find(matched => new([], search.In((ArticleFact)matched.Fact(name).Fact)));
    }

    private PatternElement Pattern(Part.Facts facts) =>
        Patterns.Of(TypeOf(facts.Kind, facts.Use == Use.Collected), Name(), fact =>
            [TestExpression.Of(facts.Kind, Patterns.FactOf(fact)).Passes(facts.Test)]
        );

    private PatternElement Bounded(Part.Number number)
    {
        var (kind, test, bound) = (number.Kind, number.Test, number.Bound);
        var facts = Patterns.Of(TypeOf(kind, bound.IsOfLeft), Name(), fact =>
        {
            var said = TestExpression.Of(kind, Patterns.FactOf(fact));
            return [bound.Possible ? Expression.Not(said.Fails(test)) : said.Passes(test)];
        });
        return Patterns.Collect(facts, Name(), collected =>
        {
            var values = bound.Distinct is { } path ? BoundValues.Of(kind, test, path) : null;
            var least = Expression.Constant(bound.Possible ? Verdict.Unknown : Verdict.Passes);
            var count = Expression.Call(
                typeof(SlotConditions),
                nameof(SlotConditions.Count),
                null,
                collected,
                Expression.Constant(values, typeof(BoundValues<Fact>)),
                least
            );
            return
            [
                bound.IsLeast
                    ? Expression.GreaterThanOrEqual(count, Expression.Constant(bound.Count))
                    : Expression.LessThanOrEqual(count, Expression.Constant(bound.Count)),
            ];
        });
    }

    /// <summary>The ways in which a part holds, as many as the number asks.</summary>
    private PatternElement Ways(int part, string name, ExpressionType compare, int count) =>
        Patterns.Collect(
            Patterns.Of(typeof(Held), Name(), held =>
                [Expression.Equal(Expression.Property(held, nameof(Held.Part)), Expression.Constant(part))]
            ),
            name,
            ways =>
                [
                    Expression.MakeBinary(
                        compare,
                        Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Held)], ways),
                        Expression.Constant(count)
                    ),
                ]
        );

    private static RuleElement Quantified(Use use, RuleElement element) =>
        use == Use.Denied ? Element.Not(element) : Element.Exists(element);

    /// <summary>The type of facts to ask for; notes that they are to be told.</summary>
    private Type TypeOf(FactKind kind, bool isLeft)
    {
        var type = FactType.Of(kind);
        if (isLeft && _rule.Except.Any(exception => exception.Kind == kind))
        {
            _accused.TryAdd(kind, type);
            return type.Left;
        }

        _told.TryAdd(kind, type);
        return type.Told;
    }

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"f{++_names}");
}
