namespace NewsRules.Facts.Lexicons;

/// <summary>A set of kinds and word classes, one bit each: what the forms that begin at a token are.</summary>
internal readonly record struct Marks
{
    private const int FirstOfClasses = (int)TermKind.Word; // WordClass.None is no bit: the first class comes right behind the last kind.
    private readonly ulong _bits;

    private Marks(ulong bits) => _bits = bits;

    public static Marks None => default;

    /// <summary>Every kind of form that names somebody, a place or a body, or stands for one.</summary>
    public static Marks OfNames { get; } = new((1UL << (int)TermKind.Cue) - 1);

    public static Marks Of(TermKind kind) => new(1UL << (int)kind);

    public static Marks Of(WordClass wordClass) => wordClass == WordClass.None ? default : new(1UL << (FirstOfClasses + (int)wordClass));

    public static Marks operator |(Marks one, Marks other) => new(one._bits | other._bits);

    /// <summary>True when the two have a kind or class in common.</summary>
    public bool Has(Marks any) => (_bits & any._bits) != 0;
}
