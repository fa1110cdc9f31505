using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A statement of several, or to several, which rules see as what each says to each.</summary>
public static class JointStatement
{
    /// <summary>One fact for each who speaks and to whom.</summary>
    public static IEnumerable<Fact> VoicesOf(Fact fact) => fact is Statement statement ? statement.Voices : [fact];

    /// <summary>
    /// Facts without those that differ from another by the country alone: two ministers who say the same are told together.
    /// </summary>
    public static ImmutableArray<Fact> Join(IEnumerable<Fact> facts) =>
        [
            .. facts
                .GroupBy(WithoutCountries)
                .Select(voices => voices.First() is Statement statement ? Join(statement, [.. voices.Cast<Statement>()]) : voices.First()),
        ];

    private static Fact WithoutCountries(Fact fact) => fact is Statement statement ? With(statement, _ => default) : fact;

    private static Statement Join(Statement first, ImmutableArray<Statement> voices) =>
        voices.Length == 1
            ? first
            : With(first, of =>
                of(first)!.Country is { IsKnown: false } untold
                    ? untold
                    : Slot.Of([.. voices.SelectMany(voice => of(voice)!.Country.ToImmutableArray())])
            );

    private static Statement With(Statement statement, Func<Func<Statement, Actor?>, Slot> country) =>
        statement with
        {
            Speaker = statement.Speaker is { } speaker ? speaker with { Country = country(voice => voice.Speaker) } : null,
            Addressee = statement.Addressee is { } addressee ? addressee with { Country = country(voice => voice.Addressee) } : null,
        };
}
