namespace NewsRules.Facts.Lexicons;

/// <summary>A set of kinds and word classes, one bit each: what the forms that begin at a token are.</summary>
internal readonly record struct Marks
{
    private readonly ulong _kinds;
    private readonly ulong _classes;

    private Marks(ulong kinds, ulong classes) => (_kinds, _classes) = (kinds, classes);

    public static Marks None => default;

    /// <summary>Every kind of form that names somebody, a place or a body, or stands for one.</summary>
    public static Marks OfNames { get; } = new((1UL << (int)TermKind.Cue) - 1, 0);

    public static Marks Of(TermKind kind) => new(1UL << (int)kind, 0);

    public static Marks Of(WordClass wordClass) => wordClass == WordClass.None ? default : new(0, 1UL << (int)wordClass);

    public static Marks operator |(Marks one, Marks other) => new(one._kinds | other._kinds, one._classes | other._classes);

    /// <summary>True when the two have a kind or class in common.</summary>
    public bool Has(Marks any) => ((_kinds & any._kinds) | (_classes & any._classes)) != 0;
}
