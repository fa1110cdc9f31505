namespace NewsRules.Facts.Lexicons;

/// <summary>What a form stands for, and how it must be written to do so.</summary>
/// <param name="Marks">Those of its term, here too so that a word is read without a look at its term.</param>
/// <param name="IsCapitalised">True for a form that begins with a capital: "polish" is no "Polish".</param>
/// <param name="IsAcronym">True for a form of capitals only: "US" is a country, "us" is not.</param>
/// <param name="Accented">The form with its accents, where it has some; null for one of plain letters. "à" is not "a", "déclaré" not "déclare".</param>
internal readonly record struct Sense(Term Term, Marks Marks, bool IsCapitalised, bool IsAcronym, string? Accented)
{
    public static Sense Of(LexiconEntry entry) => new(
        entry.Term,
        entry.Term.Marks,
        char.IsUpper(entry.Form[0]),
        entry.Form.Any(char.IsAsciiLetterUpper) && !entry.Form.Any(char.IsLower),
        Text.Folding.HasAccents(entry.Form) ? entry.Form : null);

    /// <summary>True for what names somebody, a place or a body, or stands for one.</summary>
    public bool IsName => Marks.Has(Marks.OfNames);

    /// <summary>A word of grammar that is of the other's classes too.</summary>
    public Sense And(in Sense other) => this with { Term = Term with { Marks = Marks | other.Marks }, Marks = Marks | other.Marks };
}
