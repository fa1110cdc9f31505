using NewsRules.Facts;

namespace NewsRules.Engine.Matching;

/// <summary>A statement of several countries as what each of them says, so that an exception takes only its own.</summary>
public static class JointStatement
{
    /// <summary>One fact for each country; any other fact alone.</summary>
    public static IEnumerable<Fact> Voices(Fact fact) =>
        fact is Statement { Speaker: { Country.Count: > 1 } speaker } statement ? speaker.Country.ToImmutableArray().Select(country => With(statement, speaker, [country])) : [fact];

    /// <summary>The statement of those countries that are left.</summary>
    public static Fact Join(Fact fact, IEnumerable<Fact> voices)
    {
        if (fact is not Statement { Speaker: { Country.Count: > 1 } speaker } statement)
        {
            return fact;
        }

        var left = voices.Select(voice => ((Statement)voice).Speaker!.Country.First!).ToHashSet(StringComparer.Ordinal);
        return left.Count == speaker.Country.Count ? fact : With(statement, speaker, speaker.Country.ToImmutableArray().Where(left.Contains));
    }

    private static Statement With(Statement statement, Actor speaker, IEnumerable<string> countries) => statement with { Speaker = speaker with { Country = Slot.Of([.. countries]) } };
}
