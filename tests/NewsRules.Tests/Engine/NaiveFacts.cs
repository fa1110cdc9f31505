using System.Collections.Immutable;
using NewsRules.Engine.Conditions;
using NewsRules.Engine.Matching;
using NewsRules.Engine.Rules;
using NewsRules.Engine.Slots;
using NewsRules.Facts;

namespace NewsRules.Tests.Engine;

/// <summary>The facts of an article one by one, and those that the exceptions of a rule leave.</summary>
internal sealed class NaiveFacts(FactSheet sheet, DateTimeOffset asOf, NaiveVerdicts verdicts)
{
    /// <summary>What each of those who speak says to each.</summary>
    private readonly ImmutableArray<Statement> _voices =
    [
        .. sheet.Statements.SelectMany(statement =>
            Alone(statement.Speaker)
                .SelectMany(speaker =>
                    Alone(statement.Addressee).Select(addressee => statement with { Speaker = speaker, Addressee = addressee })
                )
        ),
    ];

    public FactSheet Sheet { get; } = sheet;

    public DateTimeOffset AsOf { get; } = asOf;

    public ArticleFact Article { get; } = new(sheet);

    public IEnumerable<Fact> Of(FactKind kind) =>
        kind switch
        {
            FactKind.Statement => _voices,
            FactKind.Event => Sheet.Events,
            FactKind.Mention => Sheet.Mentions,
            _ => [Article],
        };

    public IEnumerable<Fact> Left(Rule rule, FactKind kind, bool matching) =>
        Of(kind).Select(fact => matching ? Left(rule, kind, fact) : fact).OfType<Fact>();

    public Fact? Left(Rule rule, FactKind kind, Fact fact) =>
        rule.Except.Any(except =>
            verdicts.LeftOut(except) is null
            && except.Kind == kind
            && (except.Until is null || AsOf < except.Until)
            && verdicts.Of(kind, except.Test, fact) == Verdict.Passes
        )
            ? null
            : fact;

    private static IEnumerable<Actor?> Alone(Actor? actor) =>
        actor is null ? [null] : (actor.Joint.IsEmpty ? [actor] : actor.Joint).SelectMany<Actor, Actor?>(OfEachCountry);

    private static IEnumerable<Actor> OfEachCountry(Actor one) =>
        one.Country.IsKnown ? one.Country.ToImmutableArray().Select(country => one with { Country = Slot.Of(country) }) : [one];
}
