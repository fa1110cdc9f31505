using System.Collections.Immutable;
using NewsRules.Facts.Actors;
using NewsRules.Facts.Articles;

namespace NewsRules.Facts.Events;

/// <summary>Who takes part in what a trigger tells.</summary>
/// <param name="Subject">Who does it; none where "between" names all.</param>
/// <param name="Others">With whom, against whom, to whom.</param>
/// <param name="IsEach">True when each of the others makes an event of its own: "with each of B and C".</param>
/// <param name="IsBetween">True when "between" names all who take part.</param>
/// <param name="Told">The statement that tells it; null where no reporting word does.</param>
internal sealed record Parties(ImmutableArray<Actor> Subject, ImmutableArray<Actor> Others, bool IsEach, bool IsBetween, Statement? Told)
{
    /// <summary>Those named here, one for each country of an office that two hold.</summary>
    public static ImmutableArray<Actor> Of(Figure figure) =>
        figure.ToActor([new Span(figure.Shown, figure.Reading.Tokens.SpanOf(figure.End - 1).End)], alone: true).Each;

    /// <inheritdoc cref="Of(Figure)"/>
    public static ImmutableArray<Actor> Of(ImmutableArray<Figure> figures)
    {
        var all = ImmutableArray.CreateBuilder<Actor>(figures.Length);
        foreach (var figure in figures)
        {
            all.AddRange(Of(figure));
        }

        return all.DrainToImmutable();
    }

    /// <summary>Those whom "between" names, or what tells as much.</summary>
    public static Parties Between(ImmutableArray<Figure> figures) => new([], Of(figures), false, true, null);

    /// <summary>Whether exactly two countries are those of who is named.</summary>
    public static bool AreTwo(ImmutableArray<Figure> figures)
    {
        string? one = null,
            other = null;
        foreach (var figure in figures)
        {
            for (var i = -1; i < figure.Joined.Length && !figure.IsCountry; i++)
            {
                foreach (var country in (i < 0 ? figure : figure.Joined[i]).Countries)
                {
                    one ??= country;
                    other = other is null && country != one ? country : other;
                    if (country != one && country != other)
                    {
                        return false;
                    }
                }
            }
        }

        return other is not null;
    }

    /// <summary>The two of different countries who are named, without their words; none where more or fewer are.</summary>
    public static ImmutableArray<Actor> TwoOf(ImmutableArray<Figure> figures) =>
        !AreTwo(figures)
            ? []
            : WithoutWords(
                figures
                    .Where(figure => !figure.IsCountry)
                    .SelectMany(figure => Of(figure.All))
                    .Where(actor => actor.Country.IsKnown)
                    .DistinctBy(actor => actor.Country.First)
            );

    /// <summary>Those whom the words of an event do not name.</summary>
    public static ImmutableArray<Actor> WithoutWords(IEnumerable<Actor> actors) => [.. actors.Select(actor => actor with { Spans = [] })];
}
