namespace NewsRules.Facts.Articles;

/// <summary>The parts of an article that facts point into.</summary>
public enum Field
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The text below it.</summary>
    Body,
}

/// <summary>A half-open range of UTF-16 code units of one field of the original text.</summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The words of the span.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>True when every unit of <paramref name="other"/> is in this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the spans share a unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
