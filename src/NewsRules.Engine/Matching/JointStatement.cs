using System.Collections.Immutable;
using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A statement of several, or to several, as rules see it: what each says to each, so that all conditions on who speaks are of one speaker.</summary>
public static class JointStatement
{
    /// <summary>One statement for each who speaks and to whom.</summary>
    public static ImmutableArray<Fact> Voices(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (AreSeveral(statement.Speaker) || AreSeveral(statement.Addressee))
            {
                return [.. statements.SelectMany(Voices)];
            }
        }

        return ImmutableArray<Fact>.CastUp(statements);
    }

    /// <summary>The same of one fact.</summary>
    public static ImmutableArray<Fact> VoicesOf(Fact fact) => fact is Statement statement ? Voices([statement]) : [fact];

    /// <summary>Facts without those that differ from another by the country alone: two ministers who say the same are told together.</summary>
    public static ImmutableArray<Fact> Join(IEnumerable<Fact> facts) => [.. facts.GroupBy(WithoutCountries).Select(voices => voices.First() is Statement statement ? Join(statement, [.. voices.Cast<Statement>()]) : voices.First())];

    private static bool AreSeveral(Actor? actor) => actor is { Joint.IsEmpty: false } or { Country.Count: > 1 };

    private static IEnumerable<Statement> Voices(Statement statement) =>
        from speaker in statement.Speaker?.Each ?? [null!]
        from addressee in statement.Addressee?.Each ?? [null!]
        select AreSeveral(statement.Speaker) || AreSeveral(statement.Addressee) ? statement with { Speaker = speaker, Addressee = addressee } : statement;

    private static Fact WithoutCountries(Fact fact) => fact is Statement statement ? With(statement, _ => default) : fact;

    private static Statement Join(Statement first, ImmutableArray<Statement> voices) =>
        voices.Length == 1 ? first : With(first, of => Slot.Of([.. voices.SelectMany(voice => of(voice)!.Country.ToImmutableArray())]));

    private static Statement With(Statement statement, Func<Func<Statement, Actor?>, Slot> country) => statement with
    {
        Speaker = statement.Speaker is { } speaker ? speaker with { Country = country(voice => voice.Speaker) } : null,
        Addressee = statement.Addressee is { } addressee ? addressee with { Country = country(voice => voice.Addressee) } : null,
    };
}
