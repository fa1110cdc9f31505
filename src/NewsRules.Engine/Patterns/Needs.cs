using System.Collections.Immutable;

namespace NewsRules.Engine.Patterns;

/// <summary>What a part of a pattern needs.</summary>
/// <param name="Exact">All texts that the part fits, where they are few; default: not known.</param>
/// <param name="Needed">Texts one of which stands in whatever the part fits; default: none is known.</param>
internal readonly record struct Needs(ImmutableArray<string> Exact, ImmutableArray<string> Needed)
{
    /// <summary>Fits nothing but the empty text: an anchor.</summary>
    public static Needs Empty { get; } = new([""], default);

    /// <summary>May fit anything.</summary>
    public static Needs Unknown => default;

    private const int Few = 8;

    /// <summary>The best that is known to be needed.</summary>
    public ImmutableArray<string> Best => Exact.IsDefault ? Needed : Exact;

    public static Needs Of(string text) => new([text], default);

    /// <summary>Parts one behind the other: of those that stand together exactly, the longest stretch.</summary>
    public static Needs Row(IEnumerable<Needs> parts)
    {
        var (stretch, needed, isExact) = (Empty.Exact, default(ImmutableArray<string>), true);
        foreach (var part in parts)
        {
            if (!part.Exact.IsDefault && stretch.Length * part.Exact.Length <= Few)
            {
                stretch = [.. stretch.SelectMany(_ => part.Exact, (one, other) => one + other).Distinct()];
                continue;
            }

            needed = Better(Better(needed, stretch), part.Needed);
            (stretch, isExact) = (part.Exact.IsDefault ? Empty.Exact : part.Exact, false);
        }

        return new(isExact ? stretch : default, Better(needed, stretch));
    }

    /// <summary>Either part.</summary>
    public Needs Or(Needs other) => new(Union(Exact, other.Exact), Union(Best, other.Best));

    /// <summary>The part once or more.</summary>
    public Needs Repeated() => new(default, Best);

    private static ImmutableArray<string> Union(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.IsDefault || other.IsDefault || one.Length + other.Length > Few ? default : [.. one.Union(other)];

    /// <summary>Of two sets that are both needed, the one whose shortest text is longer.</summary>
    private static ImmutableArray<string> Better(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.IsDefault ? other
        : other.IsDefault ? one
        : Worth(other) > Worth(one) ? other
        : one;

    private static int Worth(ImmutableArray<string> texts) => (texts.Min(text => text.Length) * Few) - texts.Length;
}
