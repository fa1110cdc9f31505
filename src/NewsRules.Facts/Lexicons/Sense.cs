namespace NewsRules.Facts.Lexicons;

/// <summary>What a form stands for.</summary>
/// <param name="Marks">Those of its term, here too so that a word is read without a look at its term.</param>
/// <param name="Spelling">How it must be written to stand for it; null for plain small letters.</param>
internal readonly record struct Sense(Term Term, Marks Marks, Spelling? Spelling)
{
    /// <summary>True for what names somebody, a place or a body, or stands for one.</summary>
    public bool IsName => Marks.Has(Marks.OfNames);

    /// <summary>A word of grammar that is of the other's classes too.</summary>
    public Sense And(in Sense other) => this with { Term = Term with { Marks = Marks | other.Marks }, Marks = Marks | other.Marks };
}
