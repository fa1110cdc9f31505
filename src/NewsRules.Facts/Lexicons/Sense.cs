namespace NewsRules.Facts.Lexicons;

/// <summary>What a form stands for.</summary>
/// <param name="Spelling">How it must be written to stand for it; null for plain small letters.</param>
internal readonly record struct Sense(Term Term, Spelling? Spelling)
{
    /// <summary>The kinds and word classes of its term: kept here too, since most terms are asked for nothing else.</summary>
    public Marks Marks { get; } = Term.Marks;

    /// <summary>True for what names somebody, a place or a body, or stands for one.</summary>
    public bool IsName => Marks.Has(Marks.OfNames);

    /// <summary>A word of grammar that is of the other's classes too.</summary>
    public Sense And(in Sense other) => new(Term with { Marks = Marks | other.Marks }, Spelling);
}
