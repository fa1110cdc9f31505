namespace NewsRules.Facts.Lexicons;

/// <summary>A set of kinds and word classes, one bit each: what the forms that begin at a token are.</summary>
internal readonly record struct Marks
{
    private readonly ulong _kinds;

    private Marks(ulong kinds, ulong classes) => (_kinds, Classes) = (kinds, classes);

    /// <summary>The word classes, as <see cref="Of(TermKind, ulong)"/> takes them.</summary>
    internal ulong Classes { get; }

    public static Marks None => default;

    /// <summary>The mark of a token at which no form begins, or only the word of a topic.</summary>
    public static Marks Unknown { get; } = new(1UL << 63, 0);

    /// <summary>What makes a token known.</summary>
    public static Marks Known { get; } = new(~(Unknown | Of(TermKind.Topic))._kinds, ~0UL);

    /// <summary>Every kind of form that names somebody, a place or a body, or stands for one.</summary>
    public static Marks OfNames { get; } = new((1UL << (int)TermKind.Cue) - 1, 0);

    /// <summary>What keeps other names out of the words it is made of: a name, and a noun or a person's name, "اليد اليمنى".</summary>
    public static Marks OfWholes { get; } = OfNames | Of(WordClass.Noun) | Of(WordClass.Name);

    public static Marks Of(TermKind kind) => Of(kind, 0);

    public static Marks Of(TermKind kind, ulong classes) => new(1UL << (int)kind, classes);

    public static Marks Of(WordClass wordClass) => wordClass == WordClass.None ? default : new(0, 1UL << (int)wordClass);

    public static Marks operator |(Marks one, Marks other) => new(one._kinds | other._kinds, one.Classes | other.Classes);

    /// <summary>True when the two have a kind or class in common.</summary>
    public bool Has(Marks any) => ((_kinds & any._kinds) | (Classes & any.Classes)) != 0;
}
